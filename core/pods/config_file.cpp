#include "core/pods/config_file.h"

#include "core/base/shell_quote.h"
#include "core/base/text.h"
#include "core/config/yaml_reader.h"
#include "core/services/pod_script.h"

#include <QCryptographicHash>

namespace pinacle {

static constexpr int kChangedMeanwhile = 9; ///< exit code of the script that writes

static Result<void> checked(const Output& output, const QString& label)
{
    Command command;
    command.label = label;
    return output.ok() ? Result<void>() : fail(commandError(command, output));
}

Result<ConfigFile> readConfigFile(const QString& projectFolder, const RunInPod& run)
{
    const QString label = QStringLiteral("Read pinacle.yaml");
    PodScript script;
    script.line(QStringLiteral("cd -- %1").arg(quoteForShell(projectFolder)))
        .line(QStringLiteral("for file in pinacle.yaml pinacle.yml; do"))
        .line(QStringLiteral(
                  "if [ -f \"$file\" ]; then echo \"$file\"; head -c %1 -- \"$file\"; exit 0; fi; done")
                  .arg(YamlReader::kMaximumSize + 1));
    auto output = run(script.text(), label);
    if (!output)
        return fail(output.error());
    if (auto done = checked(*output, label); !done)
        return fail(done.error());
    const qsizetype end = output->out.indexOf('\n');
    if (end < 0)
        return ConfigFile();
    const ConfigFile file{QString::fromUtf8(output->out.left(end)), output->out.mid(end + 1)};
    if (file.text.size() > YamlReader::kMaximumSize)
        return fail(ErrorKind::Invalid, Text::tr("%1 in the pod is over 1 MB.").arg(file.name));
    return file;
}

Result<void> writeConfigFile(const QString& projectFolder, const ConfigFile& before, const QByteArray& text,
                             const RunInPod& run)
{
    const QString file = before.name.isEmpty() ? QStringLiteral("pinacle.yaml") : before.name;
    const QString label = QStringLiteral("Write %1").arg(file);
    const QString sum =
        QString::fromLatin1(QCryptographicHash::hash(before.text, QCryptographicHash::Sha256).toHex());
    PodScript script;
    script.line(QStringLiteral("cd -- %1").arg(quoteForShell(projectFolder)));
    if (before.name.isEmpty())
        script.line(QStringLiteral("[ ! -e pinacle.yaml ] && [ ! -e pinacle.yml ] || exit %1")
                        .arg(kChangedMeanwhile));
    else
        script.line(QStringLiteral("echo %1 | sha256sum -c --status || exit %2")
                        .arg(quoteForShell(sum + QStringLiteral("  ") + file))
                        .arg(kChangedMeanwhile));
    script.line(QStringLiteral("target=$(readlink -f -- %1)").arg(file))
        .line(QStringLiteral("printf %s ") + quoteForShell(QString::fromUtf8(text)) +
              QStringLiteral(" > \"$target.new\""))
        .line(QStringLiteral("[ ! -e \"$target\" ] || chmod --reference=\"$target\" -- \"$target.new\""))
        .line(QStringLiteral("mv -f -- \"$target.new\" \"$target\""));
    auto output = run(script.text(), label);
    if (!output)
        return fail(output.error());
    if (output->exitCode == kChangedMeanwhile)
        return fail(ErrorKind::Conflict, Text::tr("%1 was changed in the pod since it was read.").arg(file),
                    Text::tr("Read it again, and make your change there."));
    return checked(*output, label);
}

} // namespace pinacle

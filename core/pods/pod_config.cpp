#include "core/pods/pod_config.h"

#include "core/base/shell_quote.h"
#include "core/config/config_yaml.h"
#include "core/config/yaml_reader.h"
#include "core/pods/pod_manager.h"
#include "core/pods/pod_request.h"
#include "core/services/pod_script.h"

#include <QCryptographicHash>

namespace pinacle {

namespace {

constexpr int kChangedMeanwhile = 9; ///< exit code of the script that writes

Result<Output> runScript(PodManager& manager, const QByteArray& script, const QString& label,
                         const Cancel& cancel)
{
    ExecOptions options;
    options.input = script;
    options.label = label;
    return manager.execInPod({QStringLiteral("sh"), QStringLiteral("-s")}, options, cancel);
}

QStringList differingKeys(const QJsonObject& a, const QJsonObject& b)
{
    QJsonObject all = a;
    for (const QString& key : b.keys())
        all.insert(key, {});
    QStringList keys;
    for (const QString& key : orderedKeys(all))
        if (a[key] != b[key])
            keys << key;
    return keys;
}

QString projectFolder(const PodRecord& pod)
{
    return QStringLiteral("/workspace/") + pod.slug;
}

/// Writes the file, if it still is what was read. A link stays a link: what it points to is written.
Result<void> writeFile(PodManager& manager, const PodRecord& pod, const PodConfigText& before,
                       const QByteArray& text, const Cancel& cancel)
{
    const QString file = before.file.isEmpty() ? QStringLiteral("pinacle.yaml") : before.file;
    const QString sum =
        QString::fromLatin1(QCryptographicHash::hash(before.text, QCryptographicHash::Sha256).toHex());
    PodScript script;
    script.line(QStringLiteral("cd -- %1").arg(quoteForShell(projectFolder(pod))));
    if (before.file.isEmpty())
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
    auto output = runScript(manager, script.text(), QStringLiteral("Write %1").arg(file), cancel);
    if (!output)
        return fail(output.error());
    if (output->exitCode == kChangedMeanwhile)
        return fail(ErrorKind::Conflict,
                    QStringLiteral("%1 was changed in the pod since it was read.").arg(file),
                    QStringLiteral("Read it again, and make your change there."));
    Command command;
    command.label = QStringLiteral("Write %1").arg(file);
    return output->ok() ? Result<void>() : fail(commandError(command, *output));
}

} // namespace

Result<PodConfigText> readPodConfig(const PodManagerContext& context, const QString& podId,
                                    const Cancel& cancel)
{
    const auto pod = PodStore(context.database).byId(podId);
    if (!pod)
        return fail(ErrorKind::NotFound, QStringLiteral("There is no such pod."));
    const PinacleConfig stored = configFromJson(pod->config);
    PodConfigText result{serialiseConfig(stored), {}, {}};
    if (pod->status != PodState::Running)
        return result;
    PodScript script;
    script.line(QStringLiteral("cd -- %1").arg(quoteForShell(projectFolder(*pod))))
        .line(QStringLiteral("for file in pinacle.yaml pinacle.yml; do"))
        .line(QStringLiteral(
                  "if [ -f \"$file\" ]; then echo \"$file\"; head -c %1 -- \"$file\"; exit 0; fi; done")
                  .arg(YamlReader::kMaximumSize + 1));
    PodManager manager(context, podId);
    auto output = runScript(manager, script.text(), QStringLiteral("Read pinacle.yaml"), cancel);
    if (!output)
        return fail(output.error());
    if (!output->ok()) {
        Command command;
        command.label = QStringLiteral("Read pinacle.yaml");
        return fail(commandError(command, *output));
    }
    const qsizetype end = output->out.indexOf('\n');
    if (end < 0)
        return result; // the project has none
    result.file = QString::fromUtf8(output->out.left(end));
    result.text = output->out.mid(end + 1);
    if (result.text.size() > YamlReader::kMaximumSize)
        return fail(ErrorKind::Invalid, QStringLiteral("%1 in the pod is over 1 MB.").arg(result.file));
    result.differs =
        differingKeys(configTree(parseConfig(result.text, context.catalog).config), configTree(stored));
    return result;
}

Result<QList<ConfigChange>> savePodConfig(const PodManagerContext& context, const QString& podId,
                                          const PodConfigText& before, const QByteArray& text,
                                          const Cancel& cancel)
{
    const ParsedConfig parsed = checkConfig(text, context.catalog);
    if (!parsed.mistakes.isEmpty())
        return mistakesError(parsed.mistakes);
    const auto lock = PodLock::tryLock(context.home, podId);
    if (!lock)
        return fail(ErrorKind::Busy, QStringLiteral("Another operation runs on this pod."),
                    QStringLiteral("Wait until it ends, then save again."));
    PodStore pods(context.database);
    const auto pod = pods.byId(podId);
    if (!pod)
        return fail(ErrorKind::NotFound, QStringLiteral("There is no such pod."));
    const PinacleConfig stored = configFromJson(pod->config);
    if (pod->status == PodState::Running && (text != before.text || before.file.isEmpty())) {
        PodManager manager(context, podId);
        if (auto written = writeFile(manager, *pod, before, text, cancel); !written)
            return fail(written.error());
    } else if (pod->status != PodState::Running && serialiseConfig(stored) != before.text) {
        return fail(ErrorKind::Conflict,
                    QStringLiteral("The pod's configuration was changed since it was read."),
                    QStringLiteral("Read it again, and make your change there."));
    }
    if (auto set = pods.setConfig(podId, configToJson(parsed.config)); !set)
        return fail(set.error());
    return configChanges(stored, parsed.config, context.catalog);
}

} // namespace pinacle

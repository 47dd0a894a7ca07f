#include "core/pods/environment_sync.h"

#include "core/base/shell_quote.h"
#include "core/base/text.h"
#include "core/services/pod_script.h"

namespace pinacle {

QString environmentFile(const PodSpec& spec, const QMap<QString, QString>& environment)
{
    QMap<QString, QString> all = environment;
    all.insert(QStringLiteral("PINACLE_POD_ID"), spec.podId);
    all.insert(QStringLiteral("PINACLE_PROJECT"), spec.projectFolder);
    all.insert(QStringLiteral("PINACLE_URL"), spec.url(spec.defaultPort()));
    return exportLines(all);
}

Result<QMap<QString, QString>> environmentIn(GVisorRuntime& runtime, const QString& container)
{
    const auto file = runtime.readFile(container, QStringLiteral("/etc/pinacle/environment"));
    if (!file)
        return fail(file.error());
    QMap<QString, QString> variables = parseExportLines(QString::fromUtf8(*file));
    for (const char* own : {"PINACLE_POD_ID", "PINACLE_PROJECT", "PINACLE_URL"})
        variables.remove(QLatin1String(own)); // written anew at each start
    return variables;
}

void takeOverEnvironment(DotEnv& ours, const QMap<QString, QString>& then, const PodSpec& spec)
{
    for (auto it = then.begin(); it != then.end(); ++it)
        if (!ours.value(it.key()))
            ours.set(it.key(), it.value());
    for (const ServiceDefinition& service : spec.services)
        for (const TemplateVariable& variable : service.provides)
            if (const auto it = then.constFind(variable.key); it != then.constEnd())
                ours.set(it.key(), it.value());
}

Result<Output> EnvironmentSync::script(const QByteArray& text, const QString& label,
                                       const QStringList& secrets)
{
    ExecOptions options;
    options.input = text;
    options.label = label;
    options.secrets = secrets + m_spec.environment.values();
    options.hasPodEnvironment = false;
    options.isLogged =
        false; // a .env is nothing but secrets, and not all of them are known before it is read
    return m_runtime.execInContainer(m_spec.containerName(), {"sh", "-s"}, options);
}

static const QString kAbsent = QStringLiteral("absent");
static const char* kReadScript = "cd -- %1 2>/dev/null || { echo absent; exit 0; }\n"
                                 "if [ -L .env ] || { [ -e .env ] && [ ! -f .env ]; }; then exit 43; fi\n"
                                 "[ -e .env ] || { echo absent; exit 0; }\n"
                                 "[ \"$(stat -c %s .env)\" -le 1000000 ] || exit 42\n"
                                 "sha256sum <.env | cut -d' ' -f1\ncat .env\n";

Result<EnvironmentSync::File> EnvironmentSync::readFile()
{
    QString text = QString::fromLatin1(kReadScript);
    text.replace(QLatin1String("%1"), quoteForShell(m_spec.projectFolder));
    auto output = script(text.toUtf8(), QStringLiteral("Read the project's .env"), {});
    if (!output)
        return fail(output.error());
    if (output->exitCode == 42 || output->exitCode == 43)
        return fail(ErrorKind::Invalid,
                    output->exitCode == 42 ? Text::tr("The project's .env is larger than 1 MB.")
                                           : Text::tr("The project's .env is a link or no plain file."),
                    Text::tr("Make it a plain file, then sync again. Nothing was changed."));
    if (!output->ok())
        return fail(ErrorKind::CommandFailed, Text::tr("Cannot read the project's .env."),
                    Text::tr("Look at the file in the pod's terminal."), output->errText());
    const qsizetype end = output->out.indexOf('\n');
    return File{QString::fromUtf8(output->out.mid(end + 1)),
                QString::fromLatin1(output->out.left(end)).trimmed()};
}

/// Whole or not at all, and only over what was read: false when somebody changed the file meanwhile.
Result<bool> EnvironmentSync::writeFile(const QString& text, const QString& expectedChecksum,
                                        const DotEnv& before)
{
    const DotEnv env(text);
    QMap<QString, QString> environment = m_spec.environment; // what services add stays
    for (const QString& key : before.keys())
        environment.remove(key);
    environment.insert(env.values());
    const QString file = m_spec.projectFolder + QStringLiteral("/.env");
    PodScript script;
    script.writeFile(QStringLiteral("/etc/pinacle/environment"), environmentFile(m_spec, environment),
                     "0600");
    if (!text.isEmpty() || expectedChecksum != kAbsent)
        script.line(QStringLiteral("mkdir -p -- %1").arg(quoteForShell(m_spec.projectFolder)))
            .line(QStringLiteral("now=absent; [ ! -e %1 ] || now=$(sha256sum <%1 | cut -d' ' -f1)")
                      .arg(quoteForShell(file)))
            .line(QStringLiteral("[ \"$now\" = %1 ] || exit 75").arg(quoteForShell(expectedChecksum)))
            .writeFile(file, text, "0600");
    auto output =
        this->script(script.text(), QStringLiteral("Write the project's .env"), env.values().values());
    if (!output)
        return fail(output.error());
    if (output->exitCode == 75)
        return false;
    if (!output->ok())
        return fail(ErrorKind::CommandFailed, Text::tr("Cannot write the project's .env."),
                    Text::tr("Look at the folder in the pod's terminal."), output->errText());
    return true;
}

Result<EnvironmentMerge> EnvironmentSync::look()
{
    auto stored = m_store.read(m_spec.podId);
    if (!stored)
        return fail(stored.error());
    auto file = readFile();
    if (!file)
        return fail(file.error());
    return mergeEnvironments(stored->synced, stored->ours,
                             file->isAbsent() ? stored->synced : DotEnv(file->text));
}

Result<EnvironmentMerge> EnvironmentSync::run(const QMap<QString, EnvironmentSide>& choices)
{
    for (int attempt = 0; attempt < 5; ++attempt) {
        auto stored = m_store.read(m_spec.podId);
        if (!stored)
            return fail(stored.error());
        auto file = readFile();
        if (!file)
            return fail(file.error());
        // A file that somebody removed is written again; what was in it is not lost with it.
        const DotEnv theirs = file->isAbsent() ? stored->synced : DotEnv(file->text);
        const EnvironmentMerge merge = mergeEnvironments(stored->synced, stored->ours, theirs, choices);
        if (!merge.conflicts.isEmpty())
            return merge;
        auto written = writeFile(merge.text, file->checksum, stored->ours);
        if (!written)
            return fail(written.error());
        if (!*written)
            continue;
        const DotEnv both(merge.text);
        // Cut off before this: the next run finds the file changed, to what ours would become.
        if (auto kept = m_store.write(m_spec.podId, {both, both, stored->sets}); !kept)
            return fail(kept.error());
        return merge;
    }
    return fail(ErrorKind::Busy, Text::tr("The project's .env changes all the time."),
                Text::tr("Stop what writes it, then sync again."));
}

} // namespace pinacle

#include "core/pods/project_setup.h"

#include "core/base/shell_quote.h"
#include "core/config/config_patch.h"
#include "core/config/pod_tabs.h"
#include "core/pods/config_file.h"
#include "core/pods/pod_steps.h"
#include "core/runtime/tar_archive.h"
#include "core/services/pod_script.h"

namespace pinacle {

Result<void> ProjectSetup::runInPod(const QStringList& argv, const QByteArray& input, const QString& label,
                                    milliseconds timeout, bool hasPodEnvironment)
{
    ExecOptions options;
    options.input = input;
    options.label = label;
    options.timeout = timeout;
    options.secrets = m_spec.environment.values();
    options.hasPodEnvironment = hasPodEnvironment;
    auto output = m_runtime.execInContainer(m_spec.containerName(), argv, options);
    if (!output)
        return fail(output.error());
    Command command;
    command.label = label;
    return output->ok() ? Result<void>() : fail(commandError(command, *output));
}

/// Writes the template's files where none are, and runs its init commands.
static void fillFromTemplate(PodScript& script, const TemplateDefinition& source, const QString& folder)
{
    // The marker tells a folder that was begun and not finished from one that has work in it.
    script.line(QStringLiteral("marker=.pinacle-new"))
        .line(QStringLiteral("if [ -z \"$(ls -A | grep -vxF .env)\" ] || [ -e $marker ]; then : > $marker"));
    for (const TemplateFile& file : source.files)
        script.writeFile(folder + QLatin1Char('/') + file.path, file.content, "0644");
    for (const QString& command : source.init)
        script.line(command);
    script.line(QStringLiteral("rm -f $marker; fi"));
}

Result<void> ProjectSetup::initialise()
{
    const QString folder = quoteForShell(m_spec.projectFolder);
    PodScript script;
    script.line(QStringLiteral("mkdir -p -- %1 && cd -- %1").arg(folder));
    if (m_spec.projectTemplate)
        fillFromTemplate(script, *m_spec.projectTemplate, m_spec.projectFolder);
    script.line(QStringLiteral("cd -- %1").arg(folder))
        .line(QStringLiteral("if [ ! -e pinacle.yaml ] && [ ! -e pinacle.yml ]; then"))
        .writeFile(m_spec.projectFolder + QStringLiteral("/pinacle.yaml"),
                   QString::fromUtf8(serialiseConfig(m_spec.config)), "0644")
        .line(QStringLiteral("fi"));
    if (m_spec.projectTemplate)
        script.line(QStringLiteral(
            "if [ ! -e .git ]; then git init -q -b main && echo .env >>.git/info/exclude && git add -A && "
            "git -c user.name=Pinacle -c user.email=pod@pinacle.localhost commit -q -m 'First commit'; fi"));
    // The variables and a login shell are for a template's commands: they take a third of a second to come.
    const bool hasCommands = m_spec.projectTemplate.has_value();
    return runInPod(hasCommands ? QStringList{"bash", "-l", "-s"} : QStringList{"sh", "-s"}, script.text(),
                    QStringLiteral("Make the project"), std::chrono::minutes(15), hasCommands);
}

Result<void> ProjectSetup::patchConfigFile(const PinacleConfig& before, const Catalog& catalog)
{
    const RunInPod run = [this](const QByteArray& script, const QString& label) {
        ExecOptions options;
        options.input = script;
        options.label = label;
        return m_runtime.execInContainer(m_spec.containerName(), {"sh", "-s"}, options);
    };
    const auto file = readConfigFile(m_spec.projectFolder, run);
    if (!file)
        return fail(file.error());
    if (file->name.isEmpty()) // the project has none
        return {};
    const auto text = patched(file->text, before, catalog);
    return text ? writeConfigFile(m_spec.projectFolder, *file, *text, run) : Result<void>();
}

/// The text with what is different between `before` and the spec's config; nothing where that is nothing, or
/// cannot be changed safely.
std::optional<QByteArray> ProjectSetup::patched(const QByteArray& text, const PinacleConfig& before,
                                                const Catalog& catalog) const
{
    const PinacleConfig& now = m_spec.config;
    PinacleConfig wanted = parseConfig(text, catalog).config;
    if (now.services != before.services)
        wanted.services = now.services;
    if (now.tier != before.tier)
        wanted.tier = now.tier;
    if (wanted.tabs && wanted.tabs == before.tabs)
        wanted.tabs = now.tabs;
    else if (wanted.tabs)
        wanted.tabs = patchTabs(*wanted.tabs, effectiveServices(before, catalog),
                                effectiveServices(now, catalog), catalog);
    else if (!before.tabs)
        wanted.tabs = now.tabs;
    const auto changed = patchConfig(text, wanted, catalog);
    return changed && *changed != text ? std::optional(*changed) : std::nullopt;
}

Result<void> ProjectSetup::patchStoppedConfig(const PinacleConfig& before, const Catalog& catalog)
{
    TarArchive files;
    files.add(QString::fromLatin1(kMemoFile).mid(1), memoOf(m_spec, configToJson(m_spec.config)));
    for (const char* name : {"pinacle.yaml", "pinacle.yml"}) {
        const QString path = m_spec.projectFolder + u'/' + QLatin1String(name);
        const auto text = m_runtime.readFile(m_spec.containerName(), path);
        if (!text && text.error().kind == ErrorKind::NotFound)
            continue;
        if (!text)
            return fail(text.error());
        // A link comes without a text: where it leads is not looked for here.
        const auto changed = text->isEmpty() ? std::nullopt : patched(*text, before, catalog);
        if (changed && path.toUtf8().size() <= 100) // no longer name fits
            files.add(path.mid(1), *changed);
        break;
    }
    return m_runtime.copyIntoContainer(m_spec.containerName(), files, QStringLiteral("Write pinacle.yaml"));
}

Result<void> ProjectSetup::install()
{
    for (const QString& command : m_spec.install)
        if (auto done = runInPod({"bash", "-lc", command}, {},
                                 QStringLiteral("Install the project: %1").arg(command.left(80)),
                                 std::chrono::minutes(30));
            !done)
            return done;
    return {};
}

} // namespace pinacle

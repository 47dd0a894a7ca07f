#include "core/pods/project_setup.h"

#include "core/base/shell_quote.h"
#include "core/services/pod_script.h"

namespace pinacle {

Result<void> ProjectSetup::runInPod(const QStringList& argv, const QByteArray& input, const QString& label,
                                    milliseconds timeout)
{
    ExecOptions options;
    options.input = input;
    options.label = label;
    options.timeout = timeout;
    options.secrets = m_spec.environment.values();
    auto output = m_runtime.execInContainer(m_spec.containerName(), argv, options);
    if (!output)
        return fail(output.error());
    Command command;
    command.label = label;
    return output->ok() ? Result<void>() : fail(commandError(command, *output));
}

Result<void> ProjectSetup::initialise()
{
    const QString folder = quoteForShell(m_spec.projectFolder);
    PodScript script;
    script.line(QStringLiteral("mkdir -p -- %1 && cd -- %1").arg(folder));
    if (m_spec.projectTemplate) {
        // The marker tells a folder that was begun and not finished from one that has work in it.
        script.line(QStringLiteral("marker=.pinacle-new; if [ -n \"$(ls -A | grep -vxF .env)\" ] && [ ! -e "
                                   "$marker ]; then exit 0; fi; : > $marker"));
        for (const TemplateFile& file : m_spec.projectTemplate->files)
            script.writeFile(m_spec.projectFolder + QLatin1Char('/') + file.path, file.content, "0644");
        for (const QString& command : m_spec.projectTemplate->init)
            script.line(command);
        script.line(QStringLiteral("rm -f $marker"));
    }
    return runInPod({"bash", "-l", "-s"}, script.text(), QStringLiteral("Make the project"),
                    std::chrono::minutes(15));
}

Result<void> ProjectSetup::writeConfig()
{
    const QString folder = quoteForShell(m_spec.projectFolder);
    PodScript script;
    script.line(QStringLiteral("cd -- %1").arg(folder))
        .line(QStringLiteral("if [ ! -e pinacle.yaml ] && [ ! -e pinacle.yml ]; then"))
        .writeFile(m_spec.projectFolder + QStringLiteral("/pinacle.yaml"),
                   QString::fromUtf8(serialiseConfig(m_spec.config)), "0644")
        .line(QStringLiteral("fi"));
    if (m_spec.projectTemplate)
        script.line(QStringLiteral(
            "if [ ! -e .git ]; then git init -q -b main && echo .env >>.git/info/exclude && git add -A && "
            "git -c user.name=Pinacle -c user.email=pod@pinacle.localhost commit -q -m 'First commit'; fi"));
    return runInPod({"sh", "-s"}, script.text(), QStringLiteral("Write pinacle.yaml"),
                    std::chrono::minutes(2));
}

Result<void> ProjectSetup::replaceConfig(const PinacleConfig& before)
{
    const QString path = m_spec.projectFolder + QStringLiteral("/pinacle.yaml");
    PodScript script;
    script
        .line(QStringLiteral("[ \"$(cat %1 2>/dev/null)\" = %2 ] || exit 0")
                  .arg(quoteForShell(path),
                       quoteForShell(QString::fromUtf8(serialiseConfig(before)).trimmed())))
        .writeFile(path, QString::fromUtf8(serialiseConfig(m_spec.config)), "0644");
    return runInPod({"sh", "-s"}, script.text(), QStringLiteral("Write pinacle.yaml"),
                    std::chrono::minutes(1));
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

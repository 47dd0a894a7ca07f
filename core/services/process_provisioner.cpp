#include "core/services/process_provisioner.h"

#include "core/base/shell_quote.h"
#include "core/services/pod_script.h"
#include "core/services/service_provisioner.h"

namespace pinacle {

static Result<void> checked(const Result<Output>& output, const QString& label)
{
    if (!output)
        return fail(output.error());
    Command command;
    command.label = label;
    return output->ok() ? Result<void>() : fail(commandError(command, *output));
}

/// Lines that write a process's folder in the pod.
static PodScript filesOf(const PodSpec& spec)
{
    PodScript script;
    for (const ProcessDefinition& process : spec.processes) {
        const QString folder = QStringLiteral("/etc/pinacle/processes/") + process.name;
        script
            .writeFile(folder + "/command", process.startCommand.join(QLatin1Char('\n')) + QLatin1Char('\n'),
                       "0644")
            .writeFile(folder + "/directory", spec.projectFolder, "0644");
    }
    return script;
}

Result<void> ProcessProvisioner::provisionAll()
{
    ExecOptions options;
    options.input = filesOf(m_spec).text();
    options.label = QStringLiteral("Write the processes");
    return checked(m_runtime.execInContainer(m_spec.containerName(), {"sh", "-s"}, options), options.label);
}

Result<void> ProcessProvisioner::startAll()
{
    if (m_spec.processes.isEmpty())
        return {};
    PodScript script = filesOf(m_spec);
    // A program that finds no database at its start ends, or goes on without its tables.
    script.line(QStringLiteral("ready() { late=$(($(date +%s) + 45)); until /usr/lib/pinacle/service health "
                               "\"$1\" >/dev/null 2>&1 || [ \"$(date +%s)\" -ge $late ]; do sleep 0.3; "
                               "done; }"));
    for (const ServiceDefinition& service : m_spec.services)
        if (service.kind == ServiceKind::Database)
            script.line(QStringLiteral("ready %1").arg(service.id));
    for (const ProcessDefinition& process : m_spec.processes)
        script.line(QStringLiteral("/usr/lib/pinacle/process start %1").arg(quoteForShell(process.name)));
    ExecOptions options;
    options.input = script.text();
    options.label = QStringLiteral("Start the project's processes");
    options.timeout = std::chrono::minutes(3);
    return checked(m_runtime.execInContainer(m_spec.containerName(), {"sh", "-s"}, options), options.label);
}

Result<void> ProcessProvisioner::control(const QString& verb, const QString& name, const QString& label)
{
    ExecOptions options;
    options.label = label.arg(name);
    return checked(
        m_runtime.execInContainer(m_spec.containerName(), {"/usr/lib/pinacle/process", verb, name}, options),
        options.label);
}

Result<void> ProcessProvisioner::startProcess(const QString& name)
{
    return control("start", name, QStringLiteral("Start the process %1"));
}

Result<void> ProcessProvisioner::stopProcess(const QString& name)
{
    return control("stop", name, QStringLiteral("Stop the process %1"));
}

Result<void> ProcessProvisioner::restartProcess(const QString& name)
{
    return control("restart", name, QStringLiteral("Restart the process %1"));
}

Result<QList<ProcessStatus>> ProcessProvisioner::status()
{
    PodScript script;
    script.line(QStringLiteral("set +e"));
    for (const ProcessDefinition& process : m_spec.processes)
        script.line(QStringLiteral("printf '%%s %%s\\n' %1 \"$(/usr/lib/pinacle/process status %1)\" &")
                        .replace("%%", "%")
                        .arg(quoteForShell(process.name)));
    script.line(QStringLiteral("wait"));
    ExecOptions options;
    options.input = script.text();
    options.label = QStringLiteral("Look at the processes");
    auto output = m_runtime.execInContainer(m_spec.containerName(), {"sh", "-s"}, options);
    if (auto done = checked(output, options.label); !done)
        return fail(done.error());
    QMap<QString, QString> states;
    for (const QString& line : output->outText().split(QLatin1Char('\n')))
        states.insert(line.section(QLatin1Char(' '), 0, 0), line.section(QLatin1Char(' '), 1, 1));
    QList<ProcessStatus> list;
    for (const ProcessDefinition& process : m_spec.processes)
        list << ProcessStatus{process.name, states.value(process.name, QStringLiteral("stopped"))};
    return list;
}

Result<Output> ProcessProvisioner::logs(const QString& name, const LogOptions& options)
{
    return tailInPod(m_runtime, m_spec, QStringLiteral("process-") + name, options);
}

} // namespace pinacle

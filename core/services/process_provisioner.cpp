#include "core/services/process_provisioner.h"

#include "core/services/pod_script.h"

namespace pinacle {

static Result<void> checked(const Result<Output>& output, const QString& label)
{
    if (!output)
        return fail(output.error());
    Command command;
    command.label = label;
    return output->ok() ? Result<void>() : fail(commandError(command, *output));
}

Result<void> ProcessProvisioner::provisionProcess(const ProcessDefinition& process)
{
    const QString folder = QStringLiteral("/etc/pinacle/processes/") + process.name;
    PodScript script;
    script
        .writeFile(folder + "/command", process.startCommand.join(QLatin1Char('\n')) + QLatin1Char('\n'),
                   "0644")
        .writeFile(folder + "/directory", m_spec.projectFolder, "0644");
    ExecOptions options;
    options.input = script.text();
    options.label = QStringLiteral("Write the process %1").arg(process.name);
    return checked(m_runtime.execInContainer(m_spec.containerName(), {"sh", "-s"}, options), options.label);
}

Result<void> ProcessProvisioner::control(const QStringList& arguments, const QString& label)
{
    ExecOptions options;
    options.label = label;
    return checked(m_runtime.execInContainer(m_spec.containerName(),
                                             QStringList{"/usr/lib/pinacle/process"} + arguments, options),
                   label);
}

Result<void> ProcessProvisioner::startProcess(const QString& name)
{
    return control({"restart", name}, QStringLiteral("Start the process %1").arg(name));
}

Result<void> ProcessProvisioner::startAll()
{
    return control({"start", "--all"}, QStringLiteral("Start the project's processes"));
}

Result<void> ProcessProvisioner::stopProcess(const QString& name)
{
    return control({"stop", name}, QStringLiteral("Stop the process %1").arg(name));
}

} // namespace pinacle

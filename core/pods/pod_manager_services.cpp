// PodManager's part for the services and processes of a running pod.

#include "core/connection/logging_connection.h"
#include "core/pods/pod_manager.h"
#include "core/pods/service_plans.h"

namespace pinacle {

Result<void> PodManager::addService(const QString& serviceId, const Cancel& cancel)
{
    return changeServices(QStringLiteral("add-service"), additionOf, serviceId, cancel);
}

Result<void> PodManager::removeService(const QString& serviceId, const Cancel& cancel)
{
    return changeServices(QStringLiteral("remove-service"), removalOf, serviceId, cancel);
}

Result<void> PodManager::changeServices(const QString& kind, ServiceChange change, const QString& serviceId,
                                        const Cancel& cancel)
{
    if (auto locked = takeLock(); !locked)
        return locked;
    QJsonObject parameters;
    {
        auto session = openRunning(cancel);
        if (!session)
            return fail(session.error());
        auto asked = change(serviceId, *(*session)->spec, m_context.catalog);
        if (!asked)
            return fail(asked.error());
        parameters = *asked;
    }
    return perform(kind, parameters, Mode::Fresh, cancel);
}

static QString textOf(RunVerb verb)
{
    return verb == RunVerb::Start  ? QStringLiteral("started")
           : verb == RunVerb::Stop ? QStringLiteral("stopped")
                                   : QStringLiteral("restarted");
}

Result<void> PodManager::controlService(const QString& serviceId, RunVerb verb, const Cancel& cancel)
{
    if (auto locked = takeLock(); !locked)
        return locked;
    auto session = openRunning(cancel);
    if (!session)
        return fail(session.error());
    const PodSpec& spec = *(*session)->spec;
    const auto service = std::find_if(spec.services.begin(), spec.services.end(),
                                      [&](const ServiceDefinition& s) { return s.id == serviceId; });
    if (service == spec.services.end())
        return fail(ErrorKind::NotFound, tr("The pod has no service \"%1\".").arg(serviceId.left(60)));
    GVisorRuntime runtime(*(*session)->connection, cancel);
    ServiceProvisioner services(runtime, spec);
    auto done = verb == RunVerb::Stop ? services.stopService(serviceId) : services.restartService(serviceId);
    if (done && verb != RunVerb::Stop)
        done = services.waitUntilHealthy(*service, cancel);
    if (done)
        announce(QStringLiteral("service_") + textOf(verb), {{"service", serviceId}});
    if (const auto items = pinacle::checkPodHealth(runtime, spec))
        emit healthChecked(m_podId, *items);
    return done;
}

Result<void> PodManager::controlProcess(const QString& name, RunVerb verb, const Cancel& cancel)
{
    if (auto locked = takeLock(); !locked)
        return locked;
    auto session = openRunning(cancel);
    if (!session)
        return fail(session.error());
    const PodSpec& spec = *(*session)->spec;
    if (std::none_of(spec.processes.begin(), spec.processes.end(),
                     [&](const ProcessDefinition& process) { return process.name == name; }))
        return fail(ErrorKind::NotFound, tr("The pod has no process \"%1\".").arg(name.left(60)));
    GVisorRuntime runtime(*(*session)->connection, cancel);
    ProcessProvisioner processes(runtime, spec);
    auto written = verb == RunVerb::Stop ? Result<void>() : processes.provisionAll();
    if (!written)
        return written;
    auto done = verb == RunVerb::Start  ? processes.startProcess(name)
                : verb == RunVerb::Stop ? processes.stopProcess(name)
                                        : processes.restartProcess(name);
    if (done)
        announce(QStringLiteral("process_") + textOf(verb), {{"process", name}});
    if (const auto items = pinacle::checkPodHealth(runtime, spec))
        emit healthChecked(m_podId, *items);
    return done;
}

Result<QList<ServiceStatus>> PodManager::serviceStatus(const Cancel& cancel)
{
    auto session = openRunning(cancel);
    if (!session)
        return fail(session.error());
    GVisorRuntime runtime(*(*session)->connection, cancel);
    return ServiceProvisioner(runtime, *(*session)->spec).status((*session)->spec->services);
}

Result<QList<ProcessStatus>> PodManager::processStatus(const Cancel& cancel)
{
    auto session = openRunning(cancel);
    if (!session)
        return fail(session.error());
    GVisorRuntime runtime(*(*session)->connection, cancel);
    return ProcessProvisioner(runtime, *(*session)->spec).status();
}

Result<Output> PodManager::getProcessLogs(const QString& name, const LogOptions& options,
                                          const Cancel& cancel)
{
    auto session = openRunning(cancel);
    if (!session)
        return fail(session.error());
    const PodSpec& spec = *(*session)->spec;
    if (std::none_of(spec.processes.begin(), spec.processes.end(),
                     [&](const ProcessDefinition& process) { return process.name == name; }))
        return fail(ErrorKind::NotFound, tr("The pod has no process \"%1\".").arg(name.left(60)));
    GVisorRuntime runtime(*(*session)->connection, cancel);
    return ProcessProvisioner(runtime, spec).logs(name, options);
}

} // namespace pinacle

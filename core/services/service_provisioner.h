#pragma once

#include "core/config/pod_spec.h"
#include "core/runtime/gvisor_runtime.h"
#include "core/services/pod_script.h"

namespace pinacle {

/// Puts services into a running pod and looks after them, through OpenRC. Holds no state; belongs to the
/// runtime's thread. What a service is made of in the pod: resources/image/README describes the folder.
class ServiceProvisioner final
{
public:
    ServiceProvisioner(GVisorRuntime& runtime, const PodSpec& spec)
        : m_runtime(runtime)
        , m_spec(spec)
    {
    }

    Result<bool> isInstalled(const ServiceDefinition& service);
    /// Installs the service's software. Idempotent; minutes when it is not in the image.
    Result<void> provisionService(const ServiceDefinition& service);
    /// Writes start, health and environment files, enables and starts the service.
    Result<void> startService(const ServiceDefinition& service);
    Result<void> stopService(const QString& serviceId);
    Result<void> removeService(const ServiceDefinition& service);
    /// Waits until the service is healthy: its delay first, then at most its time-out.
    Result<void> waitUntilHealthy(const ServiceDefinition& service, const Cancel& cancel);
    /// Empty when healthy, else one line that says why not.
    Result<QString> checkServiceHealth(const QString& serviceId);
    Result<Output> logs(const QString& serviceId, const LogOptions& options);

private:
    Result<Output> runScript(const QByteArray& script, const QString& label, milliseconds timeout);
    QString variables(const ServiceDefinition& service) const;

    GVisorRuntime& m_runtime;
    const PodSpec& m_spec;
};

} // namespace pinacle

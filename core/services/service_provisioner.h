#pragma once

#include "core/config/pod_spec.h"
#include "core/runtime/gvisor_runtime.h"
#include "core/services/pod_script.h"

namespace pinacle {

/// What a service of a running pod does.
struct ServiceStatus
{
    QString id;
    /// "running", "waiting" (it keeps ending, its next start is put off), "stopped", "crashed" (its
    /// supervisor is gone), "failed" (not installed)
    QString state;
    bool isHealthy = false;
    QString reason; ///< why it is not healthy
    qint64 pid = 0; ///< in the pod; 0 when it does not run
};

/// Whether a pod may come up without an optional service that could not be installed.
enum class Missing { Tolerated, Refused };

/// What becomes of ServiceDefinition::settings when the rest of a service goes.
enum class Settings { Kept, Removed };

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

    /// Whether the software of all of them is there.
    Result<bool> areInstalled(const QList<ServiceDefinition>& services);
    /// Installs what is missing, independent services side by side, dependencies first. Idempotent; minutes
    /// for what is not in the image. A service that could not be installed fails it, unless the pod is of
    /// use without: such a one is marked in the pod, and its health says why.
    Result<void> provisionServices(const QList<ServiceDefinition>& services,
                                   Missing missing = Missing::Tolerated);
    Result<void> provisionService(const ServiceDefinition& service) { return provisionServices({service}); }
    /// Writes start, health and environment files, enables and starts the services; those that could not be
    /// installed are left out.
    Result<void> startServices(const QList<ServiceDefinition>& services);
    /// The same files of all of the pod's services, for a container that does not run yet: a copy of another.
    void addDefinitions(TarArchive& archive) const;
    Result<void> startService(const ServiceDefinition& service) { return startServices({service}); }
    Result<void> stopService(const QString& serviceId);
    Result<void> restartService(const QString& serviceId); ///< starts one that was stopped
    /// Stops it and takes its software, its data and its log away.
    Result<void> removeService(const ServiceDefinition& service, Settings settings);
    /// Waits until the service is healthy: its delay first, then at most its time-out.
    Result<void> waitUntilHealthy(const ServiceDefinition& service, const Cancel& cancel);
    /// Empty when healthy, else one line that says why not.
    Result<QString> checkServiceHealth(const QString& serviceId);
    /// All of them in one round trip.
    Result<QList<ServiceStatus>> status(const QList<ServiceDefinition>& services);
    Result<Output> logs(const QString& serviceId, const LogOptions& options);

private:
    Result<Output> runScript(const QByteArray& script, const QString& label, milliseconds timeout);
    Result<void> failureIn(const Result<Output>& output, const QList<ServiceDefinition>& services,
                           Missing missing) const;
    QString variables(const ServiceDefinition& service) const;
    QString scriptHead(const ServiceDefinition& service) const;
    struct DefinitionFile
    {
        QString name;
        QString content;
        int mode;
    };
    QList<DefinitionFile> definitionFiles(const ServiceDefinition& service) const;

    GVisorRuntime& m_runtime;
    const PodSpec& m_spec;
};

/// The end of /var/log/pinacle/NAME.log.
Result<Output> tailInPod(GVisorRuntime& runtime, const PodSpec& spec, const QString& name,
                         const LogOptions& options);

} // namespace pinacle

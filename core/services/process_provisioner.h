#pragma once

#include "core/config/pod_spec.h"
#include "core/runtime/gvisor_runtime.h"

namespace pinacle {

/// What a process of a running pod does: "running", "waiting" (it failed, its next start is put off), "ended"
/// (its shell waits) or "stopped".
struct ProcessStatus
{
    QString name;
    QString state;
};

/// The user's own processes in a running pod: each in a tmux session of its own, started at every start of
/// the pod, after the services. Holds no state; belongs to the runtime's thread.
class ProcessProvisioner final
{
public:
    ProcessProvisioner(GVisorRuntime& runtime, const PodSpec& spec)
        : m_runtime(runtime)
        , m_spec(spec)
    {
    }

    /// Writes every process's command and folder; says nothing to a running one.
    Result<void> provisionAll();
    Result<void> startAll(); ///< provisions them, and starts what does not run
    Result<void> startProcess(const QString& name);
    Result<void> stopProcess(const QString& name);
    Result<void> restartProcess(const QString& name);
    Result<QList<ProcessStatus>> status(); ///< of all, in one round trip
    Result<Output> logs(const QString& name, const LogOptions& options);

private:
    Result<void> control(const QString& verb, const QString& name, const QString& label);

    GVisorRuntime& m_runtime;
    const PodSpec& m_spec;
};

} // namespace pinacle

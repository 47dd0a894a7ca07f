#pragma once

#include "core/config/pod_spec.h"
#include "core/runtime/gvisor_runtime.h"

namespace pinacle {

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

    /// Writes the process's command and folder; says nothing to a running one.
    Result<void> provisionProcess(const ProcessDefinition& process);
    Result<void> startProcess(const QString& name); ///< restarts one that runs
    Result<void> startAll();
    Result<void> stopProcess(const QString& name);

private:
    Result<void> control(const QStringList& arguments, const QString& label);

    GVisorRuntime& m_runtime;
    const PodSpec& m_spec;
};

} // namespace pinacle

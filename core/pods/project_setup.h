#pragma once

#include "core/config/pod_spec.h"
#include "core/runtime/gvisor_runtime.h"

namespace pinacle {

/// The project folder of a running pod: made from the template, given a pinacle.yaml and a Git repository,
/// its dependencies installed. Everything runs in the pod. Belongs to the runtime's thread.
class ProjectSetup final
{
public:
    ProjectSetup(GVisorRuntime& runtime, const PodSpec& spec)
        : m_runtime(runtime)
        , m_spec(spec)
    {
    }

    /// Writes the template's files where none are, and runs its init commands; writes pinacle.yaml unless the
    /// project has one; makes the first commit of a new project. An existing project is left alone.
    Result<void> initialise();
    /// Brings the services and their tabs in the project's pinacle.yaml, if it has one, in line with the
    /// spec's after they were those of `before`; everything else in it stays. One that cannot be changed
    /// safely is left alone: it is the user's.
    Result<void> patchConfigFile(const PinacleConfig& before, const Catalog& catalog);
    /// The same in a container that does not run, with the tier as well, and with the pod's memo.
    Result<void> patchStoppedConfig(const PinacleConfig& before, const Catalog& catalog);
    /// Runs the install commands in order; stops at the first that fails.
    Result<void> install();

private:
    Result<void> runInPod(const QStringList& argv, const QByteArray& input, const QString& label,
                          milliseconds timeout, bool hasPodEnvironment = true);
    std::optional<QByteArray> patched(const QByteArray& text, const PinacleConfig& before,
                                      const Catalog& catalog) const;

    GVisorRuntime& m_runtime;
    const PodSpec& m_spec;
};

} // namespace pinacle

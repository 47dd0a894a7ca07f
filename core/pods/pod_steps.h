#pragma once

#include "core/pods/environment_store.h"
#include "core/pods/pod_plans.h"

namespace pinacle {

// The steps that the plans of a pod are made of. Each asks the server before it acts, and may be run again
// after a crash in its middle.

Step imageStep(const SharedSpec& spec, const PodPlanContext& context);   ///< the pod image is on the server
Step addressStep(const SharedSpec& spec, const PodPlanContext& context); ///< subnet and port are free
Step networkStep(const SharedSpec& spec, const PodPlanContext& context);
/// The network of a pod that stood still is there, and is the one that its container knows: such a network
/// looks unused, and `docker network prune` takes it.
Step networkAgainStep(const SharedSpec& spec, const PodPlanContext& context);
Step containerStep(const SharedSpec& spec, PodStore& pods); ///< created, not started
Step startStep(const SharedSpec& spec);
/// Never skipped, not even on resume: a pod runs proven or not at all.
Step isolationStep(const SharedSpec& spec, PodStore& pods);
/// The snapshot that the pod is made from is whole, and stays while the pod does.
Step sourceImageStep(const SharedSpec& spec, SnapshotStore& snapshots);
/// Pod id, default port and environment are in the pod; before its container starts.
Step identityStep(const SharedSpec& spec);
/// The same in a copy of another container: the definitions of its services are written anew, too.
Step copyIdentityStep(const SharedSpec& spec);
/// The same in a container that was stopped, unless it runs already: what was changed meanwhile.
Step freshIdentityStep(const SharedSpec& spec);
/// The same in a pod that runs.
Result<void> writeIdentity(const PodSpec& spec, ServerConnection& connection, const Cancel& cancel);
QList<Step>
serviceSteps(const SharedSpec& spec); ///< installs, then starts; dependencies first, the rest side by side
QList<Step> projectSteps(const SharedSpec& spec); ///< project, pinacle.yaml, install
Step processesStep(const SharedSpec& spec);
Step healthStep(const SharedSpec& spec, const PodPlanContext& context);

/// Completes the variables of `spec` with those of a container that has its files; all of the pod's, to be
/// kept.
Result<PodEnvironment> environmentOfCopy(const SharedSpec& spec, const QString& container,
                                         const PodPlanContext& context, ServerConnection& connection,
                                         const Cancel& cancel);

/// Where a pod keeps what its row says of it, for an installation that finds it.
inline constexpr auto kMemoFile = "/etc/pinacle/memo";
/// The text of that file.
QByteArray memoOf(const PodSpec& spec, const QJsonObject& config);
/// Writes it in a pod that runs.
Result<void> writeMemo(const PodSpec& spec, const QJsonObject& config, ServerConnection& connection,
                       const Cancel& cancel);

/// Removes the container, also one that was renamed by hand: the label says whose it is.
Result<void> removeContainerOf(const PodSpec& spec, ServerConnection& connection, const Cancel& cancel);

} // namespace pinacle

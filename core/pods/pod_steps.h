#pragma once

#include "core/pods/pod_plans.h"

namespace pinacle {

// The steps that the plans of a pod are made of. Each asks the server before it acts, and may be run again
// after a crash in its middle.

Step imageStep(const SharedSpec& spec, const PodPlanContext& context);   ///< the pod image is on the server
Step addressStep(const SharedSpec& spec, const PodPlanContext& context); ///< subnet and port are free
Step networkStep(const SharedSpec& spec, const PodPlanContext& context);
Step containerStep(const SharedSpec& spec, PodStore& pods); ///< created, not started
Step startStep(const SharedSpec& spec);
/// Never skipped, not even on resume: a pod runs proven or not at all.
Step isolationStep(const SharedSpec& spec, PodStore& pods);
QList<Step> serviceStartSteps(const SharedSpec& spec); ///< what is installed starts, dependencies first
/// The snapshot that the pod is made from is whole, and stays while the pod does.
Step sourceImageStep(const SharedSpec& spec, SnapshotStore& snapshots);
/// Pod id, default port and environment are in the pod; before its container starts.
Step identityStep(const SharedSpec& spec);
/// The same in a pod that runs.
Result<void> writeIdentity(const PodSpec& spec, ServerConnection& connection, const Cancel& cancel);
QList<Step>
serviceSteps(const SharedSpec& spec); ///< installs, then starts; dependencies first, the rest side by side
QList<Step> projectSteps(const SharedSpec& spec); ///< project, pinacle.yaml, install
Step processesStep(const SharedSpec& spec);
Step healthStep(const SharedSpec& spec, const PodPlanContext& context);

/// Removes the container, also one that was renamed by hand: the label says whose it is.
Result<void> removeContainerOf(const PodSpec& spec, ServerConnection& connection, const Cancel& cancel);

} // namespace pinacle

#pragma once

#include "core/pods/pod_plans.h"

namespace pinacle {

// The plans of a pod's longer life. What was asked for is in `parameters`, so that the same plan can be made
// again after a crash.

/// "id", "name", "automatic", "time". The pod goes on, or stays stopped.
Plan planSnapshotPod(const SharedSpec& spec, const QJsonObject& parameters, const PodPlanContext& context);
/// "snapshot": its id; "safety": id of an automatic snapshot of what is replaced; "config": of the pod
/// before; "runs": whether it ran. The old container is kept until the new one runs.
Plan planRestorePod(const SharedSpec& spec, const QJsonObject& parameters, const PodPlanContext& context);
/// "kind": "memory" or "files".
Plan planHibernatePod(const SharedSpec& spec, const QJsonObject& parameters, const PodPlanContext& context);
Plan planWakePod(const SharedSpec& spec, const QJsonObject& parameters, const PodPlanContext& context);
/// "tier" and "before": ids; "runs".
Plan planResizePod(const SharedSpec& spec, const QJsonObject& parameters, const PodPlanContext& context);

// Steps that other plans take as well.
Step snapshotStep(const SharedSpec& spec, const QString& title, const QJsonObject& parameters,
                  SnapshotStore& snapshots);
Step stopStep(const SharedSpec& spec, PodStore& pods, bool runs); ///< its undo brings a pod that ran back

/// How many automatic snapshots a pod keeps; the oldest go.
inline constexpr int kAutomaticSnapshots = 3;

} // namespace pinacle

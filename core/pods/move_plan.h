#pragma once

#include "core/pods/pod_plans.h"

namespace pinacle {

struct PodManagerContext;
struct PodRecord;
struct ServerRecord;

/// Moves a pod to another server: a snapshot is taken, sent, read back and started there; only when the pod
/// answers does its row change, and only then does the old server let go. Until that last step everything can
/// be taken back. `parameters`: "from" and "to": ids of servers; "snapshot": id of the one that travels;
/// "subnet" and "old_subnet": the pod's on the new server and on the old one; "mtu" and "bounded" (its
/// disks can be): of the new server; "time"; "runs".
Plan planMovePod(const SharedSpec& spec, const QJsonObject& parameters, const PodPlanContext& context);

/// What a move would cost.
struct MoveEstimate
{
    qint64 bytes = 0;
    int seconds = 0; ///< at the speed of both servers' connections, measured just now
    QStringList steps;
};

/// The parameters of a move, after both servers were asked. Conflict when the pod's port is taken there or
/// the server cannot run pods.
Result<QJsonObject> prepareMove(const PodManagerContext& context, const PodRecord& pod,
                                const ServerRecord& to, const Cancel& cancel);
/// Looks, and touches nothing.
Result<MoveEstimate> estimateMove(const PodManagerContext& context, const PodRecord& pod,
                                  const ServerRecord& to, const Cancel& cancel);

} // namespace pinacle

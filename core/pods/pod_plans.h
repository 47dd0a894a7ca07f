#pragma once

#include "core/config/catalog.h"
#include "core/config/pod_spec.h"
#include "core/config/pod_state.h"
#include "core/plan/plan.h"

#include <QJsonObject>

#include <functional>
#include <memory>
#include <optional>

namespace pinacle {

class EnvironmentStore;
class PodStore;
class SnapshotStore;
struct GitRemote;
struct HostKey;

/// What the plans' steps need besides the connection they are given. All of it outlives the plan.
struct PodPlanContext
{
    PodStore& pods;
    SnapshotStore& snapshots;
    const Catalog& catalog;
    QString caCertificates;
    int mtu = 0;                                                   ///< of the server's way out; 0: not known
    std::function<void(const QList<struct HealthItem>&)> onHealth; ///< called with each look at the health
    const EnvironmentStore* environments = nullptr;                ///< null: the project gets no .env
    QStringList plainHttpHosts; ///< that Git may be spoken with without encryption
    /// Whether a Git host's key is the known one, as HostKeyStore says it.
    std::function<Result<void>(const QString& host, int port, const HostKey&)> checkHostKey;
    /// Through the host's API, where we are logged in there; unset or without effect elsewhere.
    /// False: it was not added, and a person has to.
    std::function<Result<bool>(const GitRemote&, const QString& publicKey, bool mayWrite)> addDeployKey;
    std::function<Result<bool>(const QString& publicKey)> addDeployKeyOfCopy;
    std::function<Result<void>()> removeDeployKey;
    // For a plan that concerns two servers: a session to another one than the plan's own.
    using Work = std::function<Result<void>(ServerConnection&)>;
    std::function<Result<void>(const QString& serverId, const Cancel&, const Work&)> onServer;
    std::function<Result<std::unique_ptr<ServerConnection>>(const QString& serverId, const Cancel&)> connect;
    std::function<void(const Error&)> warn; ///< what went wrong and does not end the operation
    /// Called for a service that the pod comes up without.
    std::function<void(const QString& serviceId, const QString& reason)> onServiceFailed;
};

/// The plans of a pod. Pure: they look at the spec and touch nothing. The spec is shared because a step may
/// find its subnet or port in use and take others.
using SharedSpec = std::shared_ptr<PodSpec>;

/// What a kind of operation means for the pod's state.
struct OperationKind
{
    QString name;                   ///< "create"
    std::optional<PodState> during; ///< the pod's state meanwhile; unset: it stays what it was
    std::optional<PodState> after;  ///< the pod's state in the end; unset: what the server shows
    QString event;                  ///< announced in the end
    bool isUndoneWhenCancelled = false;
    bool isUndoneWhenFailed = false; ///< the pod is as well as before: it does not become "failed"
    Plan (*plan)(const SharedSpec&, const QJsonObject& parameters, const PodPlanContext&) = nullptr;
};
/// Null for a name that this program does not know.
const OperationKind* operationKind(const QString& name);

Plan planCreatePod(const SharedSpec& spec, const PodPlanContext& context);
Plan planStartPod(const SharedSpec& spec, const PodPlanContext& context);
Plan planStopPod(const SharedSpec& spec, const PodPlanContext& context);
Plan planDeletePod(const SharedSpec& spec, const PodPlanContext& context);

} // namespace pinacle

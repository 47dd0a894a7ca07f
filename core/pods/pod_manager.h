#pragma once

#include "core/base/cancel.h"
#include "core/base/result.h"
#include "core/config/pod_spec.h"
#include "core/connection/connection_pool.h"
#include "core/pods/environment_store.h"
#include "core/pods/pod_health.h"
#include "core/pods/pod_lock.h"
#include "core/pods/pod_logs.h"
#include "core/pods/pod_plans.h"
#include "core/pods/pod_work.h"
#include "core/runtime/gvisor_runtime.h"
#include "core/services/process_provisioner.h"
#include "core/services/service_provisioner.h"
#include "core/store/pod_store.h"
#include "core/store/records.h"
#include "core/store/snapshot_store.h"

#include <QObject>

#include <memory>

namespace pinacle {

class Database;
class LogStore;
class PlanRunner;
class Secrets;
class LoggingConnection;

/// What every PodManager shares; all of it outlives them.
struct PodManagerContext
{
    Database& database;
    LogStore& logs;
    ConnectionPool& pool;
    const Catalog& catalog;
    QString home;
    QString askedBy;
    Secrets& secrets;
};

enum class RunVerb { Start, Stop, Restart };

/// The life of one pod. Its methods block: call them on an operation's thread, to which the object belongs;
/// its signals are emitted there. Operations take the pod's lock (Busy when it is held) and leave a state
/// that is true: what fails or is cut off can be resumed or rolled back.
class PodManager final : public QObject
{
    Q_OBJECT

public:
    PodManager(const PodManagerContext& context, const QString& podId);
    ~PodManager() override;

    /// Uses a lock that the caller took before.
    void adoptLock(std::shared_ptr<PodLock> lock);

    Result<void>
    createPod(const Cancel& cancel); ///< of a pod that is reserved; when cancelled, everything is undone
    Result<void> startPod(const Cancel& cancel);
    Result<void> stopPod(const Cancel& cancel);
    Result<void> restartPod(const Cancel& cancel);
    Result<void> deletePod(const Cancel& cancel);
    /// Keeps processes and memory where the server can, else the files alone; PodRecord::sleep says which.
    Result<void> hibernatePod(const Cancel& cancel);
    Result<void> wakePod(const Cancel& cancel);
    /// `isAutomatic`: made by the program; the oldest of those go by themselves.
    Result<void> snapshotPod(const QString& name, bool isAutomatic, const Cancel& cancel);
    /// The pod as it was in the snapshot; what it is now becomes an automatic snapshot.
    Result<void> restorePod(const QString& snapshotId, const Cancel& cancel);
    Result<void> resizePod(const QString& tierId, const Cancel& cancel);
    /// To another server, with everything, and with its address.
    Result<void> movePod(const QString& serverId, const Cancel& cancel);
    Result<void> resume(const Cancel& cancel); ///< the newest operation, from where it stood
    Result<void> rollback();                   ///< the newest operation; of a create: the pod goes
    /// Its server is gone for good: all that is here of the pod goes, and no server is asked. Its variables
    /// stay where something of it is elsewhere: a pod that is made of that will want them.
    Result<void> forgetPod(bool isElsewhere);

    // The services and processes of a running pod; Conflict when it does not run. What was asked for wrongly
    // changes nothing; what fails is taken back.
    Result<void> addService(const QString& serviceId, const Cancel& cancel);
    Result<void> removeService(const QString& serviceId, const Cancel& cancel); ///< with its data
    Result<void> controlService(const QString& serviceId, RunVerb verb, const Cancel& cancel);
    Result<void> controlProcess(const QString& name, RunVerb verb, const Cancel& cancel);
    Result<QList<ServiceStatus>> serviceStatus(const Cancel& cancel); ///< of all, in one round trip
    Result<QList<ProcessStatus>> processStatus(const Cancel& cancel);
    Result<Output> getProcessLogs(const QString& name, const LogOptions& options, const Cancel& cancel);

    Result<std::optional<Container>> getPodContainer(const Cancel& cancel);
    Result<void> cleanupPod(const Cancel& cancel); ///< removes the container, found by the pod's id
    Result<void> cleanupPodByContainerId(const QString& containerId, const Cancel& cancel);
    /// What goes in and comes out counts as use of the pod (PodRecord::activeAt). Conflict when it does not
    /// run.
    Result<Output> execInPod(const QStringList& argv, const ExecOptions& options, const Cancel& cancel);
    /// Merges the pod's environment with the .env of its project, see EnvironmentSync. Conflict when the pod
    /// does not run.
    Result<EnvironmentMerge> syncEnvironment(const QMap<QString, EnvironmentSide>& choices,
                                             const Cancel& cancel);
    /// Changes our side of the environment; a running pod gets it with the next sync.
    Result<void> changeEnvironment(const std::function<Result<void>(DotEnv&)>& change);
    Result<EnvironmentMerge> lookAtEnvironment(const Cancel& cancel); ///< what it would do
    Result<Output> getPodLogs(const QString& serviceId, const LogOptions& options, const Cancel& cancel);
    /// What its services and processes wrote since then, in one round trip. Conflict when it does not run.
    Result<PodLogNews> readLogFiles(const QMap<QString, LogPlace>& places, const Cancel& cancel);
    Result<QList<HealthItem>> checkPodHealth(const Cancel& cancel);
    /// On which something in the pod listens, ascending. Conflict when it does not run.
    Result<QList<int>> listeningPorts(const Cancel& cancel);
    /// What a delete would lose: seen now where the pod runs, else as it was noted before it slept.
    Result<PodWork> checkPodWork(const Cancel& cancel);

    /// The spec of a stored pod, with its runtime values; image and environment are left to the operation
    /// that needs them.
    static Result<PodSpec> specOf(const PodManagerContext& context, const PodRecord& record);

signals:
    void created(const QString& podId);
    void started(const QString& podId);
    void stopped(const QString& podId);
    void failed(const QString& podId, const pinacle::Error& error);
    void deleted(const QString& podId);
    /// Something went wrong that the operation does not end for.
    void warned(const QString& podId, const pinacle::Error& error);
    void hibernated(const QString& podId);
    void woken(const QString& podId);
    /// The pod runs without this service.
    void serviceFailed(const QString& podId, const QString& serviceId, const QString& reason);
    void healthChecked(const QString& podId, const QList<pinacle::HealthItem>& items);
    void progress(const QString& podId, const pinacle::OperationRecord& operation, int current);
    void outputReceived(const QString& podId, const QString& text);
    void stateChanged(const QString& podId);

private:
    /// Everything an operation holds while it runs.
    struct Session
    {
        PodRecord record;
        ServerRecord server;
        SharedSpec spec;
        std::optional<ConnectionPool::Lease> lease;
        std::unique_ptr<LoggingConnection> connection;
    };
    enum class Mode { Fresh, Resumed };

    Result<std::unique_ptr<ServerConnection>> connectTo(const QString& serverId, const Cancel& cancel);
    Result<PodEnvironment> withSets(PodEnvironment environment) const;
    QString tokenFor(const QString& repository) const;
    Result<void> removeRow(bool keepsVariables);
    Result<SharedSpec> loadSpec(const PodRecord& record, const ServerRecord& server,
                                bool isEnvironmentNeeded) const;
    Result<std::unique_ptr<Session>> open(const Cancel& cancel, bool isEnvironmentNeeded = true);
    Result<std::unique_ptr<Session>>
    openRunning(const Cancel& cancel); ///< Conflict when the pod does not run
    Result<void> takeLock();
    using ServiceChange = Result<QJsonObject> (*)(const QString& id, const PodSpec& spec,
                                                  const Catalog& catalog);
    Result<void> changeServices(const QString& kind, ServiceChange change, const QString& serviceId,
                                const Cancel& cancel);
    Result<void> perform(const QString& kind, const QJsonObject& parameters, Mode mode, const Cancel& cancel);
    Result<void> performIn(Session& session, const OperationKind& kind, const QJsonObject& parameters,
                           Mode mode, const Cancel& cancel);
    Result<void> goOn(Session& session, const OperationKind& kind, PlanRunner& runner, const Cancel& cancel);
    Result<void> finish(const QString& kind);
    Result<void> takeStateOfServer(Session& session);
    Result<void> undo(Session& session, const OperationRecord& operation);
    Result<void> giveUp(const Error& error);
    Result<PodEnvironment> inheritEnvironment(const PodRecord& record) const;
    Plan planFor(const OperationKind& kind, const QJsonObject& parameters, const Session& session);
    void warn(const Error& error);
    Result<void> setStatus(PodState status);
    void announce(const QString& event, const QJsonObject& data = {});

    PodManagerContext m_context;
    QString m_podId;
    PodStore m_pods;
    SnapshotStore m_snapshots;
    EnvironmentStore m_environments;
    std::shared_ptr<PodLock> m_lock;
};

/// Finds pods whose operation was cut off (its program is gone) and makes them "failed", to be resumed or
/// rolled back. Call it when a program starts. Returns the pods' ids.
QStringList recoverInterrupted(const PodManagerContext& context);

} // namespace pinacle

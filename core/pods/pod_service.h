#pragma once

#include "core/base/result.h"
#include "core/config/pinacle_config.h"
#include "core/pods/placement.h"
#include "core/pods/pod_config.h"
#include "core/pods/pod_health.h"
#include "core/pods/pod_logs.h"
#include "core/pods/pod_request.h"
#include "core/pods/pod_work.h"
#include "core/pods/reconcile.h"
#include "core/store/records.h"

#include <QMap>
#include <QObject>

#include <memory>
#include <optional>

namespace pinacle {

class Core;
class PodTerminal;

/// How far an operation is; shown as the step list.
struct PodProgress
{
    QString podId;
    QString operation;       ///< "create", "start", "stop", "delete", "rollback"
    QList<StepRecord> steps; ///< every step of the plan with its state and times
    int current = -1;        ///< index into steps; -1 when none runs
    double fraction = 0;     ///< 0 … 1, by weight
};

/// How a pod's port is reached from this computer. Direct: without a forward, or this program holds none.
enum class Reach { Direct, Connecting, Up, Down };

/// Pods for the window and the command line: asks are answered at once, work runs on a thread of its own, and
/// signals tell what became of it. Lives on the main thread; every signal is emitted there.
class PodService final : public QObject
{
    Q_OBJECT

public:
    explicit PodService(Core& core, QObject* parent = nullptr);
    ~PodService() override; ///< cancels what runs and waits for it

    QList<PodRecord> pods() const; ///< oldest first
    std::optional<PodRecord> pod(const QString& podId) const;
    std::optional<PodRecord> podByName(const QString& nameOrSlugOrId) const;
    std::optional<PodProgress> progress(const QString& podId) const; ///< of the running or last operation
    QList<HealthItem> health(const QString& podId) const; ///< last known; tabs with Unknown before the first
    Reach reach(const QString& podId) const;
    QString reachReason(const QString& podId) const; ///< why it is Down
    bool isWorking(const QString& podId) const;      ///< an operation of this program runs

    /// Checks the request without touching anything; every mistake, for the form.
    QList<ConfigMistake> check(const PodRequest& request) const;
    /// The servers for a pod with this configuration, the best first.
    QList<Placement> placements(const PinacleConfig& config) const;
    /// The titles of the steps that create() would take.
    Result<QStringList> dryRun(const PodRequest& request) const;

    /// Reserves name, subnet and port, starts the work and returns the new pod's id.
    Result<QString> create(const PodRequest& request);
    Result<void> start(const QString& podId);
    Result<void> stop(const QString& podId);
    Result<void> restart(const QString& podId);
    Result<void> remove(const QString& podId);
    /// Memory and processes too, where the server can; PodRecord::sleep says which it was.
    Result<void> hibernate(const QString& podId);
    Result<void> wake(const QString& podId);
    Result<void> snapshot(const QString& podId, const QString& name, bool isAutomatic = false);
    Result<void> restore(const QString& podId, const QString& snapshotId);
    Result<void> resize(const QString& podId, const QString& tierId);
    Result<void> move(const QString& podId, const QString& serverId); ///< address and port stay
    Result<void> resume(const QString& podId);   ///< goes on where a failed or interrupted operation stood
    /// The same, after a person has accepted the key ("SHA256:…") of the pod's Git host.
    Result<void> resumeTrusting(const QString& podId, const QString& gitHostKey);
    Result<void> rollback(const QString& podId); ///< undoes it
    // The services and processes of a running pod.
    Result<void> addService(const QString& podId, const QString& serviceId);
    Result<void> removeService(const QString& podId, const QString& serviceId); ///< with its data
    Result<void> startService(const QString& podId, const QString& serviceId);
    Result<void> stopService(const QString& podId, const QString& serviceId);
    Result<void> restartService(const QString& podId, const QString& serviceId);
    Result<void> startProcess(const QString& podId, const QString& name);
    Result<void> stopProcess(const QString& podId, const QString& name);
    Result<void> restartProcess(const QString& podId, const QString& name);
    void cancel(const QString& podId); ///< undoes the running operation

    /// From now on keeps a forward open to each running pod (of `onlyPodIds`, when it names any) whose port
    /// is not reachable from here.
    void holdForwards(const QStringList& onlyPodIds = {});

    // What the heartbeats have seen (core/watch).
    void noteHealth(const QString& podId, const QList<HealthItem>& items);
    void noteFound(const QString& serverId, const QList<FoundPod>& found); ///< podsFound follows
    /// Looks at the forwards at once: the network here, or a server, came back.
    void retryForwards();
    /// Takes over what podsFound told; podAdded follows, or adoptFailed.
    void adopt(const QString& serverId, const pinacle::FoundPod& found);

    /// Asks what a delete would lose; workSeen follows, with an error when the pod could not be asked.
    void checkWork(const QString& podId);
    /// Asks for a fresh health check; healthCheck follows.
    void checkHealth(const QString& podId);
    /// A terminal in the pod, on the session of that name.
    PodTerminal* openTerminal(const QString& podId, const QString& session, QObject* parent);
    /// Reads the end of a service's or process's log; logRead follows.
    void readLog(const QString& podId, const QString& name, bool isService);
    /// Reads what the pod's services, processes and commands said since `places`; logsRead follows.
    void readLogs(const QString& podId, const PodLogPlaces& places);
    /// The newest command that started what writes this source (PodLogLine::source); 0 when none is known.
    qint64 commandBehind(const QString& podId, const QString& source) const;
    /// Reads the pod's pinacle.yaml, or makes `text` it (core/pods/pod_config.h); configRead, configSaved or
    /// configFailed follows.
    void readConfig(const QString& podId);
    void saveConfig(const QString& podId, const PodConfigText& before, const QByteArray& text);
    /// Reads the pods again from the database (another program may have changed them) and emits what differs.
    void refresh();

signals:
    void podAdded(const QString& podId);
    void podChanged(const QString& podId); ///< any column, the forward or the health changed
    void podRemoved(const QString& podId);
    void progressChanged(const QString& podId);
    /// A piece of the running command's output, redacted.
    void outputReceived(const QString& podId, const QString& text);
    /// The operation ended: with an error, or well (`error` has an empty message).
    void operationFinished(const QString& podId, const QString& operation, const pinacle::Error& error);

    // PodManager's events.
    void created(const QString& podId);
    void started(const QString& podId);
    void stopped(const QString& podId);
    void failed(const QString& podId, const pinacle::Error& error);
    void deleted(const QString& podId);
    void hibernated(const QString& podId);
    void woken(const QString& podId);
    void warned(const QString& podId, const pinacle::Error& error); ///< the operation goes on
    void healthCheck(const QString& podId);
    void podsFound(const QString& serverId, const QList<pinacle::FoundPod>& found);
    void adoptFailed(const QString& podId, const pinacle::Error& error);
    void workSeen(const QString& podId, const pinacle::PodWork& work, const pinacle::Error& error);
    /// The pod came up without this service.
    void serviceFailed(const QString& podId, const QString& serviceId, const QString& reason);
    /// The log that was asked for, or why it could not be read.
    void logRead(const QString& podId, const QString& name, const QString& text, const pinacle::Error& error);
    void logsRead(const QString& podId, const pinacle::PodLogNews& news);
    /// An asked-for health check could not be made.
    void healthFailed(const QString& podId, const pinacle::Error& error);

    void configRead(const QString& podId, const pinacle::PodConfigText& text);
    void configSaved(const QString& podId, const QList<pinacle::ConfigChange>& changes);
    void configFailed(const QString& podId, const pinacle::Error& error);

private:
    void openForwards();

    class Private;
    std::unique_ptr<Private> d;
};

} // namespace pinacle

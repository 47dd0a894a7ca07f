#pragma once

#include "core/pods/pod_manager.h"
#include "core/pods/reconcile.h"
#include "core/store/server_store.h"
#include "core/watch/heartbeat.h"
#include "core/watch/pod_sweep.h"

#include <QDeadlineTimer>
#include <QSemaphore>

#include <atomic>

class QThread;

namespace pinacle {

/// The clock of the watching. Tests use shorter times.
struct WatchTimes
{
    milliseconds interval{30'000}; ///< between two heartbeats of a server
    milliseconds patience{15'000}; ///< for the answer to one
    int sweepEvery = 2;            ///< heartbeats from one look into the pods to the next
    int sizesEvery = 20;           ///< … from one count of what pods wrote to the next, and of old figures
    milliseconds sizesPatience{30'000};
    milliseconds sizesRest{3'600'000}; ///< without a count after one that failed or took too long

    static WatchTimes every(int seconds);
};

/// What a look at a server has shown.
struct Sighting
{
    QString serverId;
    bool isWhole = true;           ///< false: of the same look follows what is in its pods
    bool hasServerChanged = false; ///< its presence or what is wrong with it
    bool isBack = false;           ///< it answers again
    Reconciled pods;
    std::optional<MetricSample> own;
    QHash<QString, MetricSample> figures; ///< of running pods
    QHash<QString, PodSigns> signs;       ///< of the pods that were looked into
    QStringList idle;                     ///< pods to stop now, because nobody uses them
};

/// Watches one server: a thread and a session of its own, one round trip a heartbeat, and one more now and
/// then to look into its pods. Writes what it sees to the database: the server's presence, figures, states of
/// pods, events. Public functions may be called from any thread; `report` is called on the monitor's.
class ServerMonitor final
{
public:
    using Report = std::function<void(const Sighting&)>;

    ServerMonitor(const PodManagerContext& context, const QString& serverId, const WatchTimes& times,
                  Report report);
    ~ServerMonitor(); ///< waits for its thread

    /// Looks now instead of at the next time. `isSuspect`: the session is not to be trusted, because this
    /// computer slept or its network changed.
    void lookNow(bool isSuspect);
    void stop(); ///< asks it to end, without waiting
    bool isFinished() const;

private:
    void run();
    void look();
    Result<Heartbeat> ask(const ServerRecord& server);
    Result<Heartbeat> askOnce(const ServerRecord& server);
    QString imageFor(const ServerRecord& server);
    void noteTransition(const ServerRecord& before, const ServerRecord& now);
    void seePods(const Heartbeat& heartbeat, Sighting& sighting);
    void measure(const Heartbeat& heartbeat, Sighting& sighting);
    QList<PodRecord> runningPods() const;
    void sweep(const QList<PodRecord>& running, Sighting& sighting);
    void countSizes();
    void noteHealth(const PodRecord& pod, PodSigns& signs);
    void judgeActivity(Sighting& sighting);
    QList<PodRecord> ownPods() const;

    const PodManagerContext m_context;
    const QString m_serverId;
    const WatchTimes m_times;
    const Report m_report;
    Cancel m_stop;
    QSemaphore m_wake;
    std::atomic<bool> m_isSuspect = false;

    // Everything below belongs to the monitor's thread.
    ServerStore m_servers;
    PodStore m_pods;
    std::optional<ConnectionPool::Lease> m_lease;
    std::optional<Heartbeat> m_last;
    QHash<QString, double> m_sizesMb;           ///< by container, as of the last count
    int m_untilSizes = 0;                       ///< heartbeats until the next count
    QDeadlineTimer m_sizesRest{0};              ///< no count until then
    QHash<QString, QList<HealthItem>> m_health; ///< by pod, as it was last
    QPair<QString, QString> m_image;            ///< certificates of the server, and its standard image
    int m_count = 0;                            ///< heartbeats that were answered
    std::unique_ptr<QThread> m_thread;
};

} // namespace pinacle

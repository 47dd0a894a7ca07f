#pragma once

#include "core/watch/server_monitor.h"

#include <QObject>
#include <QTimer>

#include <map>

namespace pinacle {

class Core;

/// Watches all servers that were checked once: a ServerMonitor each. Hands what they see to the services that
/// care, keeps the newest figures, and notices that this computer slept or its network changed. Lives on the
/// main thread; every signal is emitted there.
class WatchService final : public QObject
{
    Q_OBJECT

public:
    static constexpr int kRecent = 40; ///< heartbeats of which recent() tells

    explicit WatchService(Core& core, QObject* parent = nullptr);
    ~WatchService() override;

    /// Begins to watch, at the interval of the setting "watch.seconds" where `times` gives none.
    void start();
    void start(const WatchTimes& times);
    int seconds() const; ///< between two heartbeats of a server
    /// From now on and for other programs; 1 to 3600.
    void setSeconds(int seconds);
    bool isRunning() const { return m_pulse.isActive(); }
    /// Looks at all servers now, over new sessions, and at the forwards.
    void lookNow(const QString& reason);
    /// Looks whether this computer slept, or its network changed, and does so then. A timer calls it.
    void pulse();

    /// Of the last heartbeat.
    std::optional<MetricSample> figures(const QString& serverOrPodId) const;
    QList<MetricSample> recent(const QString& podId) const; ///< of the last heartbeats, oldest first
    QList<int> ports(const QString& podId) const;           ///< that something in the pod listens on

    /// Reads figures since then, on a thread of its own; historyRead follows.
    void readHistory(MetricSubject subject, const QString& id, const QDateTime& since);

    /// Takes the announcement back that the pod will stop: it counts as used now.
    Result<void> keep(const QString& podId);
    /// Stop after so many minutes without activity; 0: never. Invalid for a number out of range.
    Result<void> setIdleStop(const QString& podId, int minutes);

    /// Runs the command that a check of the server offers (ServerCheck::command); repaired follows.
    void repair(const QString& serverId, const QString& checkId);

signals:
    void repaired(const QString& serverId, const QString& checkId, const pinacle::Error& error);
    void serverSeen(const QString& serverId);     ///< its presence, or what is wrong with it, changed
    void figuresChanged(const QString& serverId); ///< its own, and those of its pods
    void historyRead(pinacle::MetricSubject subject, const QString& id, const QDateTime& since,
                     const QList<pinacle::MetricSample>& samples);

private:
    void lookAtMachine(const QString& vmName);
    void follow();
    void receive(const Sighting& sighting);
    /// Runs `job` on a thread of its own, then what it returns on the main thread.
    void aside(std::function<std::function<void()>()> job);

    Core& m_core;
    const PodManagerContext m_context;
    WatchTimes m_times;
    std::map<QString, std::unique_ptr<ServerMonitor>> m_monitors; ///< by server
    std::vector<std::unique_ptr<ServerMonitor>> m_ending;
    std::vector<std::unique_ptr<QThread>> m_asides;
    Cancel m_closing;
    QHash<QString, MetricSample> m_figures;
    QHash<QString, QList<MetricSample>> m_recent;
    QHash<QString, QList<int>> m_ports;
    QHash<QString, QStringList> m_found; ///< pods that nobody here knows, by server
    QTimer m_pulse;
    milliseconds m_asleep{0}; ///< what this computer has slept since it was started
    QStringList m_addresses;  ///< of this computer
};

} // namespace pinacle

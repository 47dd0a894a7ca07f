#pragma once

#include "core/watch/server_monitor.h"
#include "tests/support/fake_installation.h"

#include <condition_variable>
#include <mutex>

namespace pinacle {

/// What the script says of a server with these pods (id → running), some time after its start.
QByteArray heartbeatText(const QMap<QString, bool>& pods, int seconds, int cpuPercent = 25);

/// A monitor looks when lookNow() says so.
inline constexpr WatchTimes kSlow{std::chrono::hours(1), milliseconds(5'000), 1000, 1000};

/// A server that answers heartbeats, and the sightings of its monitor.
struct WatchedInstallation : FakeInstallation
{
    WatchedInstallation();

    /// A pod that runs, here and there.
    QString running();
    /// Has it look, and waits for what it sees.
    Sighting next(ServerMonitor& monitor);
    ServerMonitor::Report report();
    void waitForFirst();
    QStringList events() const;

    std::mutex mutex;
    std::condition_variable arrived;
    Sighting last;
    size_t seen = 0;  ///< whole looks
    size_t begun = 0; ///< of which the first half was told
    int beats = 0;
    int cpuPercent = 25; ///< of each pod, if beats were a second apart
    bool areAllUnlogged = true;
};

} // namespace pinacle

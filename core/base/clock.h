#pragma once

#include <QDateTime>

#include <chrono>
#include <optional>

namespace pinacle {

/// What time it is, UTC. For what people are shown: a test holds it still, and pictures then look the same
/// every day. Any thread.
QDateTime timeNow();

/// From now on it is this time; an invalid one lets the clock go again. For tests.
void holdClock(const QDateTime& time);

/// How long this computer has been up, with and without the time that it slept. Clocks that are set change
/// neither.
struct Uptime
{
    std::chrono::milliseconds all{0};
    std::chrono::milliseconds awake{0};

    std::chrono::milliseconds asleep() const { return all - awake; }
};

/// Any thread.
Uptime uptimeNow();
/// From now on it is this; nothing lets the clocks go again. For tests.
void holdUptime(const std::optional<Uptime>& uptime);

} // namespace pinacle

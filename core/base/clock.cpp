#include "core/base/clock.h"

#include <atomic>
#include <ctime>
#include <mutex>

namespace pinacle {

static std::atomic<qint64> heldMs{-1};

QDateTime timeNow()
{
    const qint64 held = heldMs.load();
    return held < 0 ? QDateTime::currentDateTimeUtc() : QDateTime::fromMSecsSinceEpoch(held, Qt::UTC);
}

void holdClock(const QDateTime& time)
{
    heldMs = time.isValid() ? time.toMSecsSinceEpoch() : -1;
}

#ifdef Q_OS_MACOS
static constexpr clockid_t kWithSleep = CLOCK_MONOTONIC_RAW;
static constexpr clockid_t kAwake = CLOCK_UPTIME_RAW;
#else
static constexpr clockid_t kWithSleep = CLOCK_BOOTTIME;
static constexpr clockid_t kAwake = CLOCK_MONOTONIC;
#endif

static std::mutex uptimeMutex;
static std::optional<Uptime> heldUptime;

static std::chrono::milliseconds readClock(clockid_t clock)
{
    timespec time{};
    ::clock_gettime(clock, &time);
    return std::chrono::seconds(time.tv_sec) + std::chrono::milliseconds(time.tv_nsec / 1'000'000);
}

Uptime uptimeNow()
{
    const std::lock_guard lock(uptimeMutex);
    return heldUptime.value_or(Uptime{readClock(kWithSleep), readClock(kAwake)});
}

void holdUptime(const std::optional<Uptime>& uptime)
{
    const std::lock_guard lock(uptimeMutex);
    heldUptime = uptime;
}

} // namespace pinacle

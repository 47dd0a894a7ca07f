#include "core/pods/idle_stop.h"

namespace pinacle {

// Below these a pod idles: the probes of its forward, and what gVisor needs to wait.
static constexpr double kBusyCpuPercent = 15;
static constexpr double kBusyBytesPerSecond = 256;
// What our own look into the pod took of it, at most: much of a sample of two seconds, little of one of
// thirty.
static constexpr double kLookCpuSeconds = 0.5;

bool isBusy(const MetricSample& figures)
{
    const double used = figures.seconds * figures.cpuPercent / 100;
    return used > kLookCpuSeconds + figures.seconds * kBusyCpuPercent / 100 ||
           figures.receivedPerSecond() > kBusyBytesPerSecond;
}

IdleVerdict judgeIdle(int minutes, const QDateTime& activeAt, const QDateTime& announced,
                      const QDateTime& now)
{
    using Kind = IdleVerdict::Kind;
    if (minutes <= 0 || !activeAt.isValid())
        return {announced.isValid() ? Kind::CallOff : Kind::Nothing, {}};
    const qint64 warning = qMin(kIdleWarningMinutes * 60, minutes * 30);
    const QDateTime due = activeAt.addSecs(minutes * 60);
    if (!announced.isValid()) // also when nobody watched for hours: first it is said
        return now.addSecs(warning) >= due ? IdleVerdict{Kind::Warn, std::max(due, now.addSecs(warning))}
                                           : IdleVerdict{};
    if (now.addSecs(warning) < due)
        return {Kind::CallOff, {}};
    return now >= announced ? IdleVerdict{Kind::Stop, announced} : IdleVerdict{};
}

} // namespace pinacle

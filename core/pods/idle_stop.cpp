#include "core/pods/idle_stop.h"

namespace pinacle {

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

#pragma once

#include "core/store/metric_store.h"

#include <QDateTime>

namespace pinacle {

/// What becomes of a running pod that stops by itself when nobody uses it.
struct IdleVerdict
{
    enum class Kind {
        Nothing,
        Warn,    ///< nobody uses it: it stops at `stopAt`
        CallOff, ///< it was announced to stop, and somebody uses it again
        Stop,    ///< now
    };
    Kind kind = Kind::Nothing;
    QDateTime stopAt;
};

inline constexpr int kIdleWarningMinutes = 5; ///< between the warning and the stop

/// Whether a pod works, by what it used since the look before. Pure.
bool isBusy(const MetricSample& figures);

/// `minutes`: without activity, 0: never. `announced`: when it was said to stop; invalid: it was not. There
/// is always a warning first, of half the time where that is less. Pure.
IdleVerdict judgeIdle(int minutes, const QDateTime& activeAt, const QDateTime& announced,
                      const QDateTime& now);

} // namespace pinacle

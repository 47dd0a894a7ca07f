#include "core/base/clock.h"

#include <atomic>

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

} // namespace pinacle

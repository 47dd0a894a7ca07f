#pragma once

#include <QDateTime>

namespace pinacle {

/// What time it is, UTC. For what people are shown: a test holds it still, and pictures then look the same
/// every day. Any thread.
QDateTime timeNow();

/// From now on it is this time; an invalid one lets the clock go again. For tests.
void holdClock(const QDateTime& time);

} // namespace pinacle

#pragma once

#include <QObject>
#include <QThreadPool>

namespace pinacle {

/// Runs `work` on a thread of `pool`, then `then` with what it returned on the thread of `receiver`, whose
/// member the pool is: it waits for its threads when it goes.
template<typename Work, typename Then>
void runAside(QThreadPool& pool, QObject* receiver, Work work, Then then)
{
    pool.start([receiver, work, then]() mutable {
        const auto result = work();
        QMetaObject::invokeMethod(
            receiver, [result, then] { then(result); }, Qt::QueuedConnection);
    });
}

} // namespace pinacle

#pragma once

#include "app/cli/console.h"
#include "core/base/cancel.h"
#include "core/core.h"

#include <QEventLoop>
#include <QTimer>

#include <functional>

namespace pinacle::cli {

/// Set by Ctrl-C and SIGTERM, from the start of main().
const Cancel& interruption();
void catchInterruption();

/// Turns the event loop until `finish` was called by a signal's handler; on Ctrl-C calls `onCancel` once and
/// goes on waiting: the operation undoes what it did and then ends by itself.
class Waiting final
{
public:
    explicit Waiting(std::function<void()> onCancel);
    void finish(const Error& error);
    Error wait(); ///< the error given to finish(); an empty message when it went well

private:
    QEventLoop m_loop;
    QTimer m_timer;
    std::function<void()> m_onCancel;
    Error m_error;
    bool m_isFinished = false;
};

/// Waits for the operation that runs on a pod, with its steps on standard error. Returns the exit code.
int waitForPod(Core& core, const Console& console, const QString& podId,
               const std::function<Result<void>()>& begin);

} // namespace pinacle::cli

#pragma once

#include "app/cli/console.h"
#include "core/base/cancel.h"
#include "core/core.h"
#include "core/store/records.h"

#include <QEventLoop>
#include <QSet>
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

/// Prints each step once when it begins and once when it ends.
class StepPrinter final
{
public:
    explicit StepPrinter(const Console& console)
        : m_console(console)
    {
    }

    void show(const QList<StepRecord>& steps);
    /// What an earlier run has done needs no line.
    void skip(const QList<StepRecord>& steps);

private:
    static QString keyOf(const StepRecord& step);

    const Console& m_console;
    QSet<QString> m_shown;
};

/// Waits for the operation that runs on a pod, with its steps on standard error. Returns the exit code.
int waitForPod(Core& core, const Console& console, const QString& podId,
               const std::function<Result<void>()>& begin);

} // namespace pinacle::cli

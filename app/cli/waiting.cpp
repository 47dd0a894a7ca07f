#include "app/cli/waiting.h"

#include "core/pods/pod_service.h"

#include <QRegularExpression>

#include <csignal>
#include <cstdio>

#include <unistd.h>

namespace pinacle::cli {

static Cancel& theInterruption()
{
    static Cancel cancel;
    return cancel;
}

const Cancel& interruption()
{
    return theInterruption();
}

void catchInterruption()
{
    theInterruption(); // made before a handler needs it
    struct sigaction action = {};
    action.sa_handler = [](int) { theInterruption().ask(); }; // a lock-free store: allowed in a handler
    sigaction(SIGINT, &action, nullptr);
    sigaction(SIGTERM, &action, nullptr);
    std::signal(SIGPIPE, SIG_IGN);
}

Waiting::Waiting(std::function<void()> onCancel)
    : m_onCancel(std::move(onCancel))
{
    QObject::connect(&m_timer, &QTimer::timeout, &m_loop, [this] {
        if (!interruption().isAsked())
            return;
        m_timer.stop();
        if (m_onCancel)
            m_onCancel();
    });
    m_timer.start(50);
}

void Waiting::finish(const Error& error)
{
    m_error = error;
    m_isFinished = true;
    m_loop.quit();
}

Error Waiting::wait()
{
    if (!m_isFinished)
        m_loop.exec();
    return m_error;
}

/// A step that runs a second time says so, too.
QString StepPrinter::keyOf(const StepRecord& step)
{
    const QDateTime& time = step.state == StepState::Running ? step.startedAt : step.finishedAt;
    return step.stepId + stepStateName(step.state) + QString::number(time.toMSecsSinceEpoch());
}

void StepPrinter::skip(const QList<StepRecord>& steps)
{
    for (const StepRecord& step : steps)
        m_shown << keyOf(step);
}

void StepPrinter::show(const QList<StepRecord>& steps)
{
    for (const StepRecord& step : steps) {
        if (step.state == StepState::Waiting || m_shown.contains(keyOf(step)))
            continue;
        m_shown << keyOf(step);
        const QString place = QStringLiteral("[%1/%2]").arg(step.position + 1).arg(steps.size());
        const qint64 ms = step.startedAt.msecsTo(step.finishedAt);
        if (step.state == StepState::Running)
            m_console.note(QStringLiteral("%1 %2 …").arg(place, step.title));
        else if (step.state == StepState::Done)
            m_console.note(QStringLiteral("%1 %2: done (%3 s)")
                               .arg(place, step.title)
                               .arg(double(ms) / 1000, 0, 'f', 1));
        else if (step.state == StepState::Undone)
            m_console.note(QStringLiteral("%1 %2: undone").arg(place, step.title));
        else
            m_console.note(QStringLiteral("%1 %2: %3: %4")
                               .arg(place, step.title, stepStateName(step.state), step.error));
    }
}

/// How far a transfer is, as Git says it: one line that is written over on a terminal, else a line now and
/// then.
class TransferPrinter final
{
public:
    void show(const QString& output)
    {
        // Git ends each state with a carriage return: the last one counts.
        static const QRegularExpression state(QStringLiteral(
            "((?:Receiving|Resolving|Writing|Counting|Compressing)[^\\r\\n]*?\\d+%[^\\r\\n]*)[\\r\\n]"));
        QString last;
        for (auto match = state.globalMatch(output); match.hasNext();)
            last = match.next().captured(1);
        if (last.isEmpty())
            return;
        const bool isTerminal = isatty(STDERR_FILENO);
        std::fputs(
            ((isTerminal ? "\r\033[K  " : "  ") + last.toUtf8() + (isTerminal ? "" : "\n")).constData(),
            stderr);
        m_isOpen = isTerminal;
    }
    void end()
    {
        if (m_isOpen)
            std::fputs("\r\033[K", stderr);
        m_isOpen = false;
    }

private:
    bool m_isOpen = false;
};

int waitForPod(Core& core, const Console& console, const QString& podId,
               const std::function<Result<void>()>& begin)
{
    PodService& pods = core.pods();
    Waiting waiting([&] {
        console.note(QStringLiteral("Cancelling; what was done is undone …"));
        pods.cancel(podId);
    });
    StepPrinter printer(console);
    TransferPrinter transfer;
    QObject context;
    QObject::connect(&pods, &PodService::progressChanged, &context, [&](const QString& id) {
        transfer.end();
        if (const auto progress = id == podId ? pods.progress(id) : std::nullopt)
            printer.show(progress->steps);
    });
    QObject::connect(&pods, &PodService::outputReceived, &context,
                     [&](const QString& id, const QString& text) {
                         if (id == podId)
                             transfer.show(text);
                     });
    QObject::connect(&pods, &PodService::warned, &context, [&](const QString& id, const Error& error) {
        if (id == podId)
            console.note(QStringLiteral("WARNING: ") + error.text() +
                         (error.detail.isEmpty() ? QString() : u'\n' + error.detail));
    });
    QObject::connect(&pods, &PodService::serviceFailed, &context,
                     [&](const QString& id, const QString& service, const QString& reason) {
                         if (id == podId)
                             console.note(
                                 QStringLiteral("Warning: the pod runs without %1: %2").arg(service, reason));
                     });
    QObject::connect(&pods, &PodService::operationFinished, &context,
                     [&](const QString& id, const QString&, const Error& error) {
                         if (id == podId)
                             waiting.finish(error);
                     });
    if (auto begun = begin(); !begun)
        return console.fail(begun.error());
    const Error error = waiting.wait();
    if (error.message.isEmpty())
        return kDone;
    // The pod was there, and the command in order: what is missing or wrong by now made the operation fail.
    const int code = console.fail(error);
    return code == kNotFound || code == kUsage ? kFailed : code;
}

} // namespace pinacle::cli

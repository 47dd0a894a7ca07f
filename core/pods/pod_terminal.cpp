#include "core/pods/pod_terminal.h"

#include "core/base/cancel.h"
#include "core/connection/deadline.h"
#include "core/connection/tcp_socket.h"
#include "core/pods/pod_manager.h"

#include <QFile>
#include <QMutex>
#include <QThread>
#include <QWaitCondition>

#include <fcntl.h>
#include <unistd.h>

namespace pinacle {

/// What the terminal and its thread hand to each other, and what the thread does.
class PodTerminal::Connection final
{
public:
    Connection(PodTerminal& terminal, const PodManagerContext& context, const QString& podId,
               const QString& session)
        : m_context(context)
        , m_podId(podId)
        , m_session(session)
        , m_terminal(&terminal)
    {
        int ends[2];
        if (::pipe(ends) != 0)
            return; // input is then looked for every 50 ms
        m_wakeReader.reset(ends[0]);
        m_wakeWriter.reset(ends[1]);
        for (const int end : ends) {
            ::fcntl(end, F_SETFD, FD_CLOEXEC);
            setNonBlocking(end);
        }
    }

    // On the terminal's thread.
    void write(const QByteArray& bytes);
    void resize(TerminalSize size);
    void consumed(qsizetype bytes);
    void leave(); ///< nothing reaches the terminal after this

    void work(); ///< on the connection's thread, like all below

private:
    Result<Output> visit(bool withHistory, bool& wasConnected);
    void passOn(const QByteArray& bytes);
    void tell(std::function<void(PodTerminal&)> what);
    void wake();
    std::optional<QByteArray> takeInput();
    TerminalSize currentSize();
    std::optional<TerminalSize> takeSize();

    const PodManagerContext m_context;
    const QString m_podId;
    const QString m_session;
    Cancel m_cancel;
    FileDescriptor m_wakeReader;
    FileDescriptor m_wakeWriter;
    QMutex m_mutex;          // guards all below
    PodTerminal* m_terminal; ///< null once it is gone
    QByteArray m_input;
    TerminalSize m_size;
    bool m_isResized = false;
    qsizetype m_unconsumed = 0;
    QWaitCondition m_hasRoom;
};

void PodTerminal::Connection::wake()
{
    if (m_wakeWriter.isOpen() && ::write(m_wakeWriter.get(), "", 1) < 0) {
        // Full: the reader has been woken already.
    }
}

std::optional<QByteArray> PodTerminal::Connection::takeInput()
{
    char bytes[64];
    while (m_wakeReader.isOpen() && ::read(m_wakeReader.get(), bytes, sizeof bytes) > 0) {
    }
    const QMutexLocker locked(&m_mutex);
    return m_input.isEmpty() ? std::nullopt : std::optional(std::exchange(m_input, {}));
}

TerminalSize PodTerminal::Connection::currentSize()
{
    const QMutexLocker locked(&m_mutex);
    m_isResized = false;
    return m_size;
}

std::optional<TerminalSize> PodTerminal::Connection::takeSize()
{
    const QMutexLocker locked(&m_mutex);
    return std::exchange(m_isResized, false) ? std::optional(m_size) : std::nullopt;
}

void PodTerminal::Connection::write(const QByteArray& bytes)
{
    {
        const QMutexLocker locked(&m_mutex);
        m_input += bytes;
    }
    wake();
}

void PodTerminal::Connection::resize(TerminalSize size)
{
    {
        const QMutexLocker locked(&m_mutex);
        m_size = size;
        m_isResized = true;
    }
    wake();
}

void PodTerminal::Connection::consumed(qsizetype bytes)
{
    const QMutexLocker locked(&m_mutex);
    m_unconsumed = std::max<qsizetype>(0, m_unconsumed - bytes);
    m_hasRoom.wakeAll();
}

void PodTerminal::Connection::leave()
{
    m_cancel.ask();
    {
        const QMutexLocker locked(&m_mutex);
        m_terminal = nullptr;
        m_hasRoom.wakeAll();
    }
    wake();
}

static QString terminalScript()
{
    QFile file(QStringLiteral(":/pods/terminal.sh"));
    const bool isOpen = file.open(QIODevice::ReadOnly);
    Q_ASSERT(isOpen);
    return isOpen ? QString::fromUtf8(file.readAll()) : QString();
}

/// Visits the session until it is over.
void PodTerminal::Connection::work()
{
    static constexpr milliseconds kShortest{500};
    static constexpr milliseconds kLongest{10'000};
    bool isFirst = true;
    milliseconds pause = kShortest;
    while (!m_cancel.isAsked()) {
        bool wasConnected = false;
        const auto result = visit(isFirst, wasConnected);
        if (m_cancel.isAsked())
            return;
        // A signal's number: the pod was stopped, or Docker was.
        if (result && result->exitCode < 128) {
            tell([code = result->exitCode](PodTerminal& terminal) { emit terminal.ended(code); });
            return;
        }
        Error cutOff;
        cutOff.kind = ErrorKind::Unreachable;
        cutOff.message = PodTerminal::tr("The terminal was cut off.");
        tell(
            [error = result ? cutOff : result.error()](PodTerminal& terminal) { emit terminal.lost(error); });
        if (wasConnected) {
            isFirst = false;
            pause = kShortest;
        }
        for (const Deadline end = Deadline::in(pause); !end.isPassed() && !m_cancel.isAsked();)
            QThread::msleep(50);
        pause = std::min(pause * 2, kLongest);
    }
}

Result<Output> PodTerminal::Connection::visit(bool withHistory, bool& wasConnected)
{
    ExecOptions options;
    options.label = QStringLiteral("Terminal");
    options.timeout = milliseconds(0);
    options.keepOutput = options.isOutputLogged = false;
    options.terminal = currentSize();
    options.terminalSize = [this] { return takeSize(); };
    options.inputSource = [this] { return takeInput(); };
    options.inputReady = m_wakeReader.get();
    options.onOutput = [&](Stream, const QByteArray& bytes) {
        if (!std::exchange(wasConnected, true))
            tell([](PodTerminal& terminal) { emit terminal.connected(); });
        passOn(bytes);
    };
    PodManager manager(m_context, m_podId);
    return manager.execInPod({"/bin/sh", "-c", terminalScript(), "sh", m_session,
                              withHistory ? QStringLiteral("history") : QStringLiteral("-")},
                             options, m_cancel);
}

/// Waits while the receiver is behind; the server then waits, too.
void PodTerminal::Connection::passOn(const QByteArray& bytes)
{
    {
        const QMutexLocker locked(&m_mutex);
        while (m_unconsumed > 0 && m_unconsumed + bytes.size() > kMaximumUnconsumed && !m_cancel.isAsked())
            m_hasRoom.wait(&m_mutex, 50);
        m_unconsumed += bytes.size();
    }
    tell([bytes](PodTerminal& terminal) { emit terminal.output(bytes); });
}

/// Runs on the terminal's own thread, after whoever made it has connected to it.
void PodTerminal::Connection::tell(std::function<void(PodTerminal&)> what)
{
    const QMutexLocker locked(&m_mutex); // it cannot go while the event is posted
    if (PodTerminal* terminal = m_terminal)
        QMetaObject::invokeMethod(
            terminal, [terminal, what = std::move(what)] { what(*terminal); }, Qt::QueuedConnection);
}

PodTerminal::PodTerminal(const PodManagerContext& context, const QString& podId, const QString& session,
                         Leave leave, QObject* parent)
    : QObject(parent)
    , m_connection(std::make_shared<Connection>(*this, context, podId, session))
    , m_leave(std::move(leave))
    , m_thread(QThread::create([connection = m_connection] { connection->work(); }))
{
    m_thread->start();
}

PodTerminal::~PodTerminal()
{
    m_connection->leave();
    m_leave(std::move(m_thread));
}

void PodTerminal::write(const QByteArray& bytes)
{
    m_connection->write(bytes);
}

void PodTerminal::resize(int columns, int rows)
{
    m_connection->resize({qBound(2, columns, 1000), qBound(2, rows, 1000)});
}

void PodTerminal::consumed(qsizetype bytes)
{
    m_connection->consumed(bytes);
}

} // namespace pinacle

#include "core/connection/remote_run.h"

#include <poll.h>

namespace pinacle {

void EventWatch::set(int fd)
{
    if (fd == m_fd)
        return;
    if (m_fd >= 0)
        ssh_event_remove_fd(m_event, m_fd);
    m_fd = fd;
    if (m_fd >= 0)
        ssh_event_add_fd(
            m_event, m_fd, POLLIN, [](socket_t, int, void*) { return 0; }, nullptr);
}

RemoteRun::RemoteRun(SshSession& session, SshChannel& channel, const Command& command,
                     const WrappedCommand& wrapped, End end)
    : m_session(session)
    , m_channel(channel)
    , m_command(command)
    , m_end(end)
    , m_watch(session.event())
    , m_collector(command)
    , m_out(wrapped.beginMark, end == End::Mark ? wrapped.endMark : QByteArray(),
            [this](const QByteArray& piece) { m_collector.add(Stream::Out, piece); })
    , m_err(wrapped.beginMark, end == End::Mark ? wrapped.endMark : QByteArray(),
            [this](const QByteArray& piece) { m_collector.add(Stream::Err, piece); })
{
    m_silence.start();
}

Result<void> RemoteRun::run(const QByteArray& script, Deadline deadline, const Cancel& cancel)
{
    m_toWrite = script;
    if (m_end == End::Channel) {
        m_toWrite += m_command.input;
        m_hasMoreInput = bool(m_command.inputSource);
        m_needsEof = !m_command.terminal; // which has no end of its input
    }
    while (!isOver()) {
        if (!step(deadline.slice()))
            return isOver() ? Result<void>() : fail(m_session.lostError());
        if (isOver())
            break;
        if (cancel.isAsked())
            return fail(cancelledError());
        if (deadline.isPassed())
            return fail(timeoutError(m_command));
    }
    return {};
}

/// Moves bytes in both directions once. False when the connection is broken.
bool RemoteRun::step(int patience)
{
    if (m_command.terminalSize)
        if (const auto size = m_command.terminalSize())
            m_channel.resize(*size);
    const bool hasMoreToWrite = feedInput();
    // While the server takes nothing, what waits here would only wake us.
    m_watch.set(m_hasMoreInput && m_written == m_toWrite.size() ? m_command.inputReady : -1);
    // What libssh still holds comes without the network.
    const bool isAlive = m_session.pump(m_channel.hasData() || hasMoreToWrite ? 0 : patience);
    for (const Stream stream : {Stream::Out, Stream::Err}) {
        const QByteArray bytes = m_channel.take(stream);
        if (bytes.isEmpty())
            continue;
        m_silence.restart();
        (stream == Stream::Out ? m_out : m_err).feed(bytes);
    }
    return isAlive;
}

/// Writes what can be written now. True when more could be written at once.
bool RemoteRun::feedInput()
{
    if (m_written == m_toWrite.size() && m_hasMoreInput) {
        const auto piece = m_command.inputSource();
        if (!piece) // nothing just now
            return false;
        m_toWrite = *piece;
        m_written = 0;
        m_hasMoreInput = !m_toWrite.isEmpty();
    }
    if (m_written < m_toWrite.size()) {
        const qsizetype count =
            m_channel.write(m_toWrite.constData() + m_written, m_toWrite.size() - m_written);
        if (count < 0) { // the program does not read any more
            m_written = m_toWrite.size();
            m_hasMoreInput = false;
            m_needsEof = false;
        } else {
            m_written += count;
        }
    }
    if (m_written < m_toWrite.size() || m_hasMoreInput)
        return m_written == m_toWrite.size();
    if (std::exchange(m_needsEof, false))
        m_channel.sendEof();
    return false;
}

bool RemoteRun::isOver()
{
    if (m_end == End::Mark) {
        if (m_out.hasEnded() && m_err.hasEnded())
            m_exitCode = m_out.endNote().toInt();
        return m_exitCode || (m_channel.isClosed() && !m_channel.hasData());
    }
    // sshd tells of the end before it has sent all that was written: the last words are still to come.
    if (const auto exitCode = m_channel.exitCode(); exitCode != std::exchange(m_exitCode, exitCode))
        m_silence.restart();
    if (m_channel.isClosed())
        return !m_channel.hasData();
    // A program that left a background process holding its streams has ended all the same.
    static constexpr qint64 kPatience = 1000;
    return m_exitCode && !m_channel.hasData() && m_silence.elapsed() > kPatience;
}

bool RemoteRun::waitForEnd(milliseconds patience)
{
    const Deadline deadline = Deadline::in(patience);
    m_hasMoreInput = false;
    while (!isOver() && !deadline.isPassed())
        if (!step(deadline.slice()))
            break;
    return isOver();
}

Output RemoteRun::finish()
{
    return m_collector.finish(m_exitCode.value_or(-1));
}

} // namespace pinacle

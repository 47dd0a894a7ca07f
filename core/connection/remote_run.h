#pragma once

#include "core/connection/marked_stream.h"
#include "core/connection/output_collector.h"
#include "core/connection/ssh_channel.h"
#include "core/connection/wrapped_command.h"

namespace pinacle {

/// A descriptor that ends a session's pump() early when it is readable. On the session's thread.
class EventWatch final
{
public:
    explicit EventWatch(ssh_event event)
        : m_event(event)
    {
    }
    EventWatch(const EventWatch&) = delete;
    EventWatch& operator=(const EventWatch&) = delete;
    ~EventWatch() { set(-1); }

    void set(int fd); ///< −1: none

private:
    ssh_event m_event;
    int m_fd = -1;
};

/// One command on a channel: writes what the channel's shell must read, gathers both streams between the
/// marks, and knows when the command has ended. Lives for one exec(), on the thread that called it.
class RemoteRun final
{
public:
    /// Where the command's end is seen.
    enum class End {
        Mark,   ///< in the streams: the channel's shell goes on to the next command
        Channel ///< with the channel
    };

    RemoteRun(SshSession& session, SshChannel& channel, const Command& command, const WrappedCommand& wrapped,
              End end);

    /// Sends `script` and then the command's input, and waits. Errors: Unreachable (connection lost), Timeout
    /// and Cancelled, when the command may still run; group() is then what has to be ended.
    Result<void> run(const QByteArray& script, Deadline deadline, const Cancel& cancel);

    /// Waits a little longer for a command that has been killed. Whether it has ended.
    bool waitForEnd(milliseconds patience);

    bool hasBegun() const { return m_out.hasBegun() || m_err.hasBegun(); }
    /// The remote process group, 0 while it is not known.
    qint64 group() const { return notes().beginNote().toLongLong(); }
    /// Standard error before the command began: sudo's refusal, a login script's chatter.
    QByteArray preamble() const { return notes().preamble(); }
    /// Whether the end was seen where it was expected; not so when the channel's shell died.
    bool hasExitCode() const { return m_exitCode.has_value(); }

    Output finish();

private:
    /// The stream that tells of the command's start: the only one, on a terminal.
    const MarkedStream& notes() const { return m_command.terminal ? m_out : m_err; }
    bool step(int patience);
    bool feedInput();
    bool isOver();

    SshSession& m_session;
    SshChannel& m_channel;
    const Command& m_command;
    const End m_end;
    EventWatch m_watch;
    OutputCollector m_collector;
    MarkedStream m_out;
    MarkedStream m_err;
    QByteArray m_toWrite;
    qsizetype m_written = 0;
    bool m_hasMoreInput = false;
    bool m_needsEof = false;
    std::optional<int> m_exitCode;
    QElapsedTimer m_silence; // since the last output, or the end
};

} // namespace pinacle

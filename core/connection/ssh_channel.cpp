#include "core/connection/ssh_channel.h"

#include "core/base/text.h"
#include "core/connection/output_collector.h"
#include "core/connection/wrapped_command.h"

namespace pinacle {

SshChannel::SshChannel(SshSession& session)
    : m_session(session)
    , m_channel(ssh_channel_new(session.handle()))
{
    setCallbacks();
}

SshChannel::~SshChannel()
{
    // The server may still send to a channel that we have closed: nobody must be called then.
    ssh_remove_channel_callbacks(m_channel, &m_callbacks);
    ssh_channel_free(m_channel);
}

void SshChannel::setCallbacks()
{
    m_callbacks.userdata = this;
    m_callbacks.channel_data_function = [](ssh_session, ssh_channel, void* data, uint32_t size, int isErr,
                                           void* self) -> int {
        auto* channel = static_cast<SshChannel*>(self);
        QByteArray& kept = channel->m_kept[isErr ? 1 : 0];
        const uint32_t taken = std::min(size, kMaximumKept - std::min(kMaximumKept, uint32_t(kept.size())));
        kept.append(static_cast<const char*>(data), qsizetype(taken));
        channel->m_isHeld[isErr ? 1 : 0] = taken < size;
        return int(taken);
    };
    m_callbacks.channel_eof_function = [](ssh_session, ssh_channel, void* self) {
        static_cast<SshChannel*>(self)->m_isEof = true;
    };
    m_callbacks.channel_close_function = [](ssh_session, ssh_channel, void* self) {
        static_cast<SshChannel*>(self)->m_isEof = true;
        static_cast<SshChannel*>(self)->m_isClosed = true;
    };
    m_callbacks.channel_exit_status_function = [](ssh_session, ssh_channel, int status, void* self) {
        static_cast<SshChannel*>(self)->m_exitCode = status;
    };
    m_callbacks.channel_exit_signal_function = [](ssh_session, ssh_channel, const char* signal, int,
                                                  const char*, const char*, void* self) {
        static_cast<SshChannel*>(self)->m_exitCode = 128 + signalNumber(signal);
    };
    ssh_callbacks_init(&m_callbacks);
    ssh_add_channel_callbacks(m_channel, &m_callbacks);
}

Result<void> SshChannel::openExec(const QByteArray& commandLine, Deadline deadline, const Cancel& cancel,
                                  const std::optional<TerminalSize>& terminal)
{
    const auto complete = [&](auto call) -> Result<void> {
        for (;;) {
            const int answer = call();
            if (answer == SSH_OK)
                return {};
            if (!m_session.isUsable())
                return fail(m_session.lostError());
            if (answer != SSH_AGAIN)
                return fail(ErrorKind::Unreachable,
                            Text::tr("%1 runs no more commands on this connection: %2")
                                .arg(m_session.address().host, ssh_get_error(m_session.handle())));
            if (cancel.isAsked())
                return fail(cancelledError());
            if (deadline.isPassed()) {
                m_session.abandon();
                return fail(ErrorKind::Timeout,
                            Text::tr("%1 did not start a command in time.").arg(m_session.address().host));
            }
            m_session.pump(deadline.slice());
        }
    };
    if (auto opened = complete([this] { return ssh_channel_open_session(m_channel); }); !opened)
        return opened;
    if (terminal)
        if (auto given = complete([&] {
                return ssh_channel_request_pty_size(m_channel, "xterm-256color", terminal->columns,
                                                    terminal->rows);
            });
            !given)
            return given;
    return complete([&] { return ssh_channel_request_exec(m_channel, commandLine.constData()); });
}

static SshChannel::Progress progressOf(int answer)
{
    return answer == SSH_OK      ? SshChannel::Progress::Done
           : answer == SSH_AGAIN ? SshChannel::Progress::Pending
                                 : SshChannel::Progress::Failed;
}

SshChannel::Progress SshChannel::openForward(const QByteArray& host, int port)
{
    return progressOf(ssh_channel_open_forward(m_channel, host.constData(), port, "127.0.0.1", 0));
}

SshChannel::Progress SshChannel::openEmpty()
{
    return progressOf(ssh_channel_open_session(m_channel));
}

/// Whether libssh has handed all it has to the kernel. Else more would only fill its buffer in memory.
bool SshChannel::isSessionFlushed() const
{
    return !(ssh_get_poll_flags(m_session.handle()) & SSH_WRITE_PENDING);
}

qsizetype SshChannel::write(const char* bytes, qsizetype size)
{
    static constexpr qsizetype kPiece = 32 * 1024;
    qsizetype written = 0;
    while (written < size) {
        if (m_isClosed || !m_session.isUsable())
            return -1;
        const qsizetype piece =
            std::min({size - written, kPiece, qsizetype(ssh_channel_window_size(m_channel))});
        if (piece == 0 || !isSessionFlushed())
            break;
        const int count = ssh_channel_write(m_channel, bytes + written, uint32_t(piece));
        if (count < 0)
            return -1;
        written += count;
        if (count < piece)
            break;
    }
    return written;
}

void SshChannel::resize(const TerminalSize& size)
{
    ssh_channel_change_pty_size(m_channel, size.columns, size.rows);
}

void SshChannel::sendEof()
{
    ssh_channel_send_eof(m_channel);
}

bool SshChannel::hasData() const
{
    return !m_kept[0].isEmpty() || !m_kept[1].isEmpty() || m_isHeld[0] || m_isHeld[1];
}

QByteArray SshChannel::take(Stream stream)
{
    const int index = stream == Stream::Out ? 0 : 1;
    QByteArray taken = std::exchange(m_kept[index], {});
    if (!std::exchange(m_isHeld[index], false))
        return taken;
    QByteArray rest(kMaximumKept, Qt::Uninitialized);
    const int count = ssh_channel_read_nonblocking(m_channel, rest.data(), kMaximumKept, index);
    // Reading polls, so that the callback may have been given older bytes than those that were read.
    taken += std::exchange(m_kept[index], {});
    taken.append(rest.constData(), std::max(0, count));
    if (count == int(kMaximumKept))
        m_isHeld[index] = true;
    return taken;
}

} // namespace pinacle

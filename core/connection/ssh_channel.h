#pragma once

#include "core/connection/server_connection.h"
#include "core/connection/ssh_session.h"

#include <array>
#include <optional>

namespace pinacle {

/// One channel of a session. Bytes that arrive are kept here (bounded, then the server has to wait) until
/// they are taken; nothing is called back. Belongs to its session's thread and must be gone before the
/// session is.
class SshChannel final
{
public:
    explicit SshChannel(SshSession& session);
    SshChannel(const SshChannel&) = delete;
    SshChannel& operator=(const SshChannel&) = delete;
    ~SshChannel();

    /// Opens a session channel and runs `commandLine` in the user's login shell, on a terminal if one is
    /// asked for. Blocks until the server has agreed.
    Result<void> openExec(const QByteArray& commandLine, Deadline deadline, const Cancel& cancel,
                          const std::optional<TerminalSize>& terminal = {});
    void resize(const TerminalSize& size);

    enum class Progress { Pending, Done, Failed };
    /// Opens a channel to a TCP port as the server sees it; call it again after each pump() while Pending.
    Progress openForward(const QByteArray& host, int port);
    /// Opens a channel that runs nothing: proof that the server answers. Call it again as above.
    Progress openEmpty();

    /// Sends as much of `bytes` as the server's window and our socket take now. The number of bytes; −1 when
    /// the channel takes nothing any more.
    qsizetype write(const char* bytes, qsizetype size);
    void sendEof();

    /// Takes what has arrived on one of the two streams.
    QByteArray take(Stream stream);
    bool hasData() const;

    bool isEof() const { return m_isEof; } ///< the server sends nothing more; there may be data to take
    bool isClosed() const { return m_isClosed; }
    /// The exit code as a shell reports it (128 + n for a signal), once the server has told it.
    std::optional<int> exitCode() const { return m_exitCode; }

private:
    void setCallbacks();
    bool isSessionFlushed() const;

    static constexpr uint32_t kMaximumKept = 256 * 1024;

    SshSession& m_session;
    ssh_channel m_channel; // freed by the destructor, which has to detach the callbacks first
    ssh_channel_callbacks_struct m_callbacks{};
    std::array<QByteArray, 2> m_kept;
    std::array<bool, 2> m_isHeld{}; // libssh keeps more that did not fit
    std::optional<int> m_exitCode;
    bool m_isEof = false;
    bool m_isClosed = false;
};

} // namespace pinacle

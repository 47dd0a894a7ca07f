#pragma once

#include "core/base/cancel.h"
#include "core/base/result.h"
#include "core/connection/deadline.h"
#include "core/connection/proxy_process.h"
#include "core/connection/ssh_client.h"
#include "core/connection/ssh_config.h"
#include "core/connection/ssh_handles.h"

namespace pinacle {

/// How long the parts of opening a connection may take.
struct SshDeadlines
{
    milliseconds connect{10'000}; ///< name look-up, TCP and key exchange together
    milliseconds authenticate{15'000};
    milliseconds kill{10'000}; ///< ending a command's process group, with TERM, 2 s, KILL
};

/// One authenticated SSH session, non-blocking. Belongs to one thread at a time, with all channels made from
/// it, and must outlive them.
class SshSession final
{
public:
    /// Connects as the user's ssh configuration says, verifies the host key and logs in. Errors: Unreachable,
    /// Timeout, HostKeyUnknown, HostKeyChanged, AuthFailed, Cancelled; Invalid for a mistaken configuration.
    static Result<std::unique_ptr<SshSession>> open(const ServerAddress& address, const SshClient& client,
                                                    const SshDeadlines& deadlines, const Cancel& cancel);

    ssh_session handle() const { return m_session.get(); }
    const ServerAddress& address() const { return m_settings.address; }
    const SshSettings& settings() const { return m_settings; }

    /// Waits at most `milliseconds` for the network and handles what came. False once the connection is
    /// broken.
    bool pump(int patience);
    /// Handles what has come already, at most kMostDrained bytes, without waiting. pump() alone takes 4 KiB a
    /// call (libssh), which is too little between two turns of a loop over many sockets.
    bool drain();
    static constexpr int kMostDrained = 256 * 1024;
    bool isUsable() const { return !m_isBroken && ssh_is_connected(m_session.get()); }

    /// The server has stopped answering: not usable from now on.
    void abandon() { m_isBroken = true; }

    /// The event loop that pump() turns: others may add their file descriptors to it.
    ssh_event event() const { return m_event.get(); }

    /// Unreachable, with what broke the connection.
    Error lostError() const;

private:
    explicit SshSession(const SshSettings& settings);

    Result<FileDescriptor> openWay(Deadline deadline, const Cancel& cancel);
    Result<void> connect(Deadline deadline, const Cancel& cancel, HostKeyStore& hostKeys);
    Result<void> setOptions(int fd, HostKeyStore& hostKeys);
    Result<void> verifyHost(HostKeyStore& hostKeys);
    Error noSshError() const;

    const SshSettings m_settings;
    ProxyProcess m_proxy; // the way to the server, where it is not TCP; outlives the session
    SshSessionHandle m_session;
    SshEventHandle m_event; // freed before the session that it polls
    bool m_isBroken = false;
};

} // namespace pinacle

#pragma once

#include "core/connection/remote_privilege.h"
#include "core/connection/server_connection.h"
#include "core/connection/ssh_session.h"

#include <optional>

namespace pinacle {

class RemoteRun;
class SshChannel;
struct WrappedCommand;

/// A server over SSH (libssh). Belongs to one thread at a time.
///
/// Each SSH exec starts the user's login shell, which is often slow, so commands without input go one after
/// the other through a single plain `/bin/sh` that is kept for the session's life. Commands with input get a
/// channel of their own. A background process that a command leaves behind must not hold the command's
/// streams: what it printed later would be taken for the next command's output.
class SSHServerConnection final : public ServerConnection
{
public:
    SSHServerConnection(const ServerAddress& address, const SshClient& client,
                        const SshDeadlines& deadlines = {});
    ~SSHServerConnection() override;

    /// Connects and logs in; once, before the first exec(). Errors as in SshSession::open().
    Result<void> open(const Cancel& cancel);

    Result<Output> exec(const Command& command, const Cancel& cancel) override;
    bool isUsable() const override;
    QString transport() const override;

private:
    Result<Output> runInShell(const Command& command, const WrappedCommand& wrapped, Deadline deadline,
                              const Cancel& cancel);
    Result<Output> runInChannel(const Command& command, const WrappedCommand& wrapped, Deadline deadline,
                                const Cancel& cancel);
    Result<void> startShell(Deadline deadline, const Cancel& cancel);
    Result<Output> conclude(RemoteRun& run, const Command& command, bool withSudo);
    Error endAfter(Error error, RemoteRun& run, bool withSudo);
    bool killRemoteGroup(qint64 group, bool withSudo);

    const ServerAddress m_address;
    const SshClient m_client;
    const SshDeadlines m_deadlines;
    std::unique_ptr<SshSession> m_session;
    std::unique_ptr<SshChannel> m_shell; // gone before the session
    RemotePrivilege m_privilege;
};

} // namespace pinacle

#pragma once

#include "core/connection/local_server_connection.h"
#include "core/connection/proxy_process.h"
#include "core/connection/remote_privilege.h"
#include "core/connection/ssh_client.h"
#include "core/connection/ssh_config.h"
#include "core/connection/ssh_session.h"

#include <QTemporaryDir>

namespace pinacle {

/// A server over the system's ssh, for logins that libssh cannot do: certificates, security keys, smart
/// cards. One master process holds the connection; each command is a small ssh that goes through its socket,
/// in a folder that only this user can enter. Belongs to one thread at a time.
class SystemSshConnection final : public ServerConnection
{
public:
    /// After libssh was refused with `refusal`: logs in with the system's ssh, if the user's configuration
    /// has something that only it can do; else `refusal`. The host key must have been checked: ssh gets the
    /// same known_hosts files and accepts no other.
    static Result<std::unique_ptr<ServerConnection>>
    openInstead(const Error& refusal, const ServerAddress& address, const SshClient& client,
                const SshDeadlines& deadlines, const Cancel& cancel);
    ~SystemSshConnection() override;

    Result<Output> exec(const Command& command, const Cancel& cancel) override;
    bool isUsable() const override;
    QString transport() const override;

private:
    struct Attempt;

    SystemSshConnection(const SshSettings& settings, const SshClient& client, const SshDeadlines& deadlines);

    Result<void> startMaster(const ServerAddress& asked, const Cancel& cancel);
    Error masterError() const;
    QStringList sshThroughMaster() const;
    Result<Output> attempt(const Command& command, bool withSudo, const Cancel& cancel);
    void endGroup(qint64 group, bool withSudo);

    const SshSettings m_settings;
    const SshClient m_client;
    const SshDeadlines m_deadlines;
    QTemporaryDir m_folder;
    mutable ProxyProcess m_master;
    FileDescriptor m_masterStream;
    LocalServerConnection m_here;
    RemotePrivilege m_privilege;
    bool m_isBroken = false;
};

} // namespace pinacle

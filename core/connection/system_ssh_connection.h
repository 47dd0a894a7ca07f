#pragma once

#include "core/connection/local_server_connection.h"
#include "core/connection/remote_privilege.h"
#include "core/connection/ssh_master.h"

namespace pinacle {

/// A server over the system's ssh, for what libssh cannot do (SshMaster). Each command is a small ssh that
/// goes through the master. Belongs to one thread at a time.
class SystemSshConnection final : public ServerConnection
{
public:
    SystemSshConnection(std::unique_ptr<SshMaster> master, const SshDeadlines& deadlines);
    ~SystemSshConnection() override;

    Result<Output> exec(const Command& command, const Cancel& cancel) override;
    bool isUsable() const override;
    QString transport() const override;

private:
    struct Attempt;

    Result<Output> runOnTerminal(const Command& command, bool withSudo, const Cancel& cancel);
    Result<Output> attempt(const Command& command, bool withSudo, const Cancel& cancel);
    void endGroup(qint64 group, bool withSudo);

    const std::unique_ptr<SshMaster> m_master;
    const SshDeadlines m_deadlines;
    LocalServerConnection m_here;
    RemotePrivilege m_privilege;
    bool m_isBroken = false;
};

} // namespace pinacle

#pragma once

#include "core/connection/proxy_process.h"
#include "core/connection/ssh_client.h"
#include "core/connection/ssh_config.h"
#include "core/connection/ssh_session.h"

#include <QTemporaryDir>

#include <memory>

namespace pinacle {

/// A connection that the system's ssh holds open, for logins that libssh cannot do: certificates, security
/// keys, smart cards. Others go through its socket, in a folder that only this user can enter. Belongs to one
/// thread at a time.
class SshMaster final
{
public:
    /// After libssh was refused with `refusal`: logs in with the system's ssh, if the user's configuration
    /// has something that only it can do; else `refusal`. The host key must have been checked: ssh gets the
    /// same known_hosts files and accepts no other.
    static Result<std::unique_ptr<SshMaster>> openInstead(const Error& refusal, const ServerAddress& address,
                                                          const SshClient& client,
                                                          const SshDeadlines& deadlines,
                                                          const Cancel& cancel);

    /// A small ssh that goes through the master, with `options` before the server's name.
    QStringList through(const QStringList& options) const;
    /// A file in the folder that only this user can enter.
    QString filePath(const QString& name) const { return m_folder.filePath(name); }
    const SshSettings& settings() const { return m_settings; }

    bool isRunning() const { return m_process.isRunning(); }
    /// Unreachable, with what ssh said.
    Error lostError() const;

private:
    explicit SshMaster(const SshSettings& settings);

    Result<void> start(const ServerAddress& asked, const SshClient& client, const SshDeadlines& deadlines,
                       const Cancel& cancel);
    QString socketPath() const { return filePath(QStringLiteral("s")); }
    Error loginError() const;

    const SshSettings m_settings;
    QTemporaryDir m_folder;
    mutable ProxyProcess m_process;
    FileDescriptor m_stream;
};

} // namespace pinacle

#pragma once

#include "core/connection/proxy_process.h"
#include "core/connection/ssh_client.h"
#include "core/connection/ssh_config.h"
#include "core/connection/ssh_session.h"

#include <QTemporaryDir>

#include <memory>

namespace pinacle {

/// A connection that the system's ssh holds open, for what libssh cannot do: certificates, those of servers
/// too, security keys, smart cards. Others go through its socket, in a folder that only this user can enter.
/// Belongs to one thread at a time.
class SshMaster final
{
public:
    /// After libssh ended with `refusal`: logs in with the system's ssh, if it can do something about that
    /// which libssh cannot: log in as the user's configuration says, or verify a certified host key. Else
    /// `refusal`. ssh gets the same known_hosts files and accepts no other key.
    static Result<std::unique_ptr<SshMaster>> openInstead(const Error& refusal, const ServerAddress& address,
                                                          const SshClient& client,
                                                          const SshDeadlines& deadlines,
                                                          const Cancel& cancel);

    /// A small ssh that goes through the master, with `options` before the server's name.
    QStringList through(const QStringList& options) const;
    /// A file in the folder that only this user can enter.
    QString filePath(const QString& name) const { return m_folder.filePath(name); }
    const SshSettings& settings() const { return m_settings; }
    /// What libssh cannot do here: "the certificate ~/.ssh/id-cert.pub".
    const QStringList& reasons() const { return m_reasons; }

    bool isRunning() const { return m_process.isRunning(); }
    /// Unreachable, with what ssh said.
    Error lostError() const;

private:
    SshMaster(const SshSettings& settings, const QStringList& reasons);

    Result<void> start(const ServerAddress& asked, const SshClient& client, const SshDeadlines& deadlines,
                       const Cancel& cancel);
    QStringList arguments(const ServerAddress& asked, const SshClient& client) const;
    QString socketPath() const { return filePath(QStringLiteral("s")); }
    Error loginError() const;

    const SshSettings m_settings;
    const QStringList m_reasons;
    QTemporaryDir m_folder;
    mutable ProxyProcess m_process;
    FileDescriptor m_stream;
};

} // namespace pinacle

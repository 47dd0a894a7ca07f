#pragma once

#include "core/base/result.h"
#include "core/config/server_address.h"

#include <QHash>
#include <QMutex>

namespace pinacle {

/// A server's public key, as it stands in a known_hosts file.
struct HostKey
{
    QByteArray type; ///< "ssh-ed25519"
    QByteArray base64;
    QString fingerprint; ///< "SHA256:…", as OpenSSH prints it
};

/// Which host keys are trusted: our own known_hosts file, and the user's, which is only read.
/// Shared by all connections; thread-safe.
class HostKeyStore final
{
public:
    HostKeyStore(const QString& ownFile, const QString& userFile);
    HostKeyStore(const HostKeyStore&) = delete;
    HostKeyStore& operator=(const HostKeyStore&) = delete;

    QString ownFile() const { return m_ownFile; }
    QString userFile() const { return m_userFile; }

    /// Whether `key` is the one that is known for this server. HostKeyUnknown (detail holds the fingerprint)
    /// when nothing is known; HostKeyChanged when another key is; Invalid when a file cannot be read or
    /// written.
    Result<void> check(const ServerAddress& address, const HostKey& key);

    /// The user has seen this fingerprint and trusts it: the next check() of an unknown key of the server
    /// that has it passes and is written to our own file. A changed key is never accepted this way.
    void accept(const ServerAddress& address, const QString& fingerprint);

    /// The name that a server has in known_hosts files: "host", or "[host]:port" where the port is not 22.
    static QString entryName(const ServerAddress& address);

private:
    Result<void> write(const QString& name, const HostKey& key);

    const QString m_ownFile;
    const QString m_userFile;
    QMutex m_mutex;                     // guards m_accepted and the writing of m_ownFile
    QHash<QString, QString> m_accepted; // entry name → fingerprint
};

} // namespace pinacle

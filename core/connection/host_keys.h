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

/// What a person has agreed to after seeing a fingerprint.
struct HostKeyConsent
{
    QString fingerprint;     ///< "SHA256:…"; empty: nothing
    bool mayReplace = false; ///< the server is known by another key, which is to be forgotten
};

/// Which host keys are trusted: our own known_hosts file, and the user's, which are only read.
/// Shared by all connections; thread-safe.
class HostKeyStore final
{
public:
    HostKeyStore(const QString& ownFile, const QString& userFile);
    HostKeyStore(const HostKeyStore&) = delete;
    HostKeyStore& operator=(const HostKeyStore&) = delete;

    /// The files that count for a server, ours first. `configured`: those that the user's ssh configuration
    /// names for it, of which `~/.ssh/known_hosts` is the `userFile`; empty: that alone.
    QStringList files(const QStringList& configured = {}) const;

    /// Whether `key` is the one that is known for this server. HostKeyUnknown (detail holds the fingerprint)
    /// when nothing is known; HostKeyChanged when another key is; Invalid when a file cannot be read or
    /// written.
    Result<void> check(const ServerAddress& address, const HostKey& key, const QStringList& configured = {});
    /// The kinds of the keys by which it is known ("ssh-ed25519"): it has to show one of these.
    QList<QByteArray> knownKinds(const ServerAddress& address, const QStringList& configured = {}) const;
    /// Where an authority stands that may certify its key: "FILE line 3"; empty: nowhere.
    QString authority(const ServerAddress& address, const QStringList& configured = {}) const;

    /// The next check() of the server's key that has this fingerprint passes, and the key is written to our
    /// own file: one that was unknown, or, with `mayReplace`, one that has changed. A revoked key never.
    void accept(const ServerAddress& address, const HostKeyConsent& consent);

    /// The name that a server has in known_hosts files: "host", or "[host]:port" where the port is not 22.
    static QString entryName(const ServerAddress& address);

private:
    bool takeConsent(const ServerAddress& address, const HostKey& key, bool isReplaced);
    Result<void> forget(const QString& name);
    Result<void> write(const QString& name, const HostKey& key);

    const QString m_ownFile;
    const QString m_userFile;
    QMutex m_mutex; // guards m_accepted and the writing of m_ownFile
    QHash<QString, HostKeyConsent>
        m_accepted; // by server: the name of its entry is known at the connect only
};

} // namespace pinacle

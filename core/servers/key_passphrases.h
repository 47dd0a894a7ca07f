#pragma once

#include <QHash>
#include <QMutex>
#include <QString>

#include <optional>

namespace pinacle {

class Secrets;

/// The passphrases of private keys, kept among the secrets, and which one a server's last login lacked.
/// Any thread.
class KeyPassphrases final
{
public:
    explicit KeyPassphrases(Secrets& secrets)
        : m_secrets(secrets)
    {
    }

    /// As SshClient::PassphraseSource: nothing when it has to be asked for. May wait for the keychain.
    std::optional<QString> find(const QString& serverId, const QString& keyFile, bool wasWrong);
    /// The key file whose passphrase somebody has to give before the server can be logged in to.
    QString wantedFor(const QString& serverId) const;
    /// A new login begins.
    void forgetWanted(const QString& serverId);
    /// Keeps it. Never waits.
    void give(const QString& keyFile, const QString& passphrase);

private:
    Secrets& m_secrets;
    mutable QMutex m_mutex;           // guards m_wanted
    QHash<QString, QString> m_wanted; // server → key file
};

} // namespace pinacle

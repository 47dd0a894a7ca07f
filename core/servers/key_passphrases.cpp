#include "core/servers/key_passphrases.h"

#include "core/secrets/secret_store.h"

#include <QCryptographicHash>
#include <QMutexLocker>

namespace pinacle {

static QString secretKey(const QString& keyFile)
{
    return QStringLiteral("ssh-passphrase.") +
           QString::fromLatin1(
               QCryptographicHash::hash(keyFile.toUtf8(), QCryptographicHash::Sha256).toHex().left(24));
}

std::optional<QString> KeyPassphrases::find(const QString& serverId, const QString& keyFile, bool wasWrong)
{
    if (wasWrong)
        (void)m_secrets.remove(secretKey(keyFile));
    else if (const auto kept = m_secrets.read(secretKey(keyFile)); kept && *kept)
        return **kept;
    QMutexLocker lock(&m_mutex);
    m_wanted.insert(serverId, keyFile);
    return std::nullopt;
}

QString KeyPassphrases::wantedFor(const QString& serverId) const
{
    QMutexLocker lock(&m_mutex);
    return m_wanted.value(serverId);
}

void KeyPassphrases::forgetWanted(const QString& serverId)
{
    QMutexLocker lock(&m_mutex);
    m_wanted.remove(serverId);
}

void KeyPassphrases::give(const QString& keyFile, const QString& passphrase)
{
    (void)m_secrets.put(secretKey(keyFile), passphrase);
    QMutexLocker lock(&m_mutex);
    m_wanted.removeIf([&](const auto& entry) { return entry.value() == keyFile; });
}

} // namespace pinacle

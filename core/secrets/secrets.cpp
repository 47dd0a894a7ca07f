#include "core/base/text.h"
#include "core/secrets/secret_store.h"

#include <QCryptographicHash>
#include <QMutexLocker>

namespace pinacle {

Secrets::Secrets(const QString& home, std::unique_ptr<SecretStore> keychain)
    : m_folder(home + QStringLiteral("/secrets"))
    , m_namespace(QString::fromLatin1(
          QCryptographicHash::hash(home.toUtf8(), QCryptographicHash::Sha256).toHex().left(12)))
    , m_files(m_folder)
    , m_references(m_folder + QStringLiteral("/in-keychain"))
    , m_keychain(std::move(keychain))
{
    m_writer.setMaxThreadCount(1);
}

std::unique_ptr<Secrets> Secrets::open(const QString& home)
{
    const bool isFileAsked = qEnvironmentVariable("PINACLE_SECRETS") == QLatin1String("file");
    return std::make_unique<Secrets>(home, isFileAsked ? nullptr : makeKeychainStore());
}

/// Keychain first, then the reference, then the file goes: cut off anywhere, the value is still found.
Result<void> Secrets::moveToKeychain(const QString& key, const QString& value)
{
    if (auto written = m_keychain->write(m_namespace + u'.' + key, value); !written)
        return written;
    if (auto noted = m_references.write(key, {}); !noted)
        return noted;
    return m_files.remove(key);
}

Result<std::optional<QString>> Secrets::read(const QString& key)
{
    if (auto value = waiting(key))
        return value;
    auto value = m_files.read(key); // newer than what the keychain may have
    if (!value)
        return value;
    if (*value) {
        QMutexLocker changing(&m_changing);
        const auto now = m_files.read(key);
        if (m_keychain && m_keychain->isAvailable() && now && *now == *value)
            (void)moveToKeychain(key, **value); // a keychain that stays locked leaves it where it is
        return value;
    }
    const auto reference = m_references.read(key);
    if (!reference || !*reference)
        return std::optional<QString>();
    if (!m_keychain || !m_keychain->isAvailable())
        return fail(ErrorKind::Unreachable,
                    Text::tr("The secret \"%1\" is in the keychain, which cannot be reached here.").arg(key),
                    Text::tr("Run this in the desktop session in which it was stored, or store it anew."));
    value = m_keychain->read(m_namespace + u'.' + key);
    if (value && !*value)
        return fail(ErrorKind::NotFound, Text::tr("The secret \"%1\" is gone from the keychain.").arg(key),
                    Text::tr("Somebody removed it there. Store it anew."));
    return value;
}

Result<void> Secrets::writeNow(const QString& key, const QString& value)
{
    if (m_keychain && m_keychain->isAvailable())
        if (moveToKeychain(key, value))
            return {};
    return m_files.write(key, value);
}

Result<void> Secrets::write(const QString& key, const QString& value)
{
    QMutexLocker changing(&m_changing);
    {
        QMutexLocker lock(&m_mutex);
        m_waiting.remove(key);
    }
    return writeNow(key, value);
}

std::optional<QString> Secrets::waiting(const QString& key)
{
    QMutexLocker lock(&m_mutex);
    const auto found = m_waiting.constFind(key);
    return found == m_waiting.constEnd() ? std::nullopt : std::optional(*found);
}

/// The reference comes first: should the program be killed now, the value is missed rather than forgotten.
Result<void> Secrets::put(const QString& key, const QString& value)
{
    if (!m_keychain)
        return m_files.write(key, value);
    if (auto noted = m_references.write(key, {}); !noted)
        return noted;
    {
        QMutexLocker lock(&m_mutex);
        m_waiting.insert(key, value);
    }
    m_writer.start([this, key] { writeWaiting(key); });
    return {};
}

void Secrets::writeWaiting(const QString& key)
{
    QMutexLocker changing(&m_changing);
    const auto value = waiting(key);
    if (!value || !writeNow(key, *value)) // what could be written nowhere is known until the program ends
        return;
    QMutexLocker lock(&m_mutex);
    if (m_waiting.value(key) == *value) // else another one came meanwhile, with its own turn
        m_waiting.remove(key);
}

void Secrets::discard(const QString& key)
{
    m_writer.start([this, key] { (void)remove(key); });
}

Result<void> Secrets::remove(const QString& key)
{
    QMutexLocker changing(&m_changing);
    {
        QMutexLocker lock(&m_mutex);
        m_waiting.remove(key);
    }
    auto reference = m_references.read(key);
    if (reference && *reference && m_keychain && m_keychain->isAvailable())
        if (auto removed = m_keychain->remove(m_namespace + u'.' + key); !removed)
            return removed;
    if (auto removed = m_references.remove(key); !removed)
        return removed;
    return m_files.remove(key);
}

QString Secrets::place()
{
    return m_keychain && m_keychain->isAvailable()
               ? Text::tr("the keychain of this computer")
               : Text::tr("files of mode 0600 in %1 (no keychain runs here)").arg(m_folder);
}

} // namespace pinacle

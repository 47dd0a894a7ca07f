#include "core/base/text.h"
#include "core/secrets/secret_store.h"

#include <QCryptographicHash>

namespace pinacle {

Secrets::Secrets(const QString& home, std::unique_ptr<SecretStore> keychain)
    : m_folder(home + QStringLiteral("/secrets"))
    , m_namespace(QString::fromLatin1(
          QCryptographicHash::hash(home.toUtf8(), QCryptographicHash::Sha256).toHex().left(12)))
    , m_files(m_folder)
    , m_references(m_folder + QStringLiteral("/in-keychain"))
    , m_keychain(std::move(keychain))
{
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
    auto value = m_files.read(key); // newer than what the keychain may have
    if (!value)
        return value;
    if (*value) {
        if (m_keychain && m_keychain->isAvailable())
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

Result<void> Secrets::write(const QString& key, const QString& value)
{
    if (m_keychain && m_keychain->isAvailable())
        if (moveToKeychain(key, value))
            return {};
    return put(key, value);
}

Result<void> Secrets::put(const QString& key, const QString& value)
{
    return m_files.write(key, value);
}

Result<void> Secrets::remove(const QString& key)
{
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

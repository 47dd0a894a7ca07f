#include "core/base/text.h"
#include "core/secrets/secret_store.h"

#include <QDir>
#include <QFile>
#include <QRegularExpression>
#include <QSaveFile>

namespace pinacle {

static bool isKey(const QString& key)
{
    static const QRegularExpression pattern(QStringLiteral("\\A[A-Za-z0-9_][A-Za-z0-9._-]{0,199}\\z"));
    return pattern.match(key).hasMatch();
}

static tl::unexpected<Error> notAKey(const QString& key)
{
    return fail(ErrorKind::Internal, Text::tr("\"%1\" cannot name a secret.").arg(key.left(80)));
}

Result<std::optional<QString>> FileSecretStore::read(const QString& key)
{
    if (!isKey(key))
        return notAKey(key);
    QFile file(m_folder + u'/' + key);
    if (!file.exists())
        return std::optional<QString>();
    if (!file.open(QIODevice::ReadOnly))
        return fail(ErrorKind::Internal,
                    Text::tr("Cannot read %1: %2").arg(file.fileName(), file.errorString()));
    return std::optional(QString::fromUtf8(file.readAll()));
}

Result<void> FileSecretStore::write(const QString& key, const QString& value)
{
    if (!isKey(key))
        return notAKey(key);
    QDir().mkpath(m_folder);
    QFile::setPermissions(m_folder, QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
    QSaveFile file(m_folder + u'/' + key); // made with mode 0600, renamed into place only when complete
    if (!file.open(QIODevice::WriteOnly) || !file.setPermissions(QFile::ReadOwner | QFile::WriteOwner) ||
        file.write(value.toUtf8()) < 0 || !file.commit())
        return fail(ErrorKind::Internal,
                    Text::tr("Cannot write %1: %2").arg(file.fileName(), file.errorString()),
                    Text::tr("Secrets are kept there: make the folder writable, then retry."));
    return {};
}

Result<void> FileSecretStore::remove(const QString& key)
{
    if (!isKey(key))
        return notAKey(key);
    QFile file(m_folder + u'/' + key);
    if (file.exists() && !file.remove())
        return fail(ErrorKind::Internal,
                    Text::tr("Cannot remove %1: %2").arg(file.fileName(), file.errorString()));
    return {};
}

} // namespace pinacle

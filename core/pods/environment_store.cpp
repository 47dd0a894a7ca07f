#include "core/pods/environment_store.h"

#include <QDir>
#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSaveFile>

namespace pinacle {

QMap<QString, QString> EnvironmentStore::read(const QString& podId) const
{
    QMap<QString, QString> environment;
    QFile file(path(podId));
    if (!file.open(QIODevice::ReadOnly))
        return environment;
    const QJsonObject json = QJsonDocument::fromJson(file.readAll()).object();
    for (auto it = json.begin(); it != json.end(); ++it)
        environment.insert(it.key(), it->toString());
    return environment;
}

Result<void> EnvironmentStore::write(const QString& podId, const QMap<QString, QString>& environment) const
{
    if (environment.isEmpty()) {
        remove(podId);
        return {};
    }
    QDir().mkpath(m_folder);
    QFile::setPermissions(m_folder, QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
    QJsonObject json;
    for (auto it = environment.begin(); it != environment.end(); ++it)
        json[it.key()] = it.value();
    QByteArray text = QJsonDocument(json).toJson(QJsonDocument::Compact);
    text.replace("\xEF\xBB\xBF",
                 "\\ufeff");     // Qt's reader drops a byte order mark that begins a string, not its escape
    QSaveFile file(path(podId)); // renamed into place only when complete
    if (!file.open(QIODevice::WriteOnly) || !file.setPermissions(QFile::ReadOwner | QFile::WriteOwner) ||
        file.write(text) < 0 || !file.commit())
        return fail(ErrorKind::Internal,
                    QStringLiteral("Cannot write %1: %2").arg(file.fileName(), file.errorString()));
    return {};
}

void EnvironmentStore::remove(const QString& podId) const
{
    QFile::remove(path(podId));
}

} // namespace pinacle

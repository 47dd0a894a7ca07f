#include "core/pods/git_access.h"

#include <QJsonDocument>
#include <QJsonObject>

namespace pinacle {

static QString keyOf(const QString& podId)
{
    return QStringLiteral("git-") + podId;
}

Result<GitAccess> GitAccessStore::read(const QString& podId) const
{
    auto text = m_secrets.read(keyOf(podId));
    if (!text)
        return fail(text.error());
    const QJsonObject json = QJsonDocument::fromJson(text->value_or(QString()).toUtf8()).object();
    return GitAccess{json["token"].toString(), json["host_key"].toString(), json["new"].toBool()};
}

Result<void> GitAccessStore::put(const QString& podId, const GitAccess& access) const
{
    const QJsonObject json{{"token", access.token}, {"host_key", access.hostKey}, {"new", access.isNew}};
    return m_secrets.put(keyOf(podId), QString::fromUtf8(QJsonDocument(json).toJson(QJsonDocument::Compact)));
}

Result<void> GitAccessStore::remove(const QString& podId) const
{
    return m_secrets.remove(keyOf(podId));
}

void GitAccessStore::discard(const QString& podId) const
{
    m_secrets.discard(keyOf(podId));
}

} // namespace pinacle

#include "core/pods/environment_store.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace pinacle {

static QString keyOf(const QString& podId)
{
    return QStringLiteral("environment-") + podId;
}

static QString stored(const PodEnvironment& environment)
{
    QByteArray text = QJsonDocument(QJsonObject{{"ours", environment.ours.text()},
                                                {"synced", environment.synced.text()},
                                                {"sets", QJsonArray::fromStringList(environment.sets)}})
                          .toJson(QJsonDocument::Compact);
    // Qt's reader drops a byte order mark that begins a string, not its escape.
    text.replace("\xEF\xBB\xBF", "\\ufeff");
    return QString::fromUtf8(text);
}

Result<PodEnvironment> EnvironmentStore::read(const QString& podId) const
{
    auto text = m_secrets.read(keyOf(podId));
    if (!text)
        return fail(text.error());
    const QJsonObject json = QJsonDocument::fromJson(text->value_or(QString()).toUtf8()).object();
    PodEnvironment environment{DotEnv(json["ours"].toString()), DotEnv(json["synced"].toString()), {}};
    for (const QJsonValue& set : json["sets"].toArray())
        environment.sets << set.toString();
    return environment;
}

Result<void> EnvironmentStore::write(const QString& podId, const PodEnvironment& environment) const
{
    return m_secrets.write(keyOf(podId), stored(environment));
}

Result<void> EnvironmentStore::put(const QString& podId, const PodEnvironment& environment) const
{
    return m_secrets.put(keyOf(podId), stored(environment));
}

Result<void> EnvironmentStore::remove(const QString& podId) const
{
    return m_secrets.remove(keyOf(podId));
}

void EnvironmentStore::discard(const QString& podId) const
{
    m_secrets.discard(keyOf(podId));
}

} // namespace pinacle

#include "core/store/event_store.h"

#include "core/store/database.h"

#include <QJsonDocument>
#include <QVariant>

namespace pinacle {

Result<void> EventStore::add(const QString& podId, const QString& event, const QJsonObject& data)
{
    auto query =
        m_database.exec(QStringLiteral("INSERT INTO events (time, pod_id, event, data) VALUES (?,?,?,?)"),
                        {toStored(QDateTime::currentDateTimeUtc()), podId, event,
                         QString::fromUtf8(QJsonDocument(data).toJson(QJsonDocument::Compact))});
    return query ? Result<void>() : fail(query.error());
}

qint64 EventStore::newestId() const
{
    auto query = m_database.exec(QStringLiteral("SELECT coalesce(max(id), 0) FROM events"));
    return query && query->next() ? query->value(0).toLongLong() : 0;
}

QList<EventRow> EventStore::after(qint64 id, int limit) const
{
    QList<EventRow> rows;
    auto query = m_database.exec(
        QStringLiteral("SELECT id, time, pod_id, event, data FROM events WHERE id > ? ORDER BY id LIMIT ?"),
        {id, limit});
    while (query && query->next())
        rows << EventRow{query->value(0).toLongLong(), fromStored(query->value(1)),
                         query->value(2).toString(), query->value(3).toString(),
                         QJsonDocument::fromJson(query->value(4).toByteArray()).object()};
    return rows;
}

} // namespace pinacle

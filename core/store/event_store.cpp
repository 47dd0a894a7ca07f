#include "core/store/event_store.h"

#include "core/store/database.h"

#include <QJsonDocument>

namespace pinacle {

Result<void> EventStore::add(const QString& podId, const QString& event, const QJsonObject& data)
{
    return insert(podId, QStringLiteral(""), event, data);
}

Result<void> EventStore::addForServer(const QString& serverId, const QString& event, const QJsonObject& data)
{
    return insert(QStringLiteral(""), serverId, event, data);
}

Result<void> EventStore::insert(const QString& podId, const QString& serverId, const QString& event,
                                const QJsonObject& data)
{
    const auto text = [](const QString& value) { return value.isNull() ? QStringLiteral("") : value; };
    auto query = m_database.exec(
        QStringLiteral("INSERT INTO events (time, pod_id, server_id, event, data) VALUES (?,?,?,?,?)"),
        {toStored(QDateTime::currentDateTimeUtc()), text(podId), text(serverId), event,
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
    return select(QStringLiteral("id > ? ORDER BY id LIMIT ?"), {id, limit});
}

QList<EventRow> EventStore::newestOf(const QString& podId, int limit) const
{
    return select(QStringLiteral("pod_id = ? ORDER BY id DESC LIMIT ?"), {podId, limit});
}

QList<EventRow> EventStore::ofPod(const QString& podId, const QString& event) const
{
    return select(QStringLiteral("pod_id = ? AND event = ? ORDER BY id"), {podId, event});
}

std::optional<EventRow> EventStore::newestOfServer(const QString& serverId, const QStringList& events) const
{
    QVariantList values(events.cbegin(), events.cend());
    const QStringList places(events.size(), QStringLiteral("?"));
    const auto rows = select(
        QStringLiteral("id > (SELECT max(id) FROM events) - 5000 AND event IN (%1) AND (server_id = ? OR "
                       "pod_id IN (SELECT id FROM pods WHERE server_id = ?)) ORDER BY id DESC LIMIT 1")
            .arg(places.join(u',')),
        values << serverId << serverId);
    return rows.isEmpty() ? std::nullopt : std::optional(rows.first());
}

Result<void> EventStore::prune(const QDateTime& before)
{
    auto query = m_database.exec(
        QStringLiteral("DELETE FROM events WHERE time < ? AND event <> 'exported' AND id NOT IN "
                       "(SELECT max(id) FROM events GROUP BY pod_id, server_id, event)"),
        {toStored(before)});
    return query ? Result<void>() : fail(query.error());
}

QList<EventRow> EventStore::select(const QString& condition, const QVariantList& values) const
{
    QList<EventRow> rows;
    auto query = m_database.exec(
        QStringLiteral("SELECT id, time, pod_id, event, data, server_id FROM events WHERE ") + condition,
        values);
    while (query && query->next())
        rows << EventRow{query->value(0).toLongLong(),
                         fromStored(query->value(1)),
                         query->value(2).toString(),
                         query->value(3).toString(),
                         QJsonDocument::fromJson(query->value(4).toByteArray()).object(),
                         query->value(5).toString()};
    return rows;
}

} // namespace pinacle

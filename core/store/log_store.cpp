#include "core/store/log_store.h"

#include "core/store/database.h"

#include <QVariant>

namespace pinacle {

static const QString kHead = QStringLiteral(
    "id, pod_id, server_id, time, label, command, container_command, exit_code, duration_ms, asked_by");
static constexpr int kMaximumOutput = 256 * 1024; // characters of each stream; the end is kept

static LogRow readHead(const QSqlQuery& query)
{
    LogRow row;
    row.id = query.value(0).toLongLong();
    row.podId = query.value(1).toString();
    row.serverId = query.value(2).toString();
    row.time = fromStored(query.value(3));
    row.label = query.value(4).toString();
    row.command = query.value(5).toString();
    row.containerCommand = query.value(6).toString();
    row.exitCode = query.value(7).isNull() ? -1 : query.value(7).toInt();
    row.durationMs = query.value(8).isNull() ? -1 : query.value(8).toLongLong();
    row.askedBy = query.value(9).toString();
    return row;
}

static QString text(const QString& value)
{
    return value.isNull() ? QStringLiteral("") : value;
}

bool LogFilter::isEmpty() const
{
    return *this == LogFilter();
}

Result<qint64> LogStore::begin(const LogRow& row)
{
    auto query = m_database.exec(
        QStringLiteral(
            "INSERT INTO pod_logs (pod_id, server_id, time, label, command, container_command, asked_by) "
            "VALUES (?,?,?,?,?,?,?)"),
        {text(row.podId), text(row.serverId), toStored(row.time), text(row.label), text(row.command),
         text(row.containerCommand), text(row.askedBy)});
    if (!query)
        return fail(query.error());
    return query->lastInsertId().toLongLong();
}

Result<void> LogStore::append(qint64 id, const QString& out, const QString& err)
{
    auto query = m_database.exec(QStringLiteral("UPDATE pod_logs SET stdout = substr(stdout || ?, ?), "
                                                "stderr = substr(stderr || ?, ?) WHERE id = ?"),
                                 {text(out), -kMaximumOutput, text(err), -kMaximumOutput, id});
    return query ? Result<void>() : fail(query.error());
}

Result<void> LogStore::finish(qint64 id, int exitCode, qint64 durationMs)
{
    auto query =
        m_database.exec(QStringLiteral("UPDATE pod_logs SET exit_code = ?, duration_ms = ? WHERE id = ?"),
                        {exitCode, durationMs, id});
    return query ? Result<void>() : fail(query.error());
}

qint64 LogStore::newestId() const
{
    auto query = m_database.exec(QStringLiteral("SELECT coalesce(max(id), 0) FROM pod_logs"));
    return query && query->next() ? query->value(0).toLongLong() : 0;
}

qint64 LogStore::oldestId() const
{
    auto query = m_database.exec(QStringLiteral("SELECT coalesce(min(id), 0) FROM pod_logs"));
    return query && query->next() ? query->value(0).toLongLong() : 0;
}

QList<LogRow> LogStore::page(qint64 first, int count) const
{
    QList<LogRow> rows;
    auto query = m_database.exec(
        QStringLiteral("SELECT %1 FROM pod_logs WHERE id >= ? AND id < ? ORDER BY id").arg(kHead),
        {first, first + count});
    while (query && query->next())
        rows << readHead(*query);
    return rows;
}

std::optional<LogRow> LogStore::row(qint64 id) const
{
    auto query = m_database.exec(
        QStringLiteral("SELECT %1, stdout, stderr FROM pod_logs WHERE id = ?").arg(kHead), {id});
    if (!query || !query->next())
        return std::nullopt;
    LogRow row = readHead(*query);
    row.out = query->value(10).toString();
    row.err = query->value(11).toString();
    return row;
}

std::optional<LogRow> LogStore::newest(const QString& podId, const QString& label) const
{
    auto query = m_database.exec(QStringLiteral("SELECT %1 FROM pod_logs WHERE pod_id = ? AND pod_id <> '' "
                                                "AND label = ? ORDER BY id DESC LIMIT 1")
                                     .arg(kHead),
                                 {podId, label});
    return query && query->next() ? std::optional(readHead(*query)) : std::nullopt;
}

QList<qint64> LogStore::matching(const LogFilter& filter, int limit) const
{
    QStringList conditions{QStringLiteral("1")};
    QVariantList values;
    const auto where = [&](const QString& sql, const QVariantList& bound = {}) {
        conditions << sql;
        values << bound;
    };
    if (!filter.podId.isEmpty())
        where(QStringLiteral("pod_id = ? AND pod_id <> ''"), {filter.podId});
    if (!filter.serverId.isEmpty())
        where(QStringLiteral("server_id = ?"), {filter.serverId});
    if (filter.onlyFailed)
        where(QStringLiteral("exit_code <> 0"));
    if (filter.onlyContainer)
        where(QStringLiteral("container_command <> ''"));
    if (filter.onlyServer)
        where(QStringLiteral("container_command = ''"));
    if (filter.afterId > 0)
        where(QStringLiteral("id > ?"), {filter.afterId});
    if (filter.since.isValid())
        where(QStringLiteral("time >= ?"), {toStored(filter.since)});
    if (filter.until.isValid())
        where(QStringLiteral("time <= ?"), {toStored(filter.until)});
    if (!filter.text.isEmpty()) {
        QString pattern = filter.text;
        pattern.replace(u'\\', QLatin1String("\\\\"))
            .replace(u'%', QLatin1String("\\%"))
            .replace(u'_', QLatin1String("\\_"));
        pattern = u'%' + pattern + u'%';
        where(QStringLiteral(
                  "(label LIKE ? ESCAPE '\\' OR command LIKE ? ESCAPE '\\' OR stdout LIKE ? ESCAPE '\\' "
                  "OR stderr LIKE ? ESCAPE '\\')"),
              {pattern, pattern, pattern, pattern});
    }
    values << limit;
    auto query = m_database.exec(QStringLiteral("SELECT id FROM pod_logs WHERE %1 ORDER BY id DESC LIMIT ?")
                                     .arg(conditions.join(QLatin1String(" AND "))),
                                 values);
    QList<qint64> ids;
    while (query && query->next())
        ids << query->value(0).toLongLong();
    std::reverse(ids.begin(), ids.end());
    return ids;
}

QList<LogRow> LogStore::rows(const QList<qint64>& ids) const
{
    QStringList list;
    for (const qint64 id : ids)
        list << QString::number(id);
    QHash<qint64, LogRow> found;
    auto query = m_database.exec(
        QStringLiteral("SELECT %1 FROM pod_logs WHERE id IN (%2)").arg(kHead, list.join(QLatin1Char(','))));
    while (query && query->next()) {
        const LogRow row = readHead(*query);
        found.insert(row.id, row);
    }
    QList<LogRow> rows;
    for (const qint64 id : ids)
        if (const auto it = found.constFind(id); it != found.constEnd())
            rows << *it;
    return rows;
}

Result<int> LogStore::prune(const QDateTime& before, qint64 maximumRows)
{
    auto query = m_database.exec(QStringLiteral("DELETE FROM pod_logs WHERE time < ? OR id <= ?"),
                                 {toStored(before), newestId() - maximumRows});
    if (!query)
        return fail(query.error());
    return query->numRowsAffected();
}

} // namespace pinacle

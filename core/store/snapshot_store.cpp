#include "core/store/snapshot_store.h"

#include "core/store/database.h"

#include <QJsonDocument>
#include <QVariant>

namespace pinacle {

QList<SnapshotRecord> SnapshotStore::read(const QString& condition, const QVariantList& values) const
{
    auto query = m_database.exec(
        QStringLiteral(
            "SELECT id, pod_id, pod_name, server_id, name, image, checksum, size_bytes, automatic, "
            "mode, config, ready, created_at, project_folder FROM snapshots WHERE %1 ORDER BY created_at, id")
            .arg(condition),
        values);
    QList<SnapshotRecord> records;
    while (query && query->next()) {
        SnapshotRecord record;
        record.id = query->value(0).toString();
        record.podId = query->value(1).toString();
        record.podName = query->value(2).toString();
        record.serverId = query->value(3).toString();
        record.name = query->value(4).toString();
        record.image = query->value(5).toString();
        record.checksum = query->value(6).toString();
        record.sizeBytes = query->value(7).toLongLong();
        record.isAutomatic = query->value(8).toBool();
        record.mode = query->value(9).toString();
        record.config = QJsonDocument::fromJson(query->value(10).toByteArray()).object();
        record.isReady = query->value(11).toBool();
        record.createdAt = fromStored(query->value(12));
        record.projectFolder = query->value(13).toString();
        records << record;
    }
    return records;
}

QList<SnapshotRecord> SnapshotStore::all() const
{
    return read(QStringLiteral("ready = 1"), {});
}

int SnapshotStore::count() const
{
    auto query = m_database.exec(QStringLiteral("SELECT count(*) FROM snapshots WHERE ready = 1"), {});
    return query && query->next() ? query->value(0).toInt() : 0;
}

QList<SnapshotRecord> SnapshotStore::ofPod(const QString& podId) const
{
    return read(QStringLiteral("ready = 1 AND pod_id = ?"), {podId});
}

QList<SnapshotRecord> SnapshotStore::unverified(const QString& serverId) const
{
    return read(QStringLiteral("ready = 0 AND server_id = ?"), {serverId});
}

std::optional<SnapshotRecord> SnapshotStore::byId(const QString& id) const
{
    const auto records = read(QStringLiteral("id = ?"), {id});
    return records.isEmpty() ? std::nullopt : std::optional(records.first());
}

std::optional<SnapshotRecord> SnapshotStore::find(const QString& pod, const QString& text) const
{
    auto records =
        pod.isEmpty()
            ? read(QStringLiteral("ready = 1 AND id = ?"), {text})
            : read(QStringLiteral("ready = 1 AND (pod_id = ? OR pod_name = ?) AND (id = ? OR name = ?)"),
                   {pod, pod, text, text});
    return records.isEmpty() ? std::nullopt : std::optional(records.last());
}

Result<SnapshotRecord> SnapshotStore::insert(SnapshotRecord record)
{
    auto done = m_database.transaction([&]() -> Result<void> {
        const QString wanted = record.name;
        for (int n = 2;; ++n) {
            auto taken = m_database.exec(
                QStringLiteral("SELECT 1 FROM snapshots WHERE pod_id = ? AND name = ? AND id <> ?"),
                {record.podId, record.name, record.id});
            if (!taken)
                return fail(taken.error());
            if (!taken->next())
                break;
            record.name = QStringLiteral("%1 (%2)").arg(wanted).arg(n);
        }
        auto added = m_database.exec(
            QStringLiteral("INSERT OR REPLACE INTO snapshots (id, pod_id, pod_name, server_id, name, image, "
                           "checksum, size_bytes, automatic, mode, config, ready, created_at, "
                           "project_folder) VALUES (?,?,?,?,?,?,?,?,?,?,?,?,?,?)"),
            {record.id, record.podId.isNull() ? QStringLiteral("") : record.podId, record.podName,
             record.serverId, record.name, record.image,
             record.checksum.isNull() ? QStringLiteral("") : record.checksum, record.sizeBytes,
             record.isAutomatic, record.mode.isNull() ? QStringLiteral("") : record.mode,
             QString::fromUtf8(QJsonDocument(record.config).toJson(QJsonDocument::Compact)), record.isReady,
             toStored(record.createdAt),
             record.projectFolder.isNull() ? QStringLiteral("") : record.projectFolder});
        return added ? Result<void>() : fail(added.error());
    });
    if (!done)
        return fail(done.error());
    return record;
}

Result<void> SnapshotStore::setReady(const QString& id, const QString& checksum, qint64 sizeBytes,
                                     const QString& mode)
{
    auto query = m_database.exec(
        QStringLiteral("UPDATE snapshots SET ready = 1, checksum = ?, size_bytes = ?, mode = ? WHERE id = ?"),
        {checksum, sizeBytes, mode, id});
    return query ? Result<void>() : fail(query.error());
}

Result<void> SnapshotStore::remove(const QString& id)
{
    auto query = m_database.exec(QStringLiteral("DELETE FROM snapshots WHERE id = ?"), {id});
    return query ? Result<void>() : fail(query.error());
}

} // namespace pinacle

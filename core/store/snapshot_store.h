#pragma once

#include "core/base/result.h"
#include "core/store/records.h"

#include <QList>

#include <optional>

namespace pinacle {

class Database;

/// The table `snapshots`. Any thread.
class SnapshotStore final
{
public:
    explicit SnapshotStore(Database& database)
        : m_database(database)
    {
    }

    QList<SnapshotRecord> all() const; ///< those that count, oldest first
    int count() const;                 ///< of all()
    QList<SnapshotRecord> ofPod(const QString& podId) const;
    /// Of a server: those that were begun, and do not count because nobody has verified them.
    QList<SnapshotRecord> unverified(const QString& serverId) const;
    std::optional<SnapshotRecord> byId(const QString& id) const; ///< also one that is not ready
    /// By id or name among those of a pod (its id, or the name it had: it may be gone). With an empty `pod`:
    /// by id among all.
    std::optional<SnapshotRecord> find(const QString& pod, const QString& idOrName) const;

    /// Inserts or replaces. A name that the pod has already gets a number: "before", "before (2)".
    Result<SnapshotRecord> insert(SnapshotRecord record);
    Result<void> setReady(const QString& id, const QString& checksum, qint64 sizeBytes, const QString& mode);
    Result<void> remove(const QString& id);

private:
    QList<SnapshotRecord> read(const QString& condition, const QVariantList& values) const;
    Database& m_database;
};

} // namespace pinacle

#pragma once

#include "core/base/result.h"
#include "core/store/records.h"

#include <QVariant>

#include <optional>

namespace pinacle {

class Database;

/// The table `events`: PodManager's signals, for programs that were not there to hear them. Any thread.
class EventStore final
{
public:
    explicit EventStore(Database& database)
        : m_database(database)
    {
    }

    Result<void> add(const QString& podId, const QString& event, const QJsonObject& data = {});
    /// What concerns a server as a whole.
    Result<void> addForServer(const QString& serverId, const QString& event, const QJsonObject& data = {});
    qint64 newestId() const;
    QList<EventRow> after(qint64 id, int limit = 1000) const;              ///< oldest first
    QList<EventRow> newestOf(const QString& podId, int limit = 100) const; ///< newest first
    /// The newest of these kinds that concerns the server or one of its pods; fast, because it looks at the
    /// last 5000 events alone.
    std::optional<EventRow> newestOfServer(const QString& serverId, const QStringList& events) const;
    /// Removes what is older, but for the newest of each kind, which tells since when something is so, and
    /// but for where a pod was exported to.
    Result<void> prune(const QDateTime& before);
    QList<EventRow> ofPod(const QString& podId, const QString& event) const; ///< of one kind, oldest first

private:
    QList<EventRow> select(const QString& condition, const QVariantList& values) const;
    Result<void> insert(const QString& podId, const QString& serverId, const QString& event,
                        const QJsonObject& data);

    Database& m_database;
};

} // namespace pinacle

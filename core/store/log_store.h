#pragma once

#include "core/base/result.h"
#include "core/store/records.h"

#include <QList>

namespace pinacle {

class Database;

/// Which commands the reader wants to see. Empty members do not filter.
struct LogFilter
{
    QString podId;
    QString serverId;
    QString text; ///< in label, command or output, without regard to case
    bool onlyFailed = false;
    bool onlyContainer = false; ///< commands that ran in a container
    bool onlyServer = false;    ///< commands of servers themselves
    QDateTime since;
    QDateTime until;
    qint64 afterId = 0; ///< only rows with a larger id: what is new since a search

    bool isEmpty() const;
    bool operator==(const LogFilter&) const = default;
};

/// The table `pod_logs`. Any thread, each with its own Database connection (Database sees to it).
class LogStore final
{
public:
    explicit LogStore(Database& database)
        : m_database(database)
    {
    }

    /// Writes the row before its command runs; returns its id.
    Result<qint64> begin(const LogRow& row);
    /// Adds to a running row's output.
    Result<void> append(qint64 id, const QString& out, const QString& err);
    Result<void> finish(qint64 id, int exitCode, qint64 durationMs);

    qint64 newestId() const;
    qint64 oldestId() const;
    /// Rows with first ≤ id < first + count, without their output; ids that do not exist are left out.
    QList<LogRow> page(qint64 first, int count) const;
    std::optional<LogRow> row(qint64 id) const; ///< with its output
    /// The pod's newest command with this label, without its output.
    std::optional<LogRow> newest(const QString& podId, const QString& label) const;
    /// Ids that match, oldest first, at most `limit`, the newest ones. For a worker thread: it may read
    /// everything.
    QList<qint64> matching(const LogFilter& filter, int limit = 1'000'000) const;
    QList<LogRow> rows(const QList<qint64>& ids) const; ///< without output, in the order asked
    /// Removes what is older than `before`, and the oldest beyond `maximumRows`.
    Result<int> prune(const QDateTime& before, qint64 maximumRows);

private:
    Database& m_database;
};

} // namespace pinacle

#pragma once

#include "core/base/result.h"

#include <QDateTime>
#include <QList>

#include <optional>

namespace pinacle {

class Database;

enum class MetricSubject { Server, Pod };

/// What a server or a pod used over some seconds. Peaks are those of the heartbeats that are put together in
/// it.
struct MetricSample
{
    qint64 time = 0;       ///< its end, or the start of its bucket; seconds since 1970
    double seconds = 0;    ///< that it tells of
    double cpuPercent = 0; ///< of a pod: 100 is one core; of a server: 100 is all of them
    double cpuPeak = 0;
    double memoryMb = 0;
    double memoryPeak = 0;
    /// Of a pod: what it wrote; nothing when that is not known. Of a server: what is used where Docker keeps
    /// its data.
    std::optional<double> diskMb;
    double receivedBytes = 0;
    double sentBytes = 0;

    double receivedPerSecond() const { return seconds > 0 ? receivedBytes / seconds : 0; }
    double sentPerSecond() const { return seconds > 0 ? sentBytes / seconds : 0; }
};

/// The tables `server_metrics` and `pod_metrics`: samples as they came for two hours, then two minutes
/// together for a day, then ten minutes together. Any thread.
class MetricStore final
{
public:
    explicit MetricStore(Database& database)
        : m_database(database)
    {
    }

    Result<void> add(MetricSubject subject, const QString& id, const MetricSample& sample);
    /// Oldest first.
    QList<MetricSample> range(MetricSubject subject, const QString& id, const QDateTime& since,
                              const QDateTime& until) const;
    /// Puts old samples together. May be cut off and repeated.
    Result<void> fold(MetricSubject subject, const QString& id, const QDateTime& now);
    Result<void> prune(const QDateTime& before); ///< removes what is older

private:
    Database& m_database;
};

/// At most `count` samples for a chart of that width: neighbours put together, their peaks kept.
QList<MetricSample> thinned(const QList<MetricSample>& samples, int count);

} // namespace pinacle

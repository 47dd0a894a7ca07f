#include "core/store/metric_store.h"

#include "core/store/database.h"

#include <QVariant>

namespace pinacle {

namespace {

/// How long samples of a level are kept before they are put together into buckets of the next one.
struct Level
{
    int number;
    qint64 bucketSeconds; ///< 0: as they came
    qint64 keepSeconds;
};
constexpr Level kLevels[] = {{0, 0, 2 * 3600}, {1, 120, 24 * 3600}, {2, 600, 0}};

QString tableOf(MetricSubject subject)
{
    return subject == MetricSubject::Server ? QStringLiteral("server_metrics")
                                            : QStringLiteral("pod_metrics");
}

const QString kValues = QStringLiteral("seconds, cpu_percent, cpu_peak, memory_mb, memory_peak, disk_mb, "
                                       "received_bytes, sent_bytes");

MetricSample together(const MetricSample& a, const MetricSample& b)
{
    const double seconds = a.seconds + b.seconds;
    const auto mean = [&](double first, double second) {
        return seconds > 0 ? (first * a.seconds + second * b.seconds) / seconds : second;
    };
    return {a.time,
            seconds,
            mean(a.cpuPercent, b.cpuPercent),
            qMax(a.cpuPeak, b.cpuPeak),
            mean(a.memoryMb, b.memoryMb),
            qMax(a.memoryPeak, b.memoryPeak),
            std::max(a.diskMb, b.diskMb), // what is not known is less than all else
            a.receivedBytes + b.receivedBytes,
            a.sentBytes + b.sentBytes};
}

std::optional<double> known(const QVariant& value)
{
    return value.isNull() ? std::nullopt : std::optional(value.toDouble());
}

} // namespace

Result<void> MetricStore::add(MetricSubject subject, const QString& id, const MetricSample& sample)
{
    auto done = m_database.exec(
        QStringLiteral("INSERT OR REPLACE INTO %1 (id, time, level, %2) VALUES (?,?,0,?,?,?,?,?,?,?,?)")
            .arg(tableOf(subject), kValues),
        {id, sample.time, sample.seconds, sample.cpuPercent, sample.cpuPeak, sample.memoryMb,
         sample.memoryPeak, sample.diskMb ? QVariant(*sample.diskMb) : QVariant(), sample.receivedBytes,
         sample.sentBytes});
    return done ? Result<void>() : fail(done.error());
}

QList<MetricSample> MetricStore::range(MetricSubject subject, const QString& id, const QDateTime& since,
                                       const QDateTime& until) const
{
    QList<MetricSample> samples;
    auto row = m_database.exec(
        QStringLiteral("SELECT time, %2 FROM %1 WHERE id = ? AND time BETWEEN ? AND ? ORDER BY time")
            .arg(tableOf(subject), kValues),
        {id, since.toSecsSinceEpoch(), until.toSecsSinceEpoch()});
    while (row && row->next())
        samples << MetricSample{
            row->value(0).toLongLong(), row->value(1).toDouble(), row->value(2).toDouble(),
            row->value(3).toDouble(),   row->value(4).toDouble(), row->value(5).toDouble(),
            known(row->value(6)),       row->value(7).toDouble(), row->value(8).toDouble()};
    return samples;
}

Result<void> MetricStore::fold(MetricSubject subject, const QString& id, const QDateTime& now)
{
    const QString table = tableOf(subject);
    const qint64 seconds = now.toSecsSinceEpoch();
    return m_database.transaction([&]() -> Result<void> {
        for (size_t i = 0; i + 1 < std::size(kLevels); ++i) {
            const Level& from = kLevels[i];
            const Level& to = kLevels[i + 1];
            // Whole buckets only: nothing is ever added to one that was made.
            const qint64 before = (seconds - from.keepSeconds) / to.bucketSeconds * to.bucketSeconds;
            auto made = m_database.exec(
                QStringLiteral(
                    "INSERT OR REPLACE INTO %1 (id, time, level, %2) SELECT id, time / %3 * %3, %4, "
                    "sum(seconds), sum(cpu_percent * seconds) / sum(seconds), max(cpu_peak), "
                    "sum(memory_mb * seconds) / sum(seconds), max(memory_peak), max(disk_mb), "
                    "sum(received_bytes), sum(sent_bytes) FROM %1 WHERE id = ? AND level = ? AND "
                    "time < ? AND seconds > 0 GROUP BY time / %3")
                    .arg(table, kValues)
                    .arg(to.bucketSeconds)
                    .arg(to.number),
                {id, from.number, before});
            if (!made)
                return fail(made.error());
            auto gone = m_database.exec(
                QStringLiteral("DELETE FROM %1 WHERE id = ? AND level = ? AND time < ?").arg(table),
                {id, from.number, before});
            if (!gone)
                return fail(gone.error());
        }
        return {};
    });
}

Result<void> MetricStore::prune(const QDateTime& before)
{
    for (const MetricSubject subject : {MetricSubject::Server, MetricSubject::Pod}) {
        auto gone = m_database.exec(QStringLiteral("DELETE FROM %1 WHERE time < ?").arg(tableOf(subject)),
                                    {before.toSecsSinceEpoch()});
        if (!gone)
            return fail(gone.error());
    }
    return {};
}

QList<MetricSample> thinned(const QList<MetricSample>& samples, int count)
{
    if (samples.size() <= count || count <= 0)
        return samples;
    const qint64 first = samples.first().time;
    const qint64 width = qMax<qint64>(1, (samples.last().time - first) / count + 1);
    QList<MetricSample> fewer;
    qint64 bucket = -1;
    for (const MetricSample& sample : samples) {
        const qint64 own = (sample.time - first) / width;
        if (own == bucket)
            fewer.last() = together(fewer.last(), sample);
        else
            fewer << sample;
        bucket = own;
    }
    return fewer;
}

} // namespace pinacle

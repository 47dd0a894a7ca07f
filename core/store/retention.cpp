#include "core/store/retention.h"

#include "core/store/database.h"
#include "core/store/event_store.h"
#include "core/store/log_store.h"
#include "core/store/metric_store.h"
#include "core/store/setting_store.h"

namespace pinacle {

static const QString kLogDays = QStringLiteral("log.days");
static const QString kMetricDays = QStringLiteral("metrics.days");
static constexpr qint64 kLogRows = 2'000'000;

Retention Retention::of(Database& database)
{
    const SettingStore settings(database);
    const auto days = [&](const QString& key, int standard) {
        const int chosen = settings.value(key).toInt();
        return chosen > 0 ? qMin(chosen, kMaximumDays) : standard;
    };
    return {days(kLogDays, Retention().logDays), days(kMetricDays, Retention().metricDays)};
}

void Retention::save(Database& database) const
{
    SettingStore settings(database);
    settings.set(kLogDays, QString::number(logDays));
    settings.set(kMetricDays, QString::number(metricDays));
}

Result<void> clearOldHistory(Database& database, const QDateTime& now)
{
    const Retention kept = Retention::of(database);
    if (auto logs = LogStore(database).prune(now.addDays(-kept.logDays), kLogRows); !logs)
        return fail(logs.error());
    if (auto events = EventStore(database).prune(now.addDays(-kept.logDays)); !events)
        return fail(events.error());
    return MetricStore(database).prune(now.addDays(-kept.metricDays));
}

} // namespace pinacle

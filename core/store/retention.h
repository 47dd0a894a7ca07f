#pragma once

#include "core/base/result.h"

#include <QDateTime>

namespace pinacle {

class Database;

/// For how many days the history is kept: the settings "log.days" and "metrics.days".
struct Retention
{
    static constexpr int kMaximumDays = 365;

    int logDays = 5; ///< commands with their output, and events
    int metricDays = 5;

    static Retention of(Database& database);
    void save(Database& database) const;
};

/// Removes what is older than that. May take seconds.
Result<void> clearOldHistory(Database& database, const QDateTime& now);

} // namespace pinacle

#pragma once

#include "core/base/result.h"
#include "core/store/records.h"

#include <optional>

namespace pinacle {

class Database;

/// The tables `operations` and `pod_steps`: what was begun, written before it is begun. Any thread.
class Journal final
{
public:
    explicit Journal(Database& database)
        : m_database(database)
    {
    }

    /// Opens an operation with all its steps waiting.
    Result<void> begin(const OperationRecord& operation);
    Result<void> setStep(const QString& operationId, const StepRecord& step);
    Result<void> setState(const QString& operationId, const QString& state);

    std::optional<OperationRecord> newest(const QString& podId) const;
    /// Pods whose newest operation is still "running" by the journal.
    QStringList podsWithRunningOperation() const;

private:
    Database& m_database;
};

} // namespace pinacle

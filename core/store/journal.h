#pragma once

#include "core/base/result.h"
#include "core/store/records.h"

#include <optional>

namespace pinacle {

class Database;

/// The tables `operations` and `pod_steps`, or `server_operations` and `server_steps`: what was begun,
/// written before it is begun. Any thread.
class Journal final
{
public:
    /// On what the operations are: pods and servers have tables of their own.
    enum class Subject { Pod, Server };

    explicit Journal(Database& database, Subject subject = Subject::Pod);

    /// Opens an operation with all its steps waiting.
    Result<void> begin(const OperationRecord& operation);
    Result<void> setStep(const QString& operationId, const StepRecord& step);
    Result<void> setState(const QString& operationId, const QString& state);

    std::optional<OperationRecord> newest(const QString& podOrServerId) const;
    /// Pods whose newest operation is still "running" by the journal.
    QStringList podsWithRunningOperation() const;

private:
    Database& m_database;
    const QString m_operations; ///< names of the tables, and of the column that says on what
    const QString m_steps;
    const QString m_subject;
};

} // namespace pinacle

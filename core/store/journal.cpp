#include "core/store/journal.h"

#include "core/store/database.h"

#include <QJsonDocument>
#include <QVariant>

namespace pinacle {

static const char* const kStepStates[] = {"waiting", "running", "done", "failed", "undone", "undo_failed"};

QString stepStateName(StepState state)
{
    return QString::fromLatin1(kStepStates[int(state)]);
}

StepState stepStateFromName(const QString& name)
{
    for (int i = 0; i < int(std::size(kStepStates)); ++i)
        if (name == QLatin1String(kStepStates[i]))
            return StepState(i);
    return StepState::Waiting;
}

Journal::Journal(Database& database, Subject subject)
    : m_database(database)
    , m_operations(subject == Subject::Pod ? QStringLiteral("operations")
                                           : QStringLiteral("server_operations"))
    , m_steps(subject == Subject::Pod ? QStringLiteral("pod_steps") : QStringLiteral("server_steps"))
    , m_subject(subject == Subject::Pod ? QStringLiteral("pod_id") : QStringLiteral("server_id"))
{
}

static Result<void> noValue(const Result<QSqlQuery>& query)
{
    return query ? Result<void>() : fail(query.error());
}

static QVariant timeOrNull(const QDateTime& time)
{
    return time.isValid() ? QVariant(toStored(time)) : QVariant();
}

Result<void> Journal::begin(const OperationRecord& operation)
{
    return m_database.transaction([&]() -> Result<void> {
        auto added = m_database.exec(
            QStringLiteral("INSERT INTO %1 (id, %2, kind, state, parameters, started_at) VALUES "
                           "(?,?,?,?,?,?)")
                .arg(m_operations, m_subject),
            {operation.id, operation.podId, operation.kind, operation.state,
             QString::fromUtf8(QJsonDocument(operation.parameters).toJson(QJsonDocument::Compact)),
             toStored(operation.startedAt)});
        if (!added)
            return fail(added.error());
        for (const StepRecord& step : operation.steps) {
            added = m_database.exec(
                QStringLiteral("INSERT INTO %1 (operation_id, position, step_id, title, state) VALUES "
                               "(?,?,?,?,?)")
                    .arg(m_steps),
                {operation.id, step.position, step.stepId, step.title, stepStateName(step.state)});
            if (!added)
                return fail(added.error());
        }
        return {};
    });
}

Result<void> Journal::setStep(const QString& operationId, const StepRecord& step)
{
    return noValue(m_database.exec(
        QStringLiteral("UPDATE %1 SET state = ?, adopted = ?, started_at = ?, finished_at = ?, error = ? "
                       "WHERE operation_id = ? AND position = ?")
            .arg(m_steps),
        {stepStateName(step.state), step.isAdopted, timeOrNull(step.startedAt), timeOrNull(step.finishedAt),
         step.error.isNull() ? QStringLiteral("") : step.error, operationId, step.position}));
}

Result<void> Journal::setState(const QString& operationId, const QString& state)
{
    const QVariant end =
        state == QLatin1String("running") ? QVariant() : QVariant(toStored(QDateTime::currentDateTimeUtc()));
    return noValue(m_database.exec(
        QStringLiteral("UPDATE %1 SET state = ?, finished_at = ? WHERE id = ?").arg(m_operations),
        {state, end, operationId}));
}

std::optional<OperationRecord> Journal::newest(const QString& podOrServerId) const
{
    auto query =
        m_database.exec(QStringLiteral("SELECT id, %2, kind, state, started_at, finished_at, parameters "
                                       "FROM %1 "
                                       "WHERE %2 = ? ORDER BY id DESC LIMIT 1")
                            .arg(m_operations, m_subject),
                        {podOrServerId});
    if (!query || !query->next())
        return std::nullopt;
    OperationRecord operation;
    operation.id = query->value(0).toString();
    operation.podId = query->value(1).toString();
    operation.kind = query->value(2).toString();
    operation.state = query->value(3).toString();
    operation.startedAt = fromStored(query->value(4));
    operation.finishedAt = fromStored(query->value(5));
    operation.parameters = QJsonDocument::fromJson(query->value(6).toByteArray()).object();
    auto steps = m_database.exec(
        QStringLiteral("SELECT step_id, title, position, state, adopted, started_at, finished_at, "
                       "error FROM %1 WHERE operation_id = ? ORDER BY position")
            .arg(m_steps),
        {operation.id});
    while (steps && steps->next())
        operation.steps << StepRecord{
            steps->value(0).toString(),  steps->value(1).toString(),
            steps->value(2).toInt(),     stepStateFromName(steps->value(3).toString()),
            steps->value(4).toBool(),    fromStored(steps->value(5)),
            fromStored(steps->value(6)), steps->value(7).toString()};
    return operation;
}

QStringList Journal::podsWithRunningOperation() const
{
    QStringList pods;
    auto query = m_database.exec(
        QStringLiteral("SELECT DISTINCT %2 FROM %1 WHERE state = 'running'").arg(m_operations, m_subject));
    while (query && query->next())
        pods << query->value(0).toString();
    return pods;
}

} // namespace pinacle

#include "core/plan/plan_runner.h"

#include "core/base/ids.h"
#include "core/base/text.h"

namespace pinacle {

PlanRunner::PlanRunner(Journal& journal, ServerConnection& connection, Observer observer)
    : m_journal(journal)
    , m_connection(connection)
    , m_observer(std::move(observer))
{
}

OperationRecord PlanRunner::newOperation(const QString& podId, const Plan& plan)
{
    OperationRecord operation;
    operation.id = newId(QStringLiteral("op"));
    operation.podId = podId;
    operation.kind = plan.kind;
    operation.parameters = plan.parameters;
    operation.state = QStringLiteral("running");
    operation.startedAt = QDateTime::currentDateTimeUtc();
    for (const Step& step : plan.steps) {
        StepRecord record;
        record.stepId = step.id;
        record.title = step.title;
        record.position = int(operation.steps.size());
        operation.steps << record;
    }
    return operation;
}

void PlanRunner::note(const OperationRecord& operation, const StepRecord& record)
{
    // A journal that cannot be written (disk full) must not stop the work half-way; the server's truth
    // remains.
    m_journal.setStep(operation.id, record);
    if (m_observer)
        m_observer(operation, record.state == StepState::Running ? record.position : -1);
}

Result<void> PlanRunner::run(const QString& podId, const Plan& plan, const Cancel& cancel)
{
    OperationRecord operation = newOperation(podId, plan);
    if (auto begun = m_journal.begin(operation); !begun)
        return begun;
    return runSteps(operation, plan, cancel);
}

Result<void> PlanRunner::resume(OperationRecord operation, const Plan& plan, const Cancel& cancel)
{
    // The steps come from today's plan: another version of the program may have split or renamed some.
    OperationRecord fresh = newOperation(operation.podId, plan);
    bool isSame = fresh.steps.size() == operation.steps.size();
    for (int i = 0; isSame && i < fresh.steps.size(); ++i)
        isSame = fresh.steps[i].stepId == operation.steps[i].stepId;
    if (!isSame) {
        for (StepRecord& step : fresh.steps)
            for (const StepRecord& old : std::as_const(operation.steps))
                if (old.stepId == step.stepId) {
                    step.state = old.state;
                    step.isAdopted = old.isAdopted;
                }
        if (auto begun = m_journal.begin(fresh); !begun)
            return begun;
        m_journal.setState(operation.id, QStringLiteral("superseded"));
        for (const StepRecord& step : std::as_const(fresh.steps))
            m_journal.setStep(fresh.id, step);
        operation = fresh;
    }
    m_journal.setState(operation.id, QStringLiteral("running"));
    return runSteps(operation, plan, cancel);
}

/// What came before a final step that was begun stands. To ask again would take what is there now for what
/// was there then: a restored pod for the one that is to be put aside.
static int firstOpenStep(const OperationRecord& operation, const Plan& plan)
{
    for (int i = int(plan.steps.size()) - 1; i > 0; --i)
        if (plan.steps[i].isFinal && operation.steps[i].state != StepState::Waiting)
            return i;
    return 0;
}

Result<void> PlanRunner::runSteps(OperationRecord& operation, const Plan& plan, const Cancel& cancel)
{
    for (int i = firstOpenStep(operation, plan); i < plan.steps.size(); ++i) {
        Result<void> done = cancel.isAsked() ? fail(ErrorKind::Cancelled, Text::tr("Cancelled."))
                                             : runStep(operation, plan.steps[i], operation.steps[i], cancel);
        if (done)
            continue;
        if (done.error().step.isEmpty())
            done.error().step = plan.steps[i].id;
        const bool isCancelled = done.error().kind == ErrorKind::Cancelled;
        m_journal.setState(operation.id,
                           isCancelled ? QStringLiteral("cancelled") : QStringLiteral("failed"));
        return done;
    }
    return m_journal.setState(operation.id, QStringLiteral("done"));
}

Result<void> PlanRunner::runStep(OperationRecord& operation, const Step& step, StepRecord& record,
                                 const Cancel& cancel)
{
    const StepState before = record.state;
    if (before == StepState::Done && !step.isDone)
        return {};
    const auto begin = [&] {
        record.startedAt = QDateTime::currentDateTimeUtc();
        record.state = StepState::Running;
        record.error.clear();
        note(operation, record);
    };
    if (before != StepState::Done)
        begin();
    Result<void> result;
    bool isThere = false;
    if (step.isDone) {
        auto answer = step.isDone(m_connection, cancel);
        if (answer)
            isThere = *answer;
        else
            result = fail(answer.error());
    }
    if (isThere && before == StepState::Done)
        return {};
    if (result && !isThere) {
        if (before == StepState::Done) // the journal believed in something that is gone
            begin();
        result = step.apply(m_connection, cancel);
    } else if (result && before == StepState::Waiting) {
        record.isAdopted = true;
    }
    record.finishedAt = QDateTime::currentDateTimeUtc();
    record.state = result ? StepState::Done : StepState::Failed;
    record.error = result ? QString() : result.error().message;
    note(operation, record);
    return result;
}

Result<void> PlanRunner::rollback(OperationRecord operation, const Plan& plan)
{
    for (const Step& step : plan.steps)
        for (const StepRecord& record : std::as_const(operation.steps))
            if (step.isFinal && record.stepId == step.id && record.state != StepState::Waiting)
                return fail(ErrorKind::Conflict,
                            Text::tr("This has gone too far to be undone: \"%1\" was begun.").arg(step.title),
                            Text::tr("Resume it."));
    m_journal.setState(operation.id, QStringLiteral("rolling_back"));
    const Cancel never;
    QStringList leftovers;
    for (auto step = plan.steps.rbegin(); step != plan.steps.rend(); ++step) {
        const auto record = std::find_if(operation.steps.begin(), operation.steps.end(),
                                         [&](const StepRecord& r) { return r.stepId == step->id; });
        if (record == operation.steps.end() || record->isAdopted || record->state == StepState::Waiting ||
            record->state == StepState::Undone)
            continue;
        const auto undone = step->undo ? step->undo(m_connection, never) : Result<void>();
        record->state = undone ? StepState::Undone : StepState::UndoFailed;
        record->error = undone ? QString() : undone.error().message;
        record->finishedAt = QDateTime::currentDateTimeUtc();
        if (!undone)
            leftovers << QStringLiteral("%1: %2").arg(step->title, undone.error().message);
        note(operation, *record);
    }
    m_journal.setState(operation.id,
                       leftovers.isEmpty() ? QStringLiteral("rolled_back") : QStringLiteral("failed"));
    if (leftovers.isEmpty())
        return {};
    return fail(ErrorKind::CommandFailed,
                Text::tr("Not everything could be undone: %1").arg(leftovers.join("; ")),
                Text::tr("Roll back again when the server can be reached."));
}

} // namespace pinacle

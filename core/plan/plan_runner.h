#pragma once

#include "core/plan/plan.h"
#include "core/store/journal.h"

#include <functional>

namespace pinacle {

/// Runs a plan, step by step, on the calling thread. Each step is journalled before it acts, so that a
/// program that was killed leaves an operation which resume() continues or rollback() takes back.
class PlanRunner final
{
public:
    /// Called after each change of a step's state.
    using Observer = std::function<void(const OperationRecord& operation, int current)>;

    PlanRunner(Journal& journal, ServerConnection& connection, Observer observer);

    /// Begins an operation for `podId` and runs it to its end. On failure and on cancel everything that was
    /// done stays, and the operation is "failed" or "cancelled": the caller decides on resume() or
    /// rollback().
    Result<void> run(const QString& podId, const Plan& plan, const Cancel& cancel);

    /// Goes on with an operation that failed or was interrupted. Steps that the journal calls done are asked
    /// again where they can be (isDone): what the server says wins.
    Result<void> resume(OperationRecord operation, const Plan& plan, const Cancel& cancel);

    /// Undoes, last step first, whatever the operation did, the step in the middle included. Steps that found
    /// their thing there before are left alone. Goes on after a failure; the error lists what could not be
    /// undone. Cannot be cancelled. Conflict, and nothing is touched, when a final step was begun.
    Result<void> rollback(OperationRecord operation, const Plan& plan);

    /// The operation as `plan` would begin it: every step waiting.
    static OperationRecord newOperation(const QString& podId, const Plan& plan);

private:
    Result<void> runSteps(OperationRecord& operation, const Plan& plan, const Cancel& cancel);
    Result<void> runStep(OperationRecord& operation, const Step& step, StepRecord& record,
                         const Cancel& cancel);
    void note(const OperationRecord& operation, const StepRecord& record);

    Journal& m_journal;
    ServerConnection& m_connection;
    Observer m_observer;
};

} // namespace pinacle

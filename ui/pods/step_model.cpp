#include "ui/pods/step_model.h"

#include "core/base/clock.h"
#include "ui/indicator.h"

namespace pinacle {

bool StepModel::isSamePlan(const QList<StepRecord>& steps) const
{
    return steps.size() == m_steps.size() &&
           std::equal(steps.cbegin(), steps.cend(), m_steps.cbegin(),
                      [](const StepRecord& a, const StepRecord& b) { return a.stepId == b.stepId; });
}

void StepModel::setSteps(const QList<StepRecord>& steps)
{
    if (!isSamePlan(steps)) {
        beginResetModel();
        m_steps = steps;
        endResetModel();
        return;
    }
    m_steps = steps;
    if (!m_steps.isEmpty())
        emit dataChanged(index(0), index(int(m_steps.size()) - 1));
}

void StepModel::tick()
{
    for (int row = 0; row < m_steps.size(); ++row)
        if (m_steps[row].state == StepState::Running)
            emit dataChanged(index(row), index(row), {DurationRole});
}

int StepModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : int(m_steps.size());
}

qint64 StepModel::durationOf(const StepRecord& step)
{
    if (!step.startedAt.isValid())
        return -1;
    if (step.finishedAt.isValid())
        return step.startedAt.msecsTo(step.finishedAt);
    return step.state == StepState::Running ? step.startedAt.msecsTo(timeNow()) : -1;
}

QVariant StepModel::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const StepRecord& step = m_steps[index.row()];
    switch (role) {
    case Qt::DisplayRole:
        return step.title;
    case Qt::AccessibleTextRole:
        return tr("%1, %2").arg(step.title, stepStateText(step.state));
    case Qt::ToolTipRole:
        return step.error.isEmpty() ? QVariant() : QVariant(step.error.toHtmlEscaped());
    case StateRole:
        return int(step.state);
    case DurationRole:
        return durationOf(step);
    case AdoptedRole:
        return step.isAdopted;
    case ErrorRole:
        return step.error;
    default:
        return {};
    }
}

} // namespace pinacle

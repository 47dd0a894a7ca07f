#pragma once

#include "core/store/records.h"

#include <QAbstractListModel>

namespace pinacle {

/// The steps of an operation. Rows change in place while the operation is the same.
class StepModel final : public QAbstractListModel
{
    Q_OBJECT

public:
    enum Role {
        StateRole = Qt::UserRole + 1, ///< StepState as int
        DurationRole,                 ///< milliseconds; -1 before it began
        AdoptedRole,
        ErrorRole,
    };

    using QAbstractListModel::QAbstractListModel;

    void setSteps(const QList<StepRecord>& steps);
    void tick(); ///< the running steps' times have changed
    int rowCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;

private:
    static qint64 durationOf(const StepRecord& step);
    bool isSamePlan(const QList<StepRecord>& steps) const;

    QList<StepRecord> m_steps;
};

} // namespace pinacle

#pragma once

#include "core/store/records.h"

#include <QListView>
#include <QTimer>

namespace pinacle {

class StepModel;

/// The steps of an operation as a list that is as high as it needs to be and follows the running step.
class StepListView final : public QListView
{
    Q_OBJECT

public:
    explicit StepListView(QWidget* parent = nullptr);

    /// `current`: row of the running step, or -1.
    void setSteps(const QList<StepRecord>& steps, int current);
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

private:
    int heightOf(int rows) const;

    StepModel* m_steps;
    QTimer m_clock;
};

} // namespace pinacle

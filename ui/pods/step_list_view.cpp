#include "ui/pods/step_list_view.h"

#include "ui/pods/step_delegate.h"
#include "ui/pods/step_model.h"

namespace pinacle {

static constexpr int kMinimumRows = 4;

StepListView::StepListView(QWidget* parent)
    : QListView(parent)
    , m_steps(new StepModel(this))
{
    setObjectName(QStringLiteral("stepList"));
    setAccessibleName(tr("Steps"));
    setModel(m_steps);
    setItemDelegate(new StepDelegate(this));
    setSelectionMode(QAbstractItemView::NoSelection);
    setFrameShape(QFrame::NoFrame);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setUniformItemSizes(true);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Preferred);
    viewport()->setAutoFillBackground(false);
    m_clock.setInterval(500);
    connect(&m_clock, &QTimer::timeout, m_steps, &StepModel::tick);
}

void StepListView::setSteps(const QList<StepRecord>& steps, int current)
{
    const int rows = m_steps->rowCount();
    m_steps->setSteps(steps);
    if (rows != m_steps->rowCount())
        updateGeometry();
    if (current >= 0) {
        scrollTo(m_steps->index(current));
        m_clock.start();
    } else {
        m_clock.stop();
    }
}

int StepListView::heightOf(int rows) const
{
    return rows * (fontMetrics().height() + 8) + 2 * frameWidth() + 2;
}

QSize StepListView::sizeHint() const
{
    return {240, heightOf(m_steps->rowCount())};
}

QSize StepListView::minimumSizeHint() const
{
    return {160, heightOf(qMin(kMinimumRows, m_steps->rowCount()))};
}

} // namespace pinacle

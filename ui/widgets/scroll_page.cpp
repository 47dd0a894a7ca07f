#include "ui/widgets/scroll_page.h"

#include "ui/theme.h"

#include <QVBoxLayout>

namespace pinacle {

ScrollPage::ScrollPage(QWidget* parent)
    : QScrollArea(parent)
{
    setFrameShape(QFrame::NoFrame);
    setWidgetResizable(true);
    setFocusPolicy(Qt::NoFocus);
    auto* page = new QWidget;
    m_content = new QVBoxLayout(page);
    m_content->setContentsMargins(metrics::kPageMargin, metrics::kSpace, metrics::kPageMargin,
                                  metrics::kPageMargin);
    m_content->setSpacing(metrics::kSpace);
    setWidget(page);
    viewport()->setAutoFillBackground(false);
    page->setAutoFillBackground(false);
}

} // namespace pinacle

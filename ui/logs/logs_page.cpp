#include "ui/logs/logs_page.h"

#include "ui/logs/log_view.h"
#include "ui/widgets/text_label.h"

#include <QVBoxLayout>

namespace pinacle {

LogsPage::LogsPage(Core& core, QWidget* parent)
    : QWidget(parent)
    , m_view(new LogView(core, LogView::Scope::Everything))
{
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(metrics::kPageMargin, metrics::kSpace, metrics::kPageMargin, metrics::kSpace);
    layout->addWidget(new TextLabel(TextStyle::Title, tr("Logs")));
    layout->addWidget(m_view, 1);
}

} // namespace pinacle

#include "ui/widgets/framed.h"

#include "ui/theme.h"

#include <QVBoxLayout>

namespace pinacle {

QWidget* framed(QWidget* view)
{
    auto* page = new QWidget;
    auto* layout = new QVBoxLayout(page);
    layout->setContentsMargins(metrics::kPageMargin, metrics::kSpace, metrics::kPageMargin, metrics::kSpace);
    layout->addWidget(view);
    return page;
}

} // namespace pinacle

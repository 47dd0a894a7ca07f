#include "ui/widgets/text_dialog.h"

#include <QLayout>

namespace pinacle {

/// What wraps would say the height of a width that it does not get.
QSize TextDialog::sizeHint() const
{
    const int width = qMax(minimumWidth(), layout()->totalMinimumSize().width());
    return {width, layout()->totalHeightForWidth(width)};
}

void TextDialog::showEvent(QShowEvent* event)
{
    QDialog::showEvent(event);
    growToText();
}

void TextDialog::growToText()
{
    resize(width(), qMax(height(), layout()->totalHeightForWidth(width())));
}

} // namespace pinacle

#include "ui/widgets/text_dialog.h"

#include <QLayout>

namespace pinacle {

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

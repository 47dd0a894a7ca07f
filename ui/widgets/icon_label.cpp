#include "ui/widgets/icon_label.h"

#include "ui/icons.h"
#include "ui/theme.h"

#include <QPainter>

namespace pinacle {

IconLabel::IconLabel(const QString& name, int size, QWidget* parent)
    : QWidget(parent)
    , m_name(name)
    , m_size(size)
{
    setFixedSize(size, size);
}

void IconLabel::setIconName(const QString& name)
{
    m_name = name;
    update();
}

void IconLabel::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.drawPixmap(0, 0, tintedIcon(m_name, coloursOf(palette()).accent, m_size, devicePixelRatioF()));
}

} // namespace pinacle

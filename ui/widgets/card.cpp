#include "ui/widgets/card.h"

#include "ui/style_paint.h"
#include "ui/theme.h"

#include <QPainter>
#include <QVBoxLayout>

namespace pinacle {

Card::Card(QWidget* parent)
    : QFrame(parent)
    , m_content(new QVBoxLayout(this))
{
    setFrameShape(QFrame::NoFrame);
    const int padding = metrics::kCardPadding;
    m_content->setContentsMargins(padding, padding, padding, padding);
    m_content->setSpacing(metrics::kGap);
}

void Card::setMood(Mood mood)
{
    m_mood = mood;
    update();
}

void Card::paintEvent(QPaintEvent*)
{
    const Colours& c = coloursOf(palette());
    QPainter painter(this);
    const QRectF box = QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5);
    paint::roundedBox(painter, box, metrics::kCardRadius, c.card, m_mood == Mood::Bad ? c.bad : c.border);
}

} // namespace pinacle

#include "ui/widgets/status_label.h"

#include "ui/theme.h"

#include <QPainter>

namespace pinacle {

static constexpr int kDot = 11;

StatusLabel::StatusLabel(QWidget* parent)
    : QWidget(parent)
{
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
}

void StatusLabel::setStatus(Indicator indicator, const QString& text)
{
    m_indicator = indicator;
    if (m_text != text) {
        m_text = text;
        setAccessibleName(text);
        setToolTip(text);
        updateGeometry();
    }
    update();
}

QSize StatusLabel::sizeHint() const
{
    return {kDot + 8 + fontMetrics().horizontalAdvance(m_text) + 2, fontMetrics().height() + 4};
}

QSize StatusLabel::minimumSizeHint() const
{
    return {kDot + 8 + qMin(fontMetrics().averageCharWidth() * 6, fontMetrics().horizontalAdvance(m_text)),
            fontMetrics().height() + 4};
}

void StatusLabel::paintEvent(QPaintEvent*)
{
    const Colours& c = coloursOf(palette());
    QPainter painter(this);
    paintIndicator(painter, QRectF(0, (height() - kDot) / 2.0, kDot, kDot), m_indicator, c);
    painter.setPen(m_indicator.tone == Tone::Neutral ? c.muted : toneColour(m_indicator.tone, c));
    const QRect area = rect().adjusted(kDot + 8, 0, 0, 0);
    painter.drawText(area, int(Qt::AlignVCenter | Qt::AlignLeft | Qt::TextSingleLine),
                     fontMetrics().elidedText(m_text, Qt::ElideRight, area.width()));
}

} // namespace pinacle

#include "ui/style_paint.h"

#include "ui/theme.h"

#include <QPainter>
#include <QPainterPath>
#include <QStyleOption>
#include <QWidget>

namespace pinacle::paint {

static bool has(const QWidget* widget, const char* property)
{
    return widget && widget->property(property).toBool();
}

/// Half a pixel in, so that a one-pixel border is sharp.
static QRectF inner(const QRect& rect)
{
    return QRectF(rect).adjusted(0.5, 0.5, -0.5, -0.5);
}

static QColor mixed(const QColor& a, const QColor& b, qreal part)
{
    return QColor::fromRgbF(float(a.redF() * (1 - part) + b.redF() * part),
                            float(a.greenF() * (1 - part) + b.greenF() * part),
                            float(a.blueF() * (1 - part) + b.blueF() * part));
}

void roundedBox(QPainter& painter, const QRectF& rect, qreal radius, const QColor& fill, const QColor& border)
{
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(border.isValid() ? QPen(border, 1) : QPen(Qt::NoPen));
    painter.setBrush(fill.isValid() ? QBrush(fill) : QBrush(Qt::NoBrush));
    painter.drawRoundedRect(rect, radius, radius);
    painter.restore();
}

void pushButton(QPainter& painter, const QStyleOption& option, const QWidget* widget)
{
    const Colours& c = coloursOf(option.palette);
    const bool isEnabled = option.state & QStyle::State_Enabled;
    const bool isDown = option.state & (QStyle::State_Sunken | QStyle::State_On);
    const bool isHovered = isEnabled && (option.state & QStyle::State_MouseOver);
    QColor fill = isHovered ? mixed(c.button, c.text, 0.06) : isEnabled ? c.button : c.card;
    QColor border = c.border;
    if (has(widget, "primary") && isEnabled) {
        fill = isHovered ? mixed(c.accent, c.text, 0.12) : c.accent;
        border = fill;
    } else if (has(widget, "danger") && isEnabled) {
        border = mixed(c.border, c.bad, 0.55);
    }
    if (isEnabled && (option.state & QStyle::State_On) && !has(widget, "primary")) { // chosen among others
        fill = c.selection;
        border = c.accent;
    } else if (isDown) {
        fill = mixed(fill, c.text, 0.12);
    }
    roundedBox(painter, inner(option.rect), metrics::kRadius, fill, border);
}

void toolButton(QPainter& painter, const QStyleOption& option, const QWidget* widget)
{
    const Colours& c = coloursOf(option.palette);
    if (has(widget, "bordered") || has(widget, "primary")) {
        pushButton(painter, option, widget);
        return;
    }
    const bool isEnabled = option.state & QStyle::State_Enabled;
    const bool isDown = option.state & (QStyle::State_Sunken | QStyle::State_On);
    if (isDown || (isEnabled && (option.state & QStyle::State_MouseOver)))
        roundedBox(painter, inner(option.rect), metrics::kRadius, isDown ? c.selection : c.hover, QColor());
}

void buttonLabel(QPainter& painter, const QRect& rect, const QStyleOptionToolButton& option,
                 const QColor& text)
{
    static constexpr int kBetween = 6;
    const bool isEnabled = option.state & QStyle::State_Enabled;
    const int words = option.fontMetrics.size(Qt::TextShowMnemonic, option.text).width();
    const int icon = option.icon.isNull() ? 0 : option.iconSize.width() + kBetween;
    int left = rect.left() + qMax(0, (rect.width() - words - icon) / 2);
    if (icon > 0) {
        const QRect place(left, rect.center().y() - option.iconSize.height() / 2 + 1, option.iconSize.width(),
                          option.iconSize.height());
        option.icon.paint(&painter, place, Qt::AlignCenter, isEnabled ? QIcon::Normal : QIcon::Disabled);
        left += icon;
    }
    painter.save();
    painter.setFont(option.font);
    painter.setPen(text);
    painter.drawText(QRect(left, rect.top(), words + 2, rect.height()),
                     Qt::AlignVCenter | Qt::TextShowMnemonic, option.text);
    painter.restore();
}

void field(QPainter& painter, const QStyleOption& option)
{
    const Colours& c = coloursOf(option.palette);
    const bool hasFocus = option.state & QStyle::State_HasFocus;
    const bool isEnabled = option.state & QStyle::State_Enabled;
    roundedBox(painter, inner(option.rect), metrics::kRadius, isEnabled ? c.panel : c.window,
               hasFocus ? c.accent : c.border);
}

void checkMark(QPainter& painter, const QStyleOption& option, bool isRound)
{
    const Colours& c = coloursOf(option.palette);
    const bool isOn = option.state & QStyle::State_On;
    const bool isEnabled = option.state & QStyle::State_Enabled;
    const QRectF box = inner(option.rect);
    const QColor fill = isOn ? (isEnabled ? c.accent : c.disabled) : c.panel;
    const bool isHot = option.state & (QStyle::State_MouseOver | QStyle::State_HasFocus);
    roundedBox(painter, box, isRound ? box.width() / 2 : 4, fill,
               isOn ? fill : (isHot ? c.accent : mixed(c.border, c.muted, 0.45)));
    if (!isOn)
        return;
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    if (isRound) {
        painter.setPen(Qt::NoPen);
        painter.setBrush(c.onAccent);
        painter.drawEllipse(box.center(), box.width() / 5, box.width() / 5);
    } else {
        painter.setPen(QPen(c.onAccent, 1.8, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
        const auto at = [&](qreal x, qreal y) {
            return QPointF(box.left() + box.width() * x, box.top() + box.height() * y);
        };
        painter.drawPolyline(QPolygonF{{at(0.25, 0.53), at(0.43, 0.71), at(0.77, 0.31)}});
    }
    painter.restore();
}

void focusRing(QPainter& painter, const QStyleOption& option)
{
    if (!(option.state & QStyle::State_KeyboardFocusChange))
        return;
    roundedBox(painter, inner(option.rect), metrics::kRadius - 1, QColor(), coloursOf(option.palette).accent);
}

void tabShape(QPainter& painter, const QStyleOptionTab& option)
{
    const Colours& c = coloursOf(option.palette);
    const bool isSelected = option.state & QStyle::State_Selected;
    if (isSelected)
        painter.fillRect(
            QRect(option.rect.left() + 10, option.rect.bottom() - 1, option.rect.width() - 20, 2), c.accent);
    else if (option.state & QStyle::State_MouseOver)
        roundedBox(painter, QRectF(option.rect).adjusted(2, 4, -2, -6), metrics::kRadius, c.hover, QColor());
}

/// `dip`: how far its middle is below its ends, in pixels; negative: it points up.
static void chevron(QPainter& painter, const QPointF& middle, qreal dip, const QColor& colour)
{
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(colour, 1.5, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    painter.drawPolyline(QPolygonF{
        {middle + QPointF(-dip, -dip / 2), middle + QPointF(0, dip / 2), middle + QPointF(dip, -dip / 2)}});
    painter.restore();
}

void comboArrow(QPainter& painter, const QRect& rect, const QStyleOption& option)
{
    chevron(painter, QRectF(rect).center() + QPointF(0, 0.25), 3.5, coloursOf(option.palette).muted);
}

void spinBox(QPainter& painter, const QStyleOptionSpinBox& option, const QRect& up, const QRect& down)
{
    field(painter, option);
    const Colours& c = coloursOf(option.palette);
    const auto colour = [&](QAbstractSpinBox::StepEnabledFlag step) {
        return option.stepEnabled & step ? c.muted : c.disabled;
    };
    chevron(painter, QRectF(up).center() + QPointF(0, 1), -3, colour(QAbstractSpinBox::StepUpEnabled));
    chevron(painter, QRectF(down).center() - QPointF(0, 1), 3, colour(QAbstractSpinBox::StepDownEnabled));
}

void scrollHandle(QPainter& painter, const QRect& slider, const QStyleOption& option, bool isHorizontal)
{
    const Colours& c = coloursOf(option.palette);
    const bool isHot = option.state & (QStyle::State_MouseOver | QStyle::State_Sunken);
    const QRectF handle =
        isHorizontal ? QRectF(slider).adjusted(2, 3, -2, -3) : QRectF(slider).adjusted(3, 2, -3, -2);
    const qreal radius = qMin(handle.width(), handle.height()) / 2;
    roundedBox(painter, handle, radius, mixed(c.border, c.muted, isHot ? 0.6 : 0.2), QColor());
}

void headerSection(QPainter& painter, const QStyleOptionHeader& option)
{
    const Colours& c = coloursOf(option.palette);
    painter.fillRect(option.rect, c.panel);
    painter.fillRect(QRect(option.rect.left(), option.rect.bottom(), option.rect.width(), 1), c.border);
    if (option.position != QStyleOptionHeader::End && option.position != QStyleOptionHeader::OnlyOneSection)
        painter.fillRect(QRect(option.rect.right(), option.rect.top() + 7, 1, option.rect.height() - 14),
                         c.border);
}

void progressBar(QPainter& painter, const QStyleOptionProgressBar& option)
{
    const Colours& c = coloursOf(option.palette);
    QRectF groove(option.rect);
    groove.setHeight(qMin<qreal>(6, groove.height()));
    groove.moveCenter(QRectF(option.rect).center());
    roundedBox(painter, groove, 3, c.border, QColor());
    const int range = option.maximum - option.minimum;
    if (range <= 0)
        return;
    QRectF bar = groove;
    bar.setWidth(groove.width() * (option.progress - option.minimum) / range);
    if (bar.width() > 1)
        roundedBox(painter, bar, 3, c.accent, QColor());
}

void splitter(QPainter& painter, const QStyleOption& option)
{
    const QColor line = coloursOf(option.palette).border;
    const QRect r = option.rect;
    if (r.width() < r.height())
        painter.fillRect(QRect(r.center().x(), r.top(), 1, r.height()), line);
    else
        painter.fillRect(QRect(r.left(), r.center().y(), r.width(), 1), line);
}

} // namespace pinacle::paint

#include "ui/widgets/choice_card.h"

#include "ui/icons.h"
#include "ui/style_paint.h"
#include "ui/theme.h"

#include <QPainter>
#include <QTextLayout>

namespace pinacle {

static constexpr int kIcon = 22;
static constexpr int kDescriptionLines = 2;

/// At most `count` lines; an ellipsis ends the last where there is more.
static QStringList wrapped(const QString& text, const QFont& font, int width, int count)
{
    QTextLayout layout(QString(text).replace(u'\n', QChar::LineSeparator), font);
    QStringList lines;
    layout.beginLayout();
    for (QTextLine line = layout.createLine(); line.isValid(); line = layout.createLine()) {
        line.setLineWidth(width);
        const QString rest = text.mid(line.textStart());
        if (lines.size() == count - 1) {
            lines << QFontMetrics(font).elidedText(rest, Qt::ElideRight, width);
            break;
        }
        lines << rest.left(line.textLength()).trimmed();
    }
    layout.endLayout();
    return lines;
}

ChoiceCard::ChoiceCard(const QString& title, QWidget* parent)
    : QAbstractButton(parent)
{
    setText(title);
    setFocusPolicy(Qt::StrongFocus);
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    setAccessibleName(title);
}

void ChoiceCard::setIcons(const QStringList& names)
{
    m_icons = names;
    updateGeometry();
}

void ChoiceCard::setDescription(const QString& text)
{
    m_description = text;
    setAccessibleDescription(text);
    setToolTip(text);
    updateGeometry();
}

void ChoiceCard::setFacts(const QString& text)
{
    m_facts = text;
    updateGeometry();
}

QSize ChoiceCard::sizeHint() const
{
    int height = 2 * metrics::kCardPadding + QFontMetrics(fontFor(TextStyle::Strong)).height();
    if (!m_icons.isEmpty())
        height += kIcon + 8;
    if (!m_description.isEmpty())
        height += 4 + kDescriptionLines * fontMetrics().lineSpacing();
    if (!m_facts.isEmpty())
        height += 6 + QFontMetrics(fontFor(TextStyle::Small)).height();
    return {220, height};
}

void ChoiceCard::paintFrame(QPainter& painter) const
{
    const Colours& c = coloursOf(palette());
    const QRectF box = QRectF(rect()).adjusted(1, 1, -1, -1);
    const bool isHot = underMouse() && isEnabled();
    paint::roundedBox(painter, box, metrics::kCardRadius,
                      isChecked() ? c.selection : (isHot ? c.hover : c.card),
                      isChecked() || hasFocus() ? c.accent : c.border);
    if (isChecked())
        paint::roundedBox(painter, box.adjusted(0.5, 0.5, -0.5, -0.5), metrics::kCardRadius, QColor(),
                          c.accent);
}

void ChoiceCard::paintEvent(QPaintEvent*)
{
    const Colours& c = coloursOf(palette());
    QPainter painter(this);
    paintFrame(painter);
    QRect area = rect().adjusted(metrics::kCardPadding, metrics::kCardPadding, -metrics::kCardPadding,
                                 -metrics::kCardPadding);
    int x = area.left();
    for (const QString& name : m_icons) {
        painter.drawPixmap(x, area.top(),
                           tintedIcon(name, isEnabled() ? c.accent : c.disabled, kIcon, devicePixelRatioF()));
        x += kIcon + 6;
    }
    if (!m_icons.isEmpty())
        area.setTop(area.top() + kIcon + 8);
    const auto line = [&](const QFont& font, const QColor& colour, const QString& text, int lines, int gap) {
        const QFontMetrics size(font);
        painter.setFont(font);
        painter.setPen(isEnabled() ? colour : c.disabled);
        int y = area.top();
        for (const QString& each : wrapped(text, font, area.width(), lines)) {
            // Unclipped: letters of another script may be higher than the font's own.
            painter.drawText(QRect(area.left(), y, area.width(), size.height()),
                             Qt::AlignLeft | Qt::AlignTop | Qt::TextSingleLine | Qt::TextDontClip, each);
            y += size.lineSpacing();
        }
        area.setTop(area.top() + lines * size.lineSpacing() + gap);
    };
    line(fontFor(TextStyle::Strong), c.text, text(), 1, 4);
    if (!m_description.isEmpty())
        line(fontFor(TextStyle::Body), c.muted, m_description, kDescriptionLines, 6);
    if (!m_facts.isEmpty())
        line(fontFor(TextStyle::Small), c.muted, m_facts, 1, 0);
}

void ChoiceCard::enterEvent(QEnterEvent* event)
{
    QAbstractButton::enterEvent(event);
    update();
}

void ChoiceCard::leaveEvent(QEvent* event)
{
    QAbstractButton::leaveEvent(event);
    update();
}

} // namespace pinacle

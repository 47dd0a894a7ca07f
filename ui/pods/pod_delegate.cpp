#include "ui/pods/pod_delegate.h"

#include "ui/format.h"
#include "ui/icons.h"
#include "ui/indicator.h"
#include "ui/pods/pod_actions.h"
#include "ui/pods/pod_model.h"
#include "ui/style_paint.h"
#include "ui/theme.h"

#include <QAbstractItemView>
#include <QHelpEvent>
#include <QMouseEvent>
#include <QPainter>
#include <QToolTip>

namespace pinacle {

static constexpr int kPadding = 12;
static constexpr int kTint = 10; ///< how far the tint of a row goes beyond what is on it, at its sides
static constexpr int kDot = 11;
static constexpr int kButton = 28;
static constexpr int kLoadWidth = 56;

static PodState stateOf(const QModelIndex& index)
{
    return PodState(index.data(PodModel::StateRole).toInt());
}

static bool isHot(const QStyleOptionViewItem& option)
{
    return option.state & (QStyle::State_MouseOver | QStyle::State_Selected);
}

QList<PodVerb> PodDelegate::quickVerbs(const QModelIndex& index)
{
    const PodState state = stateOf(index);
    const bool isInterrupted = index.data(PodModel::InterruptedRole).toBool();
    QList<PodVerb> verbs;
    for (const PodVerb verb :
         {PodVerb::Resume, PodVerb::Start, PodVerb::Stop, PodVerb::Open, PodVerb::Cancel})
        if (isVerbAllowed(verb, state, isInterrupted) &&
            (verb != PodVerb::Stop || state == PodState::Running))
            verbs << verb;
    return verbs;
}

QList<PodVerb> PodDelegate::verbsOf(const QModelIndex& index) const
{
    return m_hasQuickVerbs ? quickVerbs(index) : QList<PodVerb>();
}

QString PodDelegate::obstacle(PodVerb verb, const QModelIndex& index)
{
    return verb == PodVerb::Open ? index.data(PodModel::CutOffRole).toString() : QString();
}

QRect PodDelegate::buttonRect(const QRect& row, int position, int count)
{
    const int left = row.right() - kPadding + 1 - (count - position) * (kButton + 2);
    return {left, row.center().y() - kButton / 2, kButton, kButton};
}

QSize PodDelegate::sizeHint(const QStyleOptionViewItem&, const QModelIndex&) const
{
    const int lines =
        QFontMetrics(fontFor(TextStyle::Strong)).height() + QFontMetrics(fontFor(TextStyle::Small)).height();
    return {200, lines + 4 + 2 * kPadding};
}

void PodDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const
{
    const Colours& c = coloursOf(option.palette);
    painter->save();
    const QRectF box = QRectF(option.rect).adjusted(m_inset - kTint, 2, kTint - m_inset, -2);
    const bool isSelected = option.state & QStyle::State_Selected;
    if (isHot(option))
        paint::roundedBox(*painter, box, metrics::kCardRadius - 2, isSelected ? c.selection : c.hover,
                          QColor());
    if ((option.state & QStyle::State_HasFocus) && (option.state & QStyle::State_KeyboardFocusChange))
        paint::roundedBox(*painter, box.adjusted(0.5, 0.5, -0.5, -0.5), metrics::kCardRadius - 2, QColor(),
                          c.accent);

    const QRect row = option.rect.adjusted(m_inset, kPadding, -kPadding, -kPadding);
    const int nameHeight = QFontMetrics(fontFor(TextStyle::Strong)).height();
    paintIndicator(*painter, QRectF(row.left(), row.top() + (nameHeight - kDot) / 2.0, kDot, kDot),
                   index.data(PodModel::AwayRole).toBool()
                       ? indicatorForAway()
                       : indicatorFor(stateOf(index), index.data(PodModel::InterruptedRole).toBool()),
                   c);
    QRect texts = row.adjusted(kDot + 10, 0, 0, 0);
    if (isHot(option) && m_hasQuickVerbs) {
        paintButtons(*painter, option, index);
        texts.setRight(texts.right() - int(verbsOf(index).size()) * (kButton + 2) - 4);
    } else if (const auto load = index.data(PodModel::LoadRole).value<PodLoad>(); load.cpu.size() > 1) {
        const QRectF graph(texts.right() - kLoadWidth, texts.top() + 2, kLoadWidth, texts.height() - 4);
        paintLoad(*painter, graph, load, c);
        texts.setRight(texts.right() - kLoadWidth - 8);
    }
    paintTexts(*painter, texts, option, index);
    painter->restore();
}

void PodDelegate::paintTexts(QPainter& painter, const QRect& area, const QStyleOptionViewItem& option,
                             const QModelIndex& index) const
{
    const Colours& c = coloursOf(option.palette);
    const QFont strong = fontFor(TextStyle::Strong);
    const QFont small = fontFor(TextStyle::Small);
    const QFontMetrics strongSize(strong);
    const QFontMetrics smallSize(small);
    const QRect first(area.left(), area.top(), area.width(), strongSize.height());
    const QRect second(area.left(), first.bottom() + 5, area.width(), smallSize.height());

    painter.setFont(strong);
    painter.setPen(c.text);
    QString name = index.data(PodModel::NameRole).toString();
    painter.drawText(first, Qt::AlignVCenter | Qt::TextSingleLine,
                     strongSize.elidedText(name.replace(QLatin1Char('\n'), QLatin1Char(' ')), Qt::ElideRight,
                                           first.width()));

    const PodState state = stateOf(index);
    painter.setFont(small);
    painter.setPen(state == PodState::Failed ? c.bad : c.muted);
    int left = second.left();
    if (state != PodState::Failed) {
        const int size = smallSize.height();
        painter.drawPixmap(left, second.top(),
                           tintedIcon(index.data(PodModel::IconRole).toString(), c.muted, size,
                                      painter.device()->devicePixelRatioF()));
        left += size + 6;
    }
    const QRect words(left, second.top(), second.right() - left + 1, second.height());
    painter.drawText(words, Qt::AlignVCenter | Qt::TextSingleLine,
                     smallSize.elidedText(secondLine(index), Qt::ElideRight, words.width()));
}

/// Percent over time, from the left edge to the right one; more than 100 ends at the top.
static QPolygonF graphOf(const QList<double>& percents, const QRectF& area)
{
    QPolygonF line;
    const double step = area.width() / double(std::max<qsizetype>(1, percents.size() - 1));
    for (qsizetype i = 0; i < percents.size(); ++i)
        line << QPointF(area.left() + step * double(i),
                        area.bottom() - area.height() * std::min(1.0, percents[i] / 100));
    return line;
}

/// The processor as a line; the memory as what is filled below its own.
void PodDelegate::paintLoad(QPainter& painter, const QRectF& area, const PodLoad& load, const Colours& c)
{
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    if (load.memory.size() > 1) {
        QPolygonF filled = graphOf(load.memory, area);
        filled << area.bottomRight() << area.bottomLeft();
        painter.setPen(Qt::NoPen);
        painter.setBrush(c.border);
        painter.drawPolygon(filled);
        painter.setBrush(Qt::NoBrush);
    }
    painter.setPen(QPen(c.border, 1));
    painter.drawLine(area.bottomLeft(), area.bottomRight());
    painter.setPen(QPen(c.accent, 1.3));
    painter.drawPolyline(graphOf(load.cpu, area));
    painter.restore();
}

QString PodDelegate::secondLine(const QModelIndex& index)
{
    const PodState state = stateOf(index);
    const QString reason = index.data(PodModel::ReasonRole).toString();
    if (state == PodState::Failed)
        return reason.isEmpty() ? podStateText(state, false) : reason;
    const bool isInterrupted = index.data(PodModel::InterruptedRole).toBool();
    if (isVerbAllowed(PodVerb::Cancel, state, isInterrupted)) {
        const QString step = index.data(PodModel::StepRole).toString();
        const QString time = durationText(index.data(PodModel::ElapsedRole).toLongLong() / 1000 * 1000);
        const bool hasTime = index.data(PodModel::ElapsedRole).toLongLong() >= 0;
        return (step.isEmpty() ? podStateText(state, false) : step) +
               (hasTime ? QStringLiteral(" · ") + time : QString());
    }
    QStringList parts;
    if (index.data(PodModel::AwayRole).toBool())
        parts << awayText(state, isInterrupted);
    else if (isInterrupted)
        parts << podStateText(state, true);
    for (const int role : {PodModel::ServerRole, PodModel::TierRole})
        if (const QString part = index.data(role).toString(); !part.isEmpty())
            parts << part;
    return parts.join(QStringLiteral(" · "));
}

void PodDelegate::paintButtons(QPainter& painter, const QStyleOptionViewItem& option,
                               const QModelIndex& index) const
{
    const Colours& c = coloursOf(option.palette);
    const QList<PodVerb> verbs = verbsOf(index);
    const QPoint pointer = option.widget ? option.widget->mapFromGlobal(QCursor::pos()) : QPoint(-1, -1);
    for (int i = 0; i < verbs.size(); ++i) {
        const QRect button = buttonRect(option.rect, i, int(verbs.size()));
        const bool isPossible = obstacle(verbs[i], index).isEmpty();
        if (isPossible && button.contains(pointer))
            paint::roundedBox(painter, QRectF(button), metrics::kRadius, c.card, c.border);
        const int size = metrics::kIconSize;
        const QPixmap icon = tintedIcon(verbIcon(verbs[i]), isPossible ? c.text : c.disabled, size,
                                        painter.device()->devicePixelRatioF());
        painter.drawPixmap(button.left() + (kButton - size) / 2, button.top() + (kButton - size) / 2, icon);
    }
}

bool PodDelegate::editorEvent(QEvent* event, QAbstractItemModel* model, const QStyleOptionViewItem& option,
                              const QModelIndex& index)
{
    if (event->type() == QEvent::MouseMove && option.widget) {
        const_cast<QWidget*>(option.widget)->update(); // the button under the pointer lights up
        return false;
    }
    if (event->type() != QEvent::MouseButtonRelease)
        return QStyledItemDelegate::editorEvent(event, model, option, index);
    const auto* mouse = static_cast<QMouseEvent*>(event);
    const QList<PodVerb> verbs = verbsOf(index);
    for (int i = 0; i < verbs.size(); ++i) {
        if (mouse->button() == Qt::LeftButton &&
            buttonRect(option.rect, i, int(verbs.size())).contains(mouse->position().toPoint())) {
            if (obstacle(verbs[i], index).isEmpty())
                emit verbAsked(verbs[i], index.data(PodModel::IdRole).toString());
            return true;
        }
    }
    return false;
}

bool PodDelegate::helpEvent(QHelpEvent* event, QAbstractItemView* view, const QStyleOptionViewItem& option,
                            const QModelIndex& index)
{
    if (event->type() == QEvent::ToolTip && index.isValid()) {
        const QList<PodVerb> verbs = verbsOf(index);
        for (int i = 0; i < verbs.size(); ++i) {
            if (buttonRect(option.rect, i, int(verbs.size())).contains(event->pos())) {
                const QString why = obstacle(verbs[i], index);
                QToolTip::showText(event->globalPos(), why.isEmpty() ? verbText(verbs[i]) : why, view);
                return true;
            }
        }
        QString tip = index.data(PodModel::NameRole).toString();
        if (const QString reason = index.data(PodModel::ReasonRole).toString(); !reason.isEmpty())
            tip += QLatin1Char('\n') + reason;
        QToolTip::showText(event->globalPos(),
                           tip.toHtmlEscaped().replace(QLatin1Char('\n'), QLatin1String("<br>")), view);
        return true;
    }
    return QStyledItemDelegate::helpEvent(event, view, option, index);
}

} // namespace pinacle

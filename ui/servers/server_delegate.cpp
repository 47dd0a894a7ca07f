#include "ui/servers/server_delegate.h"

#include "ui/indicator.h"
#include "ui/servers/server_model.h"
#include "ui/style_paint.h"
#include "ui/theme.h"

#include <QPainter>

namespace pinacle {

static constexpr int kPadding = 12;
static constexpr int kDot = 11;

QSize ServerDelegate::sizeHint(const QStyleOptionViewItem&, const QModelIndex&) const
{
    const int lines =
        QFontMetrics(fontFor(TextStyle::Strong)).height() + QFontMetrics(fontFor(TextStyle::Small)).height();
    return {200, lines + 4 + 2 * kPadding};
}

void ServerDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option,
                           const QModelIndex& index) const
{
    const Colours& c = coloursOf(option.palette);
    painter->save();
    const QRectF box = QRectF(option.rect).adjusted(6, 2, -6, -2);
    const bool isSelected = option.state & QStyle::State_Selected;
    if (isSelected || (option.state & QStyle::State_MouseOver))
        paint::roundedBox(*painter, box, metrics::kCardRadius - 2, isSelected ? c.selection : c.hover,
                          QColor());
    if ((option.state & QStyle::State_HasFocus) && (option.state & QStyle::State_KeyboardFocusChange))
        paint::roundedBox(*painter, box.adjusted(0.5, 0.5, -0.5, -0.5), metrics::kCardRadius - 2, QColor(),
                          c.accent);

    const QRect row = option.rect.adjusted(kPadding + 4, kPadding, -kPadding, -kPadding);
    const QFontMetrics strong(fontFor(TextStyle::Strong));
    const QFontMetrics small(fontFor(TextStyle::Small));
    paintIndicator(*painter, QRectF(row.left(), row.top() + (strong.height() - kDot) / 2.0, kDot, kDot),
                   indicatorForServer(index.data(ServerModel::StatusRole).toString(),
                                      index.data(ServerModel::WorkingRole).toBool()),
                   c);
    const QRect first = QRect(row.left() + kDot + 10, row.top(), row.width() - kDot - 10, strong.height());
    const QRect second(first.left(), first.bottom() + 5, first.width(), small.height());
    painter->setFont(fontFor(TextStyle::Strong));
    painter->setPen(c.text);
    painter->drawText(
        first, Qt::AlignVCenter | Qt::TextSingleLine,
        strong.elidedText(index.data(ServerModel::NameRole).toString(), Qt::ElideRight, first.width()));
    painter->setFont(fontFor(TextStyle::Small));
    painter->setPen(c.muted);
    painter->drawText(
        second, Qt::AlignVCenter | Qt::TextSingleLine,
        small.elidedText(index.data(ServerModel::AddressRole).toString(), Qt::ElideMiddle, second.width()));
    painter->restore();
}

} // namespace pinacle

#include "ui/sidebar_delegate.h"

#include "ui/icons.h"
#include "ui/style_paint.h"
#include "ui/theme.h"

#include <QPainter>

namespace pinacle {

static constexpr int kMargin = 20;
static constexpr int kIconGap = 10;

QSize SidebarDelegate::sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const
{
    const int words = QFontMetrics(fontFor(TextStyle::Strong))
                          .horizontalAdvance(index.data().toString() + QLatin1String("  999"));
    return {2 * kMargin + metrics::kIconSize + kIconGap + words, option.fontMetrics.height() + 18};
}

void SidebarDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option,
                            const QModelIndex& index) const
{
    const Colours& c = coloursOf(option.palette);
    const bool isSelected = option.state & QStyle::State_Selected;
    painter->save();
    const QRectF box = QRectF(option.rect).adjusted(8, 2, -8, -2);
    if (isSelected || (option.state & QStyle::State_MouseOver))
        paint::roundedBox(*painter, box, metrics::kRadius + 1, isSelected ? c.selection : c.hover, QColor());
    if ((option.state & QStyle::State_HasFocus) && (option.state & QStyle::State_KeyboardFocusChange))
        paint::roundedBox(*painter, box.adjusted(0.5, 0.5, -0.5, -0.5), metrics::kRadius + 1, QColor(),
                          c.accent);
    const int size = metrics::kIconSize;
    const QRect area = option.rect.adjusted(kMargin, 0, -kMargin, 0);
    painter->drawPixmap(area.left(), area.center().y() - size / 2 + 1,
                        tintedIcon(index.data(IconNameRole).toString(), isSelected ? c.accent : c.muted, size,
                                   painter->device()->devicePixelRatioF()));
    painter->setFont(isSelected ? fontFor(TextStyle::Strong) : option.font);
    painter->setPen(c.text);
    painter->drawText(area.adjusted(size + kIconGap, 0, 0, 0), Qt::AlignVCenter | Qt::AlignLeft,
                      index.data().toString());
    if (const QVariant count = index.data(CountRole); count.isValid()) {
        painter->setFont(option.font);
        painter->setPen(c.muted);
        painter->drawText(area, Qt::AlignVCenter | Qt::AlignRight, count.toString());
    }
    painter->restore();
}

} // namespace pinacle

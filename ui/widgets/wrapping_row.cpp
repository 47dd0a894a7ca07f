#include "ui/widgets/wrapping_row.h"

#include "ui/theme.h"

#include <QWidget>

namespace pinacle {

static bool isShown(QLayoutItem& item)
{
    return item.spacerItem() || !item.isEmpty();
}

static int widthOf(QLayoutItem& item)
{
    if (item.spacerItem())
        return 0;
    // What grows with the row is content with less before the row breaks.
    const bool isGrowing = item.expandingDirections().testFlag(Qt::Horizontal);
    const int wanted = item.sizeHint().width();
    return qMax(isGrowing ? wanted * 4 / 5 : wanted, item.minimumSize().width());
}

WrappingRow::WrappingRow(QWidget* parent)
    : QLayout(parent)
{
    setContentsMargins(0, 0, 0, 0);
    setSpacing(metrics::kGap);
}

WrappingRow::~WrappingRow()
{
    qDeleteAll(m_items);
}

void WrappingRow::addStretch()
{
    addItem(new QSpacerItem(0, 0, QSizePolicy::Expanding, QSizePolicy::Minimum));
}

QLayoutItem* WrappingRow::takeAt(int index)
{
    return index >= 0 && index < m_items.size() ? m_items.takeAt(index) : nullptr;
}

QSize WrappingRow::sizeHint() const
{
    int width = 0;
    for (QLayoutItem* item : m_items)
        if (isShown(*item))
            width += widthOf(*item) + spacing();
    return {width, heightForWidth(width)};
}

QSize WrappingRow::minimumSize() const
{
    QSize size(0, 0);
    for (QLayoutItem* item : m_items)
        if (isShown(*item))
            size = size.expandedTo({widthOf(*item), item->minimumSize().height()});
    return size;
}

void WrappingRow::setGeometry(const QRect& rect)
{
    QLayout::setGeometry(rect);
    arrange(rect, true);
}

int WrappingRow::arrange(const QRect& rect, bool isApplied) const
{
    int y = rect.top();
    int used = 0;
    QList<QLayoutItem*> line;
    for (QLayoutItem* item : m_items) {
        if (!isShown(*item))
            continue;
        const int wanted = widthOf(*item) + (line.isEmpty() ? 0 : spacing());
        if (!line.isEmpty() && used + wanted > rect.width()) {
            y += placeLine(line, rect, y, isApplied) + spacing();
            line.clear();
            used = 0;
        }
        used += widthOf(*item) + (line.isEmpty() ? 0 : spacing());
        line << item;
    }
    return y + placeLine(line, rect, y, isApplied) - rect.top();
}

/// The line's height.
int WrappingRow::placeLine(const QList<QLayoutItem*>& line, const QRect& rect, int y, bool isApplied) const
{
    int rest = rect.width() - spacing() * int(line.size() - 1);
    int expanding = 0;
    int height = 0;
    for (QLayoutItem* item : line) {
        rest -= widthOf(*item);
        expanding += item->expandingDirections().testFlag(Qt::Horizontal) ? 1 : 0;
        height = qMax(height, item->sizeHint().height());
    }
    int x = rect.left();
    for (QLayoutItem* item : line) {
        int width = widthOf(*item);
        if (rest > 0 && item->expandingDirections().testFlag(Qt::Horizontal))
            width += rest / expanding;
        if (isApplied)
            item->setGeometry(QRect(x, y, qMin(width, rect.width()), height));
        x += width + spacing();
    }
    return height;
}

} // namespace pinacle

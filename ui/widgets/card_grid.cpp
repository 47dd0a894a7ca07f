#include "ui/widgets/card_grid.h"

#include "ui/theme.h"

#include <QWidget>

namespace pinacle {

CardGrid::CardGrid(int minimumCardWidth, int maximumColumns, QWidget* parent)
    : QLayout(parent)
    , m_minimumCardWidth(minimumCardWidth)
    , m_maximumColumns(maximumColumns)
{
    setContentsMargins(0, 0, 0, 0);
    setSpacing(10);
}

CardGrid::~CardGrid()
{
    qDeleteAll(m_items);
}

void CardGrid::addItem(QLayoutItem* item)
{
    m_items << item;
}

QLayoutItem* CardGrid::takeAt(int index)
{
    return index >= 0 && index < m_items.size() ? m_items.takeAt(index) : nullptr;
}

QSize CardGrid::sizeHint() const
{
    return {cardWidth(), heightForWidth(cardWidth() * m_maximumColumns)};
}

QSize CardGrid::minimumSize() const
{
    return {cardWidth(), 0};
}

void CardGrid::setGeometry(const QRect& rect)
{
    QLayout::setGeometry(rect);
    arrange(rect, true);
}

/// With large text a card may need more than it is meant to have.
int CardGrid::cardWidth() const
{
    int width = m_minimumCardWidth;
    for (QLayoutItem* item : m_items)
        if (!item->isEmpty())
            width = qMax(width, item->minimumSize().width());
    return width;
}

int CardGrid::arrange(const QRect& rect, bool isApplied) const
{
    const int fitting = (rect.width() + spacing()) / (cardWidth() + spacing());
    const int columns = qBound(1, fitting, m_maximumColumns);
    const int width = (rect.width() - (columns - 1) * spacing()) / columns;
    QList<QLayoutItem*> shown;
    for (QLayoutItem* item : m_items)
        if (!item->isEmpty())
            shown << item;
    int y = rect.top();
    for (qsizetype first = 0; first < shown.size(); first += columns) {
        const auto last = qMin(first + columns, shown.size());
        int height = 0;
        for (auto i = first; i < last; ++i)
            height = qMax(height, shown[i]->hasHeightForWidth() ? shown[i]->heightForWidth(width)
                                                                : shown[i]->sizeHint().height());
        for (auto i = first; isApplied && i < last; ++i)
            shown[i]->setGeometry(
                QRect(rect.left() + int(i - first) * (width + spacing()), y, width, height));
        y += height + (last < shown.size() ? spacing() : 0);
    }
    return y - rect.top();
}

} // namespace pinacle

#pragma once

#include <QLayout>

namespace pinacle {

/// Lays cards out in as many equal columns as fit their words, each row as high as its highest card.
class CardGrid final : public QLayout
{
    Q_OBJECT

public:
    CardGrid(int minimumCardWidth, int maximumColumns, QWidget* parent = nullptr);
    ~CardGrid() override;

    void addItem(QLayoutItem* item) override;
    int count() const override { return int(m_items.size()); }
    QLayoutItem* itemAt(int index) const override { return m_items.value(index); }
    QLayoutItem* takeAt(int index) override;
    QSize sizeHint() const override;
    QSize minimumSize() const override;
    bool hasHeightForWidth() const override { return true; }
    int heightForWidth(int width) const override { return arrange(QRect(0, 0, width, 0), false); }
    void setGeometry(const QRect& rect) override;
    Qt::Orientations expandingDirections() const override { return Qt::Horizontal; }

private:
    int arrange(const QRect& rect, bool isApplied) const;
    int cardWidth() const;

    QList<QLayoutItem*> m_items;
    int m_minimumCardWidth;
    int m_maximumColumns;
};

} // namespace pinacle

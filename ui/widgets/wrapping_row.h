#pragma once

#include <QLayout>

namespace pinacle {

/// A row of widgets that goes on in the next line where they do not fit beside each other. What expands
/// (a field, addStretch()) takes the rest of its line.
class WrappingRow final : public QLayout
{
    Q_OBJECT

public:
    explicit WrappingRow(QWidget* parent = nullptr);
    ~WrappingRow() override;

    void addStretch();
    void addItem(QLayoutItem* item) override { m_items << item; }
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
    int placeLine(const QList<QLayoutItem*>& line, const QRect& rect, int y, bool isApplied) const;

    QList<QLayoutItem*> m_items;
};

} // namespace pinacle

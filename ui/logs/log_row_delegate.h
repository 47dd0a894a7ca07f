#pragma once

#include <QStyledItemDelegate>

namespace pinacle {

/// Colours what failed and what still runs, and sets commands in the monospaced font.
class LogRowDelegate final : public QStyledItemDelegate
{
    Q_OBJECT

public:
    explicit LogRowDelegate(QObject* parent = nullptr);

protected:
    void initStyleOption(QStyleOptionViewItem* option, const QModelIndex& index) const override;

private:
    QFont m_mono;
};

} // namespace pinacle

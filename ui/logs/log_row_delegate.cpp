#include "ui/logs/log_row_delegate.h"

#include "ui/logs/log_table_model.h"
#include "ui/theme.h"

namespace pinacle {

LogRowDelegate::LogRowDelegate(QObject* parent)
    : QStyledItemDelegate(parent)
    , m_mono(fontFor(TextStyle::Mono))
{
}

void LogRowDelegate::initStyleOption(QStyleOptionViewItem* option, const QModelIndex& index) const
{
    QStyledItemDelegate::initStyleOption(option, index);
    const Colours& c = coloursOf(option->palette);
    QColor text = c.text;
    if (index.column() == LogTableModel::Command)
        option->font = m_mono;
    if (index.column() == LogTableModel::Time || index.column() == LogTableModel::Duration)
        text = c.muted;
    const bool isResult = index.column() >= LogTableModel::Exit;
    if (isResult && index.data(LogTableModel::FailedRole).toBool())
        text = c.bad;
    else if (isResult && index.data(LogTableModel::RunningRole).toBool())
        text = c.accent;
    option->palette.setColor(QPalette::Text, text);
    option->palette.setColor(QPalette::HighlightedText, text);
    option->palette.setColor(QPalette::Highlight, c.selection);
}

} // namespace pinacle

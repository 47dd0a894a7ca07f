#include "ui/snapshots/snapshot_list.h"

#include "ui/snapshots/snapshot_model.h"

#include <QHeaderView>

namespace pinacle {

static constexpr int kNameLetters = 20;
static constexpr int kPodLetters = 22;
static constexpr int kServerLetters = 15;

SnapshotList::SnapshotList(QAbstractItemModel& model, const QList<int>& columns)
    : m_columns(columns)
{
    setModel(&model);
    setSelectionMode(ExtendedSelection);
    setRootIsDecorated(false);
    setUniformRowHeights(true);
    setAllColumnsShowFocus(true);
    setSortingEnabled(true);
    sortByColumn(SnapshotModel::Taken, Qt::DescendingOrder);
    setUpColumns();
}

void SnapshotList::setUpColumns()
{
    header()->setStretchLastSection(false);
    header()->setSectionResizeMode(QHeaderView::ResizeToContents);
    header()->setSectionResizeMode(SnapshotModel::Name, QHeaderView::Stretch);
    const int em = fontMetrics().averageCharWidth();
    for (const auto& [column, letters] :
         {std::pair(SnapshotModel::Pod, kPodLetters), std::pair(SnapshotModel::Server, kServerLetters)}) {
        header()->setSectionResizeMode(column, QHeaderView::Interactive); // whatever their names are
        header()->resizeSection(column, letters * em);
    }
    for (int column = 0; column < SnapshotModel::ColumnCount; ++column)
        setColumnHidden(column, column != SnapshotModel::Name && !m_columns.contains(column));
    // Not while the header is about it.
    connect(header(), &QHeaderView::sectionResized, this, &SnapshotList::fitColumns, Qt::QueuedConnection);
}

void SnapshotList::resizeEvent(QResizeEvent* event)
{
    QTreeView::resizeEvent(event);
    fitColumns();
}

void SnapshotList::fitColumns()
{
    int room = viewport()->width() - kNameLetters * fontMetrics().averageCharWidth();
    for (const int column : m_columns) {
        if (!isColumnHidden(column))
            m_widths.insert(column, columnWidth(column));
        room -= m_widths.value(column);
        setColumnHidden(column, room < 0);
    }
}

} // namespace pinacle

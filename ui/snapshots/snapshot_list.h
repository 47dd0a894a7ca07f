#pragma once

#include <QHash>
#include <QTreeView>

namespace pinacle {

/// The rows of a SnapshotModel, of which several can be chosen. Their names have room in any window: the
/// least useful columns hide where there is not enough for all.
class SnapshotList final : public QTreeView
{
    Q_OBJECT

public:
    /// `columns`: what is shown of a snapshot besides its name, the most useful first.
    SnapshotList(QAbstractItemModel& model, const QList<int>& columns);

protected:
    void resizeEvent(QResizeEvent* event) override;

private:
    void setUpColumns();
    void fitColumns();

    const QList<int> m_columns;
    QHash<int, int> m_widths; ///< by column, as it was shown last
};

} // namespace pinacle

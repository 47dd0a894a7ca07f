#pragma once

#include "core/store/records.h"

#include <QAbstractTableModel>
#include <QHash>
#include <QList>

namespace pinacle {

class Core;

qint64 bytesOf(const QList<SnapshotRecord>& snapshots); ///< all of them together

/// The snapshots of one pod or of all, as facts for a view. Rows are changed in place: a selection survives
/// every refresh. Main thread.
class SnapshotModel final : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column { Name, Pod, Server, Taken, Size, How, ColumnCount };
    static constexpr int kSortRole = Qt::UserRole; ///< what a column is sorted by

    explicit SnapshotModel(Core& core, QObject* parent = nullptr);

    void setPod(const QString& podId); ///< empty: of all pods, also of those that are gone
    const SnapshotRecord& at(int row) const { return m_snapshots[row]; }
    int rowOf(const QString& snapshotId) const; ///< -1 when there is none
    qint64 totalBytes() const { return bytesOf(m_snapshots); }

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    void refresh();
    void readPods();
    void readServers();
    void changed(Column column);
    QString text(const SnapshotRecord& snapshot, int column) const;
    QString podText(const SnapshotRecord& snapshot) const;

    Core& m_core;
    QString m_podId;
    QList<SnapshotRecord> m_snapshots; ///< oldest first
    QHash<QString, QString> m_pods;    ///< names by id
    QHash<QString, QString> m_servers; ///< the same; asking the service reads the database
};

} // namespace pinacle

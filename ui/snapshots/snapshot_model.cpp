#include "ui/snapshots/snapshot_model.h"

#include "core/core.h"
#include "core/pods/pod_service.h"
#include "core/pods/snapshot_service.h"
#include "core/servers/server_service.h"
#include "ui/format.h"
#include "ui/theme.h"

#include <QApplication>
#include <QFontMetrics>
#include <QSet>

#include <utility>

namespace pinacle {

qint64 bytesOf(const QList<SnapshotRecord>& snapshots)
{
    qint64 bytes = 0;
    for (const SnapshotRecord& snapshot : snapshots)
        bytes += snapshot.sizeBytes;
    return bytes;
}

static QString howText(const SnapshotRecord& snapshot)
{
    return snapshot.isAutomatic                         ? SnapshotModel::tr("automatic")
           : snapshot.mode == QLatin1String("paused")   ? SnapshotModel::tr("while it ran")
           : snapshot.mode == QLatin1String("stopped")  ? SnapshotModel::tr("while it was stopped")
           : snapshot.mode == QLatin1String("imported") ? SnapshotModel::tr("from a file")
           : snapshot.mode == QLatin1String("adopted")  ? SnapshotModel::tr("found on the server")
                                                        : QString();
}

SnapshotModel::SnapshotModel(Core& core, QObject* parent)
    : QAbstractTableModel(parent)
    , m_core(core)
{
    readPods();
    readServers();
    refresh();
    connect(&core.snapshots(), &SnapshotService::changed, this, &SnapshotModel::refresh);
    for (auto signal : {&PodService::podAdded, &PodService::podChanged, &PodService::podRemoved})
        connect(&core.pods(), signal, this, &SnapshotModel::readPods);
    for (auto signal :
         {&ServerService::serverAdded, &ServerService::serverChanged, &ServerService::serverRemoved})
        connect(&core.servers(), signal, this, &SnapshotModel::readServers);
}

void SnapshotModel::setPod(const QString& podId)
{
    if (podId == m_podId)
        return;
    beginResetModel();
    m_podId = podId;
    m_snapshots = m_core.snapshots().snapshots(podId);
    endResetModel();
}

int SnapshotModel::rowOf(const QString& snapshotId) const
{
    for (int row = 0; row < m_snapshots.size(); ++row)
        if (m_snapshots[row].id == snapshotId)
            return row;
    return -1;
}

void SnapshotModel::refresh()
{
    const QList<SnapshotRecord> now = m_core.snapshots().snapshots(m_podId);
    QSet<QString> ids;
    for (const SnapshotRecord& snapshot : now)
        ids << snapshot.id;
    for (int row = int(m_snapshots.size()) - 1; row >= 0; --row) {
        if (ids.contains(m_snapshots[row].id))
            continue;
        beginRemoveRows({}, row, row);
        m_snapshots.removeAt(row);
        endRemoveRows();
    }
    QHash<QString, int> rows;
    for (int row = 0; row < m_snapshots.size(); ++row)
        rows.insert(m_snapshots[row].id, row);
    QList<SnapshotRecord> added;
    for (const SnapshotRecord& snapshot : now) {
        if (const auto known = rows.constFind(snapshot.id); known != rows.constEnd()) {
            const SnapshotRecord before = std::exchange(m_snapshots[*known], snapshot);
            if (before.name == snapshot.name && before.serverId == snapshot.serverId &&
                before.sizeBytes == snapshot.sizeBytes)
                continue; // what else is shown of one never changes
            emit dataChanged(index(*known, 0), index(*known, ColumnCount - 1));
        } else {
            added << snapshot;
        }
    }
    if (added.isEmpty())
        return;
    const int row = int(m_snapshots.size());
    beginInsertRows({}, row, row + int(added.size()) - 1);
    m_snapshots << added;
    endInsertRows();
}

void SnapshotModel::readPods()
{
    QHash<QString, QString> names;
    for (const PodRecord& pod : m_core.pods().pods())
        names.insert(pod.id, pod.name);
    if (names == m_pods)
        return;
    m_pods = names;
    changed(Pod);
}

void SnapshotModel::readServers()
{
    QHash<QString, QString> names;
    for (const ServerRecord& server : m_core.servers().servers())
        names.insert(server.id, server.isAway() ? tr("%1 does not answer").arg(server.name) : server.name);
    if (names == m_servers)
        return;
    m_servers = names;
    changed(Server);
}

void SnapshotModel::changed(Column column)
{
    if (!m_snapshots.isEmpty())
        emit dataChanged(index(0, column), index(int(m_snapshots.size()) - 1, column));
}

int SnapshotModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : int(m_snapshots.size());
}

int SnapshotModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant SnapshotModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    const QStringList names{tr("Name"), tr("Pod"), tr("Server"), tr("Taken"), tr("Size"), tr("How")};
    return names.value(section);
}

QVariant SnapshotModel::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const SnapshotRecord& snapshot = m_snapshots[index.row()];
    switch (role) {
    case Qt::DisplayRole:
    case Qt::ToolTipRole:
        return text(snapshot, index.column());
    case kSortRole:
        if (index.column() == Taken)
            return snapshot.createdAt;
        if (index.column() == Size)
            return snapshot.sizeBytes;
        return text(snapshot, index.column());
    case Qt::SizeHintRole:
        return QSize(QFontMetrics(QApplication::font()).horizontalAdvance(text(snapshot, index.column())) +
                         2 * metrics::kGap,
                     QFontMetrics(QApplication::font()).height() * 2);
    default:
        return {};
    }
}

QString SnapshotModel::text(const SnapshotRecord& snapshot, int column) const
{
    switch (column) {
    case Name:
        return snapshot.name;
    case Pod:
        return podText(snapshot);
    case Server:
        return m_servers.value(snapshot.serverId);
    case Taken:
        return timeText(snapshot.createdAt);
    case Size:
        return sizeText(double(snapshot.sizeBytes));
    case How:
        return howText(snapshot);
    default:
        return {};
    }
}

/// An imported one belongs to no pod of here, whatever the name of its own.
QString SnapshotModel::podText(const SnapshotRecord& snapshot) const
{
    if (snapshot.podId.isEmpty())
        return tr("%1 (imported)").arg(snapshot.podName);
    if (const auto name = m_pods.constFind(snapshot.podId); name != m_pods.constEnd())
        return *name;
    return tr("%1 (deleted)").arg(snapshot.podName);
}

} // namespace pinacle

#include "ui/logs/log_table_model.h"

#include "ui/format.h"

#include <numeric>

namespace pinacle {

static constexpr int kPageRows = 200;
static constexpr int kCachedPages = 40;

LogTableModel::LogTableModel(LogStore& logs, QObject* parent)
    : QAbstractTableModel(parent)
    , m_logs(logs)
    , m_pages(kCachedPages)
{
}

void LogTableModel::setNames(const QHash<QString, QString>& names)
{
    if (names == m_names)
        return;
    m_names = names;
    if (rowCount() > 0)
        emit dataChanged(index(0, Server), index(rowCount() - 1, Pod));
}

int LogTableModel::rowCount(const QModelIndex& parent) const
{
    if (parent.isValid())
        return 0;
    return m_isFiltered ? int(m_ids.size()) : m_count;
}

int LogTableModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

qint64 LogTableModel::idAt(int row) const
{
    if (row < 0 || row >= rowCount())
        return 0;
    return m_isFiltered ? m_ids[row] : m_first + row;
}

QList<qint64> LogTableModel::ids() const
{
    if (m_isFiltered)
        return m_ids;
    QList<qint64> all(m_count);
    std::iota(all.begin(), all.end(), m_first);
    return all;
}

void LogTableModel::loadPage(int page) const
{
    const int from = page * kPageRows;
    const QList<LogRow> rows =
        m_isFiltered ? m_logs.rows(m_ids.mid(from, kPageRows)) : m_logs.page(m_first + from, kPageRows);
    auto* byId = new QHash<qint64, LogRow>;
    bool isAnyRunning = false;
    for (const LogRow& row : rows) {
        isAnyRunning = isAnyRunning || row.durationMs < 0;
        byId->insert(row.id, row);
    }
    if (isAnyRunning)
        m_runningPages.insert(page);
    m_pages.insert(page, byId);
}

const LogRow* LogTableModel::rowAt(int row) const
{
    const int page = row / kPageRows;
    if (!m_pages.contains(page))
        loadPage(page);
    const QHash<qint64, LogRow>* rows = m_pages.object(page);
    const auto found = rows->constFind(idAt(row));
    return found == rows->cend() ? nullptr : &*found;
}

QVariant LogTableModel::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    if (role == Qt::TextAlignmentRole)
        return int(Qt::AlignVCenter) | int(index.column() >= Exit ? Qt::AlignRight : Qt::AlignLeft);
    if (role != Qt::DisplayRole && role != FailedRole && role != RunningRole)
        return {};
    const LogRow* row = rowAt(index.row());
    if (!row)
        return {};
    if (role == FailedRole)
        return row->durationMs >= 0 && row->exitCode != 0;
    if (role == RunningRole)
        return row->durationMs < 0;
    return text(*row, index.column());
}

QVariant LogTableModel::text(const LogRow& row, int column) const
{
    switch (column) {
    case Time:
        return logTimeText(row.time);
    case Server:
        return m_names.value(row.serverId);
    case Pod:
        return row.podId.isEmpty() ? QString() : m_names.value(row.podId, tr("(deleted)"));
    case Label:
        return row.label;
    case Command:
        return firstLine(row.containerCommand.isEmpty() ? row.command : row.containerCommand);
    case Exit:
        return row.durationMs < 0 ? QVariant() : QVariant(row.exitCode);
    case Duration:
        return row.durationMs < 0 ? tr("running") : durationText(row.durationMs);
    default:
        return {};
    }
}

QVariant LogTableModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return {};
    if (role == Qt::TextAlignmentRole)
        return int(Qt::AlignVCenter) | int(section >= Exit ? Qt::AlignRight : Qt::AlignLeft);
    if (role != Qt::DisplayRole)
        return {};
    const QStringList titles{tr("Time"),    tr("Server"), tr("Pod"), tr("What"),
                             tr("Command"), tr("Exit"),   tr("Took")};
    return titles.value(section);
}

int LogTableModel::rowOf(qint64 id) const
{
    if (!m_isFiltered)
        return id >= m_first && id < m_first + m_count ? int(id - m_first) : -1;
    const auto at = std::lower_bound(m_ids.cbegin(), m_ids.cend(), id);
    return at != m_ids.cend() && *at == id ? int(at - m_ids.cbegin()) : -1;
}

void LogTableModel::forgetPages()
{
    m_pages.clear();
    m_runningPages.clear();
}

void LogTableModel::showAll()
{
    beginResetModel();
    forgetPages();
    m_isFiltered = false;
    m_ids.clear();
    m_first = qMax<qint64>(1, m_logs.oldestId());
    m_count = int(qMax<qint64>(0, m_logs.newestId() - m_first + 1));
    endResetModel();
}

void LogTableModel::showIds(const QList<qint64>& ids)
{
    beginResetModel();
    forgetPages();
    m_isFiltered = true;
    m_ids = ids;
    endResetModel();
}

void LogTableModel::mergeTail(const QList<qint64>& ids)
{
    if (!m_isFiltered || ids.isEmpty())
        return;
    auto from = std::lower_bound(m_ids.cbegin(), m_ids.cend(), ids.first()) - m_ids.cbegin();
    qsizetype same = 0;
    while (from < m_ids.size() && same < ids.size() && m_ids[from] == ids[same]) {
        ++from;
        ++same;
    }
    if (from < m_ids.size()) {
        beginRemoveRows({}, int(from), int(m_ids.size()) - 1);
        m_ids.resize(from);
        forgetPages();
        endRemoveRows();
    }
    if (same < ids.size()) {
        m_pages.remove(int(from) / kPageRows);
        beginInsertRows({}, int(from), int(from + ids.size() - same) - 1);
        m_ids += ids.mid(same);
        endInsertRows();
    }
}

void LogTableModel::dropPruned()
{
    const qint64 oldest = m_logs.oldestId();
    const int gone = int(qMin<qint64>(oldest - m_first, m_count));
    if (gone <= 0)
        return;
    beginRemoveRows({}, 0, gone - 1);
    m_first += gone;
    m_count -= gone;
    forgetPages();
    endRemoveRows();
}

void LogTableModel::refresh()
{
    refreshRunning();
    if (m_isFiltered)
        return;
    dropPruned();
    const int count = int(qMax<qint64>(0, m_logs.newestId() - m_first + 1));
    if (count <= m_count)
        return;
    m_pages.remove(m_count / kPageRows); // the last page was not full
    beginInsertRows({}, m_count, count - 1);
    m_count = count;
    endInsertRows();
}

void LogTableModel::refreshRunning()
{
    const QSet<int> pages = std::exchange(m_runningPages, {});
    for (const int page : pages) {
        if (!m_pages.remove(page))
            continue;
        const int last = qMin((page + 1) * kPageRows, rowCount()) - 1;
        if (last >= page * kPageRows)
            emit dataChanged(index(page * kPageRows, 0), index(last, ColumnCount - 1));
    }
}

} // namespace pinacle

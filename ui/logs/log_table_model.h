#pragma once

#include "core/store/log_store.h"

#include <QAbstractTableModel>
#include <QCache>
#include <QHash>
#include <QSet>

namespace pinacle {

/// The log as a table that is never loaded as a whole: row n is the id first + n, or the n-th id of a
/// filter's result, and only the pages that are looked at are read, on demand and kept in a small cache. Main
/// thread.
class LogTableModel final : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column { Time, Server, Pod, Label, Command, Exit, Duration, ColumnCount };
    enum Role { FailedRole = Qt::UserRole + 1, RunningRole };
    explicit LogTableModel(LogStore& logs, QObject* parent = nullptr);

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

    /// Names of servers and pods by id; a pod that is not among them was deleted.
    void setNames(const QHash<QString, QString>& names);
    qint64 idAt(int row) const;
    int rowOf(qint64 id) const; ///< -1 when it is not shown
    QList<qint64> ids() const;  ///< of all rows, in their order
    void showAll();
    void showIds(const QList<qint64>& ids);
    /// A newer result for the end of the list: what is the same stays, so that nothing moves for the reader.
    void mergeTail(const QList<qint64>& ids);
    /// Takes in rows that were written since, and reads rows again that were still running.
    void refresh();
    bool isFiltered() const { return m_isFiltered; }

private:
    const LogRow* rowAt(int row) const;
    void loadPage(int page) const;
    void forgetPages();
    void refreshRunning();
    void dropPruned();
    QVariant text(const LogRow& row, int column) const;

    LogStore& m_logs;
    QHash<QString, QString> m_names;
    bool m_isFiltered = false;
    qint64 m_first = 1;
    int m_count = 0;
    QList<qint64> m_ids;
    mutable QCache<int, QHash<qint64, LogRow>> m_pages;
    mutable QSet<int> m_runningPages;
};

} // namespace pinacle

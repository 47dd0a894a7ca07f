#pragma once

#include "core/store/log_store.h"

#include <QTimer>
#include <QWidget>

class QPushButton;
class QSettings;
class QSplitter;
class QTableView;
class QToolButton;

namespace pinacle {

class Core;
class LogDetails;
class LogExport;
class LogFilterBar;
class LogSearch;
class LogTableModel;
class TextLabel;

/// The log: filters, the table, and what the selected command printed. Follows the end until the reader
/// scrolls up.
class LogView final : public QWidget
{
    Q_OBJECT

public:
    enum class Scope { Everything, OneServer, OnePod };

    LogView(Core& core, Scope scope, QWidget* parent = nullptr);

    void setSubject(const QString& id); ///< the server or the pod, for the other scopes
    /// The commands of that minute alone, until its chip is pressed or the end is followed.
    void showMinute(const QDateTime& time);
    /// Shows this command among the others, without a filter.
    void showCommand(qint64 id);
    void focusSearch();
    void saveState(QSettings& settings) const;
    void restoreState(const QSettings& settings);
    /// Writes what the table shows into a file; its ending says how: .txt, .jsonl or .csv.
    void exportTo(const QString& file);

protected:
    void showEvent(QShowEvent* event) override;
    void hideEvent(QHideEvent* event) override;

private:
    void setUpTable();
    void wireUp();
    void readNames();
    LogFilter filter() const;
    void applyFilter();
    void setMinute(const QDateTime& time);
    void showFound(const QList<qint64>& ids, bool isTail);
    void refresh();
    void searchNewRows();
    void showSelected();
    void selectWanted();
    void setFollowing(bool isFollowing);
    void showCount();
    void askWhereToExport();

    Core& m_core;
    Scope m_scope;
    QString m_subject;
    LogTableModel* m_model;
    LogSearch* m_search;
    LogFilterBar* m_bar;
    QPushButton* m_minuteChip;
    QToolButton* m_follow;
    QToolButton* m_export;
    LogExport* m_running = nullptr; ///< an export
    QTableView* m_table;
    LogDetails* m_details;
    QSplitter* m_splitter;
    TextLabel* m_count;
    QString m_note; ///< about the last export
    QTimer m_clock;
    qint64 m_searchedTo = 0; ///< newest id when the last search began
    QDateTime m_minute;      ///< that is shown alone; invalid: all of the time
    qint64 m_wanted = 0;     ///< to be selected when its rows are there
    bool m_isFollowing = true;
};

} // namespace pinacle

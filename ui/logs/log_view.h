#pragma once

#include "core/store/log_store.h"

#include <QTimer>
#include <QWidget>

class QSettings;
class QSplitter;
class QTableView;
class QToolButton;

namespace pinacle {

class Core;
class LogDetails;
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
    enum class Scope { Everything, OnePod };

    LogView(Core& core, Scope scope, QWidget* parent = nullptr);

    void setPod(const QString& podId); ///< for Scope::OnePod
    void focusSearch();
    void saveState(QSettings& settings) const;
    void restoreState(const QSettings& settings);

protected:
    void showEvent(QShowEvent* event) override;
    void hideEvent(QHideEvent* event) override;

private:
    void setUpTable();
    void wireUp();
    void readNames();
    LogFilter filter() const;
    void applyFilter();
    void showFound(const QList<qint64>& ids, bool isTail);
    void refresh();
    void searchNewRows();
    void showSelected();
    void setFollowing(bool isFollowing);
    void showCount();

    Core& m_core;
    Scope m_scope;
    QString m_podId;
    LogTableModel* m_model;
    LogSearch* m_search;
    LogFilterBar* m_bar;
    QToolButton* m_follow;
    QTableView* m_table;
    LogDetails* m_details;
    QSplitter* m_splitter;
    TextLabel* m_count;
    QTimer m_clock;
    qint64 m_searchedTo = 0; ///< newest id when the last search began
    bool m_isFollowing = true;
};

} // namespace pinacle

#pragma once

#include "core/store/records.h"

#include <QWidget>

#include <optional>

class QAction;
class QLineEdit;
class QPushButton;
class QSortFilterProxyModel;
class QStackedLayout;

namespace pinacle {

class Core;
class EmptyState;
class PodActions;
class SnapshotImport;
class SnapshotList;
class SnapshotModel;
class SnapshotRemoval;
class TextLabel;

/// The snapshots of one pod, or of all: restore one, make a new pod of it, export it, delete one or several;
/// for a pod also take one, for all also search and import.
class SnapshotView final : public QWidget
{
    Q_OBJECT

public:
    enum class Scope { OnePod, Everything };

    SnapshotView(Core& core, PodActions& actions, Scope scope, QWidget* parent = nullptr);

    void setPod(const QString& podId); ///< for the scope of one
    void focusSearch();                ///< of everything
    void select(const QString& snapshotId);

private:
    QAction* makeAction(const char* icon, const QString& text, const char* name, void (SnapshotView::*ask)());
    EmptyState* makeEmpty();
    QWidget* makeBar();
    SnapshotList* makeList();
    void addActionsToList();
    void wireUp();
    void updateList();
    void updateActions();
    void showNote();
    QList<SnapshotRecord> chosen() const;
    std::optional<SnapshotRecord> onlyChosen() const; ///< where it is one alone
    bool isBusy() const;
    QString awayServer(const QList<SnapshotRecord>& snapshots) const;
    std::optional<PodRecord> podOf(const SnapshotRecord& snapshot) const; ///< while it is there
    void askToFork();
    void askToRestore();
    void askForFile();
    void askToDelete();
    void say(const QString& text); ///< in place of how many there are
    void jobEnded(const Error& error);

    Core& m_core;
    PodActions& m_actions;
    const Scope m_scope;
    SnapshotModel* m_model;
    QSortFilterProxyModel* m_filter;
    SnapshotImport* m_import;
    SnapshotRemoval* m_removal;
    SnapshotList* m_list;
    QLineEdit* m_search;
    QStackedLayout* m_stack;
    TextLabel* m_note;
    QPushButton* m_cancel;
    QAction* m_restore;
    QAction* m_fork;
    QAction* m_export;
    QAction* m_delete;
    QString m_said; ///< about what was asked last; empty: how many there are
    int m_job = 0;  ///< the running export
};

} // namespace pinacle

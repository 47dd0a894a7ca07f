#pragma once

#include "core/pods/snapshot_service.h"

#include <QWidget>

class QLabel;
class QPushButton;
class QStackedLayout;
class QTreeWidget;

namespace pinacle {

class EmptyState;
class PodActions;
class PodService;

/// The snapshots of one pod: take, restore, make a new pod of one, export, delete.
class SnapshotsTab final : public QWidget
{
    Q_OBJECT

public:
    SnapshotsTab(Core& core, PodActions& actions, QWidget* parent = nullptr);

    void setPod(const QString& podId);

signals:
    void refused(const pinacle::Error& error);

private:
    void refresh();
    void updateButtons();
    std::optional<SnapshotRecord> selected() const;
    void askToRestore();
    void askForFile();
    void askToDelete();
    void watch(int job, const QString& text);

    Core& m_core;
    QString m_podId;
    QTreeWidget* m_list;
    EmptyState* m_empty;
    QStackedLayout* m_stack;
    QLabel* m_status;
    QPushButton* m_restore;
    QPushButton* m_fork;
    QPushButton* m_export;
    QPushButton* m_delete;
    int m_job = 0; ///< the running export or removal
};

} // namespace pinacle

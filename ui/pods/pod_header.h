#pragma once

#include "core/store/records.h"

#include <QWidget>

class QMenu;
class QToolButton;

namespace pinacle {

class Core;
class ElidedLabel;
class PodActions;
class PodService;
class ServerService;
class StatusLabel;

/// The line above a pod's tabs: its name, its state, and what can be done with it.
class PodHeader final : public QWidget
{
    Q_OBJECT

public:
    PodHeader(Core& core, PodActions& actions, QWidget* parent = nullptr);

    void setPod(const PodRecord& pod);

signals:
    void terminalAsked();

private:
    void fillOpenMenu();
    void fillEditors();
    QMenu* makeMoreMenu();

    PodService& m_pods;
    ServerService& m_servers;
    PodActions& m_actions;
    QString m_podId;
    ElidedLabel* m_name;
    StatusLabel* m_status;
    QToolButton* m_start;
    QToolButton* m_stop;
    QToolButton* m_open;
    QMenu* m_openMenu;
};

} // namespace pinacle

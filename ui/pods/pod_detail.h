#pragma once

#include "core/pods/pod_service.h"

#include <QHash>
#include <QTimer>
#include <QWidget>

class QStackedWidget;
class QTabWidget;
class QVBoxLayout;

namespace pinacle {

class Core;
class EnvironmentTab;
class IdleStopCard;
class LogView;
class MetricsView;
class OutputBuffer;
class PodActions;
class PodConfiguration;
class PodHeader;
class PodLogView;
class PodOverview;
class PodTerminals;
class SnapshotsTab;
class WindowSettings;

/// Everything about one pod: its header and its tabs.
class PodDetail final : public QWidget
{
    Q_OBJECT

public:
    PodDetail(Core& core, WindowSettings& settings, OutputBuffer& output, PodActions& actions,
              QWidget* parent = nullptr);

    void setPod(const QString& podId);
    void showCommands();
    void showTerminals();

protected:
    void showEvent(QShowEvent* event) override;
    void hideEvent(QHideEvent* event) override;

private:
    void refresh(const QString& podId);
    void fillTab(int index);
    void fillTerminals();
    QWidget* makeMetricsTab();
    void checkHealth();

    Core& m_core;
    WindowSettings& m_settings;
    PodActions& m_actions;
    QString m_podId;
    PodHeader* m_header;
    QTabWidget* m_tabs;
    PodOverview* m_overview;
    QStackedWidget* m_terminalTab;
    QHash<QString, PodTerminals*> m_terminals; ///< by pod: they stay connected while another pod is shown
    QWidget* m_logTab;
    QWidget* m_commandTab;
    SnapshotsTab* m_snapshots;
    EnvironmentTab* m_environment;
    PodLogView* m_log = nullptr; ///< made when its tab is shown first; so are the commands
    LogView* m_commands = nullptr;
    PodConfiguration* m_configuration;
    MetricsView* m_metrics;
    IdleStopCard* m_idleStop;
    QTimer m_healthClock;
};

} // namespace pinacle

#pragma once

#include "core/pods/pod_service.h"

#include <QHash>
#include <QTimer>
#include <QWidget>

#include <functional>

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
class SnapshotView;
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
    /// Into the search of the tab that is shown; false where it has none, or is in it already.
    bool focusSearch();
    QStringList unsaved() const; ///< ids of pods of which something was typed and not saved

protected:
    void showEvent(QShowEvent* event) override;
    void hideEvent(QHideEvent* event) override;

private:
    void refresh(const QString& podId);
    /// `make` is called when the tab is shown first: most are never looked at. Returns the tab's empty page.
    QWidget* addTab(const QString& title, std::function<QWidget*()> make);
    void fillTab(int index);
    template<typename T>
    T* told(T* tab) const; ///< which pod it is about
    void fillTerminals();
    QWidget* makeLogTab();
    QWidget* makeCommandTab();
    QWidget* makeSnapshotTab();
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
    QHash<QWidget*, std::function<QWidget*()>> m_unmade;
    QWidget* m_logTab = nullptr;
    QWidget* m_commandTab = nullptr;
    // Each is made when its tab is shown first.
    PodLogView* m_log = nullptr;
    LogView* m_commands = nullptr;
    MetricsView* m_metrics = nullptr;
    IdleStopCard* m_idleStop = nullptr;
    SnapshotView* m_snapshots = nullptr;
    EnvironmentTab* m_environment = nullptr;
    PodConfiguration* m_configuration = nullptr;
    QTimer m_healthClock;
};

} // namespace pinacle

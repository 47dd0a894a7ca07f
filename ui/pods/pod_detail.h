#pragma once

#include "core/pods/pod_service.h"

#include <QTimer>
#include <QWidget>

class QTabWidget;
class QVBoxLayout;

namespace pinacle {

class Core;
class EnvironmentTab;
class LogView;
class OutputBuffer;
class PodActions;
class PodConfiguration;
class PodHeader;
class PodOverview;
class SnapshotsTab;

/// Everything about one pod: its header and its tabs.
class PodDetail final : public QWidget
{
    Q_OBJECT

public:
    PodDetail(Core& core, OutputBuffer& output, PodActions& actions, QWidget* parent = nullptr);

    void setPod(const QString& podId);
    void showLog();

protected:
    void showEvent(QShowEvent* event) override;
    void hideEvent(QHideEvent* event) override;

private:
    void refresh(const QString& podId);
    void fillTab(int index);
    void checkHealth();

    Core& m_core;
    QString m_podId;
    PodHeader* m_header;
    QTabWidget* m_tabs;
    PodOverview* m_overview;
    QWidget* m_logTab;
    SnapshotsTab* m_snapshots;
    EnvironmentTab* m_environment;
    LogView* m_log = nullptr; ///< made when its tab is shown first
    PodConfiguration* m_configuration;
    QTimer m_healthClock;
};

} // namespace pinacle

#include "ui/pods/pod_detail.h"

#include "core/core.h"
#include "ui/config/pod_configuration.h"
#include "ui/logs/log_view.h"
#include "ui/pods/environment_tab.h"
#include "ui/pods/pod_header.h"
#include "ui/pods/pod_overview.h"
#include "ui/pods/snapshots_tab.h"
#include "ui/theme.h"

#include <QTabBar>
#include <QTabWidget>
#include <QVBoxLayout>

namespace pinacle {

static constexpr int kHealthMs = 5000;

PodDetail::PodDetail(Core& core, OutputBuffer& output, PodActions& actions, QWidget* parent)
    : QWidget(parent)
    , m_core(core)
    , m_header(new PodHeader(core.pods(), actions))
    , m_tabs(new QTabWidget)
    , m_overview(new PodOverview(core, output, actions))
    , m_logTab(new QWidget)
    , m_snapshots(new SnapshotsTab(core, actions))
    , m_environment(new EnvironmentTab(core))
    , m_configuration(new PodConfiguration(core))
{
    m_tabs->setObjectName(QStringLiteral("podTabs"));
    m_tabs->setDocumentMode(true);
    m_tabs->setAccessibleName(tr("About this pod"));
    m_tabs->addTab(m_overview, tr("Overview"));
    m_tabs->addTab(m_logTab, tr("Logs"));
    m_tabs->addTab(m_snapshots, tr("Snapshots"));
    m_tabs->addTab(m_environment, tr("Environment"));
    m_tabs->addTab(m_configuration, tr("Configuration"));
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_header);
    layout->addWidget(m_tabs, 1);

    m_healthClock.setInterval(kHealthMs);
    connect(&m_healthClock, &QTimer::timeout, this, &PodDetail::checkHealth);
    connect(&core.pods(), &PodService::started, this, &PodDetail::checkHealth);
    connect(&core.pods(), &PodService::podChanged, this, &PodDetail::refresh);
    connect(m_overview, &PodOverview::logAsked, this, &PodDetail::showLog);
    connect(m_tabs, &QTabWidget::currentChanged, this, &PodDetail::fillTab);
}

void PodDetail::setPod(const QString& podId)
{
    if (m_podId == podId)
        return;
    m_podId = podId;
    m_overview->setPod(podId);
    m_snapshots->setPod(podId);
    m_configuration->setPod(podId);
    m_environment->setPod(podId);
    if (m_log)
        m_log->setPod(podId);
    refresh(podId);
    checkHealth();
}

void PodDetail::checkHealth()
{
    const auto pod = isVisible() ? m_core.pods().pod(m_podId) : std::nullopt;
    if (pod && pod->status == PodState::Running)
        m_core.pods().checkHealth(m_podId);
}

void PodDetail::showEvent(QShowEvent* event)
{
    QWidget::showEvent(event);
    checkHealth();
    m_healthClock.start();
}

void PodDetail::hideEvent(QHideEvent* event)
{
    QWidget::hideEvent(event);
    m_healthClock.stop();
}

void PodDetail::refresh(const QString& podId)
{
    const auto pod = m_core.pods().pod(podId);
    if (podId != m_podId || !pod)
        return;
    m_header->setPod(*pod);
}

void PodDetail::fillTab(int index)
{
    if (m_tabs->widget(index) != m_logTab || m_log)
        return;
    m_log = new LogView(m_core, LogView::Scope::OnePod);
    auto* layout = new QVBoxLayout(m_logTab);
    layout->setContentsMargins(metrics::kPageMargin, metrics::kSpace, metrics::kPageMargin, metrics::kSpace);
    layout->addWidget(m_log);
    m_log->setPod(m_podId);
}

void PodDetail::showLog()
{
    m_tabs->setCurrentWidget(m_logTab);
}

} // namespace pinacle

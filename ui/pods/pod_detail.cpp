#include "ui/pods/pod_detail.h"

#include "core/core.h"
#include "ui/logs/log_view.h"
#include "ui/pods/environment_tab.h"
#include "ui/pods/pod_header.h"
#include "ui/pods/pod_overview.h"
#include "ui/theme.h"

#include <QPlainTextEdit>
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
    , m_environment(new EnvironmentTab(core))
    , m_configuration(new QPlainTextEdit)
{
    m_tabs->setObjectName(QStringLiteral("podTabs"));
    m_tabs->setDocumentMode(true);
    m_tabs->setAccessibleName(tr("About this pod"));
    m_tabs->addTab(m_overview, tr("Overview"));
    m_tabs->addTab(m_logTab, tr("Logs"));
    m_tabs->addTab(m_environment, tr("Environment"));
    m_tabs->addTab(makeConfigurationTab(), tr("Configuration"));
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

QWidget* PodDetail::makeConfigurationTab()
{
    auto* page = new QWidget;
    auto* layout = new QVBoxLayout(page);
    layout->setContentsMargins(metrics::kPageMargin, metrics::kSpace, metrics::kPageMargin,
                               metrics::kPageMargin);
    m_configuration->setReadOnly(true);
    m_configuration->setFont(fontFor(TextStyle::Mono));
    m_configuration->setTabChangesFocus(true);
    m_configuration->setObjectName(QStringLiteral("podConfiguration"));
    m_configuration->setAccessibleName(tr("The pod's pinacle.yaml"));
    layout->addWidget(m_configuration);
    return page;
}

void PodDetail::setPod(const QString& podId)
{
    if (m_podId == podId)
        return;
    m_podId = podId;
    m_overview->setPod(podId);
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
    const QString yaml = QString::fromUtf8(serialiseConfig(configFromJson(pod->config)));
    if (m_configuration->toPlainText() != yaml)
        m_configuration->setPlainText(yaml);
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

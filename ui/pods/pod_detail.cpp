#include "ui/pods/pod_detail.h"

#include "core/core.h"
#include "core/servers/server_service.h"
#include "ui/config/pod_configuration.h"
#include "ui/logs/log_view.h"
#include "ui/logs/pod_log_view.h"
#include "ui/metrics/metrics_view.h"
#include "ui/pods/environment_tab.h"
#include "ui/pods/idle_stop_card.h"
#include "ui/pods/pod_header.h"
#include "ui/pods/pod_overview.h"
#include "ui/settings/window_settings.h"
#include "ui/snapshots/snapshot_view.h"
#include "ui/terminal/pod_terminals.h"
#include "ui/theme.h"
#include "ui/widgets/framed.h"
#include "ui/widgets/scroll_page.h"

#include <QApplication>
#include <QLineEdit>
#include <QStackedWidget>
#include <QTabBar>
#include <QTabWidget>
#include <QVBoxLayout>

namespace pinacle {

static constexpr int kHealthMs = 5000;

PodDetail::PodDetail(Core& core, WindowSettings& settings, OutputBuffer& output, PodActions& actions,
                     QWidget* parent)
    : QWidget(parent)
    , m_core(core)
    , m_settings(settings)
    , m_actions(actions)
    , m_header(new PodHeader(core, actions))
    , m_tabs(new QTabWidget)
    , m_overview(new PodOverview(core, output, actions))
    , m_terminalTab(new QStackedWidget)
{
    m_tabs->setObjectName(QStringLiteral("podTabs"));
    m_tabs->setDocumentMode(true);
    m_tabs->setAccessibleName(tr("About this pod"));
    m_tabs->addTab(m_overview, tr("Overview"));
    m_tabs->addTab(m_terminalTab, tr("Terminal"));
    m_logTab = addTab(tr("Logs"), [this] { return makeLogTab(); });
    m_commandTab = addTab(tr("Commands"), [this] { return makeCommandTab(); });
    addTab(tr("Metrics"), [this] { return makeMetricsTab(); });
    addTab(tr("Snapshots"), [this] { return makeSnapshotTab(); });
    addTab(tr("Environment"), [this] { return m_environment = told(new EnvironmentTab(m_core)); });
    addTab(tr("Configuration"), [this] { return m_configuration = told(new PodConfiguration(m_core)); });
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_header);
    layout->addWidget(m_tabs, 1);

    m_healthClock.setInterval(kHealthMs);
    connect(&m_healthClock, &QTimer::timeout, this, &PodDetail::checkHealth);
    connect(&core.pods(), &PodService::started, this, &PodDetail::checkHealth);
    connect(&core.pods(), &PodService::podChanged, this, &PodDetail::refresh);
    connect(&core.servers(), &ServerService::serverChanged, this, [this] { refresh(m_podId); });
    connect(&core.pods(), &PodService::podRemoved, this, [this](const QString& removedId) {
        delete m_terminals.take(removedId);
        m_settings.setTerminals(removedId, {});
    });
    connect(m_header, &PodHeader::terminalAsked, this, &PodDetail::showTerminals);
    connect(m_overview, &PodOverview::logAsked, this, [this](qint64 commandId) {
        showCommands();
        if (commandId > 0)
            m_commands->showCommand(commandId);
    });
    connect(m_tabs, &QTabWidget::currentChanged, this, &PodDetail::fillTab);
}

void PodDetail::setPod(const QString& podId)
{
    if (m_podId == podId)
        return;
    m_podId = podId;
    m_overview->setPod(podId);
    if (m_log)
        m_log->setPod(podId);
    if (m_commands)
        m_commands->setSubject(podId);
    if (m_metrics)
        m_metrics->setSubject(podId);
    if (m_idleStop)
        m_idleStop->setPod(podId);
    if (m_snapshots)
        m_snapshots->setPod(podId);
    if (m_environment)
        m_environment->setPod(podId);
    if (m_configuration)
        m_configuration->setPod(podId);
    fillTerminals();
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

QWidget* PodDetail::addTab(const QString& title, std::function<QWidget*()> make)
{
    auto* tab = new QWidget;
    auto* layout = new QVBoxLayout(tab);
    layout->setContentsMargins(0, 0, 0, 0);
    m_unmade.insert(tab, std::move(make));
    m_tabs->addTab(tab, title);
    return tab;
}

template<typename T>
T* PodDetail::told(T* tab) const
{
    tab->setPod(m_podId);
    return tab;
}

QWidget* PodDetail::makeLogTab()
{
    m_log = told(new PodLogView(m_core.pods(), m_settings));
    connect(m_log, &PodLogView::commandAsked, this, [this](qint64 id) {
        showCommands();
        m_commands->showCommand(id);
    });
    return framed(m_log);
}

QWidget* PodDetail::makeCommandTab()
{
    m_commands = new LogView(m_core, LogView::Scope::OnePod);
    m_commands->setSubject(m_podId);
    return framed(m_commands);
}

QWidget* PodDetail::makeSnapshotTab()
{
    m_snapshots = told(new SnapshotView(m_core, m_actions, SnapshotView::Scope::OnePod));
    return framed(m_snapshots);
}

QWidget* PodDetail::makeMetricsTab()
{
    m_metrics = new MetricsView(m_core, MetricSubject::Pod);
    m_metrics->setSubject(m_podId);
    m_idleStop = told(new IdleStopCard(m_core));
    auto* page = new ScrollPage;
    page->content().addWidget(m_idleStop);
    page->content().addWidget(m_metrics);
    page->content().addStretch();
    connect(m_metrics, &MetricsView::minuteChosen, this, [this](const QDateTime& time) {
        showCommands();
        m_commands->showMinute(time);
    });
    return page;
}

void PodDetail::fillTab(int index)
{
    fillTerminals();
    QWidget* tab = m_tabs->widget(index);
    if (const auto make = m_unmade.take(tab))
        tab->layout()->addWidget(make());
}

void PodDetail::fillTerminals()
{
    if (m_tabs->currentWidget() != m_terminalTab || m_podId.isEmpty())
        return;
    PodTerminals*& terminals = m_terminals[m_podId];
    if (!terminals) {
        terminals = new PodTerminals(m_core, m_settings, m_actions, m_podId);
        m_terminalTab->addWidget(terminals);
    }
    m_terminalTab->setCurrentWidget(terminals);
}

bool PodDetail::focusSearch()
{
    const QWidget* tab = m_tabs->currentWidget();
    const auto* typing = qobject_cast<QLineEdit*>(QApplication::focusWidget());
    if (typing && tab->isAncestorOf(typing))
        return false;
    if (m_log && tab->isAncestorOf(m_log))
        m_log->focusSearch();
    else if (m_commands && tab->isAncestorOf(m_commands))
        m_commands->focusSearch();
    else if (m_configuration && tab->isAncestorOf(m_configuration))
        m_configuration->focusSearch();
    else
        return false;
    return true;
}

QStringList PodDetail::unsaved() const
{
    QStringList ids;
    if (m_environment)
        ids += m_environment->unsaved();
    if (m_configuration)
        ids += m_configuration->unsaved();
    ids.removeDuplicates();
    return ids;
}

void PodDetail::showTerminals()
{
    m_tabs->setCurrentWidget(m_terminalTab);
}

void PodDetail::showCommands()
{
    m_tabs->setCurrentWidget(m_commandTab);
}

} // namespace pinacle

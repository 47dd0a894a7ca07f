#include "ui/servers/server_detail.h"

#include "core/base/clock.h"
#include "core/core.h"
#include "core/pods/pod_service.h"
#include "core/store/event_store.h"
#include "core/watch/watch_service.h"
#include "ui/format.h"
#include "ui/logs/log_view.h"
#include "ui/metrics/metrics_view.h"
#include "ui/servers/check_row.h"
#include "ui/servers/provision_progress.h"
#include "ui/servers/provision_view.h"
#include "ui/servers/server_actions.h"
#include "ui/servers/server_model.h"
#include "ui/servers/server_pods.h"
#include "ui/servers/vm_work_row.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/card.h"
#include "ui/widgets/elided_label.h"
#include "ui/widgets/framed.h"
#include "ui/widgets/scroll_page.h"
#include "ui/widgets/status_label.h"

#include <QHBoxLayout>
#include <QMenu>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QTabWidget>
#include <QToolButton>

namespace pinacle {

ServerDetail::ServerDetail(Core& core, ServerActions& actions, ProvisionProgress& provisions, QWidget* parent)
    : QWidget(parent)
    , m_core(core)
    , m_servers(core.servers())
    , m_actions(actions)
    , m_tabs(new QTabWidget)
    , m_pods(new ServerPods(core))
    , m_metrics(new MetricsView(core, MetricSubject::Server))
    , m_commandTab(new QWidget)
    , m_name(new ElidedLabel(TextStyle::Title))
    , m_status(new StatusLabel)
    , m_check(makeButton(tr("Check"), QStringLiteral("checkButton")))
    , m_provisionButton(makeButton(tr("Provision…"), QStringLiteral("provisionButton")))
    , m_startVm(makeButton(tr("Start the machine"), QStringLiteral("startVmButton")))
    , m_facts(makeParagraph(TextStyle::Muted, QString()))
    , m_healed(makeParagraph(TextStyle::Small, QString()))
    , m_error(makeParagraph(TextStyle::Body, QString()))
    , m_checks(new QVBoxLayout)
    , m_lost(new Card)
    , m_lostText(makeParagraph(TextStyle::Body, QString()))
    , m_provision(new ProvisionView(core.servers(), provisions))
    , m_certificates(new QPlainTextEdit)
    , m_save(makeButton(tr("Save certificates"), QStringLiteral("saveCertificatesButton")))
    , m_saved(new TextLabel(TextStyle::Muted))
{
    m_tabs->setObjectName(QStringLiteral("serverTabs"));
    m_tabs->setDocumentMode(true);
    m_tabs->setAccessibleName(tr("About this server"));
    m_tabs->addTab(makeOverview(), tr("Overview"));
    m_tabs->addTab(makeMetrics(), tr("Metrics"));
    m_tabs->addTab(m_commandTab, tr("Commands"));
    connect(m_tabs, &QTabWidget::currentChanged, this, [this] {
        if (m_tabs->currentWidget() == m_commandTab)
            commands();
    });
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(makeHeader());
    layout->addWidget(m_tabs, 1);

    connect(m_pods, &ServerPods::podAsked, this, &ServerDetail::podAsked);
    connect(&m_servers, &ServerService::serverChanged, this, &ServerDetail::refresh);
    connect(&m_servers, &ServerService::foundChanged, this, [this] { refresh(m_serverId); });
    connect(&m_servers, &ServerService::checkFinished, this, &ServerDetail::refresh);
    connect(&m_servers, &ServerService::provisionFinished, this, &ServerDetail::refresh);
    connect(&m_servers, &ServerService::progressChanged, this, &ServerDetail::refresh);
    const auto seen = [this] {
        if (isVisible())
            showHealed();
    };
    connect(&core.watch(), &WatchService::figuresChanged, this, seen);
    connect(&core.pods(), &PodService::podChanged, this, seen);
}

QWidget* ServerDetail::makeOverview()
{
    auto* page = new ScrollPage;
    page->content().addWidget(new VmWorkRow(m_servers));
    page->content().addWidget(m_provision);
    auto* checks = new Card;
    checks->content().addWidget(new TextLabel(TextStyle::Heading, tr("What the last check found")));
    m_error->setForegroundRole(QPalette::BrightText);
    checks->content().addWidget(m_error);
    m_checks->setSpacing(10);
    checks->content().addLayout(m_checks);
    page->content().addWidget(checks);
    page->content().addWidget(makeLost());
    page->content().addWidget(m_pods);
    page->content().addWidget(makeCertificates());
    page->content().addStretch();
    return page;
}

QWidget* ServerDetail::makeMetrics()
{
    auto* page = new ScrollPage;
    page->content().addWidget(m_metrics);
    page->content().addStretch();
    connect(m_metrics, &MetricsView::minuteChosen, this, [this](const QDateTime& time) {
        m_tabs->setCurrentWidget(m_commandTab);
        commands().showMinute(time);
    });
    return page;
}

LogView& ServerDetail::commands()
{
    if (!m_commands) {
        m_commands = new LogView(m_core, LogView::Scope::OneServer);
        m_commands->setSubject(m_serverId);
        auto* layout = new QVBoxLayout(m_commandTab);
        layout->setContentsMargins(0, 0, 0, 0);
        layout->addWidget(framed(m_commands));
    }
    return *m_commands;
}

bool ServerDetail::focusSearch()
{
    const bool hasSearch = m_tabs->currentWidget() == m_commandTab;
    if (hasSearch)
        commands().focusSearch();
    return hasSearch;
}

QWidget* ServerDetail::makeHeader()
{
    auto* names = new QVBoxLayout;
    names->setSpacing(2);
    m_name->setObjectName(QStringLiteral("serverTitle"));
    names->addWidget(m_name);
    names->addWidget(m_status);
    auto* top = new QHBoxLayout;
    top->addLayout(names, 1);
    for (QWidget* button :
         {static_cast<QWidget*>(m_startVm), static_cast<QWidget*>(m_check),
          static_cast<QWidget*>(m_provisionButton), static_cast<QWidget*>(makeMoreButton())})
        top->addWidget(button, 0, Qt::AlignTop);
    auto* header = new QWidget;
    auto* layout = new QVBoxLayout(header);
    layout->setContentsMargins(metrics::kPageMargin, metrics::kSpace, metrics::kPageMargin, metrics::kGap);
    layout->setSpacing(4);
    layout->addLayout(top);
    layout->addWidget(m_facts);
    m_healed->setObjectName(QStringLiteral("healed"));
    layout->addWidget(m_healed);
    connect(m_startVm, &QPushButton::clicked, this, [this] {
        if (const auto server = m_servers.server(m_serverId))
            m_actions.startVm(server->address.limaVmName);
    });
    connect(m_check, &QPushButton::clicked, this, [this] {
        m_actions.check(m_serverId);
        refresh(m_serverId);
    });
    connect(m_provisionButton, &QPushButton::clicked, this, [this] { m_actions.provision(m_serverId); });
    return header;
}

QToolButton* ServerDetail::makeMoreButton()
{
    QToolButton* more =
        makeIconButton(QStringLiteral("more"), tr("More"), QStringLiteral("moreServerButton"));
    auto* menu = new QMenu(this);
    menu->setAccessibleName(tr("More"));
    more->setMenu(menu);
    more->setPopupMode(QToolButton::InstantPopup);
    connect(menu, &QMenu::aboutToShow, this, [this, menu] {
        menu->clear();
        m_actions.fillMenu(*menu, m_serverId);
    });
    return more;
}

QWidget* ServerDetail::makeLost()
{
    m_lost->content().addWidget(new TextLabel(TextStyle::Heading, tr("Its pods, out of reach")));
    m_lost->content().addWidget(makeParagraph(
        TextStyle::Muted, tr("They are shown as they were seen last, and come back with the server. If it is "
                             "gone for good, this is what can be made again from elsewhere; then remove the "
                             "server from the list.")));
    m_lostText->setObjectName(QStringLiteral("lostPods"));
    m_lost->content().addWidget(m_lostText);
    m_lost->hide();
    return m_lost;
}

QWidget* ServerDetail::makeCertificates()
{
    auto* card = new Card;
    card->content().addWidget(new TextLabel(TextStyle::Heading, tr("Extra certificates")));
    card->content().addWidget(
        makeParagraph(TextStyle::Muted, tr("Certificate authorities that the server's pods trust besides the "
                                           "usual ones, for networks that look into "
                                           "encrypted traffic. PEM text; pods made from now on get them.")));
    m_certificates->setObjectName(QStringLiteral("caCertificates"));
    m_certificates->setAccessibleName(tr("Extra certificates, PEM text"));
    m_certificates->setPlaceholderText(QStringLiteral("-----BEGIN CERTIFICATE-----"));
    m_certificates->setFont(fontFor(TextStyle::Mono));
    m_certificates->setTabChangesFocus(true);
    m_certificates->setFixedHeight(fontMetrics().lineSpacing() * 7);
    card->content().addWidget(m_certificates);
    auto* row = new QHBoxLayout;
    row->addWidget(m_save);
    row->addWidget(m_saved, 1);
    card->content().addLayout(row);
    m_save->setEnabled(false);
    connect(m_certificates, &QPlainTextEdit::textChanged, this, [this] {
        const auto server = m_servers.server(m_serverId);
        m_save->setEnabled(server && server->caCertificates != m_certificates->toPlainText().trimmed());
        m_saved->clear();
    });
    connect(m_save, &QPushButton::clicked, this, &ServerDetail::saveCertificates);
    return card;
}

void ServerDetail::saveCertificates()
{
    if (!m_actions.saveCertificates(m_serverId, m_certificates->toPlainText()))
        return;
    m_save->setEnabled(false);
    m_saved->setText(tr("Saved"));
}

void ServerDetail::setServer(const QString& serverId)
{
    if (m_save->isEnabled())
        m_certificateDrafts.insert(m_serverId, m_certificates->toPlainText());
    else
        m_certificateDrafts.remove(m_serverId);
    m_serverId = serverId;
    m_provision->setServer(serverId);
    m_pods->setServer(serverId);
    m_metrics->setSubject(serverId);
    if (m_commands)
        m_commands->setSubject(serverId);
    const auto server = m_servers.server(serverId);
    const QString saved = server ? server->caCertificates : QString();
    m_certificates->setPlainText(m_certificateDrafts.value(serverId, saved));
    m_save->setEnabled(server && saved != m_certificates->toPlainText().trimmed());
    refresh(serverId);
}

QString ServerDetail::factsText(const ServerRecord& server)
{
    QStringList facts{addressText(server.address)};
    if (server.cpus > 0)
        facts << cpuText(server.cpus);
    if (server.memoryMb > 0)
        facts << tr("%1 memory").arg(memoryText(double(server.memoryMb)));
    if (server.diskGb > 0)
        facts << tr("%1 free").arg(memoryText(double(server.diskGb) * 1024));
    if (server.lastHeartbeatAt.isValid())
        facts << tr("answered %1").arg(timeText(server.lastHeartbeatAt));
    return facts.join(QStringLiteral(" · "));
}

void ServerDetail::refresh(const QString& serverId)
{
    const auto server = m_servers.server(serverId);
    if (serverId != m_serverId || !server)
        return;
    const bool isWorking = m_servers.isWorking(serverId);
    m_name->setText(server->name);
    m_status->setStatus(indicatorForServer(server->status, isWorking),
                        isWorking ? tr("working…") : serverStatusText(server->status));
    m_facts->setText(factsText(*server));
    const bool isIll = server->presence == Presence::Offline || server->presence == Presence::Degraded;
    const QString error =
        isIll ? tr("Since %1: %2").arg(timeText(server->presenceSince), server->presenceReason)
              : server->lastError;
    m_error->setText(error);
    m_error->setVisible(!error.isEmpty());
    for (QPushButton* button : {m_check, m_provisionButton})
        button->setEnabled(!isWorking);
    setLook(*m_provisionButton,
            server->status == QLatin1String("incomplete") ? ButtonLook::Primary : ButtonLook::Plain);
    const QString machine = m_servers.machineState(server->address.limaVmName);
    m_startVm->setVisible(server->address.kind == ServerKind::Lima && !machine.isEmpty() &&
                          machine != QLatin1String("Running"));
    m_check->setText(isWorking ? tr("Working…") : tr("Check"));
    const QString lost =
        server->status == QLatin1String("unreachable") ? m_servers.lostPodsText(serverId) : QString();
    m_lostText->setText(lost);
    m_lost->setVisible(!lost.isEmpty());
    showHealed();
    showChecks();
}

void ServerDetail::showHealed()
{
    static constexpr int kToldForHours = 24;
    const auto event = EventStore(m_core.database())
                           .newestOfServer(m_serverId, {QStringLiteral("server_online"),
                                                        QStringLiteral("server_reconnected"),
                                                        QStringLiteral("forward_restored")});
    const bool isNew = event && event->time.secsTo(timeNow()) < kToldForHours * 3600;
    m_healed->setText(isNew ? healedText(*event) : QString());
    m_healed->setVisible(isNew);
}

QString ServerDetail::healedText(const EventRow& event) const
{
    const QString time = timeText(event.time);
    if (event.event == QLatin1String("server_reconnected"))
        return tr("Connected anew at %1, within %2: %3")
            .arg(time, durationText(event.data["ms"].toInteger()), event.data["reason"].toString());
    const QString away = durationText(event.data["seconds"].toInteger() * 1000);
    if (event.event == QLatin1String("server_online"))
        return away.isEmpty() ? tr("Back at %1.").arg(time) : tr("Back at %1, after %2.").arg(time, away);
    const auto pod = m_core.pods().pod(event.podId);
    return tr("The address of “%1” answers again since %2, after %3.")
        .arg(pod ? pod->name : event.podId, time, away);
}

void ServerDetail::showChecks()
{
    const QList<ServerCheck> checks = m_servers.checks(m_serverId);
    if (checks == m_shownChecks) // a button is not taken away under somebody's hand
        return;
    m_shownChecks = checks;
    while (QLayoutItem* item = m_checks->takeAt(0)) {
        if (QWidget* row = item->widget()) {
            row->hide();
            row->deleteLater();
        }
        delete item;
    }
    for (const ServerCheck& check : checks) {
        auto* row = new CheckRow(check, CheckRow::Detail::Full);
        m_checks->addWidget(row);
        connect(row, &CheckRow::fixAsked, this, [this, check] { m_actions.fix(m_serverId, check); });
    }
    if (checks.isEmpty())
        m_checks->addWidget(makeParagraph(TextStyle::Muted, tr("This server was not checked yet.")));
}

} // namespace pinacle

#include "ui/pods/pod_overview.h"

#include "core/core.h"
#include "core/servers/server_service.h"
#include "core/watch/watch_service.h"
#include "ui/format.h"
#include "ui/icons.h"
#include "ui/pods/failure_card.h"
#include "ui/pods/health_card.h"
#include "ui/pods/operation_view.h"
#include "ui/pods/pod_actions.h"
#include "ui/pods/pod_facts.h"
#include "ui/pods/pod_reach.h"
#include "ui/pods/service_actions.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/card_grid.h"
#include "ui/widgets/scroll_page.h"

#include <QMenu>
#include <QPushButton>
#include <QVBoxLayout>

namespace pinacle {

/// Whether a service comes or goes just now: the pod runs on meanwhile.
static bool isServiceWork(const std::optional<PodProgress>& progress)
{
    return progress && progress->current >= 0 && progress->operation.endsWith(QLatin1String("-service"));
}

PodOverview::PodOverview(Core& core, OutputBuffer& output, PodActions& actions, QWidget* parent)
    : QWidget(parent)
    , m_core(core)
    , m_actions(actions)
    , m_operation(new OperationView(core.pods(), output, actions))
    , m_failure(new FailureCard(core, actions))
    , m_facts(new PodFacts(core.catalog()))
    , m_grid(new CardGrid(290, 3))
    , m_serviceActions(new ServiceActions(core, actions, this))
    , m_add(makeButton(tr("Add a service"), QStringLiteral("addServiceButton")))
{
    auto* page = new ScrollPage;
    page->content().addWidget(m_failure);
    page->content().addWidget(m_operation);
    page->content().addLayout(m_grid);
    page->content().addWidget(m_add, 0, Qt::AlignLeft);
    page->content().addWidget(m_facts);
    page->content().addStretch();
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(page);

    connect(&core.pods(), &PodService::podChanged, this, &PodOverview::refresh);
    connect(&core.servers(), &ServerService::serverChanged, this, [this] { refresh(m_podId); });
    connect(&core.pods(), &PodService::healthCheck, this, &PodOverview::refresh);
    connect(&core.pods(), &PodService::progressChanged, this, &PodOverview::refresh);
    connect(&core.pods(), &PodService::operationFinished, this, &PodOverview::refresh);
    auto* menu = new QMenu(this);
    menu->setToolTipsVisible(true);
    m_add->setIcon(themeIcon(QStringLiteral("add")));
    m_add->setMenu(menu);
    connect(menu, &QMenu::aboutToShow, this, [this, menu] { m_serviceActions->fillAddMenu(menu, m_podId); });
    connect(m_failure, &FailureCard::logAsked, this, &PodOverview::logAsked);
}

void PodOverview::setPod(const QString& podId)
{
    m_podId = podId;
    m_operation->setPod(podId);
    refresh(podId);
}

void PodOverview::refresh(const QString& podId)
{
    const auto pod = m_core.pods().pod(podId);
    if (podId != m_podId || !pod)
        return;
    const bool hasEndedBadly = pod->status == PodState::Failed || pod->isInterrupted;
    const bool inWork = isVerbAllowed(PodVerb::Cancel, pod->status, pod->isInterrupted) ||
                        (m_core.pods().isWorking(podId) && isServiceWork(m_core.pods().progress(podId)));
    const auto progress = m_core.pods().progress(podId);
    m_failure->setVisible(hasEndedBadly);
    if (hasEndedBadly)
        m_failure->setPod(*pod, failedStep(*pod));
    m_operation->setVisible(inWork || (hasEndedBadly && progress && !progress->steps.isEmpty()));
    showHealth(*pod);
    const auto server = m_core.servers().server(pod->serverId);
    const bool isRunning = pod->status == PodState::Running;
    const QList<int> ports = isRunning ? m_core.watch().ports(podId) : QList<int>();
    m_facts->setPod(*pod, server ? server->name : tr("unknown"), reachText(*pod),
                    otherPorts(ports, m_core.pods().health(podId)));
}

void PodOverview::showHealth(const PodRecord& pod)
{
    const bool isShown = pod.status == PodState::Running || pod.status == PodState::Stopped ||
                         pod.status == PodState::Starting || pod.status == PodState::Stopping;
    const QList<HealthItem> items = isShown ? m_core.pods().health(pod.id) : QList<HealthItem>();
    while (m_cards.size() > items.size())
        delete m_cards.takeLast();
    while (m_cards.size() < items.size()) {
        auto* card = new HealthCard(m_core.catalog());
        connect(card, &HealthCard::openAsked, &m_actions, &PodActions::openUrl);
        connect(card, &HealthCard::asked, this, [this](ServiceVerb verb, const HealthItem& item) {
            m_serviceActions->run(verb, m_podId, item);
        });
        m_grid->addWidget(card);
        m_cards << card;
    }
    const bool isRunning = pod.status == PodState::Running;
    const bool isIdle = isRunning && !m_core.pods().isWorking(pod.id);
    const auto server = m_core.servers().server(pod.serverId);
    const bool isCutOff = (server && server->isAway()) || m_core.pods().reach(pod.id) == Reach::Down;
    const auto sight = !isRunning ? HealthCard::Sight::Off
                       : isCutOff ? HealthCard::Sight::Past
                                  : HealthCard::Sight::Now;
    const QString obstacle = cutOffReason(m_core.pods(), pod, server);
    bool isFirstPage = true; // the one that the pod's port shows when it is asked by no name
    for (int i = 0; i < items.size(); ++i) {
        m_cards[i]->setItem(items[i], sight, obstacle);
        const bool isPlain = items[i].isWeb && isFirstPage;
        isFirstPage = isFirstPage && !items[i].isWeb;
        m_cards[i]->setPlainAddress(isPlain ? QStringLiteral("http://127.0.0.1:%1").arg(pod.externalPort)
                                            : QString());
        m_cards[i]->setIdle(isIdle);
    }
    m_add->setVisible(isShown);
    m_add->setEnabled(isIdle);
}

std::optional<StepRecord> PodOverview::failedStep(const PodRecord& pod) const
{
    const PodProgress progress = m_core.pods().progress(pod.id).value_or(PodProgress{});
    for (const StepRecord& step : progress.steps)
        if (step.stepId == pod.lastError.step ||
            (pod.lastError.step.isEmpty() && step.state == StepState::Failed))
            return step;
    return std::nullopt;
}

QString PodOverview::reachText(const PodRecord& pod) const
{
    if (pod.status != PodState::Running)
        return tr("Opens when the pod runs");
    const auto server = m_core.servers().server(pod.serverId);
    if (server && server->presence == Presence::Offline)
        return tr("None since %1; what is shown here is from then. %2")
            .arg(timeText(server->presenceSince), server->presenceReason);
    if (const QString why = cutOffReason(m_core.pods(), pod, server); !why.isEmpty())
        return why;
    return m_core.pods().reach(pod.id) == Reach::Direct
               ? tr("Reachable from this computer directly")
               : tr("Forwarded over SSH; the pod answered through it");
}

} // namespace pinacle

#include "ui/pods/pod_overview.h"

#include "core/core.h"
#include "core/servers/server_service.h"
#include "ui/pods/failure_card.h"
#include "ui/pods/health_card.h"
#include "ui/pods/operation_view.h"
#include "ui/pods/pod_actions.h"
#include "ui/pods/pod_facts.h"
#include "ui/widgets/card_grid.h"
#include "ui/widgets/scroll_page.h"

#include <QVBoxLayout>

namespace pinacle {

PodOverview::PodOverview(Core& core, OutputBuffer& output, PodActions& actions, QWidget* parent)
    : QWidget(parent)
    , m_core(core)
    , m_actions(actions)
    , m_operation(new OperationView(core.pods(), output, actions))
    , m_failure(new FailureCard(actions))
    , m_facts(new PodFacts(core.catalog()))
    , m_grid(new CardGrid(290, 3))
{
    auto* page = new ScrollPage;
    page->content().addWidget(m_failure);
    page->content().addWidget(m_operation);
    page->content().addLayout(m_grid);
    page->content().addWidget(m_facts);
    page->content().addStretch();
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(page);

    connect(&core.pods(), &PodService::podChanged, this, &PodOverview::refresh);
    connect(&core.pods(), &PodService::healthCheck, this, &PodOverview::refresh);
    connect(&core.pods(), &PodService::operationFinished, this, &PodOverview::refresh);
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
    const bool inWork = isVerbAllowed(PodVerb::Cancel, pod->status, pod->isInterrupted);
    const auto progress = m_core.pods().progress(podId);
    m_failure->setVisible(hasEndedBadly);
    if (hasEndedBadly)
        m_failure->setPod(*pod, failedStep(*pod));
    m_operation->setVisible(inWork || (hasEndedBadly && progress && !progress->steps.isEmpty()));
    showHealth(*pod);
    const auto server = m_core.servers().server(pod->serverId);
    m_facts->setPod(*pod, server ? server->name : tr("unknown"), reachText(*pod));
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
        m_grid->addWidget(card);
        m_cards << card;
    }
    for (int i = 0; i < items.size(); ++i)
        m_cards[i]->setItem(items[i], pod.status == PodState::Running);
}

QString PodOverview::failedStep(const PodRecord& pod) const
{
    const PodProgress progress = m_core.pods().progress(pod.id).value_or(PodProgress{});
    for (const StepRecord& step : progress.steps)
        if (step.stepId == pod.lastError.step ||
            (pod.lastError.step.isEmpty() && step.state == StepState::Failed))
            return step.title;
    return pod.lastError.step;
}

QString PodOverview::reachText(const PodRecord& pod) const
{
    if (pod.status != PodState::Running)
        return tr("Opens when the pod runs");
    switch (m_core.pods().reach(pod.id)) {
    case Reach::Direct:
        return tr("Reachable from this computer directly");
    case Reach::Connecting:
        return tr("Connecting over SSH…");
    case Reach::Up:
        return tr("Forwarded over SSH; the pod answered through it");
    case Reach::Down:
        return tr("Not connected: %1").arg(m_core.pods().reachReason(pod.id));
    }
    return {};
}

} // namespace pinacle

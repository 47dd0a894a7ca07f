#include "ui/pods/pod_header.h"

#include "ui/icons.h"
#include "ui/pods/pod_actions.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/elided_label.h"
#include "ui/widgets/status_label.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QMenu>
#include <QToolButton>

namespace pinacle {

PodHeader::PodHeader(PodService& pods, PodActions& actions, QWidget* parent)
    : QWidget(parent)
    , m_pods(pods)
    , m_actions(actions)
    , m_name(new ElidedLabel(TextStyle::Title))
    , m_status(new StatusLabel)
    , m_start(makeActionButton(actions.action(PodVerb::Start), QStringLiteral("startButton")))
    , m_stop(makeActionButton(actions.action(PodVerb::Stop), QStringLiteral("stopButton")))
    , m_open(makeActionButton(actions.action(PodVerb::Open), QStringLiteral("openButton")))
    , m_openMenu(new QMenu(this))
{
    m_name->setObjectName(QStringLiteral("podTitle"));
    m_status->setObjectName(QStringLiteral("podStatus"));
    m_openMenu->setAccessibleName(tr("Open"));
    m_open->setMenu(m_openMenu);
    m_open->setPopupMode(QToolButton::MenuButtonPopup);
    connect(m_openMenu, &QMenu::aboutToShow, this, &PodHeader::fillOpenMenu);
    QToolButton* more = makeIconButton(QStringLiteral("more"), tr("More"), QStringLiteral("moreButton"));
    more->setMenu(makeMoreMenu());
    more->setPopupMode(QToolButton::InstantPopup);

    auto* names = new QVBoxLayout;
    names->setSpacing(2);
    names->addWidget(m_name);
    names->addWidget(m_status);
    auto* layout = new QHBoxLayout(this);
    layout->setContentsMargins(metrics::kPageMargin, metrics::kSpace, metrics::kPageMargin, metrics::kGap);
    layout->addLayout(names, 1);
    for (QToolButton* button : {m_start, m_stop, m_open, more})
        layout->addWidget(button, 0, Qt::AlignVCenter);
}

QMenu* PodHeader::makeMoreMenu()
{
    auto* menu = new QMenu(this);
    menu->setAccessibleName(tr("More"));
    for (const PodVerb verb : {PodVerb::Restart, PodVerb::Resume, PodVerb::Rollback, PodVerb::Cancel})
        menu->addAction(m_actions.action(verb));
    menu->addSeparator();
    for (const PodVerb verb : {PodVerb::Hibernate, PodVerb::Wake, PodVerb::Snapshot, PodVerb::Resize})
        menu->addAction(m_actions.action(verb));
    menu->addSeparator();
    QAction* copy = menu->addAction(themeIcon(QStringLiteral("copy")), tr("Copy the pod's id"));
    connect(copy, &QAction::triggered, this, [this] { QGuiApplication::clipboard()->setText(m_podId); });
    QAction* health = menu->addAction(themeIcon(QStringLiteral("check")), tr("Check health now"));
    connect(health, &QAction::triggered, this, [this] { m_pods.checkHealth(m_podId); });
    menu->addSeparator();
    menu->addAction(m_actions.action(PodVerb::Delete));
    return menu;
}

void PodHeader::setPod(const PodRecord& pod)
{
    m_podId = pod.id;
    m_name->setText(pod.name);
    m_name->setAccessibleName(pod.name);
    QString text = podStateText(pod.status, pod.isInterrupted);
    const bool isDown = m_pods.reach(pod.id) == Reach::Down;
    if (pod.status == PodState::Running && isDown)
        text += tr(" · not connected");
    m_status->setStatus(indicatorFor(pod.status, pod.isInterrupted), text);
    const bool canStop = isVerbAllowed(PodVerb::Stop, pod.status, pod.isInterrupted);
    const bool canStart = isVerbAllowed(PodVerb::Start, pod.status, pod.isInterrupted);
    m_stop->setVisible(canStop || pod.status == PodState::Stopping);
    m_start->setVisible(canStart || pod.status == PodState::Starting);
}

void PodHeader::fillOpenMenu()
{
    m_openMenu->clear();
    for (const HealthItem& item : m_pods.health(m_podId)) {
        if (!item.isWeb || item.url.isEmpty())
            continue;
        const QString url = item.url;
        QAction* action = m_openMenu->addAction(themeIcon(QStringLiteral("globe")), item.name);
        connect(action, &QAction::triggered, this, [this, url] { m_actions.openUrl(url); });
    }
    if (m_openMenu->isEmpty())
        m_openMenu->addAction(tr("This pod serves no page"))->setEnabled(false);
}

} // namespace pinacle

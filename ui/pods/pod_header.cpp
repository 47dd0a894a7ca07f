#include "ui/pods/pod_header.h"

#include "core/core.h"
#include "core/pods/ssh_access.h"
#include "core/servers/server_service.h"
#include "ui/format.h"
#include "ui/icons.h"
#include "ui/pods/open_with.h"
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

PodHeader::PodHeader(Core& core, PodActions& actions, QWidget* parent)
    : QWidget(parent)
    , m_pods(core.pods())
    , m_servers(core.servers())
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
    m_actions.fillMenu(*menu, {PodVerb::Open, PodVerb::Start, PodVerb::Stop});
    return menu;
}

void PodHeader::setPod(const PodRecord& pod)
{
    m_podId = pod.id;
    m_name->setText(pod.name);
    m_name->setAccessibleName(pod.name);
    QString text = podStateText(pod.status, pod.isInterrupted);
    if (const QString sleep = sleepText(pod.sleep); pod.status == PodState::Hibernated && !sleep.isEmpty())
        text += tr(" · %1").arg(sleep);
    const bool isDown = m_pods.reach(pod.id) == Reach::Down;
    if (pod.status == PodState::Running && isDown)
        text += tr(" · not connected");
    const auto server = m_servers.server(pod.serverId);
    if (server && server->isAway()) {
        const QString seen = awayText(pod.status, pod.isInterrupted);
        m_status->setStatus(indicatorForAway(),
                            server->presenceSince.isValid()
                                ? tr("%1 · %2 does not answer since %3")
                                      .arg(seen, server->name, timeText(server->presenceSince))
                                : tr("%1 · %2 does not answer").arg(seen, server->name));
    } else {
        m_status->setStatus(indicatorFor(pod.status, pod.isInterrupted), text);
    }
    const bool canStop = isVerbAllowed(PodVerb::Stop, pod.status, pod.isInterrupted);
    const bool canStart = isVerbAllowed(PodVerb::Start, pod.status, pod.isInterrupted);
    m_stop->setVisible(canStop || pod.status == PodState::Stopping);
    m_start->setVisible(canStart || pod.status == PodState::Starting);
}

void PodHeader::fillOpenMenu()
{
    m_openMenu->clear();
    const auto pod = m_pods.pod(m_podId);
    const QString obstacle = pod ? m_actions.obstacle(PodVerb::Open, *pod) : QString();
    for (const HealthItem& item : m_pods.health(m_podId)) {
        if (!item.isWeb || item.url.isEmpty())
            continue;
        const QString url = item.url;
        QAction* action = m_openMenu->addAction(themeIcon(QStringLiteral("globe")), item.name);
        action->setEnabled(obstacle.isEmpty());
        action->setToolTip(obstacle);
        connect(action, &QAction::triggered, this, [this, url] { m_actions.openUrl(url); });
    }
    if (m_openMenu->isEmpty())
        m_openMenu->addAction(tr("This pod serves no page"))->setEnabled(false);
    m_openMenu->addSeparator();
    fillEditors();
    m_openMenu->addSeparator();
    m_openMenu->addAction(themeIcon(QStringLiteral("terminal")), tr("A terminal"), this,
                          &PodHeader::terminalAsked);
    if (pod) {
        QAction* own = m_openMenu->addAction(themeIcon(QStringLiteral("terminal")),
                                             tr("This computer's terminal, over SSH"), this, [this, pod] {
                                                 m_actions.withSsh([this, pod] {
                                                     if (const auto done = openInTerminal(*pod); !done)
                                                         emit m_actions.refused(done.error());
                                                 });
                                             });
        own->setObjectName(QStringLiteral("systemTerminal"));
        own->setEnabled(!terminalCommand(*pod).isEmpty());
        own->setToolTip(tr("The terminal that $TERMINAL names, or the system's own."));
        const QString command = SshAccess::command(pod->slug);
        m_openMenu->addAction(
            themeIcon(QStringLiteral("copy")), tr("Copy the SSH command"), this, [this, command] {
                m_actions.withSsh([command] { QGuiApplication::clipboard()->setText(command); });
            });
    }
}

void PodHeader::fillEditors()
{
    m_openMenu->setToolTipsVisible(true);
    for (const Editor& editor : editors()) {
        const bool isFound = !editor.program.isEmpty();
        QAction* action = m_openMenu->addAction(themeIcon(QStringLiteral("code")),
                                                isFound ? tr("%1, over SSH").arg(editor.name)
                                                        : tr("%1 (not found here)").arg(editor.name));
        action->setEnabled(isFound);
        if (!isFound)
            action->setToolTip(tr("Install %1, with its command for the terminal.").arg(editor.name));
        connect(action, &QAction::triggered, this, [this, editor] {
            m_actions.withSsh([this, editor, podId = m_podId] {
                const auto pod = m_pods.pod(podId);
                if (const Result<void> done = pod ? openInEditor(editor, *pod) : Result<void>(); !done)
                    emit m_actions.refused(done.error());
            });
        });
    }
}

} // namespace pinacle

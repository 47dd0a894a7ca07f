// What reaches the window from outside its pages: the palette, links, folders that are dropped on it.
#include "core/core.h"
#include "core/pods/pod_service.h"
#include "core/servers/server_service.h"
#include "ui/main_window.h"
#include "ui/pods/new_pod_dialog.h"
#include "ui/pods/pod_actions.h"
#include "ui/pods/pods_page.h"
#include "ui/servers/server_actions.h"
#include "ui/servers/servers_page.h"

#include <QApplication>
#include <QDragEnterEvent>
#include <QFileInfo>
#include <QMenuBar>
#include <QMimeData>

namespace pinacle {

static constexpr qsizetype kWaitingLinks = 5; ///< a page that calls for more gets no more

void MainWindow::showPalette()
{
    auto* palette = new CommandPalette(commands(), this);
    palette->open();
}

void MainWindow::addPodCommands(QList<PaletteCommand>& commands)
{
    for (const PodRecord& pod : m_core.pods().pods()) {
        const QString id = pod.id;
        commands << PaletteCommand{pod.name, tr("Show"), QStringLiteral("pods"), [this, id] { showPod(id); }};
        if (pod.status == PodState::Running)
            commands << PaletteCommand{tr("%1: Terminal").arg(pod.name), tr("Pod"),
                                       QStringLiteral("terminal"), [this, id] {
                                           showPod(id);
                                           m_pods->showTerminals();
                                       }};
        const QString obstacle = m_podActions->obstacle(PodVerb::Open, pod);
        for (const HealthItem& item : m_core.pods().health(id))
            if (item.isWeb && !item.url.isEmpty() && pod.status == PodState::Running)
                commands << PaletteCommand{tr("%1: Open %2").arg(pod.name, item.name), tr("Browser"),
                                           QStringLiteral("globe"),
                                           [this, url = item.url] { m_podActions->openUrl(url); }, obstacle};
        for (const PodVerb verb : {PodVerb::Start, PodVerb::Stop, PodVerb::Restart, PodVerb::Hibernate,
                                   PodVerb::Wake, PodVerb::Snapshot, PodVerb::Resize, PodVerb::Resume,
                                   PodVerb::Rollback, PodVerb::Cancel, PodVerb::Delete})
            if (isVerbAllowed(verb, pod.status, pod.isInterrupted))
                commands << PaletteCommand{tr("%1: %2").arg(pod.name, verbText(verb)), tr("Pod"),
                                           verbIcon(verb), [this, verb, id] {
                                               showPod(id);
                                               m_podActions->run(verb, id);
                                           }};
    }
}

QList<PaletteCommand> MainWindow::commands()
{
    QList<PaletteCommand> commands;
    addPodCommands(commands);
    for (const ServerRecord& server : m_core.servers().servers()) {
        const QString id = server.id;
        const auto show = [this, id] {
            showSection(Section::Servers);
            m_servers->selectServer(id);
        };
        commands << PaletteCommand{server.name, tr("Server"), QStringLiteral("servers"), show};
        commands << PaletteCommand{tr("%1: Check").arg(server.name), tr("Server"), QStringLiteral("check"),
                                   [this, id, show] {
                                       show();
                                       m_serverActions->check(id);
                                   }};
    }
    for (const TemplateDefinition& definition : m_core.catalog().templates())
        commands << PaletteCommand{tr("New pod from %1").arg(definition.name), tr("Template"),
                                   QStringLiteral("add"), [this, id = definition.id] {
                                       PodDraft draft;
                                       draft.templateId = id;
                                       showNewPod(draft);
                                   }};
    // What the menus offer, but for the current pod's verbs, which are there with its name.
    for (const QMenu* menu : menuBar()->findChildren<QMenu*>(QString(), Qt::FindDirectChildrenOnly))
        for (QAction* action : menu->actions())
            if (!action->isSeparator() && action->isEnabled() && action->parent() != m_podActions)
                commands << PaletteCommand{action->text().remove(u'&'),
                                           action->shortcut().toString(QKeySequence::NativeText),
                                           QStringLiteral("open"), [action] { action->trigger(); }};
    return commands;
}

void MainWindow::begin(const Result<PodDraft>& draft)
{
    comeToFront();
    if (draft) {
        showNewPod(*draft);
        return;
    }
    showSection(Section::Pods);
    emit m_podActions->refused(draft.error());
}

void MainWindow::askForFolder()
{
    showNewPod().chooseFolder();
}

void MainWindow::openLink(const QString& link)
{
    comeToFront();
    if (m_links.contains(link) || m_links.size() >= kWaitingLinks)
        return;
    m_links << link;
    followLinks();
}

/// One after the other: no link covers what a person is asked or writes.
void MainWindow::followLinks()
{
    while (!m_links.isEmpty()) {
        if (const auto* asking = qobject_cast<QDialog*>(QApplication::activeModalWidget())) {
            connect(asking, &QDialog::finished, this, &MainWindow::followLinks,
                    Qt::ConnectionType(Qt::QueuedConnection | Qt::UniqueConnection));
            return;
        }
        begin(draftFromLink(m_links.takeFirst(), m_core.catalog()));
    }
}

void MainWindow::comeToFront()
{
    setWindowState(windowState() & ~Qt::WindowMinimized);
    show();
    raise();
    activateWindow();
}

static QString droppedFolder(const QMimeData& data)
{
    if (data.urls().size() != 1 || !data.urls().first().isLocalFile())
        return {};
    const QFileInfo dropped(data.urls().first().toLocalFile());
    if (dropped.isDir())
        return dropped.absoluteFilePath();
    return dropped.fileName() == QLatin1String("pinacle.yaml") ? dropped.absolutePath() : QString();
}

void MainWindow::dragEnterEvent(QDragEnterEvent* event)
{
    if (!droppedFolder(*event->mimeData()).isEmpty())
        event->acceptProposedAction();
}

void MainWindow::dropEvent(QDropEvent* event)
{
    comeToFront();
    showNewPod().readFolder(droppedFolder(*event->mimeData()));
}

} // namespace pinacle

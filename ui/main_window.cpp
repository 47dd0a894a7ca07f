#include "ui/main_window.h"

#include "core/core.h"
#include "core/pods/pod_service.h"
#include "core/servers/server_service.h"
#include "ui/catalog/gallery_page.h"
#include "ui/icons.h"
#include "ui/logs/log_view.h"
#include "ui/logs/logs_page.h"
#include "ui/pods/new_pod_dialog.h"
#include "ui/pods/pod_actions.h"
#include "ui/pods/pods_page.h"
#include "ui/servers/provision_progress.h"
#include "ui/servers/server_actions.h"
#include "ui/servers/servers_page.h"
#include "ui/sidebar.h"
#include "ui/widgets/confirm_dialog.h"

#include <QCloseEvent>
#include <QHBoxLayout>
#include <QMenuBar>
#include <QMessageBox>
#include <QSettings>
#include <QStackedWidget>

namespace pinacle {

MainWindow::MainWindow(Core& core, QWidget* parent)
    : QMainWindow(parent)
    , m_core(core)
    , m_podActions(new PodActions(core, this))
    , m_serverActions(new ServerActions(core.servers(), this))
    , m_provisions(new ProvisionProgress(core.servers(), this))
    , m_sidebar(new Sidebar)
    , m_stack(new QStackedWidget)
{
    setWindowTitle(QStringLiteral("Pinacle Desktop"));
    setWindowIcon(QIcon(QStringLiteral(":/icons/pinacle.svg")));
    setMinimumSize(940, 560);
    auto* body = new QWidget;
    auto* layout = new QHBoxLayout(body);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_sidebar);
    layout->addWidget(m_stack, 1);
    setCentralWidget(body);
    makeMenus();

    connect(m_sidebar, &Sidebar::chosen, this,
            [this](Section section) { m_stack->setCurrentWidget(page(section)); });
    connect(m_serverActions, &ServerActions::added, this, [this](const QString& serverId) {
        const bool isFirstStart = m_sidebar->current() == Section::Pods && m_core.pods().pods().isEmpty();
        if (isFirstStart) // that page goes on with the new server itself
            return;
        showSection(Section::Servers);
        m_servers->selectServer(serverId);
    });
    for (auto signal : {&PodService::podAdded, &PodService::podRemoved})
        connect(&core.pods(), signal, this, &MainWindow::showCounts);
    for (auto signal : {&ServerService::serverAdded, &ServerService::serverRemoved})
        connect(&core.servers(), signal, this, &MainWindow::showCounts);
    showCounts();
    restoreState();
}

void MainWindow::makeMenus()
{
    makeFileMenu();
    QMenu* pod = menuBar()->addMenu(tr("&Pod"));
    m_podActions->action(PodVerb::Open)->setShortcut(QKeySequence::Open);
    for (const PodVerb verb : {PodVerb::Open, PodVerb::Start, PodVerb::Stop, PodVerb::Restart})
        pod->addAction(m_podActions->action(verb));
    pod->addSeparator();
    for (const PodVerb verb : {PodVerb::Resume, PodVerb::Rollback, PodVerb::Cancel})
        pod->addAction(m_podActions->action(verb));
    pod->addSeparator();
    pod->addAction(m_podActions->action(PodVerb::Delete));
    makeViewMenu();
    QMenu* help = menuBar()->addMenu(tr("&Help"));
    QAction* about = help->addAction(tr("&About Pinacle Desktop"), this, &MainWindow::showAbout);
    about->setObjectName(QStringLiteral("aboutAction"));
    about->setMenuRole(QAction::AboutRole);
}

void MainWindow::makeFileMenu()
{
    QMenu* file = menuBar()->addMenu(tr("&File"));
    QAction* newPod =
        file->addAction(themeIcon(QStringLiteral("add")), tr("&New pod…"), this, [this] { showNewPod(); });
    newPod->setObjectName(QStringLiteral("newPodAction"));
    newPod->setShortcut(QKeySequence::New);
    QAction* addServer = file->addAction(themeIcon(QStringLiteral("servers")), tr("Add a &server…"),
                                         m_serverActions, &ServerActions::add);
    addServer->setObjectName(QStringLiteral("addServerAction"));
    file->addSeparator();
    QAction* quit = file->addAction(tr("&Quit"), this, &QWidget::close);
    quit->setObjectName(QStringLiteral("quitAction"));
    quit->setShortcut(QKeySequence(Qt::CTRL | Qt::Key_Q));
    quit->setMenuRole(QAction::QuitRole);
}

void MainWindow::makeViewMenu()
{
    QMenu* view = menuBar()->addMenu(tr("&View"));
    const QStringList names{tr("&Pods"), tr("&Servers"), tr("&Templates"), tr("T&iers"), tr("&Logs")};
    for (int i = 0; i < kSectionCount; ++i) {
        QAction* action = view->addAction(names[i], this, [this, i] { showSection(Section(i)); });
        action->setObjectName(QStringLiteral("sectionAction%1").arg(i + 1));
        action->setShortcut(QKeySequence(QKeyCombination(Qt::CTRL, Qt::Key(Qt::Key_1 + i))));
    }
    view->addSeparator();
    QAction* search =
        view->addAction(themeIcon(QStringLiteral("search")), tr("S&earch"), this, &MainWindow::focusSearch);
    search->setObjectName(QStringLiteral("searchAction"));
    search->setShortcut(QKeySequence::Find);
}

void MainWindow::showSection(Section section)
{
    m_sidebar->setCurrent(section);
}

QWidget* MainWindow::page(Section section)
{
    QWidget*& found = m_pages[size_t(section)];
    if (!found) {
        found = makePage(section);
        m_stack->addWidget(found);
    }
    return found;
}

QWidget* MainWindow::makePage(Section section)
{
    const QSettings settings(settingsFile(), QSettings::IniFormat);
    switch (section) {
    case Section::Pods:
        return makePodsPage();
    case Section::Servers:
        m_servers = new ServersPage(m_core.servers(), *m_serverActions, *m_provisions);
        m_servers->restoreSplitter(settings.value(QStringLiteral("servers/splitter")).toByteArray());
        return m_servers;
    case Section::Templates:
    case Section::Tiers:
        return makeGallery(section);
    case Section::Logs:
        break;
    }
    m_logs = new LogsPage(m_core);
    m_logs->view().restoreState(settings);
    return m_logs;
}

QWidget* MainWindow::makePodsPage()
{
    const QSettings settings(settingsFile(), QSettings::IniFormat);
    m_pods = new PodsPage(m_core, *m_podActions, *m_serverActions, *m_provisions);
    m_pods->restoreSplitter(settings.value(QStringLiteral("pods/splitter")).toByteArray());
    connect(m_pods, &PodsPage::newPodAsked, this, [this] { showNewPod(); });
    connect(m_pods, &PodsPage::addServerAsked, m_serverActions, &ServerActions::add);
    return m_pods;
}

QWidget* MainWindow::makeGallery(Section section)
{
    const bool isTemplates = section == Section::Templates;
    auto* gallery = new GalleryPage(m_core.catalog(),
                                    isTemplates ? GalleryPage::Shows::Templates : GalleryPage::Shows::Tiers);
    connect(gallery, &GalleryPage::newPodAsked, this, [this, isTemplates](const QString& id) {
        showNewPod(isTemplates ? id : QString(), isTemplates ? QString() : id);
    });
    return gallery;
}

void MainWindow::showNewPod(const QString& templateId, const QString& tierId)
{
    auto* dialog = new NewPodDialog(m_core, this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    if (!tierId.isEmpty())
        dialog->chooseTier(tierId);
    if (!templateId.isEmpty())
        dialog->chooseTemplate(templateId);
    connect(dialog, &NewPodDialog::created, this, [this](const QString& podId) {
        showSection(Section::Pods);
        m_pods->selectPod(podId);
    });
    dialog->open();
}

void MainWindow::showCounts()
{
    m_sidebar->setCount(Section::Pods, int(m_core.pods().pods().size()));
    m_sidebar->setCount(Section::Servers, int(m_core.servers().servers().size()));
}

void MainWindow::focusSearch()
{
    if (m_sidebar->current() == Section::Logs) {
        m_logs->view().focusSearch();
        return;
    }
    showSection(Section::Pods);
    m_pods->focusSearch();
}

void MainWindow::showAbout()
{
    auto* box = new QMessageBox(this);
    box->setAttribute(Qt::WA_DeleteOnClose);
    box->setObjectName(QStringLiteral("aboutBox"));
    box->setWindowTitle(tr("About Pinacle Desktop"));
    box->setIconPixmap(windowIcon().pixmap(64, 64));
    box->setText(tr("Pinacle Desktop %1").arg(QStringLiteral(PINACLE_VERSION)));
    box->setInformativeText(tr("Development pods on your own machines, isolated by gVisor.\nQt %1")
                                .arg(QLatin1String(qVersion())));
    box->open();
}

bool MainWindow::isWorking() const
{
    const QList<PodRecord> pods = m_core.pods().pods();
    return std::any_of(pods.cbegin(), pods.cend(),
                       [this](const PodRecord& pod) { return m_core.pods().isWorking(pod.id); });
}

void MainWindow::closeEvent(QCloseEvent* event)
{
    if (!m_mayClose && isWorking()) {
        event->ignore();
        auto* ask = new ConfirmDialog(
            tr("Quit while pods are in work?"),
            tr("The running work is stopped. It can go on, or be undone, when you come back."), this);
        ask->setObjectName(QStringLiteral("quitDialog"));
        ask->setAcceptButton(tr("Quit"), QStringLiteral("confirmQuitButton"), true);
        connect(ask, &QDialog::accepted, this, [this] {
            m_mayClose = true;
            close();
        });
        ask->open();
        return;
    }
    saveState();
    QMainWindow::closeEvent(event);
}

void MainWindow::changeEvent(QEvent* event)
{
    QMainWindow::changeEvent(event);
    if (event->type() == QEvent::ActivationChange && isActiveWindow())
        m_core.pods().refresh();
}

QString MainWindow::settingsFile() const
{
    return m_core.home() + QStringLiteral("/window.ini");
}

void MainWindow::restoreState()
{
    const QSettings settings(settingsFile(), QSettings::IniFormat);
    if (!restoreGeometry(settings.value(QStringLiteral("window/geometry")).toByteArray()))
        resize(1240, 780);
    const int section = settings.value(QStringLiteral("window/section"), 0).toInt();
    showSection(Section(qBound(0, section, kSectionCount - 1)));
}

void MainWindow::saveState() const
{
    QSettings settings(settingsFile(), QSettings::IniFormat);
    settings.setValue(QStringLiteral("window/geometry"), saveGeometry());
    settings.setValue(QStringLiteral("window/section"), int(m_sidebar->current()));
    if (m_pods)
        settings.setValue(QStringLiteral("pods/splitter"), m_pods->splitterState());
    if (m_servers)
        settings.setValue(QStringLiteral("servers/splitter"), m_servers->splitterState());
    if (m_logs)
        m_logs->view().saveState(settings);
}

} // namespace pinacle

#include "ui/main_window.h"

#include "core/core.h"
#include "core/pods/pod_service.h"
#include "core/pods/snapshot_service.h"
#include "core/servers/server_service.h"
#include "ui/catalog/gallery_page.h"
#include "ui/help/diagnostic_report.h"
#include "ui/help/diagnostics_dialog.h"
#include "ui/help/update_check.h"
#include "ui/icons.h"
#include "ui/logs/log_view.h"
#include "ui/logs/logs_page.h"
#include "ui/pods/new_pod_dialog.h"
#include "ui/pods/pod_actions.h"
#include "ui/pods/pod_announcer.h"
#include "ui/pods/pods_page.h"
#include "ui/servers/provision_progress.h"
#include "ui/servers/server_actions.h"
#include "ui/servers/servers_page.h"
#include "ui/settings/settings_dialog.h"
#include "ui/shell/quit_sequence.h"
#include "ui/shell/tray.h"
#include "ui/sidebar.h"
#include "ui/snapshots/snapshot_import.h"
#include "ui/snapshots/snapshot_view.h"
#include "ui/snapshots/snapshots_page.h"
#include "ui/widgets/message_bar.h"

#include <QCloseEvent>
#include <QDesktopServices>
#include <QDir>
#include <QFile>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QMenuBar>
#include <QMessageBox>
#include <QStackedWidget>
#include <QTimer>
#include <QToolBar>

namespace pinacle {

#ifdef Q_OS_MACOS
static constexpr bool kHasTitleToolBar = true;
#else
static constexpr bool kHasTitleToolBar = false;
#endif
static constexpr std::chrono::seconds kTrayPatience{10};
/// A window that is never painted, minimised from the start perhaps, has settled as well.
static constexpr std::chrono::seconds kFramePatience{1};

MainWindow::MainWindow(Core& core, QWidget* parent)
    : QMainWindow(parent)
    , m_core(core)
    , m_settings(core.home())
    , m_podActions(new PodActions(core, this))
    , m_serverActions(new ServerActions(core.servers(), core.watch(), this))
    , m_provisions(new ProvisionProgress(core.servers(), this))
    , m_sidebar(new Sidebar)
    , m_stack(new QStackedWidget)
    , m_tray(new Tray(core, m_settings, *m_podActions, *this))
    , m_updates(new UpdateCheck(m_settings, QStringLiteral(PINACLE_VERSION), this))
    , m_quit(new QuitSequence(
          core, m_settings, [this] { return m_pods ? m_pods->unsaved() : QStringList(); }, this))
    , m_news(new MessageBar)
{
    setWindowTitle(QStringLiteral("Pinacle Desktop"));
    setWindowIcon(themeIcon(QStringLiteral("pinacle")));
    setMinimumSize(940, 560);
    setAcceptDrops(true);
    auto* body = new QWidget;
    auto* layout = new QHBoxLayout(body);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_sidebar);
    auto* right = new QVBoxLayout;
    right->setContentsMargins(0, 0, 0, 0);
    right->setSpacing(0);
    right->addWidget(m_news);
    right->addWidget(m_stack, 1);
    right->addWidget(new PodAnnouncer(core.pods()));
    layout->addLayout(right, 1);
    setCentralWidget(body);
    makeMenus();
    wireNews();

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
    connect(&core.snapshots(), &SnapshotService::changed, this, &MainWindow::showCounts);
    connect(m_podActions, &PodActions::created, this, [this](const QString& podId) {
        if (m_sidebar->current() != Section::Pods) // there it stands in the list
            showPod(podId);
    });
    showCounts();
    connect(m_tray, &Tray::quitAsked, this, &MainWindow::quit);
    connect(m_quit, &QuitSequence::agreed, this, &MainWindow::end);
    m_settling.setSingleShot(true);
    connect(&m_settling, &QTimer::timeout, this, &MainWindow::settle);
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
    for (const PodVerb verb : {PodVerb::Hibernate, PodVerb::Wake, PodVerb::Snapshot, PodVerb::Resize})
        pod->addAction(m_podActions->action(verb));
    pod->addSeparator();
    for (const PodVerb verb : {PodVerb::Resume, PodVerb::Rollback, PodVerb::Cancel})
        pod->addAction(m_podActions->action(verb));
    pod->addSeparator();
    pod->addAction(m_podActions->action(PodVerb::Delete));
    makeViewMenu();
    makeHelpMenu();
    if constexpr (kHasTitleToolBar)
        makeTitleToolBar();
}

/// What is used most, in the window's title: on a Mac the menus are far away, at the top of the screen.
void MainWindow::makeTitleToolBar()
{
    QToolBar* bar = addToolBar(tr("Toolbar"));
    bar->setMovable(false);
    bar->setIconSize({18, 18});
    bar->setContextMenuPolicy(Qt::PreventContextMenu);
    for (const char* name : {"newPodAction", "addServerAction", "searchAction"})
        bar->addAction(findChild<QAction*>(QLatin1String(name)));
    setUnifiedTitleAndToolBarOnMac(true);
}

void MainWindow::makeHelpMenu()
{
    QMenu* help = menuBar()->addMenu(tr("&Help"));
    QAction* diagnostics = help->addAction(themeIcon(QStringLiteral("check")), tr("&Diagnostics…"), this,
                                           &MainWindow::showDiagnostics);
    diagnostics->setObjectName(QStringLiteral("diagnosticsAction"));
    QAction* updates = help->addAction(tr("Look for a new &version"), m_updates, &UpdateCheck::look);
    updates->setObjectName(QStringLiteral("updatesAction"));
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
    QAction* fromFolder = file->addAction(tr("New pod from a &folder…"), this, &MainWindow::askForFolder);
    fromFolder->setObjectName(QStringLiteral("newPodFromFolderAction"));
    auto* snapshotImport = new SnapshotImport(m_core, *m_podActions, this);
    QAction* fromSnapshot =
        file->addAction(tr("New pod from a sna&pshot file…"), snapshotImport, &SnapshotImport::ask);
    connect(snapshotImport, &SnapshotImport::imported, this, [this](const QString& snapshotId) {
        if (const auto snapshot = m_core.snapshots().find({}, snapshotId))
            m_podActions->askForFork(*snapshot);
    });
    fromSnapshot->setObjectName(QStringLiteral("newPodFromSnapshotAction"));
    QAction* addServer = file->addAction(themeIcon(QStringLiteral("servers")), tr("Add a &server…"),
                                         m_serverActions, &ServerActions::add);
    addServer->setObjectName(QStringLiteral("addServerAction"));
    file->addSeparator();
    QAction* settings = file->addAction(tr("Se&ttings…"), this, &MainWindow::showSettings);
    settings->setObjectName(QStringLiteral("settingsAction"));
    settings->setShortcut(QKeySequence(Qt::CTRL | Qt::Key_Comma));
    settings->setMenuRole(QAction::PreferencesRole);
    file->addSeparator();
    QAction* quit = file->addAction(tr("&Quit"), this, &MainWindow::quit);
    quit->setObjectName(QStringLiteral("quitAction"));
    quit->setShortcut(QKeySequence(Qt::CTRL | Qt::Key_Q));
    quit->setMenuRole(QAction::QuitRole);
}

void MainWindow::makeViewMenu()
{
    QMenu* view = menuBar()->addMenu(tr("&View"));
    const QStringList names{tr("&Pods"),      tr("&Servers"), tr("S&napshots"),
                            tr("&Templates"), tr("T&iers"),   tr("&Logs")};
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
    QAction* palette = view->addAction(tr("&Command palette…"), this, &MainWindow::showPalette);
    palette->setObjectName(QStringLiteral("paletteAction"));
    // The second one reaches it from a terminal, which has Ctrl+K for its program.
    palette->setShortcuts(
        {QKeySequence(Qt::CTRL | Qt::Key_K), QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_K)});
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
    switch (section) {
    case Section::Pods:
        return makePodsPage();
    case Section::Servers:
        m_servers = new ServersPage(m_core, *m_serverActions, *m_provisions);
        connect(m_servers, &ServersPage::podAsked, this, &MainWindow::showPod);
        m_servers->restoreSplitter(m_settings.value(QStringLiteral("servers/splitter")).toByteArray());
        return m_servers;
    case Section::Snapshots:
        return m_snapshots = new SnapshotsPage(m_core, *m_podActions);
    case Section::Templates:
    case Section::Tiers:
        return makeGallery(section);
    case Section::Logs:
        break;
    }
    m_logs = new LogsPage(m_core);
    m_logs->view().restoreState(m_settings.file());
    return m_logs;
}

QWidget* MainWindow::makePodsPage()
{
    m_pods = new PodsPage(m_core, m_settings, *m_podActions, *m_serverActions, *m_provisions);
    m_pods->restoreSplitter(m_settings.value(QStringLiteral("pods/splitter")).toByteArray());
    connect(m_pods, &PodsPage::newPodAsked, this, [this] { showNewPod(); });
    connect(m_pods, &PodsPage::fromRepositoryAsked, this, [this] { showNewPod().chooseRepository(); });
    connect(m_pods, &PodsPage::fromFolderAsked, this, &MainWindow::askForFolder);
    connect(m_pods, &PodsPage::addServerAsked, m_serverActions, &ServerActions::add);
    return m_pods;
}

QWidget* MainWindow::makeGallery(Section section)
{
    const bool isTemplates = section == Section::Templates;
    auto* gallery = new GalleryPage(m_core.catalog(),
                                    isTemplates ? GalleryPage::Shows::Templates : GalleryPage::Shows::Tiers);
    connect(gallery, &GalleryPage::newPodAsked, this, [this, isTemplates](const QString& id) {
        PodDraft draft;
        (isTemplates ? draft.templateId : draft.tier) = id;
        showNewPod(draft);
    });
    return gallery;
}

NewPodDialog& MainWindow::showNewPod(const PodDraft& draft)
{
    if (auto* open = findChild<NewPodDialog*>(); open && open->isVisible()) { // what is typed there stays
        open->raise();
        open->activateWindow();
        return *open;
    }
    auto* dialog = new NewPodDialog(m_core, this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setDraft(draft);
    connect(dialog, &NewPodDialog::created, this, &MainWindow::showPod);
    connect(dialog, &NewPodDialog::serverWanted, this, &MainWindow::showServerSetUp);
    dialog->open();
    return *dialog;
}

void MainWindow::showServerSetUp()
{
    // Without a pod, the page of the pods is the one that leads to a first server.
    showSection(m_core.pods().pods().isEmpty() ? Section::Pods : Section::Servers);
}

void MainWindow::showPod(const QString& podId)
{
    showSection(Section::Pods);
    m_pods->selectPod(podId);
}

void MainWindow::showCounts()
{
    m_sidebar->setCount(Section::Pods, int(m_core.pods().pods().size()));
    m_sidebar->setCount(Section::Servers, int(m_core.servers().servers().size()));
    m_sidebar->setCount(Section::Snapshots, m_core.snapshots().count());
}

void MainWindow::focusSearch()
{
    if (m_sidebar->current() == Section::Logs) {
        m_logs->view().focusSearch();
        return;
    }
    if (m_sidebar->current() == Section::Snapshots) {
        m_snapshots->view().focusSearch();
        return;
    }
    if (m_sidebar->current() == Section::Servers && m_servers->focusSearch())
        return;
    showSection(Section::Pods);
    m_pods->focusSearch();
}

void MainWindow::showSettings()
{
    auto* dialog =
        new SettingsDialog(m_core, m_settings, Autostart(QCoreApplication::applicationFilePath()), this);
    dialog->open();
}

void MainWindow::showDiagnostics()
{
    auto* dialog = new DiagnosticsDialog(m_core, *m_serverActions, this);
    dialog->open();
}

void MainWindow::showAbout()
{
    auto* box = new QMessageBox(this);
    box->setAttribute(Qt::WA_DeleteOnClose);
    box->setObjectName(QStringLiteral("aboutBox"));
    box->setWindowTitle(tr("About Pinacle Desktop"));
    box->setIconPixmap(windowIcon().pixmap(64, 64));
    const std::optional<NewVersion>& newest = m_updates->newest();
    box->setText(newest ? tr("Pinacle Desktop %1 (version %2 is there)")
                              .arg(QStringLiteral(PINACLE_VERSION), newest->version)
                        : tr("Pinacle Desktop %1").arg(QStringLiteral(PINACLE_VERSION)));
    if (newest)
        connect(box->addButton(tr("Show version %1").arg(newest->version), QMessageBox::ActionRole),
                &QAbstractButton::clicked, this, [page = newest->page] { QDesktopServices::openUrl(page); });
    box->addButton(QMessageBox::Ok);
    box->setInformativeText(
        tr("Development pods on your own machines, isolated by gVisor.\n\n%1\n\nQt is under the LGPL 3, "
           "libssh "
           "under the LGPL 2.1, libvterm, yaml-cpp and toml++ under the MIT licence, QtKeychain under the "
           "BSD "
           "licence.\n\nData: %2")
            .arg(libraryVersions().join(QStringLiteral(" · ")), QDir::toNativeSeparators(m_core.home())));
    box->open();
}

void MainWindow::quit()
{
    comeToFront();
    m_quit->begin();
}

void MainWindow::end()
{
    m_mayClose = true;
    close();
    QCoreApplication::quit();
}

void MainWindow::closeEvent(QCloseEvent* event)
{
    const bool staysInTray = m_tray->isShown() && m_settings.isKeptInTray();
    if (!m_mayClose && !staysInTray && m_quit->hasQuestions()) {
        event->ignore();
        quit();
        return;
    }
    saveState();
    QMainWindow::closeEvent(event);
    if (!staysInTray)
        QCoreApplication::quit();
}

void MainWindow::changeEvent(QEvent* event)
{
    QMainWindow::changeEvent(event);
    if (event->type() == QEvent::ActivationChange && isActiveWindow()) {
        m_core.pods().refresh();
        m_core.snapshots().refresh();
    }
}

void MainWindow::showEvent(QShowEvent* event)
{
    QMainWindow::showEvent(event);
    m_settling.start(kFramePatience);
}

void MainWindow::paintEvent(QPaintEvent* event)
{
    QMainWindow::paintEvent(event);
    if (m_settling.isActive())
        m_settling.start(0);
}

void MainWindow::settle()
{
    m_settling.disconnect(); // once is enough
    showInTray();
    emit settled();
}

void MainWindow::showInTray()
{
    m_tray->appear();
    // With an icon in the tray the program outlives its window.
    QGuiApplication::setQuitOnLastWindowClosed(!m_tray->isShown());
}

void MainWindow::startInBackground()
{
    settle();
    if (m_tray->isShown())
        return;
    // At login the tray may come after us.
    QTimer::singleShot(kTrayPatience, this, [this] {
        showInTray();
        if (!m_tray->isShown())
            show();
    });
}

void MainWindow::restoreState()
{
    if (!restoreGeometry(m_settings.value(QStringLiteral("window/geometry")).toByteArray()))
        resize(1240, 780);
    const int section = m_settings.value(QStringLiteral("window/section"), 0).toInt();
    showSection(Section(qBound(0, section, kSectionCount - 1)));
}

void MainWindow::saveState()
{
    m_settings.setValue(QStringLiteral("window/geometry"), saveGeometry());
    m_settings.setValue(QStringLiteral("window/section"), int(m_sidebar->current()));
    if (m_pods)
        m_settings.setValue(QStringLiteral("pods/splitter"), m_pods->splitterState());
    if (m_servers)
        m_settings.setValue(QStringLiteral("servers/splitter"), m_servers->splitterState());
    if (m_logs)
        m_logs->view().saveState(m_settings.file());
}

} // namespace pinacle

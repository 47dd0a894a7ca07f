#pragma once

#include "ui/palette/command_palette.h"
#include "ui/pods/pod_draft.h"
#include "ui/section.h"
#include "ui/settings/window_settings.h"

#include <QMainWindow>
#include <QTimer>

#include <array>

class QStackedWidget;

namespace pinacle {

class Core;
class LogsPage;
class MessageBar;
class NewPodDialog;
class PodActions;
class PodsPage;
class ProvisionProgress;
class QuitSequence;
class ServerActions;
class ServersPage;
class Sidebar;
class SnapshotsPage;
class Tray;
class UpdateCheck;
struct NewVersion;

/// The window: the sidebar, one page a section, and the menus. Pages are made when they are first shown.
class MainWindow final : public QMainWindow
{
    Q_OBJECT

public:
    explicit MainWindow(Core& core, QWidget* parent = nullptr);

    void showSection(Section section);
    NewPodDialog& showNewPod(const PodDraft& draft = {});
    void showPod(const QString& podId);
    /// A link from outside: shows the New pod dialog with what it asks for, or says why not. Waits while a
    /// question is open.
    void openLink(const QString& link);
    /// Without the window, where a tray shows that the program is there.
    void startInBackground();
    void comeToFront();
    WindowSettings& settings() { return m_settings; }
    /// Ends the program, after the questions that belong to it.
    void quit();

signals:
    /// Its first frame was painted, or it starts without one: time for what no frame waits for.
    void settled();

protected:
    void showEvent(QShowEvent* event) override;
    void paintEvent(QPaintEvent* event) override;
    void closeEvent(QCloseEvent* event) override;
    void changeEvent(QEvent* event) override;
    void dragEnterEvent(QDragEnterEvent* event) override;
    void dropEvent(QDropEvent* event) override;

private:
    void makeMenus();
    void makeTitleToolBar();
    void makeFileMenu();
    void makeViewMenu();
    QWidget* page(Section section);
    QWidget* makePage(Section section);
    QWidget* makePodsPage();
    QWidget* makeGallery(Section section);
    void showCounts();
    void settle();
    void showInTray();
    void focusSearch();
    void showPalette();
    QList<PaletteCommand> commands();
    void addPodCommands(QList<PaletteCommand>& commands);
    void followLinks();
    void begin(const Result<PodDraft>& draft);
    void askForFolder();
    void showServerSetUp();
    void showAbout();
    void showSettings();
    void showDiagnostics();
    void makeHelpMenu();
    void wireNews();
    void offerVersion(const NewVersion& version);
    void offerCrashReport();
    void end();
    void restoreState();
    void saveState();

    Core& m_core;
    WindowSettings m_settings;
    PodActions* m_podActions;
    ServerActions* m_serverActions;
    ProvisionProgress* m_provisions;
    Sidebar* m_sidebar;
    QStackedWidget* m_stack;
    Tray* m_tray;
    UpdateCheck* m_updates;
    QuitSequence* m_quit;
    MessageBar* m_news; ///< what concerns the program itself
    std::array<QWidget*, kSectionCount> m_pages{};
    PodsPage* m_pods = nullptr;
    ServersPage* m_servers = nullptr;
    SnapshotsPage* m_snapshots = nullptr;
    LogsPage* m_logs = nullptr;
    QStringList m_links; ///< that wait
    QTimer m_settling;   ///< runs from the first showing to the first frame
    bool m_mayClose = false;
};

} // namespace pinacle

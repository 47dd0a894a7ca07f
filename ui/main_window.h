#pragma once

#include "ui/section.h"

#include <QMainWindow>

#include <array>

class QStackedWidget;

namespace pinacle {

class Core;
class LogsPage;
class PodActions;
class PodsPage;
class ProvisionProgress;
class ServerActions;
class ServersPage;
class Sidebar;

/// The window: the sidebar, one page a section, and the menus. Pages are made when they are first shown.
class MainWindow final : public QMainWindow
{
    Q_OBJECT

public:
    explicit MainWindow(Core& core, QWidget* parent = nullptr);

    void showSection(Section section);
    void showNewPod(const QString& templateId = {}, const QString& tierId = {});

protected:
    void closeEvent(QCloseEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    void makeMenus();
    void makeFileMenu();
    void makeViewMenu();
    QWidget* page(Section section);
    QWidget* makePage(Section section);
    QWidget* makePodsPage();
    QWidget* makeGallery(Section section);
    void showCounts();
    void focusSearch();
    void showAbout();
    bool isWorking() const;
    QString settingsFile() const;
    void restoreState();
    void saveState() const;

    Core& m_core;
    PodActions* m_podActions;
    ServerActions* m_serverActions;
    ProvisionProgress* m_provisions;
    Sidebar* m_sidebar;
    QStackedWidget* m_stack;
    std::array<QWidget*, kSectionCount> m_pages{};
    PodsPage* m_pods = nullptr;
    ServersPage* m_servers = nullptr;
    LogsPage* m_logs = nullptr;
    bool m_mayClose = false;
};

} // namespace pinacle

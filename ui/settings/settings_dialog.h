#pragma once

#include "ui/settings/autostart.h"

#include <QDialog>

class QFormLayout;
class QLineEdit;
class QPushButton;
class QTabWidget;

namespace pinacle {

class Core;
class ScrollPage;
class TextLabel;
class WindowSettings;

/// What can be chosen, on a few pages, each in force as soon as it is chosen. Deletes itself when it is
/// closed.
class SettingsDialog final : public QDialog
{
    Q_OBJECT

public:
    SettingsDialog(Core& core, WindowSettings& settings, const Autostart& autostart, QWidget* parent);

private:
    void addPages();
    void addPage(const QString& title);
    /// On the page that was added last. Without a title: the page's is its own.
    QFormLayout* addGroup(const QString& title = {});
    void addNote(const QString& text); ///< below the group that was added last
    /// All groups of all pages as one: fields begin at one edge, numbers are equally wide.
    void alignGroups();
    void fit(int rest); ///< `rest`: what is high besides the pages and their tabs
    void addAppearance();
    void addBehaviour();
    void addTerminal();
    void addServers();
    void addGitHub();
    void addSsh();
    void takeOutSsh();
    void addEnvironment();
    void addHistory();
    void addUpdates();
    void saveGitHubApi();
    void showRefusal(const Result<void>& done);

    Core& m_core;
    WindowSettings& m_settings;
    const Autostart m_autostart;
    QTabWidget* m_tabs;
    QList<ScrollPage*> m_pages;
    QList<QFormLayout*> m_forms;
    QLineEdit* m_gitHubApi;
    QPushButton* m_takeOutSsh;
    TextLabel* m_refusal;
};

} // namespace pinacle

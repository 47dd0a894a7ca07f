#pragma once

#include "ui/settings/autostart.h"

#include <QDialog>

class QFormLayout;
class QLineEdit;
class QPushButton;
class QVBoxLayout;

namespace pinacle {

class Core;
class TextLabel;
class WindowSettings;

/// What can be chosen, each in force as soon as it is chosen. Deletes itself when it is closed.
class SettingsDialog final : public QDialog
{
    Q_OBJECT

public:
    SettingsDialog(Core& core, WindowSettings& settings, const Autostart& autostart, QWidget* parent);

private:
    QFormLayout* addGroup(const QString& title);
    void addNote(const QString& text); ///< below the group that was added last
    /// All groups as one: fields begin at one edge, numbers are equally wide.
    void alignGroups();
    void addAppearance();
    void addBehaviour();
    void addTerminal();
    void addConnections();
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
    QVBoxLayout* m_groups = nullptr;
    QList<QFormLayout*> m_forms;
    QLineEdit* m_gitHubApi;
    QPushButton* m_takeOutSsh;
    TextLabel* m_refusal;
};

} // namespace pinacle

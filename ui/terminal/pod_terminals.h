#pragma once

#include <QWidget>

class QStackedWidget;
class QTabWidget;

namespace pinacle {

class Core;
class EmptyState;
class PodActions;
class TerminalPane;
class WindowSettings;

/// The terminals of one pod as tabs. Each is a tmux session in the pod: leaving the program closes only the
/// view of it, and its name is remembered. Nothing connects before it is shown.
class PodTerminals final : public QWidget
{
    Q_OBJECT

public:
    PodTerminals(Core& core, WindowSettings& settings, PodActions& actions, const QString& podId,
                 QWidget* parent = nullptr);

    void addTerminal();

protected:
    void showEvent(QShowEvent* event) override;

private:
    void refresh();
    void openRemembered();
    void open(const QString& session);
    void connectPane(TerminalPane& pane, const QString& session);
    void closeTab(int index);
    void remember();
    void applyFont(TerminalPane& pane);
    QStringList sessions() const;

    Core& m_core;
    WindowSettings& m_settings;
    PodActions& m_actions;
    const QString m_podId;
    QStackedWidget* m_stack;
    EmptyState* m_notRunning;
    QTabWidget* m_tabs;
};

} // namespace pinacle

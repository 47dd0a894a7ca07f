#pragma once

#include "core/base/error.h"
#include "ui/shell/desktop_notification.h"

#include <QElapsedTimer>
#include <QHash>
#include <QMenu>
#include <QSystemTrayIcon>

namespace pinacle {

class Core;
class MainWindow;
class PodActions;
class WindowSettings;

/// The icon in the tray or menu bar: the state of all pods at a glance, each pod's Open, Start and Stop, and
/// notifications for what ended while nobody looked. Where there is no tray, the desktop itself
/// is asked to show those.
class Tray final : public QObject
{
    Q_OBJECT

public:
    Tray(Core& core, WindowSettings& settings, PodActions& actions, MainWindow& window);

    bool isShown() const { return m_icon.isVisible(); }
    void appear(); ///< where there is a tray by now
    /// The menu as it would be shown now; on macOS it is also the dock's.
    QMenu& menu();
    QString summary() const; ///< "2 running, 1 failed"

    /// A word about an operation that ended, or nothing where it need not be said: it was short, or somebody
    /// saw it.
    static QString wordsFor(const QString& podName, const QString& operation, const Error& error,
                            qint64 tookMs, bool isWindowInFront);

signals:
    void quitAsked();

private:
    void fill();
    void addPod(const QString& podId);
    void showState();
    void operationFinished(const QString& podId, const QString& operation, const Error& error);

    Core& m_core;
    WindowSettings& m_settings;
    PodActions& m_actions;
    MainWindow& m_window;
    QMenu m_menu;
    QSystemTrayIcon m_icon;
    DesktopNotification m_notification;    ///< where there is no tray
    QHash<QString, QElapsedTimer> m_begun; ///< by pod
};

} // namespace pinacle

#pragma once

#include <QObject>
#include <QSet>

namespace pinacle {

/// Notifications of the desktop's own, for where there is no tray whose icon could show them: those of
/// https://specifications.freedesktop.org/notification-spec over D-Bus. Nothing is shown where nobody offers
/// that, as on macOS, which always has a menu bar.
class DesktopNotification final : public QObject
{
    Q_OBJECT

public:
    explicit DesktopNotification(QObject* parent = nullptr);

    /// Returns at once. `words` are plain text.
    void show(const QString& words, bool isBad);

signals:
    void clicked();

private slots:
    void actionInvoked(uint id, const QString& action);

private:
    QSet<uint> m_shown; ///< the ids that the desktop gave ours
    bool m_isListening = false;
};

} // namespace pinacle

#include "ui/shell/desktop_notification.h"

#ifdef QT_DBUS_LIB
#include <QCoreApplication>
#include <QDBusConnection>
#include <QDBusMessage>
#include <QDBusPendingCallWatcher>
#include <QDBusPendingReply>
#endif

namespace pinacle {

#ifdef QT_DBUS_LIB

static constexpr QLatin1String kService("org.freedesktop.Notifications"); // the interface's name as well
static constexpr QLatin1String kPath("/org/freedesktop/Notifications");

DesktopNotification::DesktopNotification(QObject* parent)
    : QObject(parent)
{
}

void DesktopNotification::show(const QString& words, bool isBad)
{
    QDBusConnection bus = QDBusConnection::sessionBus();
    if (!bus.isConnected())
        return;
    if (!m_isListening)
        m_isListening = bus.connect(kService, kPath, kService, QStringLiteral("ActionInvoked"), this,
                                    SLOT(actionInvoked(uint, QString)));
    QDBusMessage call = QDBusMessage::createMethodCall(kService, kPath, kService, QStringLiteral("Notify"));
    // As the summary, because a body may be read as markup.
    call.setArguments({QCoreApplication::applicationName(), 0U, QStringLiteral("pinacle-desktop"), words,
                       QString(), QStringList{QStringLiteral("default"), tr("Show the window")},
                       QVariantMap{{QStringLiteral("desktop-entry"), QStringLiteral("pinacle-desktop")},
                                   {QStringLiteral("urgency"), QVariant::fromValue(uchar(isBad ? 2 : 1))}},
                       -1});
    auto* watcher = new QDBusPendingCallWatcher(bus.asyncCall(call), this);
    connect(watcher, &QDBusPendingCallWatcher::finished, this, [this, watcher] {
        watcher->deleteLater();
        if (const QDBusPendingReply<uint> reply = *watcher; reply.isValid())
            m_shown << reply.value();
    });
}

void DesktopNotification::actionInvoked(uint id, const QString& action)
{
    if (m_shown.remove(id) && action == QLatin1String("default"))
        emit clicked();
}

#else

DesktopNotification::DesktopNotification(QObject* parent)
    : QObject(parent)
{
}

void DesktopNotification::show(const QString&, bool) {}
void DesktopNotification::actionInvoked(uint, const QString&) {}

#endif

} // namespace pinacle

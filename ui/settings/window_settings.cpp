#include "ui/settings/window_settings.h"

namespace pinacle {

static const QLatin1String
    kUpdates("https://github.com/pinacle/pinacle-desktop/releases/latest/download/newest.json");

WindowSettings::WindowSettings(const QString& home, QObject* parent)
    : QObject(parent)
    , m_file(home + QStringLiteral("/window.ini"), QSettings::IniFormat)
{
}

void WindowSettings::set(const QString& key, const QVariant& value)
{
    if (m_file.value(key) == value)
        return;
    m_file.setValue(key, value);
    emit changed();
}

Scheme WindowSettings::scheme() const
{
    const QString name = m_file.value(QStringLiteral("appearance/scheme")).toString();
    return name == QLatin1String("light")  ? Scheme::Light
           : name == QLatin1String("dark") ? Scheme::Dark
                                           : Scheme::System;
}

void WindowSettings::setScheme(Scheme scheme)
{
    set(QStringLiteral("appearance/scheme"), scheme == Scheme::Light  ? QStringLiteral("light")
                                             : scheme == Scheme::Dark ? QStringLiteral("dark")
                                                                      : QStringLiteral("system"));
}

QString WindowSettings::terminalFont() const
{
    return m_file.value(QStringLiteral("terminal/font")).toString();
}

void WindowSettings::setTerminalFont(const QString& family)
{
    set(QStringLiteral("terminal/font"), family);
}

double WindowSettings::terminalFontSize() const
{
    const double points = m_file.value(QStringLiteral("terminal/fontSize"), 0).toDouble();
    return points > 0 ? qBound(6.0, points, 40.0) : 0;
}

void WindowSettings::setTerminalFontSize(double points)
{
    set(QStringLiteral("terminal/fontSize"), points);
}

OnQuit WindowSettings::onQuit() const
{
    const QString choice = m_file.value(QStringLiteral("quit/pods")).toString();
    return choice == QLatin1String("leave")  ? OnQuit::LeaveRunning
           : choice == QLatin1String("stop") ? OnQuit::StopPods
                                             : OnQuit::Ask;
}

void WindowSettings::setOnQuit(OnQuit choice)
{
    set(QStringLiteral("quit/pods"), choice == OnQuit::LeaveRunning ? QStringLiteral("leave")
                                     : choice == OnQuit::StopPods   ? QStringLiteral("stop")
                                                                    : QStringLiteral("ask"));
}

bool WindowSettings::isKeptInTray() const
{
    return m_file.value(QStringLiteral("tray/keep"), true).toBool();
}

void WindowSettings::setKeptInTray(bool isKept)
{
    set(QStringLiteral("tray/keep"), isKept);
}

bool WindowSettings::isNotifying() const
{
    return m_file.value(QStringLiteral("tray/notify"), true).toBool();
}

void WindowSettings::setNotifying(bool isNotifying)
{
    set(QStringLiteral("tray/notify"), isNotifying);
}

bool WindowSettings::isLookingForUpdates() const
{
    return m_file.value(QStringLiteral("updates/check"), false).toBool();
}

void WindowSettings::setLookingForUpdates(bool isLooking)
{
    set(QStringLiteral("updates/check"), isLooking);
}

QString WindowSettings::updatesAddress() const
{
    const QString address = m_file.value(QStringLiteral("updates/address")).toString();
    return address.isEmpty() ? QString(kUpdates) : address;
}

void WindowSettings::setUpdatesAddress(const QString& address)
{
    set(QStringLiteral("updates/address"), address == kUpdates ? QString() : address);
}

QStringList WindowSettings::terminals(const QString& podId) const
{
    return m_file.value(QStringLiteral("terminals/") + podId).toStringList();
}

void WindowSettings::setTerminals(const QString& podId, const QStringList& sessions)
{
    const QString key = QStringLiteral("terminals/") + podId;
    if (sessions.isEmpty())
        m_file.remove(key);
    else
        m_file.setValue(key, sessions);
}

} // namespace pinacle

#include "ui/settings/autostart.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QSaveFile>
#include <QStandardPaths>

namespace pinacle {

#ifdef Q_OS_MACOS
static QString defaultFolder()
{
    return QDir::homePath() + QStringLiteral("/Library/LaunchAgents");
}
static constexpr const char* kName = "com.pinacle.desktop.plist";
#else
static QString defaultFolder()
{
    return QStandardPaths::writableLocation(QStandardPaths::ConfigLocation) + QStringLiteral("/autostart");
}
static constexpr const char* kName = "pinacle-desktop.desktop";
#endif

Autostart::Autostart(const QString& program, const QString& folder)
    : m_program(program)
    , m_file((folder.isEmpty() ? defaultFolder() : folder) + u'/' + QLatin1String(kName))
{
}

bool Autostart::isOn() const
{
    return QFileInfo::exists(m_file);
}

QByteArray Autostart::text() const
{
#ifdef Q_OS_MACOS
    return QStringLiteral("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
                          "<!DOCTYPE plist PUBLIC \"-//Apple//DTD PLIST 1.0//EN\" "
                          "\"http://www.apple.com/DTDs/PropertyList-1.0.dtd\">\n"
                          "<plist version=\"1.0\"><dict>\n"
                          "<key>Label</key><string>com.pinacle.desktop</string>\n"
                          "<key>ProgramArguments</key><array><string>%1</string><string>%2</string></array>\n"
                          "<key>RunAtLoad</key><true/>\n</dict></plist>\n")
        .arg(m_program.toHtmlEscaped(), QLatin1String(kBackground))
        .toUtf8();
#else
    // Desktop Entry Specification, "The Exec key": in quotes, with these four escaped, and % doubled. The
    // file's own backslash rule comes on top.
    QString quoted = m_program;
    for (const char16_t special : {u'\\', u'"', u'`', u'$'})
        quoted.replace(QChar(special), QStringLiteral("\\") + QChar(special));
    quoted.replace(u'%', QLatin1String("%%")).replace(u'\\', QLatin1String("\\\\"));
    return QStringLiteral("[Desktop Entry]\nType=Application\nName=Pinacle Desktop\nExec=\"%1\" %2\n"
                          "Icon=pinacle-desktop\nX-GNOME-Autostart-enabled=true\n")
        .arg(quoted, QLatin1String(kBackground))
        .toUtf8();
#endif
}

Result<void> Autostart::refresh() const
{
    QByteArray old = text();
    old.replace(QByteArray("<string>") + kBackground + "</string>", "");
    old.replace(QByteArray(" ") + kBackground, "");
    QFile file(m_file);
    const bool isOld = file.open(QIODevice::ReadOnly) && file.readAll() == old;
    return isOld ? set(true) : Result<void>();
}

Result<void> Autostart::set(bool isOn) const
{
    const auto refuse = [this](const QString& why) {
        return fail(ErrorKind::Internal,
                    QCoreApplication::translate("Autostart", "%1 could not be changed: %2").arg(m_file, why),
                    QCoreApplication::translate("Autostart", "Check that the folder is yours and not full."));
    };
    if (!isOn) {
        QFile file(m_file);
        if (file.exists() && !file.remove())
            return refuse(file.errorString());
        return {};
    }
    QDir().mkpath(QFileInfo(m_file).path());
    QSaveFile file(m_file);
    if (!file.open(QIODevice::WriteOnly) || file.write(text()) < 0 || !file.commit())
        return refuse(file.errorString());
    return {};
}

} // namespace pinacle

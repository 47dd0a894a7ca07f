#include "ui/help/diagnostic_report.h"

#include "core/connection/ssh_version.h"
#include "core/core.h"
#include "core/pods/pod_service.h"
#include "core/servers/server_service.h"

#include <QGuiApplication>
#include <QSysInfo>

#include <vterm.h>

namespace pinacle {

QStringList libraryVersions()
{
    return {QStringLiteral("Qt %1").arg(QLatin1String(qVersion())),
            QStringLiteral("libssh %1").arg(sshLibraryVersion()),
            QStringLiteral("libvterm %1.%2").arg(VTERM_VERSION_MAJOR).arg(VTERM_VERSION_MINOR)};
}

static QString errorText(const Error& error)
{
    return QStringLiteral("%1: %2%3")
        .arg(errorKindName(error.kind), error.message,
             error.step.isEmpty() ? QString() : QStringLiteral(" (step %1)").arg(error.step));
}

QString diagnosticReport(Core& core)
{
    QStringList lines{QStringLiteral("Pinacle Desktop %1").arg(QStringLiteral(PINACLE_VERSION)),
                      QStringLiteral("%1, %2, %3")
                          .arg(QSysInfo::prettyProductName(), QSysInfo::kernelVersion(),
                               QSysInfo::currentCpuArchitecture()),
                      QStringLiteral("%1 (%2)").arg(libraryVersions().join(QStringLiteral(", ")),
                                                    QGuiApplication::platformName()),
                      QString()};
    for (const ServerRecord& server : core.servers().servers()) {
        lines << QStringLiteral("Server %1: %2, last answer %3")
                     .arg(server.name, server.status, server.lastHeartbeatAt.toString(Qt::ISODate));
        for (const ServerCheck& check : core.servers().checks(server.id))
            lines << QStringLiteral("  %1 %2: %3")
                         .arg(check.isKnown ? (check.isOk ? QStringLiteral("ok  ") : QStringLiteral("BAD "))
                                            : QStringLiteral("?   "),
                              check.title, check.text);
        if (!server.lastError.isEmpty())
            lines << QStringLiteral("  last error: %1").arg(server.lastError);
    }
    lines << QString();
    for (const PodRecord& pod : core.pods().pods()) {
        lines << QStringLiteral("Pod %1: %2%3")
                     .arg(pod.name, podStateName(pod.status),
                          pod.isInterrupted ? QStringLiteral(", interrupted") : QString());
        if (!pod.lastError.message.isEmpty())
            lines << QStringLiteral("  last error: %1").arg(errorText(pod.lastError));
        if (const QString why = core.pods().reachReason(pod.id); !why.isEmpty())
            lines << QStringLiteral("  not connected: %1").arg(why);
    }
    return lines.join(u'\n') + u'\n';
}

} // namespace pinacle

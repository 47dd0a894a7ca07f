#include "ui/pods/open_with.h"

#include "core/connection/search_path.h"
#include "core/pods/ssh_access.h"

#include <QCoreApplication>
#include <QFileInfo>

namespace pinacle {

namespace {

struct KnownEditor
{
    const char* name;
    const char* program;   ///< looked for in the search path
    const char* onMacOs;   ///< inside its bundle, where the command was never installed
    const char* arguments; ///< separated by blanks
};

// Each from its maker's documentation: code.visualstudio.com/docs/remote/troubleshooting ("Open a remote
// folder from the command line"), cursor the same, zed.dev/docs/remote-development, jetbrains.com/help/idea
// ("Gateway links").
constexpr KnownEditor kEditors[] = {
    {"VS Code", "code", "/Applications/Visual Studio Code.app/Contents/Resources/app/bin/code",
     "--remote ssh-remote+%HOST% %FOLDER%"},
    {"Cursor", "cursor", "/Applications/Cursor.app/Contents/Resources/app/bin/cursor",
     "--remote ssh-remote+%HOST% %FOLDER%"},
    {"Zed", "zed", "/Applications/Zed.app/Contents/MacOS/cli", "ssh://%HOST%%FOLDER%"},
    {"JetBrains Gateway", "gateway", "/Applications/JetBrains Gateway.app/Contents/MacOS/gateway",
     "jetbrains-gateway://connect#type=ssh&host=%HOST%&projectPath=%FOLDER%"},
};

} // namespace

QList<Editor> editors()
{
    QList<Editor> all;
    for (const KnownEditor& known : kEditors) {
        QString program = findProgram(QLatin1String(known.program));
        if (program.isEmpty() && QFileInfo(QLatin1String(known.onMacOs)).isExecutable())
            program = QLatin1String(known.onMacOs);
        all << Editor{QLatin1String(known.name), program, QString::fromLatin1(known.arguments).split(u' ')};
    }
    return all;
}

static QString sshHost(const PodRecord& pod)
{
    return pod.slug + QLatin1String(SshAccess::kSuffix);
}

QStringList editorArguments(const Editor& editor, const PodRecord& pod)
{
    QStringList all = editor.arguments;
    const QString folder =
        pod.projectFolder.isEmpty() ? QStringLiteral("/workspace/") + pod.slug : pod.projectFolder;
    for (QString& one : all)
        one.replace(QLatin1String("%HOST%"), sshHost(pod)).replace(QLatin1String("%FOLDER%"), folder);
    return all;
}

Result<void> openInEditor(const Editor& editor, const PodRecord& pod)
{
    if (startProgram(editor.program, editorArguments(editor, pod)))
        return {};
    return fail(ErrorKind::Internal,
                QCoreApplication::translate("OpenWith", "%1 could not be started.").arg(editor.name),
                QCoreApplication::translate("OpenWith", "Start it by hand and connect to the host %1.")
                    .arg(sshHost(pod)));
}

QStringList terminalCommand(const PodRecord& pod)
{
#ifdef Q_OS_MACOS
    // Terminal opens addresses of ssh:// itself.
    return {QStringLiteral("/usr/bin/open"), QStringLiteral("-a"), QStringLiteral("Terminal"),
            QStringLiteral("ssh://") + sshHost(pod)};
#else
    const QStringList ssh{QStringLiteral("ssh"), sshHost(pod)};
    if (const QString chosen = findProgram(qEnvironmentVariable("TERMINAL")); !chosen.isEmpty()) {
        const bool isOfGnome = QFileInfo(chosen).fileName().startsWith(QLatin1String("gnome-terminal"));
        return QStringList{chosen, isOfGnome ? QStringLiteral("--") : QStringLiteral("-e")} + ssh;
    }
    if (const QString standard = findProgram(QStringLiteral("xdg-terminal-exec")); !standard.isEmpty())
        return QStringList{standard} + ssh;
    // Debian Policy 11.8.3: takes -e with a command and its arguments.
    const QString debian = findProgram(QStringLiteral("x-terminal-emulator"));
    return debian.isEmpty() ? QStringList() : QStringList{debian, QStringLiteral("-e")} + ssh;
#endif
}

Result<void> openInTerminal(const PodRecord& pod)
{
    const QStringList command = terminalCommand(pod);
    if (!command.isEmpty() && startProgram(command.first(), command.mid(1)))
        return {};
    return fail(ErrorKind::Internal, QCoreApplication::translate("OpenWith", "No terminal could be started."),
                QCoreApplication::translate("OpenWith", "Start one by hand, and in it: %1")
                    .arg(SshAccess::command(pod.slug)));
}

} // namespace pinacle

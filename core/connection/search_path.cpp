#include "core/connection/search_path.h"

#include <QDir>
#include <QProcess>
#include <QProcessEnvironment>
#include <QStandardPaths>
#include <QStringList>

namespace pinacle {

/// Asks the login shell once, on macOS only: elsewhere desktops pass PATH on, and the shell costs 100 ms and
/// more.
static QStringList loginShellFolders()
{
#ifdef Q_OS_MACOS
    QProcess shell;
    shell.start(qEnvironmentVariable("SHELL", "/bin/zsh"), {"-lc", "printf %s \"$PATH\""},
                QIODevice::ReadOnly);
    if (shell.waitForFinished(3000))
        return QString::fromUtf8(shell.readAllStandardOutput()).split(QLatin1Char(':'));
    shell.kill();
    shell.waitForFinished(1000);
#endif
    return {};
}

static QString computeSearchPath()
{
    QStringList folders = qEnvironmentVariable("PATH").split(QLatin1Char(':'));
    folders << "/usr/local/bin"
            << "/usr/bin"
            << "/bin"
            << "/usr/sbin"
            << "/sbin"
            << "/opt/homebrew/bin"
            << "/opt/local/bin" << QDir::homePath() + "/.local/bin";
    folders << loginShellFolders();
    folders.removeDuplicates();
    folders.removeIf([](const QString& folder) { return !folder.startsWith(QLatin1Char('/')); });
    return folders.join(QLatin1Char(':'));
}

QString searchPath()
{
    static const QString path = computeSearchPath();
    return path;
}

QString findProgram(const QString& program)
{
    return QStandardPaths::findExecutable(program, searchPath().split(QLatin1Char(':')));
}

bool startProgram(const QString& program, const QStringList& arguments)
{
    QProcess process;
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(QStringLiteral("PATH"), searchPath());
    process.setProcessEnvironment(environment);
    process.setProgram(program);
    process.setArguments(arguments);
    process.setStandardInputFile(QProcess::nullDevice());
    return process.startDetached();
}

} // namespace pinacle

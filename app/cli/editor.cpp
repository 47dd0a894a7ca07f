#include "app/cli/editor.h"

#include <QProcess>

#include <cstdio>

#include <unistd.h>

namespace pinacle::cli {

Result<void> runEditor(const QString& path)
{
    QString setting = qEnvironmentVariable("VISUAL");
    if (setting.trimmed().isEmpty())
        setting = qEnvironmentVariable("EDITOR");
    QStringList words = QProcess::splitCommand(setting.trimmed().isEmpty() ? QStringLiteral("vi") : setting);
    const QString program = words.takeFirst();
    QProcess process;
    process.setProcessChannelMode(QProcess::ForwardedChannels);
    process.setInputChannelMode(QProcess::ForwardedInputChannel);
    process.start(program, words << path);
    if (!process.waitForStarted(-1))
        return fail(
            ErrorKind::NotFound,
            QStringLiteral("The editor \"%1\" could not be started: %2").arg(program, process.errorString()),
            QStringLiteral("Set VISUAL or EDITOR to one that is installed."));
    process.waitForFinished(-1);
    if (process.exitStatus() != QProcess::NormalExit || process.exitCode() != 0)
        return fail(ErrorKind::Internal,
                    QStringLiteral("The editor \"%1\" ended with an error.").arg(program),
                    QStringLiteral("Nothing was saved."));
    return {};
}

bool asksToEditAgain(const Console& console)
{
    if (!isatty(STDIN_FILENO))
        return false;
    console.note(QStringLiteral("Edit again? [Y/n]"));
    char answer[16] = {};
    return std::fgets(answer, sizeof answer, stdin) && answer[0] != 'n' && answer[0] != 'N';
}

} // namespace pinacle::cli

#include "core/connection/server_connection.h"

#include "core/base/shell_quote.h"
#include "core/base/text.h"

namespace pinacle {

static QString lastLines(const QByteArray& bytes, int count)
{
    QStringList lines = QString::fromUtf8(bytes).trimmed().split(QLatin1Char('\n'));
    return lines.mid(qMax(0, int(lines.size()) - count)).join(QLatin1Char('\n')).right(2000);
}

Error commandError(const Command& command, const Output& output)
{
    Error error;
    error.kind = ErrorKind::CommandFailed;
    // A label is English, in the log; where it is a step's title as well, that is translated.
    const QString name =
        command.label.isEmpty() ? command.argv.value(0) : Text::tr(command.label.toUtf8().constData());
    const QString end = output.signal.isEmpty() ? Text::tr("exit code %1").arg(output.exitCode)
                                                : Text::tr("signal %1").arg(output.signal);
    const QString said = lastLines(output.err.trimmed().isEmpty() ? output.out : output.err, 12);
    error.detail = said;
    const QString cause = said.section(QLatin1Char('\n'), -1).left(300);
    error.message = Text::tr("%1 failed (%2)%3").arg(name, end, cause.isEmpty() ? cause : ": " + cause);
    // ENOSPC has one text in every libc we meet; exit codes do not tell it.
    if (output.err.contains("No space left on device") || output.err.contains("no space left on device")) {
        error.kind = ErrorKind::NoSpace;
        error.fix = Text::tr("The server's disk is full. Free some space there (for example with "
                             "`docker system prune`), then retry.");
    }
    return error;
}

Result<Output> run(ServerConnection& connection, const Command& command, const Cancel& cancel)
{
    auto output = connection.exec(command, cancel);
    if (output && !output->ok())
        return fail(commandError(command, *output));
    return output;
}

} // namespace pinacle

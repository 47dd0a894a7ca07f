#include "core/connection/wrapped_command.h"

#include "core/base/shell_quote.h"
#include "core/base/text.h"

#include <QRandomGenerator>

#include <array>

namespace pinacle {

QByteArray randomMark()
{
    std::array<quint32, 4> words;
    QRandomGenerator::system()->generate(words.begin(), words.end());
    return QByteArray(reinterpret_cast<const char*>(words.data()), sizeof words).toHex();
}

QByteArray startOnTerminal(const QStringList& argv)
{
    return "exec /bin/sh -c 'eval \"exec $(echo $0 | base64 -d)\"' " +
           quoteForShell(argv).toUtf8().toBase64();
}

static Result<void> checkArgv(const QStringList& argv)
{
    if (argv.isEmpty() || argv.first().isEmpty())
        return fail(ErrorKind::Invalid, Text::tr("The command has no program."));
    // A shell's exec would take it for an option, and no program is called that.
    if (argv.first().startsWith(QLatin1Char('-')))
        return fail(ErrorKind::Invalid,
                    Text::tr("A program's name cannot start with a dash: %1").arg(argv.first().left(80)));
    for (const QString& word : argv)
        if (!isPassable(word))
            return fail(ErrorKind::Invalid,
                        Text::tr("The command has a word that cannot be passed to a program "
                                 "(it holds a NUL character or is not valid Unicode)."));
    const qsizetype size = quoteForShell(argv).toUtf8().size();
    if (size > WrappedCommand::kMaximumLine)
        return fail(ErrorKind::Invalid,
                    Text::tr("The command is too long: %1 bytes, at most %2 are possible.")
                        .arg(size)
                        .arg(WrappedCommand::kMaximumLine),
                    Text::tr("Pass long texts through a file or standard input."));
    return {};
}

Result<WrappedCommand> WrappedCommand::make(const Command& command, bool withSudo, bool withOwnSession)
{
    if (auto checked = checkArgv(command.argv); !checked)
        return fail(checked.error());
    WrappedCommand wrapped;
    wrapped.beginMark = randomMark();
    // Starts with a byte that text does not hold, so that no line has to wait for the next one.
    wrapped.endMark = '\x1e' + randomMark();
    // People on a terminal have a language, and one stream.
    const QString script =
        QStringLiteral("PATH=$PATH:/usr/local/bin:/usr/local/sbin:/usr/sbin:/sbin;export PATH;%1exec \"$@\"")
            .arg(command.terminal ? QStringLiteral("echo %1 $$;").arg(QLatin1String(wrapped.beginMark))
                                  : QStringLiteral("LC_ALL=C;export LC_ALL;echo %1;echo %1 $$ >&2;")
                                        .arg(QLatin1String(wrapped.beginMark)));
    withOwnSession = withOwnSession && !command.terminal; // its session is the one that the terminal controls
    if (withSudo && withOwnSession)
        // sudo may make its child a group leader (use_pty). setsid would then fork and lose the exit code, so
        // it gets a parent that waits; the script travels as $0.
        wrapped.argv = {"sudo", "-n", "--", "/bin/sh", "-c", "setsid /bin/sh -c \"$0\" sh \"$@\"; exit $?",
                        script};
    else if (withSudo)
        wrapped.argv = {"sudo", "-n", "--", "/bin/sh", "-c", script, "sh"};
    else if (withOwnSession)
        wrapped.argv = {"setsid", "/bin/sh", "-c", script, "sh"};
    else
        wrapped.argv = {"/bin/sh", "-c", script, "sh"};
    wrapped.argv += command.argv;
    return wrapped;
}

QString killGroupScript(qint64 group)
{
    // Zombies still answer to signals where the init process does not reap, so /proc has the last word where
    // there is one: behind the name in parentheses come state, parent and group.
    return QStringLiteral(
               "alive() { kill -s 0 -- -%1 2>/dev/null || return 1; [ -r /proc/self/stat ] || return 0; "
               "cat /proc/[0-9]*/stat 2>/dev/null | grep -q ') [^ZX] [0-9]* %1 '; }; "
               "end() { kill -s $1 -- -%1 2>/dev/null; i=0; while alive; do "
               "[ $i -lt 20 ] || return 1; i=$((i+1)); sleep 0.1; done; }; "
               "end TERM || end KILL")
        .arg(group);
}

Error timeoutError(const Command& command)
{
    Error error;
    error.kind = ErrorKind::Timeout;
    error.message = Text::tr("%1 took longer than %2 s and was ended.")
                        .arg(command.label.isEmpty() ? command.argv.value(0) : command.label,
                             QString::number(double(command.timeout.count()) / 1000));
    return error;
}

Error cancelledError()
{
    Error error;
    error.kind = ErrorKind::Cancelled;
    error.message = Text::tr("Cancelled.");
    return error;
}

Error sudoError(const QString& user, const QByteArray& said, Privilege privilege)
{
    Error error;
    error.kind = ErrorKind::AuthFailed;
    error.detail = QString::fromUtf8(said).trimmed().right(2000);
    error.message = Text::tr("%1 may not run commands as root here without a password.").arg(user);
    error.fix = Text::tr("Allow it in a file under /etc/sudoers.d:\n%1 ALL=(ALL) NOPASSWD: ALL").arg(user);
    if (privilege == Privilege::Docker)
        error.fix += Text::tr("\nor let the user talk to Docker: sudo usermod -aG docker %1").arg(user);
    return error;
}

} // namespace pinacle

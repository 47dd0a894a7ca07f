#include "core/connection/system_ssh_connection.h"

#include "core/base/shell_quote.h"
#include "core/base/text.h"
#include "core/connection/marked_stream.h"
#include "core/connection/output_collector.h"
#include "core/connection/ssh_auth.h"
#include "core/connection/wrapped_command.h"

#include <QDir>
#include <QFile>
#include <QThread>

namespace pinacle {

static constexpr milliseconds kStartPatience{15'000};

SystemSshConnection::SystemSshConnection(const SshSettings& settings, const SshClient& client,
                                         const SshDeadlines& deadlines)
    : m_settings(settings)
    , m_client(client)
    , m_deadlines(deadlines)
    // Short: the path of a socket has at most 104 bytes on macOS, whose own temporary folder takes half of
    // it.
    , m_folder(QStringLiteral("/tmp/pinacle-XXXXXX"))
{
}

SystemSshConnection::~SystemSshConnection() = default;

Result<std::unique_ptr<ServerConnection>>
SystemSshConnection::openInstead(const Error& refusal, const ServerAddress& address, const SshClient& client,
                                 const SshDeadlines& deadlines, const Cancel& cancel)
{
    const auto settings = readSshConfig(address, client.configFile, cancel);
    if (!settings || settings->beyondLibrary.isEmpty())
        return fail(refusal);
    std::unique_ptr<SystemSshConnection> connection(new SystemSshConnection(*settings, client, deadlines));
    if (auto started = connection->startMaster(address, cancel); !started)
        return fail(started.error());
    return connection;
}

/// The same files that libssh was checked against, and no question on a terminal.
Result<void> SystemSshConnection::startMaster(const ServerAddress& asked, const Cancel& cancel)
{
    if (!m_folder.isValid())
        return fail(ErrorKind::Internal,
                    Text::tr("No folder for ssh's socket could be made: %1").arg(m_folder.errorString()));
    const QString knownHosts =
        QStringLiteral("\"%1\" \"%2\"").arg(m_client.hostKeys.ownFile(), m_client.hostKeys.userFile());
    QStringList argv{"ssh", "-M", "-N", "-T", "-S", m_folder.filePath(QStringLiteral("s"))};
    argv << sshBatchArguments(m_client.configFile) << "-o"
         << "ControlPersist=no"
         << "-o"
         << "ForwardX11=no"
         << "-o"
         << "ForwardAgent=no"
         << "-o"
         << "ClearAllForwardings=yes"
         << "-o"
         << "PermitLocalCommand=no"
         << "-o"
         << "RemoteCommand=none"
         << "-o"
         << "ServerAliveInterval=10"
         << "-o"
         << "ServerAliveCountMax=2"
         << "-o"
         << "StrictHostKeyChecking=yes"
         << "-o"
         << "UserKnownHostsFile=" + knownHosts;
    if (asked.port != 22)
        argv << "-p" << QString::number(asked.port);
    if (!asked.user.isEmpty())
        argv << "-l" << asked.user;
    if (!asked.keyFile.isEmpty())
        argv << "-i" << m_settings.identityFiles.value(0);
    argv << "--" << asked.host;
    auto stream = m_master.start(argv);
    if (!stream)
        return fail(stream.error());
    m_masterStream = std::move(*stream);
    const auto deadline = Deadline::in(m_deadlines.connect + m_deadlines.authenticate);
    while (!QFile::exists(m_folder.filePath(QStringLiteral("s")))) {
        if (!m_master.isRunning())
            return fail(masterError());
        if (cancel.isAsked())
            return fail(cancelledError());
        if (deadline.isPassed())
            return fail(ErrorKind::Timeout,
                        Text::tr("Logging in to %1 with the system's ssh took too long.")
                            .arg(m_settings.address.host),
                        Text::tr("If a security key waits to be touched, touch it; then retry."),
                        m_master.errorText());
        QThread::msleep(20);
    }
    return {};
}

Error SystemSshConnection::masterError() const
{
    Error error;
    error.detail = m_master.errorText();
    const bool isRefused = error.detail.contains(QLatin1String("Permission denied"));
    error.kind = isRefused ? ErrorKind::AuthFailed : ErrorKind::Unreachable;
    error.message = Text::tr("The system's ssh could not log in to %1 either: %2")
                        .arg(m_settings.address.host, error.detail.section(u'\n', -1));
    error.fix = Text::tr("Try `ssh %1` in a terminal: it must get in without asking anything.")
                    .arg(m_settings.address.host);
    return error;
}

bool SystemSshConnection::isUsable() const
{
    return !m_isBroken && m_master.isRunning();
}

QString SystemSshConnection::transport() const
{
    return Text::tr("the system's ssh, because of %1").arg(m_settings.beyondLibrary.join(Text::tr(" and ")));
}

QStringList SystemSshConnection::sshThroughMaster() const
{
    // The login shell may be any, so it sees a constant text only; the command is the first line of the
    // input.
    return {"ssh",
            "-F",
            "/dev/null",
            "-T",
            "-S",
            m_folder.filePath(QStringLiteral("s")),
            "-o",
            "ControlMaster=no",
            "-o",
            "ProxyCommand=false", // should the master be gone, nothing connects past its checks
            "--",
            m_settings.address.host,
            "exec /bin/sh -c 'IFS= read -r l; eval \"$l\"'"};
}

/// One command on its way: what is sent, and what comes back between the marks.
struct SystemSshConnection::Attempt
{
    Attempt(const Command& command, const WrappedCommand& wrapped)
        : collector(command)
        , out(wrapped.beginMark, wrapped.endMark,
              [this](const QByteArray& piece) { collector.add(Stream::Out, piece); })
        , err(wrapped.beginMark, wrapped.endMark,
              [this](const QByteArray& piece) { collector.add(Stream::Err, piece); })
    {
        const bool hasInput = !command.input.isEmpty() || command.inputSource;
        const QString line =
            quoteForShell(wrapped.argv).replace(QLatin1Char('\n'), QLatin1String("'\"$n\"'"));
        const QByteArray script = "n=$(printf '\\nx'); n=${n%x}; " + line.toUtf8() +
                                  (hasInput ? "" : " </dev/null") + "; s=$?; echo '" + wrapped.endMark +
                                  "' $s; echo '" + wrapped.endMark + "' >&2; exit $s\n";
        if (command.inputSource)
            local.inputSource = [script, source = command.inputSource, isFirst = true]() mutable {
                return std::exchange(isFirst, false) ? std::optional(script) : source();
            };
        else
            local.input = script + command.input;
        local.timeout = command.timeout;
        local.label = command.label;
        local.keepOutput = false;
        local.onOutput = [this](Stream stream, const QByteArray& piece) {
            (stream == Stream::Out ? out : err).feed(piece);
            if (piece.size() < 4096 && stream == Stream::Err)
                said += piece;
        };
    }

    Command local;
    OutputCollector collector;
    MarkedStream out;
    MarkedStream err;
    QByteArray said; ///< by sudo, or by ssh itself
};

Result<Output> SystemSshConnection::exec(const Command& command, const Cancel& cancel)
{
    if (!isUsable())
        return fail(
            ErrorKind::Unreachable, Text::tr("The connection to %1 was lost.").arg(m_settings.address.host),
            Text::tr("Check that the server runs and can be reached, then retry."), m_master.errorText());
    if (cancel.isAsked())
        return fail(cancelledError());
    if (command.terminal)
        return fail(ErrorKind::Conflict, Text::tr("Terminals are not opened over %1.").arg(transport()),
                    Text::tr("Use `ssh %1` in a terminal of your own.").arg(m_settings.address.host));
    const auto withSudo = m_privilege.needsSudo(*this, command.privilege, kStartPatience, cancel);
    if (!withSudo)
        return fail(withSudo.error());
    return attempt(command, *withSudo, cancel);
}

Result<Output> SystemSshConnection::attempt(const Command& command, bool withSudo, const Cancel& cancel)
{
    const auto wrapped = WrappedCommand::make(command, withSudo, true);
    if (!wrapped)
        return fail(wrapped.error());
    Attempt attempt(command, *wrapped);
    attempt.local.argv = sshThroughMaster();
    const auto local = m_here.exec(attempt.local, cancel);
    if (!local) {
        if (attempt.err.hasBegun())
            endGroup(attempt.err.beginNote().toLongLong(), withSudo);
        return fail(local.error().kind == ErrorKind::Timeout ? timeoutError(command) : local.error());
    }
    if (!attempt.out.hasEnded()) {
        // Its shell was killed, or the connection is gone: only a new command can tell which.
        m_isBroken = true;
        return fail(ErrorKind::Unreachable,
                    Text::tr("The connection to %1 was lost.").arg(m_settings.address.host),
                    Text::tr("Check that the server runs and can be reached, then retry."),
                    QString::fromUtf8(attempt.said.right(2000)));
    }
    const int exitCode = attempt.out.endNote().toInt();
    if (withSudo && !attempt.err.hasBegun())
        return fail(sudoError(loginName(m_settings.address), attempt.err.preamble(), command.privilege));
    Output output = attempt.collector.finish(exitCode);
    if (!attempt.err.hasBegun()) // setsid or sh is missing: what they said is all there is
        output.err = attempt.err.preamble();
    return output;
}

/// The small ssh has gone with its terminal, but what it started runs in a session of its own.
void SystemSshConnection::endGroup(qint64 group, bool withSudo)
{
    if (group <= 0 || !isUsable())
        return;
    Command kill;
    kill.argv = {"/bin/sh", "-c", killGroupScript(group)};
    kill.timeout = m_deadlines.kill;
    if (!attempt(kill, withSudo, {}))
        m_isBroken = true;
}

} // namespace pinacle

#include "core/connection/ssh_server_connection.h"

#include "core/base/shell_quote.h"
#include "core/base/text.h"
#include "core/connection/remote_run.h"
#include "core/connection/ssh_auth.h"

namespace pinacle {

/// How long the server may take to start a shell.
static constexpr milliseconds kStartPatience{15'000};

SSHServerConnection::SSHServerConnection(const ServerAddress& address, const SshClient& client,
                                         const SshDeadlines& deadlines)
    : m_address(address)
    , m_client(client)
    , m_deadlines(deadlines)
{
}

SSHServerConnection::~SSHServerConnection() = default;

Result<void> SSHServerConnection::open(const Cancel& cancel)
{
    auto session = SshSession::open(m_address, m_client, m_deadlines, cancel);
    if (!session)
        return fail(session.error());
    m_shell.reset();
    m_session = std::move(*session);
    return {};
}

bool SSHServerConnection::isUsable() const
{
    return m_session && m_session->isUsable();
}

QString SSHServerConnection::transport() const
{
    const QString library =
        QStringLiteral("libssh %1").arg(QLatin1String(ssh_version(0)).toString().section(u'/', 0, 0));
    if (!m_session || m_session->settings().proxyCommand.isEmpty())
        return library;
    const QString jump = m_session->settings().proxyJump;
    return Text::tr("%1, through %2").arg(library, jump.isEmpty() ? Text::tr("your ProxyCommand") : jump);
}

Result<Output> SSHServerConnection::exec(const Command& command, const Cancel& cancel)
{
    if (!m_session)
        return fail(ErrorKind::Unreachable, Text::tr("There is no connection to %1.").arg(m_address.host));
    if (!isUsable())
        return fail(m_session->lostError());
    if (cancel.isAsked())
        return fail(cancelledError());
    const auto withSudo = m_privilege.needsSudo(*this, command.privilege, kStartPatience, cancel);
    if (!withSudo)
        return fail(withSudo.error());
    const auto wrapped = WrappedCommand::make(command, *withSudo, true);
    if (!wrapped)
        return fail(wrapped.error());
    const Deadline deadline = Deadline::forTimeout(command.timeout);
    const bool needsChannel = !command.input.isEmpty() || command.inputSource || command.terminal;
    return needsChannel ? runInChannel(command, *wrapped, deadline, cancel)
                        : runInShell(command, *wrapped, deadline, cancel);
}

Result<void> SSHServerConnection::startShell(Deadline deadline, const Cancel& cancel)
{
    if (m_shell && !m_shell->isClosed())
        return {};
    m_shell.reset();
    auto shell = std::make_unique<SshChannel>(*m_session);
    if (auto opened = shell->openExec("exec /bin/sh", deadline, cancel); !opened)
        return opened;
    m_shell = std::move(shell);
    return {};
}

Result<Output> SSHServerConnection::runInShell(const Command& command, const WrappedCommand& wrapped,
                                               Deadline deadline, const Cancel& cancel)
{
    const QByteArray script = quoteForShell(wrapped.argv).toUtf8() + " </dev/null; s=$?; echo '" +
                              wrapped.endMark + "' $s; echo '" + wrapped.endMark + "' >&2\n";
    const bool withSudo = wrapped.argv.first() == QLatin1String("sudo");
    // A shell that died since the last command is replaced once, as long as the new command has not begun in
    // it.
    for (int attempt = 0;; ++attempt) {
        const Deadline start = Deadline::earlier(deadline, Deadline::in(kStartPatience));
        if (auto started = startShell(start, cancel); !started)
            return fail(started.error());
        RemoteRun run(*m_session, *m_shell, command, wrapped, RemoteRun::End::Mark);
        if (auto ran = run.run(script, deadline, cancel); !ran) {
            const Error error = endAfter(ran.error(), run, withSudo);
            if (!run.hasExitCode())
                m_shell.reset();
            return fail(error);
        }
        if (!run.hasExitCode()) {
            m_shell.reset();
            if (!run.hasBegun() && attempt == 0)
                continue;
        }
        return conclude(run, command, withSudo);
    }
}

Result<Output> SSHServerConnection::runInChannel(const Command& command, const WrappedCommand& wrapped,
                                                 Deadline deadline, const Cancel& cancel)
{
    const QByteArray start = command.terminal ? startOnTerminal(wrapped.argv) : QByteArray(kRunFirstLine);
    QByteArray script;
    if (!command.terminal) // line breaks travel as a variable
        script = "n=$(printf '\\nx'); n=${n%x}; " +
                 quoteForShell(wrapped.argv).replace(QLatin1Char('\n'), QLatin1String("'\"$n\"'")).toUtf8() +
                 "; exit $?\n";
    SshChannel channel(*m_session);
    const Deadline patience = Deadline::earlier(deadline, Deadline::in(kStartPatience));
    if (auto opened = channel.openExec(start, patience, cancel, command.terminal); !opened)
        return fail(opened.error());
    const bool withSudo = wrapped.argv.first() == QLatin1String("sudo");
    RemoteRun run(*m_session, channel, command, wrapped, RemoteRun::End::Channel);
    if (auto ran = run.run(script, deadline, cancel); !ran)
        return fail(endAfter(ran.error(), run, withSudo));
    return conclude(run, command, withSudo);
}

Result<Output> SSHServerConnection::conclude(RemoteRun& run, const Command& command, bool withSudo)
{
    if (!run.hasExitCode())
        return fail(ErrorKind::CommandFailed,
                    Text::tr("The server's shell ended while %1 ran, so its result is not known.")
                        .arg(command.label.isEmpty() ? command.argv.first() : command.label));
    const bool hasBegun = run.hasBegun();
    Output output = run.finish();
    if (withSudo && !hasBegun) {
        if (output.exitCode == 127)
            return fail(
                ErrorKind::NotFound,
                Text::tr("This needs root on %1, and sudo is not installed there.").arg(m_address.host),
                Text::tr("Install sudo, or log in as root."));
        return fail(sudoError(loginName(m_address), run.preamble(), command.privilege));
    }
    if (!hasBegun) // setsid or sh is missing: what they said is all there is
        output.err = run.preamble();
    return output;
}

/// Ends what `run` left behind when it stopped with `error`; says in the error when that was not possible.
Error SSHServerConnection::endAfter(Error error, RemoteRun& run, bool withSudo)
{
    if (!isUsable())
        return error;
    if (run.group() <= 0) // stopped in the moment of its start: its number is on the way
        run.waitForEnd(milliseconds(1000));
    if (run.group() <= 0 || run.hasExitCode())
        return error;
    if (!killRemoteGroup(run.group(), withSudo))
        error.detail = Text::tr("Process group %1 on %2 may still run.").arg(run.group()).arg(m_address.host);
    run.waitForEnd(milliseconds(1000));
    return error;
}

/// Over another channel, because closing its own would leave the processes running. True once they are gone.
bool SSHServerConnection::killRemoteGroup(qint64 group, bool withSudo)
{
    Command kill;
    kill.argv = {"/bin/sh", "-c", killGroupScript(group)};
    kill.timeout = m_deadlines.kill;
    const auto wrapped = WrappedCommand::make(kill, withSudo, true);
    const Deadline deadline = Deadline::in(m_deadlines.kill);
    SshChannel channel(*m_session);
    if (!wrapped || !channel.openExec("exec /bin/sh", deadline, {}))
        return false;
    RemoteRun run(*m_session, channel, kill, *wrapped, RemoteRun::End::Channel);
    if (!run.run(quoteForShell(wrapped->argv).toUtf8() + " </dev/null; exit $?\n", deadline, {})) {
        m_session->abandon();
        return false;
    }
    return run.finish().ok();
}

} // namespace pinacle

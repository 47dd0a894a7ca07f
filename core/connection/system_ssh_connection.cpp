#include "core/connection/system_ssh_connection.h"

#include "core/base/shell_quote.h"
#include "core/base/text.h"
#include "core/connection/marked_stream.h"
#include "core/connection/output_collector.h"
#include "core/connection/ssh_auth.h"
#include "core/connection/wrapped_command.h"

namespace pinacle {

static constexpr milliseconds kStartPatience{15'000};

SystemSshConnection::SystemSshConnection(std::unique_ptr<SshMaster> master, const SshDeadlines& deadlines)
    : m_master(std::move(master))
    , m_deadlines(deadlines)
{
}

SystemSshConnection::~SystemSshConnection() = default;

bool SystemSshConnection::isUsable() const
{
    return !m_isBroken && m_master->isRunning();
}

QString SystemSshConnection::transport() const
{
    return Text::tr("the system's ssh, because of %1").arg(m_master->reasons().join(Text::tr(" and ")));
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
        return fail(m_master->lostError());
    if (cancel.isAsked())
        return fail(cancelledError());
    const auto withSudo = m_privilege.needsSudo(*this, command.privilege, kStartPatience, cancel);
    if (!withSudo)
        return fail(withSudo.error());
    return command.terminal ? runOnTerminal(command, *withSudo, cancel) : attempt(command, *withSudo, cancel);
}

/// The small ssh gets a terminal of this computer, whose size it passes on.
Result<Output> SystemSshConnection::runOnTerminal(const Command& command, bool withSudo, const Cancel& cancel)
{
    const auto wrapped = WrappedCommand::make(command, withSudo, true);
    if (!wrapped)
        return fail(wrapped.error());
    OutputCollector collector(command);
    MarkedStream out(wrapped->beginMark, {},
                     [&](const QByteArray& piece) { collector.add(Stream::Out, piece); });
    Command local = command;
    local.argv = m_master->through({"-q", "-tt"}) << QString::fromUtf8(startOnTerminal(wrapped->argv));
    local.privilege = Privilege::User;
    local.keepOutput = false;
    local.onOutput = [&](Stream, const QByteArray& piece) { out.feed(piece); };
    const auto ended = m_here.exec(local, cancel);
    if (!ended) {
        endGroup(out.beginNote().toLongLong(), withSudo);
        return fail(ended.error().kind == ErrorKind::Timeout ? timeoutError(command) : ended.error());
    }
    if (!isUsable())
        return fail(m_master->lostError());
    if (withSudo && !out.hasBegun())
        return fail(sudoError(loginName(m_master->settings().address), out.preamble(), command.privilege));
    return collector.finish(ended->exitCode);
}

Result<Output> SystemSshConnection::attempt(const Command& command, bool withSudo, const Cancel& cancel)
{
    const auto wrapped = WrappedCommand::make(command, withSudo, true);
    if (!wrapped)
        return fail(wrapped.error());
    Attempt attempt(command, *wrapped);
    attempt.local.argv = m_master->through({"-T"}) << QString::fromLatin1(kRunFirstLine);
    const auto local = m_here.exec(attempt.local, cancel);
    if (!local) {
        if (attempt.err.hasBegun())
            endGroup(attempt.err.beginNote().toLongLong(), withSudo);
        return fail(local.error().kind == ErrorKind::Timeout ? timeoutError(command) : local.error());
    }
    if (!attempt.out.hasEnded()) {
        // Its shell was killed, or the connection is gone: only a new command can tell which.
        m_isBroken = true;
        Error lost = m_master->lostError();
        lost.detail = QString::fromUtf8(attempt.said.right(2000));
        return fail(lost);
    }
    const int exitCode = attempt.out.endNote().toInt();
    if (withSudo && !attempt.err.hasBegun())
        return fail(
            sudoError(loginName(m_master->settings().address), attempt.err.preamble(), command.privilege));
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

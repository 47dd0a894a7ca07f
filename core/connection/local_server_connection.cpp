#include "core/connection/local_server_connection.h"

#include "core/base/text.h"
#include "core/connection/child_process.h"
#include "core/connection/deadline.h"
#include "core/connection/marked_stream.h"
#include "core/connection/output_collector.h"
#include "core/connection/poll_set.h"
#include "core/connection/search_path.h"
#include "core/connection/wrapped_command.h"

#include <QDir>
#include <QFile>
#include <QProcess>
#include <QProcessEnvironment>

#include <cerrno>
#include <csignal>
#include <unistd.h>

namespace pinacle {

namespace {

/// One running command: its process, its input that is not written yet, its two streams.
class LocalProcess final
{
public:
    LocalProcess(const Command& command, const WrappedCommand& wrapped, bool withSudo);

    Result<Output> run(const Cancel& cancel);

private:
    Result<void> start();
    bool feedInput();
    void pump(int patience);
    void endGroup();
    /// The process group that the program leads, 0 while it is not known.
    pid_t group() const { return (m_command.terminal ? m_out : m_err).beginNote().toInt(); }
    void signalGroups(int signal);
    bool areGroupsGone();
    Result<Output> result(int exitCode);

    const Command& m_command;
    const WrappedCommand& m_wrapped;
    const bool m_withSudo;
    OutputCollector m_collector;
    MarkedStream m_out;
    MarkedStream m_err;
    std::optional<ChildProcess> m_process;
    QByteArray m_toWrite;
    bool m_hasMoreInput = false;
};

} // namespace

LocalProcess::LocalProcess(const Command& command, const WrappedCommand& wrapped, bool withSudo)
    : m_command(command)
    , m_wrapped(wrapped)
    , m_withSudo(withSudo)
    , m_collector(command)
    , m_out(wrapped.beginMark, {}, [this](const QByteArray& piece) { m_collector.add(Stream::Out, piece); })
    , m_err(wrapped.beginMark, {}, [this](const QByteArray& piece) { m_collector.add(Stream::Err, piece); })
{
}

Result<void> LocalProcess::start()
{
    auto environment = QProcessEnvironment::systemEnvironment();
    environment.insert("PATH", searchPath());
    if (m_command.terminal)
        environment.insert("TERM", "xterm-256color");
    m_toWrite = m_command.input;
    m_hasMoreInput = bool(m_command.inputSource);
    const bool hasInput = m_hasMoreInput || !m_toWrite.isEmpty();
    auto process = ChildProcess::start(m_withSudo ? findProgram("sudo") : m_wrapped.argv.first(),
                                       m_wrapped.argv.mid(1), environment.toStringList(),
                                       hasInput ? ChildProcess::Input::Pipe : ChildProcess::Input::None,
                                       m_command.terminal);
    if (!process)
        return fail(process.error());
    m_process.emplace(std::move(*process));
    return {};
}

/// Writes what can be written now. Whether there is more of it.
bool LocalProcess::feedInput()
{
    for (;;) {
        if (m_toWrite.isEmpty() && m_hasMoreInput) {
            const auto piece = m_command.inputSource();
            if (!piece) // nothing just now
                return false;
            m_toWrite = *piece;
            m_hasMoreInput = !m_toWrite.isEmpty();
        }
        if (m_toWrite.isEmpty()) {
            m_process->closeInput();
            return false;
        }
        const qsizetype count = m_process->write(m_toWrite.constData(), m_toWrite.size());
        if (count == 0)
            return true;
        if (count < 0) { // the program does not read any more
            m_toWrite.clear();
            m_hasMoreInput = false;
        } else {
            m_toWrite.remove(0, count);
        }
    }
}

/// Moves bytes both ways once, after waiting at most `patience` milliseconds for any.
void LocalProcess::pump(int patience)
{
    if (m_command.terminalSize)
        if (const auto size = m_command.terminalSize())
            m_process->resize(*size);
    const bool hasMoreToWrite = feedInput();
    PollSet set;
    for (const Stream stream : {Stream::Out, Stream::Err})
        if (m_process->output(stream) >= 0)
            set.add(m_process->output(stream), true, false);
    if (hasMoreToWrite)
        set.add(m_process->input(), false, true);
    else if (m_hasMoreInput && m_command.inputReady >= 0)
        set.add(m_command.inputReady, true, false);
    set.wait(patience);
    m_out.feed(m_process->read(Stream::Out));
    m_err.feed(m_process->read(Stream::Err));
}

Result<Output> LocalProcess::run(const Cancel& cancel)
{
    if (auto started = start(); !started)
        return fail(started.error());
    const Deadline deadline = Deadline::forTimeout(m_command.timeout);
    for (;;) {
        const bool hasEnded = m_process->exitCode().has_value();
        const bool isSilent = m_process->output(Stream::Out) < 0 && m_process->output(Stream::Err) < 0;
        // After its end only what is there already is read: a background process may hold the streams.
        pump(hasEnded ? 0 : isSilent ? 1 : deadline.slice());
        if (hasEnded)
            return result(*m_process->exitCode());
        if (cancel.isAsked() || deadline.isPassed()) {
            endGroup();
            return fail(cancel.isAsked() ? cancelledError() : timeoutError(m_command));
        }
    }
}

Result<Output> LocalProcess::result(int exitCode)
{
    while (m_process->output(Stream::Out) >= 0 || m_process->output(Stream::Err) >= 0) {
        const QByteArray out = m_process->read(Stream::Out);
        const QByteArray err = m_process->read(Stream::Err);
        if (out.isEmpty() && err.isEmpty())
            break;
        m_out.feed(out);
        m_err.feed(err);
    }
    // On a terminal whatever was said instead came over the one stream that there is.
    MarkedStream& said = m_command.terminal ? m_out : m_err;
    if (m_withSudo && !said.hasBegun() && exitCode == 1)
        return fail(sudoError(qEnvironmentVariable("USER", Text::tr("This user")), said.preamble(),
                              m_command.privilege));
    return m_collector.finish(exitCode);
}

void LocalProcess::signalGroups(int signal)
{
    ::kill(-m_process->id(), signal);
    if (m_withSudo && group() > 0) // root's own processes, in the session that the wrapper opened
        QProcess::execute(findProgram("sudo"), {"-n", "--", "/bin/kill", "-s", QString::number(signal), "--",
                                                "-" + QString::number(group())});
}

/// Zombies still answer to signals where the init process does not reap, so /proc has the last word where
/// there is one.
static bool isGroupGone(pid_t group)
{
    if (group <= 0 || (::kill(-group, 0) != 0 && errno == ESRCH))
        return true;
    const QStringList processes = QDir(QStringLiteral("/proc")).entryList({"[0-9]*"}, QDir::Dirs);
    for (const QString& process : processes) {
        QFile file("/proc/" + process + "/stat");
        if (!file.open(QIODevice::ReadOnly))
            continue;
        const QByteArray stat = file.readAll(); // behind the name in parentheses: state, parent, group
        const QList<QByteArray> fields = stat.mid(stat.lastIndexOf(')') + 2).split(' ');
        if (fields.size() > 2 && fields[2].toInt() == group && fields[0] != "Z")
            return false;
    }
    return !processes.isEmpty();
}

bool LocalProcess::areGroupsGone()
{
    return m_process->exitCode() && isGroupGone(m_process->id()) && isGroupGone(group());
}

void LocalProcess::endGroup()
{
    m_hasMoreInput = false;
    m_toWrite.clear();
    for (const int signal : {SIGTERM, SIGKILL}) {
        signalGroups(signal);
        const auto patience = Deadline::in(std::chrono::seconds(2));
        while (!areGroupsGone() && !patience.isPassed()) {
            pump(10);
        }
        if (areGroupsGone())
            return;
    }
}

LocalServerConnection::LocalServerConnection(const QString& dockerSocket)
    : m_dockerSocket(dockerSocket)
{
}

bool LocalServerConnection::needsSudo(Privilege privilege) const
{
    if (privilege == Privilege::User || ::geteuid() == 0)
        return false;
    return privilege == Privilege::Root || ::access(m_dockerSocket.toLocal8Bit().constData(), W_OK) != 0;
}

Result<Output> LocalServerConnection::exec(const Command& command, const Cancel& cancel)
{
    if (cancel.isAsked())
        return fail(cancelledError());
    const bool withSudo = needsSudo(command.privilege);
    if (withSudo && findProgram("sudo").isEmpty())
        return fail(ErrorKind::NotFound, Text::tr("This needs root, and sudo is not installed."));
    // Without sudo the child is the leader of its own session already.
    const auto wrapped = WrappedCommand::make(command, withSudo, withSudo);
    if (!wrapped)
        return fail(wrapped.error());
    return LocalProcess(command, *wrapped, withSudo).run(cancel);
}

} // namespace pinacle

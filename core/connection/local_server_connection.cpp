#include "core/connection/local_server_connection.h"

#include "core/connection/deadline.h"
#include "core/connection/marked_stream.h"
#include "core/connection/output_collector.h"
#include "core/connection/search_path.h"
#include "core/connection/wrapped_command.h"

#include <QDir>
#include <QFile>
#include <QProcess>
#include <QProcessEnvironment>
#include <QThread>

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
    void start();
    void feedInput();
    void pump(int patience);
    void endGroup();
    void signalGroups(int signal);
    bool areGroupsGone() const;
    Result<Output> result();

    const Command& m_command;
    const WrappedCommand& m_wrapped;
    const bool m_withSudo;
    OutputCollector m_collector;
    MarkedStream m_out;
    MarkedStream m_err;
    QProcess m_process;
    pid_t m_leader = 0; // of our session; with sudo the program itself leads another one
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

void LocalProcess::start()
{
    auto environment = QProcessEnvironment::systemEnvironment();
    environment.insert("PATH", searchPath());
    environment.insert("LC_ALL", "C");
    m_process.setProcessEnvironment(environment);
    m_process.setProgram(m_withSudo ? findProgram("sudo") : m_wrapped.argv.first());
    m_process.setArguments(m_wrapped.argv.mid(1));
    m_process.setChildProcessModifier([] { ::setsid(); });
    m_hasMoreInput = bool(m_command.inputSource);
    if (!m_hasMoreInput && m_command.input.isEmpty())
        m_process.setStandardInputFile(QProcess::nullDevice());
    m_process.start();
    if (!m_hasMoreInput && !m_command.input.isEmpty()) {
        m_process.write(m_command.input);
        m_process.closeWriteChannel(); // once everything is written
    }
}

void LocalProcess::feedInput()
{
    static constexpr qint64 kMaximumQueued = 256 * 1024;
    while (m_hasMoreInput && m_process.bytesToWrite() < kMaximumQueued) {
        const auto piece = m_command.inputSource();
        if (!piece) // nothing just now
            break;
        if (piece->isEmpty()) {
            m_hasMoreInput = false;
            m_process.closeWriteChannel();
        } else if (m_process.write(*piece) < 0) {
            m_hasMoreInput = false; // the program does not read any more
        }
    }
}

void LocalProcess::pump(int patience)
{
    feedInput();
    // Either call moves all three streams; they differ in what makes them return early.
    if (m_process.bytesToWrite() > 0)
        m_process.waitForBytesWritten(patience);
    else
        m_process.waitForReadyRead(patience);
    m_out.feed(m_process.readAllStandardOutput());
    m_err.feed(m_process.readAllStandardError());
}

Result<Output> LocalProcess::run(const Cancel& cancel)
{
    start();
    if (!m_process.waitForStarted())
        return fail(ErrorKind::NotFound, QStringLiteral("%1 could not be started: %2")
                                             .arg(m_wrapped.argv.first(), m_process.errorString()));
    m_leader = pid_t(m_process.processId());
    const Deadline deadline = Deadline::forTimeout(m_command.timeout);
    while (m_process.state() != QProcess::NotRunning) {
        pump(deadline.slice());
        if (m_process.state() == QProcess::NotRunning)
            break;
        if (cancel.isAsked()) {
            endGroup();
            return fail(cancelledError());
        }
        if (deadline.isPassed()) {
            endGroup();
            return fail(timeoutError(m_command));
        }
    }
    pump(0);
    return result();
}

Result<Output> LocalProcess::result()
{
    const bool wasSignalled = m_process.exitStatus() == QProcess::CrashExit;
    const int exitCode = wasSignalled ? 128 + m_process.exitCode() : m_process.exitCode();
    if (m_withSudo && !m_err.hasBegun() && exitCode == 1)
        return fail(
            sudoError(qEnvironmentVariable("USER", "This user"), m_err.preamble(), m_command.privilege));
    return m_collector.finish(exitCode);
}

void LocalProcess::signalGroups(int signal)
{
    ::kill(-m_leader, signal);
    if (m_withSudo && m_err.hasBegun()) // root's own processes, in the session that the wrapper opened
        QProcess::execute(findProgram("sudo"), {"-n", "--", "/bin/kill", "-s", QString::number(signal), "--",
                                                "-" + QString::fromLatin1(m_err.beginNote())});
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

bool LocalProcess::areGroupsGone() const
{
    return m_process.state() == QProcess::NotRunning && isGroupGone(m_leader) &&
           isGroupGone(m_err.beginNote().toInt());
}

void LocalProcess::endGroup()
{
    m_hasMoreInput = false;
    for (const int signal : {SIGTERM, SIGKILL}) {
        signalGroups(signal);
        const auto patience = Deadline::in(std::chrono::seconds(2));
        while (!areGroupsGone() && !patience.isPassed()) {
            if (m_process.state() != QProcess::NotRunning)
                pump(10);
            else
                QThread::msleep(10);
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
        return fail(ErrorKind::NotFound, QStringLiteral("This needs root, and sudo is not installed."));
    // Without sudo the child is the leader of its own session already.
    const auto wrapped = WrappedCommand::make(command, withSudo, withSudo);
    if (!wrapped)
        return fail(wrapped.error());
    return LocalProcess(command, *wrapped, withSudo).run(cancel);
}

} // namespace pinacle

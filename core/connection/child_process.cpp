#include "core/connection/child_process.h"

#include "core/base/text.h"

#include <QFile>

#include <cerrno>
#include <csignal>
#include <cstdlib>
#include <cstring>
#include <fcntl.h>
#include <sys/ioctl.h>
#include <sys/wait.h>
#include <unistd.h>

#include <vector>

namespace pinacle {

namespace {

struct Pipe
{
    FileDescriptor reader;
    FileDescriptor writer;

    bool open()
    {
        int ends[2];
        if (::pipe(ends) != 0)
            return false;
        for (const int end : ends)
            ::fcntl(end, F_SETFD, FD_CLOEXEC);
        reader.reset(ends[0]);
        writer.reset(ends[1]);
        return true;
    }
};

/// What execve() takes, ready before the fork: afterwards nothing may be allocated.
class Words final
{
public:
    explicit Words(const QStringList& words)
    {
        for (const QString& word : words)
            m_bytes.push_back(QFile::encodeName(word));
        for (QByteArray& bytes : m_bytes)
            m_pointers.push_back(bytes.data());
        m_pointers.push_back(nullptr);
    }
    char** data() { return m_pointers.data(); }

private:
    std::vector<QByteArray> m_bytes;
    std::vector<char*> m_pointers;
};

winsize sizeOf(const TerminalSize& size)
{
    winsize answer = {};
    answer.ws_col = static_cast<unsigned short>(size.columns);
    answer.ws_row = static_cast<unsigned short>(size.rows);
    return answer;
}

/// The controlling side of a new terminal, and the path of the other one.
FileDescriptor openTerminal(const TerminalSize& size, QByteArray& path)
{
    FileDescriptor terminal(::posix_openpt(O_RDWR | O_NOCTTY));
    if (!terminal.isOpen() || ::grantpt(terminal.get()) != 0 || ::unlockpt(terminal.get()) != 0)
        return {};
    ::fcntl(terminal.get(), F_SETFD, FD_CLOEXEC);
    char name[128];
    if (::ptsname_r(terminal.get(), name, sizeof name) != 0)
        return {};
    path = name;
    const winsize wanted = sizeOf(size);
    ::ioctl(terminal.get(), TIOCSWINSZ, &wanted);
    return terminal;
}

/// Between fork and exec, where only calls that are safe in a signal handler may be made.
[[noreturn]] void become(char* const* arguments, char* const* environment, const char* terminal,
                         const int (&streams)[3])
{
    ::setsid();
    int from[3] = {streams[0], streams[1], streams[2]};
    if (terminal) {
        const int fd = ::open(terminal, O_RDWR);
        ::ioctl(fd, TIOCSCTTY, 0);
        from[0] = from[1] = from[2] = fd;
    }
    for (int i = 0; i < 3; ++i)
        if (::dup2(from[i], i) < 0)
            ::_exit(127);
    if (terminal && from[0] > STDERR_FILENO)
        ::close(from[0]);
    sigset_t none;
    ::sigemptyset(&none);
    ::sigprocmask(SIG_SETMASK, &none, nullptr);
    for (const int signal : {SIGPIPE, SIGINT, SIGQUIT, SIGHUP, SIGTERM})
        ::signal(signal, SIG_DFL); // what we ignore would be inherited
    ::execve(arguments[0], arguments, environment);
    ::_exit(127);
}

Error outOfResources()
{
    Error error;
    error.kind = ErrorKind::CommandFailed;
    error.message =
        Text::tr("This computer could not start a program: %1").arg(QLatin1String(::strerror(errno)));
    return error;
}

} // namespace

Result<ChildProcess> ChildProcess::start(const QString& program, const QStringList& arguments,
                                         const QStringList& environment, Input input,
                                         const std::optional<TerminalSize>& terminal)
{
    // Whoever writes to a program that has gone gets an error, not a signal.
    static const bool isPipeSignalIgnored = ::signal(SIGPIPE, SIG_IGN) != SIG_ERR;
    Q_UNUSED(isPipeSignalIgnored)

    ChildProcess child;
    Pipe in, out, err;
    QByteArray terminalPath;
    child.m_isTerminal = terminal.has_value();
    if (terminal) {
        child.m_input = openTerminal(*terminal, terminalPath);
        if (!child.m_input.isOpen())
            return fail(outOfResources());
        child.m_outputs[0] = FileDescriptor(::fcntl(child.m_input.get(), F_DUPFD_CLOEXEC, 0));
    } else {
        if (input == Input::None)
            in.reader.reset(::open("/dev/null", O_RDONLY | O_CLOEXEC));
        else if (!in.open())
            return fail(outOfResources());
        if (!out.open() || !err.open())
            return fail(outOfResources());
        child.m_input = std::move(in.writer);
        child.m_outputs[0] = std::move(out.reader);
        child.m_outputs[1] = std::move(err.reader);
    }
    Words argv(QStringList(program) + arguments);
    Words envp(environment);
    const int streams[3] = {in.reader.get(), out.writer.get(), err.writer.get()};
    child.m_id = ::fork();
    if (child.m_id == 0)
        become(argv.data(), envp.data(), terminal ? terminalPath.constData() : nullptr, streams);
    if (child.m_id < 0)
        return fail(outOfResources());
    for (const FileDescriptor* fd : {&child.m_input, &child.m_outputs[0], &child.m_outputs[1]})
        if (fd->isOpen())
            setNonBlocking(fd->get());
    return child;
}

QByteArray ChildProcess::read(Stream stream)
{
    static constexpr qsizetype kPiece = 64 * 1024;
    FileDescriptor& fd = m_outputs[stream == Stream::Out ? 0 : 1];
    if (!fd.isOpen())
        return {};
    QByteArray bytes(kPiece, Qt::Uninitialized);
    const ssize_t count = ::read(fd.get(), bytes.data(), size_t(kPiece));
    // A terminal that nobody has open any more answers EIO on Linux.
    if (count == 0 || (count < 0 && errno != EAGAIN && errno != EINTR))
        fd.reset();
    bytes.truncate(std::max<ssize_t>(0, count));
    return bytes;
}

qsizetype ChildProcess::write(const char* bytes, qsizetype size)
{
    if (!m_input.isOpen())
        return -1;
    const ssize_t count = ::write(m_input.get(), bytes, size_t(size));
    if (count >= 0)
        return count;
    return errno == EAGAIN || errno == EINTR ? 0 : -1;
}

void ChildProcess::closeInput()
{
    if (!m_isTerminal) // which has no end of its input
        m_input.reset();
}

void ChildProcess::resize(const TerminalSize& size)
{
    const winsize wanted = sizeOf(size);
    if (m_input.isOpen())
        ::ioctl(m_input.get(), TIOCSWINSZ, &wanted); // tells the program with SIGWINCH
}

std::optional<int> ChildProcess::exitCode()
{
    int status = 0;
    if (!m_exitCode && ::waitpid(m_id, &status, WNOHANG) == m_id)
        m_exitCode = WIFSIGNALED(status) ? 128 + WTERMSIG(status) : WEXITSTATUS(status);
    return m_exitCode;
}

} // namespace pinacle

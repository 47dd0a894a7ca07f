#include "core/connection/proxy_process.h"

#include "core/base/text.h"
#include "core/connection/search_path.h"

#include <QDir>
#include <QFile>

#include <cerrno>
#include <csignal>
#include <cstdlib>
#include <cstring>
#include <thread>
#include <vector>

#include <fcntl.h>
#include <spawn.h>
#include <sys/socket.h>
#include <sys/wait.h>
#include <unistd.h>

extern char** environ; // NOLINT: POSIX names it so

namespace pinacle {

static void closeOnExec(int fd)
{
    ::fcntl(fd, F_SETFD, FD_CLOEXEC);
}

/// A file without a name: nobody has to empty it while the program writes, as a pipe would want.
static FileDescriptor namelessFile()
{
    QByteArray name = QFile::encodeName(QDir::tempPath() + QStringLiteral("/pinacle-XXXXXX"));
    FileDescriptor file(::mkstemp(name.data()));
    if (file.isOpen()) {
        closeOnExec(file.get());
        ::unlink(name.constData());
    }
    return file;
}

/// Starts `argv` with the three streams; 0 and errno when it cannot be started.
static pid_t spawn(const QStringList& argv, int stream, int errors)
{
    posix_spawn_file_actions_t files;
    ::posix_spawn_file_actions_init(&files);
    ::posix_spawn_file_actions_adddup2(&files, stream, 0);
    ::posix_spawn_file_actions_adddup2(&files, stream, 1);
    ::posix_spawn_file_actions_adddup2(&files, errors, 2);
    posix_spawnattr_t attributes;
    ::posix_spawnattr_init(&attributes);
    sigset_t defaults;
    ::sigemptyset(&defaults);
    ::sigaddset(&defaults, SIGPIPE); // this program ignores it, and that would be inherited
    ::posix_spawnattr_setsigdefault(&attributes, &defaults);
    ::posix_spawnattr_setflags(&attributes, POSIX_SPAWN_SETSID | POSIX_SPAWN_SETSIGDEF);

    std::vector<QByteArray> words;
    for (const QString& word : argv)
        words.push_back(word.toLocal8Bit());
    std::vector<char*> pointers;
    for (QByteArray& word : words)
        pointers.push_back(word.data());
    pointers.push_back(nullptr);
    QByteArray path = "PATH=" + searchPath().toLocal8Bit();
    std::vector<char*> environment;
    for (char** entry = environ; *entry; ++entry)
        if (std::strncmp(*entry, "PATH=", 5) != 0)
            environment.push_back(*entry);
    environment.push_back(path.data());
    environment.push_back(nullptr);

    pid_t pid = 0;
    const QByteArray program = findProgram(argv.first()).toLocal8Bit();
    const int error =
        ::posix_spawn(&pid, program.constData(), &files, &attributes, pointers.data(), environment.data());
    ::posix_spawn_file_actions_destroy(&files);
    ::posix_spawnattr_destroy(&attributes);
    errno = error;
    return error == 0 ? pid : 0;
}

Result<FileDescriptor> ProxyProcess::start(const QStringList& argv)
{
    int ends[2] = {-1, -1};
    m_errors = namelessFile();
    if (!m_errors.isOpen() || ::socketpair(AF_UNIX, SOCK_STREAM, 0, ends) != 0)
        return fail(ErrorKind::Internal,
                    Text::tr("%1 cannot be started: %2")
                        .arg(argv.first(), QString::fromLocal8Bit(std::strerror(errno))));
    FileDescriptor ours(ends[0]);
    const FileDescriptor theirs(ends[1]);
    closeOnExec(ours.get());
    closeOnExec(theirs.get());
    m_pid = spawn(argv, theirs.get(), m_errors.get());
    m_isRunning = m_pid > 0;
    if (!m_isRunning)
        return fail(ErrorKind::NotFound,
                    Text::tr("%1 cannot be started: %2")
                        .arg(argv.first(), QString::fromLocal8Bit(std::strerror(errno))));
    setNonBlocking(ours.get());
    return ours;
}

bool ProxyProcess::isRunning()
{
    if (m_isRunning && ::waitpid(m_pid, nullptr, WNOHANG) != 0)
        m_isRunning = false;
    return m_isRunning;
}

QString ProxyProcess::errorText() const
{
    QByteArray text(4096, Qt::Uninitialized);
    const off_t size = m_errors.isOpen() ? ::lseek(m_errors.get(), 0, SEEK_END) : 0;
    const off_t begin = std::max<off_t>(0, size - text.size());
    const ssize_t count =
        m_errors.isOpen() ? ::pread(m_errors.get(), text.data(), size_t(text.size()), begin) : 0;
    text.resize(std::max<ssize_t>(0, count));
    return QString::fromLocal8Bit(text).remove(u'\r').trimmed();
}

bool ProxyProcess::waitForEnd(int tries)
{
    for (; isRunning() && tries > 0; --tries)
        std::this_thread::sleep_for(milliseconds(10));
    return !m_isRunning;
}

ProxyProcess::~ProxyProcess()
{
    if (m_pid <= 0)
        return;
    ::kill(-m_pid, SIGTERM); // also what a shell of the ProxyCommand has left behind
    if (waitForEnd(50))
        return;
    ::kill(-m_pid, SIGKILL);
    waitForEnd(100);
}

} // namespace pinacle

#include "tests/support/test_sshd.h"

#include "tests/support/processes.h"

#include <QDeadlineTimer>
#include <QDir>
#include <QFile>
#include <QStandardPaths>
#include <QTcpServer>
#include <QTcpSocket>
#include <QThread>

#include <csignal>
#include <pwd.h>
#ifdef Q_OS_LINUX
#include <sys/prctl.h>
#endif
#include <unistd.h>

namespace pinacle {

int freePort()
{
    // Below the ports that systems give away by themselves, which could be given to something else until this
    // one is listened on.
    static constexpr int kFirst = 20'000;
    static constexpr int kCount = 10'000;
    static int next = int(::getpid()) * 61; // programs that run side by side begin at places of their own
    for (;;) {
        const int port = kFirst + next++ % kCount;
        QTcpServer v4, v6;
        if (v4.listen(QHostAddress::LocalHost, quint16(port)) &&
            (v6.listen(QHostAddress::LocalHostIPv6, quint16(port)) ||
             v6.serverError() != QAbstractSocket::AddressInUseError))
            return port;
    }
}

static QByteArray contents(const QString& path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

static QString loginName()
{
    return QString::fromLocal8Bit(::getpwuid(::geteuid())->pw_name);
}

TestSshd::TestSshd(Login login)
    : m_login(login)
    , m_port(freePort())
{
    makeKey(file("host_key"));
    makeKey(clientKey());
    if (m_login == Login::Key) {
        QFile::copy(clientKey() + ".pub", file("authorized_keys"));
    } else {
        makeKey(file("ca"));
        QProcess::execute("ssh-keygen",
                          {"-q", "-s", file("ca"), "-I", "test", "-n", loginName(), clientKey() + ".pub"});
    }
    configure({});
    if (::geteuid() == 0)
        QDir().mkpath("/run/sshd"); // sshd's privilege separation wants it
}

TestSshd::~TestSshd()
{
    kill();
}

void TestSshd::makeKey(const QString& path)
{
    QFile::remove(path);
    QFile::remove(path + ".pub");
    QProcess::execute("ssh-keygen", {"-q", "-t", "ed25519", "-N", "", "-C", "test", "-f", path});
}

void TestSshd::replaceHostKey()
{
    makeKey(file("host_key"));
}

QByteArray TestSshd::certifyHostKey()
{
    makeKey(file("host_ca"));
    QProcess::execute("ssh-keygen", {"-q", "-s", file("host_ca"), "-I", "test", "-h", "-n", "127.0.0.1",
                                     file("host_key.pub")});
    configure("HostCertificate " + file("host_key-cert.pub").toUtf8() + '\n');
    return "@cert-authority * " + contents(file("host_ca.pub"));
}

void TestSshd::configure(const QByteArray& more)
{
    QFile config(file("sshd_config"));
    if (!config.open(QIODevice::WriteOnly))
        return;
    config.write(
        QStringLiteral(
            "ListenAddress 127.0.0.1\nPort %1\nHostKey %2\nAuthorizedKeysFile %3\nPidFile none\n"
            "StrictModes no\nUsePAM no\nPasswordAuthentication no\nKbdInteractiveAuthentication no\n"
            "PermitRootLogin yes\nMaxStartups 100\nAllowTcpForwarding yes\nAllowStreamLocalForwarding no\n")
            .arg(m_port)
            .arg(file("host_key"), file("authorized_keys"))
            .toUtf8());
    if (m_login == Login::Certificate)
        config.write("TrustedUserCAKeys " + file("ca.pub").toUtf8() + '\n');
    config.write(more);
}

QString TestSshd::start()
{
    const QString program =
        QStandardPaths::findExecutable("sshd", {"/usr/sbin", "/usr/local/sbin", "/usr/bin"});
    if (program.isEmpty())
        return QStringLiteral("sshd is not installed");
    m_process = std::make_unique<QProcess>();
    m_process->setStandardErrorFile(file("sshd.log"), QIODevice::Append);
#ifdef Q_OS_LINUX // a test that crashes leaves no server behind
    m_process->setChildProcessModifier([] { ::prctl(PR_SET_PDEATHSIG, SIGKILL); });
#endif
    m_process->start(program, {"-D", "-e", "-f", file("sshd_config")});
    m_process->waitForStarted();
    m_pid = m_process->processId();
    for (QDeadlineTimer deadline(10'000); !deadline.hasExpired(); QThread::msleep(20)) {
        QTcpSocket probe;
        probe.connectToHost("127.0.0.1", quint16(m_port));
        if (probe.waitForConnected(500))
            return {};
        if (m_process->waitForFinished(0) || m_process->state() == QProcess::NotRunning)
            break;
    }
    return "sshd did not start: " + QString::fromUtf8(contents(file("sshd.log")));
}

void TestSshd::signalAll(int signal)
{
    const QList<qint64> connections = descendantsOf(m_pid, "sshd");
    ::kill(pid_t(m_pid), signal);
    for (const qint64 pid : connections)
        ::kill(pid_t(pid), signal);
}

void TestSshd::cut()
{
    signalAll(SIGKILL);
}

void TestSshd::pause()
{
    signalAll(SIGSTOP);
}

void TestSshd::resume()
{
    signalAll(SIGCONT);
}

void TestSshd::kill()
{
    if (!m_process)
        return;
    if (m_process->state() != QProcess::NotRunning)
        cut();
    m_process->waitForFinished(5000);
    m_process.reset();
}

ServerAddress TestSshd::address() const
{
    ServerAddress address;
    address.serverId = QStringLiteral("srv_test");
    address.kind = ServerKind::Ssh;
    address.host = QStringLiteral("127.0.0.1");
    address.port = m_port;
    address.user = loginName();
    address.keyFile = clientKey();
    return address;
}

QString TestSshd::hostFingerprint() const
{
    QProcess keygen;
    keygen.start("ssh-keygen", {"-l", "-f", file("host_key.pub")});
    keygen.waitForFinished();
    return QString::fromUtf8(keygen.readAllStandardOutput()).section(QLatin1Char(' '), 1, 1);
}

} // namespace pinacle

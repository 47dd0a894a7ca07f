#include "core/connection/connection_pool.h"
#include "core/connection/port_forwarder.h"
#include "core/connection/ssh_client.h"
#include "core/connection/ssh_server_connection.h"
#include "core/lima/lima_control.h"
#include "tests/support/processes.h"
#include "tests/support/terminal_check.h"
#include "tests/support/test_sshd.h"

#include <QFile>
#include <QFileInfo>
#include <QSignalSpy>
#include <QTcpServer>
#include <QTcpSocket>
#include <QTest>
#include <QThread>

#include <thread>

using namespace pinacle;
using namespace std::chrono_literals;

/// The ways to a server that a user's ssh configuration describes, on real sshd's: aliases, several keys,
/// keys with passphrases, jump hosts, proxy commands, and logins that only the system's ssh can do.
class ConnectionWaysTest final : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void init();
    void anAliasIsAnAddress();
    void theSecondKeyIsTried();
    void agentAndIdentitiesOnly();
    void aPassphraseIsAskedForAndUsed();
    void aWrongPassphraseIsAskedForAgain();
    void throughAJumpHost();
    void anUnknownJumpHostIsSaid();
    void throughAProxyCommand();
    void aProxyCommandThatFailsIsQuoted();
    void aProxyEndsWithItsConnection();
    void aForwardGoesThroughAJumpHost();
    void aCertificateNeedsTheSystemsSsh();
    void theSystemsSshCarriesEverything();
    void theSystemsSshHasTerminals();
    void theSystemsSshEndsWhatItStarted();
    void theSystemsSshIsGivenPassphrases();
    void theSystemsSshIsToldNoWrongPassphraseTwice();
    void theSystemsSshTellsALostConnection();
    void aLimaVmIsFoundOnItsNewPort();

private:
    Result<std::unique_ptr<ServerConnection>> open(const Cancel& cancel = {})
    {
        return standardConnector(*m_client, {5s, 5s, 3s})(m_address, cancel);
    }
    void configure(const QString& lines)
    {
        QFile file(m_sshd.file("ssh_config"));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(lines.toUtf8());
    }
    /// A Host block for the test's sshd with what every test wants.
    QString target(const QString& more) const
    {
        return QStringLiteral("Host target\n  HostName 127.0.0.1\n  Port %1\n  IdentityAgent none\n%2\n")
            .arg(m_sshd.port())
            .arg(more);
    }
    /// A configuration in which `target` is reached through a second sshd that knows no secrets of the first.
    QString jumpConfig(bool isKnown) const
    {
        return QStringLiteral(
                   "Host hop\n  HostName 127.0.0.1\n  Port %1\n  IdentityFile %2\n  IdentitiesOnly "
                   "yes\n  UserKnownHostsFile %3\n  IdentityAgent none\n")
                   .arg(m_hop.port())
                   .arg(m_hop.clientKey(), isKnown ? m_hop.file("known") : "/dev/null") +
               target("  ProxyJump hop\n  IdentityFile " + m_sshd.clientKey());
    }
    QString certifiedConfig(const QString& key) const
    {
        return QStringLiteral("Host target\n  HostName 127.0.0.1\n  Port %1\n  IdentityAgent none\n"
                              "  IdentityFile %2\n")
            .arg(m_certified.port())
            .arg(key);
    }
    QString certifiedConfig() const { return certifiedConfig(m_certified.clientKey()); }
    /// The certified key once more, with a passphrase.
    QString lockedConfig();
    static Command shell(const QString& script)
    {
        Command command;
        command.argv = {"sh", "-c", script};
        return command;
    }
    void makeKey(const QString& path, const QString& passphrase)
    {
        QFile::remove(path);
        QCOMPARE(QProcess::execute("ssh-keygen", {"-q", "-t", "ed25519", "-N", passphrase, "-f", path}), 0);
    }

    TestSshd m_sshd;
    TestSshd m_hop;
    TestSshd m_certified{TestSshd::Login::Certificate};
    std::unique_ptr<HostKeyStore> m_hostKeys;
    std::unique_ptr<SshClient> m_client;
    ServerAddress m_address;
};

void ConnectionWaysTest::initTestCase()
{
    qunsetenv("SSH_AUTH_SOCK");
    QFile limactl(m_sshd.file("limactl"));
    QVERIFY(limactl.open(QIODevice::WriteOnly));
    limactl.write(
        QStringLiteral("#!/bin/sh\ncase $1 in list) cat %1 ;; show-ssh) echo deprecated >&2; cat %2 ;; "
                       "*) exit 1 ;; esac\n")
            .arg(m_sshd.file("vm.json"), m_sshd.file("vm.ssh"))
            .toUtf8());
    limactl.close();
    limactl.setPermissions(QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
    qputenv("PATH", QFileInfo(limactl).path().toLocal8Bit() + ':' + qgetenv("PATH"));
    for (TestSshd* sshd : {&m_sshd, &m_hop, &m_certified}) {
        const QString problem = sshd->start();
        QVERIFY2(problem.isEmpty(), qPrintable(problem));
    }
    QFile key(m_hop.file("host_key.pub")), known(m_hop.file("known"));
    QVERIFY(key.open(QIODevice::ReadOnly) && known.open(QIODevice::WriteOnly));
    known.write("[127.0.0.1]:" + QByteArray::number(m_hop.port()) + ' ' + key.readAll());
}

void ConnectionWaysTest::init()
{
    QFile::remove(m_sshd.ownKnownHosts());
    m_hostKeys = std::make_unique<HostKeyStore>(m_sshd.ownKnownHosts(), m_sshd.userKnownHosts());
    m_client = std::make_unique<SshClient>(*m_hostKeys);
    m_client->configFile = m_sshd.file("ssh_config");
    m_address = ServerAddress();
    m_address.serverId = QStringLiteral("srv_test");
    m_address.kind = ServerKind::Ssh;
    m_address.host = QStringLiteral("target");
    m_hostKeys->accept(m_address, {QByteArray(QTest::currentTestFunction()).contains("ystems")
                                       ? m_certified.hostFingerprint()
                                       : m_sshd.hostFingerprint()});
}

void ConnectionWaysTest::anAliasIsAnAddress()
{
    configure(target("  HostKeyAlias known-as\n  IdentityFile " + m_sshd.clientKey()));
    const auto opened = open();
    QVERIFY2(opened, opened ? "" : qPrintable(opened.error().text()));
    QCOMPARE((*opened)->exec(shell("echo here"), {})->outText(), "here");
    QFile known(m_sshd.ownKnownHosts());
    QVERIFY(known.open(QIODevice::ReadOnly));
    QVERIFY(known.readAll().startsWith("\nknown-as ssh-ed25519 "));
}

void ConnectionWaysTest::theSecondKeyIsTried()
{
    makeKey(m_sshd.file("stranger"), {});
    configure(target("  IdentityFile " + m_sshd.file("stranger") +
                     "\n  IdentityFile /no/such\n  IdentityFile " + m_sshd.clientKey()));
    QVERIFY(open());
    configure(target("  IdentityFile " + m_sshd.file("stranger")));
    QCOMPARE(open().error().kind, ErrorKind::AuthFailed);
}

void ConnectionWaysTest::agentAndIdentitiesOnly()
{
    const QString socket = m_sshd.file("agent");
    QProcess agent;
    agent.start("ssh-agent", {"-D", "-a", socket});
    QTRY_VERIFY(QFile::exists(socket));
    qputenv("SSH_AUTH_SOCK", socket.toLocal8Bit());
    QCOMPARE(QProcess::execute("ssh-add", {"-q", m_sshd.clientKey()}), 0);
    qunsetenv("SSH_AUTH_SOCK");
    const QString host = QStringLiteral("Host target\n  HostName 127.0.0.1\n  Port %1\n  IdentityFile %2\n"
                                        "  IdentityAgent %3\n")
                             .arg(m_sshd.port())
                             .arg(m_sshd.file("stranger"), socket);
    configure(host);
    QVERIFY(open()); // an agent that no variable names
    configure(host + "  IdentitiesOnly yes\n");
    QCOMPARE(open().error().kind, ErrorKind::AuthFailed); // the agent's key is none of the files
    agent.kill();
    agent.waitForFinished();
}

void ConnectionWaysTest::aPassphraseIsAskedForAndUsed()
{
    const QString locked = m_sshd.file("locked");
    QFile::remove(locked);
    QVERIFY(QFile::copy(m_sshd.clientKey(), locked));
    QVERIFY(QFile::setPermissions(locked, QFile::ReadOwner | QFile::WriteOwner));
    QCOMPARE(QProcess::execute("ssh-keygen", {"-q", "-p", "-P", "", "-N", "s3cret 'x", "-f", locked}), 0);
    configure(target("  IdentityFile " + locked));
    QStringList asked;
    m_client->passphrase = [&](const QString& server, const QString& key, bool) -> std::optional<QString> {
        asked << server + ' ' + key;
        return QStringLiteral("s3cret 'x");
    };
    QVERIFY(open());
    QCOMPARE(asked, QStringList("srv_test " + locked));
}

void ConnectionWaysTest::aWrongPassphraseIsAskedForAgain()
{
    configure(target("  IdentityFile " + m_sshd.file("locked")));
    QList<bool> asked;
    m_client->passphrase = [&](const QString&, const QString&, bool wasWrong) {
        asked << wasWrong;
        return wasWrong ? std::nullopt : std::optional(QStringLiteral("another"));
    };
    const auto refused = open();
    QVERIFY(!refused);
    QCOMPARE(refused.error().kind, ErrorKind::AuthFailed);
    QVERIFY2(refused.error().message.contains("passphrase"), qPrintable(refused.error().message));
    QVERIFY(!refused.error().text().contains("another passphrase text"));
    QCOMPARE(asked, QList<bool>({false, true}));
}

void ConnectionWaysTest::throughAJumpHost()
{
    configure(jumpConfig(true));
    const auto opened = open();
    QVERIFY2(opened, opened ? "" : qPrintable(opened.error().text() + opened.error().detail));
    QCOMPARE((*opened)->exec(shell("exit 7"), {})->exitCode, 7);
    QVERIFY2((*opened)->transport().endsWith("through hop"), qPrintable((*opened)->transport()));
    QVERIFY((*opened)->transport().startsWith("libssh 0."));
}

void ConnectionWaysTest::anUnknownJumpHostIsSaid()
{
    configure(jumpConfig(false));
    const auto refused = open();
    QVERIFY(!refused);
    QCOMPARE(refused.error().kind, ErrorKind::Unreachable);
    QVERIFY2(refused.error().message.contains("through hop"), qPrintable(refused.error().message));
    QVERIFY2(refused.error().detail.contains("Host key verification failed"),
             qPrintable(refused.error().detail));
    QVERIFY2(refused.error().fix.contains("ssh hop"), qPrintable(refused.error().fix));
}

void ConnectionWaysTest::throughAProxyCommand()
{
    configure(
        target("  IdentityFile " + m_sshd.clientKey() +
               "\n  ProxyCommand python3 -c \"import socket,sys,os,threading;"
               "s=socket.create_connection(('%h',%p));"
               "threading.Thread(target=lambda:[s.sendall(b) for b in iter(lambda:os.read(0,65536),b'')],"
               "daemon=True).start();"
               "[os.write(1,b) for b in iter(lambda:s.recv(65536),b'')]\""));
    const auto opened = open();
    QVERIFY2(opened, opened ? "" : qPrintable(opened.error().text() + opened.error().detail));
    QCOMPARE((*opened)->exec(shell("echo $((6 * 7))"), {})->outText(), "42");
    QVERIFY((*opened)->transport().endsWith("through your ProxyCommand"));
}

void ConnectionWaysTest::aProxyCommandThatFailsIsQuoted()
{
    configure(target("  ProxyCommand sh -c 'echo no route for %h today >&2; exit 1'"));
    const auto refused = open();
    QCOMPARE(refused.error().kind, ErrorKind::Unreachable);
    QVERIFY2(refused.error().message.contains("no route for 127.0.0.1 today"),
             qPrintable(refused.error().message));
}

void ConnectionWaysTest::aProxyEndsWithItsConnection()
{
    configure(jumpConfig(true));
    const auto proxies = [] { return descendantsOf(QCoreApplication::applicationPid(), "ssh"); };
    {
        const auto opened = open();
        QVERIFY(opened);
        QCOMPARE(proxies().size(), 1);
        // The session may be used by another thread than the one that opened it.
        std::thread([&] { QVERIFY((*opened)->exec(shell("true"), {})->ok()); }).join();
    }
    QCOMPARE(proxies().size(), 0);
}

void ConnectionWaysTest::aForwardGoesThroughAJumpHost()
{
    configure(jumpConfig(true));
    QTcpServer pod;
    QVERIFY(pod.listen(QHostAddress::LocalHost));
    connect(&pod, &QTcpServer::newConnection, &pod, [&pod] {
        QTcpSocket* socket = pod.nextPendingConnection();
        connect(socket, &QTcpSocket::readyRead, socket, [socket] {
            socket->write("HTTP/1.1 200 OK\r\nContent-Length: 7\r\nConnection: close\r\n\r\npod_way");
            socket->disconnectFromHost();
        });
    });
    PortForwarder forwarder(*m_client);
    QSignalSpy changes(&forwarder, &PortForwarder::stateChanged);
    ForwardRequest request;
    request.podId = QStringLiteral("pod_way");
    request.address = m_address;
    request.remotePort = pod.serverPort();
    request.localPort = freePort();
    forwarder.open(request);
    QTRY_COMPARE_WITH_TIMEOUT(int(forwarder.state("pod_way").kind), int(ForwardState::Kind::Up), 10'000);
}

void ConnectionWaysTest::aCertificateNeedsTheSystemsSsh()
{
    configure(certifiedConfig());
    const auto opened = open();
    QVERIFY2(opened, opened ? "" : qPrintable(opened.error().text() + opened.error().detail));
    QVERIFY2((*opened)->transport().contains("the certificate " + m_certified.clientKey() + "-cert.pub"),
             qPrintable((*opened)->transport()));
    QCOMPARE((*opened)->exec(shell("echo here"), {})->outText(), "here");
}

void ConnectionWaysTest::theSystemsSshCarriesEverything()
{
    configure(certifiedConfig());
    const auto opened = open();
    QVERIFY(opened);
    ServerConnection& connection = **opened;
    for (const int code : {0, 1, 127, 255}) {
        const auto output =
            connection.exec(shell(QStringLiteral("echo out; echo err >&2; exit %1").arg(code)), {});
        QVERIFY2(output, output ? "" : qPrintable(output.error().text()));
        QCOMPARE(output->exitCode, code);
        QCOMPARE(output->out, "out\n");
        QCOMPARE(output->err, "err\n");
    }
    const auto killed = connection.exec(shell("kill -KILL $$"), {});
    QCOMPARE(killed->exitCode, 137);
    QCOMPARE(killed->signal, "KILL");
    Command odd;
    odd.argv = {"printf", "%s|", "a b", "'\"$x`\\", "line\nbreak", "", "ü"};
    QCOMPARE(connection.exec(odd, {})->out, QStringLiteral("a b|'\"$x`\\|line\nbreak||ü|").toUtf8());
    Command fed = shell("md5sum");
    fed.input = QByteArray(300'000, 'x') + '\0' + '\n';
    QCOMPARE(connection.exec(fed, {})->outText().left(32),
             QString::fromLatin1(QCryptographicHash::hash(fed.input, QCryptographicHash::Md5).toHex()));
    Command sourced = shell("cat");
    sourced.inputSource = [left = 3]() mutable -> std::optional<QByteArray> {
        return left-- > 0 ? QByteArray("piece ") : QByteArray();
    };
    QCOMPARE(connection.exec(sourced, {})->out, "piece piece piece ");
    Command none;
    none.argv = {"no-such-program"};
    QCOMPARE(connection.exec(none, {})->exitCode, 127);
    Command big = shell("head -c 3000000 /dev/zero");
    QCOMPARE(connection.exec(big, {})->out.size(), 3'000'000);
}

void ConnectionWaysTest::theSystemsSshHasTerminals()
{
    configure(certifiedConfig());
    const auto opened = open();
    QVERIFY(opened);
    const QString problem = checkTerminal(**opened);
    QVERIFY2(problem.isEmpty(), qPrintable(problem));
}

void ConnectionWaysTest::theSystemsSshEndsWhatItStarted()
{
    configure(certifiedConfig());
    const auto opened = open();
    QVERIFY(opened);
    const QString marker = m_sshd.file("still-running");
    Command slow = shell("while :; do touch '" + marker + "'; sleep 0.1; done");
    slow.timeout = 1s;
    const auto late = (*opened)->exec(slow, {});
    QCOMPARE(late.error().kind, ErrorKind::Timeout);
    QFile::remove(marker);
    QThread::msleep(400);
    QVERIFY(!QFile::exists(marker));

    Cancel cancel;
    std::thread asker([&] {
        QThread::msleep(500);
        cancel.ask();
    });
    slow.timeout = 20s;
    const auto cancelled = (*opened)->exec(slow, cancel);
    asker.join();
    QCOMPARE(cancelled.error().kind, ErrorKind::Cancelled);
    QFile::remove(marker);
    QThread::msleep(400);
    QVERIFY(!QFile::exists(marker));
    QVERIFY((*opened)->exec(shell("true"), {})->ok()); // and goes on
}

void ConnectionWaysTest::theSystemsSshTellsALostConnection()
{
    configure(certifiedConfig());
    const auto opened = open();
    QVERIFY(opened);
    std::thread cutter([&] {
        QThread::msleep(500);
        m_certified.cut();
    });
    const auto lost = (*opened)->exec(shell("sleep 20"), {});
    cutter.join();
    QVERIFY(!lost);
    QCOMPARE(lost.error().kind, ErrorKind::Unreachable);
    QTRY_VERIFY(!(*opened)->isUsable());
    QCOMPARE((*opened)->exec(shell("true"), {}).error().kind, ErrorKind::Unreachable);
}

QString ConnectionWaysTest::lockedConfig()
{
    const QString key = m_certified.file("locked key");
    for (const QString& file : {key, key + "-cert.pub"})
        QFile::remove(file);
    QFile::copy(m_certified.clientKey(), key);
    QFile::copy(m_certified.clientKey() + "-cert.pub", key + "-cert.pub");
    QFile::setPermissions(key, QFile::ReadOwner | QFile::WriteOwner);
    QProcess::execute("ssh-keygen", {"-q", "-p", "-P", "", "-N", " s3cret '\\x ", "-f", key});
    return certifiedConfig('"' + key + '"');
}

void ConnectionWaysTest::theSystemsSshIsGivenPassphrases()
{
    configure(lockedConfig());
    QStringList asked;
    m_client->passphrase = [&](const QString& server, const QString& key, bool) -> std::optional<QString> {
        asked << server + ' ' + key;
        return QStringLiteral(" s3cret '\\x ");
    };
    const auto opened = open();
    QVERIFY2(opened, opened ? "" : qPrintable(opened.error().text() + opened.error().detail));
    QVERIFY((*opened)->transport().startsWith("the system's ssh"));
    const QString question = "srv_test " + m_certified.file("locked key");
    QCOMPARE(asked, QStringList({question, question})); // by libssh, whose login is refused; then by ssh
    const QList<qint64> processes = descendantsOf(QCoreApplication::applicationPid(), "ssh");
    QVERIFY(!processes.isEmpty());
    for (const qint64 pid : processes)
        for (const char* file : {"cmdline", "environ"}) {
            QFile told(QStringLiteral("/proc/%1/%2").arg(pid).arg(QLatin1String(file)));
            QVERIFY(told.open(QIODevice::ReadOnly));
            QVERIFY(!told.readAll().contains("s3cret"));
        }
}

void ConnectionWaysTest::theSystemsSshIsToldNoWrongPassphraseTwice()
{
    configure(lockedConfig());
    QList<bool> asked;
    m_client->passphrase = [&](const QString&, const QString&, bool wasWrong) {
        asked << wasWrong;
        return wasWrong ? std::nullopt : std::optional(QStringLiteral("another"));
    };
    const auto refused = open();
    QCOMPARE(refused.error().kind, ErrorKind::AuthFailed);
    QCOMPARE(asked, QList<bool>({false, true, false, true}));
}

/// The limactl is made up, its words are those of the real one: here no VM can run whose port would change.
void ConnectionWaysTest::aLimaVmIsFoundOnItsNewPort()
{
    const auto runOn = [this](const TestSshd& sshd) {
        QFile list(m_sshd.file("vm.json")), ssh(m_sshd.file("vm.ssh"));
        QVERIFY(list.open(QIODevice::WriteOnly) && ssh.open(QIODevice::WriteOnly));
        list.write("{\"name\":\"dev\",\"status\":\"Running\",\"dir\":\"/no\",\"sshLocalPort\":" +
                   QByteArray::number(sshd.port()) + "}\n");
        ssh.write("IdentityFile=\"" + sshd.clientKey().toUtf8() + "\"\nUser=" + sshd.address().user.toUtf8() +
                  "\nHostname=127.0.0.1\nPort=" + QByteArray::number(sshd.port()) + '\n');
    };
    TestSshd before, after;
    QCOMPARE(before.start(), QString());
    runOn(before);
    ServerAddress vm;
    vm.serverId = QStringLiteral("srv_vm");
    vm.kind = ServerKind::Lima;
    vm.limaVmName = QStringLiteral("dev");
    ConnectionPool pool(standardConnector(*m_client, {3s, 3s, 1s}), &LimaControl::getLimaSshPort,
                        {60s, 0ms, 1s});
    const auto isThere = [&] {
        auto lease = pool.lease(vm, {});
        if (!lease)
            qInfo().noquote() << lease.error().text();
        return lease && (*lease)->exec(shell("true"), {}).has_value();
    };
    QVERIFY(isThere());
    before.kill(); // the VM goes down with an idle session in the pool, and comes up elsewhere
    QCOMPARE(after.start(), QString());
    runOn(after);
    QVERIFY(isThere());
}

QTEST_GUILESS_MAIN(ConnectionWaysTest)
#include "connection_ways_test.moc"

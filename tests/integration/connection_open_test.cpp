#include "core/connection/connection_pool.h"
#include "core/connection/ssh_server_connection.h"
#include "tests/support/test_sshd.h"

#include <QElapsedTimer>
#include <QFile>
#include <QTcpServer>
#include <QTest>

#include <atomic>
#include <thread>

using namespace pinacle;
using namespace std::chrono_literals;

/// Opening connections to a real sshd: who may log in where, whom to trust, and what goes wrong in which
/// time.
class ConnectionOpenTest final : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void init();
    void anUnknownHostIsReportedThenAccepted();
    void anotherFingerprintThanTheAcceptedOneIsNotWritten();
    void theUsersKnownHostsCount();
    void aChangedHostKeyIsRefused();
    void aKeyOfTheUsersFileIsReplaced();
    void aRevokedHostKeyIsRefused();
    void anotherKindOfKeyIsRefused();
    void lima127NeedsNoHostCheck();
    void aWrongKeyIsRefusedWithAFix();
    void aKeyWithAPassphraseSaysSo();
    void theAgentsKeysAreUsed();
    void aClosedPortIsUnreachable();
    void anUnknownNameIsUnreachable();
    void aSilentPortTimesOut();
    void anAddressThatSwallowsPacketsTimesOut();
    void aSilentAgentTimesOut();
    void connectingCanBeCancelled();
    void closesItsSockets();
    void thePoolRecoversWhenTheServerComesBack();
    void tenLeasesWorkSideBySide();

private:
    Result<void> open(const ServerAddress& address, const SshDeadlines& deadlines = {2s, 2s},
                      const Cancel& cancel = {})
    {
        return SSHServerConnection(address, *m_hostKeys, deadlines).open(cancel);
    }
    QByteArray hostKeyLine() const
    {
        return HostKeyStore::entryName(m_sshd.address()).toUtf8() + ' ' + read(m_sshd.file("host_key.pub"));
    }
    void writeUserKnownHosts(const QByteArray& text)
    {
        QFile file(m_sshd.userKnownHosts());
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(text);
    }
    static QByteArray read(const QString& path)
    {
        QFile file(path);
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }

    TestSshd m_sshd;
    std::unique_ptr<HostKeyStore> m_hostKeys;
};

void ConnectionOpenTest::initTestCase()
{
    const QString problem = m_sshd.start();
    QVERIFY2(problem.isEmpty(), qPrintable(problem));
}

void ConnectionOpenTest::init()
{
    qunsetenv("SSH_AUTH_SOCK");
    QFile::remove(m_sshd.ownKnownHosts());
    QFile::remove(m_sshd.userKnownHosts());
    m_hostKeys = std::make_unique<HostKeyStore>(m_sshd.ownKnownHosts(), m_sshd.userKnownHosts());
    if (qstrcmp(QTest::currentTestFunction(), "anUnknownHostIsReportedThenAccepted") != 0)
        m_hostKeys->accept(m_sshd.address(), {m_sshd.hostFingerprint()});
}

void ConnectionOpenTest::anUnknownHostIsReportedThenAccepted()
{
    const auto unknown = open(m_sshd.address());
    QVERIFY(!unknown);
    QCOMPARE(unknown.error().kind, ErrorKind::HostKeyUnknown);
    QCOMPARE(unknown.error().detail, m_sshd.hostFingerprint());
    QVERIFY(unknown.error().message.contains(m_sshd.hostFingerprint()));
    QVERIFY(!QFile::exists(m_sshd.ownKnownHosts()));

    m_hostKeys->accept(m_sshd.address(), {unknown.error().detail});
    QVERIFY(open(m_sshd.address()));
    QVERIFY(read(m_sshd.ownKnownHosts())
                .startsWith("\n[127.0.0.1]:" + QByteArray::number(m_sshd.port()) + " ssh-ed25519 "));

    m_hostKeys =
        std::make_unique<HostKeyStore>(m_sshd.ownKnownHosts(), m_sshd.userKnownHosts()); // the next start
    QVERIFY(open(m_sshd.address()));
}

void ConnectionOpenTest::anotherFingerprintThanTheAcceptedOneIsNotWritten()
{
    m_hostKeys->accept(m_sshd.address(), {"SHA256:somethingElse"});
    QCOMPARE(open(m_sshd.address()).error().kind, ErrorKind::HostKeyUnknown);
    QVERIFY(!QFile::exists(m_sshd.ownKnownHosts()));
}

void ConnectionOpenTest::theUsersKnownHostsCount()
{
    m_hostKeys = std::make_unique<HostKeyStore>(m_sshd.ownKnownHosts(), m_sshd.userKnownHosts());
    writeUserKnownHosts("# comment\n\nnot a line\nother ssh-ed25519 AAAA\n" + hostKeyLine());
    QVERIFY(open(m_sshd.address()));
    QVERIFY(!QFile::exists(m_sshd.ownKnownHosts()));

    writeUserKnownHosts(hostKeyLine());
    QCOMPARE(QProcess::execute("ssh-keygen", {"-q", "-H", "-f", m_sshd.userKnownHosts()}), 0); // hashed names
    QVERIFY(read(m_sshd.userKnownHosts()).contains("|1|"));
    QVERIFY(open(m_sshd.address()));
}

void ConnectionOpenTest::aChangedHostKeyIsRefused()
{
    QVERIFY(open(m_sshd.address()));
    QFile known(m_sshd.ownKnownHosts());
    QVERIFY(known.open(QIODevice::Append) && known.write("other ssh-ed25519 AAAA\n") > 0);
    known.close();
    const QString before = m_sshd.hostFingerprint();
    m_sshd.kill();
    m_sshd.replaceHostKey();
    QCOMPARE(m_sshd.start(), QString());
    m_hostKeys->accept(m_sshd.address(), {m_sshd.hostFingerprint()}); // is for unknown keys only
    const auto refused = open(m_sshd.address());
    QVERIFY(!refused);
    QCOMPARE(refused.error().kind, ErrorKind::HostKeyChanged);
    QVERIFY(refused.error().message.contains(before));
    QVERIFY(refused.error().message.contains(m_sshd.hostFingerprint()));
    QVERIFY(refused.error().message.contains(m_sshd.ownKnownHosts() + " line 2"));
    QVERIFY(refused.error().fix.contains("--replace-host-key " + m_sshd.hostFingerprint()));

    m_hostKeys->accept(m_sshd.address(), {before, true}); // not the one that is shown
    QCOMPARE(open(m_sshd.address()).error().kind, ErrorKind::HostKeyChanged);
    m_hostKeys->accept(m_sshd.address(), {m_sshd.hostFingerprint(), true});
    QVERIFY(open(m_sshd.address()));
    const QByteArray now = read(m_sshd.ownKnownHosts());
    QVERIFY(now.contains("other ssh-ed25519 AAAA")); // what is about others stays
    QCOMPARE(now.count("127.0.0.1"), 1);
}

/// The user's own file is never written: what is accepted counts before it.
void ConnectionOpenTest::aKeyOfTheUsersFileIsReplaced()
{
    writeUserKnownHosts(hostKeyLine());
    m_sshd.kill();
    m_sshd.replaceHostKey();
    QCOMPARE(m_sshd.start(), QString());
    const QByteArray users = read(m_sshd.userKnownHosts());
    QCOMPARE(open(m_sshd.address()).error().kind, ErrorKind::HostKeyChanged);
    m_hostKeys->accept(m_sshd.address(), {m_sshd.hostFingerprint(), true});
    QVERIFY(open(m_sshd.address()));
    QVERIFY(open(m_sshd.address())); // without being asked again
    QCOMPARE(read(m_sshd.userKnownHosts()), users);
}

void ConnectionOpenTest::aRevokedHostKeyIsRefused()
{
    QVERIFY(open(m_sshd.address()));
    writeUserKnownHosts("@revoked " + hostKeyLine());
    QCOMPARE(open(m_sshd.address()).error().kind, ErrorKind::HostKeyChanged);
    m_hostKeys->accept(m_sshd.address(), {m_sshd.hostFingerprint(), true}); // not even by a person
    QCOMPARE(open(m_sshd.address()).error().kind, ErrorKind::HostKeyChanged);
}

void ConnectionOpenTest::anotherKindOfKeyIsRefused()
{
    QCOMPARE(QProcess::execute("ssh-keygen", {"-q", "-t", "ecdsa", "-N", "", "-f", m_sshd.file("other_key")}),
             0);
    writeUserKnownHosts(HostKeyStore::entryName(m_sshd.address()).toUtf8() + ' ' +
                        read(m_sshd.file("other_key.pub")));
    QCOMPARE(open(m_sshd.address()).error().kind, ErrorKind::HostKeyChanged);
}

void ConnectionOpenTest::lima127NeedsNoHostCheck()
{
    m_hostKeys = std::make_unique<HostKeyStore>(m_sshd.ownKnownHosts(), m_sshd.userKnownHosts());
    ServerAddress address = m_sshd.address();
    address.kind = ServerKind::Lima;
    QVERIFY(open(address));
    QVERIFY(!QFile::exists(m_sshd.ownKnownHosts()));
}

void ConnectionOpenTest::aWrongKeyIsRefusedWithAFix()
{
    QFile::remove(m_sshd.file("wrong_key"));
    QCOMPARE(
        QProcess::execute("ssh-keygen", {"-q", "-t", "ed25519", "-N", "", "-f", m_sshd.file("wrong_key")}),
        0);
    ServerAddress address = m_sshd.address();
    for (const QString& key : {QStringLiteral("wrong_key"), QStringLiteral("no_such_key")}) {
        address.keyFile = m_sshd.file(key);
        const auto refused = open(address);
        QCOMPARE(refused.error().kind, ErrorKind::AuthFailed);
        QVERIFY(refused.error().message.contains(address.keyFile));
        QVERIFY(refused.error().fix.contains("ssh-copy-id"));
    }
}

void ConnectionOpenTest::aKeyWithAPassphraseSaysSo()
{
    QFile::remove(m_sshd.file("locked_key"));
    QCOMPARE(QProcess::execute("ssh-keygen",
                               {"-q", "-t", "ed25519", "-N", "secret", "-f", m_sshd.file("locked_key")}),
             0);
    ServerAddress address = m_sshd.address();
    address.keyFile = m_sshd.file("locked_key");
    const auto refused = open(address);
    QCOMPARE(refused.error().kind, ErrorKind::AuthFailed);
    QVERIFY2(refused.error().message.contains("passphrase"), qPrintable(refused.error().message));
}

void ConnectionOpenTest::theAgentsKeysAreUsed()
{
    const QString socket = m_sshd.file("agent");
    QProcess agent;
    agent.start("ssh-agent", {"-D", "-a", socket});
    QTRY_VERIFY(QFile::exists(socket));
    qputenv("SSH_AUTH_SOCK", socket.toLocal8Bit());
    ServerAddress address = m_sshd.address();
    address.keyFile = m_sshd.file("locked_key"); // cannot be read without its passphrase
    QVERIFY(!open(address));
    QCOMPARE(QProcess::execute("ssh-add", {"-q", m_sshd.clientKey()}), 0);
    QVERIFY(open(address));
    agent.kill();
    agent.waitForFinished();
}

void ConnectionOpenTest::aClosedPortIsUnreachable()
{
    ServerAddress address = m_sshd.address();
    address.port = freePort();
    const auto refused = open(address);
    QCOMPARE(refused.error().kind, ErrorKind::Unreachable);
    QVERIFY(refused.error().message.contains(QString::number(address.port)));
}

void ConnectionOpenTest::anUnknownNameIsUnreachable()
{
    ServerAddress address = m_sshd.address();
    address.host = QStringLiteral("no-such-host.invalid");
    const auto refused = open(address);
    QVERIFY(refused.error().kind == ErrorKind::Unreachable || refused.error().kind == ErrorKind::Timeout);
}

void ConnectionOpenTest::aSilentPortTimesOut()
{
    QTcpServer silent;
    QVERIFY(silent.listen(QHostAddress::LocalHost));
    ServerAddress address = m_sshd.address();
    address.port = silent.serverPort();
    QElapsedTimer time;
    time.start();
    const auto refused = open(address, {500ms, 500ms});
    QCOMPARE(refused.error().kind, ErrorKind::Timeout);
    QVERIFY(time.elapsed() < 1000);
}

void ConnectionOpenTest::anAddressThatSwallowsPacketsTimesOut()
{
    // A listener whose queue is full lets further connects hang, without any packet leaving this machine.
    QTcpServer full;
    full.setListenBacklogSize(1);
    QVERIFY(full.listen(QHostAddress::LocalHost));
    full.pauseAccepting();
    std::vector<std::unique_ptr<QTcpSocket>> waiting;
    for (int i = 0; i < 8; ++i) {
        waiting.push_back(std::make_unique<QTcpSocket>());
        waiting.back()->connectToHost(QHostAddress::LocalHost, full.serverPort());
        waiting.back()->waitForConnected(50);
    }
    ServerAddress address = m_sshd.address();
    address.port = full.serverPort();
    QElapsedTimer time;
    time.start();
    QCOMPARE(open(address, {500ms, 500ms}).error().kind, ErrorKind::Timeout);
    QVERIFY(time.elapsed() < 1000);
}

void ConnectionOpenTest::aSilentAgentTimesOut()
{
    const QString socket = m_sshd.file("silent_agent");
    QProcess listener;
    listener.start("/usr/bin/perl",
                   {"-MIO::Socket::UNIX", "-e",
                    "my $s = IO::Socket::UNIX->new(Local => $ARGV[0], Listen => 5) or die; sleep 60",
                    socket});
    QTRY_VERIFY(QFile::exists(socket));
    qputenv("SSH_AUTH_SOCK", socket.toLocal8Bit());
    ServerAddress address = m_sshd.address();
    address.keyFile.clear();
    QElapsedTimer time;
    time.start();
    QCOMPARE(open(address, {2s, 500ms}).error().kind, ErrorKind::Timeout);
    QVERIFY(time.elapsed() < 2000);
    listener.kill();
    listener.waitForFinished();
}

void ConnectionOpenTest::connectingCanBeCancelled()
{
    QTcpServer silent;
    QVERIFY(silent.listen(QHostAddress::LocalHost));
    ServerAddress address = m_sshd.address();
    address.port = silent.serverPort();
    Cancel cancel;
    std::thread asker([cancel]() mutable {
        std::this_thread::sleep_for(200ms);
        cancel.ask();
    });
    QElapsedTimer time;
    time.start();
    const auto refused = open(address, {30s, 30s}, cancel);
    asker.join();
    QCOMPARE(refused.error().kind, ErrorKind::Cancelled);
    QVERIFY(time.elapsed() < 1000);
}

static int openDescriptors()
{
    return int(QDir(QStringLiteral("/proc/self/fd"))
                   .entryList(QDir::NoDotAndDotDot | QDir::AllEntries | QDir::System)
                   .size());
}

void ConnectionOpenTest::closesItsSockets()
{
    QVERIFY(open(m_sshd.address()));
    const int before = openDescriptors();
    ServerAddress wrong = m_sshd.address();
    wrong.keyFile = m_sshd.file("wrong_key");
    for (int i = 0; i < 5; ++i) {
        SSHServerConnection connection(m_sshd.address(), *m_hostKeys);
        QVERIFY(connection.open({}));
        QVERIFY(connection.exec(Command{{"true"}}, {}));
        QVERIFY(!open(wrong));
    }
    QCOMPARE(openDescriptors(), before);
}

void ConnectionOpenTest::thePoolRecoversWhenTheServerComesBack()
{
    ConnectionPool pool(standardConnector(*m_hostKeys, {2s, 2s}), {}, {60s, 0ms, 1s});
    {
        auto lease = pool.lease(m_sshd.address(), {});
        QVERIFY(lease);
        QVERIFY((*lease)->exec(Command{{"true"}}, {}));
    }
    m_sshd.kill();
    QCOMPARE(pool.lease(m_sshd.address(), {}).error().kind, ErrorKind::Unreachable);
    QCOMPARE(m_sshd.start(), QString());
    {
        auto lease = pool.lease(m_sshd.address(), {});
        QVERIFY(lease);
        QVERIFY((*lease)->exec(Command{{"true"}}, {})->ok());
    }
    m_sshd.kill(); // and the idle session does not know it yet
    QCOMPARE(m_sshd.start(), QString());
    auto lease = pool.lease(m_sshd.address(), {});
    QVERIFY(lease);
    QVERIFY((*lease)->exec(Command{{"true"}}, {})->ok());
}

void ConnectionOpenTest::tenLeasesWorkSideBySide()
{
    ConnectionPool pool(standardConnector(*m_hostKeys));
    std::atomic<int> succeeded = 0;
    std::vector<std::thread> threads;
    for (int i = 0; i < 10; ++i)
        threads.emplace_back([&, i] {
            auto lease = pool.lease(m_sshd.address(), {});
            if (!lease)
                return;
            for (int round = 0; round < 20; ++round) {
                const QByteArray text = QByteArray::number(i * 1000 + round);
                const auto output = (*lease)->exec(Command{{"echo", "-n", QString::fromLatin1(text)}}, {});
                succeeded += output && output->out == text ? 1 : 0;
            }
        });
    for (std::thread& thread : threads)
        thread.join();
    QCOMPARE(succeeded.load(), 200);
}

QTEST_GUILESS_MAIN(ConnectionOpenTest)
#include "connection_open_test.moc"

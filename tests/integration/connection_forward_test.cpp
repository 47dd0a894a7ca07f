#include "core/connection/port_forwarder.h"

#include "core/connection/host_keys.h"
#include "tests/support/test_pod_server.h"
#include "tests/support/test_sshd.h"

#include <QElapsedTimer>
#include <QSignalSpy>
#include <QTcpServer>
#include <QTcpSocket>
#include <QTest>

#include <atomic>
#include <thread>

#include <sys/socket.h>

using namespace pinacle;
using namespace std::chrono_literals;
using Kind = ForwardState::Kind;

/// Forwards through a real sshd to something that answers like a pod: over libssh, or over the system's ssh.
class ConnectionForwardTest final : public QObject
{
    Q_OBJECT

public:
    explicit ConnectionForwardTest(TestSshd::Login login)
        : m_sshd(login)
    {
    }

private slots:
    void initTestCase();
    void init();
    void cleanup();
    void isUpOnceTheRightPodAnswered();
    void aWrongPodIsNotUp();
    void aPodThatStartsLaterComesUp();
    void carriesManyConnectionsAndMuchDataAtOnce();
    void carriesHalfClosedConnections();
    void comesBackAfterTheServerRestarts();
    void noticesALinkThatHangs();
    void asksAHangingLinkAtOnceAfterSleep();
    void watchesAPortThatIsProvidedElsewhere();
    void aPortOfAnotherProgramIsDownUntilItGoes();
    void onlyProbesOnThisComputer();
    void closeEndsListenerAndConnections();
    void manyPodsShareOneSession();

private:
    ForwardRequest request(const QString& podId = QStringLiteral("pod_1"), int remotePort = 0) const
    {
        ForwardRequest request;
        request.podId = podId;
        request.address = m_sshd.address();
        request.remotePort = remotePort ? remotePort : m_pod->port();
        request.localPort = m_localPort;
        return request;
    }
    /// The body that a GET through the forward brings; on a thread of the test's own, with its own socket.
    static QByteArray get(int port, const QByteArray& path,
                          const QHostAddress& host = QHostAddress::LocalHost);
    void waitFor(Kind kind, const QString& podId = QStringLiteral("pod_1"), int patience = 8000)
    {
        QTRY_COMPARE_WITH_TIMEOUT(m_forwarder->state(podId).kind, kind, patience);
    }

    TestSshd m_sshd;
    std::unique_ptr<HostKeyStore> m_hostKeys;
    std::unique_ptr<TestPodServer> m_pod;
    std::unique_ptr<PortForwarder> m_forwarder;
    int m_localPort = 0;
};

void ConnectionForwardTest::initTestCase()
{
    const QString problem = m_sshd.start();
    QVERIFY2(problem.isEmpty(), qPrintable(problem));
    m_hostKeys = std::make_unique<HostKeyStore>(m_sshd.ownKnownHosts(), m_sshd.userKnownHosts());
    m_hostKeys->accept(m_sshd.address(), {m_sshd.hostFingerprint()});
}

void ConnectionForwardTest::init()
{
    m_pod = std::make_unique<TestPodServer>("pod_1");
    m_localPort = freePort();
    ForwardTimes times;
    times.firstRetry = 100ms;
    times.lastRetry = 500ms;
    times.firstProbe = 50ms;
    times.lastProbe = 200ms;
    times.probeWhileUp = 300ms;
    times.watchElsewhere = 100ms;
    times.checkSession = 300ms;
    times.sessionPatience = 700ms;
    times.probePatience = 2000ms;
    m_forwarder = std::make_unique<PortForwarder>(*m_hostKeys, ConnectionPool::LimaResolver(), times);
}

void ConnectionForwardTest::cleanup()
{
    m_forwarder.reset();
    m_pod.reset();
}

QByteArray ConnectionForwardTest::get(int port, const QByteArray& path, const QHostAddress& host)
{
    QTcpSocket socket;
    socket.connectToHost(host, quint16(port));
    if (!socket.waitForConnected(5000))
        return "no connection";
    socket.write("GET " + path + " HTTP/1.0\r\n\r\n");
    QByteArray answer;
    while (socket.state() == QAbstractSocket::ConnectedState && socket.waitForReadyRead(20'000))
        answer += socket.readAll();
    answer += socket.readAll();
    return answer.mid(answer.indexOf("\r\n\r\n") + 4);
}

void ConnectionForwardTest::isUpOnceTheRightPodAnswered()
{
    QSignalSpy changes(m_forwarder.get(), &PortForwarder::stateChanged);
    m_forwarder->open(request());
    QCOMPARE(m_forwarder->state("pod_1").kind, Kind::Connecting);
    waitFor(Kind::Up);
    QVERIFY(!m_forwarder->state("pod_1").isElsewhere);
    QCOMPARE(get(m_localPort, "/.well-known/pinacle/pod"), QByteArray("pod_1\n"));
    if (QTcpServer probe; probe.listen(QHostAddress::LocalHostIPv6)) // this machine has IPv6
        QCOMPARE(get(m_localPort, "/.well-known/pinacle/pod", QHostAddress::LocalHostIPv6),
                 QByteArray("pod_1\n"));
    for (const auto& change : changes)
        QVERIFY(change.at(1).value<ForwardState>().kind != Kind::Down);
}

void ConnectionForwardTest::aWrongPodIsNotUp()
{
    m_pod->setPodId("pod_2");
    m_forwarder->open(request());
    waitFor(Kind::Down);
    QTest::qWait(500);
    QCOMPARE(m_forwarder->state("pod_1").kind, Kind::Down);
    QVERIFY(m_forwarder->state("pod_1").reason.contains(QString::number(m_pod->port())));
    m_pod->setPodId("pod_1");
    waitFor(Kind::Up);
    m_pod->setPodId("pod_2");
    waitFor(Kind::Down);
}

void ConnectionForwardTest::aPodThatStartsLaterComesUp()
{
    const int port = freePort();
    m_forwarder->open(request("pod_1", port));
    waitFor(Kind::Down);
    const TestPodServer late("pod_1", port);
    waitFor(Kind::Up);
}

void ConnectionForwardTest::carriesManyConnectionsAndMuchDataAtOnce()
{
    m_forwarder->open(request());
    waitFor(Kind::Up);
    std::atomic<int> complete = 0;
    std::vector<std::thread> clients;
    QElapsedTimer time;
    time.start();
    for (int i = 0; i < 50; ++i)
        clients.emplace_back([this, &complete, i] {
            const int size = i < 5 ? 20'000'000 : 200'000 + i;
            if (get(m_localPort, "/bytes/" + QByteArray::number(size)) == QByteArray(size, 'b'))
                ++complete;
        });
    for (std::thread& client : clients)
        client.join();
    QCOMPARE(complete.load(), 50);
    qInfo("109 MB over 50 connections in %lld ms", time.elapsed());
    QCOMPARE(m_forwarder->state("pod_1").kind, Kind::Up);
}

void ConnectionForwardTest::carriesHalfClosedConnections()
{
    m_forwarder->open(request());
    waitFor(Kind::Up);
    const QByteArray sent(8'000'000, 'e');
    QByteArray answer;
    std::thread client([&] {
        QTcpSocket socket;
        socket.connectToHost(QHostAddress::LocalHost, quint16(m_localPort));
        socket.waitForConnected();
        socket.write("POST /echo HTTP/1.0\r\n\r\n" + sent);
        while (socket.bytesToWrite() > 0 && socket.waitForBytesWritten(10'000)) {
        }
        ::shutdown(int(socket.socketDescriptor()), SHUT_WR);
        while (socket.waitForReadyRead(10'000))
            answer += socket.readAll();
        answer += socket.readAll();
    });
    client.join();
    QVERIFY(answer.mid(answer.indexOf("\r\n\r\n") + 4) == sent);
}

void ConnectionForwardTest::comesBackAfterTheServerRestarts()
{
    m_forwarder->open(request());
    waitFor(Kind::Up);
    QTcpSocket open;
    open.connectToHost(QHostAddress::LocalHost, quint16(m_localPort));
    QVERIFY(open.waitForConnected());
    m_sshd.kill();
    waitFor(Kind::Down);
    QTRY_COMPARE(open.state(), QAbstractSocket::UnconnectedState); // at once, not by a timeout
    QCOMPARE(m_sshd.start(), QString());
    waitFor(Kind::Up);
    QCOMPARE(get(m_localPort, "/bytes/3"), QByteArray("bbb"));
}

void ConnectionForwardTest::noticesALinkThatHangs()
{
    m_forwarder->open(request());
    waitFor(Kind::Up);
    m_sshd.pause(); // takes bytes, answers nothing
    QElapsedTimer time;
    time.start();
    waitFor(Kind::Down);
    QVERIFY(time.elapsed() < 4000);
    m_sshd.resume();
    waitFor(Kind::Up, "pod_1", 20'000);
}

/// Nothing but the question tells: the next probe and the next look at the session are far away.
void ConnectionForwardTest::asksAHangingLinkAtOnceAfterSleep()
{
    ForwardTimes times;
    times.firstRetry = 100ms;
    times.firstProbe = 50ms;
    times.probeWhileUp = 60s;
    times.checkSession = 60s;
    times.sessionPatience = 3s; // ssh itself gives up after twenty
    m_forwarder = std::make_unique<PortForwarder>(*m_hostKeys, ConnectionPool::LimaResolver(), times);
    m_forwarder->open(request());
    waitFor(Kind::Up);
    m_forwarder->retryNow(); // a link that answers stays as it is
    QTest::qWait(4'000);
    QCOMPARE(m_forwarder->state("pod_1").kind, Kind::Up);
    m_sshd.pause();
    m_forwarder->retryNow();
    QElapsedTimer time;
    time.start();
    waitFor(Kind::Down);
    QVERIFY(time.elapsed() < 7'000);
    QVERIFY2(m_forwarder->state("pod_1").reason.contains("does not answer any more"),
             qPrintable(m_forwarder->state("pod_1").reason));
    m_sshd.resume();
    waitFor(Kind::Up, "pod_1", 20'000);
}

void ConnectionForwardTest::watchesAPortThatIsProvidedElsewhere()
{
    auto other = std::make_unique<TestPodServer>("pod_1", m_localPort);
    m_forwarder->open(request());
    waitFor(Kind::Up);
    QVERIFY(m_forwarder->state("pod_1").isElsewhere);
    other.reset();
    QTRY_VERIFY_WITH_TIMEOUT(
        m_forwarder->state("pod_1").kind == Kind::Up && !m_forwarder->state("pod_1").isElsewhere, 8000);
    QCOMPARE(get(m_localPort, "/bytes/3"), QByteArray("bbb"));
}

void ConnectionForwardTest::aPortOfAnotherProgramIsDownUntilItGoes()
{
    auto other = std::make_unique<TestPodServer>("something else", m_localPort);
    m_forwarder->open(request());
    waitFor(Kind::Down);
    QVERIFY(m_forwarder->state("pod_1").reason.contains("taken by another program"));
    other.reset();
    waitFor(Kind::Up);
}

void ConnectionForwardTest::onlyProbesOnThisComputer()
{
    ForwardRequest local = request();
    local.address = ServerAddress();
    local.address.serverId = QStringLiteral("srv_local");
    local.localPort = 0;
    m_forwarder->open(local);
    waitFor(Kind::Up);
    m_pod.reset();
    waitFor(Kind::Down);
}

void ConnectionForwardTest::closeEndsListenerAndConnections()
{
    m_forwarder->open(request());
    waitFor(Kind::Up);
    QTcpSocket open;
    open.connectToHost(QHostAddress::LocalHost, quint16(m_localPort));
    QVERIFY(open.waitForConnected());
    m_forwarder->close("pod_1");
    QVERIFY(!m_forwarder->isOpen("pod_1"));
    QTRY_COMPARE(open.state(), QAbstractSocket::UnconnectedState);
    QTcpServer again;
    QVERIFY(again.listen(QHostAddress::LocalHost, quint16(m_localPort)));
}

void ConnectionForwardTest::manyPodsShareOneSession()
{
    std::vector<std::unique_ptr<TestPodServer>> pods;
    for (int i = 0; i < 10; ++i) {
        const QString podId = QStringLiteral("pod_%1").arg(i + 10);
        pods.push_back(std::make_unique<TestPodServer>(podId.toUtf8()));
        ForwardRequest one = request(podId, pods.back()->port());
        one.localPort = freePort();
        m_forwarder->open(one);
    }
    for (int i = 0; i < 10; ++i)
        waitFor(Kind::Up, QStringLiteral("pod_%1").arg(i + 10));
}

int main(int argc, char** argv)
{
    const QCoreApplication application(argc, argv);
    qunsetenv("SSH_AUTH_SOCK");
    int failures = 0;
    for (const auto login : {TestSshd::Login::Key, TestSshd::Login::Certificate}) {
        ConnectionForwardTest test(login);
        failures += QTest::qExec(&test, argc, argv);
    }
    return failures;
}

#include "connection_forward_test.moc"

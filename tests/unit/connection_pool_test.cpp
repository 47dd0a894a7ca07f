#include "core/connection/connection_pool.h"
#include "tests/support/fake_server_connection.h"

#include <QTest>

#include <atomic>
#include <thread>

using namespace pinacle;
using namespace std::chrono_literals;

/// The pool's bookkeeping, with made-up servers.
class ConnectionPoolTest final : public QObject
{
    Q_OBJECT

private slots:
    void usesASessionAgain();
    void givesEveryLeaseItsOwnSession();
    void keepsFewIdleSessions();
    void closesWhatWasIdleForTooLong();
    void replacesADeadSessionSilently();
    void dropsBrokenSessions();
    void forgetsAServer();
    void followsAChangedAddress();
    void asksForALimaAddressAtEachConnect();
    void outlivesNothing();
    void servesManyThreads();

private:
    static ServerAddress address(const QString& id = QStringLiteral("srv_1"))
    {
        ServerAddress address;
        address.serverId = id;
        address.kind = ServerKind::Ssh;
        address.host = QStringLiteral("box");
        return address;
    }
};

void ConnectionPoolTest::usesASessionAgain()
{
    FakeServer server;
    ConnectionPool pool(server.connector());
    for (int i = 0; i < 5; ++i) {
        auto lease = pool.lease(address(), {});
        QVERIFY(lease);
        QVERIFY((*lease)->exec(Command{{"true"}}, {}));
    }
    QCOMPARE(server.connectionCount(), 1);
    QCOMPARE(server.lines().size(), 5); // no check of a session that was just used
}

void ConnectionPoolTest::givesEveryLeaseItsOwnSession()
{
    FakeServer server;
    ConnectionPool pool(server.connector());
    auto first = pool.lease(address(), {});
    auto second = pool.lease(address(), {});
    QVERIFY(&first->connection() != &second->connection());
    QCOMPARE(server.connectionCount(), 2);
}

void ConnectionPoolTest::keepsFewIdleSessions()
{
    FakeServer server;
    ConnectionPool pool(server.connector());
    for (int round = 0; round < 2; ++round) {
        std::vector<Result<ConnectionPool::Lease>> leases;
        for (int i = 0; i < 5; ++i)
            leases.push_back(pool.lease(address(), {}));
    }
    QCOMPARE(server.connectionCount(), 5 + 5 - ConnectionPool::kMaximumIdle);
}

void ConnectionPoolTest::closesWhatWasIdleForTooLong()
{
    FakeServer server;
    ConnectionPool pool(server.connector(), {}, {50ms, 15s, 3s});
    (void)pool.lease(address(), {});
    std::this_thread::sleep_for(80ms);
    (void)pool.lease(address(), {});
    QCOMPARE(server.connectionCount(), 2);
}

void ConnectionPoolTest::replacesADeadSessionSilently()
{
    FakeServer server;
    ConnectionPool pool(server.connector(), {}, {60s, 0ms, 3s});
    (void)pool.lease(address(), {});
    (void)pool.lease(address(), {});
    QCOMPARE(server.connectionCount(), 1);
    QCOMPARE(server.lines(), QStringList{"true"}); // it had to prove that it is alive
    server.on("^true$", Error{ErrorKind::Timeout, "no answer", {}, {}, {}});
    QVERIFY(pool.lease(address(), {}));
    QCOMPARE(server.connectionCount(), 2);
}

void ConnectionPoolTest::dropsBrokenSessions()
{
    FakeServer server;
    ConnectionPool pool(server.connector());
    {
        auto lease = pool.lease(address(), {});
        server.setReachable(false);
        QVERIFY(!(*lease)->isUsable());
    }
    const auto refused = pool.lease(address(), {});
    QCOMPARE(refused.error().kind, ErrorKind::Unreachable);
    server.setReachable(true);
    QVERIFY(pool.lease(address(), {}));
    QCOMPARE(server.connectionCount(), 2);
}

void ConnectionPoolTest::forgetsAServer()
{
    FakeServer server;
    ConnectionPool pool(server.connector());
    {
        auto onLoan = pool.lease(address(), {});
        (void)pool.lease(address(), {});
        (void)pool.lease(address("srv_2"), {});
        pool.forget("srv_1");
    }
    (void)pool.lease(address("srv_2"), {});
    QCOMPARE(server.connectionCount(), 3);
    (void)pool.lease(address(), {});
    QCOMPARE(server.connectionCount(), 4);
}

void ConnectionPoolTest::followsAChangedAddress()
{
    FakeServer server;
    ConnectionPool pool(server.connector());
    (void)pool.lease(address(), {});
    ServerAddress moved = address();
    moved.port = 2222;
    (void)pool.lease(moved, {});
    QCOMPARE(server.connectionCount(), 2);
}

void ConnectionPoolTest::asksForALimaAddressAtEachConnect()
{
    FakeServer server;
    int port = 60000;
    QList<int> ports;
    ConnectionPool pool(
        [&, connect = server.connector()](const ServerAddress& to, const Cancel& cancel) {
            ports << to.port;
            return connect(to, cancel);
        },
        [&port](ServerAddress lima, const Cancel&) -> Result<ServerAddress> {
            lima.port = ++port;
            return lima;
        });
    ServerAddress lima = address();
    lima.kind = ServerKind::Lima;
    auto first = pool.lease(lima, {});
    (void)pool.lease(lima, {});
    (void)pool.lease(lima, {}); // the idle one, whatever port it was opened with
    QCOMPARE(ports, (QList<int>{60001, 60002}));
}

void ConnectionPoolTest::outlivesNothing()
{
    FakeServer server;
    auto pool = std::make_unique<ConnectionPool>(server.connector());
    auto lease = pool->lease(address(), {});
    pool.reset();
    QVERIFY((*lease)->exec(Command{{"true"}}, {}));
}

void ConnectionPoolTest::servesManyThreads()
{
    FakeServer server;
    ConnectionPool pool(server.connector(), {}, {60s, 0ms, 3s});
    std::atomic<int> failures = 0;
    std::vector<std::thread> threads;
    for (int i = 0; i < 10; ++i)
        threads.emplace_back([&pool, &failures, i] {
            for (int round = 0; round < 50; ++round) {
                auto lease = pool.lease(address(QStringLiteral("srv_%1").arg(i % 3)), {});
                if (!lease || !(*lease)->exec(Command{{"true"}}, {}))
                    ++failures;
            }
        });
    for (std::thread& thread : threads)
        thread.join();
    QCOMPARE(failures.load(), 0);
}

QTEST_GUILESS_MAIN(ConnectionPoolTest)
#include "connection_pool_test.moc"

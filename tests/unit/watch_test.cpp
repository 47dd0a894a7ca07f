#include "core/base/clock.h"
#include "core/core.h"
#include "core/store/event_store.h"
#include "core/store/metric_store.h"
#include "core/store/server_store.h"
#include "core/watch/watch_service.h"
#include "tests/support/watched_installation.h"

#include <QTest>

using namespace pinacle;

static const QLatin1String kCount("Count what pods wrote");

class WatchTest : public QObject
{
    Q_OBJECT

private slots:
    void one_round_trip_a_heartbeat();
    void truth_and_presence_reach_the_database();
    void what_pods_wrote_is_counted_apart();
    void a_count_that_takes_too_long_harms_nothing();
    void a_pod_that_hangs_delays_no_news();
    void a_sweep_tells_what_became_ill();
    void a_pod_tells_its_ports();
    void twenty_servers_and_two_hundred_pods();
    void sleep_is_noticed_once();
    void clocks_tell_sleep_apart();
};

void WatchTest::one_round_trip_a_heartbeat()
{
    WatchedInstallation world;
    for (int i = 0; i < 10; ++i)
        world.running();
    ServerMonitor monitor(world.context, world.record.id, kSlow, world.report());
    world.waitForFirst();
    world.next(monitor);
    world.server.clearCommands();
    const qint64 rows = world.logs.newestId();
    const Sighting sighting = world.next(monitor);
    QCOMPARE(world.server.commands().size(), 1);
    QCOMPARE(sighting.figures.size(), 10);
    QCOMPARE(sighting.figures.cbegin()->memoryMb, 100.0);
    QVERIFY(sighting.own && sighting.own->cpuPercent == 25.0);
    QVERIFY(!sighting.hasServerChanged && sighting.pods.changed.isEmpty());
    QCOMPARE(world.logs.newestId(), rows);
    QVERIFY(world.areAllUnlogged);
    QCOMPARE(world.server.connectionCount(), 1);
}

void WatchTest::truth_and_presence_reach_the_database()
{
    WatchedInstallation world;
    const QString id = world.running();
    ServerStore servers(*world.database);
    ServerMonitor monitor(world.context, world.record.id, kSlow, world.report());
    world.waitForFirst();
    QCOMPARE(servers.byId(world.record.id)->presence, Presence::Online);
    QCOMPARE(servers.byId(world.record.id)->heartbeat["memory_total_mb"].toInt(), 8192);
    world.docker.containers.first().isRunning = false; // somebody stops it there
    QCOMPARE(world.next(monitor).pods.changed, QStringList{id});
    QCOMPARE(world.pods.byId(id)->status, PodState::Stopped);
    world.server.setReachable(false);
    QVERIFY(world.next(monitor).hasServerChanged);
    const ServerRecord away = *servers.byId(world.record.id);
    QCOMPARE(away.presence, Presence::Offline);
    QCOMPARE(away.status, QString("unreachable"));
    QVERIFY(!away.presenceReason.isEmpty() && away.presenceSince.isValid());
    QCOMPARE(world.pods.byId(id)->status,
             PodState::Stopped); // a pod on a server that is away is as it was seen
    QVERIFY(!world.next(monitor).hasServerChanged);
    world.server.setReachable(true);
    QVERIFY(world.next(monitor).isBack);
    QCOMPARE(servers.byId(world.record.id)->presence, Presence::Online);
    const QStringList events = world.events();
    QVERIFY(events.contains("server_offline") && events.contains("server_online"));
    QCOMPARE(events.filter("server_").size(), 2); // said once each
}

void WatchTest::what_pods_wrote_is_counted_apart()
{
    WatchedInstallation world;
    const QString id = world.running();
    world.server.on([](const Command& command) { return command.label == kCount; },
                    [&](const Command&, const Cancel&) -> Result<Output> {
                        Output output;
                        output.out = "c" + id.toLatin1() + " 12.5MB (virtual 1GB)\n";
                        return output;
                    });
    ServerMonitor monitor(world.context, world.record.id, kSlow, world.report());
    world.waitForFirst();
    QTest::qWait(10); // figures need some time in between
    const Sighting second = world.next(monitor);
    QCOMPARE(second.figures[id].diskMb, std::optional(12.5));
    const MetricStore store(*world.database);
    const auto stored = store.range(MetricSubject::Pod, id, QDateTime::currentDateTimeUtc().addSecs(-60),
                                    QDateTime::currentDateTimeUtc().addSecs(60));
    QCOMPARE(stored.size(), 1);
    QCOMPARE(stored.first().diskMb, std::optional(12.5));
}

void WatchTest::a_count_that_takes_too_long_harms_nothing()
{
    WatchedInstallation world;
    const QString id = world.running();
    int counts = 0;
    world.server.on([](const Command& command) { return command.label == kCount; },
                    [&](const Command&, const Cancel&) -> Result<Output> {
                        ++counts;
                        return fail(ErrorKind::Timeout, "It took too long.");
                    });
    WatchTimes times = kSlow;
    times.sizesEvery = 1;
    ServerMonitor monitor(world.context, world.record.id, times, world.report());
    world.waitForFirst();
    for (int i = 0; i < 3; ++i)
        QVERIFY(!world.next(monitor).hasServerChanged);
    QCOMPARE(ServerStore(*world.database).byId(world.record.id)->presence, Presence::Online);
    QCOMPARE(counts, 1);
    QTest::qWait(10); // figures need some time in between
    const Sighting sighting = world.next(monitor);
    QVERIFY(sighting.figures.contains(id) && !sighting.figures[id].diskMb);
    QVERIFY(!world.events().contains("server_offline"));
    for (const MetricSample& sample : MetricStore(*world.database)
                                          .range(MetricSubject::Pod, id, QDateTime::fromSecsSinceEpoch(0),
                                                 QDateTime::currentDateTimeUtc().addSecs(60)))
        QVERIFY(!sample.diskMb);
}

void WatchTest::a_pod_that_hangs_delays_no_news()
{
    WatchedInstallation world;
    world.running();
    QSemaphore hang;
    world.server.on(
        [](const Command& command) { return command.label == QLatin1String("Look into the pods"); },
        [&](const Command&, const Cancel&) -> Result<Output> {
            hang.acquire();
            return Output();
        });
    ServerMonitor monitor(world.context, world.record.id, kSlow, world.report());
    {
        std::unique_lock lock(world.mutex);
        QVERIFY(world.arrived.wait_for(lock, std::chrono::seconds(20), [&] { return world.begun > 0; }));
        QVERIFY(world.seen == 0 && world.last.hasServerChanged);
    }
    hang.release();
    world.waitForFirst();
    QCOMPARE(world.seen, size_t(1));
}

void WatchTest::a_sweep_tells_what_became_ill()
{
    WatchedInstallation world;
    const QString id = world.reserve(QStringList{"redis"});
    QVERIFY(world.pods.setStatus(id, PodState::Provisioning) && world.pods.setStatus(id, PodState::Running));
    PodSpec spec;
    spec.podId = id;
    world.docker.containers.insert(spec.containerName(), {id, true, {}, {}, {}});
    QByteArray state = "ready";
    world.server.on(
        [](const Command& command) { return command.label == QLatin1String("Look into the pods"); },
        [&](const Command&, const Cancel&) -> Result<Output> {
            Output output;
            for (const QByteArray& line : {"0 " + state, QByteArray("port 18EB"), QByteArray("port 0050"),
                                           QByteArray("typed 1800000000"), QByteArray("done")})
                output.out += id.toLatin1() + ' ' + line + '\n';
            return output;
        });
    WatchTimes times = kSlow;
    times.sweepEvery = 1;
    ServerMonitor monitor(world.context, world.record.id, times, world.report());
    world.waitForFirst();
    const Sighting well = world.next(monitor);
    QCOMPARE(well.signs[id].ports, (QList<int>{80, 6379}));
    QCOMPARE(well.signs[id].typedAt.toSecsSinceEpoch(), 1'800'000'000);
    QVERIFY(well.signs[id].health.first().isGood());
    const QDateTime since = well.signs[id].health.first().since;
    QVERIFY(!world.events().contains("health_check"));
    QCOMPARE(world.next(monitor).signs[id].health.first().since, since);
    state = "bad Could not connect";
    const Sighting ill = world.next(monitor);
    QCOMPARE(ill.signs[id].health.first().light, Light::Unhealthy);
    world.next(monitor);
    QCOMPARE(world.events().filter("health_check").size(), 1);
    {
        ServerMonitor another(world.context, world.record.id, times, world.report()); // of a later start
        QCOMPARE(world.next(another).signs[id].health.first().light, Light::Unhealthy);
        QCOMPARE(world.events().filter("health_check").size(), 1); // it is said already
    }
    for (const EventRow& event : EventStore(*world.database).after(0)) {
        if (event.event != QLatin1String("health_check"))
            continue;
        QCOMPARE(event.data["text"].toString(), QString("Could not connect"));
        QVERIFY(event.data["fix"].toString().contains("redis") && !event.data["since"].toString().isEmpty());
    }
    state = "ready";
    world.next(monitor);
    QCOMPARE(world.events().filter("health_check").size(), 2);
}

void WatchTest::a_pod_tells_its_ports()
{
    WatchedInstallation world;
    const QString id = world.running();
    world.server.on(
        [](const Command& command) { return command.label == QLatin1String("Look at the ports"); },
        [](const Command&, const Cancel&) -> Result<Output> {
            Output output;
            output.out = "port 1F90\nport 0050\nport 18EB\nport 18EB\n";
            return output;
        });
    const auto ports = PodManager(world.context, id).listeningPorts({});
    QVERIFY2(ports, qPrintable(ports ? QString() : ports.error().text()));
    QCOMPARE(*ports, (QList<int>{80, 6379, 8080}));
    HealthItem redis;
    redis.port = 6379;
    QCOMPARE(otherPorts(*ports, {redis}), QList<int>{8080});
    QVERIFY(world.pods.setStatus(id, PodState::Stopping));
    QCOMPARE(PodManager(world.context, id).listeningPorts({}).error().kind, ErrorKind::Conflict);
}

/// Time of the processor that this program has used.
static double processorSeconds()
{
    return double(std::clock()) / CLOCKS_PER_SEC;
}

void WatchTest::twenty_servers_and_two_hundred_pods()
{
    WatchedInstallation world;
    QList<ServerRecord> servers{world.record};
    for (int i = 1; i < 20; ++i) {
        ServerRecord server = world.record;
        server.id = QStringLiteral("srv_%1").arg(i);
        server.name = server.id;
        server.address.serverId = server.id;
        server.address.kind = ServerKind::Ssh;
        server.address.host = server.id;
        QVERIFY(ServerStore(*world.database).insert(server) && ServerStore(*world.database).setFacts(server));
        servers << server;
    }
    for (int i = 0; i < 200; ++i)
        world.running();
    QVERIFY(world.database->exec("UPDATE pods SET server_id = CASE WHEN subnet % 20 = 0 THEN server_id ELSE "
                                 "'srv_' || (subnet % 20) END"));
    std::vector<std::unique_ptr<ServerMonitor>> monitors;
    for (const ServerRecord& server : servers)
        monitors.push_back(std::make_unique<ServerMonitor>(world.context, server.id, kSlow, world.report()));
    const auto round = [&](size_t count) {
        std::unique_lock lock(world.mutex);
        return world.arrived.wait_for(lock, std::chrono::seconds(60), [&] { return world.seen >= count; });
    };
    QVERIFY(round(20));
    const auto counted = [&] {
        const QList<Command> all = world.server.commands();
        return std::count_if(all.begin(), all.end(), [](const Command& c) { return c.label == kCount; });
    };
    QTRY_COMPARE(counted(), 20);
    world.server.clearCommands();
    const double before = processorSeconds();
    for (auto& monitor : monitors)
        monitor->lookNow(false);
    QVERIFY(round(40));
    const double used = processorSeconds() - before;
    QCOMPARE(world.server.commands().size(), 20);
    // 2 % of a core, of the 30 s from one heartbeat to the next.
    qInfo("20 servers, 200 pods: %.0f ms of processor a heartbeat, %.2f %% of a core", used * 1000,
          used / 30 * 100);
#ifndef __SANITIZE_ADDRESS__ // which takes several times as long
    QVERIFY(used < 0.6);
#endif
}

void WatchTest::sleep_is_noticed_once()
{
    QTemporaryDir home;
    FakeServer server;
    auto opened = Core::open(home.path(), "test", server.connector());
    QVERIFY(opened);
    Core& core = **opened;
    using std::chrono::seconds;
    Uptime uptime{seconds(5'000), seconds(4'000)}; // it slept before
    holdUptime(uptime);
    const auto looks = [&] {
        int count = 0;
        for (const EventRow& event : EventStore(core.database()).after(0))
            count += event.event == QLatin1String("looked_again");
        return count;
    };
    const auto pulseAfter = [&](seconds awake, seconds asleep) {
        uptime.all += awake + asleep;
        uptime.awake += awake;
        holdUptime(uptime);
        core.watch().pulse();
    };
    core.watch().start(kSlow);
    pulseAfter(seconds(5), seconds(0));
    QCOMPARE(looks(), 0);
    pulseAfter(seconds(90), seconds(0)); // the event loop was busy, or a clock was set: no sleep
    QCOMPARE(looks(), 0);
    pulseAfter(seconds(5), seconds(3)); // nothing that a session would not survive
    QCOMPARE(looks(), 0);
    pulseAfter(seconds(2), seconds(600));
    QCOMPARE(looks(), 1);
    pulseAfter(seconds(5), seconds(0));
    QCOMPARE(looks(), 1);
    holdUptime(std::nullopt);
}

void WatchTest::clocks_tell_sleep_apart()
{
    const Uptime before = uptimeNow();
    QTest::qWait(50);
    const Uptime now = uptimeNow();
    QVERIFY(now.awake - before.awake >= milliseconds(45));
    QVERIFY(now.all >= now.awake - milliseconds(5));
    QVERIFY(now.asleep() - before.asleep() < milliseconds(40));
}

QTEST_GUILESS_MAIN(WatchTest)
#include "watch_test.moc"

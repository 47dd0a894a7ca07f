#include "core/base/clock.h"
#include "core/core.h"
#include "core/pods/idle_stop.h"
#include "core/store/event_store.h"
#include "core/store/log_store.h"
#include "core/store/metric_store.h"
#include "core/store/retention.h"
#include "core/store/server_store.h"
#include "core/watch/housekeeping.h"
#include "core/watch/server_monitor.h"
#include "core/watch/watch_service.h"
#include "tests/support/fake_installation.h"

#include <QElapsedTimer>
#include <QProcess>
#include <QSignalSpy>
#include <QTest>

#include <condition_variable>
#include <mutex>

using namespace pinacle;

namespace {

/// What the script says of a server with these pods (id → running), some time after its start.
QByteArray heartbeatText(const QMap<QString, bool>& pods, int seconds, int cpuPercent = 25)
{
    QByteArray text;
    text += "time " + QByteArray::number(QDateTime::currentSecsSinceEpoch()) + "\nload 0.5 0.4\n";
    text += "cpu 2 " + QByteArray::number(1000 + 50 * seconds) + ' ' +
            QByteArray::number(10000 + 200 * seconds) + '\n';
    text += "memory_total 8388608\nmemory_available 4194304\nnetwork 1000 2000\n";
    text += "docker 20.10.24\nrunsc 20240729.0\nimage yes\ndisk 104857600 52428800\nresolver yes\n";
    for (auto it = pods.begin(); it != pods.end(); ++it) {
        PodSpec spec;
        spec.podId = it.key();
        const QByteArray id = "c" + it.key().toLatin1();
        text += "container " + id + '|' + (it.value() ? "running" : "exited") + '|' + it.key().toLatin1() +
                "|slug|image|" + spec.containerName().toLatin1() + '\n';
        if (!it.value())
            continue;
        text += "usage " + id + ' ' + QByteArray::number(qint64(seconds) * cpuPercent * 10'000'000) +
                " 104857600\n";
        text += "traffic " + id + ' ' + QByteArray::number(cpuPercent > 0 ? 100 * seconds : 0) + ' ' +
                QByteArray::number(10 * seconds) + '\n';
    }
    return text + "end\n";
}

Heartbeat heartbeatAt(int seconds, const QMap<QString, bool>& pods = {{"pod_1", true}})
{
    const QDateTime start = QDateTime::fromSecsSinceEpoch(1'800'000'000, Qt::UTC);
    return parseHeartbeat(heartbeatText(pods, seconds), start.addSecs(seconds)).value();
}

/// A server that answers heartbeats, and the sightings of its monitor.
struct World : FakeInstallation
{
    World()
        : FakeInstallation({{"overlay", true}})
    {
        server.on([](const Command& command) { return command.label == QLatin1String("Heartbeat"); },
                  [this](const Command& command, const Cancel&) -> Result<Output> {
                      areAllUnlogged &= !command.isLogged;
                      QMap<QString, bool> shown;
                      for (const FakeDocker::Box& box : docker.containers)
                          shown.insert(box.podId, box.isRunning);
                      Output output;
                      output.out = heartbeatText(shown, ++beats, cpuPercent);
                      return output;
                  });
    }

    QString running()
    {
        const QString id = reserve(QStringList());
        const bool runs = pods.setStatus(id, PodState::Provisioning) && pods.setStatus(id, PodState::Running);
        PodSpec spec;
        spec.podId = id;
        docker.containers.insert(spec.containerName(), {id, runs, {}, {}, {}});
        return id;
    }

    /// The next sighting after `action`.
    Sighting next(ServerMonitor& monitor)
    {
        std::unique_lock lock(mutex);
        const size_t before = seen;
        monitor.lookNow(false);
        arrived.wait_for(lock, std::chrono::seconds(20), [&] { return seen > before; });
        return last;
    }

    ServerMonitor::Report report()
    {
        return [this](const Sighting& sighting) {
            const std::lock_guard lock(mutex);
            const QHash<QString, MetricSample> figures = last.isWhole ? sighting.figures : last.figures;
            const QStringList changed = last.isWhole ? QStringList() : last.pods.changed;
            last = sighting;
            last.figures = figures;
            last.pods.changed += changed;
            (sighting.isWhole ? seen : begun) += 1;
            arrived.notify_all();
        };
    }

    void waitForFirst()
    {
        std::unique_lock lock(mutex);
        arrived.wait_for(lock, std::chrono::seconds(20), [&] { return seen > 0; });
    }

    QStringList events() const
    {
        QStringList names;
        for (const EventRow& event : EventStore(*database).after(0))
            names << event.event;
        return names;
    }

    std::mutex mutex;
    std::condition_variable arrived;
    Sighting last;
    size_t seen = 0;  ///< whole looks
    size_t begun = 0; ///< of which the first half was told
    int beats = 0;
    int cpuPercent = 25; ///< of each pod, if beats were a second apart
    bool areAllUnlogged = true;
};

const QLatin1String kCount("Count what pods wrote");
constexpr WatchTimes kSlow{std::chrono::hours(1), milliseconds(5'000), 1000, 1000}; // lookNow() decides

} // namespace

class WatchTest : public QObject
{
    Q_OBJECT

private slots:
    void a_heartbeat_is_read();
    void a_docker_that_hangs_is_told_in_time_data();
    void a_docker_that_hangs_is_told_in_time();
    void a_heartbeat_that_is_cut_off_is_none();
    void figures_are_what_was_used_in_between();
    void presence_data();
    void presence();
    void figures_are_put_together_and_forgotten();
    void old_history_goes_once_a_day();
    void a_chart_keeps_the_peaks();
    void idle_pods_data();
    void idle_pods();
    void one_round_trip_a_heartbeat();
    void truth_and_presence_reach_the_database();
    void what_pods_wrote_is_counted_apart();
    void a_count_that_takes_too_long_harms_nothing();
    void a_pod_that_hangs_delays_no_news();
    void a_sweep_tells_what_became_ill();
    void a_pod_tells_its_ports();
    void an_idle_pod_is_warned_of_and_stops();
    void a_busy_pod_is_not_idle();
    void twenty_servers_and_two_hundred_pods();
    void sleep_is_noticed_once();
    void clocks_tell_sleep_apart();
};

void WatchTest::a_heartbeat_is_read()
{
    const Heartbeat heartbeat = heartbeatAt(10, {{"pod_1", true}, {"pod_2", false}});
    QCOMPARE(heartbeat.cpus, 2);
    QCOMPARE(heartbeat.docker, QString("20.10.24"));
    QCOMPARE(heartbeat.memoryTotalMb, 8192.0);
    QCOMPARE(heartbeat.diskAvailableMb, 51200.0);
    QVERIFY(heartbeat.hasImage && heartbeat.hasResolver);
    QCOMPARE(heartbeat.containers.size(), 2);
    QCOMPARE(heartbeat.containers[0].podId, QString("pod_1"));
    QVERIFY(heartbeat.containers[0].isRunning() && !heartbeat.containers[1].isRunning());
    QCOMPARE(heartbeat.usage["cpod_1"].memoryMb, 100.0);
    QVERIFY(parseHeartbeat("time 5\ncpu 1 2 3\nnew words 1\nend\n", QDateTime::currentDateTimeUtc()));
    const auto sizes = parseSizes("a 12.5MB (virtual 1GB)\nb 2.5GB (virtual 3GB)\nc 17B (virtual 1GB)\n");
    QCOMPARE(sizes.size(), 3);
    QCOMPARE(sizes["a"], 12.5);
    QCOMPARE(sizes["b"], 2500.0);
    QVERIFY(sizes["c"] < 0.001);
}

/// A `docker` whose answers hang from one of its verbs on.
static void writeDocker(const QString& folder, const QByteArray& hangsAt)
{
    QFile file(folder + "/docker");
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write("#!/bin/sh\n[ \"$1\" != " + hangsAt +
               " ] || exec sleep 60\ncase $1 in info) echo 20.10.24 /var/lib/docker ;; images) echo sha ;; "
               "ps) echo 'c1|running|pod_1|slug|image|name' ;; esac\n");
    QVERIFY(file.setPermissions(QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner));
}

void WatchTest::a_docker_that_hangs_is_told_in_time_data()
{
    QTest::addColumn<QByteArray>("hangsAt");
    for (const char* verb : {"nothing", "info", "images", "ps"})
        QTest::newRow(verb) << QByteArray(verb);
}

void WatchTest::a_docker_that_hangs_is_told_in_time()
{
    QFETCH(QByteArray, hangsAt);
    QTemporaryDir folder;
    writeDocker(folder.path(), hangsAt);
    const milliseconds patience(4'000);
    Command command = heartbeatCommand("image", patience);
    QProcess script;
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert("PATH", folder.path() + ':' + environment.value("PATH"));
    script.setProcessEnvironment(environment);
    QElapsedTimer clock;
    clock.start();
    script.start(command.argv.takeFirst(), command.argv);
    QVERIFY(script.waitForFinished());
    QVERIFY2(clock.elapsed() < patience.count(), qPrintable(QString::number(clock.elapsed())));
    const QByteArray answer = script.readAllStandardOutput();
    const auto heartbeat = parseHeartbeat(answer, QDateTime::currentDateTimeUtc());
    QVERIFY2(heartbeat, answer.constData());
    const bool isWell = hangsAt == "nothing";
    QCOMPARE(heartbeat->docker.isEmpty(), !isWell);
    QCOMPARE(heartbeat->containers.size(), isWell ? 1 : 0);
    ServerRecord server;
    applyHeartbeat(server, heartbeat, QDateTime::currentDateTimeUtc());
    QCOMPARE(server.presence, Presence::Degraded); // there is no runsc either
    QCOMPARE(server.presenceReason.startsWith("Docker does not answer"), !isWell);
}

void WatchTest::a_heartbeat_that_is_cut_off_is_none()
{
    const QByteArray whole = heartbeatText({{"pod_1", true}}, 1);
    const QDateTime now = QDateTime::currentDateTimeUtc();
    QVERIFY(parseHeartbeat(whole, now));
    for (const QByteArray& text : {QByteArray(), QByteArray("nonsense"), whole.left(whole.size() - 4)})
        QVERIFY(!parseHeartbeat(text, now)); // else its pods would seem gone
}

void WatchTest::figures_are_what_was_used_in_between()
{
    const Heartbeat first = heartbeatAt(10);
    const Heartbeat second = heartbeatAt(40);
    const auto server = sampleBetween(first, second);
    QCOMPARE(server->cpuPercent, 25.0);
    QCOMPARE(server->memoryMb, 4096.0);
    const auto pod =
        sampleBetween(first.usage["cpod_1"], second.usage["cpod_1"], first.askedAt, second.askedAt);
    QCOMPARE(pod->cpuPercent, 25.0);
    QCOMPARE(pod->receivedPerSecond(), 100.0);
    QCOMPARE(pod->sentPerSecond(), 10.0);
    // Counters that went back: the server, or the pod, was started again.
    QVERIFY(!sampleBetween(second, first));
    QVERIFY(!sampleBetween(second.usage["cpod_1"], first.usage["cpod_1"], first.askedAt, second.askedAt));
}

void WatchTest::presence_data()
{
    QTest::addColumn<QByteArray>("lacks"); // the line that is missing, or an error
    QTest::addColumn<Presence>("expected");
    QTest::addColumn<QString>("status");
    QTest::newRow("well") << QByteArray() << Presence::Online << "ready";
    QTest::newRow("no Docker") << QByteArray("docker 20.10.24\n") << Presence::Degraded << "incomplete";
    QTest::newRow("no gVisor") << QByteArray("runsc 20240729.0\n") << Presence::Degraded << "incomplete";
    QTest::newRow("no image") << QByteArray("image yes\n") << Presence::Degraded << "incomplete";
    QTest::newRow("away") << QByteArray("unreachable") << Presence::Offline << "unreachable";
    QTest::newRow("odd answer") << QByteArray("odd") << Presence::Degraded << "incomplete";
}

void WatchTest::presence()
{
    QFETCH(QByteArray, lacks);
    QFETCH(Presence, expected);
    QFETCH(QString, status);
    const QDateTime then = QDateTime::fromSecsSinceEpoch(1'800'000'000, Qt::UTC);
    ServerRecord server;
    server.runtime["overlay"] = true;
    Result<Heartbeat> heartbeat = parseHeartbeat(heartbeatText({}, 1).replace(lacks, ""), then);
    if (lacks == "unreachable")
        heartbeat = fail(ErrorKind::Unreachable, "The server does not answer.");
    else if (lacks == "odd")
        heartbeat = fail(ErrorKind::CommandFailed, "sudo: a password is required");
    applyHeartbeat(server, heartbeat, then);
    QCOMPARE(server.presence, expected);
    QCOMPARE(server.status, status);
    QCOMPARE(server.presenceReason.isEmpty(), expected == Presence::Online);
    QCOMPARE(server.presenceSince, then);
    applyHeartbeat(server, heartbeat, then.addSecs(30)); // it is so since the first time
    QCOMPARE(server.presenceSince, then);
}

void WatchTest::figures_are_put_together_and_forgotten()
{
    World world;
    MetricStore store(*world.database);
    const QString id = world.record.id;
    const QDateTime now = QDateTime::fromSecsSinceEpoch(1'800'000'000, Qt::UTC);
    const QDateTime first = now.addDays(-6);
    const auto fill = [&](const QDateTime& from, const QDateTime& to) {
        return world.database->transaction([&]() -> Result<void> {
            for (QDateTime t = from; t < to; t = t.addSecs(30)) {
                const double cpu = t == now.addDays(-3) ? 90 : 10; // one peak
                const MetricSample sample{t.toSecsSinceEpoch(), 30, cpu, cpu, 500, 500, 7, 300, 30};
                if (auto added = store.add(MetricSubject::Server, id, sample); !added)
                    return added;
            }
            return {};
        });
    };
    QVERIFY(fill(first, now));
    const auto sent = [&] {
        double bytes = 0;
        for (const MetricSample& sample : store.range(MetricSubject::Server, id, now.addDays(-4), now))
            bytes += sample.sentBytes;
        return bytes;
    };
    const double before = sent();
    QVERIFY(store.fold(MetricSubject::Server, id, now));
    QVERIFY(store.prune(now.addDays(-5)));
    const auto all = store.range(MetricSubject::Server, id, first, now);
    QVERIFY2(all.size() > 1300 && all.size() < 1600, qPrintable(QString::number(all.size())));
    QVERIFY(all.first().time >= now.addDays(-5).toSecsSinceEpoch());
    QCOMPARE(all.last().seconds, 30.0);
    QCOMPARE(all.first().seconds, 600.0);
    QVERIFY(qAbs(sent() - before) <= 30 * 20); // all but what lies across the edges of the question
    const auto day =
        store.range(MetricSubject::Server, id, now.addDays(-3).addSecs(-900), now.addDays(-3).addSecs(900));
    const auto peak = std::max_element(day.begin(), day.end(),
                                       [](const auto& a, const auto& b) { return a.cpuPeak < b.cpuPeak; });
    QCOMPARE(peak->cpuPeak, 90.0);
    QCOMPARE(peak->cpuPercent, 14.0); // 19 times 10 and once 90
    // A second time changes nothing, and later ones lose nothing.
    QVERIFY(store.fold(MetricSubject::Server, id, now));
    QCOMPARE(store.range(MetricSubject::Server, id, first, now).size(), all.size());
}

void WatchTest::old_history_goes_once_a_day()
{
    World world;
    Database& database = *world.database;
    LogStore logs(database);
    EventStore events(database);
    const QDateTime now = QDateTime::currentDateTimeUtc();
    const auto addRow = [&](int daysAgo) {
        LogRow row;
        row.time = now.addDays(-daysAgo);
        QVERIFY(logs.begin(row));
        const MetricSample sample{now.addDays(-daysAgo).toSecsSinceEpoch(), 30, 1, 1, 1, 1, 1, 1, 1};
        const auto added = MetricStore(database).add(MetricSubject::Server, world.record.id, sample);
        QVERIFY2(added, qPrintable(added ? QString() : added.error().text()));
    };
    const auto figures = [&] {
        return MetricStore(database)
            .range(MetricSubject::Server, world.record.id, now.addDays(-400), now)
            .size();
    };
    Retention{7, 20}.save(database);
    QCOMPARE(Retention::of(database).logDays, 7);
    for (const int daysAgo : {30, 15, 6})
        addRow(daysAgo);
    for (const char* event : {"started", "exported", "started", "stopped"})
        QVERIFY(events.add("pod_x", QString::fromLatin1(event)));
    QVERIFY(database.exec(QStringLiteral("UPDATE events SET time = ? WHERE pod_id = 'pod_x'"),
                          {toStored(now.addDays(-8))}));
    Housekeeping housekeeping(database, world.secrets);
    QSignalSpy done(&housekeeping, &Housekeeping::done);
    housekeeping.look(now);
    QTRY_COMPARE(done.size(), 1);
    QCOMPARE(logs.matching({}).size(), 1);
    QCOMPARE(figures(), 2);
    QStringList kept;
    for (const EventRow& event : events.newestOf("pod_x"))
        kept << event.event;
    QCOMPARE(kept, QStringList({"stopped", "started", "exported"})); // since when it is so, and where it went

    addRow(30);
    housekeeping.look(now.addSecs(3600));
    QTest::qWait(50);
    QCOMPARE(done.size(), 1);
    housekeeping.look(now.addDays(1));
    QTRY_COMPARE(done.size(), 2);
    QCOMPARE(logs.matching({}).size(), 1);
}

void WatchTest::a_chart_keeps_the_peaks()
{
    QList<MetricSample> samples;
    for (int i = 0; i < 1000; ++i)
        samples << MetricSample{i * 30, 30, 5, i == 500 ? 99.0 : 5.0, 100, 100, 1, 10, 10};
    const auto fewer = thinned(samples, 100);
    QVERIFY(fewer.size() <= 100 && fewer.size() > 90);
    double peak = 0, bytes = 0;
    for (const MetricSample& sample : fewer)
        peak = qMax(peak, sample.cpuPeak), bytes += sample.sentBytes;
    QCOMPARE(peak, 99.0);
    QCOMPARE(bytes, 10'000.0);
    QCOMPARE(thinned(samples, 2000).size(), 1000);
}

void WatchTest::idle_pods_data()
{
    using Kind = IdleVerdict::Kind;
    QTest::addColumn<int>("minutes");
    QTest::addColumn<int>("idleFor");   // minutes since the last activity
    QTest::addColumn<int>("announced"); // minutes from now; 99: it was not
    QTest::addColumn<Kind>("expected");
    QTest::newRow("never") << 0 << 600 << 99 << Kind::Nothing;
    QTest::newRow("used") << 30 << 10 << 99 << Kind::Nothing;
    QTest::newRow("five minutes before") << 30 << 25 << 99 << Kind::Warn;
    QTest::newRow("nobody watched for hours") << 30 << 600 << 99 << Kind::Warn;
    QTest::newRow("announced") << 30 << 27 << 3 << Kind::Nothing;
    QTest::newRow("due") << 30 << 30 << 0 << Kind::Stop;
    QTest::newRow("used again") << 30 << 0 << 3 << Kind::CallOff;
    QTest::newRow("switched off") << 0 << 27 << 3 << Kind::CallOff;
    QTest::newRow("short") << 2 << 1 << 99 << Kind::Warn;
}

void WatchTest::idle_pods()
{
    QFETCH(int, minutes);
    QFETCH(int, idleFor);
    QFETCH(int, announced);
    QFETCH(IdleVerdict::Kind, expected);
    const QDateTime now = QDateTime::fromSecsSinceEpoch(1'800'000'000, Qt::UTC);
    const IdleVerdict verdict = judgeIdle(minutes, now.addSecs(-60 * idleFor),
                                          announced == 99 ? QDateTime() : now.addSecs(60 * announced), now);
    QCOMPARE(verdict.kind, expected);
    if (expected == IdleVerdict::Kind::Warn) // there is always time to object
        QVERIFY(now.secsTo(verdict.stopAt) >= qMin(5 * 60, minutes * 30));
}

void WatchTest::one_round_trip_a_heartbeat()
{
    World world;
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
    World world;
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
    World world;
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
    World world;
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
    World world;
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
    World world;
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
    World world;
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

void WatchTest::an_idle_pod_is_warned_of_and_stops()
{
    World world;
    const QString id = world.running();
    world.cpuPercent = 0;
    QVERIFY(world.pods.setIdleStop(id, 30));
    const QDateTime now = QDateTime::currentDateTimeUtc();
    QVERIFY(world.pods.setActivity(id, now.addSecs(-29 * 60), {}));
    ServerMonitor monitor(world.context, world.record.id, kSlow, world.report());
    world.waitForFirst();
    QVERIFY(world.pods.byId(id)->idleStopAt > now.addSecs(200));
    QVERIFY(world.events().contains("idle_warning"));
    // Somebody runs a command: it is called off.
    LogRow row;
    row.podId = id;
    row.serverId = world.record.id;
    row.time = now;
    row.label = "Run a command";
    row.command = "docker exec";
    const auto rowId = world.logs.begin(row);
    QVERIFY(rowId && world.logs.finish(*rowId, 0, 10));
    world.next(monitor);
    QVERIFY(!world.pods.byId(id)->idleStopAt.isValid());
    QVERIFY(world.events().contains("idle_called_off"));
    // A terminal, or an SSH connection of another program, prints something, or something is typed in it.
    const QDateTime longAgo = now.addSecs(-40 * 60);
    world.server.on("^docker exec .* talk", QByteArray("hello"));
    for (const bool isTyped : {false, true}) {
        const auto gone = world.database->exec("DELETE FROM pod_logs");
        QVERIFY(gone && world.pods.setActivity(id, longAgo, now.addSecs(-1)));
        ExecOptions options;
        options.isLogged = false;
        if (isTyped)
            options.inputSource = [said = false]() mutable -> std::optional<QByteArray> {
                return std::exchange(said, true) ? QByteArray() : QByteArray("ls\n");
            };
        else
            options.onOutput = [](Stream, const QByteArray&) {};
        QVERIFY(PodManager(world.context, id).execInPod({isTyped ? "silent" : "talk"}, options, {}));
        QVERIFY(world.next(monitor).idle.isEmpty());
        QVERIFY(world.pods.byId(id)->activeAt > now.addSecs(-60));
        QVERIFY(!world.pods.byId(id)->idleStopAt.isValid());
    }
    // Announced, and the time is over.
    const auto gone = world.database->exec("DELETE FROM pod_logs");
    QVERIFY(gone && world.pods.setActivity(id, now.addSecs(-40 * 60), now.addSecs(-1)));
    QCOMPARE(world.next(monitor).idle, QStringList{id});
    QVERIFY(world.events().contains("idle_stop"));
    QVERIFY(!world.pods.byId(id)->idleStopAt.isValid());
}

void WatchTest::a_busy_pod_is_not_idle()
{
    World world;
    const QString id = world.running();
    const QDateTime now = QDateTime::currentDateTimeUtc();
    QVERIFY(world.pods.setIdleStop(id, 30) &&
            world.pods.setActivity(id, now.addSecs(-3600), now.addSecs(-1)));
    world.cpuPercent = 1'000'000; // heartbeats follow each other within milliseconds here
    ServerMonitor monitor(world.context, world.record.id, kSlow, world.report());
    world.waitForFirst(); // there are no figures yet: it would stop
    QVERIFY(world.pods.setActivity(id, now.addSecs(-3600), now.addSecs(-1)));
    QVERIFY(world.next(monitor).idle.isEmpty());
    QVERIFY(world.events().contains("idle_called_off"));
}

/// Time of the processor that this program has used.
static double processorSeconds()
{
    return double(std::clock()) / CLOCKS_PER_SEC;
}

void WatchTest::twenty_servers_and_two_hundred_pods()
{
    World world;
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

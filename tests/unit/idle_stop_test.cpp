#include "core/pods/idle_stop.h"
#include "tests/support/watched_installation.h"

#include <QTest>

using namespace pinacle;

class IdleStopTest : public QObject
{
    Q_OBJECT

private slots:
    void idle_pods_data();
    void idle_pods();
    void who_asks_meanwhile_is_heard();
    void an_idle_pod_is_warned_of_and_stops();
    void a_look_is_no_work();
    void a_busy_pod_is_not_idle();
};

void IdleStopTest::idle_pods_data()
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

void IdleStopTest::idle_pods()
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

void IdleStopTest::who_asks_meanwhile_is_heard()
{
    WatchedInstallation world;
    const QString id = world.running();
    const QDateTime now = QDateTime::currentDateTimeUtc();
    QVERIFY(world.pods.setActivity(id, now.addSecs(-3600), now.addSecs(-1)));
    const PodRecord seen = *world.pods.byId(id);
    QVERIFY(world.pods.setActivity(id, now, {})); // "Keep running", while it was judged by what was seen
    const auto late = world.pods.replaceActivity(seen, seen.activeAt, seen.idleStopAt);
    QVERIFY(late && !*late);
    QVERIFY(!world.pods.byId(id)->idleStopAt.isValid());
    const auto fresh = world.pods.replaceActivity(*world.pods.byId(id), now, now.addSecs(60));
    QVERIFY(fresh && *fresh && world.pods.byId(id)->idleStopAt.isValid());
}

void IdleStopTest::an_idle_pod_is_warned_of_and_stops()
{
    WatchedInstallation world;
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

void IdleStopTest::a_look_is_no_work()
{
    const auto sample = [](double seconds, double cpuPercent, double receivedBytes) {
        MetricSample figures;
        figures.seconds = seconds;
        figures.cpuPercent = cpuPercent;
        figures.receivedBytes = receivedBytes;
        return figures;
    };
    QVERIFY(!isBusy(sample(2, 20, 100))); // seen, with looks that are two seconds apart
    QVERIFY(isBusy(sample(2, 50, 100)));
    QVERIFY(!isBusy(sample(30, 10, 3000)));
    QVERIFY(isBusy(sample(30, 20, 3000)));
    QVERIFY(isBusy(sample(30, 1, 30'000)));
}

void IdleStopTest::a_busy_pod_is_not_idle()
{
    WatchedInstallation world;
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

QTEST_GUILESS_MAIN(IdleStopTest)
#include "idle_stop_test.moc"

#include "core/watch/heartbeat.h"
#include "tests/support/watched_installation.h"

#include <QElapsedTimer>
#include <QProcess>
#include <QTest>

using namespace pinacle;

static Heartbeat heartbeatAt(int seconds, const QMap<QString, bool>& pods = {{"pod_1", true}})
{
    const QDateTime start = QDateTime::fromSecsSinceEpoch(1'800'000'000, Qt::UTC);
    return parseHeartbeat(heartbeatText(pods, seconds), start.addSecs(seconds)).value();
}

class HeartbeatTest : public QObject
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
};

void HeartbeatTest::a_heartbeat_is_read()
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

void HeartbeatTest::a_docker_that_hangs_is_told_in_time_data()
{
    QTest::addColumn<QByteArray>("hangsAt");
    for (const char* verb : {"nothing", "info", "images", "ps"})
        QTest::newRow(verb) << QByteArray(verb);
}

void HeartbeatTest::a_docker_that_hangs_is_told_in_time()
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

void HeartbeatTest::a_heartbeat_that_is_cut_off_is_none()
{
    const QByteArray whole = heartbeatText({{"pod_1", true}}, 1);
    const QDateTime now = QDateTime::currentDateTimeUtc();
    QVERIFY(parseHeartbeat(whole, now));
    for (const QByteArray& text : {QByteArray(), QByteArray("nonsense"), whole.left(whole.size() - 4)})
        QVERIFY(!parseHeartbeat(text, now)); // else its pods would seem gone
}

void HeartbeatTest::figures_are_what_was_used_in_between()
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

void HeartbeatTest::presence_data()
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

void HeartbeatTest::presence()
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

QTEST_GUILESS_MAIN(HeartbeatTest)
#include "heartbeat_test.moc"

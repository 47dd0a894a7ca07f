#include "core/pods/reconcile.h"
#include "core/runtime/snapshot_image.h"
#include "core/runtime/tar_archive.h"
#include "core/services/pod_script.h"
#include "core/store/event_store.h"
#include "core/store/server_store.h"
#include "core/store/snapshot_store.h"
#include "tests/support/fake_installation.h"
#include "tests/support/hostile_texts.h"

#include <QJsonDocument>
#include <QTest>

using namespace pinacle;
using Kind = Correction::Kind;

namespace {

PodRecord podWith(PodState status, const QString& id = QStringLiteral("pod_1"))
{
    PodRecord pod;
    pod.id = id;
    pod.status = status;
    return pod;
}

Container containerIn(const QString& state, const QString& name = QStringLiteral("pinacle-pod-1"))
{
    return {"c1", name, "pod_1", "shop", state, "image"};
}

struct World : FakeInstallation
{
    QString running()
    {
        const QString id = reserve(QStringList());
        const bool runs = pods.setStatus(id, PodState::Provisioning) && pods.setStatus(id, PodState::Running);
        return runs ? id : QString();
    }
};

} // namespace

class ReconcileTest : public QObject
{
    Q_OBJECT

private slots:
    void the_servers_truth_wins_data();
    void the_servers_truth_wins();
    void what_is_put_aside_is_not_the_pod();
    void two_hundred_pods_in_one_round_trip();
    void a_pod_in_work_is_left_alone();
    void unknown_pods_are_found_and_not_touched();
    void a_server_that_lost_its_disk_says_what_is_elsewhere();
    void a_snapshot_is_promised_only_where_it_is();
    void snapshots_come_back_with_an_adoption();
    void variables_come_back_from_a_pods_file();
    void first_file_of_an_archive();
};

void ReconcileTest::the_servers_truth_wins_data()
{
    QTest::addColumn<PodState>("row");
    QTest::addColumn<QString>("state"); // of the container; empty: it is gone
    QTest::addColumn<QList<Kind>>("expected");
    using S = PodState;
    QTest::newRow("runs") << S::Running << "running" << QList<Kind>{};
    QTest::newRow("ended") << S::Running << "exited" << QList{Kind::Stopped};
    QTest::newRow("killed") << S::Running << "dead" << QList{Kind::Stopped};
    QTest::newRow("removed") << S::Running << "" << QList{Kind::Gone};
    QTest::newRow("stopped") << S::Stopped << "exited" << QList<Kind>{};
    QTest::newRow("started by hand") << S::Stopped << "running" << QList{Kind::Running};
    QTest::newRow("removed while stopped") << S::Stopped << "" << QList{Kind::Gone};
    QTest::newRow("sleeps") << S::Hibernated << "exited" << QList<Kind>{};
    QTest::newRow("woken by hand") << S::Hibernated << "running" << QList{Kind::Running};
    QTest::newRow("left paused") << S::Running << "paused" << QList{Kind::Paused};
    QTest::newRow("lost, and still lost") << S::Failed << "" << QList<Kind>{};
    QTest::newRow("lost, and back") << S::Failed << "running" << QList{Kind::Running};
    for (const S inWork : {S::Pending, S::Provisioning, S::Starting, S::Stopping, S::Waking, S::Terminating})
        QTest::addRow("in work: %s", qPrintable(podStateName(inWork))) << inWork << "exited" << QList<Kind>{};
}

void ReconcileTest::the_servers_truth_wins()
{
    QFETCH(PodState, row);
    QFETCH(QString, state);
    QFETCH(QList<Kind>, expected);
    const QList<Container> containers =
        state.isEmpty() ? QList<Container>() : QList<Container>{containerIn(state)};
    QList<Kind> found;
    for (const Correction& correction : correctionsFor({podWith(row)}, containers))
        found << correction.kind;
    QCOMPARE(found, expected);
    PodRecord interrupted = podWith(row);
    interrupted.isInterrupted = true; // its operation decides
    QVERIFY(correctionsFor({interrupted}, containers).isEmpty());
}

void ReconcileTest::what_is_put_aside_is_not_the_pod()
{
    const auto found =
        correctionsFor({podWith(PodState::Running)},
                       {containerIn("exited", "pinacle-pod-1-before"), containerIn("running")});
    QVERIFY(found.isEmpty());
    const auto renamed = correctionsFor({podWith(PodState::Running)}, {containerIn("running", "mine")});
    QCOMPARE(renamed, (QList<Correction>{{"pod_1", Kind::Renamed, "c1"}}));
}

void ReconcileTest::two_hundred_pods_in_one_round_trip()
{
    World world;
    QStringList ids;
    for (int i = 0; i < 200; ++i) {
        ids << world.running();
        PodSpec spec;
        spec.podId = ids.last();
        // Every fourth has ended, every fourth is gone.
        if (i % 4 != 3)
            world.docker.containers.insert(spec.containerName(), {ids.last(), i % 4 != 2, {}, {}, {}});
    }
    world.server.clearCommands();
    const auto seen = reconcileServer(world.context, world.record, Cancel());
    QVERIFY(seen);
    QCOMPARE(world.server.commands().size(), 1);
    QCOMPARE(seen->changed.size(), 100);
    QMap<PodState, int> states;
    for (const PodRecord& pod : world.pods.all())
        ++states[pod.status];
    QCOMPARE(states, (QMap<PodState, int>{
                         {PodState::Running, 100}, {PodState::Stopped, 50}, {PodState::Failed, 50}}));
    // Nothing more to say the second time; and a look that finds nothing leaves no row in the log.
    const qint64 rows = world.logs.newestId();
    QVERIFY(reconcileServer(world.context, world.record, Cancel())->changed.isEmpty());
    QCOMPARE(world.logs.newestId(), rows);
}

void ReconcileTest::a_pod_in_work_is_left_alone()
{
    World world;
    const QString id = world.running();
    const auto lock = PodLock::tryLock(world.home.path(), id);
    QVERIFY(reconcileServer(world.context, world.record, Cancel())->changed.isEmpty());
    QCOMPARE(world.pods.byId(id)->status, PodState::Running);
}

void ReconcileTest::unknown_pods_are_found_and_not_touched()
{
    World world;
    world.docker.containers.insert("pinacle-pod-x", {"pod_x", true, {}, {}, {}});
    world.server.clearCommands();
    const auto seen = reconcileServer(world.context, world.record, Cancel());
    QCOMPARE(seen->found.size(), 1);
    QCOMPARE(seen->found[0].podId, QString("pod_x"));
    QCOMPARE(world.server.commands().size(), 1);
    QVERIFY(world.docker.containers["pinacle-pod-x"].isRunning);
}

namespace {

SnapshotRecord snapshotOf(World& world, const QString& podId, const QString& id, const QString& serverId)
{
    SnapshotRecord snapshot;
    snapshot.id = id;
    snapshot.podId = podId;
    snapshot.podName = "Shop";
    snapshot.serverId = serverId;
    snapshot.name = "kept " + id;
    snapshot.image = SnapshotImage::imageOf(id);
    snapshot.config = world.pods.byId(podId) ? world.pods.byId(podId)->config : QJsonObject();
    snapshot.isReady = true;
    snapshot.createdAt = QDateTime::currentDateTimeUtc();
    return *SnapshotStore(*world.database).insert(snapshot);
}

/// The server shows these snapshots: what their labels are.
void showSnapshots(World& world, const QList<QJsonObject>& labels)
{
    QByteArray lines;
    for (const QJsonObject& each : labels)
        lines += QJsonDocument(each).toJson(QJsonDocument::Compact) + '\n';
    world.server.on([](const Command& command) { return command.label == "Look for snapshots"; },
                    [lines](const Command&, const Cancel&) -> Result<Output> {
                        Output output;
                        output.out = lines;
                        return output;
                    });
}

QJsonObject labelsOf(const QString& id, const QString& podId)
{
    const auto encoded = [](const QString& text) { return QString::fromLatin1(text.toUtf8().toBase64()); };
    return {{"pinacle.snapshot-id", encoded(id)},
            {"pinacle.snapshot-name", encoded("kept")},
            {"pinacle.pod-name", encoded("Shop")},
            {"pinacle.pod-id", podId}, // the container's own label
            {"pinacle.mode", encoded("stopped")},
            {"pinacle.created", encoded("2026-01-02T03:04:05.000Z")},
            {"pinacle.config", encoded(R"({"version":"1.0"})")}};
}

} // namespace

void ReconcileTest::a_server_that_lost_its_disk_says_what_is_elsewhere()
{
    World world;
    ServerRecord other;
    other.id = "srv_other";
    other.name = "other";
    other.address.kind = ServerKind::Ssh;
    other.address.host = "other";
    other.status = "ready";
    other.lastError = "";
    const auto added = ServerStore(*world.database).insert(other);
    QVERIFY2(added, added ? "" : qPrintable(added.error().text() + added.error().detail));
    const QString one = world.running();
    const QString two = world.running();
    snapshotOf(world, one, "snap_gone", world.record.id);
    snapshotOf(world, one, "snap_there", other.id);
    QVERIFY(EventStore(*world.database).add(one, "exported", {{"path", "/far/shop.tar"}}));
    const auto seen = reconcileServer(world.context, world.record, Cancel());
    QVERIFY(seen);
    QCOMPARE(seen->changed.size(), 2);
    const PodRecord first = *world.pods.byId(one);
    QCOMPARE(first.status, PodState::Failed);
    QVERIFY(!first.isInterrupted);
    QVERIFY2(first.lastError.message.contains("lost its disk"), qPrintable(first.lastError.message));
    const QString& fix = first.lastError.fix;
    QVERIFY2(fix.contains("snap_there") && fix.contains("on other") && fix.contains("/far/shop.tar"),
             qPrintable(fix));
    QVERIFY2(!fix.contains("snapshot restore"), qPrintable(fix)); // it went with the server
    QVERIFY(world.pods.byId(two)->lastError.fix.contains("Nothing of it is elsewhere"));
    QCOMPARE(SnapshotStore(*world.database).ofPod(one).size(), 2); // nothing is deleted here
}

void ReconcileTest::a_snapshot_is_promised_only_where_it_is()
{
    World world;
    const QString gone = world.running();
    const QString stays = world.running();
    PodSpec spec;
    spec.podId = stays;
    world.docker.containers.insert(spec.containerName(), {stays, true, {}, {}, {}});
    snapshotOf(world, gone, "snap_1", world.record.id);
    snapshotOf(world, gone, "snap_2", world.record.id);
    showSnapshots(world, {labelsOf("snap_1", gone)});
    QVERIFY(reconcileServer(world.context, world.record, Cancel()));
    const Error error = world.pods.byId(gone)->lastError;
    QVERIFY2(error.message.contains("somebody removed it there"), qPrintable(error.message));
    QVERIFY2(error.fix.contains("pinacle snapshot restore") && error.fix.contains("snap_1"),
             qPrintable(error.fix));
    QVERIFY2(!error.fix.contains("snap_2"), qPrintable(error.fix));
    QCOMPARE(world.pods.byId(stays)->status, PodState::Running);
}

void ReconcileTest::snapshots_come_back_with_an_adoption()
{
    World world;
    const QString known = world.running();
    snapshotOf(world, known, "snap_known", world.record.id);
    for (const char* id : {"snap_known", "snap_lost", "snap_other"})
        world.docker.images.insert(SnapshotImage::imageOf(QLatin1String(id)), "files");
    showSnapshots(world, {labelsOf("snap_known", known), labelsOf("snap_lost", "pod_lost"),
                          labelsOf("snap_other", "pod_other"), labelsOf("snap_broken", "pod_lost"),
                          QJsonObject{{"pinacle.snapshot-id", "c25hcF94"}}});
    const auto taken = adoptSnapshots(world.context, world.record, "pod_lost", Cancel());
    QVERIFY2(taken, taken ? "" : qPrintable(taken.error().text()));
    QCOMPARE(taken->size(), 1);
    SnapshotStore snapshots(*world.database);
    const SnapshotRecord lost = snapshots.ofPod("pod_lost").value(0);
    QCOMPARE(lost.id, QString("snap_lost"));
    QCOMPARE(lost.name, QString("kept"));
    QCOMPARE(lost.podName, QString("Shop"));
    QCOMPARE(lost.sizeBytes, 42);
    QCOMPARE(lost.mode, QString("stopped"));
    QVERIFY(lost.isReady && !lost.checksum.isEmpty());
    QCOMPARE(lost.createdAt, QDateTime::fromString("2026-01-02T03:04:05.000Z", Qt::ISODateWithMs));
    const Cancel never;
    FakeServerConnection connection(world.server);
    QVERIFY(SnapshotImage(connection, never).check(lost));
    QCOMPARE(adoptSnapshots(world.context, world.record, {}, never)->size(), 1); // of a pod that is gone
    QVERIFY(adoptSnapshots(world.context, world.record, {}, never)->isEmpty());
    QCOMPARE(snapshots.all().size(), 3);
}

void ReconcileTest::variables_come_back_from_a_pods_file()
{
    QMap<QString, QString> all;
    int number = 0;
    for (const QString& text : hostileTexts()) {
        if (text.contains(QChar(0)))
            continue;
        const QMap<QString, QString> one{{"KEY", text}};
        QCOMPARE(parseExportLines(exportLines(one)), one);
        all.insert(QStringLiteral("K_%1").arg(++number), text);
    }
    QCOMPARE(parseExportLines(exportLines(all)), all);
    QCOMPARE(parseExportLines("rm -rf /\nexport A='b'\nexport 1A='c'\nexport B=$(id)\n"),
             (QMap<QString, QString>{{"A", "b"}}));
}

void ReconcileTest::first_file_of_an_archive()
{
    TarArchive archive;
    archive.add("a", "first");
    archive.add("b", "second");
    QCOMPARE(firstFileOf(archive.finished()), QByteArray("first"));
    QVERIFY(firstFileOf(archive.finished().left(514)).isEmpty()); // cut off
    QVERIFY(firstFileOf("no archive").isEmpty());
}

QTEST_GUILESS_MAIN(ReconcileTest)
#include "reconcile_test.moc"

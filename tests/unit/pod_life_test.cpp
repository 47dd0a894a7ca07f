#include "core/runtime/snapshot_image.h"
#include "core/runtime/tar_archive.h"
#include "core/store/server_store.h"
#include "tests/support/made_pod.h"

#include <QProcess>
#include <QTest>

using namespace pinacle;

class PodLifeTest : public QObject
{
    Q_OBJECT

private slots:
    void failure_is_taken_back();
    void fork_has_files_and_keeps_them_without_the_snapshot();
    void a_copy_says_how_its_key_is_added();
    void damaged_snapshot_changes_nothing();
    void sleep_without_checkpoint_keeps_files();
    void experimental_features_switched_off_meanwhile_keep_files();
    void checkpoint_that_fails_keeps_files();
    void automatic_snapshots_go_by_themselves();
    void a_network_that_was_removed_is_made_again();
    void another_tier_is_written_into_the_pod();
    void what_changed_after_the_newest_snapshot();
    void changed_files_are_counted();
};

void PodLifeTest::failure_is_taken_back()
{
    MadePod world;
    world.docker.containers[world.container].files = "work";
    world.server.on("docker update --cpus 2", "", 1);
    const auto done = PodManager(world.context, world.podId).resizePod("dev.large", Cancel());
    QVERIFY(!done);
    QCOMPARE(done.error().step, QString("limits"));
    QVERIFY(world.tier() != "dev.large");
}

void PodLifeTest::fork_has_files_and_keeps_them_without_the_snapshot()
{
    MadePod world;
    const auto snapshot = world.snapshots.byId(world.takeSnapshot("work"));
    const QString forkId =
        world.reserve({"redis"}, [&](PodRecord& pod) { pod.sourceImage = snapshot->image; });
    QVERIFY(PodManager(world.context, forkId).createPod(Cancel()));
    QCOMPARE(world.docker.containers.size(), 2);
    for (const auto& box : std::as_const(world.docker.containers))
        QVERIFY(box.isRunning && box.files == "work");
    QVERIFY(world.docker.images.contains(SnapshotImage::baseTag(forkId)));
    QVERIFY(PodManager(world.context, forkId).deletePod(Cancel()));
    QVERIFY(!world.docker.images.contains(SnapshotImage::baseTag(forkId)));
    QVERIFY(world.docker.images.contains(snapshot->image));
}

void PodLifeTest::a_copy_says_how_its_key_is_added()
{
    MadePod world;
    const auto snapshot = world.snapshots.byId(world.takeSnapshot("work"));
    const QString forkId =
        world.reserve({"redis"}, [&](PodRecord& pod) { pod.sourceImage = snapshot->image; });
    world.server.on(
        [](const Command& command) { return command.label == "Give the copy a deploy key of its own"; },
        [](const Command& command, const Cancel&) -> Result<Output> {
            Output output;
            output.out = command.argv.last().startsWith("pinacle-pod_") ? "key ssh-ed25519 NEW\n" : "";
            return output;
        });
    PodManager manager(world.context, forkId);
    QList<Error> warnings;
    connect(&manager, &PodManager::warned, this,
            [&](const QString&, const Error& error) { warnings << error; });
    QVERIFY(manager.createPod(Cancel())); // it runs all the same
    QCOMPARE(warnings.size(), 1);
    QCOMPARE(warnings[0].step, QString("deploy-key"));
    QVERIFY2(warnings[0].fix.contains("ssh-ed25519 NEW pinacle-" + forkId), qPrintable(warnings[0].fix));
}

void PodLifeTest::damaged_snapshot_changes_nothing()
{
    MadePod world;
    const QString id = world.takeSnapshot("old");
    world.docker.containers[world.container].files = "work";
    world.database->exec("UPDATE snapshots SET checksum = 'another'");
    const auto done = PodManager(world.context, world.podId).restorePod(id, Cancel());
    QVERIFY(!done);
    QCOMPARE(done.error().kind, ErrorKind::Conflict);
    QVERIFY(runsWith(world, "work"));
}

void PodLifeTest::sleep_without_checkpoint_keeps_files()
{
    MadePod world(false);
    QVERIFY(PodManager(world.context, world.podId).hibernatePod(Cancel()));
    QCOMPARE(world.pod().status, PodState::Hibernated);
    QCOMPARE(world.pod().sleep, QString("files"));
    QVERIFY(PodManager(world.context, world.podId).wakePod(Cancel()));
    QVERIFY(runsWith(world, "work"));
}

void PodLifeTest::experimental_features_switched_off_meanwhile_keep_files()
{
    MadePod world;
    QVERIFY(PodManager(world.context, world.podId).hibernatePod(Cancel()));
    QCOMPARE(world.pod().sleep, QString("memory"));
    world.docker.isExperimental = false;
    QVERIFY(PodManager(world.context, world.podId).wakePod(Cancel()));
    QVERIFY(runsWith(world, "work"));
}

void PodLifeTest::checkpoint_that_fails_keeps_files()
{
    MadePod world;
    world.docker.isCheckpointBroken = true;
    QVERIFY(PodManager(world.context, world.podId).hibernatePod(Cancel()));
    QCOMPARE(world.pod().sleep, QString("files")); // it says which it was
    QVERIFY(PodManager(world.context, world.podId).wakePod(Cancel()));
    QVERIFY(runsWith(world, "work"));
}

void PodLifeTest::automatic_snapshots_go_by_themselves()
{
    MadePod world;
    world.takeSnapshot("kept by hand");
    for (int i = 0; i < 5; ++i)
        QVERIFY(PodManager(world.context, world.podId).snapshotPod("auto", true, Cancel()));
    const auto all = world.snapshots.ofPod(world.podId);
    QCOMPARE(all.size(), 4);
    QCOMPARE(all[0].name, QString("kept by hand"));
    QCOMPARE(world.docker.images.size(), 4);
}

void PodLifeTest::a_network_that_was_removed_is_made_again()
{
    MadePod world;
    world.server.on(
        [](const Command& command) { return command.label == "Look whether the pod is on its network"; },
        [&](const Command&, const Cancel&) -> Result<Output> {
            Output output;
            output.exitCode = world.docker.networks.isEmpty() ? 1 : 0;
            return output;
        });
    const QString network = world.docker.networks.firstKey();
    const auto attached = [&] {
        return world.server.lines().filter("network connect --ip").filter(world.pod().ip()).size();
    };
    QVERIFY(PodManager(world.context, world.podId).stopPod(Cancel()));
    QVERIFY(PodManager(world.context, world.podId).startPod(Cancel()));
    QCOMPARE(attached(), 0);
    for (const bool sleeps : {false, true}) {
        PodManager manager(world.context, world.podId);
        QVERIFY(sleeps ? manager.hibernatePod(Cancel()) : manager.stopPod(Cancel()));
        world.docker.networks.clear();
        world.docker.subnets.clear();
        world.server.clearCommands();
        QVERIFY(sleeps ? manager.wakePod(Cancel()) : manager.startPod(Cancel()));
        QCOMPARE(world.docker.networks.value(network), world.podId);
        QCOMPARE(attached(), 1);
    }
    // Somebody else has its addresses by now.
    PodManager manager(world.context, world.podId);
    QVERIFY(manager.stopPod(Cancel()));
    world.docker.networks.clear();
    const auto refused = manager.startPod(Cancel());
    QVERIFY(!refused);
    QCOMPARE(refused.error().step, QString("network"));
    QVERIFY2(refused.error().message.contains(world.pod().subnetCidr()), qPrintable(refused.error().text()));
}

void PodLifeTest::another_tier_is_written_into_the_pod()
{
    MadePod world;
    world.record.runtime["quota"] = true;
    QVERIFY(ServerStore(*world.database).setFacts(world.record));
    TarArchive file;
    file.add("pinacle.yaml", "# mine\nversion: \"1.0\"\ntier: dev.small # small\nservices: [redis]\n");
    world.server.on("^docker cp \\S+:/workspace/shop/pinacle.yaml -", file.finished());
    PodManager manager(world.context, world.podId);
    QList<Error> warnings;
    connect(&manager, &PodManager::warned, this,
            [&](const QString&, const Error& error) { warnings << error; });
    world.server.clearCommands();
    QVERIFY(manager.resizePod("dev.medium", Cancel()));
    QCOMPARE(world.tier(), QString("dev.medium"));
    QByteArray written;
    for (const Command& command : world.server.commands())
        if (command.label == QLatin1String("Write pinacle.yaml"))
            written = command.input;
    QVERIFY(written.contains("# mine\nversion: \"1.0\"\ntier: dev.medium # small\nservices: [redis]\n"));
    QVERIFY(written.contains("etc/pinacle/memo"));
    QCOMPARE(warnings.size(), 1);
    QVERIFY2(warnings[0].message.contains("10 GB") && warnings[0].fix.contains("20 GB"),
             qPrintable(warnings[0].text()));
}

void PodLifeTest::what_changed_after_the_newest_snapshot()
{
    MadePod world;
    QByteArray counted("\0"
                       "7\0"
                       "0\0"
                       "0\0"
                       "0\0",
                       9);
    world.server.on(
        [](const Command& command) { return command.label == "Look for work that is only in the pod"; },
        [&](const Command& command, const Cancel&) -> Result<Output> {
            Output output;
            output.out = QByteArray("shop\0"
                                    "0\0"
                                    "0\0"
                                    "0\0"
                                    "1\0",
                                    13);
            if (!command.argv[command.argv.size() - 2].isEmpty()) // there is a snapshot
                output.out += counted;
            return output;
        });
    const auto lines = [&] {
        PodManager manager(world.context, world.podId);
        const auto work = manager.checkPodWork(Cancel());
        return leftoverOf(world.pod(), *work, world.snapshots.ofPod(world.podId));
    };
    QVERIFY2(!lines().contains("after that snapshot"), qPrintable(lines()));
    const QString snapshot = world.takeSnapshot("work");
    QVERIFY2(lines().contains("7 file"), qPrintable(lines()));
    const QJsonObject json = world.pod().work["since_snapshot"].toObject();
    QCOMPARE(json["id"].toString(), snapshot);
    QCOMPARE(json["changed_files"].toInt(), 7);
    // A pod that stands still says what was seen last, and when.
    QVERIFY(PodManager(world.context, world.podId).stopPod(Cancel()));
    QVERIFY2(lines().contains("7 file") && lines().contains("As of"), qPrintable(lines()));
    QTest::qWait(5);
    QVERIFY(PodManager(world.context, world.podId).snapshotPod("later", false, Cancel()));
    QVERIFY2(lines().contains("as they are in that snapshot"), qPrintable(lines()));
    // The time was up: nothing found is not nothing changed.
    QVERIFY(PodManager(world.context, world.podId).startPod(Cancel()));
    counted = QByteArray("\0"
                         "0\0"
                         "1\0"
                         "0\0"
                         "0\0",
                         9);
    QVERIFY2(!lines().contains("after that snapshot"), qPrintable(lines()));
    counted = QByteArray("\0"
                         "1001\0"
                         "0\0"
                         "0\0"
                         "0\0",
                         12);
    QVERIFY2(lines().contains("More than 1000"), qPrintable(lines()));
}

/// The script itself, on a folder of this computer.
void PodLifeTest::changed_files_are_counted()
{
    MadePod world;
    world.takeSnapshot("work");
    world.server.clearCommands();
    QVERIFY(PodManager(world.context, world.podId).checkPodWork(Cancel()));
    Command asked;
    for (const Command& command : world.server.commands())
        if (command.label == QLatin1String("Look for work that is only in the pod"))
            asked = command;
    QTemporaryDir workspace;
    const auto changes = [&](qint64 since, int most) {
        QProcess bash;
        bash.start("bash", {"-s", "--", QString::number(since), QString::number(most)});
        bash.write(QByteArray(asked.input).replace("/workspace", workspace.path().toUtf8()));
        bash.closeWriteChannel();
        bash.waitForFinished(20'000);
        return bash.readAllStandardOutput();
    };
    const qint64 now = QDateTime::currentSecsSinceEpoch();
    QVERIFY(QDir(workspace.path()).mkpath("shop/node_modules"));
    for (const char* name : {"shop/a b", "shop/c", "shop/node_modules/d"}) {
        QFile file(workspace.filePath(QLatin1String(name)));
        QVERIFY(file.open(QIODevice::WriteOnly));
    }
    QCOMPARE(changes(now - 60, 1000), QByteArray("\0"
                                                 "2\0"
                                                 "0\0"
                                                 "0\0"
                                                 "0\0",
                                                 9));
    QCOMPARE(changes(now - 60, 1), QByteArray("\0"
                                              "2\0"
                                              "0\0"
                                              "0\0"
                                              "0\0",
                                              9)); // more than one
    QCOMPARE(changes(now + 60, 1000), QByteArray("\0"
                                                 "0\0"
                                                 "0\0"
                                                 "0\0"
                                                 "0\0",
                                                 9));
}

QTEST_GUILESS_MAIN(PodLifeTest)
#include "pod_life_test.moc"

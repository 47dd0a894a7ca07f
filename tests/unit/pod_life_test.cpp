#include "core/pods/reconcile.h"
#include "core/runtime/snapshot_image.h"
#include "core/runtime/tar_archive.h"
#include "core/store/server_store.h"
#include "tests/support/fake_installation.h"

#include <QProcess>
#include <QTest>

using namespace pinacle;

namespace {

struct Killed
{
};

/// An installation whose pod runs on a made-up Docker; its files are the word "work".
struct World : FakeInstallation
{
    SnapshotStore snapshots{*database};
    QString podId = reserve({"redis"});
    QString container;

    explicit World(bool hasCheckpoint = true)
        : FakeInstallation({{"checkpoint", hasCheckpoint}})
    {
        docker.isExperimental = hasCheckpoint;
        QVERIFY(PodManager(context, podId).createPod(Cancel()));
        container = docker.containers.firstKey();
        docker.containers[container].files = "work";
    }

    PodRecord pod() const { return pods.byId(podId).value_or(PodRecord()); }
    QString tier() const { return configFromJson(pod().config).tier; }
    QString takeSnapshot(const QString& files)
    {
        docker.containers[container].files = files;
        PodManager(context, podId).snapshotPod(files, false, Cancel());
        return snapshots.ofPod(podId).last().id;
    }
};

using Prepare = std::function<void(World&)>;
using Operate = std::function<Result<void>(World&, PodManager&)>;
using Check = std::function<bool(World&)>;

/// One kind of operation: how it begins, what is true when it was done, and when it was taken back.
struct Operation
{
    const char* name;
    Prepare prepare;
    Operate operate;
    Check isDone;
    Check isTakenBack;
};

bool runsWith(World& world, const QString& files)
{
    return world.docker.containers.size() == 1 && world.docker.containers.contains(world.container) &&
           world.docker.containers[world.container].isRunning &&
           world.docker.containers[world.container].files == files &&
           world.pod().status == PodState::Running && !world.pod().isInterrupted;
}

QList<Operation> operations()
{
    const Prepare nothing = [](World&) {};
    const Cancel never;
    return {
        {"snapshot", nothing, [](World&, PodManager& m) { return m.snapshotPod("first", false, Cancel()); },
         [](World& w) {
             const auto all = w.snapshots.ofPod(w.podId);
             return runsWith(w, "work") && all.size() == 1 && w.docker.images.value(all[0].image) == "work";
         },
         [](World& w) {
             return runsWith(w, "work") && w.snapshots.ofPod(w.podId).isEmpty() && w.docker.images.isEmpty();
         }},
        {"restore",
         [](World& w) {
             w.takeSnapshot("old");
             w.docker.containers[w.container].files = "work";
         },
         [](World& w, PodManager& m) {
             return m.restorePod(w.snapshots.ofPod(w.podId).first().id, Cancel());
         },
         [](World& w) {
             // What was replaced is an automatic snapshot now.
             const auto all = w.snapshots.ofPod(w.podId);
             return runsWith(w, "old") && all.size() == 2 && all[1].isAutomatic &&
                    w.docker.images.value(all[1].image) == "work";
         },
         [](World& w) { return runsWith(w, "work") && w.snapshots.ofPod(w.podId).size() == 1; }},
        {"hibernate", nothing, [](World&, PodManager& m) { return m.hibernatePod(Cancel()); },
         [](World& w) {
             const auto& box = w.docker.containers[w.container];
             return w.pod().status == PodState::Hibernated && w.pod().sleep == "memory" && !box.isRunning &&
                    !box.memory.isEmpty() && box.files == "work";
         },
         [](World& w) { return runsWith(w, "work"); }},
        {"wake", [](World& w) { PodManager(w.context, w.podId).hibernatePod(Cancel()); },
         [](World&, PodManager& m) { return m.wakePod(Cancel()); },
         [](World& w) { return runsWith(w, "work") && w.docker.containers[w.container].memory.isEmpty(); },
         [](World& w) {
             return w.docker.containers[w.container].files == "work" && !w.pod().isInterrupted &&
                    (w.pod().status == PodState::Running || w.pod().status == PodState::Stopped ||
                     w.pod().status == PodState::Hibernated);
         }},
        {"resize", nothing, [](World&, PodManager& m) { return m.resizePod("dev.large", Cancel()); },
         [](World& w) {
             return runsWith(w, "work") && w.tier() == "dev.large" &&
                    w.docker.containers[w.container].tier == "2 4096m";
         },
         [](World& w) {
             const QString& tier = w.docker.containers[w.container].tier;
             return runsWith(w, "work") && (w.tier().isEmpty() || w.tier() == "dev.small") &&
                    (tier.isEmpty() || tier == "0.5 1024m");
         }},
    };
}

} // namespace

class PodLifeTest : public QObject
{
    Q_OBJECT

private slots:
    void kill_at_every_command_data();
    void kill_at_every_command();
    void what_came_before_a_final_step_stands();
    void failure_is_taken_back();
    void fork_has_files_and_keeps_them_without_the_snapshot();
    void a_copy_says_how_its_key_is_added();
    void damaged_snapshot_changes_nothing();
    void sleep_without_checkpoint_keeps_files();
    void experimental_features_switched_off_meanwhile_keep_files();
    void checkpoint_that_fails_keeps_files();
    void automatic_snapshots_go_by_themselves();
    void a_snapshot_that_was_given_up_leaves_nothing();
    void a_network_that_was_removed_is_made_again();
    void another_tier_is_written_into_the_pod();
    void what_changed_after_the_newest_snapshot();
    void changed_files_are_counted();
};

void PodLifeTest::kill_at_every_command_data()
{
    QTest::addColumn<int>("which");
    QTest::addColumn<bool>("isAfter");
    QTest::addColumn<bool>("isResumed");
    const auto all = operations();
    for (int i = 0; i < all.size(); ++i)
        for (const bool isAfter : {false, true})
            for (const bool isResumed : {false, true})
                QTest::addRow("%s: %s the command, then %s", all[i].name, isAfter ? "after" : "before",
                              isResumed ? "resume" : "roll back")
                    << i << isAfter << isResumed;
}

/// False: the operation ended before command number `at`.
static bool killAt(World& world, const Operation& operation, int at, bool isAfter)
{
    int count = 0;
    world.docker.onCommand = [&](const QStringList&, bool after) {
        if (after == isAfter && ++count == at)
            throw Killed();
    };
    bool died = false;
    try {
        PodManager manager(world.context, world.podId);
        (void)operation.operate(world, manager);
    } catch (const Killed&) {
        died = true;
    }
    world.docker.onCommand = {};
    return died;
}

void PodLifeTest::kill_at_every_command()
{
    QFETCH(int, which);
    QFETCH(bool, isAfter);
    QFETCH(bool, isResumed);
    const Operation operation = operations()[which];
    for (int at = 1;; ++at) {
        World world;
        operation.prepare(world);
        const bool died = killAt(world, operation, at, isAfter);
        if (!died) {
            QVERIFY2(operation.isDone(world), "it was not killed, and is not done");
            QVERIFY(at > 1);
            return;
        }
        QCOMPARE(recoverInterrupted(world.context), QStringList{world.podId});
        PodManager next(world.context, world.podId);
        auto done = isResumed ? next.resume(Cancel()) : next.rollback();
        const bool isTooLate = !done && done.error().kind == ErrorKind::Conflict;
        if (isTooLate) // the old state is gone: only forward
            done = next.resume(Cancel());
        QVERIFY2(done, qPrintable(QString("killed at command %1: %2")
                                      .arg(at)
                                      .arg(done ? QString() : done.error().text() + done.error().detail)));
        const bool isRight = isResumed || isTooLate ? operation.isDone(world) : operation.isTakenBack(world);
        QVERIFY2(isRight, qPrintable(QString("killed at command %1: %2, files %3")
                                         .arg(at)
                                         .arg(podStateName(world.pod().status),
                                              world.docker.containers.value(world.container).files)));
    }
}

/// The restored pod runs and what it replaced is gone: a resume does not take the new one for the old one.
void PodLifeTest::what_came_before_a_final_step_stands()
{
    const auto all = operations();
    const auto restore = std::find_if(all.cbegin(), all.cend(), [](const Operation& operation) {
        return operation.name == QLatin1String("restore");
    });
    int seen = 0;
    for (int at = 1;; ++at) {
        World world;
        restore->prepare(world);
        if (!killAt(world, *restore, at, true))
            break;
        recoverInterrupted(world.context);
        const auto back = PodManager(world.context, world.podId).rollback();
        if (back || back.error().kind != ErrorKind::Conflict)
            continue;
        ++seen;
        world.docker.containers[world.container].files = "work since then";
        QVERIFY(PodManager(world.context, world.podId).resume(Cancel()));
        QVERIFY(runsWith(world, "work since then"));
    }
    QVERIFY(seen > 0); // or this has shown nothing
}

void PodLifeTest::a_snapshot_that_was_given_up_leaves_nothing()
{
    const Operation snapshot = operations().first();
    int left = 0;
    for (int at = 1;; ++at) {
        World world;
        const QString kept = world.takeSnapshot("kept");
        if (!killAt(world, snapshot, at, true))
            break;
        recoverInterrupted(world.context);
        const auto begun = world.snapshots.unverified(world.record.id).size();
        const int images = world.docker.images.size();
        QVERIFY(reconcileServer(world.context, world.record, Cancel()));
        QCOMPARE(world.snapshots.unverified(world.record.id).size(), begun); // it can still be resumed
        QCOMPARE(world.docker.images.size(), images);

        QVERIFY(PodManager(world.context, world.podId).deletePod(Cancel())); // instead of resuming it
        left += begun > 0 && images > 1;
        {
            const auto lock = PodLock::tryLock(world.home.path(), world.podId);
            QVERIFY(reconcileServer(world.context, world.record, Cancel()));
            QCOMPARE(world.snapshots.unverified(world.record.id).size(), begun); // somebody works on it
        }
        QVERIFY(reconcileServer(world.context, world.record, Cancel()));
        QVERIFY(world.snapshots.unverified(world.record.id).isEmpty());
        QCOMPARE(world.docker.images.keys(), QStringList{world.snapshots.byId(kept)->image});
    }
    QVERIFY(left > 0); // or this has shown nothing
}

void PodLifeTest::failure_is_taken_back()
{
    World world;
    world.docker.containers[world.container].files = "work";
    world.server.on("docker update --cpus 2", "", 1);
    const auto done = PodManager(world.context, world.podId).resizePod("dev.large", Cancel());
    QVERIFY(!done);
    QCOMPARE(done.error().step, QString("limits"));
    QVERIFY(world.tier() != "dev.large");
}

void PodLifeTest::fork_has_files_and_keeps_them_without_the_snapshot()
{
    World world;
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
    World world;
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
    World world;
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
    World world(false);
    QVERIFY(PodManager(world.context, world.podId).hibernatePod(Cancel()));
    QCOMPARE(world.pod().status, PodState::Hibernated);
    QCOMPARE(world.pod().sleep, QString("files"));
    QVERIFY(PodManager(world.context, world.podId).wakePod(Cancel()));
    QVERIFY(runsWith(world, "work"));
}

void PodLifeTest::experimental_features_switched_off_meanwhile_keep_files()
{
    World world;
    QVERIFY(PodManager(world.context, world.podId).hibernatePod(Cancel()));
    QCOMPARE(world.pod().sleep, QString("memory"));
    world.docker.isExperimental = false;
    QVERIFY(PodManager(world.context, world.podId).wakePod(Cancel()));
    QVERIFY(runsWith(world, "work"));
}

void PodLifeTest::checkpoint_that_fails_keeps_files()
{
    World world;
    world.docker.isCheckpointBroken = true;
    QVERIFY(PodManager(world.context, world.podId).hibernatePod(Cancel()));
    QCOMPARE(world.pod().sleep, QString("files")); // it says which it was
    QVERIFY(PodManager(world.context, world.podId).wakePod(Cancel()));
    QVERIFY(runsWith(world, "work"));
}

void PodLifeTest::automatic_snapshots_go_by_themselves()
{
    World world;
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
    World world;
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
    World world;
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
    World world;
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
    World world;
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

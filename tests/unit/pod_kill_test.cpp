#include "core/pods/reconcile.h"
#include "tests/support/made_pod.h"

#include <QTest>

using namespace pinacle;

namespace {

using Prepare = std::function<void(MadePod&)>;
using Operate = std::function<Result<void>(MadePod&, PodManager&)>;
using Check = std::function<bool(MadePod&)>;

/// One kind of operation: how it begins, what is true when it was done, and when it was taken back.
struct Operation
{
    const char* name;
    Prepare prepare;
    Operate operate;
    Check isDone;
    Check isTakenBack;
};

QList<Operation> operations()
{
    const Prepare nothing = [](MadePod&) {};
    const Cancel never;
    return {
        {"snapshot", nothing, [](MadePod&, PodManager& m) { return m.snapshotPod("first", false, Cancel()); },
         [](MadePod& w) {
             const auto all = w.snapshots.ofPod(w.podId);
             return runsWith(w, "work") && all.size() == 1 && w.docker.images.value(all[0].image) == "work";
         },
         [](MadePod& w) {
             return runsWith(w, "work") && w.snapshots.ofPod(w.podId).isEmpty() && w.docker.images.isEmpty();
         }},
        {"restore",
         [](MadePod& w) {
             w.takeSnapshot("old");
             w.docker.containers[w.container].files = "work";
         },
         [](MadePod& w, PodManager& m) {
             return m.restorePod(w.snapshots.ofPod(w.podId).first().id, Cancel());
         },
         [](MadePod& w) {
             // What was replaced is an automatic snapshot now.
             const auto all = w.snapshots.ofPod(w.podId);
             return runsWith(w, "old") && all.size() == 2 && all[1].isAutomatic &&
                    w.docker.images.value(all[1].image) == "work";
         },
         [](MadePod& w) { return runsWith(w, "work") && w.snapshots.ofPod(w.podId).size() == 1; }},
        {"hibernate", nothing, [](MadePod&, PodManager& m) { return m.hibernatePod(Cancel()); },
         [](MadePod& w) {
             const auto& box = w.docker.containers[w.container];
             return w.pod().status == PodState::Hibernated && w.pod().sleep == "memory" && !box.isRunning &&
                    !box.memory.isEmpty() && box.files == "work";
         },
         [](MadePod& w) { return runsWith(w, "work"); }},
        {"wake", [](MadePod& w) { PodManager(w.context, w.podId).hibernatePod(Cancel()); },
         [](MadePod&, PodManager& m) { return m.wakePod(Cancel()); },
         [](MadePod& w) { return runsWith(w, "work") && w.docker.containers[w.container].memory.isEmpty(); },
         [](MadePod& w) {
             return w.docker.containers[w.container].files == "work" && !w.pod().isInterrupted &&
                    (w.pod().status == PodState::Running || w.pod().status == PodState::Stopped ||
                     w.pod().status == PodState::Hibernated);
         }},
        {"resize", nothing, [](MadePod&, PodManager& m) { return m.resizePod("dev.large", Cancel()); },
         [](MadePod& w) {
             return runsWith(w, "work") && w.tier() == "dev.large" &&
                    w.docker.containers[w.container].tier == "2 4096m";
         },
         [](MadePod& w) {
             const QString& tier = w.docker.containers[w.container].tier;
             return runsWith(w, "work") && (w.tier().isEmpty() || w.tier() == "dev.small") &&
                    (tier.isEmpty() || tier == "0.5 1024m");
         }},
    };
}

} // namespace

/// The program dies at any moment of an operation, and the next one finds its way.
class PodKillTest : public QObject
{
    Q_OBJECT

private slots:
    void kill_at_every_command_data();
    void kill_at_every_command();
    void what_came_before_a_final_step_stands();
    void a_snapshot_that_was_given_up_leaves_nothing();
};

void PodKillTest::kill_at_every_command_data()
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
static bool killAt(MadePod& world, const Operation& operation, int at, bool isAfter)
{
    return world.docker.killAt(at, isAfter, [&] {
        PodManager manager(world.context, world.podId);
        (void)operation.operate(world, manager);
    });
}

void PodKillTest::kill_at_every_command()
{
    QFETCH(int, which);
    QFETCH(bool, isAfter);
    QFETCH(bool, isResumed);
    const Operation operation = operations()[which];
    for (int at = 1;; ++at) {
        MadePod world;
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
void PodKillTest::what_came_before_a_final_step_stands()
{
    const auto all = operations();
    const auto restore = std::find_if(all.cbegin(), all.cend(), [](const Operation& operation) {
        return operation.name == QLatin1String("restore");
    });
    int seen = 0;
    for (int at = 1;; ++at) {
        MadePod world;
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

void PodKillTest::a_snapshot_that_was_given_up_leaves_nothing()
{
    const Operation snapshot = operations().first();
    int left = 0;
    for (int at = 1;; ++at) {
        MadePod world;
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

QTEST_GUILESS_MAIN(PodKillTest)
#include "pod_kill_test.moc"

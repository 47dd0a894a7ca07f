#include "core/config/config_resolver.h"
#include "core/pods/environment_store.h"
#include "core/pods/git_access.h"
#include "core/store/journal.h"
#include "core/store/server_store.h"
#include "tests/support/fake_installation.h"

#include <QCryptographicHash>
#include <QSignalSpy>
#include <QTest>

using namespace pinacle;

namespace {

/// The program was killed here: nothing after this point happened.
/// One installation with a server and a pod that is reserved, on a made-up Docker.
struct World : FakeInstallation
{
    QString podId;

    explicit World(const QStringList& services = {}, const QString& repository = {})
    {
        podId = reserve(services, [&](PodRecord& pod) {
            pod.repository = repository;
            if (!repository.isEmpty())
                pod.config["pending"] = true;
        });
        const QByteArray hash =
            QCryptographicHash::hash(QByteArray::fromBase64("BBBB"), QCryptographicHash::Sha256);
        if (!repository.isEmpty())
            QVERIFY2(GitAccessStore(secrets).put(
                         podId,
                         {"t0ken-for-git", "SHA256:" + hash.toBase64(QByteArray::OmitTrailingEquals), false}),
                     "access");
        QVERIFY2(EnvironmentStore(secrets).put(podId, {DotEnv("TOKEN=s3cr3t-value\n"), {}, {}}),
                 "environment");
    }

    PodRecord pod() const { return pods.byId(podId).value_or(PodRecord()); }
    bool hasPod() const { return pods.byId(podId).has_value(); }
    bool isClean() const { return docker.containers.isEmpty() && docker.networks.isEmpty(); }
    bool runs() const
    {
        return docker.containers.size() == 1 && docker.containers.first().isRunning &&
               docker.networks.size() == 1;
    }
};

/// Runs create and is killed at the command number `at`, before it (or after, with `isAfter`). False: it
/// never came to that.
bool createAndDie(World& world, int at, bool isAfter)
{
    return world.docker.killAt(at, isAfter,
                               [&] { (void)PodManager(world.context, world.podId).createPod(Cancel()); });
}

} // namespace

class PodLifecycleTest : public QObject
{
    Q_OBJECT

private slots:
    void create_ends_running_and_tells();
    void a_disk_is_bounded_where_it_can_be();
    void stop_start_delete();
    void kill_at_every_command_then_resume_or_roll_back_data();
    void kill_at_every_command_then_resume_or_roll_back();
    void failure_keeps_the_step_and_can_go_on();
    void a_busy_server_may_be_too_slow_to_look();
    void cancel_undoes_everything();
    void unproven_isolation_stops_the_pod();
    void taken_subnet_is_replaced();
    void container_removed_by_hand_is_no_obstacle();
    void one_operation_at_a_time();
    void secrets_reach_no_row();
};

void PodLifecycleTest::create_ends_running_and_tells()
{
    World world({"redis"});
    PodManager manager(world.context, world.podId);
    QSignalSpy created(&manager, &PodManager::created);
    QSignalSpy started(&manager, &PodManager::started);
    const auto done = manager.createPod(Cancel());
    QVERIFY2(done, done ? "" : qPrintable(done.error().text() + done.error().detail));
    QCOMPARE(created.size(), 1);
    QCOMPARE(started.size(), 1);
    QVERIFY(world.runs());
    QCOMPARE(podStateName(world.pod().status), QString("running"));
    QCOMPARE(world.pod().isolation["kernel"].toString(), QString("gVisor"));
    const QString create = world.server.lines().filter("docker create").value(0);
    const QString port =
        QString::number(world.pod().externalPort); // not always the first: others live on this computer
    for (const QString& part :
         {QString("--runtime runsc"), QString("--cpus 0.5"), QString("--memory 1024m"),
          QString("--pids-limit 4096"), QString("--cap-drop ALL"), "--publish 127.0.0.1:" + port + ":80",
          "--ip " + world.pod().ip(), QString("target=/etc/resolv.conf,readonly")})
        QVERIFY2(create.contains(part), qPrintable(part));
    QVERIFY(!create.contains("--storage-opt")); // refused where the file system cannot
}

void PodLifecycleTest::a_disk_is_bounded_where_it_can_be()
{
    World world;
    world.record.runtime["quota"] = true;
    QVERIFY(ServerStore(*world.database).setFacts(world.record));
    QVERIFY(PodManager(world.context, world.podId).createPod(Cancel()));
    const QString create = world.server.lines().filter("docker create").value(0);
    QVERIFY2(create.contains("--storage-opt 'size=10G'"), qPrintable(create));
}

void PodLifecycleTest::stop_start_delete()
{
    World world;
    PodManager(world.context, world.podId).createPod(Cancel());
    QVERIFY(PodManager(world.context, world.podId).stopPod(Cancel()));
    QVERIFY(!world.docker.containers.first().isRunning);
    QCOMPARE(world.pod().status, PodState::Stopped);
    QVERIFY(PodManager(world.context, world.podId).startPod(Cancel()));
    QVERIFY(world.runs());
    QVERIFY(PodManager(world.context, world.podId).deletePod(Cancel()));
    QVERIFY(world.isClean());
    QVERIFY(!world.hasPod());
}

void PodLifecycleTest::kill_at_every_command_then_resume_or_roll_back_data()
{
    QTest::addColumn<bool>("isAfter");
    QTest::addColumn<bool>("isResumed");
    QTest::addColumn<QString>("repository");
    for (const bool isAfter : {false, true})
        for (const bool isResumed : {false, true})
            for (const QString& repository : QStringList{"", "git@example.org:a/b.git"})
                QTest::addRow("%s the command, then %s %s", isAfter ? "after" : "before",
                              isResumed ? "resume" : "roll back", qPrintable(repository))
                    << isAfter << isResumed << repository;
}

void PodLifecycleTest::kill_at_every_command_then_resume_or_roll_back()
{
    QFETCH(bool, isAfter);
    QFETCH(bool, isResumed);
    QFETCH(QString, repository);
    int at = 1;
    for (;; ++at) {
        World world({"redis"}, repository);
        if (!createAndDie(world, at, isAfter))
            break;
        QCOMPARE(recoverInterrupted(world.context), QStringList{world.podId});
        QVERIFY(world.pod().isInterrupted);
        PodManager next(world.context, world.podId);
        const auto done = isResumed ? next.resume(Cancel()) : next.rollback();
        QVERIFY2(
            done,
            qPrintable(
                QString("killed at command %1: %2").arg(at).arg(done ? QString() : done.error().text())));
        if (isResumed) {
            QVERIFY2(world.runs(), qPrintable(QString("killed at command %1").arg(at)));
            QCOMPARE(world.pod().status, PodState::Running);
            QVERIFY(!world.pod().config["pending"].toBool());
            QVERIFY(GitAccessStore(world.secrets)
                        .read(world.podId)
                        ->token.isEmpty()); // it was for the clone alone
        } else {
            QVERIFY2(world.isClean() && !world.hasPod(), qPrintable(QString("killed at command %1").arg(at)));
        }
    }
    QVERIFY2(at > 15, "the plan has become suspiciously short");
}

void PodLifecycleTest::failure_keeps_the_step_and_can_go_on()
{
    World world;
    world.server.on("docker start", "", 1);
    auto done = PodManager(world.context, world.podId).createPod(Cancel());
    QVERIFY(!done);
    QCOMPARE(done.error().step, QString("start"));
    QCOMPARE(world.pod().status, PodState::Failed);
    QCOMPARE(world.pod().lastError.step, QString("start"));
    QVERIFY(world.pod().isInterrupted);
    const StepRecord first = Journal(*world.database).newest(world.podId)->steps.first();
    QTest::qSleep(20);
    FakeDocker again(world.server); // rules that come later win: the daemon is well again
    again.containers = world.docker.containers;
    again.networks = world.docker.networks;
    QVERIFY(PodManager(world.context, world.podId).resume(Cancel()));
    QCOMPARE(world.pod().status, PodState::Running);
    QVERIFY(!world.pod().isInterrupted);
    const StepRecord same = Journal(*world.database).newest(world.podId)->steps.first();
    QCOMPARE(same.state, StepState::Done);
    QCOMPARE(same.startedAt.msecsTo(same.finishedAt), first.startedAt.msecsTo(first.finishedAt));
}

void PodLifecycleTest::a_busy_server_may_be_too_slow_to_look()
{
    World world({"redis"});
    int looks = 0;
    world.server.on([&](const Command& command) { return command.label == "Check health" && ++looks < 3; },
                    [](const Command& command, const Cancel&) -> Result<Output> {
                        return fail(ErrorKind::Timeout,
                                    command.label + " took longer than 30 s and was ended.");
                    });
    QVERIFY(PodManager(world.context, world.podId).createPod(Cancel()));
    QCOMPARE(looks, 3);
    QCOMPARE(world.pod().status, PodState::Running);
}

void PodLifecycleTest::cancel_undoes_everything()
{
    World world({"redis"});
    Cancel cancel;
    world.docker.onCommand = [cancel](const QStringList& argv, bool isAfter) mutable {
        if (isAfter && argv.value(1) == "start")
            cancel.ask();
    };
    PodManager manager(world.context, world.podId);
    QSignalSpy deleted(&manager, &PodManager::deleted);
    const auto done = manager.createPod(cancel);
    QVERIFY(!done);
    QCOMPARE(done.error().kind, ErrorKind::Cancelled);
    QVERIFY(world.isClean());
    QVERIFY(!world.hasPod());
    QCOMPARE(deleted.size(), 1);
}

void PodLifecycleTest::unproven_isolation_stops_the_pod()
{
    World world;
    world.docker.isGVisor = false;
    const auto done = PodManager(world.context, world.podId).createPod(Cancel());
    QVERIFY(!done);
    QCOMPARE(done.error().kind, ErrorKind::IsolationNotProven);
    QCOMPARE(world.pod().status, PodState::Failed);
    QVERIFY(!world.docker.containers.first().isRunning);
    QVERIFY(world.pod().isolation.isEmpty());
}

void PodLifecycleTest::taken_subnet_is_replaced()
{
    World world;
    world.docker.subnets << "10.249.0.0/24"; // made by somebody between the look and the creation
    int looks = 0;
    world.server.on("docker network inspect", [&](const Command&, const Cancel&) -> Result<Output> {
        Output output;
        output.out = ++looks > 1 ? "net 10.249.0.0/24\nlisten 7530\n" : "listen 7530\n";
        return output;
    });
    const auto done = PodManager(world.context, world.podId).createPod(Cancel());
    QVERIFY2(done, done ? "" : qPrintable(done.error().text()));
    QVERIFY(world.pod().subnet >= 1); // more when the port was taken too: others live on this computer
    QVERIFY(world.pod().externalPort > 30000); // 0x7530 is 30000, and somebody listens there
}

void PodLifecycleTest::container_removed_by_hand_is_no_obstacle()
{
    World world;
    PodManager(world.context, world.podId).createPod(Cancel());
    world.docker.containers.clear();
    QVERIFY(PodManager(world.context, world.podId).stopPod(Cancel()));
    const auto started = PodManager(world.context, world.podId).startPod(Cancel());
    QVERIFY(!started);
    QCOMPARE(started.error().kind, ErrorKind::NotFound);
    QVERIFY(PodManager(world.context, world.podId).deletePod(Cancel()));
    QVERIFY(world.isClean());
    QVERIFY(!world.hasPod());
}

void PodLifecycleTest::one_operation_at_a_time()
{
    World world;
    const auto lock = PodLock::tryLock(world.home.path(), world.podId);
    QVERIFY(lock);
    const auto done = PodManager(world.context, world.podId).createPod(Cancel());
    QVERIFY(!done);
    QCOMPARE(done.error().kind, ErrorKind::Busy);
}

void PodLifecycleTest::secrets_reach_no_row()
{
    World world({"redis"}, "https://example.org/a/b");
    PodManager(world.context, world.podId).createPod(Cancel());
    bool wasSent = false;
    bool wasTokenSent = false;
    for (const Command& command : world.server.commands()) {
        QVERIFY(!command.argv.join(' ').contains("s3cr3t-value"));
        QVERIFY(!command.argv.join(' ').contains("t0ken-for-git"));
        wasTokenSent |= command.input.contains("t0ken-for-git");
        wasSent |= command.input.contains("s3cr3t-value");
    }
    QVERIFY(wasSent && wasTokenSent);
    world.database->exec("PRAGMA wal_checkpoint(TRUNCATE)");
    QFile file(world.home.filePath("pinacle.db"));
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QByteArray all = file.readAll();
    QVERIFY(!all.contains("s3cr3t-value") && !all.contains("t0ken-for-git"));
}

QTEST_GUILESS_MAIN(PodLifecycleTest)
#include "pod_lifecycle_test.moc"

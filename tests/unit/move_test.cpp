// Many servers: where a new pod goes, and a pod that goes somewhere else.

#include "core/config/config_resolver.h"
#include "core/pods/lost_pods.h"
#include "core/pods/move_plan.h"
#include "core/pods/placement.h"
#include "core/runtime/pod_image.h"
#include "core/servers/server_checks.h"
#include "core/store/event_store.h"
#include "core/store/server_store.h"
#include "tests/support/fake_installation.h"

#include <QJsonArray>
#include <QTest>

#include <atomic>

using namespace pinacle;

namespace {

struct Killed
{
};

/// Two made-up servers; a pod runs on the first, and its files are the word "work".
struct World : FakeInstallation
{
    FakeServer otherServer;
    FakeDocker otherDocker{otherServer};
    ServerRecord other;
    ConnectionPool both{[this](const ServerAddress& address, const Cancel& cancel) {
        return (address.serverId == other.id ? otherServer : server).connector()(address, cancel);
    }};
    PodManagerContext context{*database, logs, both, catalog, home.path(), "test", secrets};
    SnapshotStore snapshots{*database};
    QString podId = reserve({"redis"});
    QString container;

    World()
        : FakeInstallation({{"overlay", true}})
    {
        other = record;
        other.id = QStringLiteral("srv_other");
        other.name = QStringLiteral("other");
        other.address.serverId = other.id;
        other.address.kind = ServerKind::Ssh;
        other.address.host = other.name;
        ServerStore servers(*database);
        QVERIFY(servers.insert(other) && servers.setFacts(other));
        QVERIFY(PodManager(context, podId).createPod(Cancel()));
        container = docker.containers.firstKey();
        docker.containers[container].files = "work";
    }

    PodRecord pod() const { return pods.byId(podId).value_or(PodRecord()); }
    Result<void> move() { return PodManager(context, podId).movePod(other.id, Cancel()); }

    /// The pod is on one server alone, runs there with its files, and its row says so.
    bool isOn(const FakeDocker& here, const FakeDocker& there, const QString& serverId) const
    {
        const auto box = here.containers.value(container);
        return here.containers.size() == 1 && box.isRunning && box.files == "work" &&
               there.containers.isEmpty() && there.networks.isEmpty() && pod().serverId == serverId &&
               pod().status == PodState::Running && !pod().isInterrupted;
    }
    bool hasMoved() const { return isOn(otherDocker, docker, other.id) && docker.images.isEmpty(); }
    bool hasStayed() const { return isOn(docker, otherDocker, record.id) && otherDocker.images.isEmpty(); }
};

PlacementFacts factsOf(const QString& name, double memoryFreeMb, double promisedMb = 0)
{
    PlacementFacts facts;
    facts.serverId = facts.name = name;
    facts.isReady = facts.hasImage = true;
    facts.cpus = 4;
    facts.memoryMb = 8192;
    facts.memoryAvailableMb = memoryFreeMb;
    facts.promisedMemoryMb = promisedMb;
    facts.diskAvailableGb = 100;
    return facts;
}

} // namespace

class MoveTest : public QObject
{
    Q_OBJECT

private slots:
    void a_pod_goes_where_there_is_room();
    void what_does_not_fit_is_said();
    void tiers_of_running_pods_are_promises();
    void the_image_is_that_of_the_pods_template();
    void checks_say_what_mends_them();
    void what_is_left_of_the_pods_of_a_lost_server();
    void a_pod_moves_with_its_files_and_its_port();
    void a_stopped_pod_stays_stopped();
    void a_taken_port_is_refused_before_anything_is_done();
    void a_spoilt_transfer_leaves_the_pod_where_it_was();
    void kill_at_every_command_data();
    void kill_at_every_command();
};

void MoveTest::a_pod_goes_where_there_is_room()
{
    const Tier tier{"dev.medium", "Medium", 1, 2048, 20, 20, {}};
    auto away = factsOf("away", 8000);
    away.isReady = false;
    auto bare = factsOf("bare", 6000);
    bare.hasImage = false;
    auto loaded = factsOf("loaded", 6000);
    loaded.load = 3.5;
    const auto placements =
        placePod(tier, {factsOf("tight", 1000), loaded, bare, away, factsOf("roomy", 6000)});
    QStringList names;
    for (const Placement& placement : placements)
        names << placement.name;
    QCOMPARE(names, (QStringList{"roomy", "bare", "loaded", "tight"}));
    QVERIFY(placements.first().fits && !placements.last().fits);
    QVERIFY(placements.first().reason.contains("5.9 GB"));
    QVERIFY(placements[1].reason.contains("image"));
}

void MoveTest::what_does_not_fit_is_said()
{
    const Tier tier{"dev.xlarge", "XL", 4, 4096, 80, 80, {}};
    auto full = factsOf("full", 8000, 6000);
    full.diskAvailableGb = 10;
    full.promisedCpus = 6;
    const auto placements = placePod(tier, {full});
    QCOMPARE(placements.first().warnings.size(), 3);
    QVERIFY(placements.first().warnings[0].contains("2192 MB"));
    QVERIFY(placements.first().warnings[1].contains("10 GB"));
    QVERIFY(placements.first().warnings[2].contains("2.5 times"));
    QVERIFY(placePod(tier, {}).isEmpty());
}

void MoveTest::tiers_of_running_pods_are_promises()
{
    World world;
    world.reserve({}); // a second one, not there yet: it will be
    const auto facts =
        placementFacts({}, ServerStore(*world.database).all(), world.pods.all(), world.catalog);
    QCOMPARE(facts.size(), 2);
    const auto& busy = facts[0].serverId == world.record.id ? facts[0] : facts[1];
    QCOMPARE(busy.promisedMemoryMb, 2048.0);
    QVERIFY(PodManager(world.context, world.podId).stopPod(Cancel()));
    const auto later =
        placementFacts({}, ServerStore(*world.database).all(), world.pods.all(), world.catalog);
    QCOMPARE(later[0].promisedMemoryMb + later[1].promisedMemoryMb, 1024.0);
}

void MoveTest::the_image_is_that_of_the_pods_template()
{
    World world;
    ConfigResolver resolver(world.catalog);
    PinacleConfig plain, flows;
    flows.templateId = "langflow";
    const PodSpec usual = resolver.expandKnown(plain);
    const PodSpec special = resolver.expandKnown(flows);
    ServerRecord server = world.record;
    server.heartbeat = {{"image", true}, {"images", QJsonArray{PodImage(world.catalog, usual, {}).tag()}}};
    const auto has = [&](const PodSpec& spec) {
        return placementFacts(spec, {server}, {}, world.catalog).first().hasImage;
    };
    QVERIFY(has(usual) && !has(special));
    server.caCertificates =
        "-----BEGIN CERTIFICATE-----\nAAAA\n-----END CERTIFICATE-----\n"; // are part of it
    QVERIFY(!has(usual));
}

void MoveTest::checks_say_what_mends_them()
{
    ServerRecord server;
    server.status = "ready";
    server.lastHeartbeatAt = QDateTime::currentDateTimeUtc();
    server.runtime = {
        {"docker", "27.5.1"}, {"runsc", "release-20260504.0"}, {"overlay", true}, {"dns", true}};
    server.presence = Presence::Online;
    server.heartbeat = {{"docker", "27.5.1"}, {"runsc", "20260504.0"},       {"image", true},
                        {"resolver", true},   {"disk_available_mb", 50'000}, {"clock_skew_s", 1}};
    for (const ServerCheck& check : serverChecks(server))
        QVERIFY2(check.isOk && check.fix.isEmpty(), qPrintable(check.id));
    const auto stateOf = [&](const char* key, const QJsonValue& value, const char* id) {
        ServerRecord ill = server;
        ill.heartbeat[QLatin1String(key)] = value;
        for (const ServerCheck& check : serverChecks(ill))
            if (check.id == QLatin1String(id))
                return check;
        return ServerCheck();
    };
    const ServerCheck docker = stateOf("docker", "", "docker");
    QCOMPARE(docker.state(), QString("failed"));
    QVERIFY(!docker.cause.isEmpty() && docker.commandText().contains("systemctl start docker") &&
            !docker.isRisky);
    QCOMPARE(stateOf("runsc", "", "runsc").fix, QString("Run Provision"));
    QCOMPARE(stateOf("runsc", "0.0~20240729.0", "runsc").state(), QString("warning"));
    QCOMPARE(stateOf("image", false, "image").state(), QString("failed"));
    QCOMPARE(stateOf("resolver", false, "dns").state(), QString("failed"));
    QCOMPARE(stateOf("disk_available_mb", 3'000, "disk").state(), QString("warning"));
    QVERIFY(stateOf("disk_available_mb", 300, "disk").isRisky);
    QCOMPARE(stateOf("disk_available_mb", 300, "disk").state(), QString("failed"));
    QCOMPARE(stateOf("clock_skew_s", -900, "clock").state(), QString("warning"));
    server.lastHeartbeatAt = QDateTime();
    QCOMPARE(serverChecks(server).first().state(), QString("unknown"));
}

void MoveTest::what_is_left_of_the_pods_of_a_lost_server()
{
    World world;
    QVERIFY(world.database->exec("UPDATE pods SET repository = 'git@host:shop.git'"));
    const auto before = lostPodsOf(world.record.id, *world.database);
    QCOMPARE(before.size(), 1);
    QCOMPARE(before[0].repository, QString("git@host:shop.git"));
    QVERIFY(before[0].snapshots.isEmpty() && before[0].exports.isEmpty());
    for (const QString& serverId : {world.record.id, world.other.id}) {
        SnapshotRecord snapshot;
        snapshot.id = "snap_" + serverId;
        snapshot.podId = world.podId;
        snapshot.podName = world.pod().name;
        snapshot.serverId = serverId;
        snapshot.name = "on " + serverId;
        snapshot.image = "pinacle/snapshot:x";
        snapshot.isReady = true;
        snapshot.createdAt = QDateTime::currentDateTimeUtc();
        QVERIFY(world.snapshots.insert(snapshot));
    }
    for (int i = 0; i < 2; ++i) // the same file twice
        QVERIFY(EventStore(*world.database).add(world.podId, "exported", {{"path", "/far/shop.tar"}}));
    const auto lost = lostPodsOf(world.record.id, *world.database);
    QCOMPARE(lost[0].snapshots.size(), 1);
    QCOMPARE(lost[0].snapshots[0].serverId, world.other.id);
    QCOMPARE(lost[0].exports, QStringList{"/far/shop.tar"});
    QCOMPARE(lost[0].snapshotsLost, 1);
    const QString text = lostPodsText(lost, {{world.other.id, "other"}});
    for (const QString& part : {world.pod().name, QString("on other"), QString("/far/shop.tar"),
                                QString("git@host:shop.git"), "snap_" + world.other.id})
        QVERIFY2(text.contains(part), qPrintable(part));
    QVERIFY(lostPodsOf(world.other.id, *world.database).isEmpty());

    world.server.setReachable(false);
    world.server.clearCommands();
    QVERIFY(!ServerStore(*world.database).remove(world.record.id)); // it has a pod
    EnvironmentStore variables(world.secrets);
    QVERIFY(variables.write(world.podId, {DotEnv("A=1\n"), {}, {}}));
    QVERIFY(PodManager(world.context, world.podId).forgetPod(true));
    QCOMPARE(variables.read(world.podId)->ours.values().value("A"), QString("1")); // for a pod made of it
    QVERIFY(world.server.commands().isEmpty());
    QVERIFY(!world.pods.byId(world.podId));
    QVERIFY(ServerStore(*world.database).remove(world.record.id));
    QCOMPARE(world.snapshots.ofPod(world.podId).size(), 1); // the one elsewhere
}

void MoveTest::a_pod_moves_with_its_files_and_its_port()
{
    World world;
    const int port = world.pod().externalPort;
    const auto moved = world.move();
    QVERIFY2(moved, moved ? "" : qPrintable(moved.error().text()));
    QVERIFY(world.hasMoved());
    QCOMPARE(world.pod().externalPort, port);
    QCOMPARE(world.pod().containerId, "id-of-" + world.container);
    // The snapshot that travelled is of use on the new server.
    QCOMPARE(world.snapshots.ofPod(world.podId).last().serverId, world.other.id);
    QVERIFY(PodManager(world.context, world.podId).stopPod(Cancel()));
    QVERIFY(!world.otherDocker.containers[world.container].isRunning);
    const auto again = PodManager(world.context, world.podId).movePod(world.other.id, Cancel());
    QCOMPARE(again.error().kind, ErrorKind::Conflict); // it is there already
}

void MoveTest::a_stopped_pod_stays_stopped()
{
    World world;
    QVERIFY(PodManager(world.context, world.podId).stopPod(Cancel()));
    QVERIFY(world.move());
    QCOMPARE(world.pod().status, PodState::Stopped);
    QVERIFY(world.docker.containers.isEmpty() && !world.otherDocker.containers[world.container].isRunning);
    QVERIFY(PodManager(world.context, world.podId).startPod(Cancel()));
    QCOMPARE(world.otherDocker.containers[world.container].files, QString("work"));
}

void MoveTest::a_taken_port_is_refused_before_anything_is_done()
{
    World world;
    world.otherServer.on("docker network ls",
                         QByteArray("port " + QByteArray::number(world.pod().externalPort)));
    world.server.clearCommands();
    const auto moved = world.move();
    QCOMPARE(moved.error().kind, ErrorKind::Conflict);
    QVERIFY(moved.error().message.contains(QString::number(world.pod().externalPort)));
    QVERIFY(world.hasStayed());
    QCOMPARE(world.server.commands().size(), 0);
}

void MoveTest::a_spoilt_transfer_leaves_the_pod_where_it_was()
{
    World world;
    world.otherDocker.spoilsImages = true;
    const auto moved = world.move();
    QVERIFY(!moved && moved.error().message.contains("did not arrive"));
    QVERIFY(world.hasStayed());
}

void MoveTest::kill_at_every_command_data()
{
    QTest::addColumn<bool>("isAfter");
    QTest::addColumn<bool>("isResumed");
    for (const bool isAfter : {false, true})
        for (const bool isResumed : {false, true})
            QTest::addRow("%s the command, then %s", isAfter ? "after" : "before",
                          isResumed ? "resume" : "roll back")
                << isAfter << isResumed;
}

void MoveTest::kill_at_every_command()
{
    QFETCH(bool, isAfter);
    QFETCH(bool, isResumed);
    for (int at = 1;; ++at) {
        World world;
        std::atomic<int> count = 0;
        for (FakeDocker* docker : {&world.docker, &world.otherDocker})
            docker->onCommand = [&](const QStringList&, bool after) {
                if (after == isAfter && ++count == at)
                    throw Killed();
            };
        bool died = false;
        try {
            (void)world.move();
        } catch (const Killed&) {
            died = true;
        }
        world.docker.onCommand = world.otherDocker.onCommand = {};
        if (!died) {
            QVERIFY(world.hasMoved());
            QVERIFY2(at > 20, qPrintable(QString::number(at)));
            return;
        }
        const QStringList recovered = recoverInterrupted(world.context);
        if (recovered.isEmpty()) { // killed while it looked, before it began
            QVERIFY(world.hasStayed());
            continue;
        }
        PodManager next(world.context, world.podId);
        auto done = isResumed ? next.resume(Cancel()) : next.rollback();
        const bool isTooLate = !done && done.error().kind == ErrorKind::Conflict;
        if (isTooLate) // the old server lets go already: only forward
            done = next.resume(Cancel());
        const QString place =
            QStringLiteral("killed at command %1: %2").arg(at).arg(done ? QString() : done.error().text());
        QVERIFY2(done, qPrintable(place));
        QVERIFY2(isResumed || isTooLate ? world.hasMoved() : world.hasStayed(), qPrintable(place));
    }
}

QTEST_GUILESS_MAIN(MoveTest)
#include "move_test.moc"

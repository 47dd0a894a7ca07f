#include "tests/ui/seeded_home.h"

#include "core/base/clock.h"
#include "core/base/ids.h"
#include "core/pods/snapshot_service.h"
#include "core/store/database.h"
#include "core/store/journal.h"
#include "core/store/pod_store.h"
#include "core/store/server_store.h"
#include "core/store/snapshot_store.h"

#include <QDir>
#include <QFile>
#include <QJsonObject>

namespace pinacle {

static void must(const Result<void>& result)
{
    if (!result)
        qFatal("seeding: %s", qPrintable(result.error().text()));
}

SeededHome::SeededHome(const QMap<QString, QByteArray>& files, const ConnectionPool::Connector& connector)
{
    for (auto it = files.begin(); it != files.end(); ++it) {
        QFile file(m_folder.filePath(it.key()));
        if (!QDir().mkpath(QFileInfo(file).path()) || !file.open(QIODevice::WriteOnly) ||
            file.write(it.value()) != it.value().size())
            qFatal("seeding: %s", qPrintable(file.fileName()));
    }
    auto core = Core::open(m_folder.path(), QStringLiteral("window"), connector);
    if (!core)
        qFatal("seeding: %s", qPrintable(core.error().text()));
    m_core = std::move(*core);
    m_serverId = addServer(QStringLiteral("box1"), QStringLiteral("ready"));
}

QString SeededHome::addServer(const QString& name, const QString& status)
{
    // Port 9 of this computer refuses at once, so that no test waits for a deadline.
    const int number = int(m_core->servers().servers().size());
    const auto id =
        m_core->servers().add(QStringLiteral("ssh://dev%1@127.0.0.1:9").arg(number), name, QString());
    if (!id)
        qFatal("seeding: %s", qPrintable(id.error().text()));
    if (status == QLatin1String("unknown"))
        return *id;
    ServerRecord record = *m_core->servers().server(*id);
    const bool isReady = status == QLatin1String("ready");
    record.status = status;
    record.cpus = 8;
    record.memoryMb = 15988;
    record.diskGb = 212;
    record.lastHeartbeatAt = timeNow();
    record.runtime = QJsonObject{{"docker", isReady ? "27.5.1" : ""},
                                 {"runsc", isReady ? "release-20260504.0" : ""},
                                 {"overlay", isReady},
                                 {"dns", isReady},
                                 {"image", isReady}};
    must(ServerStore(m_core->database()).setFacts(record));
    emit m_core->servers().serverChanged(*id);
    return *id;
}

void SeededHome::setPresence(const QString& serverId, Presence presence)
{
    ServerRecord record = *m_core->servers().server(serverId);
    record.presence = presence;
    record.presenceSince = timeNow();
    must(ServerStore(m_core->database()).setHeartbeat(record));
    m_core->servers().noteSeen(serverId);
}

QString SeededHome::addPod(const QString& name, PodState state)
{
    PodStore store(m_core->database());
    PinacleConfig config;
    config.tier = QStringLiteral("dev.medium");
    config.templateId = QStringLiteral("nodejs-blank");
    PodRecord record;
    record.id = newId(QStringLiteral("pod"));
    record.name = name;
    record.config = configToJson(config);
    record.templateId = config.templateId;
    record.serverId = m_serverId;
    const auto reserved = store.reserve(record, {});
    if (!reserved)
        qFatal("seeding: %s", qPrintable(reserved.error().text()));
    const QList<PodState> path =
        state == PodState::Stopped      ? QList<PodState>{PodState::Provisioning, PodState::Running,
                                                          PodState::Stopping, PodState::Stopped}
        : state == PodState::Hibernated ? QList<PodState>{PodState::Provisioning, PodState::Running,
                                                          PodState::Hibernating, PodState::Hibernated}
        : state == PodState::Running    ? QList<PodState>{PodState::Provisioning, PodState::Running}
                                        : QList<PodState>{PodState::Provisioning};
    for (const PodState next : path)
        must(store.setStatus(record.id, next));
    if (state == PodState::Running || state == PodState::Stopped) {
        must(store.setIsolation(record.id, {{"runtime", "runsc"},
                                            {"kernel", "4.19.0-gvisor"},
                                            {"verifiedAt", timeNow().toString(Qt::ISODateWithMs)}}));
        must(store.setStarted(record.id));
    }
    m_core->pods().refresh();
    return record.id;
}

void SeededHome::beginCreate(const QString& podId, int done, StepState current)
{
    const QStringList titles{"Build the base image",
                             "Reserve subnet and port",
                             "Make the network",
                             "Create the container",
                             "Start it under gVisor and verify",
                             "Write the environment",
                             "Install VS Code",
                             "Install the terminal",
                             "Start the services",
                             "Make the project",
                             "Install its packages",
                             "Wait until it answers"};
    OperationRecord operation;
    operation.id = newId(QStringLiteral("op"));
    operation.podId = podId;
    operation.kind = QStringLiteral("create");
    operation.state = current == StepState::Failed ? QStringLiteral("failed") : QStringLiteral("running");
    operation.startedAt = timeNow().addSecs(-46);
    for (int i = 0; i < titles.size(); ++i) {
        StepRecord step;
        step.stepId = QStringLiteral("step%1").arg(i);
        step.title = titles[i];
        step.position = i;
        operation.steps << step;
    }
    Journal journal(m_core->database());
    must(journal.begin(operation));
    QDateTime at = operation.startedAt;
    for (int i = 0; i <= done; ++i) {
        StepRecord step = operation.steps[i];
        step.state = i < done ? StepState::Done : current;
        step.isAdopted = i == 0;
        step.startedAt = at;
        at = at.addMSecs(350 + 1270 * i);
        if (step.state != StepState::Running)
            step.finishedAt = at;
        must(journal.setStep(operation.id, step));
    }
}

QString SeededHome::addBusyPod(const QString& name)
{
    const QString id = addPod(name, PodState::Provisioning);
    beginCreate(id, 6, StepState::Running);
    emit m_core->pods().progressChanged(id);
    return id;
}

QString SeededHome::addFailedPod(const QString& name)
{
    const QString id = addPod(name, PodState::Provisioning);
    beginCreate(id, 10, StepState::Failed);
    Error error;
    error.kind = ErrorKind::CommandFailed;
    error.message = QStringLiteral("npm install ended with exit code 1: the registry did not answer.");
    error.detail = QStringLiteral(
        "npm error code ENOTFOUND\nnpm error network request to https://registry.example/express "
        "failed, reason: getaddrinfo ENOTFOUND registry.example");
    error.step = QStringLiteral("step10");
    error.fix = QStringLiteral(
        "Check the server's connection to the internet, then press Retry: it goes on at this step.");
    must(PodStore(m_core->database()).setFailed(id, error, true));
    m_core->pods().refresh();
    return id;
}

QString SeededHome::addSnapshot(SnapshotRecord snapshot)
{
    snapshot.id = newId(QStringLiteral("snap"));
    if (snapshot.serverId.isEmpty())
        snapshot.serverId = m_serverId;
    if (const auto pod = m_core->pods().pod(snapshot.podId); pod && snapshot.podName.isEmpty())
        snapshot.podName = pod->name;
    if (!snapshot.createdAt.isValid())
        snapshot.createdAt = timeNow();
    snapshot.image = QStringLiteral("pinacle/snapshot:") + idSuffix(snapshot.id);
    snapshot.isReady = true;
    if (!SnapshotStore(m_core->database()).insert(snapshot))
        qFatal("seeding: a snapshot");
    m_core->snapshots().refresh();
    return snapshot.id;
}

void SeededHome::addMetrics(MetricSubject subject, const QString& id)
{
    MetricStore store(m_core->database());
    const QDateTime now = timeNow();
    must(m_core->database().transaction([&]() -> Result<void> {
        for (int ago = 5 * 24 * 120; ago > 0; --ago) { // every 30 s
            if (ago % 2880 > 1000 && ago % 2880 < 1500)
                continue;
            const double wave = 12 + 8 * std::sin(ago / 9.0) + (ago * 7919) % 5;
            const double busy = ago > 30 && ago < 45 ? 60 : 0;
            const MetricSample sample{now.addSecs(-30 * ago).toSecsSinceEpoch(),
                                      30,
                                      wave + busy,
                                      wave + busy + 3,
                                      640 + 90 * std::sin(ago / 40.0) + 3 * busy,
                                      760 + 3 * busy,
                                      1830.0 - ago / 100.0,
                                      30 * (4'000 + 90'000 * busy / 60 + 300 * wave),
                                      30 * (1'500 + 20'000 * busy / 60 + 100 * wave)};
            if (auto added = store.add(subject, id, sample); !added)
                return added;
        }
        return {};
    }));
    must(store.fold(subject, id, now));
}

void SeededHome::addLogRows(int count)
{
    const QString sql =
        QStringLiteral(
            "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < %1) "
            "INSERT INTO pod_logs (server_id, time, label, command, container_command, stdout, stderr, "
            "exit_code, duration_ms, asked_by) "
            "SELECT '%2', strftime('%Y-%m-%dT%H:%M:%fZ', '%3', '-' || (%1 - i) || ' seconds'), "
            "CASE i % 3 WHEN 0 THEN 'Install VS Code' WHEN 1 THEN 'Health of redis' ELSE 'Look at the "
            "containers' END, "
            "CASE i % 3 WHEN 2 THEN 'docker ps --all --filter label=pinacle.owner --format ''{{json .}}''' "
            "ELSE 'docker exec pinacle-pod-01j9 sh -c ''redis-cli ping''' END, "
            "CASE i % 3 WHEN 2 THEN '' WHEN 0 THEN 'npm install --global code-server@4.96.4' ELSE 'redis-cli "
            "ping' END, "
            "'PONG', CASE WHEN i % 50 = 0 THEN 'Could not connect to Redis at 127.0.0.1:6379: Connection "
            "refused' ELSE '' END, "
            "CASE WHEN i % 50 = 0 THEN 1 ELSE 0 END, 12 + (i * 37) % 900, 'window' FROM n")
            .arg(count)
            .arg(m_serverId, timeNow().toString(Qt::ISODateWithMs).chopped(1));
    const auto inserted = m_core->database().exec(sql);
    if (!inserted)
        qFatal("seeding: %s", qPrintable(inserted.error().text()));
}

} // namespace pinacle

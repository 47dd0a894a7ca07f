#include "core/pods/reconcile.h"

#include "core/base/text.h"
#include "core/connection/logging_connection.h"
#include "core/pods/environment_store.h"
#include "core/pods/environment_sync.h"
#include "core/pods/lost_pods.h"
#include "core/pods/pod_manager.h"
#include "core/pods/pod_steps.h"
#include "core/runtime/snapshot_image.h"
#include "core/services/pod_script.h"
#include "core/store/database.h"
#include "core/store/event_store.h"
#include "core/store/log_store.h"
#include "core/store/pod_store.h"
#include "core/store/server_store.h"
#include "core/store/snapshot_store.h"

#include <QJsonArray>
#include <QJsonDocument>

namespace pinacle {

QList<Correction> correctionsFor(const QList<PodRecord>& pods, const QList<Container>& containers)
{
    using Kind = Correction::Kind;
    QHash<QString, Container> own;
    for (const Container& container : containers)
        if (!container.name.endsWith(QLatin1String(GVisorRuntime::kPutAside)))
            own.insert(container.podId, container);
    QList<Correction> corrections;
    for (const PodRecord& pod : pods) {
        const bool isSettled = pod.status == PodState::Running || pod.status == PodState::Stopped ||
                               pod.status == PodState::Hibernated;
        const bool isLost = pod.status == PodState::Failed && !pod.isInterrupted;
        if (pod.isInterrupted || !(isSettled || isLost))
            continue;
        const auto it = own.constFind(pod.id);
        if (it == own.constEnd()) {
            if (isSettled)
                corrections << Correction{pod.id, Kind::Gone, {}};
            continue;
        }
        PodSpec spec;
        spec.podId = pod.id;
        if (it->name != spec.containerName())
            corrections << Correction{pod.id, Kind::Renamed, it->id};
        if (it->state == QLatin1String("paused"))
            corrections << Correction{pod.id, Kind::Paused, it->id};
        else if (it->isRunning() && pod.status != PodState::Running)
            corrections << Correction{pod.id, Kind::Running, it->id};
        else if (!it->isRunning() && (pod.status == PodState::Running || isLost))
            corrections << Correction{pod.id, Kind::Stopped, it->id};
    }
    return corrections;
}

namespace {

/// One server's pods, while they are looked at.
class Reconciler final
{
public:
    Reconciler(const PodManagerContext& context, ServerConnection& connection, const Cancel& cancel)
        : m_context(context)
        , m_pods(context.database)
        , m_snapshots(context.database)
        , m_runtime(connection, cancel)
        , m_images(connection, cancel)
    {
    }

    Reconciled run(const QString& serverId, const QList<Container>& containers)
    {
        QList<PodRecord> pods;
        QSet<QString> known;
        for (const PodRecord& pod : m_pods.all()) {
            known << pod.id;
            if (pod.serverId == serverId)
                pods << pod;
        }
        m_isBare = containers.isEmpty();
        Reconciled result;
        for (const Correction& correction : correctionsFor(pods, containers))
            if (apply(correction))
                result.changed << correction.podId;
        for (const SnapshotRecord& snapshot : m_snapshots.unverified(serverId))
            discard(snapshot);
        for (const Container& container : containers)
            if (!container.podId.isEmpty() && !known.contains(container.podId) &&
                !container.name.endsWith(QLatin1String(GVisorRuntime::kPutAside)))
                result.found << FoundPod{container.podId, container.slug, container.id,
                                         container.isRunning()};
        return result;
    }

private:
    bool apply(const Correction& correction)
    {
        using Kind = Correction::Kind;
        const auto lock = PodLock::tryLock(m_context.home, correction.podId);
        const auto pod = m_pods.byId(correction.podId);
        if (!lock || !pod) // somebody works on it
            return false;
        PodSpec spec;
        spec.podId = pod->id;
        switch (correction.kind) {
        case Kind::Stopped:
            announce(*pod, QStringLiteral("stopped"));
            return m_pods.setStatus(pod->id, PodState::Stopped).has_value();
        case Kind::Running:
            return foundRunning(*pod, correction.container);
        case Kind::Gone:
            return foundGone(*pod);
        case Kind::Renamed:
            return m_runtime.renameContainer(correction.container, spec.containerName()).has_value();
        case Kind::Paused:
            return m_runtime.unpauseContainer(correction.container).has_value();
        }
        return false;
    }

    /// Left by an operation that was cut off and then given up: neither resumed nor taken back. As long as
    /// it can be, it decides; what cannot be removed now is still known the next time.
    void discard(const SnapshotRecord& snapshot)
    {
        const auto lock = PodLock::tryLock(m_context.home, snapshot.podId);
        if (!lock)
            return;
        const auto pod = m_pods.byId(snapshot.podId);
        const auto now = m_snapshots.byId(snapshot.id);
        if ((pod && pod->isInterrupted) || !now || now->isReady)
            return;
        if (m_images.remove(snapshot.image))
            m_snapshots.remove(snapshot.id);
    }

    /// A pod runs proven or not at all, whoever started it.
    bool foundRunning(const PodRecord& pod, const QString& container)
    {
        auto proof = m_runtime.validateGVisorRuntime(container);
        if (!proof) {
            m_runtime.stopContainer(container);
            m_pods.setFailed(pod.id, proof.error(), false);
            return true;
        }
        m_pods.setIsolation(pod.id, *proof);
        m_pods.setContainer(pod.id, container);
        announce(pod, QStringLiteral("started"));
        m_pods.setStarted(pod.id);
        return m_pods.setStatus(pod.id, PodState::Running).has_value();
    }

    /// The snapshots whose images are on the server; asked once, and only when a pod is gone.
    const QSet<QString>& snapshotsThere()
    {
        if (!m_snapshotsThere) {
            m_snapshotsThere.emplace();
            for (const SnapshotRecord& each : m_images.list().value_or(QList<SnapshotRecord>()))
                m_snapshotsThere->insert(each.id);
        }
        return *m_snapshotsThere;
    }

    /// What can be had again; a snapshot on the server only where it is there still.
    QString adviceFor(const PodRecord& pod)
    {
        QStringList ways;
        for (const SnapshotRecord& snapshot : m_snapshots.ofPod(pod.id)) // oldest first
            if (snapshot.serverId == pod.serverId && snapshotsThere().contains(snapshot.id))
                ways = QStringList(Text::tr("snapshot “%1”: pinacle snapshot restore %2 %3")
                                       .arg(snapshot.name, pod.slug, snapshot.id));
        QHash<QString, QString> names;
        for (const ServerRecord& server : ServerStore(m_context.database).all())
            names.insert(server.id, server.name);
        ways += waysBack(lostPodOf(pod, m_context.database), names);
        if (ways.isEmpty())
            return Text::tr("Nothing of it is elsewhere. Delete the pod, and create it again.");
        return Text::tr("What can be had again:\n") + ways.join(u'\n');
    }

    bool foundGone(const PodRecord& pod)
    {
        Error error;
        error.kind = ErrorKind::NotFound;
        error.message =
            m_isBare ? Text::tr("The pod's container is gone from the server, and so is every other: the "
                                "server lost its disk, was set up anew, or somebody removed them there.")
                     : Text::tr("The pod's container is gone from the server: somebody removed it there.");
        error.fix = adviceFor(pod);
        announce(pod, QStringLiteral("failed"), {{"message", error.message}, {"fix", error.fix}});
        return m_pods.setFailed(pod.id, error, false).has_value();
    }

    void announce(const PodRecord& pod, const QString& event, QJsonObject data = {})
    {
        data["seen_on_server"] = true;
        EventStore(m_context.database).add(pod.id, event, data);
    }

    const PodManagerContext& m_context;
    PodStore m_pods;
    SnapshotStore m_snapshots;
    GVisorRuntime m_runtime;
    SnapshotImage m_images;
    bool m_isBare = false; ///< no container of ours is on the server
    std::optional<QSet<QString>> m_snapshotsThere;
};

QString decoded(const QJsonObject& labels, const char* key)
{
    return QString::fromUtf8(QByteArray::fromBase64(labels[QLatin1String(key)].toString().toLatin1()));
}

/// Container labels are from the pod's beginning; its memo is from its last start, or newer.
void recall(PodRecord& record, const QJsonObject& memo)
{
    if (const QJsonObject config = memo["config"].toObject(); !config.isEmpty())
        record.config = config;
    record.repository = memo["repository"].toString();
    record.branch = memo["branch"].toString();
}

/// Limits are changed in place, and are no part of the memo.
void takeTier(PodRecord& record, const QJsonObject& limits, const Catalog& catalog)
{
    for (const Tier& tier : catalog.tiers())
        if (qRound64(tier.cpus * 1e9) == limits["NanoCpus"].toInteger() &&
            tier.memoryMb * 1024LL * 1024 == limits["Memory"].toInteger())
            record.config["tier"] = tier.id;
}

/// The row that the container's own facts tell.
Result<PodRecord> recordOf(const QJsonObject& facts, const FoundPod& found, const QString& serverId)
{
    const QJsonObject labels = facts["Config"]["Labels"].toObject();
    PodRecord record;
    record.id = found.podId;
    record.serverId = serverId;
    record.slug = found.slug;
    record.name = decoded(labels, GVisorRuntime::kNameLabel);
    if (record.name.isEmpty())
        record.name = found.slug;
    record.config = QJsonDocument::fromJson(decoded(labels, GVisorRuntime::kConfigLabel).toUtf8()).object();
    record.templateId = record.config["template"].toString();
    record.projectFolder = decoded(labels, GVisorRuntime::kProjectLabel);
    record.containerId = found.container;
    record.externalPort = facts["HostConfig"]["PortBindings"]["80/tcp"][0]["HostPort"].toString().toInt();
    const QJsonObject networks = facts["NetworkSettings"]["Networks"].toObject();
    for (const QJsonValue& network : networks)
        record.subnet = network["IPAMConfig"]["IPv4Address"].toString().section(u'.', 2, 2).toInt();
    record.status = found.isRunning ? PodState::Running : PodState::Stopped;
    const bool isOurs =
        found.podId.startsWith(QLatin1String("pod_")) && record.externalPort >= PodStore::kFirstPort &&
        record.externalPort <= PodStore::kLastPort && record.subnet >= 0 && record.subnet < 256;
    if (isOurs)
        return record;
    return fail(
        ErrorKind::Conflict,
        Text::tr("The container %1 has our label, but is no pod of ours.").arg(found.container.left(12)),
        Text::tr("It is left as it is."));
}

} // namespace

Reconciled reconcilePods(const PodManagerContext& context, const QString& serverId,
                         ServerConnection& connection, const QList<Container>& containers,
                         const Cancel& cancel)
{
    // The look itself is not logged, what is corrected is.
    LoggingConnection logged(connection, context.logs, {serverId, {}, context.askedBy, {}});
    return Reconciler(context, logged, cancel).run(serverId, containers);
}

Result<Reconciled> reconcileServer(const PodManagerContext& context, const ServerRecord& server,
                                   const Cancel& cancel)
{
    auto lease = context.pool.lease(server.address, cancel);
    if (!lease)
        return fail(lease.error());
    auto containers = GVisorRuntime(lease->connection(), cancel).listContainers();
    if (!containers)
        return fail(containers.error());
    return reconcilePods(context, server.id, lease->connection(), *containers, cancel);
}

Result<PodRecord> adoptPod(const PodManagerContext& context, const ServerRecord& server,
                           const FoundPod& found, const Cancel& cancel)
{
    auto lease = context.pool.lease(server.address, cancel);
    if (!lease)
        return fail(lease.error());
    LoggingConnection connection(lease->connection(), context.logs,
                                 {server.id, found.podId, context.askedBy, {}});
    Command inspect;
    inspect.argv = {"docker", "inspect", "--type", "container", found.container};
    inspect.privilege = Privilege::Docker;
    inspect.label = QStringLiteral("Look at the pod");
    auto output = run(connection, inspect, cancel);
    if (!output)
        return fail(output.error());
    const QJsonObject facts = QJsonDocument::fromJson(output->out).array().at(0).toObject();
    auto record = recordOf(facts, found, server.id);
    if (!record)
        return record;
    GVisorRuntime runtime(connection, cancel);
    auto variables = environmentIn(runtime, found.container);
    if (!variables) {
        if (variables.error().kind == ErrorKind::NotFound) // it is among the first that a creation writes
            return fail(ErrorKind::Conflict,
                        Text::tr("The creation of %1 never came to its end.").arg(found.slug),
                        Text::tr("Resume or roll it back in the installation that began it, or remove "
                                 "it on the server: docker rm -f %1")
                            .arg(found.container.left(12)));
        return fail(variables.error());
    }
    if (const auto memo = runtime.readFile(found.container, QLatin1String(kMemoFile)))
        recall(*record, QJsonDocument::fromJson(*memo).object());
    takeTier(*record, facts["HostConfig"].toObject(), context.catalog);
    const EnvironmentStore environments(context.secrets);
    if (auto written = environments.write(record->id, {DotEnv::fromValues(*variables), {}}); !written)
        return fail(written.error());
    if (found.isRunning)
        if (auto proof = runtime.validateGVisorRuntime(found.container))
            record->isolation = *proof;
    auto adopted = PodStore(context.database).adopt(*record);
    if (!adopted)
        environments.remove(record->id);
    else {
        PodStore(context.database).setIsolation(record->id, record->isolation);
        EventStore(context.database).add(record->id, QStringLiteral("adopted"), {});
    }
    return adopted;
}

Result<QList<SnapshotRecord>> adoptSnapshots(const PodManagerContext& context, const ServerRecord& server,
                                             const QString& podId, const Cancel& cancel)
{
    auto lease = context.pool.lease(server.address, cancel);
    if (!lease)
        return fail(lease.error());
    LoggingConnection connection(lease->connection(), context.logs, {server.id, podId, context.askedBy, {}});
    SnapshotImage images(connection, cancel);
    auto found = images.list();
    if (!found)
        return found;
    SnapshotStore snapshots(context.database);
    QSet<QString> imported; // their rows have ids of their own where the image's was taken
    for (const SnapshotRecord& known : snapshots.all())
        if (known.serverId == server.id)
            imported << known.image;
    QList<SnapshotRecord> taken;
    for (const SnapshotRecord& each : *found) {
        if (snapshots.byId(each.id) || imported.contains(each.image) ||
            (!podId.isEmpty() && each.podId != podId))
            continue;
        auto record = images.readBack(each);
        if (!record && record.error().kind == ErrorKind::Invalid)
            continue;
        if (!record)
            return fail(record.error());
        record->serverId = server.id;
        if (record->mode.isEmpty()) // of an earlier version
            record->mode = QStringLiteral("adopted");
        auto added = snapshots.insert(*record);
        if (!added)
            return fail(added.error());
        taken << *added;
    }
    return taken;
}

} // namespace pinacle

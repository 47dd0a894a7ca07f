#include "core/pods/move_plan.h"

#include "core/base/ids.h"
#include "core/base/text.h"
#include "core/connection/logging_connection.h"
#include "core/network/network_manager.h"
#include "core/pods/life_plans.h"
#include "core/pods/pod_manager.h"
#include "core/pods/pod_steps.h"
#include "core/pods/pod_work.h"
#include "core/pods/snapshot_stream.h"
#include "core/runtime/snapshot_image.h"
#include "core/store/log_store.h"
#include "core/store/server_store.h"

namespace pinacle {

namespace {

using Connection = ServerConnection;

/// The step as it is, but on that server: a plan's own connection leads to the one where the pod is now,
/// which changes in the middle of a move.
Step on(const QString& serverId, const PodPlanContext& context, Step step)
{
    const auto onServer = context.onServer;
    if (step.isDone)
        step.isDone = [=, inner = step.isDone](Connection&, const Cancel& cancel) -> Result<bool> {
            Result<bool> answer = false;
            auto asked = onServer(serverId, cancel, [&](Connection& c) -> Result<void> {
                answer = inner(c, cancel);
                return answer ? Result<void>() : fail(answer.error());
            });
            return asked ? answer : fail(asked.error());
        };
    for (Step::Action* action : {&step.apply, &step.undo})
        if (*action)
            *action = [=, inner = *action](Connection&, const Cancel& cancel) {
                return onServer(serverId, cancel, [&](Connection& c) { return inner(c, cancel); });
            };
    return step;
}

Step sendStep(const SharedSpec& spec, const QJsonObject& parameters, const PodPlanContext& context)
{
    const QString from = parameters["from"].toString();
    const QString to = parameters["to"].toString();
    const QString id = parameters["snapshot"].toString();
    SnapshotStore& snapshots = context.snapshots;
    return on(
        to, context,
        {"send", Text::tr("Send it to the new server and read it back there"), 20,
         [id, &snapshots](Connection& c, const Cancel& cancel) -> Result<bool> {
             const auto snapshot = snapshots.byId(id);
             return snapshot && SnapshotImage(c, cancel).check(*snapshot).has_value();
         },
         [=, connect = context.connect, &snapshots](Connection& c, const Cancel& cancel) -> Result<void> {
             const auto snapshot = snapshots.byId(id);
             if (!snapshot)
                 return fail(ErrorKind::NotFound, Text::tr("The snapshot of the pod is gone."));
             return streamSnapshot(
                 *snapshot, [&](const Cancel& broken) { return connect(from, broken); }, c, cancel);
         },
         [spec, id](Connection& c, const Cancel& cancel) {
             return SnapshotImage(c, cancel).remove(SnapshotImage::imageOf(id));
         }});
}

/// A subnet that is taken in the meantime is an error here: the row of a pod that is still on the old server
/// must not change.
Step networkThereStep(const SharedSpec& there, int mtu, const PodPlanContext& context)
{
    Step step = networkStep(there, context);
    step.apply = [there, mtu](Connection& c, const Cancel& cancel) {
        return NetworkManager(c, cancel).createNetwork(*there, mtu);
    };
    return step;
}

Step unpackStep(const SharedSpec& there, const QString& snapshotId, const PodPlanContext& context)
{
    Step step = containerStep(there, context.pods);
    step.title = Text::tr("Create the container there");
    step.apply = [there, snapshotId, create = step.apply](Connection& c, const Cancel& cancel) {
        auto tagged = SnapshotImage(c, cancel).tag(SnapshotImage::imageOf(snapshotId), there->image);
        return tagged ? create(c, cancel) : tagged;
    };
    step.undo = [there, undo = step.undo](Connection& c, const Cancel& cancel) {
        auto undone = undo(c, cancel);
        return undone ? SnapshotImage(c, cancel).remove(there->image) : undone;
    };
    return step;
}

/// The row says where the pod is; its old container's id is only of use on the old server.
Step switchStep(const SharedSpec& here, const SharedSpec& there, const QJsonObject& parameters,
                const PodPlanContext& context)
{
    PodStore& pods = context.pods;
    SnapshotStore& snapshots = context.snapshots;
    const QString id = parameters["snapshot"].toString();
    const auto put = [=, &pods, &snapshots](const SharedSpec& spec) -> Result<void> {
        if (auto set = pods.setServer(spec->podId, spec->serverId, spec->subnet); !set)
            return set;
        auto snapshot = snapshots.byId(id);
        if (!snapshot)
            return {};
        snapshot->serverId = spec->serverId;
        auto kept = snapshots.insert(*snapshot);
        return kept ? Result<void>() : fail(kept.error());
    };
    return {"switch",
            Text::tr("Note that the pod is on the new server"),
            1,
            {},
            [=](Connection&, const Cancel&) { return put(there); },
            [=](Connection&, const Cancel&) { return put(here); }};
}

Step letGoStep(const SharedSpec& here, const QString& snapshotId)
{
    return {"let-go",
            Text::tr("Remove it from the old server"),
            3,
            {},
            [=](Connection& c, const Cancel& cancel) -> Result<void> {
                if (auto removed = removeContainerOf(*here, c, cancel); !removed)
                    return removed;
                if (auto removed = NetworkManager(c, cancel).removeNetwork(*here); !removed)
                    return removed;
                SnapshotImage image(c, cancel);
                if (auto removed = image.remove(SnapshotImage::baseTag(here->podId)); !removed)
                    return removed;
                return image.remove(SnapshotImage::imageOf(snapshotId));
            },
            {},
            true};
}

} // namespace

Plan planMovePod(const SharedSpec& spec, const QJsonObject& parameters, const PodPlanContext& context)
{
    const QString from = parameters["from"].toString();
    const QString to = parameters["to"].toString();
    const QString id = parameters["snapshot"].toString();
    const bool runs = parameters["runs"].toBool();
    const auto here = std::make_shared<PodSpec>(*spec);
    here->serverId = from;
    here->subnet = parameters["old_subnet"].toInt();
    const auto there = std::make_shared<PodSpec>(*spec);
    there->serverId = to;
    there->subnet = parameters["subnet"].toInt();
    there->image = SnapshotImage::baseTag(spec->podId);
    there->isDiskBounded = parameters["bounded"].toBool();
    const QJsonObject taken{
        {"id", id}, {"name", Text::tr("before the move")}, {"automatic", true}, {"time", parameters["time"]}};
    Plan plan{"move", parameters, {}};
    if (runs)
        plan.steps << on(from, context, workStep(here, context.pods, context.snapshots))
                   << on(from, context, stopStep(here, context.pods, true));
    plan.steps << on(from, context, snapshotStep(here, Text::tr("Take a snapshot"), taken, context.snapshots))
               << sendStep(here, parameters, context)
               << on(to, context, networkThereStep(there, parameters["mtu"].toInt(), context))
               << on(to, context, unpackStep(there, id, context));
    if (runs) {
        Step started = startStep(there);
        started.title = Text::tr("Start it there");
        QList<Step> steps{copyIdentityStep(there), started, isolationStep(there, context.pods)};
        steps << processesStep(there) << healthStep(there, context);
        for (const Step& step : std::as_const(steps))
            plan.steps << on(to, context, step);
    }
    for (Step& step : plan.steps) // the same step may be there for both servers
        if (step.id == QLatin1String("start") || step.id == QLatin1String("container"))
            step.id += QStringLiteral("-there");
    plan.steps << switchStep(here, there, parameters, context) << on(from, context, letGoStep(here, id));
    return plan;
}

static Result<std::unique_ptr<LoggingConnection>> leased(const PodManagerContext& context,
                                                         const ServerRecord& server, const QString& podId,
                                                         std::optional<ConnectionPool::Lease>& lease,
                                                         const Cancel& cancel)
{
    auto opened = context.pool.lease(server.address, cancel);
    if (!opened)
        return fail(opened.error());
    lease.emplace(std::move(*opened));
    return std::make_unique<LoggingConnection>(lease->connection(), context.logs,
                                               LogContext{server.id, podId, context.askedBy, {}});
}

Result<QJsonObject> prepareMove(const PodManagerContext& context, const PodRecord& pod,
                                const ServerRecord& to, const Cancel& cancel)
{
    if (pod.serverId == to.id)
        return fail(ErrorKind::Conflict, Text::tr("The pod is on %1 already.").arg(to.name));
    if (to.status != QLatin1String("ready"))
        return fail(ErrorKind::Conflict,
                    Text::tr("Pods cannot run on %1 now (%2).")
                        .arg(to.name, to.presenceReason.isEmpty() ? to.status : to.presenceReason),
                    Text::tr("Check the server, or run Provision on it."));
    std::optional<ConnectionPool::Lease> lease;
    auto connection = leased(context, to, pod.id, lease, cancel);
    if (!connection)
        return fail(connection.error());
    auto used = NetworkManager(**connection, cancel).inUse();
    if (!used)
        return fail(used.error());
    if (used->ports.contains(pod.externalPort))
        return fail(ErrorKind::Conflict,
                    Text::tr("The pod's port %1 is taken on %2.").arg(pod.externalPort).arg(to.name),
                    Text::tr("Stop what uses it there: the pod keeps its address when it moves."));
    for (const PodRecord& other : PodStore(context.database).all())
        if (other.serverId == to.id)
            used->subnets << other.subnet;
    int subnet = pod.subnet;
    for (int next = 0; used->subnets.contains(subnet) && next < 256; ++next)
        subnet = next;
    if (used->subnets.contains(subnet))
        return fail(ErrorKind::Conflict, Text::tr("All 256 pod networks of %1 are in use.").arg(to.name));
    return QJsonObject{{"from", pod.serverId},
                       {"to", to.id},
                       {"snapshot", newId(QStringLiteral("snap"))},
                       {"subnet", subnet},
                       {"old_subnet", pod.subnet},
                       {"mtu", to.runtime["mtu"]},
                       {"bounded", to.runtime["quota"]},
                       {"time", QDateTime::currentDateTimeUtc().toString(Qt::ISODateWithMs)},
                       {"runs", pod.status == PodState::Running}};
}

/// Bytes a second of what `argv` gives or takes.
static Result<double> speedOf(ServerConnection& connection, const QStringList& argv, const QByteArray& input,
                              qint64 bytes, const Cancel& cancel)
{
    Command command;
    command.argv = argv;
    command.input = input;
    command.label = QStringLiteral("Measure the connection");
    command.keepOutput = false;
    command.isOutputLogged = false;
    auto output = run(connection, command, cancel);
    if (!output)
        return fail(output.error());
    return double(bytes) * 1000 / double(std::max<qint64>(1, output->duration.count()));
}

Result<MoveEstimate> estimateMove(const PodManagerContext& context, const PodRecord& pod,
                                  const ServerRecord& to, const Cancel& cancel)
{
    constexpr qint64 sample = 8 << 20;
    const auto from = ServerStore(context.database).byId(pod.serverId);
    auto parameters = prepareMove(context, pod, to, cancel);
    if (!parameters || !from)
        return fail(parameters ? Error{ErrorKind::NotFound, Text::tr("The pod's server is gone."), {}, {}, {}}
                               : parameters.error());
    std::optional<ConnectionPool::Lease> fromLease, toLease;
    auto source = leased(context, *from, pod.id, fromLease, cancel);
    auto target = leased(context, to, pod.id, toLease, cancel);
    if (!source || !target)
        return fail(source ? target.error() : source.error());
    PodSpec spec;
    spec.podId = pod.id;
    Command size;
    size.argv = {"docker", "inspect", "--size", "--format", "{{.SizeRootFs}}", spec.containerName()};
    size.privilege = Privilege::Docker;
    size.label = QStringLiteral("Measure the pod");
    auto output = run(**source, size, cancel);
    if (!output)
        return fail(output.error());
    auto out = speedOf(**source, {"head", "-c", QString::number(sample), "/dev/zero"}, {}, sample, cancel);
    auto in = speedOf(**target, {"sh", "-c", "cat >/dev/null"}, QByteArray(sample, '\0'), sample, cancel);
    if (!out || !in)
        return fail(out ? in.error() : out.error());
    MoveEstimate estimate;
    estimate.bytes = output->outText().toLongLong();
    // It is written once where it is packed, sent, and read twice where it arrives.
    constexpr double disk = 150e6;
    estimate.seconds = int(std::ceil(double(estimate.bytes) * (1 / std::min(*out, *in) + 3 / disk))) + 10;
    auto whole = PodManager::specOf(context, pod);
    if (!whole)
        return fail(whole.error());
    PodStore pods(context.database);
    SnapshotStore snapshots(context.database);
    const PodPlanContext plan{pods, snapshots, context.catalog, {}, 0, {}};
    for (const Step& step : planMovePod(std::make_shared<PodSpec>(*whole), *parameters, plan).steps)
        estimate.steps << step.title;
    return estimate;
}

} // namespace pinacle

#include "core/pods/life_plans.h"

#include "core/base/text.h"
#include "core/config/config_resolver.h"
#include "core/pods/pod_steps.h"
#include "core/pods/pod_work.h"
#include "core/pods/project_setup.h"
#include "core/pods/source_steps.h"
#include "core/runtime/gvisor_runtime.h"
#include "core/runtime/snapshot_image.h"
#include "core/services/process_provisioner.h"
#include "core/store/pod_store.h"
#include "core/store/snapshot_store.h"

namespace pinacle {

using Connection = ServerConnection;

/// The name that a pod's saved memory has in Docker.
static const QString kCheckpoint = QStringLiteral("pinacle");

// ---- snapshots
// -------------------------------------------------------------------------------------------------------

static SnapshotRecord snapshotOf(const PodSpec& spec, const QJsonObject& parameters)
{
    SnapshotRecord record;
    record.id = parameters["id"].toString();
    record.podId = spec.podId;
    record.podName = spec.name;
    record.serverId = spec.serverId;
    record.name = parameters["name"].toString();
    record.image = SnapshotImage::imageOf(record.id);
    record.isAutomatic = parameters["automatic"].toBool();
    record.config = configToJson(spec.config);
    record.projectFolder = spec.projectFolder;
    record.createdAt = QDateTime::fromString(parameters["time"].toString(), Qt::ISODateWithMs);
    return record;
}

static Result<void> takeSnapshot(const PodSpec& spec, const SnapshotRecord& wanted, SnapshotStore& snapshots,
                                 Connection& c, const Cancel& cancel)
{
    auto container = GVisorRuntime(c, cancel).getContainerForPod(spec.podId);
    if (!container)
        return fail(container.error());
    if (!*container)
        return fail(ErrorKind::NotFound, Text::tr("The pod's container is gone from the server."));
    auto record = snapshots.insert(wanted);
    if (!record)
        return fail(record.error());
    auto facts = SnapshotImage(c, cancel).take((*container)->id, *record);
    return facts ? snapshots.setReady(record->id, facts->checksum, facts->sizeBytes, facts->mode)
                 : fail(facts.error());
}

/// A program that was killed may have left the pod paused.
static Result<void> thaw(const PodSpec& spec, Connection& c, const Cancel& cancel)
{
    GVisorRuntime runtime(c, cancel);
    auto container = runtime.getContainerForPod(spec.podId);
    if (!container)
        return fail(container.error());
    const bool isPaused = *container && (*container)->state == QLatin1String("paused");
    return isPaused ? runtime.unpauseContainer((*container)->id) : Result<void>();
}

Step snapshotStep(const SharedSpec& spec, const QString& title, const QJsonObject& parameters,
                  SnapshotStore& snapshots)
{
    const SnapshotRecord record = snapshotOf(*spec, parameters);
    return {"snapshot:" + record.id,
            title,
            8,
            {},
            [spec, record, &snapshots](Connection& c, const Cancel& cancel) -> Result<void> {
                if (auto thawed = thaw(*spec, c, cancel); !thawed)
                    return thawed;
                return takeSnapshot(*spec, record, snapshots, c, cancel);
            },
            [spec, record, &snapshots](Connection& c, const Cancel& cancel) -> Result<void> {
                if (auto thawed = thaw(*spec, c, cancel); !thawed)
                    return thawed;
                auto removed = SnapshotImage(c, cancel).remove(record.image);
                return removed ? snapshots.remove(record.id) : removed;
            }};
}

static Step retentionStep(const SharedSpec& spec, SnapshotStore& snapshots)
{
    const auto prune = [spec, &snapshots](Connection& c, const Cancel& cancel) -> Result<void> {
        QList<SnapshotRecord> automatic;
        for (const SnapshotRecord& record : snapshots.ofPod(spec->podId))
            if (record.isAutomatic)
                automatic << record;
        while (automatic.size() > kAutomaticSnapshots) {
            const SnapshotRecord oldest = automatic.takeFirst();
            if (auto removed = SnapshotImage(c, cancel).remove(oldest.image); !removed)
                return removed;
            if (auto removed = snapshots.remove(oldest.id); !removed)
                return removed;
        }
        return {};
    };
    return {"retention", Text::tr("Remove old automatic snapshots"), 1, {}, prune, {}};
}

Plan planSnapshotPod(const SharedSpec& spec, const QJsonObject& parameters, const PodPlanContext& context)
{
    Plan plan{"snapshot", parameters, {}};
    plan.steps << snapshotStep(spec, Text::tr("Take the snapshot"), parameters, context.snapshots);
    if (parameters["automatic"].toBool())
        plan.steps << retentionStep(spec, context.snapshots);
    return plan;
}

// ---- restore
// ---------------------------------------------------------------------------------------------------------

/// The old container runs again, proven and with its processes.
static Result<void> bringBack(const SharedSpec& spec, PodStore& pods, Connection& c, const Cancel& cancel)
{
    for (const Step& step : {startStep(spec), isolationStep(spec, pods), processesStep(spec)})
        if (auto done = step.apply(c, cancel); !done)
            return done;
    return {};
}

Step stopStep(const SharedSpec& spec, PodStore& pods, bool runs)
{
    Step step{"stop",
              Text::tr("Stop the pod"),
              2,
              {},
              [spec](Connection& c, const Cancel& cancel) {
                  return GVisorRuntime(c, cancel).stopContainer(spec->containerName());
              },
              {}};
    if (runs)
        step.undo = [spec, &pods](Connection& c, const Cancel& cancel) {
            return bringBack(spec, pods, c, cancel);
        };
    return step;
}

static Result<bool> isThere(const QString& name, Connection& c, const Cancel& cancel)
{
    auto container = GVisorRuntime(c, cancel).getContainer(name);
    return container ? Result<bool>(container->has_value()) : fail(container.error());
}

/// What is replaced becomes a snapshot; a container that somebody removed has nothing to keep.
static Step safetyStep(const SharedSpec& spec, const QJsonObject& parameters, SnapshotStore& snapshots)
{
    Step step = snapshotStep(spec, Text::tr("Take a snapshot of the present state"), parameters, snapshots);
    const QString id = parameters["id"].toString();
    step.isDone = [spec, id, &snapshots](Connection& c, const Cancel& cancel) -> Result<bool> {
        if (const auto taken = snapshots.byId(id); taken && taken->isReady)
            return true;
        auto containers = GVisorRuntime(c, cancel).allContainersOf(spec->podId);
        return containers ? Result<bool>(containers->isEmpty()) : fail(containers.error());
    };
    return step;
}

static Step putAsideStep(const SharedSpec& spec)
{
    return {"keep",
            Text::tr("Keep the present state until the restored one runs"),
            1,
            [spec](Connection& c, const Cancel& cancel) -> Result<bool> {
                auto aside = isThere(spec->putAsideName(), c, cancel);
                auto there = isThere(spec->containerName(), c, cancel);
                if (!aside || !there)
                    return aside ? there : aside;
                return *aside || !*there; // somebody removed it: there is nothing to keep
            },
            [spec](Connection& c, const Cancel& cancel) {
                return GVisorRuntime(c, cancel).renameContainer(spec->containerName(), spec->putAsideName());
            },
            [spec](Connection& c, const Cancel& cancel) -> Result<void> {
                auto there = isThere(spec->putAsideName(), c, cancel);
                if (!there || !*there)
                    return there ? Result<void>() : fail(there.error());
                return GVisorRuntime(c, cancel).renameContainer(spec->putAsideName(), spec->containerName());
            }};
}

/// Its undo leaves what was put aside alone.
static Step restoredContainerStep(const SharedSpec& spec, const SnapshotRecord& snapshot, PodStore& pods)
{
    Step step = containerStep(spec, pods);
    step.apply = [spec, snapshot, create = step.apply](Connection& c, const Cancel& cancel) {
        auto tagged = SnapshotImage(c, cancel).tag(snapshot.image, spec->image);
        return tagged ? create(c, cancel) : tagged;
    };
    step.undo = [spec](Connection& c, const Cancel& cancel) -> Result<void> {
        GVisorRuntime runtime(c, cancel);
        auto aside = isThere(spec->putAsideName(), c, cancel);
        auto container = runtime.getContainer(spec->containerName());
        if (!aside || !container)
            return fail(aside ? container.error() : aside.error());
        return *aside && *container ? runtime.removeContainer((*container)->id) : Result<void>();
    };
    return step;
}

/// What the row and the secrets say of the pod is what that container holds.
static Result<void> takeOver(const SharedSpec& spec, const QString& container, const QJsonObject& config,
                             const PodPlanContext& context, Connection& c, const Cancel& cancel)
{
    const auto environment = environmentOfCopy(spec, container, context, c, cancel);
    if (!environment)
        return fail(environment.error());
    if (context.environments)
        if (auto kept = context.environments->write(spec->podId, *environment); !kept)
            return kept;
    return context.pods.setConfig(spec->podId, config);
}

static Step configStep(const SharedSpec& spec, const QJsonObject& before, const PodPlanContext& context)
{
    return {"config",
            Text::tr("Take over the snapshot's configuration"),
            1,
            {},
            [=](Connection& c, const Cancel& cancel) {
                return takeOver(spec, spec->containerName(), configToJson(spec->config), context, c, cancel);
            },
            [=](Connection& c, const Cancel& cancel) -> Result<void> {
                auto aside = isThere(spec->putAsideName(), c, cancel);
                if (!aside)
                    return fail(aside.error());
                return *aside ? takeOver(spec, spec->putAsideName(), before, context, c, cancel)
                              : context.pods.setConfig(spec->podId, before);
            }};
}

static Step discardStep(const SharedSpec& spec)
{
    return {"discard",
            Text::tr("Remove the state that was replaced"),
            1,
            {},
            [spec](Connection& c, const Cancel& cancel) -> Result<void> {
                auto there = isThere(spec->putAsideName(), c, cancel);
                if (!there || !*there)
                    return there ? Result<void>() : fail(there.error());
                return GVisorRuntime(c, cancel).removeContainer(spec->putAsideName());
            },
            {},
            true};
}

/// `spec` as it was when the snapshot was taken; address, name and tier stay.
static SharedSpec specOfSnapshot(const SharedSpec& spec, const SnapshotRecord& snapshot,
                                 const Catalog& catalog)
{
    PinacleConfig config = configFromJson(snapshot.config);
    config.tier = spec->tier.id;
    auto then = ConfigResolver(catalog).loadConfig(config);
    auto restored = std::make_shared<PodSpec>(*spec);
    if (then) { // else: the catalogue has changed since; the pod keeps today's configuration
        restored->config = then->config;
        restored->services = then->services;
        restored->processes = then->processes;
        restored->tabs = then->tabs;
        restored->install = then->install;
        restored->projectTemplate = then->projectTemplate;
    }
    restored->projectFolder = snapshot.projectFolder;
    restored->image = SnapshotImage::baseTag(spec->podId);
    return restored;
}

Plan planRestorePod(const SharedSpec& spec, const QJsonObject& parameters, const PodPlanContext& context)
{
    PodStore& pods = context.pods;
    const SnapshotRecord snapshot =
        context.snapshots.byId(parameters["snapshot"].toString()).value_or(SnapshotRecord());
    const SharedSpec restored = specOfSnapshot(spec, snapshot, context.catalog);
    const Step check{
        "check",
        Text::tr("Check the snapshot"),
        3,
        {},
        [snapshot](Connection& c, const Cancel& cancel) { return SnapshotImage(c, cancel).check(snapshot); },
        {}};
    const QJsonObject safety{{"id", parameters["safety"]},
                             {"name", Text::tr("before restoring %1").arg(snapshot.name)},
                             {"automatic", true},
                             {"time", parameters["time"]}};
    Step network = networkStep(spec, context); // the old container is on it as well: it is never taken away
    network.undo = {};
    Step identity = copyIdentityStep(restored);
    identity.apply = [restored, context, place = identity.apply](Connection& c,
                                                                 const Cancel& cancel) -> Result<void> {
        auto environment = environmentOfCopy(restored, restored->containerName(), context, c, cancel);
        return environment ? place(c, cancel) : fail(environment.error());
    };
    Plan plan{"restore", parameters, {}};
    plan.steps << check << stopStep(spec, pods, parameters["runs"].toBool())
               << safetyStep(spec, safety, context.snapshots) << putAsideStep(spec) << network
               << restoredContainerStep(restored, snapshot, pods) << identity << startStep(restored)
               << isolationStep(restored, pods);
    plan.steps << processesStep(restored) << healthStep(restored, context)
               << configStep(restored, parameters["config"].toObject(), context) << discardStep(restored)
               << retentionStep(spec, context.snapshots);
    return plan;
}

// ---- sleep
// -----------------------------------------------------------------------------------------------------------

static Result<void> saveMemory(const SharedSpec& spec, PodStore& pods, Connection& c, const Cancel& cancel)
{
    GVisorRuntime runtime(c, cancel);
    const QString name = spec->containerName();
    if (auto removed = runtime.removeCheckpoint(name, kCheckpoint); !removed)
        return removed;
    pods.setSleep(spec->podId, QStringLiteral("memory")); // first: the program may be killed right after it
    if (auto saved = runtime.checkpointContainer(name, kCheckpoint); saved)
        return saved;
    // It did not work this time, though it did when the server was tried: the files are kept in any case.
    pods.setSleep(spec->podId, QStringLiteral("files"));
    return runtime.stopContainer(name);
}

static Result<bool> isMemorySaved(const SharedSpec& spec, Connection& c, const Cancel& cancel)
{
    GVisorRuntime runtime(c, cancel);
    auto container = runtime.getContainerForPod(spec->podId);
    if (!container)
        return fail(container.error());
    if (!*container || (*container)->isRunning())
        return false;
    return runtime.hasCheckpoint(spec->containerName(), kCheckpoint);
}

static Result<void> restoreMemory(const SharedSpec& spec, PodStore& pods, Connection& c, const Cancel& cancel)
{
    GVisorRuntime runtime(c, cancel);
    const QString name = spec->containerName();
    if (auto started = runtime.startContainer(name, kCheckpoint); started)
        return started;
    if (cancel.isAsked())
        return fail(ErrorKind::Cancelled, Text::tr("Cancelled."));
    // Saved memory that cannot be restored must not keep the files locked away.
    pods.setSleep(spec->podId, QStringLiteral("files"));
    // What was restored in part, or is still being restored, must not be taken for the pod.
    if (auto stopped = runtime.stopContainer(name); !stopped)
        return stopped;
    return runtime.startContainer(name);
}

Plan planHibernatePod(const SharedSpec& spec, const QJsonObject& parameters, const PodPlanContext& context)
{
    PodStore& pods = context.pods;
    Plan plan{"hibernate", parameters, {workStep(spec, pods, context.snapshots)}};
    if (parameters["kind"].toString() == QLatin1String("memory")) {
        plan.steps << Step{
            "checkpoint",
            Text::tr("Save processes and memory"),
            5,
            [spec](Connection& c, const Cancel& cancel) { return isMemorySaved(spec, c, cancel); },
            [spec, &pods](Connection& c, const Cancel& cancel) { return saveMemory(spec, pods, c, cancel); },
            [spec, &pods](Connection& c, const Cancel& cancel) -> Result<void> {
                auto isSaved = isMemorySaved(spec, c, cancel);
                if (!isSaved)
                    return fail(isSaved.error());
                return *isSaved ? restoreMemory(spec, pods, c, cancel) : bringBack(spec, pods, c, cancel);
            }};
    } else {
        Step stop = stopStep(spec, pods, true);
        stop.title = Text::tr("Stop the pod, keep its files");
        stop.apply = [spec, &pods, apply = stop.apply](Connection& c, const Cancel& cancel) {
            pods.setSleep(spec->podId, QStringLiteral("files"));
            return apply(c, cancel);
        };
        plan.steps << stop;
    }
    return plan;
}

Plan planWakePod(const SharedSpec& spec, const QJsonObject& parameters, const PodPlanContext& context)
{
    PodStore& pods = context.pods;
    Plan plan{"wake", parameters, {}};
    Step start = startStep(spec);
    start.undo = {};
    const bool hasMemory = parameters["kind"].toString() == QLatin1String("memory");
    if (!hasMemory) {
        plan.steps << freshIdentityStep(spec);
    } else {
        start.title = Text::tr("Restore processes and memory");
        start.apply = [spec, &pods](Connection& c, const Cancel& cancel) {
            return restoreMemory(spec, pods, c, cancel);
        };
    }
    plan.steps << networkAgainStep(spec, context) << start << isolationStep(spec, pods)
               << syncStep(spec, context) << processesStep(spec) << healthStep(spec, context);
    if (hasMemory)
        plan.steps << Step{"forget",
                           Text::tr("Remove the saved memory"),
                           1,
                           {},
                           [spec](Connection& c, const Cancel& cancel) {
                               return GVisorRuntime(c, cancel).removeCheckpoint(spec->containerName(),
                                                                                kCheckpoint);
                           },
                           {}};
    return plan;
}

// ---- another tier
// ----------------------------------------------------------------------------------------------------

/// Limits, row, and what the pod itself keeps; its container does not run.
static Result<void> setTier(const SharedSpec& spec, const Tier& from, const Tier& to,
                            const PodPlanContext& context, Connection& c, const Cancel& cancel)
{
    GVisorRuntime runtime(c, cancel);
    if (auto set = runtime.setLimits(spec->containerName(), to); !set)
        return set;
    PodSpec changed = *spec;
    changed.config.tier = to.id;
    PinacleConfig before = spec->config;
    before.tier = from.id;
    if (auto patched = ProjectSetup(runtime, changed).patchStoppedConfig(before, context.catalog);
        !patched && context.warn) // the file is the user's; the pod has its tier without it
        context.warn(patched.error());
    return context.pods.setConfig(spec->podId, configToJson(changed.config));
}

/// Docker sets the size of a container's disk when it makes the container.
static void warnOfDisk(const PodSpec& spec, const Tier& from, const Tier& to, const PodPlanContext& context)
{
    if (!spec.isDiskBounded || from.storageGb == to.storageGb || !context.warn)
        return;
    Error error;
    error.kind = ErrorKind::Conflict;
    error.step = QStringLiteral("limits");
    error.message = Text::tr("Processor and memory are those of %1; the disk stays at %2 GB, because a "
                             "container keeps the size that it was made with.")
                        .arg(to.id)
                        .arg(from.storageGb);
    error.fix = Text::tr("A restored pod has the %1 GB: pinacle snapshot create %2 --name resize, then "
                         "pinacle snapshot restore %2 resize")
                    .arg(to.storageGb)
                    .arg(spec.slug);
    context.warn(error);
}

Plan planResizePod(const SharedSpec& spec, const QJsonObject& parameters, const PodPlanContext& context)
{
    PodStore& pods = context.pods;
    const auto tierOf = [&](const char* key) {
        const Tier* tier = context.catalog.tier(parameters[QLatin1String(key)].toString());
        return tier ? *tier : spec->tier;
    };
    const Tier wanted = tierOf("tier");
    const Tier before = tierOf("before");
    const bool runs = parameters["runs"].toBool();
    Plan plan{"resize", parameters, {}};
    if (runs)
        plan.steps << stopStep(spec, pods, true);
    plan.steps << Step{"limits",
                       Text::tr("Change the tier from %1 to %2").arg(before.id, wanted.id),
                       1,
                       {},
                       [=](Connection& c, const Cancel& cancel) -> Result<void> {
                           auto set = setTier(spec, before, wanted, context, c, cancel);
                           if (set)
                               warnOfDisk(*spec, before, wanted, context);
                           return set;
                       },
                       [=](Connection& c, const Cancel& cancel) {
                           return setTier(spec, wanted, before, context, c, cancel);
                       }};
    if (runs)
        plan.steps << startStep(spec) << isolationStep(spec, pods) << processesStep(spec)
                   << healthStep(spec, context);
    return plan;
}

} // namespace pinacle

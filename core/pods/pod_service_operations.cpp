// What a person asks of a pod: looked at here, done on the operation's thread.

#include "core/base/ids.h"
#include "core/config/config_resolver.h"
#include "core/pods/env_set_store.h"
#include "core/pods/environment_store.h"
#include "core/pods/git_access.h"
#include "core/pods/pod_service_private.h"
#include "core/pods/pod_words.h"
#include "core/store/server_store.h"
#include "core/store/setting_store.h"
#include "core/store/snapshot_store.h"

#include <QLocale>

namespace pinacle {

QList<ConfigMistake> PodService::check(const PodRequest& request) const
{
    return checkRequest(request, d->context.catalog, ServerStore(d->context.database),
                        SettingStore(d->context.database).list(QStringLiteral("git.http_hosts")),
                        EnvSetStore(d->context.database, d->context.secrets).list());
}

Result<QStringList> PodService::dryRun(const PodRequest& request) const
{
    if (const auto mistakes = check(request); !mistakes.isEmpty())
        return mistakesError(mistakes);
    auto spec = ConfigResolver(d->context.catalog).loadConfig(request.config);
    if (!spec)
        return fail(spec.error());
    PodStore store(d->context.database);
    SnapshotStore snapshots(d->context.database);
    QStringList titles;
    spec->source.repository = request.repository.trimmed();
    spec->source.isNew = request.isNewRepository;
    PodPlanContext context{store, snapshots, d->context.catalog, {}, 0, {}};
    context.plainHttpHosts = SettingStore(d->context.database).list(QStringLiteral("git.http_hosts"));
    for (const Step& step : planCreatePod(std::make_shared<PodSpec>(*spec), context).steps)
        titles << step.title;
    return titles;
}

/// A pod made of a snapshot has its configuration.
static Result<PodRequest> completed(PodRequest request, const PodManagerContext& context)
{
    if (request.snapshotId.isEmpty())
        return request;
    const auto snapshot = SnapshotStore(context.database).byId(request.snapshotId);
    if (!snapshot || !snapshot->isReady)
        return fail(ErrorKind::NotFound, PodService::tr("There is no such snapshot."));
    const QString tier = request.config.tier;
    request.config = configFromJson(snapshot->config);
    if (!tier.isEmpty())
        request.config.tier = tier;
    request.serverId = snapshot->serverId;
    return request;
}

Result<QString> PodService::create(const PodRequest& asked)
{
    const auto whole = completed(asked, d->context);
    if (!whole)
        return fail(whole.error());
    const PodRequest& request = *whole;
    if (const auto mistakes = check(request); !mistakes.isEmpty())
        return mistakesError(mistakes);
    PodRecord record;
    record.id = newId(QStringLiteral("pod"));
    record.name = request.name.trimmed();
    record.config = configToJson(request.config);
    record.repository = request.repository.trimmed();
    record.branch = request.branch;
    if (!record.repository.isEmpty() && !request.isNewRepository && !request.isConfigGiven)
        record.config[QStringLiteral("pending")] = true; // read from the repository, in the pod
    record.templateId = request.config.templateId;
    if (const auto snapshot = SnapshotStore(d->context.database).byId(request.snapshotId)) {
        record.sourceImage = snapshot->image;
        record.projectFolder = snapshot->projectFolder;
        if (const auto source = d->store.byId(snapshot->podId)) {
            record.repository = source->repository;
            record.branch = source->branch;
        }
    }
    record.serverId = ServerStore(d->context.database).byIdOrName(request.serverId)->id;
    auto lock =
        PodLock::tryLock(d->context.home, record.id); // before the row: no other program may see it unowned
    if (!lock)
        return fail(ErrorKind::Internal, tr("Cannot write to %1.").arg(d->context.home));
    const EnvironmentStore environments(d->context.secrets);
    // A pod made of a snapshot has the variables of the pod that it was taken of; its operation reads them.
    const DotEnv environment =
        request.snapshotId.isEmpty() ? environmentFor(request, d->context.catalog) : DotEnv();
    if (auto kept = environments.put(record.id, {environment, {}, request.envSets}); !kept)
        return fail(kept.error());
    const GitAccessStore accesses(d->context.secrets);
    if (!request.repository.trimmed().isEmpty())
        if (auto kept = accesses.put(record.id, {request.token, request.gitHostKey, request.isNewRepository});
            !kept)
            return fail(kept.error());
    auto reserved = d->store.reserve(record, {});
    if (!reserved) {
        accesses.discard(record.id);
        environments.discard(record.id);
        return fail(reserved.error());
    }
    d->reread(record.id);
    auto launched = d->launch(
        record.id, QStringLiteral("create"),
        [](PodManager& manager, const Cancel& cancel) { return manager.createPod(cancel); }, std::move(lock));
    if (!launched)
        return fail(launched.error());
    return record.id;
}

Result<void> PodService::Private::ask(const QString& podId, PodVerb verb, const QString& kind, Job job)
{
    const auto record = store.byId(podId);
    if (!record)
        return fail(ErrorKind::NotFound, PodService::tr("There is no such pod."));
    if (work.count(podId))
        return fail(ErrorKind::Busy, PodService::tr("The pod is being worked on."),
                    PodService::tr("Wait, or cancel it."));
    if (!isVerbAllowed(verb, record->status, record->isInterrupted))
        return fail(ErrorKind::Conflict, PodService::tr("The pod is %1: it cannot %2 now.")
                                             .arg(podStateText(record->status), operationText(kind)));
    return launch(podId, kind, std::move(job));
}

Result<void> PodService::start(const QString& podId)
{
    return d->ask(podId, PodVerb::Start, "start", [this, podId](PodManager& m, const Cancel& c) {
        const auto record = PodStore(d->context.database).byId(podId);
        return record && record->status == PodState::Hibernated ? m.wakePod(c) : m.startPod(c);
    });
}

Result<void> PodService::hibernate(const QString& podId)
{
    return d->ask(podId, PodVerb::Hibernate, "hibernate",
                  [](PodManager& m, const Cancel& c) { return m.hibernatePod(c); });
}

Result<void> PodService::wake(const QString& podId)
{
    return d->ask(podId, PodVerb::Wake, "wake", [](PodManager& m, const Cancel& c) { return m.wakePod(c); });
}

Result<void> PodService::snapshot(const QString& podId, const QString& name, bool isAutomatic)
{
    QString shown = name.simplified();
    if (shown.isEmpty())
        shown = QLocale::c().toString(QDateTime::currentDateTime(), QStringLiteral("yyyy-MM-dd HH:mm"));
    if (shown.size() > 100)
        return fail(ErrorKind::Invalid,
                    tr("The name has %1 characters; at most 100 are allowed.").arg(shown.size()));
    return d->ask(podId, PodVerb::Snapshot, "snapshot", [shown, isAutomatic](PodManager& m, const Cancel& c) {
        return m.snapshotPod(shown, isAutomatic, c);
    });
}

Result<void> PodService::restore(const QString& podId, const QString& snapshotId)
{
    const auto snapshot = SnapshotStore(d->context.database).byId(snapshotId);
    const auto record = pod(podId);
    if (!snapshot || !snapshot->isReady)
        return fail(ErrorKind::NotFound, tr("There is no such snapshot."));
    if (record && record->serverId != snapshot->serverId)
        return fail(ErrorKind::Conflict, tr("The snapshot is on another server."),
                    tr("Export it there and import it on the pod's server."));
    return d->ask(podId, PodVerb::Restore, "restore",
                  [snapshotId](PodManager& m, const Cancel& c) { return m.restorePod(snapshotId, c); });
}

Result<void> PodService::resize(const QString& podId, const QString& tierId)
{
    const auto record = pod(podId);
    if (!record)
        return fail(ErrorKind::NotFound, tr("There is no such pod."));
    PinacleConfig config = configFromJson(record->config);
    config.tier = tierId;
    if (const auto mistakes = ConfigResolver(d->context.catalog).validate(config); !mistakes.isEmpty())
        return mistakesError(mistakes);
    return d->ask(podId, PodVerb::Resize, "resize",
                  [tierId](PodManager& m, const Cancel& c) { return m.resizePod(tierId, c); });
}

Result<void> PodService::stop(const QString& podId)
{
    return d->ask(podId, PodVerb::Stop, "stop", [](PodManager& m, const Cancel& c) { return m.stopPod(c); });
}

Result<void> PodService::restart(const QString& podId)
{
    return d->ask(podId, PodVerb::Restart, "restart",
                  [](PodManager& m, const Cancel& c) { return m.restartPod(c); });
}

Result<void> PodService::remove(const QString& podId)
{
    return d->ask(podId, PodVerb::Delete, "delete",
                  [](PodManager& m, const Cancel& c) { return m.deletePod(c); });
}

Result<void> PodService::move(const QString& podId, const QString& serverId)
{
    // As a change of tier: what runs is stopped meanwhile, what is stopped stays so.
    return d->ask(podId, PodVerb::Resize, "move",
                  [serverId](PodManager& m, const Cancel& c) { return m.movePod(serverId, c); });
}

QList<Placement> PodService::placements(const PinacleConfig& config) const
{
    const auto spec = ConfigResolver(d->context.catalog).expandKnown(config);
    return placePod(spec.tier,
                    placementFacts(spec, ServerStore(d->context.database).all(), pods(), d->context.catalog));
}

Result<void> PodService::resume(const QString& podId)
{
    return d->ask(podId, PodVerb::Resume, "resume",
                  [](PodManager& m, const Cancel& c) { return m.resume(c); });
}

Result<void> PodService::resumeTrusting(const QString& podId, const QString& gitHostKey)
{
    const GitAccessStore accesses(d->context.secrets);
    return d->ask(podId, PodVerb::Resume, "resume",
                  [accesses, podId, gitHostKey](PodManager& m, const Cancel& c) -> Result<void> {
                      Result<GitAccess> access = accesses.read(podId);
                      if (!access)
                          return fail(access.error());
                      access->hostKey = gitHostKey;
                      if (const Result<void> kept = accesses.put(podId, *access); !kept)
                          return kept;
                      return m.resume(c);
                  });
}

Result<void> PodService::rollback(const QString& podId)
{
    return d->ask(podId, PodVerb::Rollback, "rollback",
                  [](PodManager& m, const Cancel&) { return m.rollback(); });
}

Result<void> PodService::addService(const QString& podId, const QString& id)
{
    return d->ask(podId, PodVerb::Exec, "add-service",
                  [id](PodManager& m, const Cancel& c) { return m.addService(id, c); });
}

Result<void> PodService::removeService(const QString& podId, const QString& id)
{
    return d->ask(podId, PodVerb::Exec, "remove-service",
                  [id](PodManager& m, const Cancel& c) { return m.removeService(id, c); });
}

Result<void> PodService::Private::control(const QString& podId, const QString& name, ControlRun what,
                                          RunVerb verb)
{
    return ask(podId, PodVerb::Exec, "service",
               [name, what, verb](PodManager& m, const Cancel& c) { return (m.*what)(name, verb, c); });
}

Result<void> PodService::startService(const QString& podId, const QString& id)
{
    return d->control(podId, id, &PodManager::controlService, RunVerb::Start);
}

Result<void> PodService::stopService(const QString& podId, const QString& id)
{
    return d->control(podId, id, &PodManager::controlService, RunVerb::Stop);
}

Result<void> PodService::restartService(const QString& podId, const QString& id)
{
    return d->control(podId, id, &PodManager::controlService, RunVerb::Restart);
}

Result<void> PodService::startProcess(const QString& podId, const QString& name)
{
    return d->control(podId, name, &PodManager::controlProcess, RunVerb::Start);
}

Result<void> PodService::stopProcess(const QString& podId, const QString& name)
{
    return d->control(podId, name, &PodManager::controlProcess, RunVerb::Stop);
}

Result<void> PodService::restartProcess(const QString& podId, const QString& name)
{
    return d->control(podId, name, &PodManager::controlProcess, RunVerb::Restart);
}

void PodService::cancel(const QString& podId)
{
    if (const auto it = d->work.find(podId); it != d->work.end())
        it->second.cancel.ask();
}

} // namespace pinacle

#include "core/pods/pod_manager.h"

#include "core/base/ids.h"
#include "core/config/config_resolver.h"
#include "core/connection/host_keys.h"
#include "core/connection/logging_connection.h"
#include "core/github/deploy_keys.h"
#include "core/plan/plan_runner.h"
#include "core/pods/environment_sync.h"
#include "core/pods/git_access.h"
#include "core/pods/move_plan.h"
#include "core/pods/pod_request.h"
#include "core/runtime/gvisor_runtime.h"
#include "core/runtime/snapshot_image.h"
#include "core/store/database.h"
#include "core/store/event_store.h"
#include "core/store/log_store.h"
#include "core/store/pod_store.h"
#include "core/store/server_store.h"
#include "core/store/setting_store.h"

#include <QDir>

namespace pinacle {

PodManager::PodManager(const PodManagerContext& context, const QString& podId)
    : m_context(context)
    , m_podId(podId)
    , m_pods(context.database)
    , m_snapshots(context.database)
    , m_environments(context.secrets)
{
}

PodManager::~PodManager() = default;

void PodManager::adoptLock(std::shared_ptr<PodLock> lock)
{
    m_lock = std::move(lock);
}

Result<void> PodManager::takeLock()
{
    if (!m_lock)
        m_lock = PodLock::tryLock(m_context.home, m_podId);
    if (m_lock)
        return {};
    return fail(ErrorKind::Busy, tr("Another operation runs on this pod."),
                tr("Wait until it ends, or cancel it where it was begun."));
}

// ---- operations
// ------------------------------------------------------------------------------------------------------

Result<void> PodManager::createPod(const Cancel& cancel)
{
    return perform(QStringLiteral("create"), {}, Mode::Fresh, cancel);
}
Result<void> PodManager::startPod(const Cancel& cancel)
{
    return perform(QStringLiteral("start"), {}, Mode::Fresh, cancel);
}
Result<void> PodManager::stopPod(const Cancel& cancel)
{
    return perform(QStringLiteral("stop"), {}, Mode::Fresh, cancel);
}
Result<void> PodManager::deletePod(const Cancel& cancel)
{
    return perform(QStringLiteral("delete"), {}, Mode::Fresh, cancel);
}

Result<void> PodManager::restartPod(const Cancel& cancel)
{
    auto stopped = stopPod(cancel);
    return stopped ? startPod(cancel) : stopped;
}

Result<void> PodManager::hibernatePod(const Cancel& cancel)
{
    const auto record = m_pods.byId(m_podId);
    const auto server = record ? ServerStore(m_context.database).byId(record->serverId) : std::nullopt;
    const bool hasMemory = server && server->runtime["checkpoint"].toBool();
    return perform(QStringLiteral("hibernate"),
                   {{"kind", hasMemory ? QStringLiteral("memory") : QStringLiteral("files")}}, Mode::Fresh,
                   cancel);
}

Result<void> PodManager::wakePod(const Cancel& cancel)
{
    const auto record = m_pods.byId(m_podId);
    return perform(QStringLiteral("wake"), {{"kind", record ? record->sleep : QString()}}, Mode::Fresh,
                   cancel);
}

static QString now()
{
    return QDateTime::currentDateTimeUtc().toString(Qt::ISODateWithMs);
}

Result<void> PodManager::snapshotPod(const QString& name, bool isAutomatic, const Cancel& cancel)
{
    return perform(
        QStringLiteral("snapshot"),
        {{"id", newId(QStringLiteral("snap"))}, {"name", name}, {"automatic", isAutomatic}, {"time", now()}},
        Mode::Fresh, cancel);
}

Result<void> PodManager::restorePod(const QString& snapshotId, const Cancel& cancel)
{
    const auto record = m_pods.byId(m_podId);
    if (!record)
        return fail(ErrorKind::NotFound, tr("There is no such pod."));
    return perform(QStringLiteral("restore"),
                   {{"snapshot", snapshotId},
                    {"safety", newId(QStringLiteral("snap"))},
                    {"time", now()},
                    {"config", record->config},
                    {"runs", record->status == PodState::Running}},
                   Mode::Fresh, cancel);
}

Result<void> PodManager::resizePod(const QString& tierId, const Cancel& cancel)
{
    const auto record = m_pods.byId(m_podId);
    const auto spec = record ? specOf(m_context, *record) : fail(ErrorKind::NotFound, {});
    if (!spec)
        return fail(ErrorKind::NotFound, tr("There is no such pod."));
    return perform(
        QStringLiteral("resize"),
        {{"tier", tierId}, {"before", spec->tier.id}, {"runs", record->status == PodState::Running}},
        Mode::Fresh, cancel);
}

Result<void> PodManager::movePod(const QString& serverId, const Cancel& cancel)
{
    const auto record = m_pods.byId(m_podId);
    const auto server = ServerStore(m_context.database).byId(serverId);
    if (!record || !server)
        return fail(ErrorKind::NotFound, tr("There is no such pod or server."));
    auto parameters = prepareMove(m_context, *record, *server, cancel);
    return parameters ? perform(QStringLiteral("move"), *parameters, Mode::Fresh, cancel)
                      : fail(parameters.error());
}

Result<void> PodManager::resume(const Cancel& cancel)
{
    const auto operation = Journal(m_context.database).newest(m_podId);
    // Without an operation the program ended between the reservation and the first step.
    return perform(operation ? operation->kind : QStringLiteral("create"),
                   operation ? operation->parameters : QJsonObject(), operation ? Mode::Resumed : Mode::Fresh,
                   cancel);
}

Result<void> PodManager::rollback()
{
    if (auto locked = takeLock(); !locked)
        return locked;
    const auto operation = Journal(m_context.database).newest(m_podId);
    if (!operation)
        return perform(QStringLiteral("delete"), {}, Mode::Fresh, Cancel());
    if (operation->kind == QLatin1String("delete"))
        return fail(ErrorKind::Conflict, tr("A delete that was begun cannot be undone."), tr("Resume it."));
    auto session = open(Cancel(), false);
    return session ? undo(**session, *operation) : fail(session.error());
}

Plan PodManager::planFor(const OperationKind& kind, const QJsonObject& parameters, const Session& session)
{
    PodPlanContext context{m_pods,
                           m_snapshots,
                           m_context.catalog,
                           session.server.caCertificates,
                           session.server.runtime["mtu"].toInt(),
                           [this](const QList<HealthItem>& items) { emit healthChecked(m_podId, items); }};
    context.onServiceFailed = [this](const QString& service, const QString& reason) {
        announce(QStringLiteral("service_failed"), {{"service", service}, {"reason", reason}});
        emit serviceFailed(m_podId, service, reason);
    };
    context.environments = &m_environments;
    context.plainHttpHosts = SettingStore(m_context.database).list(QStringLiteral("git.http_hosts"));
    context.warn = [this](const Error& error) { warn(error); };
    context.checkHostKey = [this, accepted = session.spec->source.hostKey](const QString& host, int port,
                                                                           const HostKey& key) {
        HostKeyStore known(m_context.home + QStringLiteral("/known_hosts"),
                           QDir::homePath() + QStringLiteral("/.ssh/known_hosts"));
        ServerAddress address;
        address.host = host;
        address.port = port;
        if (!accepted.isEmpty())
            known.accept(address, {accepted});
        return known.check(address, key);
    };
    context.connect = [this](const QString& serverId, const Cancel& cancel) {
        return connectTo(serverId, cancel);
    };
    context.onServer = [this](const QString& serverId, const Cancel& cancel,
                              const PodPlanContext::Work& work) -> Result<void> {
        auto connection = connectTo(serverId, cancel);
        return connection ? work(**connection) : fail(connection.error());
    };
    const auto keys = std::make_shared<DeployKeys>(m_context.database, m_context.secrets);
    context.addDeployKey = [this, keys](const GitRemote& remote, const QString& key, bool mayWrite) {
        return keys->add(m_podId, remote, key, mayWrite);
    };
    context.addDeployKeyOfCopy = [this, keys, image = session.spec->sourceImage](const QString& key) {
        for (const SnapshotRecord& snapshot : m_snapshots.all())
            if (snapshot.image == image && !snapshot.podId.isEmpty())
                return keys->addOfCopy(m_podId, snapshot.podId, key);
        return Result<bool>(false);
    };
    context.removeDeployKey = [this, keys] {
        auto removed = keys->remove(m_podId);
        if (removed)
            keys->removeLeftOver(Cancel());
        return removed;
    };
    return kind.plan(session.spec, parameters, context);
}

Result<void> PodManager::forgetPod(bool isElsewhere)
{
    if (auto locked = takeLock(); !locked)
        return locked;
    // GitHub may be out of reach as well: then its key is taken back later.
    (void)DeployKeys(m_context.database, m_context.secrets).remove(m_podId);
    return removeRow(isElsewhere);
}

Result<void> PodManager::setStatus(PodState status)
{
    auto set = m_pods.setStatus(m_podId, status);
    if (set)
        emit stateChanged(m_podId);
    return set;
}

void PodManager::announce(const QString& event, const QJsonObject& data)
{
    EventStore(m_context.database).add(m_podId, event, data);
}

Result<void> PodManager::perform(const QString& name, const QJsonObject& parameters, Mode mode,
                                 const Cancel& cancel)
{
    const OperationKind* kind = operationKind(name);
    if (!kind)
        return fail(ErrorKind::Conflict, tr("This version does not know the operation \"%1\".").arg(name),
                    tr("Use the version that began it, or roll it back there."));
    if (auto locked = takeLock(); !locked)
        return locked;
    if (kind->during)
        if (auto set = setStatus(*kind->during); !set)
            return set;
    m_pods.setInterrupted(m_podId, false);
    // What only stops or removes must be possible with a keychain that is out of reach.
    const bool isEnvironmentNeeded = name != QLatin1String("stop") && name != QLatin1String("delete");
    auto session = open(cancel, isEnvironmentNeeded);
    if (session)
        return performIn(**session, *kind, parameters, mode, cancel);
    if (kind->isUndoneWhenFailed && mode == Mode::Fresh)
        return fail(session.error()); // nothing was begun, and nothing has changed
    // A cancelled create that never reached its server has nothing to undo there.
    if (session.error().kind == ErrorKind::Cancelled && name == QLatin1String("create") &&
        mode == Mode::Fresh) {
        finish(QStringLiteral("delete"));
        return fail(session.error());
    }
    // Nothing was begun: note the attempt, so that it can be resumed when the server is back.
    if (mode == Mode::Fresh) {
        OperationRecord attempt = PlanRunner::newOperation(m_podId, Plan{name, parameters, {}});
        attempt.state = QStringLiteral("failed");
        Journal(m_context.database).begin(attempt);
    }
    return giveUp(session.error());
}

Result<void> PodManager::performIn(Session& session, const OperationKind& kind, const QJsonObject& parameters,
                                   Mode mode, const Cancel& cancel)
{
    Journal journal(m_context.database);
    PlanRunner runner(journal, *session.connection, [this](const OperationRecord& operation, int current) {
        emit progress(m_podId, operation, current);
        if (current >= 0)
            announce(QStringLiteral("progress"), {{"step", operation.steps[current].stepId},
                                                  {"title", operation.steps[current].title},
                                                  {"position", current + 1},
                                                  {"count", operation.steps.size()}});
    });
    Plan plan = planFor(kind, parameters, session);
    plan.parameters = parameters;
    const auto before = mode == Mode::Resumed ? journal.newest(m_podId) : std::nullopt;
    if (before) {
        GVisorRuntime runtime(*session.connection, cancel);
        if (auto waited = runtime.waitForOrphans(session.spec->containerName()); !waited)
            return giveUp(waited.error());
    }
    auto done = before ? runner.resume(*before, plan, cancel) : runner.run(m_podId, plan, cancel);
    if (done && kind.name == QLatin1String("create") && session.spec->source.isConfigPending)
        done = goOn(session, kind, runner, cancel);
    const auto record = m_pods.byId(m_podId);
    const bool isUnsure = kind.during || (record && record->status == PodState::Failed);
    if (done && isUnsure && !kind.after && kind.name != QLatin1String("delete"))
        done = takeStateOfServer(session);
    if (done)
        return finish(kind.name);
    const bool isCancelled = done.error().kind == ErrorKind::Cancelled;
    if (isCancelled ? kind.isUndoneWhenCancelled : kind.isUndoneWhenFailed) {
        if (const auto operation = journal.newest(m_podId))
            if (auto undone = undo(session, *operation); !undone)
                return undone;
        return done;
    }
    return giveUp(done.error());
}

void PodManager::warn(const Error& error)
{
    announce(QStringLiteral("warning"), {{"step", error.step},
                                         {"kind", errorKindName(error.kind)},
                                         {"message", error.message},
                                         {"detail", error.detail},
                                         {"fix", error.fix}});
    emit warned(m_podId, error);
}

/// What the repository asks for is known now: the rest is planned, and done as the same operation.
Result<void> PodManager::goOn(Session& session, const OperationKind& kind, PlanRunner& runner,
                              const Cancel& cancel)
{
    const auto record = m_pods.byId(m_podId);
    const auto operation = Journal(m_context.database).newest(m_podId);
    if (!record || !operation)
        return fail(ErrorKind::NotFound, tr("There is no such pod."));
    session.record = *record;
    auto spec = loadSpec(*record, session.server, true);
    if (!spec)
        return fail(spec.error());
    session.spec = *spec;
    // What the services of the repository's configuration give to the pod is known only now.
    auto environment = m_environments.read(m_podId);
    if (!environment)
        return fail(environment.error());
    completeEnvironment(environment->ours, *session.spec);
    if (auto kept = m_environments.write(m_podId, *environment); !kept)
        return kept;
    session.spec->environment.insert(environment->ours.values());
    if (const auto missing = missingVariables(*session.spec, environment->ours.values()); !missing.isEmpty())
        return fail(missingError(missing, record->slug));
    emit stateChanged(m_podId);
    return runner.resume(*operation, planFor(kind, operation->parameters, session), cancel);
}

/// The operation failed: says so, everywhere, and leaves it to be resumed or rolled back.
Result<void> PodManager::giveUp(const Error& error)
{
    m_pods.setFailed(m_podId, error, true);
    announce(QStringLiteral("failed"), {{"kind", errorKindName(error.kind)},
                                        {"message", error.message},
                                        {"step", error.step},
                                        {"fix", error.fix}});
    emit stateChanged(m_podId);
    emit failed(m_podId, error);
    return fail(error);
}

Result<void> PodManager::removeRow(bool keepsVariables)
{
    if (auto removed = m_pods.remove(m_podId); !removed)
        return removed;
    if (!keepsVariables)
        m_environments.remove(m_podId);
    GitAccessStore(m_context.secrets).remove(m_podId);
    announce(QStringLiteral("deleted"));
    emit deleted(m_podId);
    return {};
}

Result<void> PodManager::finish(const QString& name)
{
    if (name == QLatin1String("delete"))
        return removeRow(false);
    const OperationKind* kind = operationKind(name);
    if (kind->after)
        if (auto set = setStatus(*kind->after); !set)
            return set;
    if (kind->after == PodState::Running)
        m_pods.setStarted(m_podId);
    announce(kind->event);
    if (name == QLatin1String("create")) {
        GitAccessStore(m_context.secrets).remove(m_podId); // the token was for this alone
        emit created(m_podId);
        announce(QStringLiteral("started"));
    }
    if (kind->after == PodState::Running && name != QLatin1String("wake"))
        emit started(m_podId);
    else if (kind->after == PodState::Stopped)
        emit stopped(m_podId);
    else if (kind->after == PodState::Hibernated)
        emit hibernated(m_podId);
    else if (name == QLatin1String("wake"))
        emit woken(m_podId);
    else
        emit stateChanged(m_podId);
    return {};
}

/// What the server shows becomes the pod's state.
Result<void> PodManager::takeStateOfServer(Session& session)
{
    if (const auto now = m_pods.byId(m_podId); now && now->serverId != session.server.id) { // it has moved
        auto there = open(Cancel(), false);
        return there ? takeStateOfServer(**there) : fail(there.error());
    }
    auto container = GVisorRuntime(*session.connection, Cancel()).getContainerForPod(m_podId);
    if (!container)
        return fail(container.error());
    m_pods.setInterrupted(m_podId, false);
    const bool runs = *container && (*container)->isRunning();
    const auto record = m_pods.byId(m_podId);
    if (record && record->status == PodState::Hibernated && !runs)
        return {};
    return setStatus(runs ? PodState::Running : PodState::Stopped);
}

Result<void> PodManager::undo(Session& session, const OperationRecord& operation)
{
    Journal journal(m_context.database);
    PlanRunner runner(journal, *session.connection, [this](const OperationRecord& undone, int current) {
        emit progress(m_podId, undone, current);
    });
    const bool isCreate = operation.kind == QLatin1String("create");
    if (isCreate)
        setStatus(PodState::Terminating);
    const OperationKind* kind = operationKind(operation.kind);
    if (!kind)
        return fail(ErrorKind::Conflict,
                    tr("This version does not know the operation \"%1\".").arg(operation.kind),
                    tr("Roll it back with the version that began it."));
    auto undone = runner.rollback(operation, planFor(*kind, operation.parameters, session));
    if (!undone)
        return giveUp(undone.error());
    if (isCreate)
        return finish(QStringLiteral("delete"));
    return takeStateOfServer(session);
}

// ---- after a crash
// ---------------------------------------------------------------------------------------------------

QStringList recoverInterrupted(const PodManagerContext& context)
{
    PodStore pods(context.database);
    Journal journal(context.database);
    const QStringList running = journal.podsWithRunningOperation();
    QStringList recovered;
    for (const PodRecord& pod : pods.all()) {
        const bool inWork = isVerbAllowed(PodVerb::Cancel, pod.status, false);
        if (!inWork && !running.contains(pod.id))
            continue;
        const auto lock = PodLock::tryLock(context.home, pod.id);
        if (!lock) // its program lives
            continue;
        const auto operation = journal.newest(pod.id);
        Error error;
        error.kind = ErrorKind::Cancelled;
        error.message = PodManager::tr("The program ended in the middle of the work.");
        error.fix = PodManager::tr("Resume goes on where it stood; Roll back undoes it.");
        const OperationKind* kind = operation ? operationKind(operation->kind) : nullptr;
        if (operation) {
            for (const StepRecord& step : operation->steps)
                if (step.state == StepState::Running)
                    error.step = step.stepId;
            journal.setState(operation->id, QStringLiteral("interrupted"));
        }
        if (kind && !kind->during && !inWork)
            pods.setInterrupted(pod.id, true); // the pod itself goes on as it was
        else
            pods.setFailed(pod.id, error, true);
        EventStore(context.database)
            .add(pod.id, QStringLiteral("failed"),
                 {{"kind", "interrupted"},
                  {"message", error.message},
                  {"step", error.step},
                  {"fix", error.fix}});
        recovered << pod.id;
    }
    return recovered;
}

} // namespace pinacle

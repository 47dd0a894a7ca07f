#include "core/pods/pod_service.h"

#include "core/base/ids.h"
#include "core/config/config_resolver.h"
#include "core/connection/port_forwarder.h"
#include "core/core.h"
#include "core/lima/lima_control.h"
#include "core/pods/env_set_store.h"
#include "core/pods/environment_store.h"
#include "core/pods/git_access.h"
#include "core/pods/pod_config.h"
#include "core/pods/pod_manager.h"
#include "core/runtime/snapshot_image.h"
#include "core/store/journal.h"
#include "core/store/log_store.h"
#include "core/store/pod_store.h"
#include "core/store/server_store.h"
#include "core/store/setting_store.h"
#include "core/store/snapshot_store.h"

#include <QLocale>
#include <QSet>
#include <QThread>
#include <QTimer>

namespace pinacle {

namespace {

/// One running operation: its thread and the way to stop it.
struct Work
{
    std::unique_ptr<QThread> thread;
    Cancel cancel;
    QString kind;
};

Error nothingWrong()
{
    return Error();
}

bool isSameRow(const PodRecord& a, const PodRecord& b)
{
    return a.status == b.status && a.isInterrupted == b.isInterrupted &&
           a.lastError.message == b.lastError.message && a.containerId == b.containerId &&
           a.externalPort == b.externalPort && a.isolation == b.isolation && a.startedAt == b.startedAt &&
           a.name == b.name && a.config == b.config && a.sleep == b.sleep && a.work == b.work &&
           a.idleStopMinutes == b.idleStopMinutes;
}

} // namespace

class PodService::Private
{
public:
    Private(Core& c, PodService& service)
        : core(c)
        , q(service)
        , context{c.database(), c.logs(), c.pool(), c.catalog(), c.home(), c.askedBy(), c.secrets()}
        , store(c.database())
    {
    }

    using Job = std::function<Result<void>(PodManager&, const Cancel&)>;
    Result<void> launch(const QString& podId, const QString& kind, Job job,
                        std::unique_ptr<PodLock> lock = nullptr);
    Result<void> ask(const QString& podId, PodVerb verb, const QString& kind, Job job);
    void inquire(const QString& podId, const QString& kind,
                 std::function<std::function<void()>(PodManager&)> question);
    using ControlRun = Result<void> (PodManager::*)(const QString& name, RunVerb verb, const Cancel& cancel);
    Result<void> control(const QString& podId, const QString& name, ControlRun what, RunVerb verb);
    void connectManager(PodManager& manager);
    void ended(const QString& podId, const QString& kind, const Result<void>& result);
    void updateProgress(const QString& podId, const OperationRecord& operation, int current);
    void reread(const QString& podId);
    /// Runs `job` on a thread of its own, then what it returns on the main thread.
    void aside(std::function<std::function<void()>()> job);
    void take(const QString& podId, const std::optional<PodRecord>& record);

    Core& core;
    PodService& q;
    PodManagerContext context;
    PodStore store;
    QMap<QString, PodRecord> known;
    std::map<QString, Work> work;
    QMap<QString, PodProgress> progress;
    QMap<QString, QList<HealthItem>> health;
    std::map<QString, std::unique_ptr<QThread>> inquiries; ///< by kind and pod
    std::vector<std::unique_ptr<QThread>> asides;
    Cancel closing; ///< asked when the service goes: ends the inquiries
    std::unique_ptr<PortForwarder> forwarder;
    QStringList forwardedPods; ///< empty: all
    void look(const ServerRecord& server);
    QTimer timer;
    QTimer watchTimer;
    QSet<QString> looking; ///< ids of the servers that are being looked at
};

PodService::PodService(Core& core, QObject* parent)
    : QObject(parent)
    , d(std::make_unique<Private>(core, *this))
{
    recoverInterrupted(d->context);
    for (const PodRecord& pod : d->store.all())
        d->known.insert(pod.id, pod);
    // Other programs work on the same database: look now and then. A read takes a fraction of a millisecond.
    connect(&d->timer, &QTimer::timeout, this, &PodService::refresh);
    d->timer.start(1000);
}

PodService::~PodService()
{
    d->closing.ask();
    for (auto& [podId, work] : d->work)
        work.cancel.ask();
    for (auto& [podId, work] : d->work)
        work.thread->wait();
    for (auto& [key, thread] : d->inquiries)
        thread->wait();
    for (auto& thread : d->asides)
        thread->wait();
}

// ---- reading
// -----------------------------------------------------------------------------------------------------------

QList<PodRecord> PodService::pods() const
{
    return d->known.values(); // ids sort by time of creation
}

std::optional<PodRecord> PodService::pod(const QString& podId) const
{
    const auto it = d->known.constFind(podId);
    return it == d->known.constEnd() ? std::nullopt : std::optional(*it);
}

std::optional<PodRecord> PodService::podByName(const QString& name) const
{
    return d->store.byName(name);
}

std::optional<PodProgress> PodService::progress(const QString& podId) const
{
    const auto it = d->progress.constFind(podId);
    if (it != d->progress.constEnd())
        return *it;
    const auto operation = Journal(d->core.database()).newest(podId); // of another program, or of another day
    if (!operation)
        return std::nullopt;
    PodProgress progress{podId, operation->kind, operation->steps, -1, 0};
    for (const StepRecord& step : operation->steps)
        if (step.state == StepState::Running)
            progress.current = step.position;
    return progress;
}

QList<HealthItem> PodService::health(const QString& podId) const
{
    if (d->health.contains(podId))
        return d->health.value(podId);
    const auto record = pod(podId);
    const auto spec = record ? PodManager::specOf(d->context, *record) : fail(ErrorKind::NotFound, {});
    return spec ? healthItems(*spec) : QList<HealthItem>();
}

bool PodService::isWorking(const QString& podId) const
{
    return d->work.contains(podId);
}

void PodService::Private::reread(const QString& podId)
{
    take(podId, store.byId(podId));
}

void PodService::Private::take(const QString& podId, const std::optional<PodRecord>& record)
{
    if (!record) {
        if (known.remove(podId) > 0) {
            health.remove(podId);
            progress.remove(podId);
            if (forwarder)
                forwarder->close(podId);
            emit q.podRemoved(podId);
        }
        return;
    }
    const auto it = known.constFind(podId);
    const bool isNew = it == known.constEnd();
    const bool isSame = !isNew && isSameRow(*it, *record);
    known.insert(podId, *record);
    if (isNew)
        emit q.podAdded(podId);
    else if (!isSame)
        emit q.podChanged(podId);
}

void PodService::refresh()
{
    QSet<QString> gone(d->known.keyBegin(), d->known.keyEnd());
    for (const PodRecord& pod : d->store.all()) {
        gone.remove(pod.id);
        d->take(pod.id, pod);
    }
    for (const QString& podId : std::as_const(gone))
        d->take(podId, std::nullopt);
    if (d->forwarder)
        openForwards();
}

// ---- forwards
// ----------------------------------------------------------------------------------------------------------

void PodService::holdForwards(const QStringList& onlyPodIds)
{
    d->forwardedPods = onlyPodIds;
    if (!d->forwarder) {
        d->forwarder = std::make_unique<PortForwarder>(d->core.hostKeys(), &LimaControl::getLimaSshPort);
        connect(d->forwarder.get(), &PortForwarder::stateChanged, this, &PodService::podChanged);
    }
    openForwards();
}

void PodService::openForwards()
{
    const ServerStore servers(d->core.database());
    for (const PodRecord& pod : std::as_const(d->known)) {
        const bool isWanted = pod.status == PodState::Running &&
                              (d->forwardedPods.isEmpty() || d->forwardedPods.contains(pod.id));
        if (isWanted == d->forwarder->isOpen(pod.id))
            continue;
        if (!isWanted) {
            d->forwarder->close(pod.id);
            continue;
        }
        if (const auto server = servers.byId(pod.serverId))
            d->forwarder->open({pod.id, server->address, pod.externalPort});
    }
}

Reach PodService::reach(const QString& podId) const
{
    if (!d->forwarder || !d->forwarder->isOpen(podId))
        return Reach::Direct;
    const ForwardState state = d->forwarder->state(podId);
    if (state.kind == ForwardState::Kind::Up)
        return state.isElsewhere ? Reach::Direct : Reach::Up;
    return state.kind == ForwardState::Kind::Down ? Reach::Down : Reach::Connecting;
}

QString PodService::reachReason(const QString& podId) const
{
    return d->forwarder && d->forwarder->isOpen(podId) ? d->forwarder->state(podId).reason : QString();
}

// ---- asking
// ------------------------------------------------------------------------------------------------------------

QList<ConfigMistake> PodService::check(const PodRequest& request) const
{
    return checkRequest(request, d->core.catalog(), ServerStore(d->core.database()),
                        SettingStore(d->core.database()).list(QStringLiteral("git.http_hosts")),
                        EnvSetStore(d->core.database(), d->core.secrets()).list());
}

Result<QStringList> PodService::dryRun(const PodRequest& request) const
{
    if (const auto mistakes = check(request); !mistakes.isEmpty())
        return mistakesError(mistakes);
    auto spec = ConfigResolver(d->core.catalog()).loadConfig(request.config);
    if (!spec)
        return fail(spec.error());
    PodStore store(d->core.database());
    SnapshotStore snapshots(d->core.database());
    QStringList titles;
    spec->source.repository = request.repository.trimmed();
    spec->source.isNew = request.isNewRepository;
    PodPlanContext context{store, snapshots, d->core.catalog(), {}, 0, {}};
    context.plainHttpHosts = SettingStore(d->core.database()).list(QStringLiteral("git.http_hosts"));
    for (const Step& step : planCreatePod(std::make_shared<PodSpec>(*spec), context).steps)
        titles << step.title;
    return titles;
}

/// A pod made of a snapshot has its configuration.
static Result<PodRequest> completed(PodRequest request, Core& core)
{
    if (request.snapshotId.isEmpty())
        return request;
    const auto snapshot = SnapshotStore(core.database()).byId(request.snapshotId);
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
    const auto whole = completed(asked, d->core);
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
    if (const auto snapshot = SnapshotStore(d->core.database()).byId(request.snapshotId)) {
        record.sourceImage = snapshot->image;
        record.projectFolder = snapshot->projectFolder;
    }
    record.serverId = ServerStore(d->core.database()).byIdOrName(request.serverId)->id;
    auto lock =
        PodLock::tryLock(d->core.home(), record.id); // before the row: no other program may see it unowned
    if (!lock)
        return fail(ErrorKind::Internal, tr("Cannot write to %1.").arg(d->core.home()));
    const EnvironmentStore environments(d->core.secrets());
    // A pod made of a snapshot has the variables of the pod that it was taken of; its operation reads them.
    const DotEnv environment =
        request.snapshotId.isEmpty() ? environmentFor(request, d->core.catalog()) : DotEnv();
    if (auto kept = environments.put(record.id, {environment, {}, request.envSets}); !kept)
        return fail(kept.error());
    const GitAccessStore accesses(d->core.secrets());
    if (!record.repository.isEmpty())
        if (auto kept = accesses.put(record.id, {request.token, request.gitHostKey, request.isNewRepository});
            !kept)
            return fail(kept.error());
    auto reserved = d->store.reserve(record, {});
    if (!reserved) {
        accesses.remove(record.id);
        environments.remove(record.id);
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
        return fail(
            ErrorKind::Conflict,
            PodService::tr("The pod is %1: it cannot %2 now.").arg(podStateName(record->status), kind));
    return launch(podId, kind, std::move(job));
}

Result<void> PodService::start(const QString& podId)
{
    return d->ask(podId, PodVerb::Start, "start", [this, podId](PodManager& m, const Cancel& c) {
        const auto record = PodStore(d->core.database()).byId(podId);
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
    const auto snapshot = SnapshotStore(d->core.database()).byId(snapshotId);
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
    if (const auto mistakes = ConfigResolver(d->core.catalog()).validate(config); !mistakes.isEmpty())
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

Result<void> PodService::resume(const QString& podId)
{
    return d->ask(podId, PodVerb::Resume, "resume",
                  [](PodManager& m, const Cancel& c) { return m.resume(c); });
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

// ---- the threads
// -------------------------------------------------------------------------------------------------------

Result<void> PodService::Private::launch(const QString& podId, const QString& kind, Job job,
                                         std::unique_ptr<PodLock> lock)
{
    Work entry;
    entry.kind = kind;
    const std::shared_ptr<PodLock> held = std::move(lock);
    entry.thread.reset(
        QThread::create([this, podId, kind, job = std::move(job), cancel = entry.cancel, held] {
            Result<void> result;
            try {
                PodManager manager(context, podId);
                if (held)
                    manager.adoptLock(held);
                connectManager(manager);
                result = job(manager, cancel);
            } catch (const std::exception& exception) {
                result = fail(ErrorKind::Internal,
                              QStringLiteral("A defect of this program: %1").arg(exception.what()));
            }
            QMetaObject::invokeMethod(
                &q, [this, podId, kind, result] { ended(podId, kind, result); }, Qt::QueuedConnection);
        }));
    entry.thread->start();
    work.insert_or_assign(podId, std::move(entry));
    emit q.podChanged(podId);
    return {};
}

void PodService::Private::aside(std::function<std::function<void()>()> job)
{
    std::erase_if(asides, [](const auto& thread) { return thread->isFinished(); });
    asides.emplace_back(QThread::create([this, job = std::move(job)] {
        const std::function<void()> tell = job();
        QMetaObject::invokeMethod(&q, tell, Qt::QueuedConnection);
    }));
    asides.back()->start();
}

void PodService::readConfig(const QString& podId)
{
    d->aside([this, podId]() -> std::function<void()> {
        const auto text = readPodConfig(d->context, podId, d->closing);
        if (!text)
            return [this, podId, error = text.error()] { emit configFailed(podId, error); };
        return [this, podId, text = *text] { emit configRead(podId, text); };
    });
}

void PodService::saveConfig(const QString& podId, const PodConfigText& before, const QByteArray& text)
{
    d->aside([this, podId, before, text]() -> std::function<void()> {
        const auto changes = savePodConfig(d->context, podId, before, text, d->closing);
        if (!changes)
            return [this, podId, error = changes.error()] { emit configFailed(podId, error); };
        return [this, podId, changes = *changes] {
            d->reread(podId);
            emit configSaved(podId, changes);
        };
    });
}

void PodService::Private::connectManager(PodManager& manager)
{
    // The manager lives on the operation's thread and `q` on the main one, so all of these are queued.
    connect(&manager, &PodManager::created, &q, &PodService::created);
    connect(&manager, &PodManager::started, &q, &PodService::started);
    connect(&manager, &PodManager::stopped, &q, &PodService::stopped);
    connect(&manager, &PodManager::failed, &q, &PodService::failed);
    connect(&manager, &PodManager::deleted, &q, &PodService::deleted);
    connect(&manager, &PodManager::hibernated, &q, &PodService::hibernated);
    connect(&manager, &PodManager::woken, &q, &PodService::woken);
    connect(&manager, &PodManager::warned, &q, &PodService::warned);
    connect(&manager, &PodManager::serviceFailed, &q, &PodService::serviceFailed);
    connect(&manager, &PodManager::outputReceived, &q, &PodService::outputReceived);
    connect(&manager, &PodManager::stateChanged, &q, [this](const QString& podId) { reread(podId); });
    connect(&manager, &PodManager::healthChecked, &q,
            [this](const QString& podId, const QList<HealthItem>& items) {
                health.insert(podId, items);
                emit q.healthCheck(podId);
                emit q.podChanged(podId);
            });
    connect(&manager, &PodManager::progress, &q,
            [this](const QString& podId, const OperationRecord& operation, int current) {
                updateProgress(podId, operation, current);
            });
}

void PodService::Private::updateProgress(const QString& podId, const OperationRecord& operation, int current)
{
    PodProgress now{podId, operation.kind, operation.steps, current, 0};
    const auto finished =
        std::count_if(operation.steps.begin(), operation.steps.end(), [](const StepRecord& step) {
            return step.state == StepState::Done || step.state == StepState::Undone;
        });
    now.fraction = operation.steps.isEmpty() ? 0 : double(finished) / double(operation.steps.size());
    progress.insert(podId, now);
    emit q.progressChanged(podId);
}

void PodService::Private::ended(const QString& podId, const QString& kind, const Result<void>& result)
{
    if (const auto it = work.find(podId); it != work.end()) {
        it->second.thread->wait();
        work.erase(it);
    }
    if (kind == QLatin1String("stop") || kind == QLatin1String("hibernate"))
        health.remove(podId);
    reread(podId);
    if (forwarder)
        q.openForwards();
    emit q.operationFinished(podId, kind, result ? nothingWrong() : result.error());
    if (known.contains(podId))
        emit q.podChanged(podId);
}

/// A question about a pod: on a thread of its own, beside whatever operation runs. One of a kind at a time.
void PodService::Private::inquire(const QString& podId, const QString& kind,
                                  std::function<std::function<void()>(PodManager&)> question)
{
    const QString key = kind + podId;
    if (inquiries.count(key))
        return;
    std::unique_ptr<QThread> thread(QThread::create([this, podId, key, question = std::move(question)] {
        PodManager manager(context, podId);
        connectManager(manager);
        const std::function<void()> tell = question(manager);
        QMetaObject::invokeMethod(
            &q,
            [this, key, tell] {
                if (const auto it = inquiries.find(key); it != inquiries.end()) {
                    it->second->wait();
                    inquiries.erase(it);
                }
                tell();
            },
            Qt::QueuedConnection);
    }));
    thread->start();
    inquiries.insert_or_assign(key, std::move(thread));
}

void PodService::checkHealth(const QString& podId)
{
    d->inquire(podId, QStringLiteral("health"), [this, podId](PodManager& manager) -> std::function<void()> {
        const auto items = manager.checkPodHealth(d->closing);
        return [this, podId, items] {
            if (!items)
                emit healthFailed(podId, items.error());
        };
    });
}

void PodService::readLog(const QString& podId, const QString& name, bool isService)
{
    const auto question = [this, podId, name, isService](PodManager& manager) -> std::function<void()> {
        LogOptions options;
        options.tail = 500;
        const auto output = isService ? manager.getPodLogs(name, options, d->closing)
                                      : manager.getProcessLogs(name, options, d->closing);
        return [this, podId, name, output] {
            emit logRead(podId, name, output ? QString::fromUtf8(output->out) : QString(),
                         output ? nothingWrong() : output.error());
        };
    };
    d->inquire(podId, QStringLiteral("log/") + name, question);
}

void PodService::checkWork(const QString& podId)
{
    d->inquire(podId, QStringLiteral("work"), [this, podId](PodManager& manager) -> std::function<void()> {
        const auto work = manager.checkPodWork(d->closing);
        return [this, podId, work] {
            d->reread(podId);
            emit workSeen(podId, work.value_or(PodWork()), work ? nothingWrong() : work.error());
        };
    });
}

void PodService::watch(int seconds)
{
    connect(&d->watchTimer, &QTimer::timeout, this, [this] {
        for (const ServerRecord& server : ServerStore(d->core.database()).all())
            d->look(server);
    });
    d->watchTimer.start(std::chrono::seconds(seconds));
    QTimer::singleShot(0, &d->watchTimer, [this] { emit d->watchTimer.timeout({}); });
}

/// One look at a time a server; a server that cannot be reached is not the pods' news.
void PodService::Private::look(const ServerRecord& server)
{
    const bool hasPods = std::any_of(known.begin(), known.end(),
                                     [&](const PodRecord& pod) { return pod.serverId == server.id; });
    if (looking.contains(server.id) || (!hasPods && server.status != QLatin1String("ready")))
        return;
    looking << server.id;
    aside([this, server]() -> std::function<void()> {
        const auto seen = reconcileServer(context, server, closing);
        return [this, id = server.id, seen] {
            looking.remove(id);
            if (!seen)
                return;
            if (!seen->changed.isEmpty())
                q.refresh();
            emit q.podsFound(id, seen->found);
        };
    });
}

void PodService::adopt(const QString& serverId, const FoundPod& found)
{
    const auto server = ServerStore(d->core.database()).byId(serverId);
    if (!server)
        return;
    d->aside([this, server = *server, found]() -> std::function<void()> {
        const auto adopted = adoptPod(d->context, server, found, d->closing);
        return [this, found, adopted] {
            if (!adopted)
                emit adoptFailed(found.podId, adopted.error());
            refresh();
        };
    });
}

} // namespace pinacle

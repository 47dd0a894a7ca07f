#include "core/pods/pod_service.h"

#include "core/base/ids.h"
#include "core/config/config_resolver.h"
#include "core/connection/port_forwarder.h"
#include "core/core.h"
#include "core/lima/lima_control.h"
#include "core/pods/env_set_store.h"
#include "core/pods/environment_store.h"
#include "core/pods/git_access.h"
#include "core/pods/pod_manager.h"
#include "core/store/journal.h"
#include "core/store/log_store.h"
#include "core/store/pod_store.h"
#include "core/store/server_store.h"
#include "core/store/setting_store.h"

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
           a.name == b.name;
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
    void connectManager(PodManager& manager);
    void ended(const QString& podId, const QString& kind, const Result<void>& result);
    void updateProgress(const QString& podId, const OperationRecord& operation, int current);
    void reread(const QString& podId);
    void take(const QString& podId, const std::optional<PodRecord>& record);

    Core& core;
    PodService& q;
    PodManagerContext context;
    PodStore store;
    QMap<QString, PodRecord> known;
    std::map<QString, Work> work;
    QMap<QString, PodProgress> progress;
    QMap<QString, QList<HealthItem>> health;
    std::map<QString, std::unique_ptr<QThread>> healthThreads;
    Cancel closing; ///< asked when the service goes: ends the health checks
    std::unique_ptr<PortForwarder> forwarder;
    QStringList forwardedPods; ///< empty: all
    QTimer timer;
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
    for (auto& [podId, thread] : d->healthThreads)
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
    QStringList titles;
    spec->source.repository = request.repository.trimmed();
    spec->source.isNew = request.isNewRepository;
    PodPlanContext context{store, d->core.catalog(), {}, 0, {}};
    context.plainHttpHosts = SettingStore(d->core.database()).list(QStringLiteral("git.http_hosts"));
    for (const Step& step : planCreatePod(std::make_shared<PodSpec>(*spec), context).steps)
        titles << step.title;
    return titles;
}

Result<QString> PodService::create(const PodRequest& request)
{
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
    record.serverId = ServerStore(d->core.database()).byIdOrName(request.serverId)->id;
    auto lock =
        PodLock::tryLock(d->core.home(), record.id); // before the row: no other program may see it unowned
    if (!lock)
        return fail(ErrorKind::Internal, tr("Cannot write to %1.").arg(d->core.home()));
    const EnvironmentStore environments(d->core.secrets());
    if (auto kept = environments.put(record.id, {environmentFor(request, d->core.catalog()), {}, request.envSets}); !kept)
        return fail(kept.error());
    const GitAccessStore accesses(d->core.secrets());
    if (!record.repository.isEmpty())
        if (auto kept = accesses.put(record.id, {request.token, request.gitHostKey, request.isNewRepository}); !kept)
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
    return d->ask(podId, PodVerb::Start, "start",
                  [](PodManager& m, const Cancel& c) { return m.startPod(c); });
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

void PodService::Private::connectManager(PodManager& manager)
{
    // The manager lives on the operation's thread and `q` on the main one, so all of these are queued.
    connect(&manager, &PodManager::created, &q, &PodService::created);
    connect(&manager, &PodManager::started, &q, &PodService::started);
    connect(&manager, &PodManager::stopped, &q, &PodService::stopped);
    connect(&manager, &PodManager::failed, &q, &PodService::failed);
    connect(&manager, &PodManager::deleted, &q, &PodService::deleted);
    connect(&manager, &PodManager::warned, &q, &PodService::warned);
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
    if (kind == QLatin1String("stop"))
        health.remove(podId);
    reread(podId);
    if (forwarder)
        q.openForwards();
    emit q.operationFinished(podId, kind, result ? nothingWrong() : result.error());
    if (known.contains(podId))
        emit q.podChanged(podId);
}

void PodService::checkHealth(const QString& podId)
{
    if (d->healthThreads.count(podId))
        return;
    std::unique_ptr<QThread> thread(QThread::create([this, podId] {
        PodManager manager(d->context, podId);
        d->connectManager(manager);
        const auto items = manager.checkPodHealth(d->closing);
        QMetaObject::invokeMethod(
            this,
            [this, podId, items] {
                if (const auto it = d->healthThreads.find(podId); it != d->healthThreads.end()) {
                    it->second->wait();
                    d->healthThreads.erase(it);
                }
                if (!items)
                    emit healthFailed(podId, items.error());
            },
            Qt::QueuedConnection);
    }));
    thread->start();
    d->healthThreads.insert_or_assign(podId, std::move(thread));
}

} // namespace pinacle

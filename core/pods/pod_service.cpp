#include "core/core.h"
#include "core/pods/pod_service_private.h"

#include "core/store/journal.h"

namespace pinacle {

namespace {

bool isSameRow(const PodRecord& a, const PodRecord& b)
{
    return a.status == b.status && a.isInterrupted == b.isInterrupted &&
           a.lastError.message == b.lastError.message && a.containerId == b.containerId &&
           a.externalPort == b.externalPort && a.isolation == b.isolation && a.startedAt == b.startedAt &&
           a.name == b.name && a.config == b.config && a.sleep == b.sleep && a.work == b.work &&
           a.idleStopMinutes == b.idleStopMinutes && a.idleStopAt == b.idleStopAt && a.serverId == b.serverId;
}

} // namespace

PodService::PodService(Core& core, QObject* parent)
    : QObject(parent)
    , d(std::make_unique<Private>(*this,
                                  PodManagerContext{core.database(), core.logs(), core.pool(), core.catalog(),
                                                    core.home(), core.askedBy(), core.secrets()},
                                  core.sshClient()))
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
    const auto operation =
        Journal(d->context.database).newest(podId); // of another program, or of another day
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
                              PodService::tr("A defect of this program: %1").arg(exception.what()));
            }
            QMetaObject::invokeMethod(
                &q, [this, podId, kind, result] { ended(podId, kind, result); }, Qt::QueuedConnection);
        }));
    entry.thread->start();
    work.insert_or_assign(podId, std::move(entry));
    emit q.podChanged(podId);
    return {};
}

void PodService::Private::keep(std::unique_ptr<QThread> thread)
{
    std::erase_if(asides, [](const auto& kept) { return kept->isFinished(); });
    asides.push_back(std::move(thread));
}

void PodService::Private::aside(std::function<std::function<void()>()> job)
{
    keep(std::unique_ptr<QThread>(QThread::create([this, job = std::move(job)] {
        const std::function<void()> tell = job();
        QMetaObject::invokeMethod(&q, tell, Qt::QueuedConnection);
    })));
    asides.back()->start();
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
    connect(&manager, &PodManager::healthChecked, &q, [this](const QString& podId, QList<HealthItem> items) {
        keepSince(health.value(podId), items, QDateTime::currentDateTimeUtc());
        q.noteHealth(podId, items);
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
    emit q.operationFinished(podId, kind, result ? Error() : result.error());
    if (known.contains(podId))
        emit q.podChanged(podId);
}

} // namespace pinacle

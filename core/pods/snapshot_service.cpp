#include "core/pods/snapshot_service.h"

#include "core/base/ids.h"
#include "core/connection/connection_pool.h"
#include "core/connection/logging_connection.h"
#include "core/core.h"
#include "core/pods/pod_service.h"
#include "core/pods/snapshot_stream.h"
#include "core/runtime/snapshot_image.h"
#include "core/store/event_store.h"
#include "core/store/log_store.h"
#include "core/store/server_store.h"
#include "core/store/snapshot_store.h"

#include <QFile>
#include <QFileInfo>
#include <QSaveFile>
#include <QThread>

#include <map>

namespace pinacle {

class SnapshotService::Private
{
public:
    Private(Core& c, SnapshotService& service)
        : core(c)
        , q(service)
        , store(c.database())
    {
    }

    struct Job
    {
        std::unique_ptr<QThread> thread;
        Cancel cancel;
    };
    /// Runs on the job's thread with a connection to the server; returns the snapshot's id.
    using Work = std::function<Result<QString>(ServerConnection&, const Cancel&)>;

    int launch(const QString& serverId, Work work);
    Result<QString> perform(const QString& serverId, const Work& work, const Cancel& cancel);
    void tell(int job, qint64 bytes);
    void ended(int job, const Result<QString>& result);

    Core& core;
    SnapshotService& q;
    SnapshotStore store;
    std::map<int, Job> jobs;
    int last = 0;
};

SnapshotService::SnapshotService(Core& core, QObject* parent)
    : QObject(parent)
    , d(std::make_unique<Private>(core, *this))
{
    // Operations take and remove some; those of an adopted pod come with it.
    connect(&core.pods(), &PodService::operationFinished, this, &SnapshotService::changed);
}

SnapshotService::~SnapshotService()
{
    for (auto& [number, job] : d->jobs)
        job.cancel.ask();
    for (auto& [number, job] : d->jobs)
        job.thread->wait();
}

QList<SnapshotRecord> SnapshotService::snapshots(const QString& podId) const
{
    return podId.isEmpty() ? d->store.all() : d->store.ofPod(podId);
}

int SnapshotService::count() const
{
    return d->store.count();
}

std::optional<SnapshotRecord> SnapshotService::find(const QString& pod, const QString& idOrName) const
{
    return d->store.find(pod, idOrName);
}

int SnapshotService::remove(const QString& snapshotId)
{
    const auto record = d->store.byId(snapshotId).value_or(SnapshotRecord());
    return d->launch(record.serverId,
                     [record, this](ServerConnection& c, const Cancel& cancel) -> Result<QString> {
                         if (record.id.isEmpty())
                             return fail(ErrorKind::NotFound, tr("There is no such snapshot."));
                         if (auto removed = SnapshotImage(c, cancel).remove(record.image); !removed)
                             return fail(removed.error());
                         auto forgotten = SnapshotStore(d->core.database()).remove(record.id);
                         return forgotten ? Result<QString>(record.id) : fail(forgotten.error());
                     });
}

int SnapshotService::exportTo(const QString& snapshotId, const QString& path)
{
    const auto record = d->store.byId(snapshotId).value_or(SnapshotRecord());
    const int job = d->last + 1;
    return d->launch(
        record.serverId, [=, this](ServerConnection& c, const Cancel& cancel) -> Result<QString> {
            QSaveFile file(path); // a file that was there stays until the new one is whole
            const auto failed = [&] {
                return fail(ErrorKind::CommandFailed,
                            tr("Cannot write %1: %2").arg(path, file.errorString()));
            };
            if (!file.open(QIODevice::WriteOnly) ||
                !file.setPermissions(QFile::ReadOwner | QFile::WriteOwner))
                return failed();
            SnapshotImage image(c, cancel);
            if (auto checked = image.check(record); !checked)
                return fail(checked.error());
            auto done = image.exportTo(record.image, [&](const QByteArray& piece) -> Result<void> {
                if (file.write(piece) != piece.size())
                    return failed();
                d->tell(job, file.pos());
                return {};
            });
            if (!done)
                return fail(done.error());
            if (!file.commit())
                return failed();
            // Where it can be found when the server is lost.
            EventStore(d->core.database())
                .add(record.podId, QStringLiteral("exported"),
                     {{"snapshot", record.name}, {"path", QFileInfo(path).absoluteFilePath()}});
            return record.id;
        });
}

int SnapshotService::importFrom(const QString& path, const QString& serverId)
{
    const int job = d->last + 1;
    return d->launch(serverId, [=, this](ServerConnection& c, const Cancel& cancel) -> Result<QString> {
        QFile file(path);
        if (!file.open(QIODevice::ReadOnly))
            return fail(ErrorKind::Invalid, tr("Cannot read %1: %2").arg(path, file.errorString()));
        auto record = SnapshotImage(c, cancel).importFrom([&]() -> std::optional<QByteArray> {
            const QByteArray piece = file.read(1 << 20);
            d->tell(job, file.pos());
            return piece;
        });
        if (!record)
            return fail(record.error());
        SnapshotStore store(d->core.database());
        for (const SnapshotRecord& known : store.all())
            if (known.serverId == serverId && known.image == record->image)
                return known.id;
        if (store.byId(record->id)) // the one on another server stays what it is
            record->id = newId(QStringLiteral("snap"));
        record->serverId = serverId;
        record->isReady = true;
        auto added = store.insert(*record);
        return added ? Result<QString>(added->id) : fail(added.error());
    });
}

int SnapshotService::sendTo(const QString& snapshotId, const QString& serverId)
{
    const int job = d->last + 1;
    auto record = d->store.byId(snapshotId).value_or(SnapshotRecord());
    return d->launch(
        serverId, [=, this](ServerConnection& c, const Cancel& cancel) mutable -> Result<QString> {
            const auto from = ServerStore(d->core.database()).byId(record.serverId);
            if (!from)
                return fail(ErrorKind::NotFound, tr("There is no such snapshot."));
            std::optional<ConnectionPool::Lease> lease; // outlives what is made of it
            const auto connect = [&](const Cancel& broken) -> Result<std::unique_ptr<ServerConnection>> {
                auto opened = d->core.pool().lease(from->address, broken);
                if (!opened)
                    return fail(opened.error());
                lease.emplace(std::move(*opened));
                return std::make_unique<LoggingConnection>(lease->connection(), d->core.logs(),
                                                           LogContext{from->id, {}, d->core.askedBy(), {}});
            };
            auto sent =
                streamSnapshot(record, connect, c, cancel, [&](qint64 bytes) { d->tell(job, bytes); });
            if (!sent)
                return fail(sent.error());
            record.serverId = serverId;
            if (auto moved = SnapshotStore(d->core.database()).insert(record); !moved)
                return fail(moved.error());
            lease.reset();
            auto connection = connect(cancel);
            auto removed = connection ? SnapshotImage(**connection, cancel).remove(record.image)
                                      : fail(connection.error());
            return removed ? Result<QString>(record.id) : fail(removed.error());
        });
}

void SnapshotService::refresh()
{
    emit changed();
}

void SnapshotService::cancel(int job)
{
    if (const auto it = d->jobs.find(job); it != d->jobs.end())
        it->second.cancel.ask();
}

Result<QString> SnapshotService::Private::perform(const QString& serverId, const Work& work,
                                                  const Cancel& cancel)
{
    const auto server = ServerStore(core.database()).byId(serverId);
    if (!server)
        return fail(ErrorKind::NotFound,
                    SnapshotService::tr("There is no such snapshot, or its server is gone."));
    auto lease = core.pool().lease(server->address, cancel);
    if (!lease)
        return fail(lease.error());
    LoggingConnection connection(lease->connection(), core.logs(), {server->id, {}, core.askedBy(), {}}, {});
    return work(connection, cancel);
}

int SnapshotService::Private::launch(const QString& serverId, Work work)
{
    const int number = ++last;
    Job job;
    job.thread.reset(QThread::create([this, number, serverId, work = std::move(work), cancel = job.cancel] {
        Result<QString> result;
        try {
            result = perform(serverId, work, cancel);
        } catch (const std::exception& exception) {
            result = fail(ErrorKind::Internal,
                          SnapshotService::tr("A defect of this program: %1").arg(exception.what()));
        }
        QMetaObject::invokeMethod(
            &q, [this, number, result] { ended(number, result); }, Qt::QueuedConnection);
    }));
    job.thread->start();
    jobs.insert_or_assign(number, std::move(job));
    return number;
}

void SnapshotService::Private::tell(int job, qint64 bytes)
{
    QMetaObject::invokeMethod(
        &q, [this, job, bytes] { emit q.progress(job, bytes); }, Qt::QueuedConnection);
}

void SnapshotService::Private::ended(int job, const Result<QString>& result)
{
    if (const auto it = jobs.find(job); it != jobs.end()) {
        it->second.thread->wait();
        jobs.erase(it);
    }
    emit q.changed();
    emit q.finished(job, result ? *result : QString(), result ? Error() : result.error());
}

} // namespace pinacle

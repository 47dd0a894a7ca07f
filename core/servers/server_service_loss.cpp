// A server that is gone for good.

#include "core/servers/server_service_private.h"
#include "core/store/database.h"

namespace pinacle {

QList<LostPod> ServerService::lostPods(const QString& serverId) const
{
    return lostPodsOf(serverId, d->database);
}

QString ServerService::lostPodsText(const QString& serverId) const
{
    QHash<QString, QString> names;
    for (const ServerRecord& server : servers())
        names.insert(server.id, server.name);
    return pinacle::lostPodsText(lostPods(serverId), names);
}

Result<ServerService::Private::PodLocks> ServerService::Private::lockPodsOf(const QString& serverId) const
{
    PodLocks locks;
    for (const PodRecord& pod : PodStore(database).all()) {
        if (pod.serverId != serverId)
            continue;
        std::shared_ptr<PodLock> lock = PodLock::tryLock(podContext().home, pod.id);
        if (!lock)
            return fail(ErrorKind::Busy, ServerService::tr("Its pod “%1” is being worked on.").arg(pod.name),
                        ServerService::tr("Wait, or cancel it."));
        locks.emplace(pod.id, std::move(lock));
    }
    return locks;
}

Result<void> ServerService::Private::forgetRows(const QString& serverId, const PodLocks& pods)
{
    const PodManagerContext context = podContext();
    for (const LostPod& pod : lostPodsOf(serverId, database)) {
        const auto lock = pods.find(pod.podId);
        if (lock == pods.end()) // made in the meantime
            continue;
        PodManager manager(context, pod.podId);
        manager.adoptLock(lock->second);
        if (auto forgotten = manager.forgetPod(!pod.snapshots.isEmpty() || !pod.exports.isEmpty());
            !forgotten)
            return forgotten;
    }
    pool.forget(serverId);
    return store.remove(serverId);
}

void ServerService::forget(const QString& serverId)
{
    const auto server = d->store.byId(serverId);
    const auto refuse = [&](ErrorKind kind, const QString& message, const QString& fix) {
        emit forgotten(serverId, fail(kind, message, fix).value());
    };
    if (!server)
        return refuse(ErrorKind::NotFound, tr("There is no such server."), {});
    if (d->work.count(serverId))
        return refuse(ErrorKind::Busy, tr("The server is being worked on."), tr("Wait, or cancel it."));
    if (server->status != QLatin1String("unreachable"))
        return refuse(ErrorKind::Conflict, tr("“%1” is not out of reach.").arg(server->name),
                      tr("Check it, delete its pods or move them away, then remove it."));
    Private::Work entry;
    entry.thread.reset(QThread::create([this, serverId] {
        const auto locks = d->lockPodsOf(serverId);
        const Result<void> done = locks ? d->forgetRows(serverId, *locks) : fail(locks.error());
        QMetaObject::invokeMethod(
            this,
            [this, serverId, done] {
                if (const auto it = d->work.find(serverId); it != d->work.end()) {
                    it->second.thread->wait();
                    d->work.erase(it);
                }
                d->refreshPods();
                if (done)
                    emit serverRemoved(serverId);
                emit forgotten(serverId, done ? Error() : done.error());
            },
            Qt::QueuedConnection);
    }));
    entry.thread->start();
    d->work.insert_or_assign(serverId, std::move(entry));
    emit serverChanged(serverId);
}

} // namespace pinacle

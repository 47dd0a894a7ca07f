// What is looked at beside the operations: forwards, questions about a pod, and what the servers show.

#include "core/lima/lima_control.h"
#include "core/pods/pod_config.h"
#include "core/pods/pod_service_private.h"
#include "core/pods/pod_terminal.h"
#include "core/store/event_store.h"
#include "core/store/log_store.h"
#include "core/store/server_store.h"

namespace pinacle {

void PodService::holdForwards(const QStringList& onlyPodIds)
{
    d->forwardedPods = onlyPodIds;
    if (!d->forwarder) {
        d->forwarder = std::make_unique<PortForwarder>(d->sshClient, &LimaControl::getLimaSshPort);
        connect(d->forwarder.get(), &PortForwarder::stateChanged, this,
                [this](const QString& podId, const ForwardState& state) { d->noteForward(podId, state); });
    }
    openForwards();
}

void PodService::openForwards()
{
    const ServerStore servers(d->context.database);
    for (const PodRecord& pod : std::as_const(d->known)) {
        const bool isWanted = pod.status == PodState::Running &&
                              (d->forwardedPods.isEmpty() || d->forwardedPods.contains(pod.id));
        if (isWanted == d->forwarder->isOpen(pod.id))
            continue;
        if (!isWanted) {
            d->forwarder->close(pod.id);
            d->downSince.remove(pod.id);
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

PodTerminal* PodService::openTerminal(const QString& podId, const QString& session, QObject* parent)
{
    const auto leave = [this](std::unique_ptr<QThread> thread) { d->keep(std::move(thread)); };
    return new PodTerminal(d->context, podId, session, leave, parent);
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
                         output ? Error() : output.error());
        };
    };
    d->inquire(podId, QStringLiteral("log/") + name, question);
}

/// The commands that ended since; those that only look are left out.
static QList<PodLogLine> newCommands(const LogStore& logs, const QString& podId, PodLogPlaces& places)
{
    static constexpr int kAtFirst = 100;
    const bool isFirst = places.lastCommand == 0;
    LogFilter filter;
    filter.podId = podId;
    filter.onlyContainer = true;
    filter.afterId = places.lastCommand;
    QList<qint64> ids = logs.matching(filter, isFirst ? kAtFirst : 10'000);
    places.lastCommand = std::max(places.lastCommand, ids.isEmpty() ? 0 : ids.last());
    ids += QList<qint64>(places.running.begin(), places.running.end());
    places.running.clear();
    QList<QList<PodLogLine>> commands;
    for (const qint64 id : std::as_const(ids)) {
        const auto row = logs.row(id);
        if (row && row->durationMs < 0)
            places.running << id;
        else if (row && !isQuestion(*row))
            commands << linesOfCommand(*row);
    }
    return mergedByTime(commands);
}

void PodService::readLogs(const QString& podId, const PodLogPlaces& places)
{
    const auto question = [this, podId, places](PodManager& manager) -> std::function<void()> {
        auto files = manager.readLogFiles(places.files, d->closing);
        PodLogNews news = files.value_or(PodLogNews{{}, places, Error()});
        news.places.lastCommand = places.lastCommand;
        news.places.running = places.running;
        if (!files)
            news.error = files.error();
        news.lines = mergedByTime({news.lines, newCommands(d->context.logs, podId, news.places)});
        return [this, podId, news] { emit logsRead(podId, news); };
    };
    d->inquire(podId, QStringLiteral("logs"), question);
}

qint64 PodService::commandBehind(const QString& podId, const QString& source) const
{
    qint64 newest = 0;
    for (const QString& label : startLabels(source))
        if (const auto row = d->context.logs.newest(podId, label))
            newest = std::max(newest, row->id);
    return newest;
}

void PodService::checkWork(const QString& podId)
{
    d->inquire(podId, QStringLiteral("work"), [this, podId](PodManager& manager) -> std::function<void()> {
        const auto work = manager.checkPodWork(d->closing);
        return [this, podId, work] {
            d->reread(podId);
            emit workSeen(podId, work.value_or(PodWork()), work ? Error() : work.error());
        };
    });
}

void PodService::noteHealth(const QString& podId, const QList<HealthItem>& items)
{
    if (!d->known.contains(podId))
        return;
    d->health.insert(podId, items);
    emit healthCheck(podId);
    emit podChanged(podId);
}

void PodService::noteFound(const QString& serverId, const QList<FoundPod>& found)
{
    emit podsFound(serverId, found);
}

void PodService::retryForwards()
{
    if (!d->forwarder)
        return;
    // Another program may have changed where a server is.
    for (const ServerRecord& server : ServerStore(d->context.database).all())
        d->forwarder->moveTo(server.address);
    d->forwarder->retryNow();
}

/// A forward that healed leaves a trace: what it was, and for how long.
void PodService::Private::noteForward(const QString& podId, const ForwardState& state)
{
    if (state.kind == ForwardState::Kind::Down && !downSince.contains(podId))
        downSince.insert(podId, QDateTime::currentDateTimeUtc());
    if (state.kind == ForwardState::Kind::Up && downSince.contains(podId)) {
        const qint64 seconds = downSince.take(podId).secsTo(QDateTime::currentDateTimeUtc());
        EventStore(context.database).add(podId, QStringLiteral("forward_restored"), {{"seconds", seconds}});
    }
    emit q.podChanged(podId);
}

void PodService::adopt(const QString& serverId, const FoundPod& found)
{
    const auto server = ServerStore(d->context.database).byId(serverId);
    if (!server)
        return;
    d->aside([this, server = *server, found]() -> std::function<void()> {
        const auto adopted = adoptPod(d->context, server, found, d->closing);
        if (!adopted)
            return [this, found, error = adopted.error()] {
                emit adoptFailed(found.podId, error);
                refresh();
            };
        // The pod is shown before its snapshots are read, which may take a while. What of them cannot be
        // taken over now can be later, with `pinacle pod adopt`.
        QMetaObject::invokeMethod(this, &PodService::refresh, Qt::QueuedConnection);
        (void)adoptSnapshots(d->context, server, found.podId, d->closing);
        return [this, found] { emit operationFinished(found.podId, QStringLiteral("adopt"), Error()); };
    });
}

} // namespace pinacle

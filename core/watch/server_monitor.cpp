#include "core/watch/server_monitor.h"

#include "core/base/text.h"
#include "core/pods/idle_stop.h"
#include "core/runtime/pod_image.h"
#include "core/store/database.h"
#include "core/store/event_store.h"
#include "core/store/log_store.h"
#include "core/store/retention.h"

#include <QElapsedTimer>
#include <QThread>

namespace pinacle {

namespace {

bool isAway(const Error& error)
{
    return error.kind == ErrorKind::Unreachable || error.kind == ErrorKind::Timeout;
}

} // namespace

WatchTimes WatchTimes::every(int seconds)
{
    WatchTimes times;
    times.interval = std::chrono::seconds(seconds);
    times.patience = std::min(times.patience, std::max(times.interval, milliseconds(5'000)));
    return times;
}

ServerMonitor::ServerMonitor(const PodManagerContext& context, const QString& serverId,
                             const WatchTimes& times, Report report)
    : m_context(context)
    , m_serverId(serverId)
    , m_times(times)
    , m_report(std::move(report))
    , m_servers(context.database)
    , m_pods(context.database)
    , m_thread(QThread::create([this] { run(); }))
{
    m_thread->start(QThread::LowPriority);
}

ServerMonitor::~ServerMonitor()
{
    stop();
    m_thread->wait();
}

void ServerMonitor::stop()
{
    m_stop.ask();
    m_wake.release();
}

bool ServerMonitor::isFinished() const
{
    return m_thread->isFinished();
}

void ServerMonitor::lookNow(bool isSuspect)
{
    if (isSuspect)
        m_isSuspect = true;
    m_wake.release();
}

void ServerMonitor::run()
{
    while (!m_stop.isAsked()) {
        try {
            look();
        } catch (const std::exception& exception) {
            qWarning("A defect of this program, while it watched a server: %s", exception.what());
        }
        m_wake.tryAcquire(1, int(m_times.interval.count()));
        (void)m_wake.tryAcquire(m_wake.available());
    }
    m_lease.reset(); // a session ends on the thread that it belongs to
}

QString ServerMonitor::imageFor(const ServerRecord& server)
{
    if (m_image.second.isEmpty() || m_image.first != server.caCertificates)
        m_image = {server.caCertificates, PodImage::standard(m_context.catalog, server.caCertificates).tag()};
    return m_image.second;
}

Result<Heartbeat> ServerMonitor::askOnce(const ServerRecord& server)
{
    if (!m_lease || !(*m_lease)->isUsable()) {
        m_lease.reset();
        auto lease = m_context.pool.lease(server.address, m_stop);
        if (!lease)
            return fail(lease.error());
        m_lease.emplace(std::move(*lease));
    }
    const QDateTime begun = QDateTime::currentDateTimeUtc();
    auto output = pinacle::run(**m_lease, heartbeatCommand(imageFor(server), m_times.patience), m_stop);
    if (!output)
        return fail(output.error());
    return parseHeartbeat(output->out, begun.addMSecs(output->duration.count() / 2));
}

/// A session that broke, or is not to be trusted, is replaced at once; what that took is noted.
Result<Heartbeat> ServerMonitor::ask(const ServerRecord& server)
{
    const bool isSuspect = m_isSuspect.exchange(false);
    const bool wasOpen = m_lease.has_value();
    QString reason = Text::tr("this computer slept, or its network changed");
    QElapsedTimer lost;
    lost.start();
    if (!isSuspect || !wasOpen) {
        auto heartbeat = askOnce(server);
        if (heartbeat || !isAway(heartbeat.error()) || !wasOpen || m_stop.isAsked())
            return heartbeat;
        reason = heartbeat.error().message;
    }
    m_lease.reset();
    m_context.pool.forget(m_serverId);
    auto heartbeat = askOnce(server);
    if (heartbeat)
        EventStore(m_context.database)
            .addForServer(m_serverId, QStringLiteral("server_reconnected"),
                          {{"server", server.name}, {"reason", reason}, {"ms", lost.elapsed()}});
    return heartbeat;
}

void ServerMonitor::look()
{
    const auto known = m_servers.byId(m_serverId);
    if (!known || known->status == QLatin1String("unknown")) // nobody has looked at it yet
        return;
    ServerRecord server = *known;
    const auto heartbeat = ask(server);
    if (m_stop.isAsked())
        return;
    applyHeartbeat(server, heartbeat, QDateTime::currentDateTimeUtc());
    Sighting sighting;
    sighting.serverId = m_serverId;
    sighting.hasServerChanged = server.presence != known->presence || server.status != known->status ||
                                server.presenceReason != known->presenceReason;
    sighting.isBack = known->presence == Presence::Offline && heartbeat;
    m_servers.setHeartbeat(server);
    noteTransition(*known, server);
    const bool hasDocker = heartbeat && !heartbeat->docker.isEmpty();
    if (hasDocker)
        seePods(*heartbeat, sighting);
    m_report(sighting);
    if (hasDocker && --m_untilSizes < 0) {
        m_untilSizes = m_times.sizesEvery - 1;
        countSizes();
    }
    if (heartbeat) {
        m_last = *heartbeat;
        ++m_count;
    }
}

void ServerMonitor::noteTransition(const ServerRecord& before, const ServerRecord& now)
{
    if (before.presence == now.presence ||
        (before.presence == Presence::Unknown && now.presence == Presence::Online))
        return;
    QJsonObject data{{"server", now.name}, {"was", presenceName(before.presence)}};
    if (!now.presenceReason.isEmpty())
        data["reason"] = now.presenceReason;
    if (before.presenceSince.isValid())
        data["seconds"] = before.presenceSince.secsTo(now.presenceSince);
    EventStore(m_context.database)
        .addForServer(m_serverId, QStringLiteral("server_") + presenceName(now.presence), data);
}

QList<PodRecord> ServerMonitor::ownPods() const
{
    QList<PodRecord> own;
    for (const PodRecord& pod : m_pods.all())
        if (pod.serverId == m_serverId)
            own << pod;
    return own;
}

void ServerMonitor::seePods(const Heartbeat& heartbeat, Sighting& sighting)
{
    sighting.pods = reconcilePods(m_context, m_serverId, m_lease->connection(), heartbeat.containers, m_stop);
    measure(heartbeat, sighting);
    const QList<PodRecord> running = runningPods();
    if (m_count % m_times.sweepEvery == 0 && !running.isEmpty()) {
        // One pod that hangs makes the look into them long, and what is known already is told before.
        sighting.isWhole = false;
        m_report(sighting);
        sighting.isWhole = true;
        sighting.hasServerChanged = sighting.isBack = false;
        sighting.pods.changed.clear();
        sighting.own.reset();
        sweep(running, sighting);
        judgeActivity(sighting);
        sighting.figures.clear();
    } else {
        judgeActivity(sighting);
    }
}

/// Docker may need longer than any heartbeat; then it is left in peace for a while, and the server is as well
/// as before.
void ServerMonitor::countSizes()
{
    if (!m_sizesRest.hasExpired())
        return;
    const auto output = pinacle::run(**m_lease, sizesCommand(m_times.sizesPatience), m_stop);
    if (output)
        m_sizesMb = parseSizes(output->out);
    else if (output.error().kind != ErrorKind::Unreachable)
        m_sizesRest.setRemainingTime(m_times.sizesRest);
}

void ServerMonitor::measure(const Heartbeat& heartbeat, Sighting& sighting)
{
    if (!m_last)
        return;
    QSet<QString> known;
    for (const PodRecord& pod : ownPods())
        known << pod.id;
    sighting.own = sampleBetween(*m_last, heartbeat);
    for (const Container& container : heartbeat.containers) {
        const auto now = heartbeat.usage.constFind(container.id);
        const auto before = m_last->usage.constFind(container.id);
        if (now == heartbeat.usage.cend() || before == m_last->usage.cend() ||
            !known.contains(container.podId))
            continue;
        auto sample = sampleBetween(*before, *now, m_last->askedAt, heartbeat.askedAt);
        if (!sample)
            continue;
        if (const auto size = m_sizesMb.constFind(container.id); size != m_sizesMb.cend())
            sample->diskMb = *size;
        sighting.figures.insert(container.podId, *sample);
    }
    MetricStore store(m_context.database);
    (void)m_context.database.transaction([&]() -> Result<void> {
        if (sighting.own)
            if (auto added = store.add(MetricSubject::Server, m_serverId, *sighting.own); !added)
                return added;
        for (auto it = sighting.figures.cbegin(); it != sighting.figures.cend(); ++it)
            if (auto added = store.add(MetricSubject::Pod, it.key(), it.value()); !added)
                return added;
        return {};
    });
    if (m_count % m_times.sizesEvery != 1)
        return;
    const QDateTime now = QDateTime::currentDateTimeUtc();
    store.fold(MetricSubject::Server, m_serverId, now);
    for (const QString& podId : std::as_const(known))
        store.fold(MetricSubject::Pod, podId, now);
    store.prune(now.addDays(-Retention::of(m_context.database).metricDays));
}

QList<PodRecord> ServerMonitor::runningPods() const
{
    QList<PodRecord> running = ownPods();
    running.removeIf([](const PodRecord& pod) { return pod.status != PodState::Running; });
    return running;
}

void ServerMonitor::sweep(const QList<PodRecord>& running, Sighting& sighting)
{
    QList<PodSpec> specs;
    QHash<QString, PodRecord> byId;
    QSet<QString> idleStopped;
    for (const PodRecord& pod : running)
        if (const auto spec = PodManager::specOf(m_context, pod)) {
            specs << *spec;
            byId.insert(pod.id, pod);
            if (pod.idleStopMinutes > 0)
                idleStopped << pod.id;
        }
    if (specs.isEmpty())
        return;
    const auto output = (*m_lease)->exec(
        sweepCommand(specs, idleStopped, milliseconds(30'000) + milliseconds(2'000) * specs.size()), m_stop);
    if (!output)
        return; // the next heartbeat says what is wrong
    sighting.signs = readSweep(output->out, specs);
    for (auto it = sighting.signs.begin(); it != sighting.signs.end(); ++it)
        noteHealth(byId.value(it.key()), it.value());
}

/// What became well or ill is an event; what always was is none.
void ServerMonitor::noteHealth(const PodRecord& pod, PodSigns& signs)
{
    // At first, what this program or another has told already.
    const QList<HealthItem> before = m_health.contains(pod.id)
                                         ? m_health.value(pod.id)
                                         : lastHealth(EventStore(m_context.database).newestOf(pod.id));
    keepSince(before, signs.health, QDateTime::currentDateTimeUtc());
    for (const HealthItem& item : std::as_const(signs.health)) {
        const auto old = std::find_if(before.begin(), before.end(),
                                      [&](const HealthItem& one) { return one.name == item.name; });
        const bool wasGood = old == before.end() || old->isGood();
        if (item.isGood() == wasGood || item.light == Light::Unknown)
            continue;
        QJsonObject data{{"name", item.name},
                         {"service", item.service},
                         {"state", lightName(item.light)},
                         {"text", item.text},
                         {"since", toStored(item.since)}};
        if (const QString fix = healthFix(item, pod.name); !fix.isEmpty())
            data["fix"] = fix;
        EventStore(m_context.database).add(pod.id, QStringLiteral("health_check"), data);
    }
    m_health.insert(pod.id, signs.health);
}

static bool isBusy(const PodRecord& pod, const Sighting& sighting)
{
    const auto figures = sighting.figures.constFind(pod.id);
    return figures != sighting.figures.cend() && isBusy(*figures);
}

/// When a person last ran a command in the pod. One that never ended was cut off, or runs: it counts for an
/// hour.
static QDateTime lastCommandIn(const PodRecord& pod, const LogStore& logs, const QDateTime& now)
{
    const auto row = logs.newest(pod.id, QStringLiteral("Run a command"));
    if (!row)
        return {};
    return row->durationMs < 0 ? std::min(now, row->time.addSecs(3600)) : row->time.addMSecs(row->durationMs);
}

void ServerMonitor::judgeActivity(Sighting& sighting)
{
    using Kind = IdleVerdict::Kind;
    const QDateTime now = QDateTime::currentDateTimeUtc();
    for (const PodRecord& pod : ownPods()) {
        if (pod.status != PodState::Running || (pod.idleStopMinutes <= 0 && !pod.idleStopAt.isValid()))
            continue;
        QDateTime activeAt = std::max(pod.activeAt, pod.startedAt);
        activeAt = std::max(activeAt, sighting.signs.value(pod.id).typedAt);
        activeAt = std::max(activeAt, lastCommandIn(pod, m_context.logs, now));
        if (isBusy(pod, sighting))
            activeAt = now;
        const IdleVerdict verdict = judgeIdle(pod.idleStopMinutes, activeAt, pod.idleStopAt, now);
        const bool isAnnounced = verdict.kind == Kind::Nothing && pod.idleStopAt.isValid();
        const auto noted = m_pods.replaceActivity(pod, activeAt,
                                                  verdict.kind == Kind::Warn ? verdict.stopAt
                                                  : isAnnounced              ? pod.idleStopAt
                                                                             : QDateTime());
        if (!noted || !*noted) // a person asked for something meanwhile: the next look goes by that
            continue;
        EventStore events(m_context.database);
        if (verdict.kind == Kind::Warn)
            events.add(pod.id, QStringLiteral("idle_warning"),
                       {{"stop_at", toStored(verdict.stopAt)},
                        {"idle_since", toStored(activeAt)},
                        {"fix", QStringLiteral("pinacle pod keep \"%1\"").arg(pod.name)}});
        else if (verdict.kind == Kind::CallOff)
            events.add(pod.id, QStringLiteral("idle_called_off"));
        else if (verdict.kind == Kind::Stop) {
            events.add(pod.id, QStringLiteral("idle_stop"), {{"idle_since", toStored(activeAt)}});
            sighting.idle << pod.id;
        }
        if (verdict.kind != Kind::Nothing)
            sighting.pods.changed << pod.id;
    }
}

} // namespace pinacle

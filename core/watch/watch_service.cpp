#include "core/watch/watch_service.h"

#include "core/base/clock.h"
#include "core/connection/logging_connection.h"
#include "core/core.h"
#include "core/pods/pod_service.h"
#include "core/servers/server_service.h"
#include "core/store/event_store.h"
#include "core/store/setting_store.h"

#include <QNetworkInterface>
#include <QThread>

namespace pinacle {

static constexpr int kPulseMs = 5'000;
static constexpr std::chrono::seconds kSlept(10);
static constexpr int kMaximumIdleMinutes = 7 * 24 * 60;

/// Where this computer is in the world. Bridges of pods come and go, and do not count.
static QStringList addressesHere()
{
    QStringList addresses;
    for (const QHostAddress& address : QNetworkInterface::allAddresses())
        if (!address.isLoopback() && !address.isLinkLocal() &&
            !address.isInSubnet(QHostAddress(QStringLiteral("10.249.0.0")), 16))
            addresses << address.toString();
    addresses.sort();
    return addresses;
}

WatchService::WatchService(Core& core, QObject* parent)
    : QObject(parent)
    , m_core(core)
    , m_context{core.database(),           core.logs(),   core.pool(), core.catalog(), core.home(),
                QStringLiteral("monitor"), core.secrets()}
{
    qRegisterMetaType<MetricSubject>();
    connect(&m_pulse, &QTimer::timeout, this, &WatchService::pulse);
    for (auto signal : {&ServerService::serverAdded, &ServerService::serverRemoved})
        connect(&core.servers(), signal, this, &WatchService::follow);
    connect(&core.servers(), &ServerService::addressChanged, this, [this](const QString& serverId) {
        if (const auto it = m_monitors.find(serverId); it != m_monitors.end())
            it->second->lookNow(true); // its session leads to the old address
        m_core.pods().retryForwards();
    });
    connect(&core.servers(), &ServerService::machineChanged, this, &WatchService::lookAtMachine);
    connect(&core.servers(), &ServerService::checkFinished, this, [this](const QString& serverId) {
        if (const auto it = m_monitors.find(serverId); it != m_monitors.end())
            it->second->lookNow(false);
    });
}

WatchService::~WatchService()
{
    for (auto& [id, monitor] : m_monitors) // all at once, then wait for each
        monitor->stop();
    m_closing.ask();
    for (auto& thread : m_asides)
        thread->wait();
}

int WatchService::seconds() const
{
    const int seconds = SettingStore(m_core.database()).value(QStringLiteral("watch.seconds")).toInt();
    return seconds > 0 ? qBound(1, seconds, 3600) : int(WatchTimes().interval / std::chrono::seconds(1));
}

void WatchService::setSeconds(int seconds)
{
    SettingStore(m_core.database())
        .set(QStringLiteral("watch.seconds"), QString::number(qBound(1, seconds, 3600)));
    if (!isRunning())
        return;
    for (auto& [id, monitor] : m_monitors) {
        monitor->stop();
        m_ending.push_back(std::move(monitor));
    }
    m_monitors.clear();
    start();
}

void WatchService::start()
{
    start(WatchTimes::every(seconds()));
}

void WatchService::start(const WatchTimes& times)
{
    m_times = times;
    m_asleep = uptimeNow().asleep();
    m_addresses = addressesHere();
    m_pulse.start(kPulseMs);
    follow();
    m_core.servers().followMachines();
}

/// A Lima machine was started, on another port perhaps, or stopped: that is not left to the next heartbeat.
void WatchService::lookAtMachine(const QString& vmName)
{
    for (const ServerRecord& server : m_core.servers().servers())
        if (server.address.kind == ServerKind::Lima && server.address.limaVmName == vmName)
            if (const auto it = m_monitors.find(server.id); it != m_monitors.end())
                it->second->lookNow(true);
    m_core.pods().retryForwards();
}

/// A monitor for each server that is there.
void WatchService::follow()
{
    if (!isRunning())
        return;
    QSet<QString> there;
    for (const ServerRecord& server : m_core.servers().servers())
        there << server.id;
    for (auto it = m_monitors.begin(); it != m_monitors.end();) {
        if (there.contains(it->first)) {
            ++it;
            continue;
        }
        it->second->stop(); // its thread may take a moment to end, and nobody here waits
        m_ending.push_back(std::move(it->second));
        it = m_monitors.erase(it);
    }
    for (const QString& id : std::as_const(there)) {
        auto& monitor = m_monitors[id];
        if (!monitor)
            monitor = std::make_unique<ServerMonitor>(m_context, id, m_times, [this](const Sighting& seen) {
                QMetaObject::invokeMethod(
                    this, [this, seen] { receive(seen); }, Qt::QueuedConnection);
            });
    }
    std::erase_if(m_ending, [](const auto& monitor) { return monitor->isFinished(); });
    std::erase_if(m_asides, [](const auto& thread) { return thread->isFinished(); });
}

void WatchService::pulse()
{
    const milliseconds asleep = uptimeNow().asleep();
    const milliseconds slept = asleep - std::exchange(m_asleep, asleep);
    const QStringList addresses = addressesHere();
    const bool hasMoved = addresses != m_addresses;
    m_addresses = addresses;
    if (slept > kSlept)
        lookNow(tr("This computer slept for %1 s").arg(slept / std::chrono::seconds(1)));
    else if (hasMoved)
        lookNow(tr("The network of this computer changed"));
    follow(); // other programs add servers as well
}

void WatchService::lookNow(const QString& reason)
{
    EventStore(m_core.database()).addForServer({}, QStringLiteral("looked_again"), {{"reason", reason}});
    for (auto& [id, monitor] : m_monitors)
        monitor->lookNow(true);
    m_core.pods().retryForwards();
}

void WatchService::receive(const Sighting& seen)
{
    for (auto it = seen.figures.cbegin(); it != seen.figures.cend(); ++it) {
        m_figures.insert(it.key(), it.value());
        QList<MetricSample>& recent = m_recent[it.key()];
        recent << *it;
        while (recent.size() > kRecent)
            recent.removeFirst();
    }
    if (seen.own)
        m_figures.insert(seen.serverId, *seen.own);
    PodService& pods = m_core.pods();
    if (!seen.pods.changed.isEmpty())
        pods.refresh();
    for (auto it = seen.signs.cbegin(); it != seen.signs.cend(); ++it) {
        m_ports.insert(it.key(), it->ports);
        pods.noteHealth(it.key(), it->health);
    }
    QStringList found;
    for (const FoundPod& pod : seen.pods.found)
        found << pod.podId;
    if (found != m_found.value(seen.serverId)) {
        m_found.insert(seen.serverId, found);
        pods.noteFound(seen.serverId, seen.pods.found);
    }
    for (const QString& podId : seen.idle)
        (void)pods.stop(podId); // refused when somebody works on it: then it is not idle
    if (seen.isBack)
        pods.retryForwards();
    if (seen.hasServerChanged) {
        m_core.servers().noteSeen(seen.serverId);
        emit serverSeen(seen.serverId);
    }
    if (seen.own)
        emit figuresChanged(seen.serverId);
}

std::optional<MetricSample> WatchService::figures(const QString& id) const
{
    const auto it = m_figures.constFind(id);
    return it == m_figures.cend() ? std::nullopt : std::optional(*it);
}

QList<MetricSample> WatchService::recent(const QString& podId) const
{
    return m_recent.value(podId);
}

QList<int> WatchService::ports(const QString& podId) const
{
    return m_ports.value(podId);
}

void WatchService::aside(std::function<std::function<void()>()> job)
{
    m_asides.emplace_back(QThread::create([this, job = std::move(job)] {
        const std::function<void()> tell = job();
        QMetaObject::invokeMethod(this, tell, Qt::QueuedConnection);
    }));
    m_asides.back()->start();
}

void WatchService::readHistory(MetricSubject subject, const QString& id, const QDateTime& since)
{
    aside([this, subject, id, since]() -> std::function<void()> {
        const auto samples = MetricStore(m_context.database).range(subject, id, since, timeNow());
        return [this, subject, id, since, samples] { emit historyRead(subject, id, since, samples); };
    });
}

void WatchService::repair(const QString& serverId, const QString& checkId)
{
    const auto server = m_core.servers().server(serverId);
    Command command;
    for (const ServerCheck& check : m_core.servers().checks(serverId))
        if (check.id == checkId) {
            command.argv = check.command;
            command.label = check.fix;
        }
    command.privilege = Privilege::Root;
    command.timeout = std::chrono::minutes(5);
    aside([this, server, serverId, checkId, command]() -> std::function<void()> {
        const auto done = [&]() -> Result<void> {
            if (!server || command.argv.isEmpty())
                return fail(ErrorKind::NotFound, tr("No command mends this."),
                            tr("Run Provision, or mend it by hand."));
            auto lease = m_context.pool.lease(server->address, m_closing);
            if (!lease)
                return fail(lease.error());
            LoggingConnection connection(lease->connection(), m_context.logs,
                                         {serverId, {}, m_core.askedBy(), {}});
            auto output = run(connection, command, m_closing);
            return output ? Result<void>() : fail(output.error());
        }();
        return [this, serverId, checkId, error = done ? Error() : done.error()] {
            emit repaired(serverId, checkId, error);
        };
    });
}

Result<void> WatchService::keep(const QString& podId)
{
    const auto pod = m_core.pods().pod(podId);
    if (!pod)
        return fail(ErrorKind::NotFound, tr("There is no such pod."));
    auto kept = PodStore(m_core.database()).setActivity(podId, QDateTime::currentDateTimeUtc(), QDateTime());
    if (kept && pod->idleStopAt.isValid())
        EventStore(m_core.database()).add(podId, QStringLiteral("idle_called_off"));
    m_core.pods().refresh();
    return kept;
}

Result<void> WatchService::setIdleStop(const QString& podId, int minutes)
{
    if (minutes < 0 || minutes > kMaximumIdleMinutes)
        return fail(ErrorKind::Invalid,
                    tr("%1 minutes are not possible; allowed are 0 (never) to %2 (a week).")
                        .arg(minutes)
                        .arg(kMaximumIdleMinutes));
    PodStore store(m_core.database());
    if (auto set = store.setIdleStop(podId, minutes); !set)
        return set;
    return keep(podId); // what was counted until now was counted for another question
}

} // namespace pinacle

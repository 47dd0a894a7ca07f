#include "tests/support/watched_installation.h"

#include "core/store/event_store.h"

namespace pinacle {

QByteArray heartbeatText(const QMap<QString, bool>& pods, int seconds, int cpuPercent)
{
    QByteArray text;
    text += "time " + QByteArray::number(QDateTime::currentSecsSinceEpoch()) + "\nload 0.5 0.4\n";
    text += "cpu 2 " + QByteArray::number(1000 + 50 * seconds) + ' ' +
            QByteArray::number(10000 + 200 * seconds) + '\n';
    text += "memory_total 8388608\nmemory_available 4194304\nnetwork 1000 2000\n";
    text += "docker 20.10.24\nrunsc 20240729.0\nimage yes\ndisk 104857600 52428800\nresolver yes\n";
    for (auto it = pods.begin(); it != pods.end(); ++it) {
        PodSpec spec;
        spec.podId = it.key();
        const QByteArray id = "c" + it.key().toLatin1();
        text += "container " + id + '|' + (it.value() ? "running" : "exited") + '|' + it.key().toLatin1() +
                "|slug|image|" + spec.containerName().toLatin1() + '\n';
        if (!it.value())
            continue;
        text += "usage " + id + ' ' + QByteArray::number(qint64(seconds) * cpuPercent * 10'000'000) +
                " 104857600\n";
        text += "traffic " + id + ' ' + QByteArray::number(cpuPercent > 0 ? 100 * seconds : 0) + ' ' +
                QByteArray::number(10 * seconds) + '\n';
    }
    return text + "end\n";
}

WatchedInstallation::WatchedInstallation()
    : FakeInstallation({{"overlay", true}})
{
    server.on([](const Command& command) { return command.label == QLatin1String("Heartbeat"); },
              [this](const Command& command, const Cancel&) -> Result<Output> {
                  areAllUnlogged &= !command.isLogged;
                  QMap<QString, bool> shown;
                  for (const FakeDocker::Box& box : docker.containers)
                      shown.insert(box.podId, box.isRunning);
                  Output output;
                  output.out = heartbeatText(shown, ++beats, cpuPercent);
                  return output;
              });
}

QString WatchedInstallation::running()
{
    const QString id = reserve(QStringList());
    const bool runs = pods.setStatus(id, PodState::Provisioning) && pods.setStatus(id, PodState::Running);
    PodSpec spec;
    spec.podId = id;
    docker.containers.insert(spec.containerName(), {id, runs, {}, {}, {}});
    return id;
}

Sighting WatchedInstallation::next(ServerMonitor& monitor)
{
    std::unique_lock lock(mutex);
    const size_t before = seen;
    monitor.lookNow(false);
    arrived.wait_for(lock, std::chrono::seconds(20), [&] { return seen > before; });
    return last;
}

ServerMonitor::Report WatchedInstallation::report()
{
    return [this](const Sighting& sighting) {
        const std::lock_guard lock(mutex);
        const QHash<QString, MetricSample> figures = last.isWhole ? sighting.figures : last.figures;
        const QStringList changed = last.isWhole ? QStringList() : last.pods.changed;
        last = sighting;
        last.figures = figures;
        last.pods.changed += changed;
        (sighting.isWhole ? seen : begun) += 1;
        arrived.notify_all();
    };
}

void WatchedInstallation::waitForFirst()
{
    std::unique_lock lock(mutex);
    arrived.wait_for(lock, std::chrono::seconds(20), [&] { return seen > 0; });
}

QStringList WatchedInstallation::events() const
{
    QStringList names;
    for (const EventRow& event : EventStore(*database).after(0))
        names << event.event;
    return names;
}

} // namespace pinacle

// The machines around us: this computer and the Lima VMs, found, made, started, stopped and deleted.

#include "core/connection/connection_pool.h"
#include "core/connection/local_server_connection.h"
#include "core/servers/server_service_private.h"
#include "core/store/pod_store.h"

namespace pinacle {

static Surroundings lookAround(const Cancel& cancel)
{
    Surroundings around;
#ifdef Q_OS_LINUX
    LocalServerConnection here;
    Command command;
    command.argv = {"sh", "-c",
                    "command -v docker >/dev/null || exit 1; command -v runsc >/dev/null || exit 2; exit 0"};
    const auto output = here.exec(command, cancel);
    const int code = output ? output->exitCode : 1;
    around.found << FoundServer{"local", ServerService::tr("This computer"),
                                code == 0   ? ServerService::tr("Docker and gVisor are installed")
                                : code == 2 ? ServerService::tr("gVisor is missing")
                                            : ServerService::tr("Docker and gVisor are missing")};
#endif
    if (auto program = LimaControl::program(cancel))
        around.lima = *program;
    else
        around.whyNoLima = program.error();
    const auto vms = around.lima ? LimaControl::list(cancel) : Result<QList<LimaVm>>(QList<LimaVm>());
    if (!vms) // seen, but of no use: as root, for example
        around.found << FoundServer{{}, QStringLiteral("Lima"), vms.error().text()};
    else
        for (const LimaVm& vm : *vms)
            around.found << FoundServer{
                QStringLiteral("lima:") + vm.name, vm.name,
                vm.error.isEmpty() ? vm.status : QStringLiteral("%1: %2").arg(vm.status, vm.error)};
    return around;
}

void ServerService::discover()
{
    if (d->discovery) {
        d->isDiscoveryStale = true;
        return;
    }
    d->discovery.reset(QThread::create([this] {
        const Surroundings around = lookAround(d->closing);
        QMetaObject::invokeMethod(
            this,
            [this, around] {
                d->discovery->wait();
                d->discovery.reset();
                noteFound(around.found, around.lima, around.whyNoLima);
                if (std::exchange(d->isDiscoveryStale, false))
                    discover();
            },
            Qt::QueuedConnection);
    }));
    d->discovery->start();
}

static QMap<QString, QString> machineStates(const QList<FoundServer>& found)
{
    QMap<QString, QString> states;
    for (const FoundServer& item : found)
        if (item.address.startsWith(QLatin1String("lima:")))
            states.insert(item.name, item.state);
    return states;
}

void ServerService::noteFound(const QList<FoundServer>& found, const std::optional<LimaProgram>& lima,
                              const Error& whyNoLima)
{
    const QList<FoundServer> before = std::exchange(d->around, {found, lima, whyNoLima}).found;
    const bool hadLooked = std::exchange(d->hasLooked, true);
    for (FoundServer& item : d->around.found)
        for (const ServerRecord& server : servers())
            item.isAdded |= item.address == (server.address.kind == ServerKind::Local
                                                 ? QStringLiteral("local")
                                                 : QStringLiteral("lima:") + server.address.limaVmName);
    emit foundChanged();
    if (!hadLooked)
        return;
    const QMap<QString, QString> then = machineStates(before);
    const QMap<QString, QString> now = machineStates(d->around.found);
    const QStringList names = then.keys() + now.keys();
    for (const QString& name : QSet<QString>(names.begin(), names.end()))
        if (then.value(name) != now.value(name))
            emit machineChanged(name);
}

void ServerService::followMachines()
{
    if (d->limaWatch)
        return;
    d->limaWatch = std::make_unique<LimaWatch>();
    connect(d->limaWatch.get(), &LimaWatch::changed, this, &ServerService::discover);
    discover();
}

QString ServerService::machineState(const QString& vmName) const
{
    for (const FoundServer& item : std::as_const(d->around.found))
        if (item.address == QStringLiteral("lima:") + vmName)
            return item.state.section(u':', 0, 0);
    return {};
}

std::optional<LimaProgram> ServerService::lima() const
{
    return d->around.lima;
}

Error ServerService::whyNoLima() const
{
    return d->around.whyNoLima;
}

bool ServerService::hasLooked() const
{
    return d->hasLooked;
}

QList<ServerRecord> ServerService::Private::serversOf(const QString& vmName) const
{
    QList<ServerRecord> servers = store.all();
    servers.removeIf([&](const ServerRecord& server) {
        return server.address.kind != ServerKind::Lima || server.address.limaVmName != vmName;
    });
    return servers;
}

void ServerService::Private::workOnVm(const QString& vmName, VmJob job, std::function<void()> afterwards)
{
    if (vmWork.count(vmName)) {
        emit q.vmFinished(vmName,
                          fail(ErrorKind::Busy, ServerService::tr("The VM is being worked on.")).value());
        return;
    }
    Work entry;
    entry.thread.reset(QThread::create(
        [this, vmName, cancel = entry.cancel, job = std::move(job), afterwards = std::move(afterwards)] {
            const auto result = job([&](const QString& text) { emit q.vmProgress(vmName, text); }, cancel);
            QMetaObject::invokeMethod(
                &q,
                [this, vmName, result, afterwards] {
                    if (const auto it = vmWork.find(vmName); it != vmWork.end()) {
                        it->second.thread->wait();
                        vmWork.erase(it);
                    }
                    if (result && afterwards)
                        afterwards();
                    emit q.vmFinished(vmName, result ? Error() : result.error());
                    q.discover();
                },
                Qt::QueuedConnection);
        }));
    entry.thread->start();
    vmWork.insert_or_assign(vmName, std::move(entry));
}

void ServerService::startVm(const QString& vmName)
{
    d->workOnVm(
        vmName,
        [vmName](const LimaControl::Progress& progress, const Cancel& cancel) {
            return LimaControl::start(vmName, progress, cancel);
        },
        [this, vmName] {
            for (const ServerRecord& server : d->serversOf(vmName))
                check(server.id);
        });
}

void ServerService::stopVm(const QString& vmName)
{
    d->workOnVm(
        vmName,
        [vmName](const LimaControl::Progress& progress, const Cancel& cancel) {
            return LimaControl::stop(vmName, progress, cancel);
        },
        [this, vmName] {
            for (const ServerRecord& server : d->serversOf(vmName))
                d->pool.forget(server.id);
        });
}

void ServerService::createVm(const QString& vmName, const LimaSize& size)
{
    d->workOnVm(vmName,
                [vmName, size](const LimaControl::Progress& progress, const Cancel& cancel) {
                    return LimaControl::create(vmName, size, progress, cancel);
                },
                {});
}

void ServerService::deleteVm(const QString& vmName)
{
    const QList<ServerRecord> servers = d->serversOf(vmName);
    d->workOnVm(
        vmName,
        [this, vmName, servers](const LimaControl::Progress& progress, const Cancel& cancel) -> Result<void> {
            std::map<QString, Private::PodLocks> locks;
            for (const ServerRecord& server : servers) {
                auto locked = d->lockPodsOf(server.id);
                if (!locked)
                    return fail(locked.error());
                locks.emplace(server.id, std::move(*locked));
            }
            if (auto removed = LimaControl::remove(vmName, progress, cancel); !removed)
                return removed;
            for (const auto& [serverId, pods] : locks)
                if (auto forgotten = d->forgetRows(serverId, pods); !forgotten)
                    return forgotten;
            return {};
        },
        [this, servers] {
            d->refreshPods();
            for (const ServerRecord& server : servers)
                emit serverRemoved(server.id);
        });
}

void ServerService::cancelVm(const QString& vmName)
{
    if (const auto it = d->vmWork.find(vmName); it != d->vmWork.end())
        it->second.cancel.ask();
}

QStringList ServerService::podsOfVm(const QString& vmName) const
{
    QStringList names;
    for (const ServerRecord& server : d->serversOf(vmName))
        for (const PodRecord& pod : PodStore(d->database).all())
            if (pod.serverId == server.id)
                names << pod.name;
    return names;
}

} // namespace pinacle

#include "core/servers/server_service.h"

#include "core/base/ids.h"
#include "core/connection/connection_pool.h"
#include "core/connection/host_keys.h"
#include "core/connection/local_server_connection.h"
#include "core/connection/logging_connection.h"
#include "core/core.h"
#include "core/lima/lima_control.h"
#include "core/servers/server_provisioner.h"
#include "core/store/database.h"
#include "core/store/log_store.h"
#include "core/store/server_store.h"

#include <QDir>
#include <QFileInfo>
#include <QRegularExpression>
#include <QThread>
#include <QUrl>

namespace pinacle {

namespace {

struct Work
{
    std::unique_ptr<QThread> thread;
    Cancel cancel;
};

Result<ServerAddress> parseAddress(const QString& text)
{
    ServerAddress address;
    if (text == QLatin1String("local")) {
#ifdef Q_OS_LINUX
        return address;
#else
        return fail(ErrorKind::Invalid, QStringLiteral("Pods run on this computer itself only on Linux."),
                    QStringLiteral("Use a Lima VM: lima:NAME."));
#endif
    }
    static const QRegularExpression plain(QStringLiteral("\\A[A-Za-z0-9][A-Za-z0-9._-]*\\z"));
    if (text.startsWith(QLatin1String("lima:"))) {
        address.kind = ServerKind::Lima;
        address.limaVmName = text.mid(5);
        if (plain.match(address.limaVmName).hasMatch())
            return address;
        return fail(ErrorKind::Invalid,
                    QStringLiteral("\"%1\" is not a name of a Lima VM.").arg(address.limaVmName.left(60)));
    }
    address.kind = ServerKind::Ssh;
    const QUrl url(text.startsWith(QLatin1String("ssh://")) ? text : QStringLiteral("ssh://") + text,
                   QUrl::StrictMode);
    address.host = url.host();
    address.port = url.port(22);
    address.user = url.userName();
    const bool isPlainUser = address.user.isEmpty() || plain.match(address.user).hasMatch();
    if (!url.isValid() || address.host.isEmpty() || address.host.startsWith(u'-') || !isPlainUser ||
        !url.password().isEmpty() || (!url.path().isEmpty() && url.path() != QLatin1String("/")) ||
        url.hasQuery() || url.hasFragment())
        return fail(ErrorKind::Invalid,
                    QStringLiteral("\"%1\" is not the address of a server.").arg(text.left(100)),
                    QStringLiteral("Allowed: local, lima:VM, ssh://[USER@]HOST[:PORT]."));
    return address;
}

QString defaultName(const ServerAddress& address)
{
    switch (address.kind) {
    case ServerKind::Local:
        return QStringLiteral("this-computer");
    case ServerKind::Lima:
        return address.limaVmName;
    case ServerKind::Ssh:
        break;
    }
    return address.host;
}

} // namespace

class ServerService::Private
{
public:
    Private(Core& c, ServerService& service)
        : core(c)
        , q(service)
        , store(c.database())
    {
    }

    using Job = std::function<Result<ServerRecord>(ServerProvisioner&, const ServerRecord&)>;
    void launch(const QString& serverId, const QString& acceptedFingerprint, bool isProvision, Job job);
    void ended(const QString& serverId, bool isProvision, const ServerRecord& before,
               const Result<ServerRecord>& result);
    Result<ServerRecord> perform(const ServerRecord& server, const QString& fingerprint, const Cancel& cancel,
                                 const Job& job);

    Core& core;
    ServerService& q;
    ServerStore store;
    std::map<QString, Work> work;
    std::unique_ptr<QThread> discovery;
    QList<FoundServer> found;
};

ServerService::ServerService(Core& core, QObject* parent)
    : QObject(parent)
    , d(std::make_unique<Private>(core, *this))
{
}

ServerService::~ServerService()
{
    for (auto& [serverId, work] : d->work)
        work.cancel.ask();
    for (auto& [serverId, work] : d->work)
        work.thread->wait();
    if (d->discovery)
        d->discovery->wait();
}

QList<ServerRecord> ServerService::servers() const
{
    return d->store.all();
}
std::optional<ServerRecord> ServerService::server(const QString& idOrName) const
{
    return d->store.byIdOrName(idOrName);
}
bool ServerService::isWorking(const QString& serverId) const
{
    return d->work.count(serverId) > 0;
}
QList<FoundServer> ServerService::found() const
{
    return d->found;
}

Result<QString> ServerService::add(const QString& address, const QString& name, const QString& keyFile)
{
    auto parsed = parseAddress(address.trimmed());
    if (!parsed)
        return fail(parsed.error());
    if (!keyFile.isEmpty() && !QFileInfo(keyFile).isReadable())
        return fail(ErrorKind::Invalid, tr("The key file %1 cannot be read.").arg(keyFile),
                    tr("Check its path and its permissions."));
    ServerRecord record;
    record.id = newId(QStringLiteral("srv"));
    record.name = name.trimmed().isEmpty() ? defaultName(*parsed) : name.trimmed();
    static const QRegularExpression allowed(QStringLiteral("\\A[^\\x00-\\x1f/]{1,60}\\z"));
    if (!allowed.match(record.name).hasMatch())
        return fail(ErrorKind::Invalid,
                    tr("A server's name has 1 to 60 characters, no \"/\" and no line break."));
    record.address = *parsed;
    record.address.serverId = record.id;
    record.address.keyFile = keyFile.isEmpty() ? QString() : QFileInfo(keyFile).absoluteFilePath();
    if (auto inserted = d->store.insert(record); !inserted)
        return fail(inserted.error());
    emit serverAdded(record.id);
    return record.id;
}

Result<void> ServerService::remove(const QString& serverId)
{
    if (isWorking(serverId))
        return fail(ErrorKind::Busy, tr("The server is being worked on."), tr("Wait, or cancel it."));
    auto removed = d->store.remove(serverId);
    if (removed) {
        d->core.pool().forget(serverId);
        emit serverRemoved(serverId);
    }
    return removed;
}

Result<void> ServerService::setCaCertificates(const QString& serverId, const QString& pem)
{
    if (!pem.trimmed().isEmpty() && !pem.contains(QLatin1String("-----BEGIN CERTIFICATE-----")))
        return fail(ErrorKind::Invalid, tr("No certificate was found in the text."),
                    tr("Paste certificates in PEM form: -----BEGIN CERTIFICATE----- …"));
    auto set = d->store.setCaCertificates(serverId, pem.trimmed());
    if (set)
        emit serverChanged(serverId);
    return set;
}

Result<void> ServerService::rename(const QString& serverId, const QString& name)
{
    auto renamed = d->store.rename(serverId, name.trimmed());
    if (renamed)
        emit serverChanged(serverId);
    return renamed;
}

// ---- checks and provisioning
// -------------------------------------------------------------------------------------------

QList<ServerCheck> ServerService::checks(const QString& serverId) const
{
    const auto server = d->store.byId(serverId);
    if (!server)
        return {};
    const QJsonObject& facts = server->runtime;
    const bool isKnown = server->lastHeartbeatAt.isValid();
    const QString provision = tr("Run Provision");
    const auto fact = [&](const char* id, const QString& title, bool isOk, const QString& text,
                          const QString& fix) {
        return ServerCheck{QString::fromLatin1(id), title, isOk, isKnown, text, isOk ? QString() : fix};
    };
    const bool isReachable = server->status != QLatin1String("unreachable");
    const QString docker = facts["docker"].toString();
    const QString runsc = facts["runsc"].toString();
    return {
        fact("connection", tr("Connection"), isKnown && isReachable,
             isReachable ? tr("answers") : server->lastError, tr("Check that it runs and can be reached")),
        fact("docker", tr("Docker"), !docker.isEmpty(), docker.isEmpty() ? tr("missing") : docker, provision),
        fact("runsc", tr("gVisor (runsc)"), !runsc.isEmpty(), runsc.isEmpty() ? tr("missing") : runsc,
             provision),
        fact("overlay", tr("Files survive a restart"), facts["overlay"].toBool(),
             facts["overlay"].toBool() ? tr("tried") : tr("not proven"), provision),
        fact("dns", tr("Names resolve in pods"), facts["dns"].toBool(),
             facts["dns"].toBool() ? facts["resolvers"].toVariant().toStringList().join(QLatin1String(", "))
                                   : tr("not proven"),
             provision),
        fact("disk", tr("Disk"), server->diskGb >= 5, tr("%1 GB free").arg(server->diskGb),
             tr("Free some space")),
        fact("image", tr("Pod image"), facts["image"].toBool(),
             facts["image"].toBool() ? tr("built") : tr("not built"), provision)};
}

Result<ServerRecord> ServerService::Private::perform(const ServerRecord& server, const QString& fingerprint,
                                                     const Cancel& cancel, const Job& job)
{
    if (!fingerprint.isEmpty())
        core.hostKeys().accept(server.address, fingerprint);
    auto lease = core.pool().lease(server.address, cancel);
    if (!lease)
        return fail(lease.error());
    const QString serverId = server.id;
    LoggingConnection connection(
        lease->connection(), core.logs(), {serverId, {}, core.askedBy(), {}},
        [this, serverId](const QString& text) { emit q.outputReceived(serverId, text); });
    ServerProvisioner provisioner(connection, core.catalog(), cancel);
    return job(provisioner, server);
}

void ServerService::Private::launch(const QString& serverId, const QString& acceptedFingerprint,
                                    bool isProvision, Job job)
{
    const auto server = store.byId(serverId);
    const auto refuse = [&](const Error& error) {
        if (isProvision)
            emit q.provisionFinished(serverId, error);
        else
            emit q.checkFinished(serverId, error);
    };
    if (!server)
        return refuse(fail(ErrorKind::NotFound, ServerService::tr("There is no such server.")).value());
    if (work.count(serverId))
        return refuse(fail(ErrorKind::Busy, ServerService::tr("The server is being worked on.")).value());
    Work entry;
    entry.thread.reset(QThread::create([this, server = *server, acceptedFingerprint, isProvision,
                                        cancel = entry.cancel, job = std::move(job)] {
        Result<ServerRecord> result;
        try {
            result = perform(server, acceptedFingerprint, cancel, job);
        } catch (const std::exception& exception) {
            result = fail(ErrorKind::Internal,
                          QStringLiteral("A defect of this program: %1").arg(exception.what()));
        }
        QMetaObject::invokeMethod(
            &q, [this, server, isProvision, result] { ended(server.id, isProvision, server, result); },
            Qt::QueuedConnection);
    }));
    entry.thread->start();
    work.insert_or_assign(serverId, std::move(entry));
    emit q.serverChanged(serverId);
}

void ServerService::Private::ended(const QString& serverId, bool isProvision, const ServerRecord& before,
                                   const Result<ServerRecord>& result)
{
    if (const auto it = work.find(serverId); it != work.end()) {
        it->second.thread->wait();
        work.erase(it);
    }
    ServerRecord after = result ? *result : before;
    if (result) {
        store.setCaCertificates(serverId, after.caCertificates);
    } else {
        const ErrorKind kind = result.error().kind;
        const bool isAway = kind == ErrorKind::Unreachable || kind == ErrorKind::Timeout ||
                            kind == ErrorKind::AuthFailed || kind == ErrorKind::HostKeyChanged ||
                            kind == ErrorKind::HostKeyUnknown;
        after.status = isAway ? QStringLiteral("unreachable") : QStringLiteral("incomplete");
        after.lastError = result.error().message;
    }
    if (result || result.error().kind != ErrorKind::Cancelled)
        store.setFacts(after);
    emit q.serverChanged(serverId);
    const Error error = result ? Error() : result.error();
    if (isProvision)
        emit q.provisionFinished(serverId, error);
    else
        emit q.checkFinished(serverId, error);
}

void ServerService::check(const QString& serverId, const QString& acceptedFingerprint)
{
    d->launch(
        serverId, acceptedFingerprint, false,
        [](ServerProvisioner& provisioner, const ServerRecord& server) { return provisioner.check(server); });
}

void ServerService::provision(const QString& serverId, bool mayRestartDocker)
{
    d->launch(serverId, {}, true,
              [this, serverId, mayRestartDocker](ServerProvisioner& provisioner, const ServerRecord& server) {
                  return provisioner.provision(server, mayRestartDocker,
                                               [this, serverId](const QString& title, int index, int count) {
                                                   emit stepStarted(serverId, title, index, count);
                                               });
              });
}

void ServerService::cancel(const QString& serverId)
{
    if (const auto it = d->work.find(serverId); it != d->work.end())
        it->second.cancel.ask();
}

QString ServerService::provisionExplanation(const QString& serverId) const
{
    const auto server = d->store.byId(serverId);
    ServerRecord here;
    here.name = tr("this computer");
    return ServerProvisioner::explanation(server ? *server : here);
}

// ---- discovery
// ---------------------------------------------------------------------------------------------------------

static QList<FoundServer> lookAround()
{
    QList<FoundServer> found;
    const Cancel never;
#ifdef Q_OS_LINUX
    LocalServerConnection here;
    Command command;
    command.argv = {"sh", "-c",
                    "command -v docker >/dev/null || exit 1; command -v runsc >/dev/null || exit 2; exit 0"};
    const auto output = here.exec(command, never);
    const int code = output ? output->exitCode : 1;
    found << FoundServer{"local", ServerService::tr("This computer"),
                         code == 0   ? ServerService::tr("Docker and gVisor are installed")
                         : code == 2 ? ServerService::tr("gVisor is missing")
                                     : ServerService::tr("Docker and gVisor are missing")};
#endif
    if (const auto vms = LimaControl::list(never))
        for (const LimaVm& vm : *vms)
            found << FoundServer{QStringLiteral("lima:") + vm.name, vm.name, vm.status};
#ifdef Q_OS_MACOS
    else
        found << FoundServer{{}, QStringLiteral("Lima"), vms.error().text()};
#endif
    return found;
}

void ServerService::discover()
{
    if (d->discovery)
        return;
    d->discovery.reset(QThread::create([this] {
        const QList<FoundServer> found = lookAround();
        QMetaObject::invokeMethod(
            this,
            [this, found] {
                d->discovery->wait();
                d->discovery.reset();
                d->found = found;
                for (FoundServer& item : d->found)
                    for (const ServerRecord& server : servers())
                        item.isAdded |=
                            item.address == (server.address.kind == ServerKind::Local
                                                 ? QStringLiteral("local")
                                                 : QStringLiteral("lima:") + server.address.limaVmName);
                emit foundChanged();
            },
            Qt::QueuedConnection);
    }));
    d->discovery->start();
}

} // namespace pinacle

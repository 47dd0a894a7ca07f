#include "core/servers/server_service.h"

#include "core/base/ids.h"
#include "core/connection/connection_pool.h"
#include "core/connection/logging_connection.h"
#include "core/core.h"
#include "core/pods/pod_lock.h"
#include "core/pods/pod_service.h"
#include "core/servers/key_passphrases.h"
#include "core/servers/server_service_private.h"
#include "core/store/database.h"
#include "core/store/journal.h"
#include "core/store/log_store.h"
#include "core/store/setting_store.h"

#include <QDir>
#include <QFileInfo>
#include <QRegularExpression>
#include <QUrl>

namespace pinacle {

namespace {

Result<ServerAddress> parseAddress(const QString& text)
{
    ServerAddress address;
    if (text == QLatin1String("local")) {
#ifdef Q_OS_LINUX
        return address;
#else
        return fail(ErrorKind::Invalid, ServerService::tr("Pods run on this computer itself only on Linux."),
                    ServerService::tr("Use a Lima VM: lima:NAME."));
#endif
    }
    static const QRegularExpression plain(QStringLiteral("\\A[A-Za-z0-9][A-Za-z0-9._-]*\\z"));
    if (text.startsWith(QLatin1String("lima:"))) {
        address.kind = ServerKind::Lima;
        address.limaVmName = text.mid(5);
        if (plain.match(address.limaVmName).hasMatch())
            return address;
        return fail(ErrorKind::Invalid,
                    ServerService::tr("\"%1\" is not a name of a Lima VM.").arg(address.limaVmName.left(60)));
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
                    ServerService::tr("\"%1\" is not the address of a server.").arg(text.left(100)),
                    ServerService::tr("Allowed: local, lima:VM, ssh://[USER@]HOST[:PORT]."));
    return address;
}

Result<void> checkName(const QString& name)
{
    static const QRegularExpression allowed(QStringLiteral("\\A[^\\x00-\\x1f/]{1,60}\\z"));
    if (allowed.match(name).hasMatch())
        return {};
    return fail(ErrorKind::Invalid,
                ServerService::tr("A server's name has 1 to 60 characters, no \"/\" and no line break."));
}

Result<void> checkKeyFile(const QString& keyFile)
{
    if (keyFile.isEmpty() || QFileInfo(keyFile).isReadable())
        return {};
    return fail(ErrorKind::Invalid, ServerService::tr("The key file %1 cannot be read.").arg(keyFile),
                ServerService::tr("Check its path and its permissions."));
}

QString absoluteKey(const QString& keyFile)
{
    return keyFile.isEmpty() ? QString() : QFileInfo(keyFile).absoluteFilePath();
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

ServerService::ServerService(Core& core, QObject* parent)
    : QObject(parent)
    , d(std::make_unique<Private>(core, core.database(), core.pool(), *this))
{
}

ServerService::~ServerService()
{
    d->closing.ask();
    for (auto* all : {&d->work, &d->vmWork})
        for (auto& [id, work] : *all)
            work.cancel.ask();
    for (auto* all : {&d->work, &d->vmWork})
        for (auto& [id, work] : *all)
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
    return d->around.found;
}

PodManagerContext ServerService::Private::podContext() const
{
    return {database, core.logs(), pool, core.catalog(), core.home(), core.askedBy(), core.secrets()};
}

void ServerService::Private::refreshPods()
{
    core.pods().refresh();
}

Result<QString> ServerService::add(const QString& address, const QString& name, const QString& keyFile)
{
    auto parsed = parseAddress(address.trimmed());
    if (!parsed)
        return fail(parsed.error());
    if (auto readable = checkKeyFile(keyFile); !readable)
        return fail(readable.error());
    ServerRecord record;
    record.id = newId(QStringLiteral("srv"));
    record.name = name.trimmed().isEmpty() ? defaultName(*parsed) : name.trimmed();
    if (auto good = checkName(record.name); !good)
        return fail(good.error());
    record.address = *parsed;
    record.address.serverId = record.id;
    record.address.keyFile = absoluteKey(keyFile);
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
    if (auto good = checkName(name.trimmed()); !good)
        return good;
    auto renamed = d->store.rename(serverId, name.trimmed());
    if (renamed)
        emit serverChanged(serverId);
    return renamed;
}

Result<void> ServerService::setAddress(const QString& serverId, const QString& address,
                                       const QString& keyFile)
{
    const auto server = d->store.byId(serverId);
    if (!server || server->address.kind != ServerKind::Ssh)
        return fail(ErrorKind::Invalid, tr("Only a server over SSH has an address that can be changed."));
    if (isWorking(serverId))
        return fail(ErrorKind::Busy, tr("The server is being worked on."), tr("Wait, or cancel it."));
    auto parsed =
        address.isEmpty() ? Result<ServerAddress>(server->address) : parseAddress(address.trimmed());
    if (!parsed)
        return fail(parsed.error());
    if (parsed->kind != ServerKind::Ssh)
        return fail(ErrorKind::Invalid, tr("\"%1\" is not an address over SSH.").arg(address.left(100)),
                    tr("Add it as a server of its own."));
    if (auto readable = checkKeyFile(keyFile); !readable)
        return readable;
    parsed->serverId = serverId;
    parsed->keyFile = absoluteKey(keyFile);
    if (auto set = d->store.setAddress(*parsed); !set)
        return set;
    d->pool.forget(serverId);
    emit serverChanged(serverId);
    emit addressChanged(serverId);
    return {};
}

QList<ServerCheck> ServerService::checks(const QString& serverId) const
{
    const auto server = d->store.byId(serverId);
    return server ? serverChecks(*server) : QList<ServerCheck>();
}

Result<ServerRecord> ServerService::Private::perform(const ServerRecord& server,
                                                     const HostKeyConsent& consent, const Cancel& cancel,
                                                     const Job& job)
{
    if (!consent.fingerprint.isEmpty())
        core.hostKeys().accept(server.address, consent);
    core.passphrases().forgetWanted(server.id);
    auto lease = core.pool().lease(server.address, cancel);
    if (!lease)
        return fail(lease.error());
    ServerRecord known = server;
    known.runtime["transport"] = lease->connection().transport();
    const QString serverId = server.id;
    LoggingConnection connection(
        lease->connection(), core.logs(), {serverId, {}, core.askedBy(), {}},
        [this, serverId](const QString& text) { emit q.outputReceived(serverId, text); });
    ServerProvisioner provisioner(connection, core.catalog(), cancel);
    return job(provisioner, known);
}

void ServerService::Private::launch(const QString& serverId, const HostKeyConsent& consent, Job job,
                                    Tell tell)
{
    const auto server = store.byId(serverId);
    if (!server)
        return tell(fail(ErrorKind::NotFound, ServerService::tr("There is no such server.")).value());
    if (work.count(serverId))
        return tell(fail(ErrorKind::Busy, ServerService::tr("The server is being worked on.")).value());
    Work entry;
    entry.thread.reset(QThread::create([this, server = *server, consent, cancel = entry.cancel,
                                        job = std::move(job), tell = std::move(tell)] {
        Result<ServerRecord> result;
        try {
            result = perform(server, consent, cancel, job);
        } catch (const std::exception& exception) {
            result = fail(ErrorKind::Internal,
                          ServerService::tr("A defect of this program: %1").arg(exception.what()));
        }
        QMetaObject::invokeMethod(
            &q, [this, server, result, tell] { ended(server.id, server, result, tell); },
            Qt::QueuedConnection);
    }));
    entry.thread->start();
    work.insert_or_assign(serverId, std::move(entry));
    emit q.serverChanged(serverId);
}

void ServerService::Private::ended(const QString& serverId, const ServerRecord& before,
                                   const Result<ServerRecord>& result, const Tell& tell)
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
    if (result || (result.error().kind != ErrorKind::Cancelled && result.error().kind != ErrorKind::Busy))
        store.setFacts(after);
    emit q.serverChanged(serverId);
    tell(result ? Error() : result.error());
}

void ServerService::check(const QString& serverId, const HostKeyConsent& consent)
{
    d->launch(
        serverId, consent,
        [](ServerProvisioner& provisioner, const ServerRecord& server) { return provisioner.check(server); },
        [this, serverId](const Error& error) { emit checkFinished(serverId, error); });
}

/// With what the whole installation has set.
ProvisionOptions ServerService::Private::completed(ProvisionOptions options) const
{
    if (options.gvisorSource.isEmpty())
        options.gvisorSource = SettingStore(core.database()).value(QStringLiteral("gvisor.source"));
    if (options.gvisorRelease.isEmpty())
        options.gvisorRelease = SettingStore(core.database()).value(QStringLiteral("gvisor.release"));
    return options;
}

void ServerService::provision(const QString& serverId, const ProvisionOptions& options)
{
    d->launch(
        serverId, {},
        [this, options = d->completed(options)](ServerProvisioner& provisioner,
                                                const ServerRecord& server) -> Result<ServerRecord> {
            const auto lock = PodLock::tryLock(d->core.home(), server.id);
            if (!lock)
                return fail(ErrorKind::Busy, tr("Another program is setting up this server."),
                            tr("Wait until it is done."));
            Journal journal(d->core.database(), Journal::Subject::Server);
            return provisioner.provision(
                server, options, journal,
                [this, id = server.id](const OperationRecord& operation, int current) {
                    emit progressChanged(id, operation.steps, current);
                });
        },
        [this, serverId](const Error& error) { emit provisionFinished(serverId, error); });
}

void ServerService::lookAhead(const QString& serverId, const ProvisionOptions& options)
{
    auto seen = std::make_shared<QList<UpcomingStep>>();
    d->launch(
        serverId, {},
        [seen, options = d->completed(options)](ServerProvisioner& provisioner,
                                                const ServerRecord& server) -> Result<ServerRecord> {
            auto upcoming = provisioner.lookAhead(server, options);
            if (!upcoming)
                return fail(upcoming.error());
            *seen = *upcoming;
            return server;
        },
        [this, serverId, seen](const Error& error) { emit lookedAhead(serverId, *seen, error); });
}

std::optional<OperationRecord> ServerService::lastProvision(const QString& serverId) const
{
    auto newest = Journal(d->core.database(), Journal::Subject::Server).newest(serverId);
    // Whoever still runs it holds the lock; else its program is gone.
    if (newest && newest->state == QLatin1String("running") && !isWorking(serverId) &&
        PodLock::tryLock(d->core.home(), serverId))
        newest->state = QStringLiteral("interrupted");
    return newest;
}

void ServerService::cancel(const QString& serverId)
{
    if (const auto it = d->work.find(serverId); it != d->work.end())
        it->second.cancel.ask();
}

QString ServerService::wantedPassphrase(const QString& serverId) const
{
    return d->core.passphrases().wantedFor(serverId);
}

void ServerService::givePassphrase(const QString& keyFile, const QString& passphrase)
{
    d->core.passphrases().give(keyFile, passphrase);
}

void ServerService::noteSeen(const QString& serverId)
{
    emit serverChanged(serverId);
}

QString ServerService::provisionExplanation(const QString& serverId) const
{
    const auto server = d->store.byId(serverId);
    ServerRecord here;
    here.name = tr("this computer");
    return ServerProvisioner::explanation(server ? *server : here);
}

} // namespace pinacle

// What every operation of a PodManager begins with: the pod's whole specification, and a session to its
// server.

#include "core/config/config_resolver.h"
#include "core/config/git_remote.h"
#include "core/connection/logging_connection.h"
#include "core/github/github_login.h"
#include "core/pods/env_set_store.h"
#include "core/pods/git_access.h"
#include "core/pods/pod_manager.h"
#include "core/pods/pod_words.h"
#include "core/runtime/pod_image.h"
#include "core/runtime/snapshot_image.h"
#include "core/store/log_store.h"
#include "core/store/server_store.h"
#include "core/store/setting_store.h"

namespace pinacle {

Result<PodSpec> PodManager::specOf(const PodManagerContext& context, const PodRecord& record)
{
    Result<PodSpec> spec = ConfigResolver(context.catalog).expandKnown(configFromJson(record.config));
    spec->podId = record.id;
    spec->name = record.name;
    spec->slug = record.slug;
    spec->serverId = record.serverId;
    spec->sourceImage = record.sourceImage;
    spec->subnet = record.subnet;
    spec->externalPort = record.externalPort;
    spec->projectFolder =
        record.projectFolder.isEmpty() ? QStringLiteral("/workspace/") + record.slug : record.projectFolder;
    spec->source.repository = record.repository;
    spec->source.branch = record.branch;
    spec->source.isConfigPending = record.config[QStringLiteral("pending")].toBool();
    return spec;
}

/// The variables of the env sets that were asked for; what was set for this pod alone wins.
Result<PodEnvironment> PodManager::withSets(PodEnvironment environment) const
{
    EnvSetStore sets(m_context.database, m_context.secrets);
    for (const QString& name : std::as_const(environment.sets)) {
        const auto variables = sets.read(name);
        if (!variables)
            return fail(variables.error());
        for (const QString& key : variables->keys())
            if (!environment.ours.value(key))
                environment.ours.set(key, *variables->value(key));
    }
    environment.sets.clear();
    if (auto kept = m_environments.write(m_podId, environment); !kept)
        return fail(kept.error());
    return environment;
}

/// Our login's, for a repository of the GitHub where we are logged in.
QString PodManager::tokenFor(const QString& repository) const
{
    const GitHubLogin login(m_context.database, m_context.secrets);
    const auto remote =
        GitRemote::parse(repository, SettingStore(m_context.database).list(QStringLiteral("git.http_hosts")));
    if (!remote || remote->isSsh() || remote->host != GitHubIntegration::gitHost(login.api()))
        return {};
    return login.token().value_or(QString());
}

/// A pod made of a snapshot has the variables of the pod that it was taken of, where that one is known here.
Result<PodEnvironment> PodManager::inheritEnvironment(const PodRecord& record) const
{
    for (const SnapshotRecord& snapshot : m_snapshots.all()) {
        if (snapshot.image != record.sourceImage)
            continue;
        auto source = m_environments.read(snapshot.podId);
        if (!source || source->ours.values().isEmpty())
            return source;
        auto written = m_environments.write(m_podId, *source);
        return written ? source : fail(written.error());
    }
    return PodEnvironment();
}

/// The spec with everything that an operation needs, secrets too.
Result<SharedSpec> PodManager::loadSpec(const PodRecord& record, const ServerRecord& server,
                                        bool isEnvironmentNeeded) const
{
    auto spec = specOf(m_context, record);
    if (!spec)
        return fail(spec.error());
    auto environment = m_environments.read(m_podId);
    if (environment && environment->ours.values().isEmpty() && !record.sourceImage.isEmpty())
        environment = inheritEnvironment(record);
    if (environment && isEnvironmentNeeded && !environment->sets.isEmpty())
        environment = withSets(std::move(*environment));
    if (!environment && isEnvironmentNeeded)
        return fail(environment.error());
    if (environment)
        spec->environment.insert(environment->ours.values());
    const auto access = GitAccessStore(m_context.secrets).read(m_podId);
    if (!access && isEnvironmentNeeded)
        return fail(access.error());
    if (access) {
        spec->source.token = access->token;
        spec->source.hostKey = access->hostKey;
        spec->source.isNew = access->isNew;
    }
    if (spec->source.token.isEmpty() && record.status == PodState::Provisioning)
        spec->source.token = tokenFor(spec->source.repository);
    spec->image = spec->sourceImage.isEmpty()
                      ? PodImage(m_context.catalog, *spec, server.caCertificates).tag()
                      : SnapshotImage::baseTag(m_podId);
    spec->isDiskBounded = server.runtime["quota"].toBool();
    return std::make_shared<PodSpec>(std::move(*spec));
}

namespace {

/// A logged session that is given back with it.
class LeasedConnection final : public ServerConnection
{
public:
    LeasedConnection(ConnectionPool::Lease lease, LogStore& logs, const LogContext& context,
                     std::function<void(const QString&)> tap)
        : m_lease(std::move(lease))
        , m_logged(m_lease.connection(), logs, context, std::move(tap))
    {
    }

    Result<Output> exec(const Command& command, const Cancel& cancel) override
    {
        return m_logged.exec(command, cancel);
    }
    bool isUsable() const override { return m_logged.isUsable(); }

private:
    ConnectionPool::Lease m_lease;
    LoggingConnection m_logged;
};

} // namespace

Result<std::unique_ptr<ServerConnection>> PodManager::connectTo(const QString& serverId, const Cancel& cancel)
{
    const auto server = ServerStore(m_context.database).byId(serverId);
    if (!server)
        return fail(ErrorKind::NotFound, tr("The server is gone."));
    auto lease = m_context.pool.lease(server->address, cancel);
    if (!lease)
        return fail(lease.error());
    QStringList secrets;
    if (const auto environment = m_environments.read(m_podId))
        secrets = environment->ours.values().values();
    return std::make_unique<LeasedConnection>(
        std::move(*lease), m_context.logs, LogContext{serverId, m_podId, m_context.askedBy, secrets},
        [this](const QString& text) { emit outputReceived(m_podId, text); });
}

Result<std::unique_ptr<PodManager::Session>> PodManager::open(const Cancel& cancel, bool isEnvironmentNeeded)
{
    auto session = std::make_unique<Session>();
    const auto record = m_pods.byId(m_podId);
    if (!record)
        return fail(ErrorKind::NotFound, tr("There is no such pod."));
    session->record = *record;
    const auto server = ServerStore(m_context.database).byId(record->serverId);
    if (!server)
        return fail(ErrorKind::NotFound, tr("The pod's server is gone."));
    session->server = *server;
    auto spec = loadSpec(*record, *server, isEnvironmentNeeded);
    if (!spec)
        return fail(spec.error());
    session->spec = *spec;
    auto lease = m_context.pool.lease(server->address, cancel);
    if (!lease)
        return fail(lease.error());
    session->lease.emplace(std::move(*lease));
    LogContext context{server->id, m_podId, m_context.askedBy,
                       QStringList{session->spec->source.token} + session->spec->environment.values()};
    session->connection = std::make_unique<LoggingConnection>(
        session->lease->connection(), m_context.logs, context,
        [this](const QString& text) { emit outputReceived(m_podId, text); });
    return session;
}

Result<std::unique_ptr<PodManager::Session>> PodManager::openRunning(const Cancel& cancel)
{
    auto session = open(cancel);
    if (session && (*session)->record.status != PodState::Running)
        return fail(ErrorKind::Conflict,
                    tr("The pod is %1, not running.").arg(podStateText((*session)->record.status)),
                    tr("Start the pod first."));
    return session;
}

} // namespace pinacle

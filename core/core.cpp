#include "core/core.h"

#include "core/base/text.h"
#include "core/connection/ssh_client.h"
#include "core/lima/lima_control.h"
#include "core/pods/pod_service.h"
#include "core/pods/snapshot_service.h"
#include "core/secrets/secret_store.h"
#include "core/servers/key_passphrases.h"
#include "core/servers/server_service.h"
#include "core/store/database.h"
#include "core/store/log_store.h"
#include "core/store/setting_store.h"
#include "core/watch/housekeeping.h"
#include "core/watch/watch_service.h"

#include <QDir>
#include <QFile>
#include <QStandardPaths>

namespace pinacle {

Core::Core() = default;

Core::~Core()
{
    m_housekeeping.reset();
    m_watch.reset();
    m_snapshots.reset();
    m_pods.reset(); // its threads use everything else
    m_servers.reset();
}

QString Core::defaultHome()
{
    const QString home = qEnvironmentVariable("PINACLE_HOME");
    if (!home.isEmpty())
        return QDir(home).absolutePath();
    return QStandardPaths::writableLocation(QStandardPaths::GenericDataLocation) + QStringLiteral("/pinacle");
}

Result<std::unique_ptr<Core>> Core::open(const QString& home, const QString& askedBy,
                                         ConnectionPool::Connector connector)
{
    if (!QDir().mkpath(home))
        return fail(ErrorKind::Internal, Text::tr("Cannot make the folder %1.").arg(home),
                    Text::tr("Set PINACLE_HOME to a folder that can be written."));
    QFile::setPermissions(home, QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
    auto database = Database::open(home + QStringLiteral("/pinacle.db"));
    if (!database)
        return fail(database.error());
    std::unique_ptr<Core> core(new Core);
    core->m_home = home;
    core->m_askedBy = askedBy;
    core->m_catalog = Catalog::readLater(home + QStringLiteral("/catalog"));
    core->m_database = std::move(*database);
    core->m_logs = std::make_unique<LogStore>(*core->m_database);
    core->m_secrets = Secrets::open(home);
    core->m_hostKeys = std::make_unique<HostKeyStore>(home + QStringLiteral("/known_hosts"),
                                                      QDir::homePath() + QStringLiteral("/.ssh/known_hosts"));
    core->m_passphrases = std::make_unique<KeyPassphrases>(*core->m_secrets);
    core->m_sshClient = std::make_unique<SshClient>(*core->m_hostKeys);
    core->m_sshClient->configFile = SettingStore(*core->m_database).value(QStringLiteral("ssh.config"));
    core->m_sshClient->passphrase = [&passphrases = *core->m_passphrases](const auto&... question) {
        return passphrases.find(question...);
    };
    if (!connector)
        connector = standardConnector(*core->m_sshClient);
    core->m_pool = std::make_unique<ConnectionPool>(std::move(connector), &LimaControl::getLimaSshPort);
    core->m_servers = std::make_unique<ServerService>(*core);
    core->m_pods = std::make_unique<PodService>(*core);
    core->m_snapshots = std::make_unique<SnapshotService>(*core);
    QObject::connect(core->m_servers.get(), &ServerService::serverRemoved, core->m_snapshots.get(),
                     &SnapshotService::refresh); // those of a server go with it
    core->m_watch = std::make_unique<WatchService>(*core);
    if (askedBy == QLatin1String("window")) { // it lives long; a command line has better things to do
        core->m_housekeeping = std::make_unique<Housekeeping>(*core->m_database, *core->m_secrets);
        core->m_housekeeping->start();
    }
    return core;
}

} // namespace pinacle

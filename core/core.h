#pragma once

#include "core/base/result.h"
#include "core/config/catalog.h"
#include "core/connection/connection_pool.h"

#include <QString>

#include <memory>

namespace pinacle {

class Database;
class HostKeyStore;
class Housekeeping;
class KeyPassphrases;
class LogStore;
class PodService;
class Secrets;
class ServerService;
class SnapshotService;
struct SshClient;
class WatchService;

/// Builds the orchestration core once and hands out references. The window and the command line each make
/// one. Lives on the main thread.
class Core final
{
public:
    /// `home`: folder of all state (made with mode 0700). `askedBy`: "window" or "cli", stored with each
    /// command. `connector`: how servers are reached, where it is not the standard way; for tests.
    static Result<std::unique_ptr<Core>> open(const QString& home, const QString& askedBy,
                                              ConnectionPool::Connector connector = {});
    /// $PINACLE_HOME, else the platform's data folder.
    static QString defaultHome();
    ~Core();

    const QString& home() const { return m_home; }
    const QString& askedBy() const { return m_askedBy; }
    const Catalog& catalog() const { return m_catalog; }
    Database& database() { return *m_database; }
    HostKeyStore& hostKeys() { return *m_hostKeys; }
    KeyPassphrases& passphrases() { return *m_passphrases; }
    const SshClient& sshClient() const { return *m_sshClient; }
    ConnectionPool& pool() { return *m_pool; }
    LogStore& logs() { return *m_logs; }
    Secrets& secrets() { return *m_secrets; }
    PodService& pods() { return *m_pods; }
    ServerService& servers() { return *m_servers; }
    SnapshotService& snapshots() { return *m_snapshots; }
    WatchService& watch() { return *m_watch; }

private:
    Core();

    QString m_home;
    QString m_askedBy;
    Catalog m_catalog;
    std::unique_ptr<Database> m_database;
    std::unique_ptr<LogStore> m_logs;
    std::unique_ptr<Secrets> m_secrets;
    std::unique_ptr<HostKeyStore> m_hostKeys;
    std::unique_ptr<KeyPassphrases> m_passphrases;
    std::unique_ptr<SshClient> m_sshClient;
    std::unique_ptr<ConnectionPool> m_pool;
    std::unique_ptr<ServerService> m_servers;
    std::unique_ptr<PodService> m_pods;
    std::unique_ptr<SnapshotService> m_snapshots;
    std::unique_ptr<WatchService> m_watch;
    std::unique_ptr<Housekeeping> m_housekeeping; ///< of the window
};

} // namespace pinacle

#pragma once

#include "core/lima/lima_control.h"
#include "core/lima/lima_watch.h"
#include "core/pods/pod_manager.h"
#include "core/servers/server_provisioner.h"
#include "core/servers/server_service.h"
#include "core/store/server_store.h"

#include <QThread>

#include <functional>
#include <map>

namespace pinacle {

class ConnectionPool;
class Database;

/// What is found around us.
struct Surroundings
{
    QList<FoundServer> found;
    std::optional<LimaProgram> lima;
    Error whyNoLima;
};

/// What the files of ServerService share. Lives on the main thread, as ServerService does.
class ServerService::Private
{
public:
    struct Work
    {
        std::unique_ptr<QThread> thread;
        Cancel cancel;
    };

    Private(Core& c, Database& db, ConnectionPool& connections, ServerService& service)
        : core(c)
        , database(db)
        , pool(connections)
        , q(service)
        , store(db)
    {
    }

    using Job = std::function<Result<ServerRecord>(ServerProvisioner&, const ServerRecord&)>;
    using Tell = std::function<void(const Error&)>; ///< emits the signal of the job's end
    void launch(const QString& serverId, const HostKeyConsent& consent, Job job, Tell tell);
    void ended(const QString& serverId, const ServerRecord& before, const Result<ServerRecord>& result,
               const Tell& tell);
    ProvisionOptions completed(ProvisionOptions options) const;
    Result<ServerRecord> perform(const ServerRecord& server, const HostKeyConsent& consent,
                                 const Cancel& cancel, const Job& job);

    using VmJob = std::function<Result<void>(const LimaControl::Progress&, const Cancel&)>;
    void workOnVm(const QString& vmName, VmJob job, std::function<void()> afterwards);
    PodManagerContext podContext() const;
    void refreshPods(); ///< pods were removed

    /// The locks of a server's pods by their ids; Busy while one of them is worked on.
    using PodLocks = std::map<QString, std::shared_ptr<PodLock>>;
    Result<PodLocks> lockPodsOf(const QString& serverId) const;
    /// Its row, and all that is here of its pods. On a worker's thread.
    Result<void> forgetRows(const QString& serverId, const PodLocks& pods);
    QList<ServerRecord> serversOf(const QString& vmName) const;

    Core& core;
    Database& database;
    ConnectionPool& pool;
    ServerService& q;
    ServerStore store;
    std::map<QString, Work> work;   ///< by the server's id
    std::map<QString, Work> vmWork; ///< by the VM's name
    std::unique_ptr<QThread> discovery;
    Cancel closing;
    bool isDiscoveryStale = false; ///< something changed while it ran
    std::unique_ptr<LimaWatch> limaWatch;
    Surroundings around;
    bool hasLooked = false;
};

} // namespace pinacle

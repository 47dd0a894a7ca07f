#pragma once

#include "core/connection/port_forwarder.h"
#include "core/pods/pod_manager.h"
#include "core/pods/pod_service.h"
#include "core/store/pod_store.h"

#include <QHash>
#include <QThread>
#include <QTimer>

#include <map>

namespace pinacle {

struct SshClient;

/// What the files of PodService share. Lives on the main thread, as PodService does.
class PodService::Private
{
public:
    Private(PodService& service, const PodManagerContext& shared, const SshClient& client)
        : q(service)
        , context(shared)
        , sshClient(client)
        , store(shared.database)
    {
    }

    /// One running operation: its thread and the way to stop it.
    struct Work
    {
        std::unique_ptr<QThread> thread;
        Cancel cancel;
        QString kind;
    };

    using Job = std::function<Result<void>(PodManager&, const Cancel&)>;
    Result<void> launch(const QString& podId, const QString& kind, Job job,
                        std::unique_ptr<PodLock> lock = nullptr);
    Result<void> ask(const QString& podId, PodVerb verb, const QString& kind, Job job);
    void inquire(const QString& podId, const QString& kind,
                 std::function<std::function<void()>(PodManager&)> question);
    using ControlRun = Result<void> (PodManager::*)(const QString& name, RunVerb verb, const Cancel& cancel);
    Result<void> control(const QString& podId, const QString& name, ControlRun what, RunVerb verb);
    void connectManager(PodManager& manager);
    void ended(const QString& podId, const QString& kind, const Result<void>& result);
    void noteForward(const QString& podId, const ForwardState& state);
    void updateProgress(const QString& podId, const OperationRecord& operation, int current);
    void reread(const QString& podId);
    /// Runs `job` on a thread of its own, then what it returns on the main thread.
    void aside(std::function<std::function<void()>()> job);
    /// Waits for a running thread when the service goes, not before.
    void keep(std::unique_ptr<QThread> thread);
    void take(const QString& podId, const std::optional<PodRecord>& record);

    PodService& q;
    PodManagerContext context;
    const SshClient& sshClient;
    PodStore store;
    QMap<QString, PodRecord> known;
    std::map<QString, Work> work;
    QMap<QString, PodProgress> progress;
    QMap<QString, QList<HealthItem>> health;
    std::map<QString, std::unique_ptr<QThread>> inquiries; ///< by kind and pod
    std::vector<std::unique_ptr<QThread>> asides;
    Cancel closing; ///< asked when the service goes: ends the inquiries
    std::unique_ptr<PortForwarder> forwarder;
    QStringList forwardedPods; ///< empty: all
    QTimer timer;
    QHash<QString, QDateTime> downSince; ///< forwards that are down, by pod
};

} // namespace pinacle

#pragma once

#include "core/core.h"
#include "core/pods/pod_service.h"
#include "core/servers/server_service.h"
#include "core/store/log_store.h"
#include "core/store/metric_store.h"
#include "core/store/records.h"

#include <QTemporaryDir>

#include <memory>

namespace pinacle {

/// A core over a folder of its own, with servers that nothing answers on, and pods in whatever state a test
/// needs.
class SeededHome final
{
public:
    /// `files`: written into the home before the core opens it. `connector`: of servers that do answer.
    explicit SeededHome(const QMap<QString, QByteArray>& files = {},
                        const ConnectionPool::Connector& connector = {});

    Core& core() { return *m_core; }
    QString serverId() const { return m_serverId; }
    QString home() const { return m_folder.path(); }

    QString addServer(const QString& name, const QString& status);
    void setPresence(const QString& serverId, Presence presence); ///< as its heartbeat tells
    /// A pod that was brought to `state` by allowed transitions.
    QString addPod(const QString& name, PodState state);
    /// A pod in the middle of being made.
    QString addBusyPod(const QString& name);
    QString addFailedPod(const QString& name);
    /// One that counts, of the first server where it names none; its id.
    QString addSnapshot(SnapshotRecord snapshot);
    /// Figures of five days, with a busy hour and a night without answers.
    void addMetrics(MetricSubject subject, const QString& id);
    /// `count` finished commands; every 50th has failed.
    void addLogRows(int count);

private:
    void beginCreate(const QString& podId, int done, StepState current);

    QTemporaryDir m_folder;
    std::unique_ptr<Core> m_core;
    QString m_serverId;
};

} // namespace pinacle

#pragma once

#include "core/pods/pod_service.h"
#include "core/store/metric_store.h"

#include <QAbstractListModel>
#include <QHash>
#include <QTimer>

namespace pinacle {

class Catalog;
class ServerService;

/// What a pod used at the last heartbeats, oldest first.
struct PodLoad
{
    QList<double> cpu;    ///< percent of a core
    QList<double> memory; ///< percent of what its tier gives it
};

/// The pods as facts for a view. Rows keep the order in which pods were made and are changed in place:
/// nothing jumps under the pointer, and a selection survives every refresh. Main thread.
class PodModel final : public QAbstractListModel
{
    Q_OBJECT

public:
    enum Role {
        IdRole = Qt::UserRole + 1,
        NameRole,
        StateRole,       ///< PodState as int
        InterruptedRole, ///< bool
        TemplateRole,    ///< display name
        IconRole,        ///< name of the template's icon
        ServerRole,      ///< display name
        ServerIdRole,
        AwayRole,     ///< bool: its server does not answer, all else is as it was seen last
        TierRole,     ///< display name
        StepRole,     ///< title of the current step; empty when nothing runs
        FractionRole, ///< 0 … 1
        ElapsedRole,  ///< milliseconds since the running operation began; -1
        ReasonRole,   ///< why it failed, one line
        CutOffRole,   ///< why none of its pages can be opened now; empty: they can, or it does not run
        LoadRole,     ///< PodLoad
    };

    PodModel(PodService& pods, ServerService& servers, const Catalog& catalog, QObject* parent = nullptr);

    int rowCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;

    void setLoad(const QString& podId, const QList<MetricSample>& samples);
    int rowOf(const QString& podId) const; ///< -1 when there is none
    QString idAt(int row) const;

private:
    void upsert(const QString& podId);
    void remove(const QString& podId);
    void changed(const QString& podId, const QList<int>& roles = {});
    void tick();
    void watchTime();
    bool isRunningOperation(const PodRecord& pod) const;
    QVariant progressFact(const PodRecord& pod, int role) const;
    QString accessibleText(const PodRecord& pod) const;
    bool isAway(const PodRecord& pod) const { return m_known.value(pod.serverId).isAway(); }
    void readServers();

    PodService& m_service;
    ServerService& m_servers;
    const Catalog& m_catalog;
    QList<PodRecord> m_pods;
    QHash<QString, ServerRecord> m_known; ///< servers by id: asking the service reads the database
    QHash<QString, PodLoad> m_loads;      ///< by pod
    QTimer m_clock;
};

} // namespace pinacle

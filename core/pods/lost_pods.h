#pragma once

#include "core/store/records.h"

#include <QHash>
#include <QList>
#include <QStringList>

namespace pinacle {

class Database;

/// A pod whose server is out of reach, and what of it is elsewhere.
struct LostPod
{
    QString podId;
    QString name;
    QString repository;              ///< what was pushed is there; empty: the pod has none
    QList<SnapshotRecord> snapshots; ///< on other servers, oldest first
    QStringList exports; ///< files that snapshots were written to; whether they are there still is not asked
    int snapshotsLost = 0; ///< those on the same server
};

/// The pod, as if its server were gone for good.
LostPod lostPodOf(const PodRecord& pod, Database& database);
/// A line for each way to get something of it back; none where nothing of it is elsewhere.
QStringList waysBack(const LostPod& pod, const QHash<QString, QString>& serverNames);
/// The pods of a server, as if it were gone for good.
QList<LostPod> lostPodsOf(const QString& serverId, Database& database);
/// For people: a line for each pod, and one for each way to get something of it back.
QString lostPodsText(const QList<LostPod>& pods, const QHash<QString, QString>& serverNames);

} // namespace pinacle

#include "core/pods/lost_pods.h"

#include "core/base/text.h"
#include "core/store/event_store.h"
#include "core/store/pod_store.h"
#include "core/store/snapshot_store.h"

namespace pinacle {

LostPod lostPodOf(const PodRecord& pod, Database& database)
{
    LostPod lost{pod.id, pod.name, pod.repository, {}, {}, 0};
    for (const SnapshotRecord& snapshot : SnapshotStore(database).ofPod(pod.id)) {
        if (snapshot.serverId == pod.serverId)
            ++lost.snapshotsLost;
        else
            lost.snapshots << snapshot;
    }
    for (const EventRow& row : EventStore(database).ofPod(pod.id, QStringLiteral("exported"))) {
        const QString path = row.data["path"].toString();
        if (!lost.exports.contains(path))
            lost.exports << path;
    }
    return lost;
}

QList<LostPod> lostPodsOf(const QString& serverId, Database& database)
{
    QList<LostPod> lost;
    for (const PodRecord& pod : PodStore(database).all())
        if (pod.serverId == serverId)
            lost << lostPodOf(pod, database);
    return lost;
}

QStringList waysBack(const LostPod& pod, const QHash<QString, QString>& serverNames)
{
    QStringList lines;
    for (const SnapshotRecord& snapshot : pod.snapshots)
        lines << Text::tr("snapshot “%1” on %2: pinacle pod fork %3 --name NAME --snapshot %4")
                     .arg(snapshot.name, serverNames.value(snapshot.serverId), pod.podId, snapshot.id);
    for (const QString& path : pod.exports)
        lines << Text::tr("exported to %1: pinacle snapshot import FILE --server NAME").arg(path);
    if (!pod.repository.isEmpty())
        lines << Text::tr("what was pushed to %1").arg(pod.repository);
    return lines;
}

QString lostPodsText(const QList<LostPod>& pods, const QHash<QString, QString>& serverNames)
{
    QStringList lines;
    for (const LostPod& pod : pods) {
        lines << pod.name;
        QStringList ways = waysBack(pod, serverNames);
        if (ways.isEmpty())
            ways << Text::tr("nothing of it is elsewhere");
        if (pod.snapshotsLost > 0)
            ways << Text::tr("snapshots that would be lost with the server: %1").arg(pod.snapshotsLost);
        for (const QString& way : std::as_const(ways))
            lines << QStringLiteral("    ") + way;
    }
    return lines.join(u'\n');
}

} // namespace pinacle

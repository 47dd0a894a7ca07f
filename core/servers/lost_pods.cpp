#include "core/servers/lost_pods.h"

#include "core/base/text.h"
#include "core/store/event_store.h"
#include "core/store/pod_store.h"
#include "core/store/snapshot_store.h"

namespace pinacle {

QList<LostPod> lostPodsOf(const QString& serverId, Database& database)
{
    QList<LostPod> lost;
    for (const PodRecord& pod : PodStore(database).all()) {
        if (pod.serverId != serverId)
            continue;
        LostPod one{pod.id, pod.name, pod.repository, {}, {}, 0};
        for (const SnapshotRecord& snapshot : SnapshotStore(database).ofPod(pod.id)) {
            if (snapshot.serverId == serverId)
                ++one.snapshotsLost;
            else
                one.snapshots << snapshot;
        }
        for (const EventRow& row : EventStore(database).ofPod(pod.id, QStringLiteral("exported"))) {
            const QString path = row.data["path"].toString();
            if (!one.exports.contains(path))
                one.exports << path;
        }
        lost << one;
    }
    return lost;
}

QString lostPodsText(const QList<LostPod>& pods, const QHash<QString, QString>& serverNames)
{
    QStringList lines;
    for (const LostPod& pod : pods) {
        lines << pod.name;
        const qsizetype before = lines.size();
        for (const SnapshotRecord& snapshot : pod.snapshots)
            lines << QStringLiteral("    ") +
                         Text::tr("snapshot “%1” on %2: pinacle pod fork %3 --name NAME --snapshot %4")
                             .arg(snapshot.name, serverNames.value(snapshot.serverId), pod.podId,
                                  snapshot.id);
        for (const QString& path : pod.exports)
            lines << QStringLiteral("    ") +
                         Text::tr("exported to %1: pinacle snapshot import FILE --server NAME").arg(path);
        if (!pod.repository.isEmpty())
            lines << QStringLiteral("    ") + Text::tr("what was pushed to %1").arg(pod.repository);
        if (lines.size() == before)
            lines << QStringLiteral("    ") + Text::tr("nothing of it is elsewhere");
        if (pod.snapshotsLost > 0)
            lines << QStringLiteral("    ") +
                         Text::tr("snapshots that would be lost with the server: %1").arg(pod.snapshotsLost);
    }
    return lines.join(u'\n');
}

} // namespace pinacle

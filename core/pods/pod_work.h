#pragma once

#include "core/config/pod_spec.h"
#include "core/plan/plan.h"
#include "core/store/records.h"

namespace pinacle {

class GVisorRuntime;
class PodStore;
class SnapshotStore;

/// A Git repository of a pod: what of it exists nowhere else.
struct RepositoryWork
{
    QString path;        ///< below /workspace
    int uncommitted = 0; ///< changed and new files
    int unpushed = 0;    ///< commits that no remote has
    int stashes = 0;
    bool hasRemote = false;
};

/// What a delete of the pod would lose.
struct PodWork
{
    QList<RepositoryWork> repositories;
    QDateTime seenAt;      ///< UTC; invalid: nobody has looked
    QString snapshotId;    ///< the newest then; empty: there was none
    int changedSince = -1; ///< files of the project that were changed after it; -1: not known
    bool isMore = false;   ///< there are more than these: the look came to its limit

    bool isAnythingLost() const; ///< something is uncommitted, unpushed or stashed
};

/// Looks at every repository below /workspace, and for what was changed there since the newest snapshot, in
/// one round trip of limited length. The pod must run.
Result<PodWork> lookAtWork(GVisorRuntime& runtime, const PodSpec& spec, const SnapshotStore& snapshots);

QJsonObject workToJson(const PodWork& work);
PodWork workFromJson(const QJsonObject& json);

/// A line for each repository that has something of its own.
QStringList workLines(const PodWork& work);

/// A line each, for people: what exactly a delete would take away for good.
QStringList lossesOf(const PodRecord& pod, const PodWork& work);
/// What a delete leaves: the pod's snapshots, and how much is newer than they are; or nothing.
QString leftoverOf(const PodRecord& pod, const PodWork& work, const QList<SnapshotRecord>& snapshots);

/// Notes the work before the pod sleeps, when it cannot be looked at. Never fails: it is only a courtesy.
Step workStep(const std::shared_ptr<PodSpec>& spec, PodStore& pods, const SnapshotStore& snapshots);

} // namespace pinacle

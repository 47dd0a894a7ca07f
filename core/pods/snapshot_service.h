#pragma once

#include "core/base/cancel.h"
#include "core/base/result.h"
#include "core/store/records.h"

#include <QList>
#include <QObject>

#include <memory>

namespace pinacle {

class Core;

/// The snapshots of all pods: listed at once, removed, exported and imported on a thread of their own. Taking
/// and restoring one are operations of a pod (PodService). Lives on the main thread; signals are emitted
/// there.
class SnapshotService final : public QObject
{
    Q_OBJECT

public:
    explicit SnapshotService(Core& core, QObject* parent = nullptr);
    ~SnapshotService() override; ///< cancels what runs and waits for it

    QList<SnapshotRecord> snapshots(const QString& podId = {}) const; ///< oldest first; empty: of all pods
    int count() const;                                                ///< of all pods
    /// `pod`: its id, or the name it had; empty: any, by the snapshot's id.
    std::optional<SnapshotRecord> find(const QString& pod, const QString& idOrName) const;

    // Each returns the job's number; finished() tells how it ended.
    int remove(const QString& snapshotId);
    /// Writes the snapshot as one file. It holds everything that is in the pod, secrets too: mode 0600.
    int exportTo(const QString& snapshotId, const QString& path);
    /// Loads such a file onto a server. The new snapshot belongs to no pod until one is made of it.
    int importFrom(const QString& path, const QString& serverId);
    /// Sends it to another server and reads it back there; the first server then lets it go.
    int sendTo(const QString& snapshotId, const QString& serverId);
    void cancel(int job);
    /// Another program may have changed the list; changed follows.
    void refresh();

signals:
    void changed(); ///< the list
    /// Bytes that were written or read so far.
    void progress(int job, qint64 bytes);
    /// An empty message: it went well. `snapshotId`: of the one concerned.
    void finished(int job, const QString& snapshotId, const pinacle::Error& error);

private:
    class Private;
    std::unique_ptr<Private> d;
};

} // namespace pinacle

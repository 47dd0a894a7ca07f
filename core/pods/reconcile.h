#pragma once

#include "core/base/result.h"
#include "core/runtime/gvisor_runtime.h"
#include "core/store/records.h"

#include <QList>

namespace pinacle {

struct PodManagerContext;

/// What a pod's row must become so that it tells what the server shows.
struct Correction
{
    enum class Kind {
        Stopped, ///< its container ended, by whomever
        Running, ///< somebody started it
        Gone,    ///< its container is not there any more
        Renamed, ///< its container has another name: it gets its own again
        Paused,  ///< a snapshot that was cut off left it paused: it goes on
    };
    QString podId;
    Kind kind = Kind::Stopped;
    QString container; ///< id; empty when it is gone
    bool operator==(const Correction&) const = default;
};

/// Compares rows with what a server shows. Pure. Pods that are being made, changed or deleted are left alone.
QList<Correction> correctionsFor(const QList<PodRecord>& pods, const QList<Container>& containers);

/// A pod that is on a server, labelled as ours, and not in the database.
struct FoundPod
{
    QString podId;
    QString slug;
    QString container;
    bool isRunning = false;
};

struct Reconciled
{
    QStringList changed;   ///< ids of pods whose row was corrected
    QList<FoundPod> found; ///< may be adopted; never touched otherwise
};

/// Corrects the rows of a server's pods so that they tell what `containers` shows: the server's truth wins.
/// Deletes nothing. A pod on which an operation runs, of this program or another, is left alone.
Reconciled reconcilePods(const PodManagerContext& context, const QString& serverId,
                         ServerConnection& connection, const QList<Container>& containers,
                         const Cancel& cancel);

/// The same for a server that is asked now, in one round trip.
Result<Reconciled> reconcileServer(const PodManagerContext& context, const ServerRecord& server,
                                   const Cancel& cancel);

/// Takes a found pod over: its row is made of its container's labels, and its variables are read from it.
/// Conflict when its port belongs to another pod here.
Result<PodRecord> adoptPod(const PodManagerContext& context, const ServerRecord& server,
                           const FoundPod& found, const Cancel& cancel);

/// Takes snapshots over that are on a server and not in the database: of the pod, or of all where no id is
/// given. Each is read once, for its size and checksum; one that is not whole is left out. Returns those that
/// were taken over.
Result<QList<SnapshotRecord>> adoptSnapshots(const PodManagerContext& context, const ServerRecord& server,
                                             const QString& podId, const Cancel& cancel);

} // namespace pinacle

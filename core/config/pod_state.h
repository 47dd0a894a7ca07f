#pragma once

#include <QList>
#include <QString>

namespace pinacle {

/// Where a pod is in its life. Allowed transitions (rows from, columns to; docs/states.md draws them):
///
///   from           to
///   pending        provisioning
///   provisioning   running
///   running        stopping, hibernating, starting (again, with something changed)
///   stopping       stopped
///   stopped        starting
///   starting       running, stopped
///   hibernating    hibernated, running
///   hibernated     waking
///   waking         running, hibernated
///   failed         provisioning, starting, stopping, hibernating, waking (retry), running and stopped (seen)
///   terminating    (the row goes)
///
/// Besides, any state may become failed or terminating, and what the server shows wins: a running pod whose
/// container ended becomes stopped, a stopped one that was started by hand becomes running.
enum class PodState {
    Pending,
    Provisioning,
    Running,
    Stopping,
    Stopped,
    Starting,
    Hibernating,
    Hibernated,
    Waking,
    Failed,
    Terminating,
};

QString podStateName(PodState state);           ///< "running": stored, and shown in JSON
PodState podStateFromName(const QString& name); ///< Failed for an unknown name
QList<PodState> allPodStates();
bool isTransitionAllowed(PodState from, PodState to);

/// What a person may ask of a pod.
enum class PodVerb {
    Open,
    Start,
    Stop,
    Restart,
    Delete,
    Exec,
    Resume,
    Rollback,
    Cancel,
    Snapshot, ///< and fork
    Restore,
    Hibernate,
    Wake,
    Resize,
};

/// Whether `verb` makes sense in `state`; `isInterrupted`: its last operation was cut off or failed and can
/// go on. The one place that enables actions, in the window as on the command line.
bool isVerbAllowed(PodVerb verb, PodState state, bool isInterrupted);

} // namespace pinacle

#pragma once

#include "core/pods/pod_health.h"

#include <QHash>
#include <QSet>

namespace pinacle {

/// What a look into a running pod shows.
struct PodSigns
{
    QList<HealthItem> health;
    QList<int> ports;  ///< that something in the pod listens on, ascending
    QDateTime typedAt; ///< UTC; when somebody last typed in a terminal that is attached; invalid: none is
};

/// One round trip that looks into all these pods, a few at a time. Not logged. `idleStopped`: ids of those
/// that stop when nobody uses them; of these alone it is asked whether somebody typed.
Command sweepCommand(const QList<PodSpec>& pods, const QSet<QString>& idleStopped, milliseconds timeout);
/// By pod's id; a pod that did not answer is left out.
QHash<QString, PodSigns> readSweep(const QByteArray& answer, const QList<PodSpec>& pods);

} // namespace pinacle

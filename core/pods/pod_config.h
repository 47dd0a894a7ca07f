#pragma once

#include "core/base/cancel.h"
#include "core/config/config_check.h"

#include <QMetaType>

namespace pinacle {

struct PodManagerContext;

/// The pinacle.yaml of an existing pod, as it was read.
struct PodConfigText
{
    QByteArray text;
    QString file;                ///< its name in the pod's project; empty: the text is from the database
    QStringList differs;         ///< the keys in which the file says something else than what the pod is
    QList<ConfigChange> pending; ///< what that means, and what brings the pod in line
};

/// While the pod runs, the file in its project, as it is; a pod that does not run, or a project without the
/// file: what the database says. Blocks: call it on a thread of its own.
Result<PodConfigText> readPodConfig(const PodManagerContext& context, const QString& podId,
                                    const Cancel& cancel);

/// Makes `text` the pod's configuration: in the database, and in the project's file while the pod runs. Its
/// services and its tier stay what they are: the file then differs until `service add`, `service remove` or
/// `pod resize`. Returns what changed and when that takes effect. Invalid with its mistakes when the text is
/// not right; Conflict when the file is no longer `before`, so that nobody's work is written over; Busy while
/// the pod is worked on. Blocks.
Result<QList<ConfigChange>> savePodConfig(const PodManagerContext& context, const QString& podId,
                                          const PodConfigText& before, const QByteArray& text,
                                          const Cancel& cancel);

} // namespace pinacle

Q_DECLARE_METATYPE(pinacle::PodConfigText)
Q_DECLARE_METATYPE(pinacle::ConfigChange)

#pragma once

#include "core/base/result.h"
#include "core/store/records.h"

#include <QList>

namespace pinacle {

/// A program of this computer that can work on a pod over SSH.
struct Editor
{
    QString name;
    QString program;       ///< absolute path; empty: not found here
    QStringList arguments; ///< with %HOST% and %FOLDER%
};

/// All that are known, found or not, in the order of a menu. Looks at the file system.
QList<Editor> editors();

/// What is run to open the pod's project.
QStringList editorArguments(const Editor& editor, const PodRecord& pod);

/// Starts it; it outlives this program.
Result<void> openInEditor(const Editor& editor, const PodRecord& pod);

/// What opens a terminal of this computer's own on the pod, over SSH; empty: none was found here. Looks at
/// the environment and the file system.
QStringList terminalCommand(const PodRecord& pod);

/// Starts it; it outlives this program.
Result<void> openInTerminal(const PodRecord& pod);

} // namespace pinacle

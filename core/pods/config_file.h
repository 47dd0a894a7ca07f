#pragma once

#include "core/connection/server_connection.h"

namespace pinacle {

/// The pinacle.yaml of a pod's project.
struct ConfigFile
{
    QString name; ///< "pinacle.yaml" or "pinacle.yml"; empty: the project has none
    QByteArray text;
};

/// Runs a script (sh) in the pod; the label is for people and the log.
using RunInPod = std::function<Result<Output>(const QByteArray& script, const QString& label)>;

/// Invalid when the file is over 1 MB.
Result<ConfigFile> readConfigFile(const QString& projectFolder, const RunInPod& run);

/// Writes the file, whole or not at all, if it still is `before`; Conflict otherwise. A link stays a link:
/// what it points to is written.
Result<void> writeConfigFile(const QString& projectFolder, const ConfigFile& before, const QByteArray& text,
                             const RunInPod& run);

} // namespace pinacle

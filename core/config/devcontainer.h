#pragma once

#include "core/config/pinacle_config.h"

#include <QMap>

namespace pinacle {

/// What became of one line of a devcontainer.json.
struct ImportLine
{
    enum class Fate { Kept, Approximated, Dropped };
    int line = 0; ///< from 1
    QString key;  ///< "forwardPorts", "features/ghcr.io/devcontainers/features/node:1"
    Fate fate = Fate::Kept;
    QString text; ///< what it became, or why it is dropped
};
QString fateName(ImportLine::Fate fate); ///< "kept", "approximated", "dropped"

struct DevcontainerImport
{
    QString name; ///< that the file suggests for the pod, or empty
    PinacleConfig config;
    QMap<QString, QString> environment;
    QList<ImportLine> report; ///< every key of the file, by line
};

/// Reads a devcontainer.json (https://containers.dev/implementors/json_reference): JSON with comments and
/// trailing commas. Invalid, with line and column, when it is not. Nothing in it is run.
Result<DevcontainerImport> importDevcontainer(const QByteArray& text, const Catalog& catalog);

} // namespace pinacle

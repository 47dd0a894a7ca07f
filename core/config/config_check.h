#pragma once

#include "core/config/pinacle_config.h"

namespace pinacle {

/// Everything that is wrong with the text of a pinacle.yaml: what a single key tells, and where that is
/// right, what only the whole tells (ConfigResolver). Each mistake has its line and column.
ParsedConfig checkConfig(const QByteArray& text, const Catalog& catalog);

/// "tier: unknown tier …", as it is shown after a place.
QString mistakeText(const ConfigMistake& mistake);

/// What differs between two configs and when it takes effect in an existing pod.
struct ConfigChange
{
    QString key;
    QString text; ///< "service redis added; `pinacle service add POD redis` installs it"
};
QList<ConfigChange> configChanges(const PinacleConfig& before, const PinacleConfig& after,
                                  const Catalog& catalog);

} // namespace pinacle

#pragma once

#include "core/config/pinacle_config.h"

#include <QRandomGenerator>

namespace pinacle {

/// A valid config with whatever may stand in one: hostile texts, empty lists, unset keys.
PinacleConfig randomConfig(QRandomGenerator& random, const Catalog& catalog);

/// A config's text as people write it: any quoting, order, indentation and line ends, comments and unknown
/// keys everywhere. Each comment that stands alone holds "#alone-N" with its own N, each unknown key is
/// called "x-N".
QByteArray uglyText(QRandomGenerator& random, const PinacleConfig& config);

} // namespace pinacle

#pragma once

#include "core/config/pinacle_config.h"

namespace pinacle {

/// `existing`, a pinacle.yaml, changed so that it says `wanted`. Only what differs is touched, down to the
/// items of a list and the keys of a process: comments, order, quoting, line ends, a byte order mark and keys
/// that Pinacle does not know stay. A comment that stands alone on its line always stays; the one beside
/// a list item or a key that is removed goes with it. patchConfig(x, parsed x) is x, byte for byte.
///
/// Invalid when this cannot be done safely (the root is a flow map, a key to be changed carries anchors,
/// several documents, not UTF-8): then the file must be changed by hand.
Result<QByteArray> patchConfig(const QByteArray& existing, const PinacleConfig& wanted,
                               const Catalog& catalog);

} // namespace pinacle

#pragma once

#include "core/runtime/snapshot_image.h"

#include <memory>

namespace pinacle {

/// A connection that may be used on another thread than the one that asks; made where it is used.
using ConnectionMaker = std::function<Result<std::unique_ptr<ServerConnection>>(const Cancel&)>;

/// Copies a snapshot's image from one server to another through this computer, without a file in between, and
/// reads it back there: Conflict when it did not arrive as it was. The server that it comes from is served by
/// a thread of its own. `progress`: bytes so far, on the calling thread.
Result<void> streamSnapshot(const SnapshotRecord& snapshot, const ConnectionMaker& from, ServerConnection& to,
                            const Cancel& cancel, const std::function<void(qint64)>& progress = {});

} // namespace pinacle

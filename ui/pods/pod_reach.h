#pragma once

#include "core/store/records.h"

#include <optional>

namespace pinacle {

class PodService;

/// Why no page of a running pod can be opened now: its server does not answer, or the way to its port is not
/// there. Empty: they can be.
QString cutOffReason(const PodService& pods, const PodRecord& pod, const std::optional<ServerRecord>& server);

} // namespace pinacle

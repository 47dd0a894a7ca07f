#pragma once

#include "core/secrets/secret_store.h"
#include "core/store/records.h"

#include <optional>

namespace pinacle {

/// What happened to a pod that failed, as text to be sent to somebody who helps: the step, the command and
/// the end of what it said. Every value of the pod's environment is hidden. Any thread; may wait for the
/// secrets.
Result<QString> failureReport(Secrets& secrets, const PodRecord& pod, const QString& stepTitle,
                              const std::optional<LogRow>& command);

} // namespace pinacle

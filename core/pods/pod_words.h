#pragma once

#include "core/config/pod_state.h"

#include <QString>

namespace pinacle {

/// States and operations in messages, in the language of the window; podStateName() and a kind are for code.
QString podStateText(PodState state);       ///< "stopped"
QString operationText(const QString& kind); ///< "add a service": what a pod can or cannot do

} // namespace pinacle

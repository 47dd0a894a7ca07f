#pragma once

#include <QtGlobal>

namespace pinacle {

/// Whether process `pid` of this computer still runs; a zombie does not.
bool isProcessAlive(qint64 pid);

} // namespace pinacle

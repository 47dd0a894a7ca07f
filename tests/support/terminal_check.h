#pragma once

#include <QString>

namespace pinacle {

class ServerConnection;

/// Drives a shell on a terminal of `connection`: size, resizing, keys that arrive at once, Ctrl-C, exit code.
/// Empty when all is as it should be; else what is not.
QString checkTerminal(ServerConnection& connection);

} // namespace pinacle

#pragma once

#include <QString>

namespace pinacle {

/// "0.10.6": of the libssh that runs, for people who ask about known defects.
QString sshLibraryVersion();

} // namespace pinacle

#pragma once

#include <QString>

namespace pinacle {

/// Where programs of this computer are looked for: $PATH, then the folders that an app started from a desktop
/// does not get from its environment (Homebrew, MacPorts, /usr/local, ~/.local/bin), and on macOS the login
/// shell's PATH. Absolute folders only: a program in the current folder is never run. Computed once;
/// thread-safe.
QString searchPath();

/// Absolute path of `program` on searchPath(); empty when there is none.
QString findProgram(const QString& program);

} // namespace pinacle

#pragma once

#include <QString>
#include <QStringList>

namespace pinacle {

/// Where programs of this computer are looked for: $PATH, then the folders that an app started from a desktop
/// does not get from its environment (Homebrew, MacPorts, /usr/local, ~/.local/bin), and on macOS the login
/// shell's PATH. Absolute folders only: a program in the current folder is never run. Computed once;
/// thread-safe.
QString searchPath();

/// Absolute path of `program` on searchPath(); empty when there is none.
QString findProgram(const QString& program);

/// Starts a program of this computer that outlives this one, with searchPath() as its PATH. False when there
/// is none.
bool startProgram(const QString& program, const QStringList& arguments);

} // namespace pinacle

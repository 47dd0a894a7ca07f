#pragma once

#include <QString>

namespace pinacle {

/// The file that a crash leaves behind: the version, the signal, and where the program was, as offsets into
/// its libraries. No names, no paths, no data of the user's; it goes nowhere by itself.
QString crashReportFile(const QString& home);

/// From now on a crash of this process writes that file before it takes its course. Once a process, on the
/// main thread, when the libraries are loaded.
void writeCrashReportsTo(const QString& home);

} // namespace pinacle

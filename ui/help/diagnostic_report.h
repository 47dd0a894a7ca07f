#pragma once

#include <QString>

namespace pinacle {

class Core;

/// What a person can send to somebody who helps: versions, what is known about the servers, the states of
/// pods and their last errors. Names of pods and servers are in it; addresses, environments, output of
/// commands and secrets are not.
QString diagnosticReport(Core& core);

/// "Qt 6.4.2", "libssh 0.10.6" …, a line each.
QStringList libraryVersions();

} // namespace pinacle

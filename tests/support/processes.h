#pragma once

#include <QByteArray>
#include <QList>

namespace pinacle {

/// Whether process `pid` of this computer still runs; a zombie does not.
bool isProcessAlive(qint64 pid);

/// The processes below `pid` that carry this name, at any depth.
QList<qint64> descendantsOf(qint64 pid, const QByteArray& name);

} // namespace pinacle

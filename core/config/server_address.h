#pragma once

#include <QMetaType>
#include <QString>

namespace pinacle {

enum class ServerKind { Lima, Ssh, Local };

/// Everything that is needed to connect to a server.
struct ServerAddress
{
    QString serverId;
    ServerKind kind = ServerKind::Local;
    QString host;
    int port = 22;
    QString user;       ///< empty: the name of the user that runs this program
    QString keyFile;    ///< empty: the agent's keys, then the user's default keys
    QString limaVmName; ///< Lima: host and port are asked from limactl at every connect
};

} // namespace pinacle

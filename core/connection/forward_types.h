#pragma once

#include "core/config/server_address.h"

#include <QDateTime>
#include <QMetaType>
#include <QString>

#include <chrono>

namespace pinacle {

/// One pod's port, to be reached on this computer.
struct ForwardRequest
{
    QString podId;
    ServerAddress address;
    int remotePort = 0; ///< on the server's 127.0.0.1
    int localPort = 0;  ///< on 127.0.0.1 and ::1 here; 0: the same number
    QString probePath = QStringLiteral("/.well-known/pinacle/pod");
    QString expectedBody; ///< what the pod answers there; empty: its id
};

/// How a forward is doing.
///   Connecting → Up ⇄ Down; Connecting → Down. Up means that the right pod has answered through it.
struct ForwardState
{
    enum class Kind { Connecting, Up, Down };

    Kind kind = Kind::Connecting;
    QString reason; ///< Down: why, for people; Up: "provided elsewhere" when another program forwards
    QDateTime since;
    bool isElsewhere =
        false; ///< the port is not ours: Lima, another program of ours, or this computer itself
};

/// The clock of the forwards. Tests use shorter times.
struct ForwardTimes
{
    using milliseconds = std::chrono::milliseconds;

    milliseconds firstRetry{1'000}; ///< doubles up to lastRetry
    milliseconds lastRetry{15'000};
    milliseconds refusedRetry{60'000}; ///< after a refused login
    milliseconds firstProbe{250};      ///< while down; doubles up to lastProbe
    milliseconds lastProbe{5'000};
    milliseconds probeWhileUp{10'000};
    milliseconds probePatience{5'000};
    milliseconds watchElsewhere{2'000}; ///< how often a port that others hold is looked at
    milliseconds checkSession{10'000};  ///< how often the connection has to prove that it is alive
    milliseconds sessionPatience{5'000};
};

} // namespace pinacle

Q_DECLARE_METATYPE(pinacle::ForwardState)

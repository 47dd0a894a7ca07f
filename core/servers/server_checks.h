#pragma once

#include "core/store/records.h"

#include <QList>
#include <QStringList>

namespace pinacle {

/// One line of a server's check: a fact, whether it is good, and what mends it.
struct ServerCheck
{
    QString id;    ///< "connection", "root", "docker", "runsc", "overlay", "dns", "disk", "image", "clock"
    QString title; ///< "gVisor (runsc)"
    bool isOk = false;
    bool isKnown = false;   ///< false: not looked at yet
    QString text;           ///< "release-20260504.0"
    QString fix;            ///< what Provision would do, or what the user can do; empty when good
    bool isWarning = false; ///< not good, and pods run all the same
    QString cause;          ///< why it may be so; empty when good
    QStringList command;    ///< what mends it, to be run on the server as root; empty: Provision, or a person
    bool isRisky = false;   ///< the command touches more than pods: ask before
    bool isByHand = false;  ///< only a person can mend it

    QString commandText() const; ///< for people: quoted as a shell would need it
    QString state() const;       ///< "ok", "warning", "failed", "unknown"
    bool operator==(const ServerCheck&) const = default;
};

/// What is known of a server, from its last check and its last heartbeat, whichever is newer. Pure.
QList<ServerCheck> serverChecks(const ServerRecord& server);

} // namespace pinacle

#pragma once

#include <QList>
#include <QString>

namespace pinacle {

/// What a person decides about setting up a server.
struct ProvisionOptions
{
    bool mayRestartDocker = false; ///< although containers run, which a restart stops
    bool wantsPackage = false;     ///< the distribution's gVisor instead of upstream's release
    QString gvisorSource;          ///< a mirror of upstream's releases; empty: upstream's own
    QString gvisorRelease;         ///< another release than the pinned one, "20261005"; empty: the pinned one
};

/// One step of setting up a server before it is begun.
struct UpcomingStep
{
    QString id;
    QString title;
    bool isDone = false; ///< there is nothing to do
    QString text;        ///< what it would do, a line each
};

} // namespace pinacle

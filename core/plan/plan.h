#pragma once

#include "core/connection/server_connection.h"

#include <QJsonObject>
#include <QList>
#include <QString>

#include <functional>

namespace pinacle {

/// One thing to do on a server, and how to take it back. The functions run on the operation's thread.
struct Step
{
    using Question = std::function<Result<bool>(ServerConnection&, const Cancel&)>;
    using Action = std::function<Result<void>(ServerConnection&, const Cancel&)>;

    QString id;      ///< stable: "network", "service:redis"; the journal refers to it
    QString title;   ///< for people: "Create the network"
    int weight = 1;  ///< share of the progress
    Question isDone; ///< asks the server; unset: the journal is believed
    Action apply;    ///< may be run again after a crash in its middle
    Action undo;     ///< unset: nothing to take back. Succeeds when there is nothing left to take back
    /// Once it was begun there is no way back, only forward: what came before cannot be undone any more.
    bool isFinal = false;
};

/// What an operation will do, as data: shown before, journalled during, undone after.
struct Plan
{
    QString kind;           ///< "create", "start", "snapshot" …
    QJsonObject parameters; ///< what was asked for; with the kind, enough to make the same plan after a crash
    QList<Step> steps;
};

} // namespace pinacle

#pragma once

#include "app/cli/arguments.h"
#include "app/cli/console.h"
#include "core/core.h"

#include <functional>

namespace pinacle::cli {

/// One command: its words, how it is used, what it understands, what it does.
struct CommandEntry
{
    QStringList words; ///< {"pod", "create"}
    QString usage;     ///< after the words
    Syntax syntax;
    std::function<int(Core&, const Console&, const Arguments&)> run;
};

QList<CommandEntry> serverCommands();
QList<CommandEntry> podCommands();
QList<CommandEntry> podExecCommands(); ///< those whose output is another program's
QList<CommandEntry> catalogCommands(); ///< templates, tiers, services
QList<CommandEntry> configCommands();  ///< pinacle.yaml
QList<CommandEntry> logCommands();     ///< log, event, forward

} // namespace pinacle::cli

#pragma once

#include "app/cli/arguments.h"
#include "app/cli/console.h"
#include "core/core.h"
#include "core/pods/pod_manager.h"

#include <functional>
#include <optional>

namespace pinacle::cli {

/// One command: its words, how it is used, what it understands, what it does.
struct CommandEntry
{
    QStringList words; ///< {"pod", "create"}
    QString usage;     ///< after the words
    Syntax syntax;
    std::function<int(Core&, const Console&, const Arguments&)> run;
};

/// The pod of that name, slug or id; says so when there is none.
std::optional<PodRecord> findPod(Core& core, const Console& console, const QString& name);
/// Prints the pod as `pod show` does.
int showPod(Core& core, const Console& console, const QString& podId);
/// For commands that work on one pod themselves, without the service's threads.
PodManagerContext contextOf(Core& core);

QList<CommandEntry> serverCommands();
QList<CommandEntry> podCommands();
QList<CommandEntry> lifeCommands();    ///< snapshots, fork, sleep, tiers
QList<CommandEntry> podExecCommands(); ///< those whose output is another program's
QList<CommandEntry> serviceCommands(); ///< services and processes of a running pod
QList<CommandEntry> catalogCommands(); ///< templates, tiers, services
QList<CommandEntry> configCommands();  ///< pinacle.yaml
QList<CommandEntry> environmentCommands();
QList<CommandEntry> githubCommands(); ///< github, setting
QList<CommandEntry> logCommands();     ///< log, event, forward

} // namespace pinacle::cli

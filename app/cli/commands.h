#pragma once

#include "app/cli/arguments.h"
#include "app/cli/console.h"
#include "core/core.h"
#include "core/pods/pod_manager.h"
#include "core/pods/pod_request.h"

#include <QSet>

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
/// The server of that name or id; says so when there is none.
std::optional<ServerRecord> findServer(Core& core, const Console& console, const QString& name);
/// The empty repository at GitHub that `--push-to` names: it is made where it is missing and that is asked
/// for, by --create-repository or at the terminal.
Result<void> ensureRepository(Core& core, const Console& console, const Arguments& arguments,
                              const PodRequest& request);
/// Prints the pod as `pod show` does. `away`: servers that were asked just now in vain; nothing: none was
/// asked.
int showPod(Core& core, const Console& console, const QString& podId,
            const std::optional<QSet<QString>>& away = {});
/// The words that may take the place of the last of `words`, which is unfinished.
QStringList completions(Core& core, const QList<CommandEntry>& commands, const QStringList& words);
/// For commands that work on one pod themselves, without the service's threads.
PodManagerContext contextOf(Core& core);

QList<CommandEntry> serverCommands();
QList<CommandEntry> machineCommands(); ///< Lima
/// Looks at the server and says what is wrong; asks for a passphrase where there is somebody to ask.
int checkServer(Core& core, const Console& console, const QString& serverId, const Arguments& arguments);
int showServer(Core& core, const Console& console, const QString& serverId); ///< as `server show` does
QList<CommandEntry> createCommands();                                        ///< pod create
QList<CommandEntry> podCommands();
QList<CommandEntry> lifeCommands();    ///< snapshots, fork, sleep, tiers
QList<CommandEntry> podExecCommands(); ///< those whose output is another program's
QList<CommandEntry> sshCommands();     ///< pods as hosts of this user's ssh
QList<CommandEntry> serviceCommands(); ///< services and processes of a running pod
QList<CommandEntry> catalogCommands(); ///< templates, tiers, services
QList<CommandEntry> configCommands();  ///< pinacle.yaml
QList<CommandEntry> environmentCommands();
QList<CommandEntry> githubCommands();
QList<CommandEntry> settingCommands();
QList<CommandEntry> logCommands();   ///< log, event, forward
QList<CommandEntry> moveCommands();  ///< pods between servers
QList<CommandEntry> watchCommands(); ///< watch, metrics, pods that stop by themselves

} // namespace pinacle::cli

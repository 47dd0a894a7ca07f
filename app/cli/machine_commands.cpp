// Lima machines.

#include "app/cli/commands.h"
#include "app/cli/waiting.h"
#include "core/lima/lima_control.h"
#include "core/lima/lima_watch.h"
#include "core/servers/server_service.h"

namespace pinacle::cli {

namespace {

/// Work on a VM, with what limactl says on standard error.
int waitForVm(Core& core, const Console& console, const QString& vmName, const std::function<void()>& begin)
{
    ServerService& servers = core.servers();
    Waiting waiting([&] { servers.cancelVm(vmName); });
    QObject context;
    QObject::connect(&servers, &ServerService::vmProgress, &context,
                     [&](const QString&, const QString& text) { console.note(text); });
    QObject::connect(&servers, &ServerService::vmFinished, &context,
                     [&](const QString&, const Error& error) { waiting.finish(error); });
    begin();
    const Error error = waiting.wait();
    return error.message.isEmpty() ? kDone : console.fail(error);
}

int power(Core& core, const Console& console, const Arguments& arguments, bool isStart)
{
    const auto server = findServer(core, console, arguments.positional(0));
    if (!server)
        return kNotFound;
    if (server->address.kind != ServerKind::Lima) {
        console.note(QStringLiteral("pinacle: only Lima VMs are started and stopped from here"));
        return kFailed;
    }
    const QString& vmName = server->address.limaVmName;
    return waitForVm(core, console, vmName,
                     [&] { isStart ? core.servers().startVm(vmName) : core.servers().stopVm(vmName); });
}

int printVms(const Console& console, bool isStream)
{
    const auto program = LimaControl::program(interruption());
    if (!program)
        return console.fail(program.error());
    const auto vms = LimaControl::list(interruption());
    if (!vms)
        return console.fail(vms.error());
    QJsonArray array;
    QList<QStringList> rows;
    for (const LimaVm& vm : *vms) {
        array << QJsonObject{
            {"name", vm.name}, {"status", vm.status}, {"ssh_port", vm.sshPort}, {"error", vm.error}};
        rows << QStringList{vm.name, vm.status, vm.error};
    }
    if (console.isJson()) {
        const QJsonObject json{{"limactl", program->path},
                               {"version", program->version},
                               {"too_old", program->isTooOld},
                               {"vms", array}};
        isStream ? console.printLine(json) : console.print(json);
        return kDone;
    }
    console.note(QStringLiteral("%1, version %2%3")
                     .arg(program->path,
                          program->version.isEmpty() ? QStringLiteral("unknown") : program->version,
                          program->isTooOld ? QStringLiteral(" – too old: at least %1 is wanted")
                                                  .arg(QLatin1String(LimaControl::kOldestVersion))
                                            : QString()));
    console.printTable({"NAME", "STATUS", "ERROR"}, rows);
    return kDone;
}

/// All machines; with --follow again whenever one of them changes, until Ctrl-C.
int listVms(Core&, const Console& console, const Arguments& arguments)
{
    if (!arguments.has("--follow"))
        return printVms(console, false);
    Waiting* running = nullptr;
    Waiting waiting([&] { running->finish({}); });
    running = &waiting;
    LimaWatch watch;
    QObject::connect(&watch, &LimaWatch::changed, &watch, [&] { printVms(console, true); });
    const int code = printVms(console, true);
    if (code == kDone)
        waiting.wait();
    return code;
}

/// A whole number between the bounds, or nothing with a note.
std::optional<int> numberOf(const Console& console, const Arguments& arguments, const QString& option,
                            int fallback, int least, int most)
{
    if (!arguments.has(option))
        return fallback;
    bool isNumber = false;
    const int number = arguments.value(option).toInt(&isNumber);
    if (isNumber && number >= least && number <= most)
        return number;
    console.note(QStringLiteral("pinacle: %1 takes a number from %2 to %3").arg(option).arg(least).arg(most));
    return std::nullopt;
}

int createVm(Core& core, const Console& console, const Arguments& arguments)
{
    const LimaSize usual = LimaSize::forThisComputer();
    const auto cpus = numberOf(console, arguments, "--cpus", usual.cpus, 1, 256);
    const auto memory = numberOf(console, arguments, "--memory", usual.memoryGb, 1, 1024);
    const auto disk = numberOf(console, arguments, "--disk", usual.diskGb, 10, 65536);
    if (!cpus || !memory || !disk)
        return kUsage;
    const QString vmName = arguments.positional(0);
    const int code = waitForVm(core, console, vmName, [&] {
        core.servers().createVm(vmName, {*cpus, *memory, *disk, arguments.value("--image")});
    });
    if (code != kDone)
        return code;
    const auto id = core.servers().add(QStringLiteral("lima:") + vmName, vmName, {});
    if (!id)
        return console.fail(id.error());
    const int checked = checkServer(core, console, *id, arguments);
    return checked == kDone ? showServer(core, console, *id) : checked;
}

/// By its server's name or, where it never became a server, by its own.
int deleteVm(Core& core, const Console& console, const Arguments& arguments)
{
    const auto server = core.servers().server(arguments.positional(0));
    if (server && server->address.kind != ServerKind::Lima) {
        console.note(QStringLiteral("pinacle: %1 is no Lima VM; `server remove` takes it out of the list")
                         .arg(server->name));
        return kFailed;
    }
    const QString vmName = server ? server->address.limaVmName : arguments.positional(0);
    if (arguments.value("--confirm") != vmName) {
        const QStringList pods = core.servers().podsOfVm(vmName);
        console.note(QStringLiteral(
                         "The VM %1 and everything in it will be gone%2.\npinacle: confirm with --confirm %1")
                         .arg(vmName, pods.isEmpty() ? QString()
                                                     : QStringLiteral(", with its pods: ") +
                                                           pods.join(QLatin1String(", "))));
        return kRefused;
    }
    return waitForVm(core, console, vmName, [&] { core.servers().deleteVm(vmName); });
}

} // namespace

QList<CommandEntry> machineCommands()
{
    return {
        {{"server", "start"},
         "NAME",
         {{}, 1, 1},
         [](Core& c, const Console& o, const Arguments& a) { return power(c, o, a, true); }},
        {{"server", "stop"},
         "NAME",
         {{}, 1, 1},
         [](Core& c, const Console& o, const Arguments& a) { return power(c, o, a, false); }},
        {{"server", "vms"}, "[--follow]", {{"--follow"}, 0, 0}, listVms},
        {{"server", "create-vm"},
         "NAME [--cpus N] [--memory GB] [--disk GB] [--image FILE-OR-URL]",
         {{"--cpus=", "--memory=", "--disk=", "--image="}, 1, 1},
         createVm},
        {{"server", "delete-vm"}, "NAME [--confirm NAME-OF-THE-VM]", {{"--confirm="}, 1, 1}, deleteVm},
    };
}

} // namespace pinacle::cli

#include "app/cli/commands.h"
#include "app/cli/json.h"
#include "app/cli/waiting.h"
#include "core/lima/lima_control.h"
#include "core/servers/server_service.h"
#include "core/store/server_store.h"
#include "core/watch/watch_service.h"

#include <QFile>

#include <cstdio>
#include <optional>

#include <termios.h>
#include <unistd.h>

namespace pinacle::cli {

std::optional<ServerRecord> findServer(Core& core, const Console& console, const QString& name)
{
    auto server = core.servers().server(name);
    if (!server)
        console.note(QStringLiteral("pinacle: there is no server \"%1\"; `pinacle server list` shows them")
                         .arg(name.left(60)));
    return server;
}

namespace {

int show(Core& core, const Console& console, const QString& id)
{
    const auto server = core.servers().server(id);
    if (!server)
        return kNotFound;
    if (console.isJson()) {
        QJsonObject json = serverJson(*server);
        json["checks"] = checksJson(core.servers().checks(server->id));
        console.print(json);
        return kDone;
    }
    console.print(
        QStringLiteral("%1  %2  %3").arg(server->name, serverKindName(server->address.kind), server->status));
    for (const ServerCheck& check : core.servers().checks(server->id)) {
        console.print(QStringLiteral("  %1 %2: %3")
                          .arg(check.isOk        ? "✓"
                               : !check.isKnown  ? "?"
                               : check.isWarning ? "!"
                                                 : "✗",
                               check.title, check.text));
        if (check.isKnown && !check.cause.isEmpty())
            console.print(QStringLiteral("      %1. %2.").arg(check.cause, check.fix));
    }
    return kDone;
}

/// The first line of standard input; from a person, without showing it. Null when there is nobody to ask.
QString readPassphrase(const Console& console, const QString& keyFile, bool isPiped)
{
    termios shown{};
    const bool isPerson = !isPiped && isatty(STDIN_FILENO) && tcgetattr(STDIN_FILENO, &shown) == 0;
    if (!isPiped && !isPerson)
        return {};
    termios hidden = shown;
    hidden.c_lflag &= ~tcflag_t(ECHO);
    if (isPerson) {
        console.note(QStringLiteral("Passphrase of %1 (it is kept among your secrets):").arg(keyFile));
        tcsetattr(STDIN_FILENO, TCSAFLUSH, &hidden);
    }
    QFile input;
    QString line;
    if (input.open(stdin, QIODevice::ReadOnly))
        line = QString::fromUtf8(input.readLine());
    if (isPerson)
        tcsetattr(STDIN_FILENO, TCSAFLUSH, &shown);
    return line.endsWith(u'\n') ? line.chopped(1) : line;
}

Error checkOnce(Core& core, const QString& id, const HostKeyConsent& consent)
{
    ServerService& servers = core.servers();
    Waiting waiting([&] { servers.cancel(id); });
    QObject context;
    QObject::connect(&servers, &ServerService::checkFinished, &context,
                     [&](const QString&, const Error& error) { waiting.finish(error); });
    servers.check(id, consent);
    return waiting.wait();
}

int runCheck(Core& core, const Console& console, const QString& id, const Arguments& arguments)
{
    const bool mayReplace = arguments.has("--replace-host-key");
    const HostKeyConsent consent{
        arguments.value(mayReplace ? "--replace-host-key" : "--accept-host-key"), mayReplace};
    Error error = checkOnce(core, id, consent);
    const QString locked = core.servers().wantedPassphrase(id);
    if (error.kind == ErrorKind::AuthFailed && !error.message.isEmpty() && !locked.isEmpty()) {
        const QString passphrase = readPassphrase(console, locked, arguments.has("--passphrase-stdin"));
        if (!passphrase.isEmpty()) {
            core.servers().givePassphrase(locked, passphrase);
            error = checkOnce(core, id, consent);
        }
    }
    return error.message.isEmpty() ? kDone : console.fail(error);
}

int add(Core& core, const Console& console, const Arguments& arguments)
{
    auto id =
        core.servers().add(arguments.positional(0), arguments.value("--name"), arguments.value("--key"));
    if (!id)
        return console.fail(id.error());
    // The server is looked at once. What a person must decide or mend first is told, and nothing is kept of a
    // host key that was refused; a server that is merely incomplete stays.
    const int code = runCheck(core, console, *id, arguments);
    if (code != kDone) {
        core.servers().remove(*id);
        return code;
    }
    return show(core, console, *id);
}

int list(Core& core, const Console& console, const Arguments&)
{
    if (console.isJson()) {
        QJsonArray array;
        for (const ServerRecord& server : core.servers().servers())
            array << serverJson(server);
        console.print(array);
        return kDone;
    }
    QList<QStringList> rows;
    for (const ServerRecord& server : core.servers().servers())
        rows << QStringList{server.name, serverKindName(server.address.kind),
                            server.address.kind == ServerKind::Lima ? server.address.limaVmName
                                                                    : server.address.host,
                            server.status};
    console.printTable({"NAME", "KIND", "ADDRESS", "STATUS"}, rows);
    return kDone;
}

int check(Core& core, const Console& console, const Arguments& arguments)
{
    const auto server = findServer(core, console, arguments.positional(0));
    if (!server)
        return kNotFound;
    const int code = runCheck(core, console, server->id, arguments);
    return code == kDone ? show(core, console, server->id) : code;
}

/// What is not named stays as it is.
int edit(Core& core, const Console& console, const Arguments& arguments)
{
    const auto server = findServer(core, console, arguments.positional(0));
    if (!server)
        return kNotFound;
    if (arguments.has("--address") || arguments.has("--key")) {
        auto set = core.servers().setAddress(
            server->id, arguments.value("--address"),
            arguments.has("--key") ? arguments.value("--key") : server->address.keyFile);
        if (!set)
            return console.fail(set.error());
    }
    if (arguments.has("--name"))
        if (auto renamed = core.servers().rename(server->id, arguments.value("--name")); !renamed)
            return console.fail(renamed.error());
    return show(core, console, server->id);
}

int showUpcoming(Core& core, const Console& console, const ServerRecord& server,
                 const ProvisionOptions& options)
{
    ServerService& servers = core.servers();
    QList<UpcomingStep> upcoming;
    Waiting waiting([&] { servers.cancel(server.id); });
    QObject context;
    QObject::connect(&servers, &ServerService::lookedAhead, &context,
                     [&](const QString&, const QList<UpcomingStep>& steps, const Error& error) {
                         upcoming = steps;
                         waiting.finish(error);
                     });
    servers.lookAhead(server.id, options);
    if (const Error error = waiting.wait(); !error.message.isEmpty())
        return console.fail(error);
    QJsonArray array;
    for (const UpcomingStep& step : std::as_const(upcoming)) {
        array << QJsonObject{
            {"id", step.id}, {"title", step.title}, {"done", step.isDone}, {"text", step.text}};
        if (!console.isJson())
            console.print(
                step.isDone ? QStringLiteral("%1: nothing to do").arg(step.title)
                            : QStringLiteral("%1:\n  %2")
                                  .arg(step.title, QString(step.text).replace(u'\n', QLatin1String("\n  "))));
    }
    if (console.isJson())
        console.print(array);
    return kDone;
}

int provision(Core& core, const Console& console, const Arguments& arguments)
{
    const auto server = findServer(core, console, arguments.positional(0));
    if (!server)
        return kNotFound;
    const ProvisionOptions options{arguments.has("--restart-docker"), arguments.has("--gvisor-package"), {}};
    if (arguments.has("--dry-run"))
        return showUpcoming(core, console, *server, options);
    ServerService& servers = core.servers();
    StepPrinter printer(console);
    if (const auto before = servers.lastProvision(server->id);
        before && before->state != QLatin1String("done")) {
        printer.skip(before->steps);
        console.note(QStringLiteral("Going on with what was begun at %1.")
                         .arg(before->startedAt.toLocalTime().toString(Qt::ISODate)));
    }
    Waiting waiting([&] { servers.cancel(server->id); });
    QObject context;
    QObject::connect(&servers, &ServerService::progressChanged, &context,
                     [&](const QString&, const QList<StepRecord>& steps) { printer.show(steps); });
    QObject::connect(&servers, &ServerService::provisionFinished, &context,
                     [&](const QString&, const Error& error) { waiting.finish(error); });
    servers.provision(server->id, options);
    const Error error = waiting.wait();
    return error.message.isEmpty() ? show(core, console, server->id) : console.fail(error);
}

/// Runs what mends a check's finding, and looks again.
int fix(Core& core, const Console& console, const Arguments& arguments)
{
    const auto server = findServer(core, console, arguments.positional(0));
    if (!server)
        return kNotFound;
    for (const ServerCheck& check : core.servers().checks(server->id)) {
        if (check.id != arguments.positional(1))
            continue;
        if (!check.command.isEmpty() && check.isRisky && !arguments.has("--yes")) {
            console.note(QStringLiteral("pinacle: this would run as root on %1: %2\nGive --yes to do it.")
                             .arg(server->name, check.commandText()));
            return kRefused;
        }
        Waiting waiting([&] { core.servers().cancel(server->id); });
        QObject context;
        QObject::connect(&core.watch(), &WatchService::repaired, &context,
                         [&](const QString&, const QString&, const Error& error) { waiting.finish(error); });
        core.watch().repair(server->id, check.id);
        const Error error = waiting.wait();
        if (!error.message.isEmpty())
            return console.fail(error);
        const int code = runCheck(core, console, server->id, {});
        return code == kDone ? show(core, console, server->id) : code;
    }
    console.note(QStringLiteral("pinacle: there is no check \"%1\"; `pinacle server show %2` lists them")
                     .arg(arguments.positional(1).left(60), server->name));
    return kNotFound;
}

int remove(Core& core, const Console& console, const Arguments& arguments)
{
    const auto server = findServer(core, console, arguments.positional(0));
    if (!server)
        return kNotFound;
    auto removed = core.servers().remove(server->id);
    return removed ? kDone : console.fail(removed.error());
}

int setCertificates(Core& core, const Console& console, const Arguments& arguments)
{
    const auto server = findServer(core, console, arguments.positional(0));
    if (!server)
        return kNotFound;
    QFile file(arguments.positional(1));
    if (!file.open(QIODevice::ReadOnly)) {
        console.note(QStringLiteral("pinacle: cannot read %1: %2").arg(file.fileName(), file.errorString()));
        return kUsage;
    }
    auto set = core.servers().setCaCertificates(server->id, QString::fromUtf8(file.readAll()));
    return set ? kDone : console.fail(set.error());
}

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

int listVms(Core&, const Console& console, const Arguments&)
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
        console.print(QJsonObject{{"limactl", program->path},
                                  {"version", program->version},
                                  {"too_old", program->isTooOld},
                                  {"vms", array}});
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
    const int checked = runCheck(core, console, *id, arguments);
    return checked == kDone ? show(core, console, *id) : checked;
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

QList<CommandEntry> serverCommands()
{
    return {
        {{"server", "add"},
         "(lima:VM | ssh://[USER@]HOST[:PORT] | local) [--name N] [--key FILE] [--accept-host-key SHA256:…] "
         "[--passphrase-stdin]",
         {{"--name=", "--key=", "--accept-host-key=", "--passphrase-stdin"}, 1, 1},
         add},
        {{"server", "list"}, "", {}, list},
        {{"server", "show"},
         "NAME",
         {{}, 1, 1},
         [](Core& core, const Console& console, const Arguments& arguments) {
             const auto server = findServer(core, console, arguments.positional(0));
             return server ? show(core, console, server->id) : kNotFound;
         }},
        {{"server", "check"},
         "NAME [--accept-host-key SHA256:…] [--replace-host-key SHA256:…] [--passphrase-stdin]",
         {{"--accept-host-key=", "--replace-host-key=", "--passphrase-stdin"}, 1, 1},
         check},
        {{"server", "edit"},
         "NAME [--name N] [--address ssh://[USER@]HOST[:PORT]] [--key FILE]",
         {{"--name=", "--address=", "--key="}, 1, 1},
         edit},
        {{"server", "provision"},
         "NAME [--dry-run] [--restart-docker] [--gvisor-package]",
         {{"--dry-run", "--restart-docker", "--gvisor-package"}, 1, 1},
         provision},
        {{"server", "fix"}, "NAME CHECK [--yes]", {{"--yes"}, 2, 2}, fix},
        {{"server", "certificates"}, "NAME FILE", {{}, 2, 2}, setCertificates},
        {{"server", "start"},
         "NAME",
         {{}, 1, 1},
         [](Core& c, const Console& o, const Arguments& a) { return power(c, o, a, true); }},
        {{"server", "stop"},
         "NAME",
         {{}, 1, 1},
         [](Core& c, const Console& o, const Arguments& a) { return power(c, o, a, false); }},
        {{"server", "vms"}, "", {}, listVms},
        {{"server", "create-vm"},
         "NAME [--cpus N] [--memory GB] [--disk GB] [--image FILE-OR-URL]",
         {{"--cpus=", "--memory=", "--disk=", "--image="}, 1, 1},
         createVm},
        {{"server", "delete-vm"}, "NAME [--confirm NAME-OF-THE-VM]", {{"--confirm="}, 1, 1}, deleteVm},
        {{"server", "remove"}, "NAME", {{}, 1, 1}, remove},
    };
}

} // namespace pinacle::cli

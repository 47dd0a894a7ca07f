#include "app/cli/commands.h"
#include "app/cli/json.h"
#include "app/cli/waiting.h"
#include "core/base/shell_quote.h"
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

bool isAway(const ServerRecord& server)
{
    return server.status == QLatin1String("unreachable");
}

QJsonArray lostPodsJson(const QList<LostPod>& pods)
{
    QJsonArray array;
    for (const LostPod& pod : pods) {
        QJsonArray snapshots;
        for (const SnapshotRecord& snapshot : pod.snapshots)
            snapshots << snapshotJson(snapshot);
        array << QJsonObject{{"id", pod.podId},
                             {"name", pod.name},
                             {"repository", pod.repository},
                             {"snapshots", snapshots},
                             {"exports", QJsonArray::fromStringList(pod.exports)},
                             {"snapshots_lost", pod.snapshotsLost}};
    }
    return array;
}

} // namespace

int showServer(Core& core, const Console& console, const QString& id)
{
    const auto server = core.servers().server(id);
    if (!server)
        return kNotFound;
    if (console.isJson()) {
        QJsonObject json = serverJson(*server);
        json["checks"] = checksJson(core.servers().checks(server->id));
        if (isAway(*server))
            json["lost_pods"] = lostPodsJson(core.servers().lostPods(server->id));
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
    if (const QString lost = core.servers().lostPodsText(server->id); isAway(*server) && !lost.isEmpty())
        console.print(
            QStringLiteral("Out of reach with it, and what of them is elsewhere:\n%1\nIf it is gone "
                           "for good: pinacle server forget %2")
                .arg(lost, quoteForShell(server->name)));
    return kDone;
}

namespace {

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

} // namespace

int checkServer(Core& core, const Console& console, const QString& id, const Arguments& arguments)
{
    const bool mayReplace = arguments.has("--replace-host-key");
    const HostKeyConsent consent{arguments.value(mayReplace ? "--replace-host-key" : "--accept-host-key"),
                                 mayReplace};
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

namespace {

int add(Core& core, const Console& console, const Arguments& arguments)
{
    auto id =
        core.servers().add(arguments.positional(0), arguments.value("--name"), arguments.value("--key"));
    if (!id)
        return console.fail(id.error());
    // The server is looked at once. What a person must decide or mend first is told, and nothing is kept of a
    // host key that was refused; a server that is merely incomplete stays.
    const int code = checkServer(core, console, *id, arguments);
    if (code != kDone) {
        core.servers().remove(*id);
        return code;
    }
    return showServer(core, console, *id);
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
    const int code = checkServer(core, console, server->id, arguments);
    return code == kDone ? showServer(core, console, server->id) : code;
}

/// What is not named stays as it is.
int edit(Core& core, const Console& console, const Arguments& arguments)
{
    const auto server = findServer(core, console, arguments.positional(0));
    if (!server)
        return kNotFound;
    if (arguments.has("--address") || arguments.has("--key")) {
        auto set = core.servers().setAddress(server->id, arguments.value("--address"),
                                             arguments.has("--key") ? arguments.value("--key")
                                                                    : server->address.keyFile);
        if (!set)
            return console.fail(set.error());
    }
    if (arguments.has("--name"))
        if (auto renamed = core.servers().rename(server->id, arguments.value("--name")); !renamed)
            return console.fail(renamed.error());
    return showServer(core, console, server->id);
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
    return error.message.isEmpty() ? showServer(core, console, server->id) : console.fail(error);
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
        const int code = checkServer(core, console, server->id, {});
        return code == kDone ? showServer(core, console, server->id) : code;
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

/// A server that is gone for good: it is asked once more, then a person confirms what is lost.
int forget(Core& core, const Console& console, const Arguments& arguments)
{
    const auto server = findServer(core, console, arguments.positional(0));
    if (!server)
        return kNotFound;
    ServerService& servers = core.servers();
    (void)checkOnce(core, server->id, {});
    const auto seen = servers.server(server->id);
    if (seen && isAway(*seen) && arguments.value("--confirm") != server->name) {
        const QString lost = servers.lostPodsText(server->id);
        console.note(QStringLiteral("%1 does not answer: %2\n%3pinacle: confirm with --confirm %4")
                         .arg(server->name, seen->lastError,
                              lost.isEmpty()
                                  ? QString()
                                  : QStringLiteral("These pods will be taken out of the list with it. What "
                                                   "of them is elsewhere stays:\n%1\n")
                                        .arg(lost),
                              quoteForShell(server->name)));
        return kRefused;
    }
    Waiting waiting([] {});
    QObject context;
    QObject::connect(&servers, &ServerService::forgotten, &context,
                     [&](const QString&, const Error& error) { waiting.finish(error); });
    servers.forget(server->id);
    const Error error = waiting.wait();
    return error.message.isEmpty() ? kDone : console.fail(error);
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
             return server ? showServer(core, console, server->id) : kNotFound;
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
        {{"server", "remove"}, "NAME", {{}, 1, 1}, remove},
        {{"server", "forget"}, "NAME [--confirm NAME]", {{"--confirm="}, 1, 1}, forget},
    };
}

} // namespace pinacle::cli

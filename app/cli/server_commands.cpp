#include "app/cli/commands.h"
#include "app/cli/json.h"
#include "app/cli/waiting.h"
#include "core/lima/lima_control.h"
#include "core/servers/server_service.h"
#include "core/store/server_store.h"

#include <optional>

namespace pinacle::cli {

namespace {

std::optional<ServerRecord> find(Core& core, const Console& console, const QString& name)
{
    auto server = core.servers().server(name);
    if (!server)
        console.note(QStringLiteral("pinacle: there is no server \"%1\"; `pinacle server list` shows them")
                         .arg(name.left(60)));
    return server;
}

int show(Core& core, const Console& console, const QString& id)
{
    const auto server = core.servers().server(id);
    if (!server)
        return kNotFound;
    if (console.isJson()) {
        console.print(serverJson(*server));
        return kDone;
    }
    console.print(
        QStringLiteral("%1  %2  %3").arg(server->name, serverKindName(server->address.kind), server->status));
    for (const ServerCheck& check : core.servers().checks(server->id))
        console.print(QStringLiteral("  %1 %2: %3")
                          .arg(check.isOk      ? "✓"
                               : check.isKnown ? "✗"
                                               : "?",
                               check.title, check.text));
    return kDone;
}

int runCheck(Core& core, const Console& console, const QString& id, const QString& fingerprint)
{
    ServerService& servers = core.servers();
    Waiting waiting([&] { servers.cancel(id); });
    QObject context;
    QObject::connect(&servers, &ServerService::checkFinished, &context,
                     [&](const QString&, const Error& error) { waiting.finish(error); });
    servers.check(id, fingerprint);
    const Error error = waiting.wait();
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
    const int code = runCheck(core, console, *id, arguments.value("--accept-host-key"));
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
    const auto server = find(core, console, arguments.positional(0));
    if (!server)
        return kNotFound;
    const int code = runCheck(core, console, server->id, arguments.value("--accept-host-key"));
    return code == kDone ? show(core, console, server->id) : code;
}

int provision(Core& core, const Console& console, const Arguments& arguments)
{
    const auto server = find(core, console, arguments.positional(0));
    if (!server)
        return kNotFound;
    ServerService& servers = core.servers();
    Waiting waiting([&] { servers.cancel(server->id); });
    QObject context;
    QObject::connect(&servers, &ServerService::stepStarted, &context,
                     [&](const QString&, const QString& title, int index, int count) {
                         console.note(QStringLiteral("[%1/%2] %3 …").arg(index + 1).arg(count).arg(title));
                     });
    QObject::connect(&servers, &ServerService::provisionFinished, &context,
                     [&](const QString&, const Error& error) { waiting.finish(error); });
    servers.provision(server->id, arguments.has("--restart-docker"));
    const Error error = waiting.wait();
    return error.message.isEmpty() ? show(core, console, server->id) : console.fail(error);
}

int remove(Core& core, const Console& console, const Arguments& arguments)
{
    const auto server = find(core, console, arguments.positional(0));
    if (!server)
        return kNotFound;
    auto removed = core.servers().remove(server->id);
    return removed ? kDone : console.fail(removed.error());
}

int setCertificates(Core& core, const Console& console, const Arguments& arguments)
{
    const auto server = find(core, console, arguments.positional(0));
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

int power(Core& core, const Console& console, const Arguments& arguments, bool isStart)
{
    const auto server = find(core, console, arguments.positional(0));
    if (!server)
        return kNotFound;
    if (server->address.kind != ServerKind::Lima) {
        console.note(QStringLiteral("pinacle: only Lima VMs are started and stopped from here"));
        return kFailed;
    }
    const auto done = isStart ? LimaControl::start(server->address.limaVmName, interruption())
                              : LimaControl::stop(server->address.limaVmName, interruption());
    return done ? kDone : console.fail(done.error());
}

} // namespace

QList<CommandEntry> serverCommands()
{
    return {
        {{"server", "add"},
         "(lima:VM | ssh://[USER@]HOST[:PORT] | local) [--name N] [--key FILE] [--accept-host-key SHA256:…]",
         {{"--name=", "--key=", "--accept-host-key="}, 1, 1},
         add},
        {{"server", "list"}, "", {}, list},
        {{"server", "show"},
         "NAME",
         {{}, 1, 1},
         [](Core& core, const Console& console, const Arguments& arguments) {
             const auto server = find(core, console, arguments.positional(0));
             return server ? show(core, console, server->id) : kNotFound;
         }},
        {{"server", "check"}, "NAME [--accept-host-key SHA256:…]", {{"--accept-host-key="}, 1, 1}, check},
        {{"server", "provision"}, "NAME [--restart-docker]", {{"--restart-docker"}, 1, 1}, provision},
        {{"server", "certificates"}, "NAME FILE", {{}, 2, 2}, setCertificates},
        {{"server", "start"},
         "NAME",
         {{}, 1, 1},
         [](Core& c, const Console& o, const Arguments& a) { return power(c, o, a, true); }},
        {{"server", "stop"},
         "NAME",
         {{}, 1, 1},
         [](Core& c, const Console& o, const Arguments& a) { return power(c, o, a, false); }},
        {{"server", "remove"}, "NAME", {{}, 1, 1}, remove},
    };
}

} // namespace pinacle::cli

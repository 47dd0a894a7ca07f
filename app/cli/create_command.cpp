#include "app/cli/commands.h"
#include "app/cli/waiting.h"
#include "core/config/config_check.h"
#include "core/pods/pod_service.h"
#include "core/servers/server_service.h"

#include <QFile>

namespace pinacle::cli {

namespace {

/// The config of the file (if any), changed by the options. Every mistake is printed with its place.
std::optional<PinacleConfig> configFor(Core& core, const Console& console, const Arguments& arguments)
{
    PinacleConfig config;
    if (arguments.has("--config")) {
        QFile file(arguments.value("--config"));
        if (!file.open(QIODevice::ReadOnly)) {
            console.note(
                QStringLiteral("pinacle: cannot read %1: %2").arg(file.fileName(), file.errorString()));
            return std::nullopt;
        }
        const ParsedConfig parsed = checkConfig(file.readAll(), core.catalog());
        for (const ConfigMistake& mistake : parsed.mistakes)
            console.note(QStringLiteral("%1:%2:%3: %4: %5")
                             .arg(file.fileName())
                             .arg(mistake.line)
                             .arg(mistake.column)
                             .arg(mistake.key, mistake.message));
        if (!parsed.mistakes.isEmpty())
            return std::nullopt;
        config = parsed.config;
    }
    if (arguments.has("--template"))
        config.templateId = arguments.value("--template");
    if (arguments.has("--tier"))
        config.tier = arguments.value("--tier");
    if (arguments.has("--service"))
        config.services = arguments.values("--service");
    if (arguments.has("--no-services"))
        config.services = QStringList();
    return config;
}

/// Every mistake is printed with its place.
bool readEnvironmentFile(const Console& console, const QString& path, DotEnv& environment)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly)) {
        console.note(QStringLiteral("pinacle: cannot read %1: %2").arg(path, file.errorString()));
        return false;
    }
    environment = DotEnv(QString::fromUtf8(file.readAll()));
    for (const ConfigMistake& mistake : environment.mistakes())
        console.note(QStringLiteral("%1:%2:%3: %4")
                         .arg(path)
                         .arg(mistake.line)
                         .arg(mistake.column)
                         .arg(mistake.message));
    return environment.mistakes().isEmpty();
}

/// The repository and how to reach it. The token comes over standard input: arguments can be seen by others.
bool takeSource(const Console& console, const Arguments& arguments, PodRequest& request)
{
    if (arguments.has("--repo") && arguments.has("--push-to")) {
        console.note(QStringLiteral(
            "pinacle: --repo clones a repository, --push-to fills an empty one; give one of them"));
        return false;
    }
    if ((arguments.has("--create-repository") || arguments.has("--public")) && !arguments.has("--push-to")) {
        console.note(QStringLiteral(
            "pinacle: --create-repository and --public say how the repository of --push-to is made"));
        return false;
    }
    request.isNewRepository = arguments.has("--push-to");
    request.repository = arguments.value(request.isNewRepository ? "--push-to" : "--repo");
    if (request.repository.trimmed().isEmpty() && (arguments.has("--repo") || arguments.has("--push-to"))) {
        console.note(QStringLiteral("pinacle: the address of the repository is empty"));
        return false;
    }
    request.branch = arguments.value("--branch");
    request.gitHostKey = arguments.value("--accept-git-host-key");
    request.isConfigGiven = arguments.has("--config") || arguments.has("--template") ||
                            arguments.has("--service") || arguments.has("--no-services");
    if (!arguments.has("--token-stdin"))
        return true;
    QFile input;
    if (input.open(stdin, QIODevice::ReadOnly))
        request.token = QString::fromUtf8(input.readLine()).trimmed();
    if (request.token.isEmpty())
        console.note(
            QStringLiteral("pinacle: --token-stdin reads the token from standard input, which is empty"));
    return !request.token.isEmpty();
}

/// Without a server in the request: the one with room. What would be over-provisioned is said in any case.
void choosePlace(Core& core, const Console& console, PodRequest& request)
{
    const auto servers = core.servers().servers();
    if (request.serverId.isEmpty() && servers.size() == 1)
        request.serverId = servers.first().id;
    const auto wanted = core.servers().server(request.serverId);
    for (const Placement& place : core.pods().placements(request.config)) {
        if (!request.serverId.isEmpty() && (!wanted || wanted->id != place.serverId))
            continue;
        if (request.serverId.isEmpty())
            console.note(QStringLiteral("on %1: %2").arg(place.name, place.reason));
        request.serverId = place.serverId;
        for (const QString& warning : place.warnings)
            console.note(QStringLiteral("note: ") + warning);
        return;
    }
}

std::optional<PodRequest> requestFrom(Core& core, const Console& console, const Arguments& arguments)
{
    const auto config = configFor(core, console, arguments);
    if (!config)
        return std::nullopt;
    PodRequest request;
    request.name = arguments.value("--name");
    request.serverId = arguments.value("--server");
    request.config = *config;
    if (!takeSource(console, arguments, request))
        return std::nullopt;
    if (arguments.has("--env-file") &&
        !readEnvironmentFile(console, arguments.value("--env-file"), request.environment))
        return std::nullopt;
    for (const QString& pair : arguments.values("--env")) {
        const QString key = pair.section(u'=', 0, 0);
        if (!pair.contains(u'=') || !isEnvironmentKey(key)) {
            console.note(
                QStringLiteral("pinacle: --env needs KEY=VALUE; a key is letters, digits and _, no digit "
                               "first; found \"%1\"")
                    .arg(key.left(60)));
            return std::nullopt;
        }
        request.environment.set(key, pair.section(u'=', 1));
    }
    request.envSets = arguments.values("--env-set");
    choosePlace(core, console, request);
    return request;
}

int create(Core& core, const Console& console, const Arguments& arguments)
{
    if (!arguments.has("--name")) {
        console.note(QStringLiteral("pinacle: pod create needs --name"));
        return kUsage;
    }
    const auto request = requestFrom(core, console, arguments);
    if (!request)
        return kUsage;
    if (!request->serverId.isEmpty() && !core.servers().server(request->serverId)) {
        console.note(QStringLiteral("pinacle: there is no server \"%1\"").arg(request->serverId.left(60)));
        return kNotFound;
    }
    if (arguments.has("--dry-run")) {
        const auto steps = core.pods().dryRun(*request);
        if (!steps)
            return console.fail(steps.error());
        if (console.isJson())
            console.print(QJsonObject{{"steps", QJsonArray::fromStringList(*steps)}});
        else
            console.print(steps->join(u'\n'));
        return kDone;
    }
    // Last, and only for a pod that can be made.
    if (request->isNewRepository && core.pods().check(*request).isEmpty())
        if (auto ensured = ensureRepository(core, console, arguments, *request); !ensured)
            return console.fail(ensured.error());
    const auto podId = core.pods().create(*request);
    if (!podId)
        return console.fail(podId.error());
    const int code = waitForPod(core, console, *podId, [] { return Result<void>(); });
    if (code == kDone || (console.isJson() && core.pods().podByName(*podId)))
        showPod(core, console, *podId);
    return code;
}

} // namespace

QList<CommandEntry> createCommands()
{
    return {
        {{"pod", "create"},
         "--name N [--server S] [--template T] [--tier T] [--service ID]… [--no-services] [--config FILE] "
         "[--env K=V]… [--env-file FILE] [--env-set NAME]… [--repo URL | --push-to URL [--create-repository "
         "[--public]]] [--branch B] [--token-stdin] "
         "[--accept-git-host-key SHA256:…] [--dry-run]",
         {{"--name=", "--server=", "--template=", "--tier=", "--service=", "--no-services",
           "--config=", "--env=", "--env-file=", "--env-set=", "--repo=", "--push-to=", "--create-repository",
           "--public", "--branch=", "--token-stdin", "--accept-git-host-key=", "--dry-run"},
          0,
          0},
         create}};
}

} // namespace pinacle::cli

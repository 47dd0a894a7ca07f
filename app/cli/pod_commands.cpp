#include "app/cli/commands.h"
#include "app/cli/json.h"
#include "app/cli/waiting.h"
#include "core/config/config_resolver.h"
#include "core/pods/pod_service.h"
#include "core/pods/snapshot_service.h"
#include "core/servers/server_service.h"

#include <QDeadlineTimer>
#include <QElapsedTimer>
#include <QFile>
#include <QMutex>
#include <QProcess>
#include <QThread>

#include <optional>

#include <unistd.h>

namespace pinacle::cli {

namespace {

QString tierOf(Core& core, const PodRecord& pod)
{
    const auto spec = ConfigResolver(core.catalog()).loadConfig(configFromJson(pod.config));
    return spec ? spec->tier.id : QString();
}

/// What of a hibernated pod sleeps.
QString sleepText(const PodRecord& pod)
{
    if (pod.status != PodState::Hibernated)
        return {};
    return pod.sleep == QLatin1String("memory")
               ? QStringLiteral("  it sleeps with its memory: programs go on where they were")
           : pod.sleep == QLatin1String("files")
               ? QStringLiteral("  it sleeps with its files alone: programs begin again")
               : QString();
}

/// `away`: the servers that were asked just now in vain; nothing: none was asked.
bool isReachable(const ServerRecord& server, const std::optional<QSet<QString>>& away)
{
    return away ? !away->contains(server.id) : server.status != QLatin1String("unreachable");
}

QJsonObject describe(Core& core, const PodRecord& pod, const std::optional<QSet<QString>>& away = {})
{
    const ServerRecord server = core.servers().server(pod.serverId).value_or(ServerRecord());
    QJsonObject json = podJson(pod, server, core.pods().health(pod.id), tierOf(core, pod));
    json["reachable"] = isReachable(server, away);
    return json;
}

/// The ports on which something in the pod listens; null where nobody looked, or could.
QJsonValue listening(Core& core, const PodRecord& pod, const std::optional<QSet<QString>>& away)
{
    if (pod.status != PodState::Running || !away || away->contains(pod.serverId))
        return {};
    PodManager manager(contextOf(core), pod.id);
    const auto ports = manager.listeningPorts(interruption());
    if (!ports)
        return {};
    QJsonArray list;
    for (const int port : *ports)
        list << port;
    return list;
}

/// What the servers show becomes what is shown. Waits at most some seconds for each, side by side; a server
/// that does not answer is named and returned, and its pods are shown as they were seen last.
QSet<QString> seeTruth(Core& core, const Console& console, const QStringList& serverIds)
{
    Cancel deadline;
    QMutex mutex;
    QSet<QString> away;
    std::vector<std::unique_ptr<QThread>> threads;
    const PodManagerContext context = contextOf(core);
    for (const QString& id : QSet<QString>(serverIds.begin(), serverIds.end())) {
        const auto server = core.servers().server(id);
        if (!server)
            continue;
        threads.emplace_back(QThread::create([&, deadline, server = *server] {
            const auto seen = reconcileServer(context, server, deadline);
            if (seen)
                return;
            const QMutexLocker lock(&mutex);
            away << server.id;
            console.note(QStringLiteral("note: %1 cannot be asked now; its pods are shown as last seen (%2)")
                             .arg(server.name, seen.error().message));
        }));
        threads.back()->start();
    }
    QElapsedTimer waited;
    waited.start();
    for (const auto& thread : threads)
        if (!thread->wait(QDeadlineTimer(qMax<qint64>(0, 5000 - waited.elapsed()))))
            deadline.ask();
    for (const auto& thread : threads)
        thread->wait();
    core.pods().refresh();
    return away;
}

int list(Core& core, const Console& console, const Arguments& arguments)
{
    QStringList serverIds;
    for (const PodRecord& pod : core.pods().pods())
        serverIds << pod.serverId;
    std::optional<QSet<QString>> away;
    if (!arguments.has("--cached"))
        away = seeTruth(core, console, serverIds);
    if (console.isJson()) {
        QJsonArray array;
        for (const PodRecord& pod : core.pods().pods())
            array << describe(core, pod, away);
        console.print(array);
        return kDone;
    }
    QList<QStringList> rows;
    for (const PodRecord& pod : core.pods().pods()) {
        const ServerRecord server = core.servers().server(pod.serverId).value_or(ServerRecord());
        const QString state = podStateName(pod.status);
        rows << QStringList{
            pod.name, isReachable(server, away) ? state : QStringLiteral("unreachable (was %1)").arg(state),
            server.name, tierOf(core, pod), QString::number(pod.externalPort)};
    }
    console.printTable({"NAME", "STATUS", "SERVER", "TIER", "PORT"}, rows);
    return kDone;
}

/// Tells those that are not among `known`; false when there are none.
bool noteNewSnapshots(Core& core, const Console& console, const QList<SnapshotRecord>& known)
{
    bool isAny = false;
    for (const SnapshotRecord& snapshot : core.snapshots().snapshots({})) {
        const auto isSame = [&](const SnapshotRecord& one) { return one.id == snapshot.id; };
        if (std::any_of(known.begin(), known.end(), isSame))
            continue;
        isAny = true;
        console.note(QStringLiteral("adopted the snapshot \"%1\" of %2, %3, %4")
                         .arg(snapshot.name, snapshot.podName,
                              QLocale::c().formattedDataSize(snapshot.sizeBytes),
                              snapshot.createdAt.toLocalTime().toString(QStringLiteral("yyyy-MM-dd HH:mm"))));
    }
    return isAny;
}

int adopt(Core& core, const Console& console, const Arguments& arguments)
{
    const auto server = findServer(core, console, arguments.positional(0));
    if (!server)
        return kNotFound;
    const PodManagerContext context = contextOf(core);
    const auto seen = reconcileServer(context, *server, interruption());
    if (!seen)
        return console.fail(seen.error());
    const QList<SnapshotRecord> known = core.snapshots().snapshots({});
    int code = kDone;
    QJsonArray array;
    for (const FoundPod& found : seen->found) {
        const auto adopted = adoptPod(context, *server, found, interruption());
        if (!adopted) {
            console.note(QStringLiteral("pinacle: %1 was left as it is:").arg(found.slug));
            code = console.fail(adopted.error());
            continue;
        }
        core.pods().refresh();
        if (console.isJson())
            array << describe(core, *adopted);
        else
            console.print(
                QStringLiteral("adopted %1 (%2)").arg(adopted->name, podStateName(adopted->status)));
    }
    if (const auto others = adoptSnapshots(context, *server, {}, interruption()); !others)
        code = console.fail(others.error());
    const bool hasSnapshots = noteNewSnapshots(core, console, known);
    if (console.isJson())
        console.print(array);
    else if (seen->found.isEmpty() && !hasSnapshots)
        console.print(QStringLiteral("Nothing on %1 is unknown here.").arg(server->name));
    return code;
}

using Verb = Result<void> (PodService::*)(const QString&);

int act(Core& core, const Console& console, const Arguments& arguments, Verb verb)
{
    const auto pod = findPod(core, console, arguments.positional(0));
    if (!pod)
        return kNotFound;
    const int code = waitForPod(core, console, pod->id, [&] { return (core.pods().*verb)(pod->id); });
    if (console.isJson() && core.pods().podByName(pod->id))
        showPod(core, console, pod->id);
    return code;
}

PodWork seenWork(Core& core, const Console& console, const QString& podId)
{
    Waiting waiting({});
    PodWork seen;
    QObject context;
    QObject::connect(&core.pods(), &PodService::workSeen, &context,
                     [&](const QString&, const PodWork& work, const Error& error) {
                         seen = work;
                         waiting.finish(error);
                     });
    core.pods().checkWork(podId);
    if (const Error error = waiting.wait(); !error.message.isEmpty())
        console.note(QStringLiteral("  (its repositories could not be looked at: %1)").arg(error.message));
    return seen;
}

int remove(Core& core, const Console& console, const Arguments& arguments)
{
    const auto pod = findPod(core, console, arguments.positional(0));
    if (!pod)
        return kNotFound;
    if (!arguments.has("--yes")) {
        console.note(QStringLiteral("Deleting \"%1\" removes for good:").arg(pod->name));
        const PodWork work = seenWork(core, console, pod->id);
        for (const QString& line : lossesOf(*pod, work))
            console.note(QStringLiteral("  • ") + line);
        console.note(leftoverOf(*pod, work, core.snapshots().snapshots(pod->id)));
        if (!isatty(STDIN_FILENO)) {
            console.note(QStringLiteral("pinacle: confirm with --yes"));
            return kRefused;
        }
        console.note(QStringLiteral("Type its name to go on:"));
        QFile input;
        if (!input.open(stdin, QIODevice::ReadOnly) ||
            QString::fromUtf8(input.readLine()).trimmed() != pod->name)
            return kRefused;
    }
    return act(core, console, arguments, &PodService::remove);
}

int work(Core& core, const Console& console, const Arguments& arguments)
{
    const auto pod = findPod(core, console, arguments.positional(0));
    if (!pod)
        return kNotFound;
    const PodWork seen = seenWork(core, console, pod->id);
    const QStringList losses = lossesOf(*pod, seen);
    const QString leftover = leftoverOf(*pod, seen, core.snapshots().snapshots(pod->id));
    if (!console.isJson()) {
        console.print(QStringLiteral("A delete would lose:\n  ") + losses.join(QStringLiteral("\n  ")));
        console.print(leftover);
        return kDone;
    }
    QJsonObject json = workToJson(seen);
    json["pod"] = pod->id;
    json["would_lose"] = QJsonArray::fromStringList(losses);
    json["would_stay"] = leftover;
    json["is_anything_lost"] = seen.isAnythingLost();
    console.print(json);
    return kDone;
}

int health(Core& core, const Console& console, const Arguments& arguments)
{
    const auto pod = findPod(core, console, arguments.positional(0));
    if (!pod)
        return kNotFound;
    Waiting waiting({});
    QObject context;
    QObject::connect(&core.pods(), &PodService::healthCheck, &context,
                     [&](const QString&) { waiting.finish({}); });
    QObject::connect(&core.pods(), &PodService::healthFailed, &context,
                     [&](const QString&, const Error& error) { waiting.finish(error); });
    core.pods().checkHealth(pod->id);
    if (const Error error = waiting.wait(); !error.message.isEmpty())
        return console.fail(error);
    const QList<HealthItem> items = core.pods().health(pod->id);
    if (console.isJson()) {
        console.print(QJsonObject{
            {"pod", pod->id}, {"healthy", isHealthy(items)}, {"tabs", healthJson(items, pod->name)}});
    } else {
        for (const HealthItem& item : items) {
            console.print(
                QStringLiteral("%1  %2  %3")
                    .arg(item.name.leftJustified(16), lightName(item.light).leftJustified(14), item.text));
            if (const QString fix = healthFix(item, pod->name); !fix.isEmpty())
                console.print(QStringLiteral("%1  since %2. %3")
                                  .arg(QString(16, u' '),
                                       item.since.toLocalTime().toString(QStringLiteral("HH:mm:ss")), fix));
        }
    }
    return isHealthy(items) ? kDone : kFailed;
}

/// The address of a tab, a service or a port of the pod; the first tab without a word.
QString addressOf(Core& core, const PodRecord& pod, const QString& word)
{
    const QList<HealthItem> items = core.pods().health(pod.id);
    for (const HealthItem& item : items)
        if (!item.url.isEmpty() &&
            (word.isEmpty() || item.name.compare(word, Qt::CaseInsensitive) == 0 || item.service == word))
            return item.url;
    bool isNumber = false;
    const int port = word.toInt(&isNumber);
    return isNumber && port > 0 && port < 65536 ? podUrl(pod.slug, pod.externalPort, port) : QString();
}

int url(Core& core, const Console& console, const Arguments& arguments, bool isOpened)
{
    const auto pod = findPod(core, console, arguments.positional(0));
    if (!pod)
        return kNotFound;
    const QString address = addressOf(core, *pod, arguments.positional(1));
    if (address.isEmpty()) {
        console.note(
            QStringLiteral("pinacle: the pod has no page \"%1\"").arg(arguments.positional(1).left(60)));
        return kNotFound;
    }
    if (console.isJson())
        console.print(QJsonObject{{"url", address}});
    else
        console.print(address);
    if (!isOpened)
        return kDone;
#ifdef Q_OS_MACOS
    const QString opener = QStringLiteral("open");
#else
    const QString opener = QStringLiteral("xdg-open");
#endif
    if (QProcess::startDetached(opener, {address}))
        return kDone;
    console.note(QStringLiteral("pinacle: %1 could not be started; open the address yourself").arg(opener));
    return kFailed;
}

CommandEntry verbCommand(const char* word, Verb verb)
{
    return {{"pod", QString::fromLatin1(word)},
            "NAME",
            {{}, 1, 1},
            [verb](Core& core, const Console& console, const Arguments& arguments) {
                return act(core, console, arguments, verb);
            }};
}

} // namespace

std::optional<PodRecord> findPod(Core& core, const Console& console, const QString& name)
{
    auto pod = core.pods().podByName(name);
    if (!pod)
        console.note(QStringLiteral("pinacle: there is no pod \"%1\"; `pinacle pod list` shows them")
                         .arg(name.left(60)));
    return pod;
}

int showPod(Core& core, const Console& console, const QString& podId,
            const std::optional<QSet<QString>>& away)
{
    const auto pod = core.pods().podByName(podId);
    if (!pod)
        return kNotFound;
    QJsonObject json = describe(core, *pod, away);
    if (console.isJson()) {
        json["ports"] = listening(core, *pod, away);
        console.print(json);
        return kDone;
    }
    console.print(
        QStringLiteral("%1  %2  on %3  %4")
            .arg(pod->name, podStateName(pod->status), json["server"].toString(), json["tier"].toString()));
    if (const QString sleep = sleepText(*pod); !sleep.isEmpty())
        console.print(sleep);
    if (!json["reachable"].toBool())
        console.print(QStringLiteral("  its server does not answer: this is as it was seen last; "
                                     "`pinacle server show %1` says more")
                          .arg(json["server"].toString()));
    for (const QJsonValue& tab : json["tabs"].toArray())
        console.print(
            QStringLiteral("  %1  %2  %3")
                .arg(tab["name"].toString().leftJustified(16), tab["state"].toString().leftJustified(14),
                     tab["url"].toString().isEmpty() ? QStringLiteral("port %1").arg(tab["port"].toInt())
                                                     : tab["url"].toString()));
    if (!pod->isolation.isEmpty())
        console.print(QStringLiteral("  gVisor verified %1").arg(pod->isolation["verifiedAt"].toString()));
    if (pod->status == PodState::Failed)
        console.print(QStringLiteral("  failed: %1").arg(pod->lastError.text()));
    return kDone;
}

QList<CommandEntry> podCommands()
{
    return {
        {{"pod", "list"}, "[--cached]", {{"--cached"}, 0, 0}, list},
        {{"pod", "show"},
         "NAME [--cached]",
         {{"--cached"}, 1, 1},
         [](Core& core, const Console& console, const Arguments& arguments) {
             const auto pod = findPod(core, console, arguments.positional(0));
             std::optional<QSet<QString>> away;
             if (pod && !arguments.has("--cached"))
                 away = seeTruth(core, console, {pod->serverId});
             return pod ? showPod(core, console, pod->id, away) : kNotFound;
         }},
        {{"pod", "adopt"}, "SERVER", {{}, 1, 1}, adopt},
        verbCommand("start", &PodService::start),
        verbCommand("stop", &PodService::stop),
        verbCommand("restart", &PodService::restart),
        verbCommand("hibernate", &PodService::hibernate),
        verbCommand("wake", &PodService::wake),
        verbCommand("resume", &PodService::resume),
        verbCommand("rollback", &PodService::rollback),
        {{"pod", "delete"}, "NAME [--yes]", {{"--yes"}, 1, 1}, remove},
        {{"pod", "work"}, "NAME", {{}, 1, 1}, work},
        {{"pod", "health"}, "NAME", {{}, 1, 1}, health},
        {{"pod", "url"},
         "NAME [PORT|TAB]",
         {{}, 1, 2},
         [](Core& c, const Console& o, const Arguments& a) { return url(c, o, a, false); }},
        {{"pod", "open"},
         "NAME [PORT|TAB]",
         {{}, 1, 2},
         [](Core& c, const Console& o, const Arguments& a) { return url(c, o, a, true); }},
    };
}

} // namespace pinacle::cli

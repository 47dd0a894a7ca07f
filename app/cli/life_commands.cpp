#include "app/cli/commands.h"
#include "app/cli/json.h"
#include "app/cli/waiting.h"
#include "core/pods/pod_service.h"
#include "core/pods/snapshot_service.h"
#include "core/servers/server_service.h"

#include <QFileInfo>
#include <QLocale>

namespace pinacle::cli {

namespace {

std::optional<SnapshotRecord> findSnapshot(Core& core, const Console& console, const QString& podId,
                                           const QString& text)
{
    auto snapshot = core.snapshots().find(podId, text);
    if (const auto pod = core.pods().pod(podId); !snapshot && pod)
        snapshot = core.snapshots().find(pod->name, text); // one that was imported
    if (!snapshot)
        snapshot = core.snapshots().find({}, text); // any, by its id
    if (!snapshot)
        console.note(
            QStringLiteral("pinacle: there is no snapshot \"%1\"; `pinacle snapshot list` shows them")
                .arg(text.left(60)));
    return snapshot;
}

int printSnapshot(const Console& console, const SnapshotRecord& snapshot)
{
    if (console.isJson())
        console.print(snapshotJson(snapshot));
    else
        console.print(
            QStringLiteral("%1  %2  %3")
                .arg(snapshot.name, QLocale::c().formattedDataSize(snapshot.sizeBytes), snapshot.id));
    return kDone;
}

/// Takes a snapshot and waits; nothing when it failed (`code` says how the program ends).
std::optional<SnapshotRecord> take(Core& core, const Console& console, const PodRecord& pod,
                                   const QString& name, bool isAutomatic, int& code)
{
    QStringList before;
    for (const SnapshotRecord& snapshot : core.snapshots().snapshots(pod.id))
        before << snapshot.id;
    code = waitForPod(core, console, pod.id, [&] { return core.pods().snapshot(pod.id, name, isAutomatic); });
    if (code == kDone)
        for (const SnapshotRecord& snapshot : core.snapshots().snapshots(pod.id))
            if (!before.contains(snapshot.id))
                return snapshot;
    return std::nullopt;
}

int create(Core& core, const Console& console, const Arguments& arguments)
{
    const auto pod = findPod(core, console, arguments.positional(0));
    if (!pod)
        return kNotFound;
    int code = kDone;
    const auto snapshot = take(core, console, *pod, arguments.value("--name"), false, code);
    return snapshot ? printSnapshot(console, *snapshot) : code;
}

int list(Core& core, const Console& console, const Arguments& arguments)
{
    QString podId;
    if (!arguments.positional(0).isEmpty()) {
        const auto pod = findPod(core, console, arguments.positional(0));
        if (!pod)
            return kNotFound;
        podId = pod->id;
    }
    QJsonArray array;
    QList<QStringList> rows;
    for (const SnapshotRecord& snapshot : core.snapshots().snapshots(podId)) {
        array << snapshotJson(snapshot);
        rows << QStringList{snapshot.podName, snapshot.name,
                            QLocale::c().formattedDataSize(snapshot.sizeBytes),
                            snapshot.createdAt.toLocalTime().toString(QStringLiteral("yyyy-MM-dd HH:mm")),
                            snapshot.isAutomatic ? QStringLiteral("automatic") : snapshot.mode};
    }
    if (console.isJson())
        console.print(array);
    else
        console.printTable({"POD", "NAME", "SIZE", "TAKEN", "HOW"}, rows);
    return kDone;
}

int restore(Core& core, const Console& console, const Arguments& arguments)
{
    const auto pod = findPod(core, console, arguments.positional(0));
    if (!pod)
        return kNotFound;
    const auto snapshot = findSnapshot(core, console, pod->id, arguments.positional(1));
    if (!snapshot)
        return kNotFound;
    const int code =
        waitForPod(core, console, pod->id, [&] { return core.pods().restore(pod->id, snapshot->id); });
    if (console.isJson())
        showPod(core, console, pod->id);
    return code;
}

/// Waits for a job of the SnapshotService; the snapshot's id, or nothing when it failed.
std::optional<QString> waitForJob(Core& core, const Console& console, int job, int& code)
{
    SnapshotService& snapshots = core.snapshots();
    Waiting waiting([&] { snapshots.cancel(job); });
    QString snapshotId;
    QObject context;
    QObject::connect(&snapshots, &SnapshotService::finished, &context,
                     [&](int ended, const QString& id, const Error& error) {
                         if (ended != job)
                             return;
                         snapshotId = id;
                         waiting.finish(error);
                     });
    const Error error = waiting.wait();
    code = error.message.isEmpty() ? kDone : console.fail(error);
    return code == kDone ? std::optional(snapshotId) : std::nullopt;
}

int remove(Core& core, const Console& console, const Arguments& arguments)
{
    // The pod may be gone; its snapshots are found by their id then.
    const auto pod = core.pods().podByName(arguments.positional(0));
    const auto snapshot =
        findSnapshot(core, console, pod ? pod->id : arguments.positional(0), arguments.positional(1));
    if (!snapshot)
        return kNotFound;
    int code = kDone;
    waitForJob(core, console, core.snapshots().remove(snapshot->id), code);
    return code;
}

int exportTo(Core& core, const Console& console, const Arguments& arguments)
{
    const auto pod = core.pods().podByName(arguments.positional(0));
    const auto snapshot =
        findSnapshot(core, console, pod ? pod->id : arguments.positional(0), arguments.positional(1));
    if (!snapshot)
        return kNotFound;
    console.note(QStringLiteral("The file will hold everything in the pod, secrets too; keep it safe."));
    int code = kDone;
    if (waitForJob(core, console, core.snapshots().exportTo(snapshot->id, arguments.positional(2)), code) &&
        console.isJson())
        console.print(QJsonObject{{"file", QFileInfo(arguments.positional(2)).absoluteFilePath()},
                                  {"size_bytes", QFileInfo(arguments.positional(2)).size()}});
    return code;
}

int importFrom(Core& core, const Console& console, const Arguments& arguments)
{
    const auto servers = core.servers().servers();
    const auto server = arguments.has("--server") ? core.servers().server(arguments.value("--server"))
                        : servers.size() == 1     ? std::optional(servers.first())
                                                  : std::nullopt;
    if (!server) {
        console.note(
            QStringLiteral("pinacle: name a server with --server; `pinacle server list` shows them"));
        return arguments.has("--server") ? kNotFound : kUsage;
    }
    int code = kDone;
    const auto id =
        waitForJob(core, console, core.snapshots().importFrom(arguments.positional(0), server->id), code);
    const auto snapshot = id ? core.snapshots().find({}, *id) : std::nullopt;
    return snapshot ? printSnapshot(console, *snapshot) : code;
}

int fork(Core& core, const Console& console, const Arguments& arguments)
{
    if (!arguments.has("--name")) {
        console.note(QStringLiteral("pinacle: pod fork needs --name, the new pod's"));
        return kUsage;
    }
    const QString name = arguments.value("--name");
    const auto pod = core.pods().podByName(arguments.positional(0));
    std::optional<SnapshotRecord> snapshot;
    int code = kNotFound;
    if (arguments.has("--snapshot"))
        snapshot = findSnapshot(core, console, pod ? pod->id : arguments.positional(0),
                                arguments.value("--snapshot"));
    else if (pod)
        snapshot = take(core, console, *pod, QStringLiteral("fork to %1").arg(name.left(80)), true, code);
    else
        findPod(core, console, arguments.positional(0)); // says that there is none
    if (!snapshot)
        return code;
    PodRequest request;
    request.name = name;
    request.serverId = snapshot->serverId;
    request.snapshotId = snapshot->id;
    request.config.tier = arguments.value("--tier");
    const auto podId = core.pods().create(request);
    if (!podId)
        return console.fail(podId.error());
    code = waitForPod(core, console, *podId, [] { return Result<void>(); });
    if (code == kDone || (console.isJson() && core.pods().podByName(*podId)))
        showPod(core, console, *podId);
    return code;
}

int resize(Core& core, const Console& console, const Arguments& arguments)
{
    const auto pod = findPod(core, console, arguments.positional(0));
    if (!pod)
        return kNotFound;
    if (!core.catalog().tier(arguments.positional(1))) {
        console.note(QStringLiteral("pinacle: there is no tier \"%1\"; `pinacle tier list` shows them")
                         .arg(arguments.positional(1).left(60)));
        return kNotFound;
    }
    if (pod->status == PodState::Running)
        console.note(
            QStringLiteral("The pod is restarted for it; its files stay, its processes start again."));
    const int code = waitForPod(core, console, pod->id,
                                [&] { return core.pods().resize(pod->id, arguments.positional(1)); });
    if (console.isJson())
        showPod(core, console, pod->id);
    return code;
}

} // namespace

QList<CommandEntry> lifeCommands()
{
    return {
        {{"pod", "fork"},
         "NAME --name NEW [--snapshot S] [--tier T]",
         {{"--name=", "--snapshot=", "--tier="}, 1, 1},
         fork},
        {{"pod", "resize"}, "NAME TIER", {{}, 2, 2}, resize},
        {{"snapshot", "create"}, "POD [--name S]", {{"--name="}, 1, 1}, create},
        {{"snapshot", "list"}, "[POD]", {{}, 0, 1}, list},
        {{"snapshot", "restore"}, "POD S", {{}, 2, 2}, restore},
        {{"snapshot", "delete"}, "POD S", {{}, 2, 2}, remove},
        {{"snapshot", "export"}, "POD S FILE", {{}, 3, 3}, exportTo},
        {{"snapshot", "import"}, "FILE [--server S]", {{"--server="}, 1, 1}, importFrom},
    };
}

} // namespace pinacle::cli

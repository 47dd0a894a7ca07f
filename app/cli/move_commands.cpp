// Pods between servers: move, copy.

#include "app/cli/commands.h"
#include "app/cli/waiting.h"
#include "core/pods/move_plan.h"
#include "core/pods/pod_service.h"
#include "core/pods/snapshot_service.h"
#include "core/servers/server_service.h"

#include <QLocale>

namespace pinacle::cli {

namespace {

int estimate(Core& core, const Console& console, const PodRecord& pod, const ServerRecord& to)
{
    const auto cost = estimateMove(contextOf(core), pod, to, interruption());
    if (!cost)
        return console.fail(cost.error());
    if (console.isJson()) {
        console.print(QJsonObject{{"bytes", cost->bytes},
                                  {"seconds", cost->seconds},
                                  {"steps", QJsonArray::fromStringList(cost->steps)}});
        return kDone;
    }
    console.print(QStringLiteral("%1 to send, about %2 s")
                      .arg(QLocale::c().formattedDataSize(cost->bytes))
                      .arg(cost->seconds));
    console.print(cost->steps.join(u'\n'));
    return kDone;
}

int move(Core& core, const Console& console, const Arguments& arguments)
{
    const auto pod = findPod(core, console, arguments.positional(0));
    const auto to = findServer(core, console, arguments.positional(1));
    if (!pod || !to)
        return kNotFound;
    if (arguments.has("--dry-run"))
        return estimate(core, console, *pod, *to);
    const int code = waitForPod(core, console, pod->id, [&] { return core.pods().move(pod->id, to->id); });
    if (code == kDone)
        showPod(core, console, pod->id);
    return code;
}

/// Waits until a snapshot is on the other server.
int send(Core& core, const Console& console, const QString& snapshotId, const QString& serverId)
{
    SnapshotService& snapshots = core.snapshots();
    int job = 0;
    Waiting waiting([&] { snapshots.cancel(job); });
    QObject context;
    QObject::connect(&snapshots, &SnapshotService::finished, &context,
                     [&](int ended, const QString&, const Error& error) {
                         if (ended == job)
                             waiting.finish(error);
                     });
    job = snapshots.sendTo(snapshotId, serverId);
    const Error error = waiting.wait();
    return error.message.isEmpty() ? kDone : console.fail(error);
}

int copy(Core& core, const Console& console, const Arguments& arguments)
{
    const auto pod = findPod(core, console, arguments.positional(0));
    const auto to = findServer(core, console, arguments.positional(1));
    if (!pod || !to)
        return kNotFound;
    QStringList before;
    for (const SnapshotRecord& snapshot : core.snapshots().snapshots(pod->id))
        before << snapshot.id;
    const QString name = QStringLiteral("copy to %1").arg(to->name);
    if (const int code =
            waitForPod(core, console, pod->id, [&] { return core.pods().snapshot(pod->id, name, false); });
        code != kDone)
        return code;
    for (const SnapshotRecord& snapshot : core.snapshots().snapshots(pod->id)) {
        if (before.contains(snapshot.id))
            continue;
        if (pod->serverId != to->id)
            if (const int code = send(core, console, snapshot.id, to->id); code != kDone)
                return code;
        PodRequest request;
        request.name = arguments.value("--name", QStringLiteral("%1 copy").arg(pod->name));
        request.snapshotId = snapshot.id;
        const auto id = core.pods().create(request);
        if (!id)
            return console.fail(id.error());
        const int code = waitForPod(core, console, *id, [] { return Result<void>(); });
        return code == kDone ? showPod(core, console, *id) : code;
    }
    return kFailed;
}

} // namespace

QList<CommandEntry> moveCommands()
{
    return {{{"pod", "move"}, "NAME SERVER [--dry-run]", {{"--dry-run"}, 2, 2}, move},
            {{"pod", "copy"}, "NAME SERVER [--name N]", {{"--name="}, 2, 2}, copy}};
}

} // namespace pinacle::cli

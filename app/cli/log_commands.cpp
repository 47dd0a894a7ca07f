#include "app/cli/commands.h"
#include "app/cli/json.h"
#include "app/cli/waiting.h"
#include "core/pods/pod_service.h"
#include "core/servers/server_service.h"
#include "core/store/event_store.h"
#include "core/store/log_store.h"

#include <QThread>

namespace pinacle::cli {

namespace {

void printRow(const Console& console, const LogStore& logs, const LogRow& head)
{
    if (console.isJson()) {
        console.printLine(logJson(logs.row(head.id).value_or(head), true));
        return;
    }
    const QString end = head.durationMs < 0
                            ? QStringLiteral("…")
                            : QStringLiteral("%1  %2 ms").arg(head.exitCode).arg(head.durationMs);
    console.print(
        QStringLiteral("%1  %2  %3  %4")
            .arg(head.time.toLocalTime().toString("yyyy-MM-dd HH:mm:ss"), end.leftJustified(14),
                 head.label.leftJustified(32),
                 (head.containerCommand.isEmpty() ? head.command : head.containerCommand).left(160)));
}

/// The filter of the options; false after a word that names nothing.
bool filterFrom(Core& core, const Console& console, const Arguments& arguments, LogFilter& filter, int& code)
{
    code = kNotFound;
    if (arguments.has("--pod")) {
        // The log outlives its pods: an id is taken as it is.
        const auto pod = core.pods().podByName(arguments.value("--pod"));
        filter.podId = pod ? pod->id : arguments.value("--pod");
        if (!pod && !filter.podId.startsWith(QLatin1String("pod_")))
            return console.note(QStringLiteral("pinacle: there is no such pod")), false;
    }
    if (arguments.has("--server")) {
        const auto server = core.servers().server(arguments.value("--server"));
        if (!server)
            return console.note(QStringLiteral("pinacle: there is no such server")), false;
        filter.serverId = server->id;
    }
    filter.onlyFailed = arguments.has("--failed");
    filter.text = arguments.value("--grep");
    code = kUsage;
    if (arguments.has("--since")) {
        filter.since = QDateTime::fromString(arguments.value("--since"), Qt::ISODate);
        if (!filter.since.isValid())
            return console.note(QStringLiteral("pinacle: --since needs a time like 2026-11-23T10:00:00Z")),
                   false;
    }
    return true;
}

int log(Core& core, const Console& console, const Arguments& arguments)
{
    LogFilter filter;
    int code = kDone;
    if (!filterFrom(core, console, arguments, filter, code))
        return code;
    const LogStore& logs = core.logs();
    const int limit = arguments.number("--limit", 100);
    if (limit <= 0) {
        console.note(QStringLiteral("pinacle: --limit needs a number above 0"));
        return kUsage;
    }
    qint64 last = 0;
    QJsonArray array;
    const bool isStream = arguments.has("--follow");
    for (const LogRow& row : logs.rows(logs.matching(filter, limit))) {
        if (console.isJson() && !isStream)
            array << logJson(logs.row(row.id).value_or(row), true);
        else
            printRow(console, logs, row);
        last = row.id;
    }
    if (console.isJson() && !isStream)
        console.print(array);
    while (isStream && !interruption().isAsked()) {
        QThread::msleep(300);
        for (const LogRow& row : logs.rows(logs.matching(filter, 1000)))
            if (row.id > last && row.durationMs >= 0) {
                printRow(console, logs, row);
                last = row.id;
            }
    }
    return kDone;
}

int event(Core& core, const Console& console, const Arguments& arguments)
{
    const EventStore events(core.database());
    qint64 last = arguments.has("--follow") ? events.newestId() : 0;
    do {
        for (const EventRow& row : events.after(last)) {
            console.printLine(eventJson(row));
            last = row.id;
        }
        if (arguments.has("--follow"))
            QThread::msleep(200);
    } while (arguments.has("--follow") && !interruption().isAsked());
    return kDone;
}

int forward(Core& core, const Console& console, const Arguments& arguments)
{
    QStringList wanted;
    for (const QString& name : arguments.positionals()) {
        const auto pod = core.pods().podByName(name);
        if (!pod) {
            console.note(QStringLiteral("pinacle: there is no pod \"%1\"").arg(name.left(60)));
            return kNotFound;
        }
        wanted << pod->id;
    }
    Waiting* running = nullptr;
    Waiting waiting([&] { running->finish({}); });
    running = &waiting;
    QMap<QString, QString> shown;
    const auto report = [&](const QString& podId) {
        const auto pod = core.pods().pod(podId);
        if (!pod || (!wanted.isEmpty() && !wanted.contains(podId)))
            return;
        static const char* const names[] = {"direct", "connecting", "up", "down"};
        const QString state = QString::fromLatin1(names[int(core.pods().reach(podId))]);
        const QString reason = core.pods().reachReason(podId);
        if (shown.value(podId) == state + reason)
            return;
        shown.insert(podId, state + reason);
        if (console.isJson())
            console.printLine({{"pod", podId},
                               {"slug", pod->slug},
                               {"port", pod->externalPort},
                               {"state", state},
                               {"reason", reason}});
        else
            console.print(QStringLiteral("%1  127.0.0.1:%2  %3  %4")
                              .arg(pod->name)
                              .arg(pod->externalPort)
                              .arg(state, reason));
    };
    QObject context;
    QObject::connect(&core.pods(), &PodService::podChanged, &context, report);
    core.pods().holdForwards(wanted);
    for (const PodRecord& pod : core.pods().pods())
        report(pod.id);
    waiting.wait();
    return kDone;
}

} // namespace

QList<CommandEntry> logCommands()
{
    return {{{"log"},
             "[--pod N] [--server S] [--failed] [--grep TEXT] [--since TIME] [--limit K] [--follow]",
             {{"--pod=", "--server=", "--failed", "--grep=", "--since=", "--limit=#", "--follow"}, 0, 0},
             log},
            {{"event"}, "[--follow]", {{"--follow"}, 0, 0}, event},
            {{"forward"}, "[POD…]", {{}, 0, 1000}, forward}};
}

} // namespace pinacle::cli

// What runs and how it goes: watch, metrics, and pods that stop by themselves.

#include "app/cli/commands.h"
#include "app/cli/json.h"
#include "app/cli/waiting.h"
#include "core/pods/pod_service.h"
#include "core/servers/server_service.h"
#include "core/store/database.h"
#include "core/store/event_store.h"
#include "core/watch/watch_service.h"

#include <QRegularExpression>

namespace pinacle::cli {

namespace {

QString textOf(Core& core, const EventRow& event)
{
    const auto pod = core.pods().pod(event.podId);
    const auto server = core.servers().server(event.serverId);
    QString subject = event.data["server"].toString();
    if (pod)
        subject = pod->name;
    else if (server)
        subject = server->name;
    QStringList facts;
    for (const char* key : {"name", "state", "text", "reason", "message", "fix"})
        if (const QString value = event.data[QLatin1String(key)].toString(); !value.isEmpty())
            facts << value;
    if (event.data.contains(QLatin1String("seconds")))
        facts << QStringLiteral("after %1 s").arg(event.data["seconds"].toInteger());
    return QStringLiteral("%1  %2  %3  %4")
        .arg(event.time.toLocalTime().toString(QStringLiteral("HH:mm:ss")), event.event, subject,
             facts.join(QStringLiteral(" · ")));
}

/// Prints what happens until it is interrupted.
int watch(Core& core, const Console& console, const Arguments& arguments)
{
    Waiting* running = nullptr;
    Waiting waiting([&] { running->finish({}); });
    running = &waiting;
    const EventStore events(core.database());
    qint64 last = events.newestId();
    QTimer timer;
    QObject::connect(&timer, &QTimer::timeout, &timer, [&] {
        for (const EventRow& event : events.after(last)) {
            last = event.id;
            if (console.isJson())
                console.printLine(eventJson(event));
            else
                console.print(textOf(core, event));
        }
    });
    timer.start(250);
    if (arguments.has("--interval")) {
        bool isNumber = false;
        const int seconds = arguments.value("--interval").toInt(&isNumber);
        if (!isNumber || seconds < 1 || seconds > 3600) {
            console.note(QStringLiteral("pinacle: --interval takes 1 to 3600 seconds"));
            return kUsage;
        }
        core.watch().start(WatchTimes::every(seconds));
    } else {
        core.watch().start();
    }
    if (!console.isJson())
        console.note(QStringLiteral("Watching. Ctrl-C ends it."));
    waiting.wait();
    return kDone;
}

/// "90s", "30m", "6h", "5d" in seconds; nothing for anything else.
std::optional<qint64> secondsOf(const QString& text)
{
    static const QRegularExpression pattern(QStringLiteral("\\A([0-9]{1,6})([smhd])\\z"));
    const auto match = pattern.match(text);
    if (!match.hasMatch())
        return std::nullopt;
    const QMap<QString, qint64> units{{"s", 1}, {"m", 60}, {"h", 3600}, {"d", 86400}};
    return match.captured(1).toLongLong() * units.value(match.captured(2));
}

QJsonObject sampleJson(const MetricSample& sample)
{
    return {{"time", toStored(QDateTime::fromSecsSinceEpoch(sample.time, Qt::UTC))},
            {"seconds", sample.seconds},
            {"cpu_percent", sample.cpuPercent},
            {"cpu_peak", sample.cpuPeak},
            {"memory_mb", sample.memoryMb},
            {"memory_peak_mb", sample.memoryPeak},
            {"disk_mb", sample.diskMb ? QJsonValue(*sample.diskMb) : QJsonValue()},
            {"received_bytes", sample.receivedBytes},
            {"sent_bytes", sample.sentBytes}};
}

void printSamples(const Console& console, const QString& name, const QList<MetricSample>& samples)
{
    if (console.isJson()) {
        QJsonArray array;
        for (const MetricSample& sample : samples)
            array << sampleJson(sample);
        console.print(QJsonObject{{"name", name}, {"samples", array}});
        return;
    }
    QList<QStringList> rows;
    const auto number = [](double value) { return QString::number(value, 'f', 1); };
    for (const MetricSample& sample : samples)
        rows << QStringList{
            QDateTime::fromSecsSinceEpoch(sample.time).toString(QStringLiteral("MM-dd HH:mm:ss")),
            number(sample.cpuPercent),
            number(sample.cpuPeak),
            number(sample.memoryMb),
            sample.diskMb ? number(*sample.diskMb) : QStringLiteral("–"),
            number(sample.receivedPerSecond() / 1024),
            number(sample.sentPerSecond() / 1024)};
    console.printTable({"TIME", "CPU %", "PEAK %", "MEMORY MB", "DISK MB", "IN KB/s", "OUT KB/s"}, rows);
}

int showMetrics(Core& core, const Console& console, const Arguments& arguments)
{
    if (arguments.has("--pod") == arguments.has("--server")) {
        console.note(QStringLiteral("pinacle: metrics needs --pod NAME or --server NAME"));
        return kUsage;
    }
    const auto seconds = secondsOf(arguments.value("--since", QStringLiteral("1h")));
    if (!seconds) {
        console.note(QStringLiteral("pinacle: --since takes a number and s, m, h or d: 90s, 30m, 6h, 5d"));
        return kUsage;
    }
    const QDateTime now = QDateTime::currentDateTimeUtc();
    const MetricStore store(core.database());
    if (arguments.has("--server")) {
        const auto server = findServer(core, console, arguments.value("--server"));
        if (!server)
            return kNotFound;
        printSamples(console, server->name,
                     store.range(MetricSubject::Server, server->id, now.addSecs(-*seconds), now));
        return kDone;
    }
    const auto pod = findPod(core, console, arguments.value("--pod"));
    if (!pod)
        return kNotFound;
    printSamples(console, pod->name, store.range(MetricSubject::Pod, pod->id, now.addSecs(-*seconds), now));
    return kDone;
}

int keep(Core& core, const Console& console, const Arguments& arguments)
{
    const auto pod = findPod(core, console, arguments.positional(0));
    if (!pod)
        return kNotFound;
    auto kept = core.watch().keep(pod->id);
    return kept ? kDone : console.fail(kept.error());
}

int idleStop(Core& core, const Console& console, const Arguments& arguments)
{
    const auto pod = findPod(core, console, arguments.positional(0));
    if (!pod)
        return kNotFound;
    bool isNumber = true;
    const QString text = arguments.positional(1);
    const int minutes = text == QLatin1String("off") ? 0 : text.toInt(&isNumber);
    if (!isNumber) {
        console.note(
            QStringLiteral("pinacle: pod idle-stop takes minutes, or off; found \"%1\"").arg(text.left(60)));
        return kUsage;
    }
    auto set = core.watch().setIdleStop(pod->id, minutes);
    return set ? kDone : console.fail(set.error());
}

} // namespace

QList<CommandEntry> watchCommands()
{
    return {{{"watch"}, "[--interval SECONDS]", {{"--interval="}, 0, 0}, watch},
            {{"metrics"},
             "(--pod NAME | --server NAME) [--since 1h]",
             {{"--pod=", "--server=", "--since="}, 0, 0},
             showMetrics},
            {{"pod", "keep"}, "NAME", {{}, 1, 1}, keep},
            {{"pod", "idle-stop"}, "NAME (MINUTES | off)", {{}, 2, 2}, idleStop}};
}

} // namespace pinacle::cli

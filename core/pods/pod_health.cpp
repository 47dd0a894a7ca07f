#include "core/pods/pod_health.h"

#include "core/base/shell_quote.h"
#include "core/base/text.h"
#include "core/store/database.h"

#include <QJsonArray>

namespace pinacle {

namespace {

void readLine(const QString& line, QList<HealthItem>& items)
{
    const QStringList words = line.split(QLatin1Char(' '));
    bool isNumber = false;
    const int index = words.value(0).toInt(&isNumber);
    if (!isNumber || index < 0 || index >= items.size())
        return;
    HealthItem& item = items[index];
    const QString what = words.value(1);
    if (what == QLatin1String("web")) {
        const int code = words.value(2).toInt();
        const int ms = qRound(words.value(3).toDouble() * 1000);
        item.light = code > 0 && code < 500 ? Light::Healthy : Light::Unhealthy;
        item.text = QStringLiteral("%1 · %2 ms")
                        .arg(code == 200 ? QStringLiteral("200 OK") : QString::number(code))
                        .arg(ms);
    } else if (what == QLatin1String("down")) {
        item.light = Light::NotListening;
        item.text = Text::tr("not listening");
    } else if (what == QLatin1String("open")) {
        item.light = Light::Listening;
        item.text = Text::tr("listening, no answer yet");
    } else if (what == QLatin1String("ready")) {
        item.light = Light::Healthy;
        item.text = Text::tr("ready");
    } else if (what == QLatin1String("lost")) {
        item.light = Light::Unhealthy;
        item.isFailed = true;
        item.text = words.mid(2).join(QLatin1Char(' ')).left(300);
    } else if (what == QLatin1String("bad")) {
        item.light = Light::Unhealthy;
        item.text = words.mid(2).join(QLatin1Char(' ')).left(200);
    }
}

} // namespace

/// The script's lines: "INDEX web CODE MILLISECONDS", "INDEX down", "INDEX open", "INDEX ready", "INDEX bad
/// REASON".
QString healthScript(const QList<HealthItem>& items, const PodSpec& spec)
{
    QString script = QStringLiteral(
        "lost() { f=/usr/lib/pinacle/services/$2/failed; [ -s $f ] && echo \"$1 lost $(head -n 1 $f)\"; }\n"
        "waits() { r=; [ -e \"/run/pinacle/$2.waiting\" ] && r=$($3 2>/dev/null); [ -n \"$r\" ] && echo \"$1 "
        "bad $r\"; }\n"
        "web() { a=$(curl -s -o /dev/null -m 5 -w '%{http_code} %{time_total}' http://127.0.0.1:$2/); c=$?; "
        "case $c in 0) echo \"$1 web $a\";; 7) echo \"$1 down\";; *) echo \"$1 open\";; esac; }\n"
        "own() { if r=$(/usr/lib/pinacle/service health \"$2\" 2>&1); "
        "then echo \"$1 ready\"; else echo \"$1 bad $(printf %s \"$r\" | tail -n 1)\"; fi; }\n"
        "cmd() { if r=$(timeout 10 bash -lc \"$2\" 2>&1 </dev/null); then echo \"$1 ready\"; else echo \"$1 "
        "bad $(printf %s \"$r\" | tail -n 1)\"; fi; }\n"
        // An answer of any kind is not enough where the process says itself what is well.
        "both() { a=$(web \"$1\" \"$2\"); case $a in *\" web \"[1-4]*) r=$(cmd \"$1\" \"$3\"); "
        "case $r in *\" bad \"*) a=$r;; esac;; esac; echo \"$a\"; }\n"
        // 64: a pod of an older image, which does not know the word.
        "run() { r=$(/usr/lib/pinacle/process health \"$2\" 2>/dev/null); "
        "case $? in 0|64) echo \"$1 ready\";; *) echo \"$1 bad $r\";; esac; }\n");
    for (int i = 0; i < items.size(); ++i) {
        const HealthItem& item = items[i];
        const auto process = std::find_if(spec.processes.begin(), spec.processes.end(),
                                          [&](const ProcessDefinition& p) { return p.name == item.process; });
        if (!item.service.isEmpty())
            script += QStringLiteral("lost %1 %2 || waits %1 %2 '/usr/lib/pinacle/service waits %2' || ")
                          .arg(i)
                          .arg(item.service);
        else if (process != spec.processes.end())
            script += QStringLiteral("waits %1 process-%2 '/usr/lib/pinacle/process health %2' || ")
                          .arg(i)
                          .arg(process->name);
        const bool hasCheck = process != spec.processes.end() && !process->healthCheck.isEmpty();
        if (item.isWeb && hasCheck)
            script += QStringLiteral("both %1 %2 ").arg(i).arg(item.port) +
                      quoteForShell(process->healthCheck) + QStringLiteral(" &\n");
        else if (item.isWeb)
            script += QStringLiteral("web %1 %2 &\n").arg(i).arg(item.port);
        else if (!item.service.isEmpty())
            script += QStringLiteral("own %1 %2 &\n").arg(i).arg(item.service);
        else if (hasCheck)
            script += QStringLiteral("cmd %1 ").arg(i) + quoteForShell(process->healthCheck) +
                      QStringLiteral(" &\n");
        else if (process != spec.processes.end())
            script += QStringLiteral("run %1 %2 &\n").arg(i).arg(process->name);
        else
            script += QStringLiteral("echo \"%1 ready\"\n").arg(i);
    }
    return script + QStringLiteral("wait\n");
}

static Light lightOf(const QString& name)
{
    for (const Light light : {Light::NotListening, Light::Listening, Light::Healthy, Light::Unhealthy})
        if (lightName(light) == name)
            return light;
    return Light::Unknown;
}

QString lightName(Light light)
{
    switch (light) {
    case Light::NotListening:
        return QStringLiteral("not_listening");
    case Light::Listening:
        return QStringLiteral("listening");
    case Light::Healthy:
        return QStringLiteral("healthy");
    case Light::Unhealthy:
        return QStringLiteral("unhealthy");
    case Light::Unknown:
        break;
    }
    return QStringLiteral("unknown");
}

/// The process whose page a tab shows, whatever the tab is called; empty when it is none of the config's.
static QString processBehind(const PodTab& tab, const PodSpec& spec)
{
    for (const ProcessDefinition& process : spec.processes)
        if (process.port() == tab.port && tab.port != 0)
            return process.name;
    for (const ProcessDefinition& process : spec.processes)
        if (process.name == tab.name)
            return process.name;
    return {};
}

QList<HealthItem> healthItems(const PodSpec& spec)
{
    QList<HealthItem> items;
    for (const PodTab& tab : spec.tabs) {
        HealthItem item{tab.name, tab.service, tab.port, tab.isWeb,
                        tab.isWeb ? spec.url(tab.port) : QString()};
        item.isOptional = !tab.service.isEmpty() && !spec.needs(tab.service);
        if (tab.service.isEmpty())
            item.process = processBehind(tab, spec);
        items << item;
    }
    for (const ProcessDefinition& process : spec.processes) {
        const auto isShown = [&](const HealthItem& item) { return item.process == process.name; };
        if (std::any_of(items.begin(), items.end(), isShown))
            continue;
        items << HealthItem{process.name, {}, 0, false, {}};
        items.last().process = process.name;
    }
    return items;
}

QString listeningScript()
{
    return QStringLiteral("awk 'FNR > 1 && $4 == \"0A\" { split($2, a, \":\"); print \"port \" a[2] }' "
                          "/proc/net/tcp /proc/net/tcp6 2>/dev/null | sort -u\n");
}

QList<int> readListening(const QStringList& lines)
{
    QList<int> ports;
    for (const QString& line : lines)
        if (line.startsWith(QLatin1String("port ")))
            ports << line.section(u' ', 1).toInt(nullptr, 16);
    std::sort(ports.begin(), ports.end());
    ports.erase(std::unique(ports.begin(), ports.end()), ports.end());
    return ports;
}

QList<int> otherPorts(const QList<int>& ports, const QList<HealthItem>& items)
{
    static constexpr int kProxyPort = 80;
    QList<int> others;
    for (const int port : ports)
        if (port != kProxyPort && std::none_of(items.begin(), items.end(),
                                               [&](const HealthItem& item) { return item.port == port; }))
            others << port;
    return others;
}

Result<QList<HealthItem>> checkPodHealth(GVisorRuntime& runtime, const PodSpec& spec)
{
    QList<HealthItem> items = healthItems(spec);
    if (items.isEmpty())
        return items;
    ExecOptions options;
    options.input = healthScript(items, spec).toUtf8();
    options.label = QStringLiteral("Check health");
    options.timeout = std::chrono::seconds(30);
    auto output = runtime.execInContainer(spec.containerName(), {"sh", "-s"}, options);
    if (!output)
        return fail(output.error());
    if (!output->ok()) {
        Command command;
        command.label = options.label;
        return fail(commandError(command, *output));
    }
    readHealth(output->outText(), items);
    return items;
}

void readHealth(const QString& output, QList<HealthItem>& items)
{
    for (const QString& line : output.split(QLatin1Char('\n')))
        readLine(line, items);
}

void keepSince(const QList<HealthItem>& before, QList<HealthItem>& items, const QDateTime& now)
{
    for (HealthItem& item : items) {
        if (item.since.isValid()) // somebody who knew more has said it
            continue;
        const auto old = std::find_if(before.begin(), before.end(), [&](const HealthItem& one) {
            return one.name == item.name && one.service == item.service;
        });
        const bool isSame = old != before.end() && old->light != Light::Unknown &&
                            old->isGood() == item.isGood() && old->since.isValid();
        item.since = isSame ? old->since : now;
    }
}

QList<HealthItem> lastHealth(const QList<EventRow>& newestFirst)
{
    QList<HealthItem> items;
    const auto note = [&](const QJsonObject& seen) {
        const QString name = seen["name"].toString();
        const auto isKnown = [&](const HealthItem& item) { return item.name == name; };
        if (std::any_of(items.begin(), items.end(), isKnown))
            return;
        HealthItem item{name, seen["service"].toString(), 0, false, {}};
        item.light = lightOf(seen["state"].toString());
        item.since = fromStored(seen["since"].toVariant());
        items << item;
    };
    for (const EventRow& event : newestFirst) {
        if (event.event == QLatin1String("started") || event.event == QLatin1String("created"))
            break; // another life
        if (event.event != QLatin1String("health_check"))
            continue;
        if (event.data.contains(QLatin1String("name")))
            note(event.data);
        for (const QJsonValue& item : event.data["items"].toArray())
            note(item.toObject());
    }
    return items;
}

QString healthFix(const HealthItem& item, const QString& podName)
{
    if (item.isGood() || item.light == Light::Unknown)
        return {};
    const QString kind = item.service.isEmpty() ? QStringLiteral("process") : QStringLiteral("service");
    if (item.isFailed)
        return Text::tr("Its installation failed: remove it and add it again.");
    if (item.program().isEmpty())
        return Text::tr("No process of pinacle.yaml has this port: start what is to answer there.");
    return Text::tr("Look at its log (pinacle %1 logs \"%2\" %3), then restart it.")
        .arg(kind, podName, item.program());
}

bool isHealthy(const QList<HealthItem>& items)
{
    return std::all_of(items.begin(), items.end(),
                       [](const HealthItem& item) { return item.light == Light::Healthy; });
}

bool isUsable(const QList<HealthItem>& items, bool isLate)
{
    return std::all_of(items.begin(), items.end(), [&](const HealthItem& item) {
        return item.light == Light::Healthy || (item.isOptional && (item.isFailed || isLate));
    });
}

} // namespace pinacle

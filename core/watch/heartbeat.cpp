#include "core/watch/heartbeat.h"

#include "core/base/text.h"

#include <QFile>
#include <QRegularExpression>

#include <cmath>

namespace pinacle {

namespace {

constexpr double kMb = 1024.0 * 1024;
constexpr double kLeastDiskMb = 1024; ///< less, and pods can no longer be made or written to

/// "12.3kB (virtual 591MB)", as Docker writes sizes.
double dockerSizeMb(const QString& text)
{
    static const QRegularExpression pattern(QStringLiteral("\\A([0-9.]+)([kMGT]?)B"));
    const auto match = pattern.match(text);
    const QString unit = match.captured(2);
    const qsizetype power = unit.isEmpty() ? 0 : QStringLiteral(" kMGT").indexOf(unit);
    return match.captured(1).toDouble() * std::pow(1000.0, double(power)) / 1e6;
}

Container containerFrom(const QString& text)
{
    const QStringList parts = text.split(u'|');
    return {parts.value(0), parts.value(5), parts.value(2), parts.value(3), parts.value(1), parts.value(4)};
}

/// One line of the answer. What is not known is skipped: a newer script may say more.
void readLine(const QString& line, Heartbeat& heartbeat)
{
    const QString key = line.section(u' ', 0, 0);
    const QString rest = line.section(u' ', 1);
    const QStringList words = rest.split(u' ');
    const auto number = [&words](int index) { return words.value(index).toDouble(); };
    if (key == QLatin1String("time"))
        heartbeat.serverTime = QDateTime::fromSecsSinceEpoch(words.value(0).toLongLong(), Qt::UTC);
    else if (key == QLatin1String("load"))
        heartbeat.load = number(0);
    else if (key == QLatin1String("cpu"))
        heartbeat.cpus = int(number(0)), heartbeat.cpuBusy = number(1), heartbeat.cpuTotal = number(2);
    else if (key == QLatin1String("memory_total"))
        heartbeat.memoryTotalMb = number(0) / 1024;
    else if (key == QLatin1String("memory_available"))
        heartbeat.memoryAvailableMb = number(0) / 1024;
    else if (key == QLatin1String("network"))
        heartbeat.receivedBytes = number(0), heartbeat.sentBytes = number(1);
    else if (key == QLatin1String("disk"))
        heartbeat.diskTotalMb = number(0) / 1024, heartbeat.diskAvailableMb = number(1) / 1024;
    else if (key == QLatin1String("docker"))
        heartbeat.docker = rest;
    else if (key == QLatin1String("runsc"))
        heartbeat.runsc = rest.isEmpty() ? QStringLiteral("?") : rest;
    else if (key == QLatin1String("image"))
        heartbeat.hasImage = true;
    else if (key == QLatin1String("images"))
        heartbeat.images = words;
    else if (key == QLatin1String("resolver"))
        heartbeat.hasResolver = true;
    else if (key == QLatin1String("container"))
        heartbeat.containers << containerFrom(rest);
    else if (key == QLatin1String("usage"))
        heartbeat.usage[words.value(0)] = {number(1) / 1e9, number(2) / kMb, 0, 0};
    else if (key == QLatin1String("traffic"))
        heartbeat.usage[words.value(0)].receivedBytes = number(1),
        heartbeat.usage[words.value(0)].sentBytes = number(2);
}

/// Why pods cannot run on a server that answers; empty when they can.
QString weakness(const Heartbeat& heartbeat)
{
    if (heartbeat.docker.isEmpty())
        return Text::tr("Docker does not answer.");
    if (heartbeat.runsc.isEmpty())
        return Text::tr("gVisor's runtime (runsc) is not there any more.");
    if (heartbeat.diskTotalMb > 0 && heartbeat.diskAvailableMb < kLeastDiskMb)
        return Text::tr("The disk is full: %1 MB left.").arg(qRound(heartbeat.diskAvailableMb));
    if (!heartbeat.hasImage)
        return Text::tr("The pod image is missing.");
    return {};
}

} // namespace

QJsonObject Heartbeat::toJson() const
{
    return {{"load", load},
            {"cpus", cpus},
            {"memory_total_mb", qRound(memoryTotalMb)},
            {"memory_available_mb", qRound(memoryAvailableMb)},
            {"disk_total_mb", qRound(diskTotalMb)},
            {"disk_available_mb", qRound(diskAvailableMb)},
            {"clock_skew_s", clockSkewSeconds()},
            {"docker", docker},
            {"runsc", runsc},
            {"image", hasImage},
            {"images", QJsonArray::fromStringList(images)},
            {"resolver", hasResolver}};
}

Command heartbeatCommand(const QString& image, milliseconds timeout)
{
    // What the way there and all but Docker may take.
    const auto forDocker =
        std::max(std::chrono::seconds(1),
                 std::chrono::duration_cast<std::chrono::seconds>(timeout - std::chrono::seconds(2)));
    QFile file(QStringLiteral(":/provision/heartbeat.sh"));
    (void)file.open(QIODevice::ReadOnly); // it is in the program
    Command command;
    command.argv = {"sh",        "-c",  QString::fromUtf8(file.readAll()),
                    "heartbeat", image, QString::number(forDocker.count())};
    command.privilege = Privilege::Docker;
    command.label = QStringLiteral("Heartbeat");
    command.timeout = timeout;
    command.isLogged = false;
    return command;
}

Result<Heartbeat> parseHeartbeat(const QByteArray& answer, const QDateTime& askedAt)
{
    Heartbeat heartbeat;
    heartbeat.askedAt = askedAt;
    for (const QByteArray& line : answer.split('\n'))
        readLine(QString::fromUtf8(line), heartbeat);
    const bool isWhole = heartbeat.docker.isEmpty() || answer.endsWith("end\n");
    if (heartbeat.serverTime.isValid() && heartbeat.cpuTotal > 0 && isWhole)
        return heartbeat;
    return fail(ErrorKind::CommandFailed, Text::tr("The server's heartbeat could not be read."), {},
                QString::fromUtf8(answer.left(2000)));
}

Command sizesCommand(milliseconds timeout)
{
    Command command;
    command.argv = {"timeout",
                    QString::number(std::chrono::duration_cast<std::chrono::seconds>(timeout).count()),
                    "docker",
                    "ps",
                    "--all",
                    "--no-trunc",
                    "--size",
                    "--filter",
                    "label=pinacle.pod-id",
                    "--format",
                    "{{.ID}} {{.Size}}"};
    command.privilege = Privilege::Docker;
    command.label = QStringLiteral("Count what pods wrote");
    command.timeout = timeout + std::chrono::seconds(5);
    command.isLogged = false;
    return command;
}

QHash<QString, double> parseSizes(const QByteArray& answer)
{
    QHash<QString, double> sizesMb;
    for (const QByteArray& line : answer.split('\n')) {
        const QString text = QString::fromUtf8(line);
        if (text.contains(u' '))
            sizesMb.insert(text.section(u' ', 0, 0), dockerSizeMb(text.section(u' ', 1)));
    }
    return sizesMb;
}

std::optional<MetricSample> sampleBetween(const Heartbeat& before, const Heartbeat& now)
{
    const double ticks = now.cpuTotal - before.cpuTotal;
    const double busy = now.cpuBusy - before.cpuBusy;
    const double seconds = double(before.askedAt.msecsTo(now.askedAt)) / 1000;
    if (ticks <= 0 || busy < 0 || seconds <= 0)
        return std::nullopt;
    const double cpu = 100 * busy / ticks;
    const double memory = now.memoryTotalMb - now.memoryAvailableMb;
    return MetricSample{now.askedAt.toSecsSinceEpoch(),
                        seconds,
                        cpu,
                        cpu,
                        memory,
                        memory,
                        now.diskTotalMb - now.diskAvailableMb,
                        qMax(0.0, now.receivedBytes - before.receivedBytes),
                        qMax(0.0, now.sentBytes - before.sentBytes)};
}

std::optional<MetricSample> sampleBetween(const PodUsage& before, const PodUsage& now, const QDateTime& from,
                                          const QDateTime& to)
{
    const double seconds = double(from.msecsTo(to)) / 1000;
    if (seconds <= 0 || now.cpuSeconds < before.cpuSeconds)
        return std::nullopt;
    const double cpu = 100 * (now.cpuSeconds - before.cpuSeconds) / seconds;
    return MetricSample{to.toSecsSinceEpoch(),
                        seconds,
                        cpu,
                        cpu,
                        now.memoryMb,
                        now.memoryMb,
                        std::nullopt,
                        qMax(0.0, now.receivedBytes - before.receivedBytes),
                        qMax(0.0, now.sentBytes - before.sentBytes)};
}

void applyHeartbeat(ServerRecord& server, const Result<Heartbeat>& heartbeat, const QDateTime& now)
{
    const Presence before = server.presence;
    if (heartbeat) {
        server.presenceReason = weakness(*heartbeat);
        server.presence = server.presenceReason.isEmpty() ? Presence::Online : Presence::Degraded;
        server.lastHeartbeatAt = now;
        server.heartbeat = heartbeat->toJson();
        // Whether files survive a restart was proven by a trial container; a heartbeat cannot.
        const bool isReady = server.presence == Presence::Online && server.runtime["overlay"].toBool();
        server.status = isReady ? QStringLiteral("ready") : QStringLiteral("incomplete");
        server.lastError.clear();
    } else {
        const ErrorKind kind = heartbeat.error().kind;
        // It answered, but what it said was an error: it is there.
        server.presence = kind == ErrorKind::CommandFailed ? Presence::Degraded : Presence::Offline;
        server.presenceReason = heartbeat.error().message;
        server.status = server.presence == Presence::Offline ? QStringLiteral("unreachable")
                                                             : QStringLiteral("incomplete");
        server.lastError = heartbeat.error().message;
        if (!server.heartbeat.isEmpty())
            server.heartbeat["error"] = errorKindName(kind); // until the next one that comes through
    }
    if (server.presence != before || !server.presenceSince.isValid())
        server.presenceSince = now;
}

} // namespace pinacle

#pragma once

#include "core/runtime/gvisor_runtime.h"
#include "core/store/metric_store.h"
#include "core/store/records.h"

#include <QHash>

namespace pinacle {

/// Counters of a running container since its start.
struct PodUsage
{
    double cpuSeconds = 0;
    double memoryMb = 0; ///< now, without what the kernel would give back
    double receivedBytes = 0;
    double sentBytes = 0;
};

/// What resources/provision/heartbeat.sh says of a server, in one round trip.
struct Heartbeat
{
    QDateTime askedAt;    ///< UTC, by the clock of this computer; in the middle of the round trip
    QDateTime serverTime; ///< UTC, by the server's
    double load = 0;      ///< of the last minute
    int cpus = 0;
    double cpuBusy = 0; ///< counters, in ticks
    double cpuTotal = 0;
    double memoryTotalMb = 0;
    double memoryAvailableMb = 0;
    double diskTotalMb = 0; ///< where Docker keeps its data
    double diskAvailableMb = 0;
    double receivedBytes = 0; ///< counters of the way out
    double sentBytes = 0;
    QString docker;        ///< version; empty: it does not answer
    QString runsc;         ///< version of the registered runtime; empty: missing
    bool hasImage = false; ///< the one that was asked for
    QStringList images;    ///< the tags of its repository
    bool hasResolver = false;
    QList<Container> containers;
    QHash<QString, PodUsage> usage; ///< by container's id

    qint64 clockSkewSeconds() const { return serverTime.isValid() ? askedAt.secsTo(serverTime) : 0; }
    QJsonObject toJson() const; ///< the column `servers.heartbeat`
};

/// The question. `image`: "REPOSITORY:TAG", whose presence is of interest, and which others there are. Not
/// logged: it would bury everything else. When Docker hangs, the answer comes in time all the same, and says
/// so.
Command heartbeatCommand(const QString& image, milliseconds timeout);
/// CommandFailed when the answer is none.
Result<Heartbeat> parseHeartbeat(const QByteArray& answer, const QDateTime& askedAt);

/// What each pod has written: Docker counts it file by file, which takes long where there is much. Not
/// logged.
Command sizesCommand(milliseconds timeout);
QHash<QString, double> parseSizes(const QByteArray& answer); ///< by container's id

/// What was used between two heartbeats; nothing when there was a restart in between.
std::optional<MetricSample> sampleBetween(const Heartbeat& before, const Heartbeat& now);
std::optional<MetricSample> sampleBetween(const PodUsage& before, const PodUsage& now, const QDateTime& from,
                                          const QDateTime& to);

/// Makes the record say what a heartbeat has shown, or why there was none; `presenceSince` moves when the
/// presence changes. Pure.
void applyHeartbeat(ServerRecord& server, const Result<Heartbeat>& heartbeat, const QDateTime& now);

} // namespace pinacle

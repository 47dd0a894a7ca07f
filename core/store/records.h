#pragma once

#include "core/base/error.h"
#include "core/config/pod_state.h"
#include "core/config/server_address.h"

#include <QDateTime>
#include <QJsonObject>
#include <QMetaType>
#include <QString>

namespace pinacle {

/// Whether a server answers, as its heartbeat tells. Degraded: it answers, and pods cannot run on it.
enum class Presence { Unknown, Online, Degraded, Offline };
QString presenceName(Presence presence); ///< "unknown", "online" …
Presence presenceFromName(const QString& name);

/// A row of `servers`.
struct ServerRecord
{
    QString id;
    QString name;
    ServerAddress address;
    double cpus = 0; ///< of the machine, once checked
    qint64 memoryMb = 0;
    qint64 diskGb = 0; ///< free space where Docker keeps its data
    QString status;    ///< "unknown", "ready", "incomplete", "unreachable"
    QString lastError;
    QDateTime lastHeartbeatAt; ///< UTC; when it last answered
    QJsonObject runtime; ///< docker, runsc, overlay, dns …: facts of the last check, never believed blindly
    QString caCertificates; ///< PEM; extra certificates that its pods trust
    Presence presence = Presence::Unknown;
    QDateTime presenceSince; ///< UTC
    QString presenceReason;  ///< why it is not Online
    QJsonObject heartbeat;   ///< what the last one found: load, free memory and disk, clock … (heartbeat.h)

    /// It does not answer: what is known of its pods is what was seen last.
    bool isAway() const { return presence == Presence::Offline || status == QLatin1String("unreachable"); }
};

/// A row of `pods`.
struct PodRecord
{
    QString id;
    QString name;
    QString slug;
    QJsonObject config; ///< the PinacleConfig
    QString templateId;
    QString serverId;
    PodState status = PodState::Pending;
    Error lastError;            ///< meaningful while status is Failed
    bool isInterrupted = false; ///< the last operation can be resumed or rolled back
    QString containerId;
    int subnet = -1; ///< N of 10.249.N.0/24
    int externalPort = 0;
    QString repository;
    QString branch;
    QJsonObject isolation;   ///< runtime, kernel, verifiedAt: proof of the last start
    QString sourceImage;     ///< of the snapshot that it was made from; empty: it was set up anew
    QString projectFolder;   ///< in the pod; empty: /workspace/SLUG
    QString sleep;           ///< how it hibernates: "memory", "files" (memory was lost), or empty
    QJsonObject work;        ///< what a delete would lose, when it was last looked at
    int idleStopMinutes = 0; ///< stop by itself after so long without activity; 0: never
    QDateTime createdAt;     ///< UTC
    QDateTime startedAt;     ///< UTC
    QDateTime activeAt;      ///< UTC; when somebody was last seen to use it
    QDateTime idleStopAt;    ///< UTC; it was announced to stop then, because nobody does

    QString subnetCidr() const
    {
        return subnet < 0 ? QString() : QStringLiteral("10.249.%1.0/24").arg(subnet);
    }
    QString ip() const { return subnet < 0 ? QString() : QStringLiteral("10.249.%1.2").arg(subnet); }
};

/// A row of `pod_logs`: one command that was run.
struct LogRow
{
    qint64 id = 0;
    QString podId;
    QString serverId;
    QDateTime time; ///< UTC, start of the command
    QString label;
    QString command;          ///< redacted, shell-quoted
    QString containerCommand; ///< redacted; empty for a command of the server itself
    QString out;              ///< redacted; at most 256 KiB, the end is kept
    QString err;
    int exitCode = -1; ///< -1 while it runs, or when the program ended before it did
    qint64 durationMs = -1;
    QString askedBy; ///< "window", "cli", "monitor"
};

/// A row of `snapshots`. It outlives its pod: the image holds everything that is needed.
struct SnapshotRecord
{
    QString id;
    QString podId; ///< may be gone
    QString podName;
    QString serverId;
    QString name;
    QString image; ///< on the server: "pinacle/snapshot:…"
    /// Over the changed files, as they were read back from the image: BLAKE2b; SHA-256 in those of earlier
    /// versions.
    QString checksum;
    qint64 sizeBytes = 0;
    bool isAutomatic = false;
    QString mode;          ///< "paused" or "stopped": what the pod was while it was taken
    QString projectFolder; ///< of the pod then
    QJsonObject config;    ///< the PinacleConfig of the pod then
    bool isReady = false;  ///< false: it was never finished, and does not count
    QDateTime createdAt;   ///< UTC
};

enum class StepState { Waiting, Running, Done, Failed, Undone, UndoFailed };
QString stepStateName(StepState state);
StepState stepStateFromName(const QString& name);

/// A row of `pod_steps`: the journal of an operation.
struct StepRecord
{
    QString stepId;
    QString title;
    int position = 0;
    StepState state = StepState::Waiting;
    bool isAdopted = false; ///< was there before; never undone
    QDateTime startedAt;
    QDateTime finishedAt;
    QString error;
};

/// A row of `operations`: one run of a plan.
struct OperationRecord
{
    QString id;
    QString podId;          ///< or the server's, in the journal of servers
    QString kind;           ///< "create", "start", "stop", "delete" …
    QJsonObject parameters; ///< of the plan
    QString state;          ///< "running", "done", "failed", "cancelled", "interrupted", "rolled_back"
    QDateTime startedAt;
    QDateTime finishedAt;
    QList<StepRecord> steps;
};

/// A row of `events`: mirrors PodManager's signals, for programs that did not see them.
struct EventRow
{
    qint64 id = 0;
    QDateTime time;
    QString podId;
    QString event; ///< created, started, stopped, failed, deleted, health_check, progress, server_offline …
    QJsonObject data;
    QString serverId; ///< of what concerns a server as a whole
};

} // namespace pinacle

Q_DECLARE_METATYPE(pinacle::Error)

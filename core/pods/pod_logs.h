#pragma once

#include "core/base/result.h"
#include "core/store/records.h"

#include <QMap>
#include <QSet>

namespace pinacle {

/// How sure the time of a line is: the line says it, it was read as it was written, or it is older than that.
enum class LineTime { Said, Seen, Before };

/// A line of a pod's services, of its processes, or of a command that ran in it.
struct PodLogLine
{
    QString source; ///< "postgres", "process-dev", "init"; "commands"
    QDateTime time; ///< UTC, by the clock of this computer
    LineTime certainty = LineTime::Before;
    QString text;       ///< one line, with its colours
    qint64 command = 0; ///< the row of the log that it is from; 0: of a service or a process

    bool operator==(const PodLogLine&) const = default;
};

/// Where a reader stands in one log file.
struct LogPlace
{
    qint64 inode = 0;
    qint64 offset = 0;

    bool operator==(const LogPlace&) const = default;
};

/// Where a reader stands in everything that a pod says. Empty: before the first look, which begins near the
/// end.
struct PodLogPlaces
{
    QMap<QString, LogPlace> files;
    qint64 lastCommand = 0;
    QSet<qint64> running; ///< commands that had not ended
};

/// What is new since the reader's places, in the order of time.
struct PodLogNews
{
    QList<PodLogLine> lines;
    PodLogPlaces places;
    Error error; ///< why the pod's own logs could not be read; the commands are there all the same
};

/// The commands among the sources.
inline constexpr const char* kCommandSource = "commands";

/// The time that a line says of itself near its beginning, as databases, web servers and loggers write it.
/// `zoneSeconds`: east of UTC, for those that do not say. Invalid when it says none.
QDateTime timeInLine(const QString& text, int zoneSeconds);

/// Reads what resources/pods/read-logs.sh printed at `readAt` (the clock of this computer).
PodLogNews readPodLogs(const QByteArray& output, const QMap<QString, LogPlace>& before,
                       const QDateTime& readAt);

/// What the command ran and printed, as lines: the first at its start, its output at its end.
QList<PodLogLine> linesOfCommand(const LogRow& row);

/// Whether the command only looked at the pod: those would bury what happened.
bool isQuestion(const LogRow& row);

/// Lines of several sources by time; each source keeps its own order.
QList<PodLogLine> mergedByTime(const QList<QList<PodLogLine>>& sources);

/// Labels of the commands that start what writes this source, for who looks for the command behind a line.
QStringList startLabels(const QString& source);

} // namespace pinacle

#pragma once

#include <QDateTime>
#include <QString>

namespace pinacle {

QString durationText(qint64 milliseconds); ///< "0.4 s", "12 s", "3:05"; empty when negative
QString memoryText(qint64 megabytes);      ///< "512 MB", "4 GB"
QString cpuText(double cpus);              ///< "0.5 CPU"
QString timeText(const QDateTime& time);   ///< local time, with the date unless today; empty when invalid
/// Takes ANSI sequences away and lets a carriage return overwrite its line, as a terminal would.
QString terminalText(const QString& raw);
QString firstLine(const QString& text);

} // namespace pinacle

#pragma once

#include <QDateTime>
#include <QString>

namespace pinacle {

QString durationText(qint64 milliseconds); ///< "0.4 s", "12 s", "3:05"; empty when negative
QString sizeText(double bytes);            ///< "584 MB", "1.15 GB": three digits, units of 1024
QString memoryText(double megabytes);      ///< the same of what is known in megabytes
QString cpuText(double cpus);              ///< "0.5 CPU"
QString percentText(double percent);       ///< "4.2 %", "37 %"
// Local times, in the form that the locale gives them; empty when invalid.
QString clockText(const QDateTime& time); ///< "14:03"
QString timeText(const QDateTime& time);  ///< "today 14:03", "yesterday 09:12", "24.11.26 18:30"
/// To the second, with the date unless today: for the rows of a log, which stand below each other.
QString logTimeText(const QDateTime& time);
/// Takes ANSI sequences away and lets a carriage return overwrite its line, as a terminal would.
QString terminalText(const QString& raw);
QString firstLine(const QString& text);

} // namespace pinacle

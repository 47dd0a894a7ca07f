#include "ui/format.h"

#include "core/base/clock.h"

#include <QCoreApplication>
#include <QLocale>
#include <QRegularExpression>
#include <QStringList>

#include <cmath>

namespace pinacle {

/// The context of these words for translators.
struct Format
{
    Q_DECLARE_TR_FUNCTIONS(Format)
};

QString durationText(qint64 milliseconds)
{
    if (milliseconds < 0)
        return {};
    if (milliseconds < 1000)
        return Format::tr("%1 ms").arg(milliseconds);
    if (milliseconds < 10'000)
        return Format::tr("%1 s").arg(QLocale().toString(double(milliseconds) / 1000, 'f', 1));
    const qint64 seconds = milliseconds / 1000;
    if (seconds < 60)
        return Format::tr("%1 s").arg(seconds);
    const QString rest = QStringLiteral("%1").arg(seconds % 60, 2, 10, QLatin1Char('0'));
    if (seconds < 3600)
        return QStringLiteral("%1:%2").arg(seconds / 60).arg(rest);
    return QStringLiteral("%1:%2:%3")
        .arg(seconds / 3600)
        .arg(seconds / 60 % 60, 2, 10, QLatin1Char('0'))
        .arg(rest);
}

/// With so many decimals that there are three digits, less those that say nothing.
static QString threeDigits(double value)
{
    const double scale = value < 10 ? 100 : value < 100 ? 10 : 1;
    return QLocale().toString(std::round(value * scale) / scale, 'f', QLocale::FloatingPointShortest);
}

QString sizeText(double bytes)
{
    constexpr double kKilo = 1024;
    if (bytes < kKilo)
        return Format::tr("%1 bytes").arg(threeDigits(std::round(bytes)));
    const QStringList units{Format::tr("%1 kB"), Format::tr("%1 MB"), Format::tr("%1 GB"),
                            Format::tr("%1 TB")};
    double value = bytes / kKilo;
    int unit = 0;
    for (; value >= kKilo && unit + 1 < units.size(); ++unit)
        value /= kKilo;
    return units[unit].arg(threeDigits(value));
}

QString memoryText(double megabytes)
{
    return sizeText(megabytes * 1024 * 1024);
}

QString cpuText(double cpus)
{
    return Format::tr("%1 CPU").arg(QLocale().toString(cpus, 'g', 3));
}

QString percentText(double percent)
{
    return Format::tr("%1 %").arg(QLocale().toString(percent, 'f', percent < 10 ? 1 : 0));
}

QString clockText(const QDateTime& time)
{
    return time.isValid() ? QLocale().toString(time.toLocalTime().time(), QLocale::ShortFormat) : QString();
}

QString timeText(const QDateTime& time)
{
    if (!time.isValid())
        return {};
    const QDateTime local = time.toLocalTime();
    switch (local.date().daysTo(timeNow().toLocalTime().date())) {
    case 0:
        return Format::tr("today %1").arg(clockText(time));
    case 1:
        return Format::tr("yesterday %1").arg(clockText(time));
    default:
        return QLocale().toString(local, QLocale::ShortFormat);
    }
}

QString logTimeText(const QDateTime& time)
{
    if (!time.isValid())
        return {};
    const QDateTime local = time.toLocalTime();
    const bool isToday = local.date() == timeNow().toLocalTime().date();
    return local.toString(isToday ? QStringLiteral("HH:mm:ss") : QStringLiteral("yyyy-MM-dd HH:mm:ss"));
}

QString terminalText(const QString& raw)
{
    static const QRegularExpression ansi(
        QStringLiteral("\x1b(\\[[0-?]*[ -/]*[@-~]|\\][^\x07\x1b]*(\x07|\x1b\\\\)?|[@-Z\\\\-_])"));
    QString text = raw;
    if (text.contains(QLatin1Char('\x1b')))
        text.remove(ansi);
    if (!text.contains(QLatin1Char('\r')))
        return text;
    text.replace(QLatin1String("\r\n"), QLatin1String("\n"));
    QStringList lines = text.split(QLatin1Char('\n'));
    for (QString& line : lines) {
        while (line.endsWith(QLatin1Char('\r')))
            line.chop(1);
        line = line.mid(line.lastIndexOf(QLatin1Char('\r')) + 1);
    }
    return lines.join(QLatin1Char('\n'));
}

QString firstLine(const QString& text)
{
    return text.trimmed().section(QLatin1Char('\n'), 0, 0);
}

} // namespace pinacle

#include "ui/format.h"

#include "core/base/clock.h"

#include <QCoreApplication>
#include <QLocale>
#include <QRegularExpression>
#include <QStringList>

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

QString memoryText(qint64 megabytes)
{
    if (megabytes < 1024)
        return Format::tr("%1 MB").arg(megabytes);
    return Format::tr("%1 GB").arg(QLocale().toString(double(megabytes) / 1024, 'g', 3));
}

QString cpuText(double cpus)
{
    return Format::tr("%1 CPU").arg(QLocale().toString(cpus, 'g', 3));
}

QString timeText(const QDateTime& time)
{
    if (!time.isValid())
        return {};
    const QDateTime local = time.toLocalTime();
    if (local.date() == timeNow().toLocalTime().date())
        return local.toString(QStringLiteral("HH:mm:ss"));
    return local.toString(QStringLiteral("yyyy-MM-dd HH:mm:ss"));
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

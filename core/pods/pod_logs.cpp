#include "core/pods/pod_logs.h"

#include <QRegularExpression>
#include <QTimeZone>

#include <algorithm>

namespace pinacle {

namespace {

/// A clock that is off by less than this is right: the answer took a while, too.
constexpr qint64 kSkewMs = 2000;
/// A line may speak of another day: what it says is believed up to this far in the future.
constexpr qint64 kAheadMs = 5000;
constexpr qsizetype kWhereTimesAre = 64;
constexpr qsizetype kCommandLines = 400; ///< of the output of one command, from its end

int monthOf(const QString& name)
{
    static const QString months = QStringLiteral("JanFebMarAprMayJunJulAugSepOctNovDec");
    const qsizetype at = months.indexOf(name);
    return at < 0 || at % 3 ? 0 : int(at / 3 + 1);
}

/// "Z", "UTC", "GMT", "+02:00", "-0530"; anything else is no zone.
std::optional<int> zoneOf(const QString& text)
{
    if (text == QLatin1String("Z") || text == QLatin1String("UTC") || text == QLatin1String("GMT"))
        return 0;
    if (text.size() < 5)
        return std::nullopt;
    const int seconds = text.mid(1, 2).toInt() * 3600 + text.right(2).toInt() * 60;
    return text[0] == u'-' ? -seconds : seconds;
}

const QRegularExpression& patternOfTimes()
{
    // 2026-11-27T05:36:14.123Z (loggers, PostgreSQL, nginx's errors) · 27 Nov 2026 05:36:14.123 (Redis) ·
    // 27/Nov/2026:05:36:14 +0000 (web servers)
    static const QRegularExpression pattern(
        QStringLiteral("(?:(?<y>\\d{4})[-/](?<m>\\d\\d)[-/](?<d>\\d\\d)|(?<d2>\\d\\d)[ "
                       "/](?<mon>[A-Z][a-z]{2})[ /](?<y2>\\d{4}))"
                       "[T :](?<time>\\d\\d:\\d\\d:\\d\\d)(?<fraction>[.,]\\d+)?(?: "
                       "?(?<zone>Z|UTC|GMT|[+-]\\d\\d:?\\d\\d))?"));
    return pattern;
}

QString withoutColours(const QString& text)
{
    static const QRegularExpression colours(QStringLiteral("\x1b\\[[0-?]*[ -/]*[@-~]"));
    return text.contains(QLatin1Char('\x1b')) ? QString(text).remove(colours) : text;
}

/// One file's part of the output.
struct FilePart
{
    QString name;
    qint64 inode = 0;
    qint64 start = 0;
    QDateTime changed;
    QList<QByteArray> lines;
    bool isLastWhole = false;
};

/// Puts times to the lines of one file.
class FileReader final
{
public:
    FileReader(const FilePart& part, const LogPlace* before, int zoneSeconds, qint64 skewMs,
               const QDateTime& readAt)
        : m_part(part)
        , m_zoneSeconds(zoneSeconds)
        , m_skewMs(skewMs)
        , m_readAt(readAt)
        , m_goesOn(before && before->inode == part.inode && before->offset == part.start)
        , m_isFollowed(before)
        , m_place{part.inode, part.start}
    {
    }

    QList<PodLogLine> lines()
    {
        QList<PodLogLine> result;
        qsizetype count = m_part.lines.size() - (m_part.isLastWhole ? 0 : 1);
        for (qsizetype i = 0; i < count; ++i) {
            m_place.offset += m_part.lines[i].size() + 1;
            const bool isFragment = i == 0 && m_part.start > 0 && !m_goesOn;
            if (!isFragment)
                result << line(QString::fromUtf8(m_part.lines[i]));
            else if (m_isFollowed) // too much came at once
                result << line(QStringLiteral("…"));
        }
        return result;
    }

    LogPlace place() const { return m_place; }

private:
    PodLogLine line(QString text)
    {
        while (text.endsWith(QLatin1Char('\r')))
            text.chop(1);
        const QDateTime said = timeInLine(text, m_zoneSeconds);
        if (said.isValid() && said.addMSecs(m_skewMs) <= m_readAt.addMSecs(kAheadMs)) {
            m_time = std::max(m_time, said.addMSecs(m_skewMs));
            m_certainty = LineTime::Said;
        } else if (!m_time.isValid()) {
            m_time = std::min(m_part.changed.addMSecs(m_skewMs), m_readAt);
            m_certainty = m_isFollowed ? LineTime::Seen : LineTime::Before;
        }
        return {m_part.name, m_time, m_certainty, text, 0};
    }

    const FilePart& m_part;
    int m_zoneSeconds;
    qint64 m_skewMs;
    QDateTime m_readAt;
    bool m_goesOn;
    bool m_isFollowed;
    LogPlace m_place;
    QDateTime m_time; ///< of the line before
    LineTime m_certainty = LineTime::Before;
};

} // namespace

QDateTime timeInLine(const QString& text, int zoneSeconds)
{
    const auto match =
        patternOfTimes().match(withoutColours(text.left(4 * kWhereTimesAre)).left(kWhereTimesAre));
    if (!match.hasMatch())
        return {};
    const bool isNamed = !match.captured(QStringLiteral("mon")).isEmpty();
    const QDate date = isNamed ? QDate(match.captured(QStringLiteral("y2")).toInt(),
                                       monthOf(match.captured(QStringLiteral("mon"))),
                                       match.captured(QStringLiteral("d2")).toInt())
                               : QDate(match.captured(QStringLiteral("y")).toInt(),
                                       match.captured(QStringLiteral("m")).toInt(),
                                       match.captured(QStringLiteral("d")).toInt());
    const QTime time = QTime::fromString(match.captured(QStringLiteral("time")), QStringLiteral("HH:mm:ss"));
    if (!date.isValid() || !time.isValid())
        return {};
    const int ms =
        int((QStringLiteral("0.") + match.captured(QStringLiteral("fraction")).mid(1)).toDouble() * 1000);
    const int zone = zoneOf(match.captured(QStringLiteral("zone"))).value_or(zoneSeconds);
    return QDateTime(date, time.addMSecs(ms), Qt::UTC).addSecs(-zone);
}

PodLogNews readPodLogs(const QByteArray& output, const QMap<QString, LogPlace>& before,
                       const QDateTime& readAt)
{
    QDateTime podNow = readAt;
    int zone = 0;
    QList<FilePart> parts;
    QList<QByteArray> all = output.split('\n');
    all.removeLast(); // what stands after the last line's end
    for (const QByteArray& each : all) {
        const QList<QByteArray> words = each.startsWith("# ") ? each.split(' ') : QList<QByteArray>();
        if (each.startsWith('>') && !parts.isEmpty()) {
            parts.last().lines << each.mid(1);
        } else if (each.isEmpty() && !parts.isEmpty()) {
            parts.last().isLastWhole = true;
        } else if (words.size() == 4 && words[1] == "time") {
            podNow = QDateTime::fromMSecsSinceEpoch(qint64(words[2].toDouble() * 1000), Qt::UTC);
            zone = zoneOf(QString::fromLatin1(words[3])).value_or(0);
        } else if (words.size() == 7 && words[1] == "log") {
            parts << FilePart{QString::fromUtf8(words[2]),
                              words[3].toLongLong(),
                              words[4].toLongLong(),
                              QDateTime::fromMSecsSinceEpoch(qint64(words[6].toDouble() * 1000), Qt::UTC),
                              {},
                              false};
        }
    }
    qint64 skew = podNow.msecsTo(readAt);
    if (std::abs(skew) < kSkewMs)
        skew = 0;
    PodLogNews news;
    news.places.files = before;
    QList<QList<PodLogLine>> sources;
    for (const FilePart& part : std::as_const(parts)) {
        const auto place = before.constFind(part.name);
        FileReader reader(part, place == before.constEnd() ? nullptr : &*place, zone, skew, readAt);
        sources << reader.lines();
        news.places.files.insert(part.name, reader.place());
    }
    news.lines = mergedByTime(sources);
    return news;
}

QList<PodLogLine> linesOfCommand(const LogRow& row)
{
    const QString end = row.exitCode < 0 ? QString() : QStringLiteral("  → %1").arg(row.exitCode);
    const QString command = row.containerCommand.section(QLatin1Char('\n'), 0, 0);
    const QString source = QString::fromLatin1(kCommandSource);
    QList<PodLogLine> lines{{source, row.time, LineTime::Said,
                             QStringLiteral("$ %1  # %2%3").arg(command, row.label, end), row.id}};
    const QDateTime ended = row.time.addMSecs(std::max<qint64>(0, row.durationMs));
    QStringList output;
    for (const QString& stream : {row.out, row.err})
        for (const QString& line : stream.split(QLatin1Char('\n'), Qt::SkipEmptyParts))
            output << line;
    for (const QString& line : output.mid(std::max<qsizetype>(0, output.size() - kCommandLines)))
        lines << PodLogLine{source, ended, LineTime::Before, line, row.id};
    return lines;
}

bool isQuestion(const LogRow& row)
{
    static const QStringList questions{"Look ", "Check ", "Read ", "List ", "Terminal"};
    return std::any_of(questions.begin(), questions.end(),
                       [&](const QString& word) { return row.label.startsWith(word); });
}

QList<PodLogLine> mergedByTime(const QList<QList<PodLogLine>>& sources)
{
    QList<PodLogLine> all;
    for (QList<PodLogLine> source : sources) {
        for (qsizetype i = 1; i < source.size(); ++i) // a source never goes back
            source[i].time = std::max(source[i].time, source[i - 1].time);
        all += source;
    }
    std::stable_sort(all.begin(), all.end(),
                     [](const PodLogLine& a, const PodLogLine& b) { return a.time < b.time; });
    return all;
}

QStringList startLabels(const QString& source)
{
    static const QString process = QStringLiteral("process-");
    if (!source.startsWith(process))
        return {QStringLiteral("Start the services"), QStringLiteral("Restart %1").arg(source)};
    const QString name = source.mid(process.size());
    return {QStringLiteral("Start the project's processes"), QStringLiteral("Start the process %1").arg(name),
            QStringLiteral("Restart the process %1").arg(name)};
}

} // namespace pinacle

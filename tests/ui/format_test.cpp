#include "core/base/clock.h"
#include "ui/format.h"

#include <QDirIterator>
#include <QFile>
#include <QLocale>
#include <QTest>

using namespace pinacle;

/// Sizes, durations and dates have one form in the window, the locale's.
class FormatTest : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void sizesHaveThreeDigits_data();
    void sizesHaveThreeDigits();
    void datesAreNearOrWhole();
    void nobodyFormatsByItself();
};

void FormatTest::initTestCase()
{
    QLocale::setDefault(QLocale(QLocale::German, QLocale::Germany));
    holdClock(QDateTime(QDate(2026, 11, 24), QTime(12, 4, 15)));
}

void FormatTest::sizesHaveThreeDigits_data()
{
    QTest::addColumn<double>("bytes");
    QTest::addColumn<QString>("text");
    constexpr double kMega = 1024.0 * 1024;
    QTest::newRow("nothing") << 0.0 << "0 bytes";
    QTest::newRow("bytes") << 512.4 << "512 bytes";
    QTest::newRow("a unit") << 1024.0 << "1 kB";
    QTest::newRow("two decimals") << 1.148 * 1024 * kMega << "1,15 GB";
    QTest::newRow("one decimal") << 15.61 * 1024 * kMega << "15,6 GB";
    QTest::newRow("no decimal") << 583.65 * kMega << "584 MB";
    QTest::newRow("no zeros") << 4096 * kMega << "4 GB";
    QTest::newRow("the largest unit") << 2.5 * 1024 * 1024 * kMega << "2,5 TB";
}

void FormatTest::sizesHaveThreeDigits()
{
    QFETCH(double, bytes);
    QTEST(sizeText(bytes), "text");
}

void FormatTest::datesAreNearOrWhole()
{
    const QDateTime now = timeNow().toLocalTime();
    QCOMPARE(clockText(now), QStringLiteral("12:04"));
    QCOMPARE(timeText(now.toUTC()), QStringLiteral("today 12:04"));
    QCOMPARE(timeText(now.addDays(-1)), QStringLiteral("yesterday 12:04"));
    QCOMPARE(timeText(now.addDays(-4)), QStringLiteral("20.11.26 12:04"));
    QCOMPARE(timeText(now.addDays(1)), QStringLiteral("25.11.26 12:04"));
    QCOMPARE(logTimeText(now), QStringLiteral("12:04:15"));
    QCOMPARE(logTimeText(now.addDays(-1)), QStringLiteral("2026-11-23 12:04:15"));
    for (const QString& text : {clockText({}), timeText({}), logTimeText({})})
        QVERIFY(text.isEmpty());
    QCOMPARE(percentText(4.21), QStringLiteral("4,2 %"));
    QCOMPARE(durationText(1500), QStringLiteral("1,5 s"));
}

/// Outside ui/format.cpp no code of the window writes a size or a date.
void FormatTest::nobodyFormatsByItself()
{
    QDirIterator files(QStringLiteral(SOURCE_FOLDER "/ui"), {"*.cpp"}, QDir::Files,
                       QDirIterator::Subdirectories);
    int seen = 0;
    while (files.hasNext()) {
        QFile file(files.next());
        if (file.fileName().endsWith(QLatin1String("/format.cpp")))
            continue;
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QByteArray text = file.readAll();
        for (const char* own : {"formattedDataSize", "ShortFormat", "LongFormat"})
            QVERIFY2(!text.contains(own), qPrintable(file.fileName()));
        ++seen;
    }
    QVERIFY(seen > 100);
}

QTEST_MAIN(FormatTest)
#include "format_test.moc"

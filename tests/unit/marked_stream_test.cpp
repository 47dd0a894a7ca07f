#include "core/connection/marked_stream.h"

#include <QTest>

using namespace pinacle;

class MarkedStreamTest final : public QObject
{
    Q_OBJECT

private slots:
    void cutsTheProgramsOutputOutOfTheStream_data();
    void cutsTheProgramsOutputOutOfTheStream();
    void handsOnWhatCannotBeAMark();
    void keepsWhatCameBeforeForTheErrorMessage();
    void endsAlsoWhenNothingBegan();
};

void MarkedStreamTest::cutsTheProgramsOutputOutOfTheStream_data()
{
    QTest::addColumn<QByteArray>("output");
    QTest::newRow("nothing") << QByteArray();
    QTest::newRow("text") << QByteArray("hello\nworld\n");
    QTest::newRow("no last newline") << QByteArray("hello");
    QTest::newRow("newlines") << QByteArray("\n\n\n");
    QTest::newRow("almost the mark") << QByteArray("\nEN\nENDMAR\nENDMAENDENDMA");
    QTest::newRow("binary") << QByteArray("\0\xff\n\0BEGIN\xfe", 10);
}

void MarkedStreamTest::cutsTheProgramsOutputOutOfTheStream()
{
    QFETCH(QByteArray, output);
    const QByteArray stream = "motd BEGINMARK 4711\n" + output + "ENDMARK 3\nnoise of the next";
    for (qsizetype step = 1; step <= stream.size(); ++step) {
        QByteArray seen;
        MarkedStream marked("BEGINMARK", "ENDMARK", [&seen](const QByteArray& piece) { seen += piece; });
        for (qsizetype at = 0; at < stream.size(); at += step)
            marked.feed(stream.mid(at, step));
        QVERIFY(marked.hasEnded());
        QCOMPARE(seen, output);
        QCOMPARE(marked.beginNote(), QByteArray("4711"));
        QCOMPARE(marked.endNote(), QByteArray("3"));
    }
}

void MarkedStreamTest::handsOnWhatCannotBeAMark()
{
    QByteArray seen;
    MarkedStream marked("BEGIN", "END", [&seen](const QByteArray& piece) { seen += piece; });
    marked.feed("BEGIN\nabc\nEX");
    QCOMPARE(seen, QByteArray("abc\nEX")); // neither a line nor a prompt waits for more output
    marked.feed("\nEN");
    QCOMPARE(seen, QByteArray("abc\nEX\n"));
}

void MarkedStreamTest::keepsWhatCameBeforeForTheErrorMessage()
{
    MarkedStream marked("BEGIN", {}, [](const QByteArray&) { QFAIL("nothing has begun"); });
    marked.feed("sudo: a password is required\n");
    QVERIFY(!marked.hasBegun());
    QCOMPARE(marked.preamble(), QByteArray("sudo: a password is required\n"));
}

void MarkedStreamTest::endsAlsoWhenNothingBegan()
{
    MarkedStream marked("BEGIN", "END", [](const QByteArray&) { QFAIL("nothing has begun"); });
    for (const char byte : QByteArray("sudo: a password is required\nEND 1\n"))
        marked.feed(QByteArray(1, byte));
    QVERIFY(!marked.hasBegun());
    QVERIFY(marked.hasEnded());
    QCOMPARE(marked.endNote(), QByteArray("1"));
    QCOMPARE(marked.preamble(), QByteArray("sudo: a password is required\n"));
}

QTEST_GUILESS_MAIN(MarkedStreamTest)
#include "marked_stream_test.moc"

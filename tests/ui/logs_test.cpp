#include "tests/ui/seeded_home.h"

#include "ui/logs/log_details.h"
#include "ui/logs/log_export.h"
#include "ui/logs/log_view.h"
#include "ui/theme.h"
#include "ui/widgets/output_view.h"
#include "ui/widgets/styled_output.h"

#include <QCheckBox>
#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QScrollBar>
#include <QSignalSpy>
#include <QTableView>
#include <QTest>
#include <QToolButton>

using namespace pinacle;

/// What the log shows of a command, and what leaves it.
class LogsTest : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase() { new Theme(*qApp); }
    void outputKeepsItsColours_data();
    void outputKeepsItsColours();
    void aColourGoesOnInTheNextPiece();
    void theViewPaintsThem();
    void rowsAreWrittenInThreeWays();
    void aTableHasNoFormulas();
    void exportsWhatIsShown();
    void anExportThatFailsSaysSo();
    void searchedWordsAreMarkedAndVisited();
    void outputInPiecesLooksAsAWhole_data();
    void outputInPiecesLooksAsAWhole();
    void aRunningCommandsOutputGrowsInPlace();
    void aMinuteIsShownUntilItsChipIsPressed();
};

/// Plain text; a style stands as "{31b}" before the piece that has it.
static QString flat(const QList<StyledText>& pieces)
{
    QString all;
    for (const StyledText& piece : pieces) {
        QString marks;
        if (piece.style.foreground.kind == TerminalColour::Indexed)
            marks += QString::number(piece.style.foreground.value);
        if (piece.style.foreground.kind == TerminalColour::Rgb)
            marks += u'#' + QString::number(piece.style.foreground.value, 16);
        if (piece.style.background.kind == TerminalColour::Indexed)
            marks += u'/' + QString::number(piece.style.background.value);
        if (piece.style.isBold)
            marks += u'b';
        all += (marks.isEmpty() ? QString() : u'{' + marks + u'}') + piece.text;
    }
    return all;
}

void LogsTest::outputKeepsItsColours_data()
{
    QTest::addColumn<QString>("raw");
    QTest::addColumn<QString>("expected");
    const auto row = [](const char* name, const char* raw, const char* expected) {
        QTest::newRow(name) << QString::fromUtf8(raw) << QString::fromUtf8(expected);
    };
    row("plain", "one\ntwo", "one\ntwo");
    row("colour", "\x1b[1;31mred\x1b[0m plain", "{1b}red plain");
    row("bright and background", "\x1b[97;42mx\x1b[39;49my", "{15/2}xy");
    row("256 and true colour", "\x1b[38;5;200ma\x1b[38;2;1;2;3mb", "{200}a{#10203}b");
    row("with colons", "\x1b[38:5:7ma", "{7}a");
    row("cut off", "\x1b[38;5mx\x1b[38;2;300mz", "{0}x{#ff0000}z");
    row("other sequences",
        "\x1b[2J\x1b[?25la\x1b]0;title\x07"
        "b\x1b[3;4Hc",
        "abc");
    row("progress", "10 %\r50 %\r100 %\ndone", "100 %\ndone");
    row("progress in colours", "\x1b[31m1\x1b[0m0 %\r\x1b[32mok\x1b[0m\n", "{2}ok\n");
    row("Windows lines", "a\r\nb\r\n", "a\nb\n");
    row("ends with a return", "50 %\r", "50 %");
}

void LogsTest::outputKeepsItsColours()
{
    QFETCH(QString, raw);
    QFETCH(QString, expected);
    TerminalStyle style;
    QCOMPARE(flat(styledOutput(raw, style)), expected);
}

void LogsTest::aColourGoesOnInTheNextPiece()
{
    TerminalStyle style;
    styledOutput(QStringLiteral("\x1b[34mblue"), style);
    QCOMPARE(flat(styledOutput(QStringLiteral("still\x1b[m"), style)), QStringLiteral("{4}still"));
    QVERIFY(style == TerminalStyle{});
}

void LogsTest::theViewPaintsThem()
{
    OutputView view;
    view.setText(QStringLiteral("plain \x1b[31mred"));
    QCOMPARE(view.toPlainText(), QStringLiteral("plain red"));
    QTextCursor cursor(view.document());
    cursor.setPosition(2);
    const QColor plain = cursor.charFormat().foreground().color();
    cursor.setPosition(8);
    QVERIFY(cursor.charFormat().foreground().color() != plain);
    view.setText(QStringLiteral("anew"));
    cursor = QTextCursor(view.document());
    cursor.setPosition(2);
    QCOMPARE(cursor.charFormat().foreground().color(), plain);
}

static LogRow someRow()
{
    LogRow row;
    row.id = 7;
    row.time = QDateTime(QDate(2026, 11, 23), QTime(10, 0), Qt::UTC);
    row.label = QStringLiteral("Install");
    row.command = QStringLiteral("echo \"a, b\"");
    row.out = QStringLiteral("a, b\n");
    row.exitCode = 0;
    row.durationMs = 12;
    return row;
}

void LogsTest::rowsAreWrittenInThreeWays()
{
    QCOMPARE(logFormatOf("x.JSONL"), LogFormat::JsonLines);
    QCOMPARE(logFormatOf("x.csv"), LogFormat::Csv);
    QCOMPARE(logFormatOf("x"), LogFormat::Text);
    const LogRow row = someRow();
    QCOMPARE(logBytes(LogFormat::Text, row),
             QByteArray("2026-11-23T10:00:00.000Z  Install  exit 0  12 ms\n$ echo \"a, b\"\na, b\n\n"));
    const QJsonObject json = QJsonDocument::fromJson(logBytes(LogFormat::JsonLines, row)).object();
    QCOMPARE(json.value("command").toString(), row.command);
    QCOMPARE(json.value("stdout").toString(), row.out);
    QCOMPARE(logBytes(LogFormat::Csv, row),
             QByteArray("7,2026-11-23T10:00:00.000Z,\"\",\"\",\"Install\",\"echo \"\"a, b\"\"\","
                        "0,12,\"a, b\n\",\"\"\r\n"));
}

void LogsTest::aTableHasNoFormulas()
{
    LogRow row = someRow();
    row.out = QStringLiteral("=HYPERLINK(\"http://x\")");
    QVERIFY(logBytes(LogFormat::Csv, row).contains("\"'=HYPERLINK(\"\"http://x\"\")\""));
}

void LogsTest::exportsWhatIsShown()
{
    SeededHome seeded;
    seeded.addLogRows(1000);
    LogView view(seeded.core(), LogView::Scope::Everything);
    view.show();
    const QString all = seeded.home() + QStringLiteral("/all.jsonl");
    view.exportTo(all);
    QTRY_VERIFY(view.findChild<QToolButton*>(QStringLiteral("exportButton"))->isEnabled());
    QFile file(all);
    QVERIFY(file.open(QIODevice::ReadOnly));
    QCOMPARE(file.readAll().count('\n'), 1000);
    view.findChild<QLineEdit*>(QStringLiteral("logSearch"))->setText(QStringLiteral("refused"));
    auto* table = view.findChild<QTableView*>(QStringLiteral("logTable"));
    QTRY_COMPARE(table->model()->rowCount(), 20);
    const QString some = seeded.home() + QStringLiteral("/some.csv");
    view.exportTo(some);
    QTRY_VERIFY(view.findChild<QToolButton*>(QStringLiteral("exportButton"))->isEnabled());
    QFile csv(some);
    QVERIFY(csv.open(QIODevice::ReadOnly));
    QCOMPARE(csv.readAll().count("\r\n"), 21);
}

void LogsTest::anExportThatFailsSaysSo()
{
    SeededHome seeded;
    LogExport failing(seeded.core().logs(), {1}, QStringLiteral("/proc/nowhere/x.txt"), nullptr);
    QSignalSpy finished(&failing, &LogExport::finished);
    QTRY_COMPARE(finished.size(), 1);
    QVERIFY(finished.first().at(1).value<Error>().message.contains("/proc/nowhere/x.txt"));
}

void LogsTest::searchedWordsAreMarkedAndVisited()
{
    SeededHome seeded;
    seeded.addLogRows(100);
    LogView view(seeded.core(), LogView::Scope::Everything);
    view.resize(1000, 700);
    view.show();
    view.findChild<QLineEdit*>(QStringLiteral("logSearch"))->setText(QStringLiteral("conne"));
    auto* table = view.findChild<QTableView*>(QStringLiteral("logTable"));
    QTRY_COMPARE(table->model()->rowCount(), 2);
    table->selectRow(0);
    auto* err = view.findChild<OutputView*>(QStringLiteral("logStderr"));
    QTRY_VERIFY(err->toPlainText().contains("Connection refused"));
    QCOMPARE(err->extraSelections().size(), 2); // connect, Connection
    auto* next = view.findChild<QToolButton*>(QStringLiteral("nextMatch"));
    QVERIFY(next->isVisible() && next->isEnabled());
    next->click();
    const int first = err->textCursor().position();
    QCOMPARE(err->textCursor().selectedText(), QStringLiteral("conne"));
    next->click();
    QVERIFY(err->textCursor().position() > first);
    view.findChild<QToolButton*>(QStringLiteral("previousMatch"))->click();
    QCOMPARE(err->textCursor().position(), first);
}

void LogsTest::outputInPiecesLooksAsAWhole_data()
{
    QTest::addColumn<QStringList>("pieces");
    QTest::newRow("lines") << QStringList{"a\nb", "c\n", "d"};
    QTest::newRow("progress") << QStringList{"start\n10 %", "\r20 %", "\r", "100 %", "\ndone"};
    QTest::newRow("Windows lines") << QStringList{"a\r", "\nb\r\n"};
    QTest::newRow("a colour cut in two") << QStringList{"x \x1b[3", "1mred", "\x1b[0m plain\n", "y"};
    QTest::newRow("a long line") << QStringList{QString(20'000, u'a'), "b\n", "c"};
}

void LogsTest::outputInPiecesLooksAsAWhole()
{
    QFETCH(QStringList, pieces);
    OutputView whole;
    whole.setText(pieces.join(QString()));
    OutputView grown;
    grown.setText(pieces.takeFirst());
    for (const QString& piece : std::as_const(pieces))
        grown.appendNow(piece);
    QCOMPARE(grown.toPlainText(), whole.toPlainText());
}

void LogsTest::aRunningCommandsOutputGrowsInPlace()
{
    LogDetails details;
    auto* out = details.findChild<OutputView*>(QStringLiteral("logStdout"));
    LogRow row = someRow();
    row.durationMs = -1;
    row.out.clear();
    for (int i = 0; i < 500; ++i)
        row.out += QStringLiteral("line %1\n").arg(i);
    details.resize(600, 300);
    details.show();
    details.setRow(row);
    out->verticalScrollBar()->setValue(40); // somebody reads
    QSignalSpy changes(out->document(), &QTextDocument::contentsChange);
    row.out += QStringLiteral("the news\n");
    details.setRow(row);
    QVERIFY(out->toPlainText().endsWith(QStringLiteral("line 499\nthe news\n")));
    QCOMPARE(out->verticalScrollBar()->value(), 40);
    for (const QList<QVariant>& change : changes)
        QVERIFY2(change.at(1).toInt() < 10, "what was there is laid out anew");
    // The log keeps the end only.
    row.out = row.out.mid(1000) + QStringLiteral("more\n");
    details.setRow(row);
    QVERIFY(out->toPlainText().startsWith(QStringLiteral("line 0\n")));
    QVERIFY(out->toPlainText().endsWith(QStringLiteral("the news\nmore\n")));
    row.out = QStringLiteral("something else");
    details.setRow(row);
    QCOMPARE(out->toPlainText(), row.out);
}

void LogsTest::aMinuteIsShownUntilItsChipIsPressed()
{
    SeededHome seeded;
    seeded.addLogRows(1000); // one a second, until now
    LogView view(seeded.core(), LogView::Scope::OneServer);
    view.setSubject(seeded.serverId());
    view.show();
    auto* table = view.findChild<QTableView*>(QStringLiteral("logTable"));
    auto* chip = view.findChild<QPushButton*>(QStringLiteral("minuteChip"));
    QTRY_COMPARE(table->model()->rowCount(), 1000);
    QVERIFY(!chip->isVisible());
    view.showMinute(QDateTime::currentDateTimeUtc().addSecs(-500));
    QTRY_VERIFY(table->model()->rowCount() > 80 && table->model()->rowCount() < 100);
    QVERIFY(chip->isVisible());
    view.findChild<QCheckBox*>(QStringLiteral("logFailed"))->setChecked(true);
    QTRY_VERIFY(table->model()->rowCount() < 5); // one filter more, none less
    QVERIFY(chip->isVisible());
    chip->click();
    QVERIFY(!chip->isVisible());
    QTRY_COMPARE(table->model()->rowCount(), 20);
    view.setSubject(QStringLiteral("srv_other"));
    QTRY_COMPARE(table->model()->rowCount(), 0);
}

QTEST_MAIN(LogsTest)
#include "logs_test.moc"

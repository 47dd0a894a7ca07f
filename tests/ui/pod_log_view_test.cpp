#include "tests/ui/seeded_home.h"

#include "core/store/log_store.h"
#include "ui/logs/line_log.h"
#include "ui/logs/log_view.h"
#include "ui/logs/pod_log_view.h"
#include "ui/main_window.h"
#include "ui/settings/window_settings.h"
#include "ui/theme.h"

#include <QCheckBox>
#include <QFile>
#include <QLineEdit>
#include <QMenu>
#include <QPushButton>
#include <QScrollBar>
#include <QSignalSpy>
#include <QTabWidget>
#include <QTableView>
#include <QTest>
#include <QTextBlock>
#include <QToolButton>

using namespace pinacle;

static const QDateTime kNoon(QDate(2026, 11, 24), QTime(12, 0), Qt::UTC);

class PodLogViewTest : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase() { new Theme(*qApp); }
    void lines_stand_by_time();
    void following_never_jumps();
    void a_reader_is_not_moved();
    void sources_are_hidden_and_remembered();
    void search_and_wrap();
    void a_flood_holds_nothing_up();
    void the_oldest_go_by_number_and_by_size();
    void from_a_line_to_its_command();
    void what_is_shown_is_saved();

private:
    static PodLogLine line(const QString& source, int ms, const QString& text, qint64 command = 0)
    {
        return {source, kNoon.addMSecs(ms), LineTime::Said, text, command};
    }
    static QList<PodLogLine> many(int count, int firstMs = 0)
    {
        QList<PodLogLine> lines;
        for (int i = 0; i < count; ++i)
            lines << line(QStringLiteral("web"), firstMs + 10 * i, QStringLiteral("line %1").arg(i));
        return lines;
    }
    static QString topLine(const LineLog& log) { return log.cursorForPosition(QPoint(2, 2)).block().text(); }
};

void PodLogViewTest::lines_stand_by_time()
{
    LineLog log;
    log.setTimesShown(false);
    log.add({line("redis", 30, "third"), line("web", 40, "\x1b[31mfourth\x1b[0m")});
    log.add({line("commands", 10, "first"), line("postgres", 20, "second"), line("web", 50, "fifth")});
    QTRY_VERIFY(log.isSettled());
    QStringList words;
    for (const QString& text : log.toPlainText().split('\n'))
        words << text.section(' ', -1);
    QCOMPARE(words, QStringList({"first", "second", "third", "fourth", "fifth"}));
    QCOMPARE(log.sources(), QStringList({"commands", "postgres", "redis", "web"}));
    log.setTimesShown(true);
    QTRY_VERIFY(log.isSettled());
    QVERIFY(log.toPlainText().contains(kNoon.addMSecs(30).toLocalTime().toString("HH:mm:ss.zzz")));
}

void PodLogViewTest::following_never_jumps()
{
    LineLog log;
    log.resize(600, 200);
    log.show();
    log.add(many(300));
    QTRY_VERIFY(log.isSettled());
    QScrollBar* bar = log.verticalScrollBar();
    QVERIFY(bar->maximum() > 100);
    QCOMPARE(bar->value(), bar->maximum());
    for (int i = 0; i < 5; ++i) {
        log.add(many(20, 4000 + 1000 * i));
        QTRY_VERIFY(log.isSettled());
        QCOMPARE(bar->value(), bar->maximum());
        QVERIFY(log.isFollowing());
    }
}

void PodLogViewTest::a_reader_is_not_moved()
{
    LineLog log;
    log.setLimits(2000, 1'000'000);
    log.resize(600, 200);
    log.show();
    log.add(many(400));
    QTRY_VERIFY(log.isSettled());
    QSignalSpy following(&log, &LineLog::followingChanged);
    log.verticalScrollBar()->setValue(150); // as a reader does
    QVERIFY(!log.isFollowing());
    QCOMPARE(following.size(), 1);
    const QString read = topLine(log);
    QVERIFY(!read.isEmpty());
    log.add(many(50, 9000));                                          // below
    log.add({line("redis", 15, "late"), line("redis", 25, "later")}); // above
    QTRY_VERIFY(log.isSettled());
    QCOMPARE(topLine(log), read);
    log.add(many(1600, 20'000)); // and when the oldest go
    QTRY_VERIFY_WITH_TIMEOUT(log.isSettled(), 20'000);
    QCOMPARE(log.shown().size(), 2000);
    QCOMPARE(topLine(log), read);
    log.verticalScrollBar()->setValue(log.verticalScrollBar()->maximum());
    QVERIFY(log.isFollowing());
}

void PodLogViewTest::sources_are_hidden_and_remembered()
{
    SeededHome seeded;
    const QString id = seeded.addPod("shop-api", PodState::Running);
    WindowSettings settings(seeded.home());
    {
        PodLogView view(seeded.core().pods(), settings);
        view.setPod(id);
        auto* log = view.findChild<LineLog*>();
        emit seeded.core().pods().logsRead(
            id, {{line("redis", 1, "one"), line("process-dev", 2, "two")}, {}, {}});
        QTRY_COMPARE(log->shown().size(), 2);
        QMenu* menu = view.findChild<QPushButton*>("podLogSources")->menu();
        emit menu->aboutToShow();
        QStringList names;
        for (const QAction* action : menu->actions())
            if (action->isCheckable())
                names << action->text();
        QCOMPARE(names, QStringList({"dev", "redis"}));
        for (QAction* action : menu->actions())
            if (action->text() == "redis")
                action->trigger();
        QTRY_COMPARE(log->shown().size(), 1);
        QCOMPARE(log->shown().first().text, "two");
        emit seeded.core().pods().logsRead(id, {{line("redis", 3, "hidden")}, {}, {}});
        QTest::qWait(50);
        QCOMPARE(log->shown().size(), 1);
        view.findChild<QCheckBox*>("podLogTimes")->setChecked(false);
        view.findChild<QCheckBox*>("podLogWrap")->setChecked(true);
    }
    PodLogView again(seeded.core().pods(), settings);
    QVERIFY(!again.findChild<QCheckBox*>("podLogTimes")->isChecked());
    QVERIFY(again.findChild<QCheckBox*>("podLogWrap")->isChecked());
    QCOMPARE(again.findChild<LineLog*>()->lineWrapMode(), QPlainTextEdit::WidgetWidth);
    again.setPod(id);
    emit seeded.core().pods().logsRead(id,
                                       {{line("redis", 1, "one"), line("process-dev", 2, "two")}, {}, {}});
    QTRY_COMPARE(again.findChild<LineLog*>()->shown().size(), 1);
}

void PodLogViewTest::search_and_wrap()
{
    SeededHome seeded;
    const QString id = seeded.addPod("shop-api", PodState::Running);
    WindowSettings settings(seeded.home());
    PodLogView view(seeded.core().pods(), settings);
    view.resize(700, 400);
    view.show();
    view.setPod(id);
    auto* log = view.findChild<LineLog*>();
    emit seeded.core().pods().logsRead(
        id, {many(100) + QList{line("redis", 2000, "Needle one"), line("web", 3000, "a needle")}, {}, {}});
    QTRY_VERIFY(log->isSettled());
    view.findChild<QLineEdit*>("podLogSearch")->setText("needle");
    QCOMPARE(log->matches(), 2);
    QCOMPARE(log->extraSelections().size(), 2);
    auto* next = view.findChild<QToolButton*>("podLogNext");
    QVERIFY(next->isVisible());
    log->moveCursor(QTextCursor::Start);
    QStringList places;
    for (int i = 0; i < 3; ++i) { // round
        next->click();
        places << log->textCursor().selectedText();
    }
    QCOMPARE(places, QStringList({"Needle", "needle", "Needle"}));
    view.findChild<QToolButton*>("podLogPrevious")->click();
    QCOMPARE(log->textCursor().selectedText(), "needle");
    emit seeded.core().pods().logsRead(id, {{line("web", 4000, "one more needle")}, {}, {}});
    QTRY_COMPARE(log->matches(), 3);
}

void PodLogViewTest::a_flood_holds_nothing_up()
{
    LineLog log;
    log.resize(800, 400);
    log.show();
    constexpr int kLines = int(LineLog::kMaximumLines);
    log.add(many(kLines));
    qint64 worst = 0;
    QElapsedTimer turn;
    turn.start();
    QTimer beat; // runs between the slices
    connect(&beat, &QTimer::timeout, &log, [&] { worst = qMax(worst, turn.restart()); });
    beat.start(0);
    QTRY_VERIFY_WITH_TIMEOUT(log.isSettled(), 120'000);
    QCOMPARE(log.shown().size(), kLines);
    log.add(many(5000, 2'000'000)); // for each of them the oldest goes
    QTRY_VERIFY_WITH_TIMEOUT(log.isSettled(), 60'000);
    QCOMPARE(log.shown().size(), kLines);
    QCOMPARE(log.document()->blockCount(), kLines);
    QCOMPARE(log.shown().last().text, QStringLiteral("line 4999"));
    // A slice is 6 ms; the rest is what a machine under load adds. All at once takes many times this.
    QVERIFY2(worst < 500, qPrintable(QString::number(worst)));
    log.setNeedle(QStringLiteral("nothing says this")); // all of them are searched
    QCOMPARE(log.matches(), 0);
}

void PodLogViewTest::the_oldest_go_by_number_and_by_size()
{
    LineLog log;
    log.setTimesShown(false);
    log.setLimits(10, 1000);
    log.add(many(50));
    QTRY_VERIFY(log.isSettled());
    QCOMPARE(log.shown().size(), 10);
    QCOMPARE(log.shown().first().text, QStringLiteral("line 40"));
    log.add({line("redis", 9000, QString(995, u'x'))});
    QTRY_VERIFY(log.isSettled());
    QCOMPARE(log.shown().size(), 1);
    QCOMPARE(log.document()->blockCount(), 1);
    log.add({line("redis", 9001, QString(2000, u'y'))}); // too long to be kept at all
    QTRY_VERIFY(log.isSettled());
    QVERIFY(log.shown().isEmpty() && log.toPlainText().isEmpty());
    log.add({line("redis", 9002, QStringLiteral("after it"))});
    QTRY_COMPARE(log.shown().size(), 1);
    QVERIFY(log.toPlainText().endsWith(QLatin1String("after it")));
}

void PodLogViewTest::from_a_line_to_its_command()
{
    SeededHome seeded;
    const QString id = seeded.addPod("shop-api", PodState::Running);
    LogRow row;
    row.podId = id;
    row.serverId = seeded.serverId();
    row.time = QDateTime::currentDateTimeUtc();
    const auto add = [&](const QString& label, const QString& command) {
        row.label = label;
        row.command = "docker exec x " + command;
        row.containerCommand = command;
        const qint64 logId = *seeded.core().logs().begin(row);
        [&] { QVERIFY(seeded.core().logs().finish(logId, 0, 12)); }();
        return logId;
    };
    const qint64 install = add("Install its packages", "npm ci");
    const qint64 restart = add("Restart redis", "rc-service redis restart");
    add("Check health", "sh -s");
    MainWindow window(seeded.core());
    window.resize(1240, 780);
    window.show();
    auto* tabs = window.findChild<QTabWidget*>("podTabs");
    const auto show = [&](const QString& name) {
        for (int i = 0; i < tabs->count(); ++i)
            if (tabs->tabText(i) == name)
                tabs->setCurrentIndex(i);
    };
    show("Logs");
    auto* log = window.findChild<LineLog*>();
    QVERIFY(log);
    // The commands of the pod come from the log, those that only look do not.
    QTRY_COMPARE(log->shown().size(), 2);
    QCOMPARE(log->shown().first().command, install);
    emit seeded.core().pods().logsRead(id, {{line("redis", 86'400'000, "Ready")}, {}, {}});
    QTRY_VERIFY(log->isSettled());
    const auto ask = [&](const QString& text) {
        log->moveCursor(QTextCursor::Start);
        QVERIFY(log->find(text));
        QTest::keyClick(log, Qt::Key_Return);
    };
    const auto selected = [&] {
        auto* table = tabs->currentWidget()->findChild<QTableView*>("logTable");
        return table ? table->currentIndex().siblingAtColumn(4).data().toString() : QString();
    };
    ask("npm ci");
    QCOMPARE(tabs->tabText(tabs->currentIndex()), "Commands");
    QTRY_COMPARE(selected(), "npm ci");
    show("Logs");
    ask("Ready"); // a line of a service: what started it last
    QTRY_COMPARE(selected(), "rc-service redis restart");
    QCOMPARE(seeded.core().pods().commandBehind(id, "redis"), restart);
    QCOMPARE(seeded.core().pods().commandBehind(id, "process-none"), 0);
}

void PodLogViewTest::what_is_shown_is_saved()
{
    SeededHome seeded;
    const QString id = seeded.addPod("shop-api", PodState::Running);
    WindowSettings settings(seeded.home());
    PodLogView view(seeded.core().pods(), settings);
    view.setPod(id);
    emit seeded.core().pods().logsRead(id, {{line("redis", 1, "\x1b[32mgreen\x1b[0m words")}, {}, {}});
    QTRY_COMPARE(view.findChild<LineLog*>()->shown().size(), 1);
    const QString path = seeded.home() + "/saved.txt";
    view.exportTo(path);
    QFile file(path);
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QByteArray text = file.readAll();
    QVERIFY2(text.contains("redis") && text.endsWith("green words\n"), text);
}

QTEST_MAIN(PodLogViewTest)
#include "pod_log_view_test.moc"

#include "core/pods/pod_logs.h"

#include <QDir>
#include <QFile>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

using namespace pinacle;

static const QDateTime kNoon(QDate(2026, 11, 24), QTime(12, 0), Qt::UTC);

class PodLogsTest : public QObject
{
    Q_OBJECT

private slots:
    void times_of_lines_data();
    void times_of_lines();
    void news_of_files();
    void a_clock_that_is_off();
    void what_a_line_says_of_another_day();
    void sources_by_time();
    void lines_of_a_command();
    void questions();
    void the_script_and_its_reader();

private:
    static QByteArray runScript(const QString& logs, const QMap<QString, LogPlace>& places,
                                int maximum = 1000);
};

void PodLogsTest::times_of_lines_data()
{
    QTest::addColumn<QString>("line");
    QTest::addColumn<QString>("time"); // UTC, with a zone of two hours east; empty: none
    QTest::newRow("iso") << "2026-11-24T10:02:03.456Z ready"
                         << "2026-11-24T10:02:03.456";
    QTest::newRow("bracket") << "[2026-11-24T10:02:03.456Z] info  listening"
                             << "2026-11-24T10:02:03.456";
    QTest::newRow("postgres") << "2026-11-24 10:02:03.456 UTC [12] LOG:  ready"
                              << "2026-11-24T10:02:03.456";
    QTest::newRow("jupyter") << "[I 2026-11-24 10:02:03.456 ServerApp] up"
                             << "2026-11-24T08:02:03.456";
    QTest::newRow("python") << "2026-11-24 10:02:03,456 INFO up"
                            << "2026-11-24T08:02:03.456";
    QTest::newRow("zone") << "2026-11-24T10:02:03-05:30 up"
                          << "2026-11-24T15:32:03.000";
    QTest::newRow("redis") << "1:M 24 Nov 2026 10:02:03.456 * Ready"
                           << "2026-11-24T08:02:03.456";
    QTest::newRow("web") << "127.0.0.1 - - [24/Nov/2026:10:02:03 +0000] \"GET /\""
                         << "2026-11-24T10:02:03.000";
    QTest::newRow("nginx") << "2026/11/24 10:02:03 [error] 7#7: *1 refused"
                           << "2026-11-24T08:02:03.000";
    QTest::newRow("coloured") << "\x1b[32m2026-11-24T10:02:03Z\x1b[0m up"
                              << "2026-11-24T10:02:03.000";
    QTest::newRow("none") << "VITE v6.0 ready in 312 ms"
                          << "";
    QTest::newRow("no such day") << "2026-13-44T10:02:03Z"
                                 << "";
    QTest::newRow("no such month") << "24 Nox 2026 10:02:03"
                                   << "";
    QTest::newRow("far in the line") << QString(80, 'x') + " 2026-11-24T10:02:03Z"
                                     << "";
    QTest::newRow("empty") << ""
                           << "";
}

void PodLogsTest::times_of_lines()
{
    QFETCH(QString, line);
    QFETCH(QString, time);
    const QDateTime found = timeInLine(line, 7200);
    QCOMPARE(found.isValid() ? found.toString("yyyy-MM-ddTHH:mm:ss.zzz") : QString(), time);
}

void PodLogsTest::news_of_files()
{
    const QByteArray seconds = QByteArray::number(kNoon.toSecsSinceEpoch());
    const QByteArray first = "# time " + seconds +
                             ".0 +0000\n"
                             "# log redis 7 0 90 " +
                             seconds +
                             ".0\n"
                             ">1:M 24 Nov 2026 11:59:00.000 * Ready\n>  and its second line\n\n"
                             "# log process-dev 9 1000 1030 " +
                             seconds +
                             ".0\n"
                             ">ment of a line\n>listening on 3000\n>not who\n";
    const PodLogNews news = readPodLogs(first, {}, kNoon);
    QStringList shown;
    for (const PodLogLine& line : news.lines)
        shown << line.time.toString("HH:mm:ss ") + line.source + ": " + line.text;
    QCOMPARE(shown, QStringList({"11:59:00 redis: 1:M 24 Nov 2026 11:59:00.000 * Ready",
                                 "11:59:00 redis:   and its second line",
                                 "12:00:00 process-dev: listening on 3000"}));
    QCOMPARE(int(news.lines[0].certainty), int(LineTime::Said));
    QCOMPARE(int(news.lines[2].certainty), int(LineTime::Before));
    // The piece of a line is read again, whole.
    QCOMPARE(news.places.files["process-dev"].offset, 1000 + 15 + 18);

    const QByteArray second =
        "# time " + seconds + ".0 +0000\n# log process-dev 9 1033 1046 " + seconds + ".0\n>not whole yet\n\n";
    const PodLogNews more = readPodLogs(second, news.places.files, kNoon);
    QCOMPARE(more.lines.size(), 1);
    QCOMPARE(more.lines[0].text, "not whole yet");
    QCOMPARE(int(more.lines[0].certainty), int(LineTime::Seen));
    QCOMPARE(more.places.files["redis"], news.places.files["redis"]);

    // What came faster than it was read says that something is missing.
    const PodLogNews gap =
        readPodLogs("# log process-dev 9 5000 5020 1\n>piece\n>whole\n\n", more.places.files, kNoon);
    QCOMPARE(gap.lines.size(), 2);
    QCOMPARE(gap.lines[0].text, QStringLiteral("…"));
}

void PodLogsTest::a_clock_that_is_off()
{
    const QByteArray hourAgo = QByteArray::number(kNoon.addSecs(-3600).toSecsSinceEpoch());
    const PodLogNews news = readPodLogs("# time " + hourAgo + ".0 +0000\n# log web 1 0 9 " + hourAgo +
                                            ".0\n>2026-11-24T10:59:58Z up\n\n",
                                        {}, kNoon);
    QCOMPARE(news.lines.value(0).time, kNoon.addSecs(-2));
}

void PodLogsTest::what_a_line_says_of_another_day()
{
    const QByteArray now = QByteArray::number(kNoon.toSecsSinceEpoch());
    const PodLogNews news = readPodLogs("# time " + now + ".0 +0000\n# log web 1 0 9 " + now +
                                            ".0\n>2030-01-01T00:00:00Z the licence ends\n\n",
                                        {}, kNoon);
    QCOMPARE(news.lines.value(0).time, kNoon);
    QCOMPARE(int(news.lines[0].certainty), int(LineTime::Before));
}

void PodLogsTest::sources_by_time()
{
    const auto line = [](const char* source, int second, const char* text) {
        return PodLogLine{source, kNoon.addSecs(second), LineTime::Said, text, 0};
    };
    const auto merged = mergedByTime({{line("a", 1, "a1"), line("a", 5, "a2"), line("a", 3, "a3")},
                                      {line("b", 2, "b1"), line("b", 5, "b2"), line("b", 6, "b3")}});
    QStringList order;
    for (const PodLogLine& each : merged)
        order << each.text;
    // A line that says an earlier time than the one before stays after it.
    QCOMPARE(order, QStringList({"a1", "b1", "a2", "a3", "b2", "b3"}));
    QVERIFY(std::is_sorted(merged.begin(), merged.end(),
                           [](const PodLogLine& x, const PodLogLine& y) { return x.time < y.time; }));
    QVERIFY(mergedByTime({}).isEmpty());
}

void PodLogsTest::lines_of_a_command()
{
    LogRow row;
    row.id = 42;
    row.time = kNoon;
    row.label = "Install the packages";
    row.containerCommand = "npm ci\nsecond line";
    row.out = "added 3\n\n";
    row.err = "warn\n";
    row.exitCode = 0;
    row.durationMs = 4000;
    const auto lines = linesOfCommand(row);
    QCOMPARE(lines.size(), 3);
    QCOMPARE(lines[0].text, QStringLiteral("$ npm ci  # Install the packages  → 0"));
    QCOMPARE(lines[0].time, kNoon);
    QCOMPARE(lines[1].text, "added 3");
    QCOMPARE(lines[1].time, kNoon.addSecs(4));
    QCOMPARE(lines[2].text, "warn");
    for (const PodLogLine& line : lines)
        QCOMPARE(line.command, 42);
    row.out = QString("x\n").repeated(100'000);
    QVERIFY(linesOfCommand(row).size() < 1000);
}

void PodLogsTest::questions()
{
    LogRow row;
    for (const char* label : {"Check health", "Look at the processes", "Read the log of redis"}) {
        row.label = label;
        QVERIFY2(isQuestion(row), label);
    }
    for (const char* label : {"Install redis", "Start the services", "Restart redis", ""}) {
        row.label = label;
        QVERIFY2(!isQuestion(row), label);
    }
    QVERIFY(startLabels("process-dev").contains("Restart the process dev"));
    QVERIFY(startLabels("redis").contains("Restart redis"));
}

/// The script as it runs in a pod, on a folder of the test.
QByteArray PodLogsTest::runScript(const QString& logs, const QMap<QString, LogPlace>& places, int maximum)
{
    QFile script(":/pods/read-logs.sh");
    if (!script.open(QIODevice::ReadOnly))
        return {};
    QStringList arguments{"-s", QString::number(maximum)};
    for (auto it = places.begin(); it != places.end(); ++it)
        arguments << it.key() << QString::number(it->inode) << QString::number(it->offset);
    QProcess shell;
    shell.start("/bin/sh", arguments);
    shell.write(script.readAll().replace("/var/log/pinacle", logs.toUtf8()));
    shell.closeWriteChannel();
    shell.waitForFinished();
    return shell.exitCode() == 0 ? shell.readAllStandardOutput() : "failed: " + shell.readAllStandardError();
}

void PodLogsTest::the_script_and_its_reader()
{
    const QTemporaryDir folder;
    const auto write = [&](const QString& name, const QByteArray& text, QIODevice::OpenMode mode) {
        QFile file(folder.filePath(name));
        QVERIFY(file.open(mode));
        file.write(text);
    };
    const auto texts = [](const PodLogNews& news) {
        QStringList all;
        for (const PodLogLine& line : news.lines)
            all << line.source + ": " + line.text;
        all.sort();
        return all;
    };
    QMap<QString, LogPlace> places;
    const auto look = [&] {
        const QByteArray output = runScript(folder.path(), places);
        PodLogNews news = readPodLogs(output, places, QDateTime::currentDateTimeUtc());
        places = news.places.files;
        return news;
    };
    QVERIFY(look().lines.isEmpty()); // no logs at all
    write("redis.log", "one\ntwo\n# time 0 +0000\n\n>quoted\n", QIODevice::WriteOnly);
    write("process-dev.log", "started\r\nhal", QIODevice::WriteOnly);
    QCOMPARE(texts(look()), QStringList({"process-dev: started", "redis: ", "redis: # time 0 +0000",
                                         "redis: >quoted", "redis: one", "redis: two"}));
    QVERIFY(look().lines.isEmpty());
    write("process-dev.log", "f a line\n", QIODevice::Append);
    write("late.log", "hello\n", QIODevice::WriteOnly);
    QCOMPARE(texts(look()), QStringList({"late: hello", "process-dev: half a line"}));
    write("redis.log", "anew\n", QIODevice::WriteOnly); // emptied under its writer
    QCOMPARE(texts(look()), QStringList({"redis: anew"}));
    write("late.log", QByteArray("0123456789\n").repeated(200),
          QIODevice::Append); // more than is read at once
    const QStringList flood = texts(look());
    QVERIFY(flood.size() > 80 && flood.size() < 100);
    QVERIFY(flood.contains(QStringLiteral("late: …")));
    QVERIFY(look().lines.isEmpty());
}

QTEST_GUILESS_MAIN(PodLogsTest)
#include "pod_logs_test.moc"

#include "core/connection/local_server_connection.h"
#include "tests/support/hostile_texts.h"
#include "tests/support/processes.h"
#include "tests/support/terminal_check.h"

#include <QElapsedTimer>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include <thread>

using namespace pinacle;
using namespace std::chrono_literals;

/// This computer as a server, with real processes.
class LocalServerConnectionTest final : public QObject
{
    Q_OBJECT

private slots:
    void runsAProgramAndTellsHowItEnded();
    void drainsBothStreamsAtOnce();
    void passesALargeInput();
    void pullsInputFromASource();
    void passesHostileWordsUnchanged();
    void refusesWhatCannotBePassed();
    void cancelEndsGrandchildrenToo_data();
    void cancelEndsGrandchildrenToo();
    void timeoutEndsAProgramThatIgnoresTerm();
    void streamsWhileItRuns();
    void runsOnATerminal();
    void keepsTheEndOfTooMuchOutput();

private:
    Result<Output> exec(const Command& command) { return m_connection.exec(command, {}); }
    static Command shell(const QString& script)
    {
        Command command;
        command.argv = {"/bin/sh", "-c", script};
        return command;
    }

    LocalServerConnection m_connection;
};

void LocalServerConnectionTest::runsAProgramAndTellsHowItEnded()
{
    const auto output = exec(shell("echo out; echo err >&2; echo $LC_ALL; exit 3"));
    QVERIFY(output);
    QCOMPARE(output->out, QByteArray("out\nC\n"));
    QCOMPARE(output->err, QByteArray("err\n"));
    QCOMPARE(output->exitCode, 3);
    QVERIFY(output->signal.isEmpty());

    const auto killed = exec(shell("kill -KILL $$"));
    QCOMPARE(killed->exitCode, 137);
    QCOMPARE(killed->signal, QStringLiteral("KILL"));

    Command missing;
    missing.argv = {"no-such-program-anywhere"};
    QCOMPARE(exec(missing)->exitCode, 127);
}

void LocalServerConnectionTest::drainsBothStreamsAtOnce()
{
    const auto output = exec(shell("head -c 8388608 /dev/zero; head -c 8388608 /dev/zero >&2; "
                                   "head -c 10 /dev/zero; head -c 10 /dev/zero >&2"));
    QVERIFY(output && output->ok());
    QCOMPARE(output->out.size(), Output::kMaximumKept);
    QCOMPARE(output->err.size(), Output::kMaximumKept);
}

void LocalServerConnectionTest::passesALargeInput()
{
    Command command;
    command.argv = {"cat"};
    command.input = QByteArray(5 * 1024 * 1024, 'x') + QByteArray("\0end", 4);
    const auto output = exec(command);
    QVERIFY(output && output->ok());
    QVERIFY(output->out == command.input);

    command.argv = {"true"}; // does not read it
    QVERIFY(exec(command)->ok());
}

void LocalServerConnectionTest::pullsInputFromASource()
{
    Command command;
    command.argv = {"sh", "-c", "wc -c"};
    int pieces = 100;
    command.inputSource = [&pieces] { return pieces-- > 0 ? QByteArray(64 * 1024, 'x') : QByteArray(); };
    QElapsedTimer time;
    time.start();
    QCOMPARE(exec(command)->outText(), QString::number(100 * 64 * 1024));
    QVERIFY2(time.elapsed() < 2000, "input waits for the clock");
}

void LocalServerConnectionTest::passesHostileWordsUnchanged()
{
    for (const QString& text : hostileTexts()) {
        Command command;
        command.argv = {"printf", "%s", text};
        const auto output = exec(command);
        if (!output) { // too long once it is quoted: refused, with the reason
            QCOMPARE(output.error().kind, ErrorKind::Invalid);
            QVERIFY(text.size() > 20'000);
            continue;
        }
        QVERIFY2(output->ok() && output->out == text.toUtf8(), qPrintable(text.left(100)));
    }
}

void LocalServerConnectionTest::refusesWhatCannotBePassed()
{
    for (const QStringList& argv :
         {QStringList{}, {""}, {"-n"}, {"echo", QString(QChar(u'\0'))}, {"echo", QString(200'000, u'a')}}) {
        Command command;
        command.argv = argv;
        const auto output = exec(command);
        QVERIFY(!output);
        QCOMPARE(output.error().kind, ErrorKind::Invalid);
    }
}

void LocalServerConnectionTest::cancelEndsGrandchildrenToo_data()
{
    QTest::addColumn<Privilege>("privilege");
    QTest::newRow("user") << Privilege::User;
    Command probe;
    probe.argv = {"true"};
    probe.privilege = Privilege::Root;
    if (const auto output = exec(probe);
        output && output->ok()) // with sudo where the test's user is not root
        QTest::newRow("root") << Privilege::Root;
}

void LocalServerConnectionTest::cancelEndsGrandchildrenToo()
{
    QFETCH(Privilege, privilege);
    QTemporaryDir folder;
    const QString pidFile = folder.filePath("pid");
    Cancel cancel;
    std::thread asker([cancel, pidFile]() mutable {
        while (QFile(pidFile).size() == 0)
            std::this_thread::sleep_for(10ms);
        cancel.ask();
    });
    QElapsedTimer time;
    time.start();
    Command command = shell("(sleep 300 & echo $! > " + pidFile + "; wait) | cat");
    command.privilege = privilege;
    const auto output = m_connection.exec(command, cancel);
    asker.join();
    QVERIFY(!output);
    QCOMPARE(output.error().kind, ErrorKind::Cancelled);
    QVERIFY(time.elapsed() < 3000);
    QFile file(pidFile);
    QVERIFY(file.open(QIODevice::ReadOnly));
    const pid_t grandchild = file.readAll().trimmed().toInt();
    QVERIFY(grandchild > 1);
    QVERIFY(!isProcessAlive(grandchild));
}

void LocalServerConnectionTest::timeoutEndsAProgramThatIgnoresTerm()
{
    Command command = shell("trap '' TERM; while :; do sleep 0.1; done");
    command.timeout = 200ms;
    QElapsedTimer time;
    time.start();
    const auto output = exec(command);
    QVERIFY(!output);
    QCOMPARE(output.error().kind, ErrorKind::Timeout);
    QVERIFY(time.elapsed() < 4000);
}

void LocalServerConnectionTest::runsOnATerminal()
{
    const QString problem = checkTerminal(m_connection);
    QVERIFY2(problem.isEmpty(), qPrintable(problem));
}

void LocalServerConnectionTest::streamsWhileItRuns()
{
    Command command = shell("echo one; sleep 0.3; echo two");
    QList<qint64> times;
    QElapsedTimer time;
    time.start();
    command.onOutput = [&](Stream, const QByteArray&) { times << time.elapsed(); };
    command.keepOutput = false;
    const auto output = exec(command);
    QVERIFY(output && output->out.isEmpty());
    QCOMPARE(times.size(), 2);
    QVERIFY(times[1] - times[0] > 150);
}

void LocalServerConnectionTest::keepsTheEndOfTooMuchOutput()
{
    const auto output = exec(shell("head -c 20000000 /dev/zero; printf end"));
    QCOMPARE(output->out.size(), Output::kMaximumKept);
    QVERIFY(output->out.endsWith("end"));
}

QTEST_GUILESS_MAIN(LocalServerConnectionTest)
#include "local_server_connection_test.moc"

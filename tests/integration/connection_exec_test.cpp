#include "core/connection/ssh_server_connection.h"
#include "tests/support/hostile_texts.h"
#include "tests/support/processes.h"
#include "tests/support/terminal_check.h"
#include "tests/support/test_sshd.h"

#include <QElapsedTimer>
#include <QTest>

#include <thread>

using namespace pinacle;
using namespace std::chrono_literals;

/// Commands over SSH against a real sshd.
class ConnectionExecTest final : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void init();
    void tellsStreamsAndExitCode();
    void runsManyCommandsThroughOneShell();
    void tellsSignals();
    void drainsBothStreamsAtOnce();
    void keepsBinaryOutputUnchanged();
    void passesALargeInput();
    void endsWhenAProgramDoesNotReadItsInput();
    void keepsTheLastWordsOfASilentProgram();
    void passesHostileWordsUnchanged_data();
    void passesHostileWordsUnchanged();
    void refusesWhatCannotBePassed();
    void cancelEndsTheWholeRemoteGroup_data();
    void cancelEndsTheWholeRemoteGroup();
    void timeoutEndsAProgramThatIgnoresTerm();
    void streamsWhileItRuns();
    void runsOnATerminal();
    void replacesAShellThatACommandKilled();
    void runsAsRoot();
    void tellsThatTheServerDiedInTheMiddle();
    void tellsThatTheServerHangs();

private:
    static Command shell(const QString& script)
    {
        Command command;
        command.argv = {"/bin/sh", "-c", script};
        return command;
    }
    Result<Output> exec(const Command& command) { return m_connection->exec(command, {}); }

    TestSshd m_sshd;
    std::unique_ptr<HostKeyStore> m_hostKeys;
    std::unique_ptr<SSHServerConnection> m_connection;
};

void ConnectionExecTest::initTestCase()
{
    const QString problem = m_sshd.start();
    QVERIFY2(problem.isEmpty(), qPrintable(problem));
    m_hostKeys = std::make_unique<HostKeyStore>(m_sshd.ownKnownHosts(), m_sshd.userKnownHosts());
    m_hostKeys->accept(m_sshd.address(), {m_sshd.hostFingerprint()});
    init(); // for the tests' tables
}

void ConnectionExecTest::init()
{
    if (m_connection && m_connection->isUsable())
        return;
    m_connection = std::make_unique<SSHServerConnection>(m_sshd.address(), *m_hostKeys);
    const auto opened = m_connection->open({});
    QVERIFY2(opened, opened ? "" : qPrintable(opened.error().message + opened.error().detail));
}

void ConnectionExecTest::tellsStreamsAndExitCode()
{
    const auto output = exec(shell("echo out; echo err >&2; echo $LC_ALL; exit 3"));
    QVERIFY2(output, output ? "" : qPrintable(output.error().message + output.error().detail));
    QCOMPARE(output->out, QByteArray("out\nC\n"));
    QCOMPARE(output->err, QByteArray("err\n"));
    QCOMPARE(output->exitCode, 3);
    QVERIFY(output->signal.isEmpty());
    Command missing;
    missing.argv = {"no-such-program-anywhere"};
    QCOMPARE(exec(missing)->exitCode, 127);
}

void ConnectionExecTest::runsManyCommandsThroughOneShell()
{
    for (int i = 0; i < 200; ++i) {
        const auto output =
            exec(shell(QStringLiteral("printf %1; printf e%1 >&2; exit %2").arg(i).arg(i % 100)));
        QVERIFY(output);
        QCOMPARE(output->out, QByteArray::number(i));
        QCOMPARE(output->err, "e" + QByteArray::number(i));
        QCOMPARE(output->exitCode, i % 100);
    }
}

void ConnectionExecTest::tellsSignals()
{
    for (const QByteArray& input : {QByteArray(), QByteArray("x")}) {
        Command command = shell("kill -KILL $$");
        command.input = input;
        const auto output = exec(command);
        QVERIFY(output);
        QCOMPARE(output->exitCode, 137);
        QCOMPARE(output->signal, QStringLiteral("KILL"));
        QVERIFY(!output->ok());
    }
}

void ConnectionExecTest::drainsBothStreamsAtOnce()
{
    for (const QByteArray& input : {QByteArray(), QByteArray("x")}) {
        Command command = shell("head -c 5000000 /dev/zero >&2 & head -c 5000000 /dev/zero; wait");
        command.input = input;
        const auto output = exec(command);
        QVERIFY(output && output->ok());
        QCOMPARE(output->out.size(), 5'000'000);
        QCOMPARE(output->err.size(), 5'000'000);
    }
}

void ConnectionExecTest::keepsBinaryOutputUnchanged()
{
    QByteArray bytes;
    for (int i = 0; i < 256 * 1024; ++i)
        bytes += char(i * 7 + i / 256);
    Command command;
    command.argv = {"sh", "-c", "cat > \"$0\"", m_sshd.file("bytes")};
    command.input = bytes;
    QVERIFY(exec(command)->ok());
    Command cat;
    cat.argv = {"cat", m_sshd.file("bytes")};
    QVERIFY(exec(cat)->out == bytes);
}

void ConnectionExecTest::passesALargeInput()
{
    Command command;
    command.argv = {"sh", "-c", "echo side >&2; cat"};
    command.input = QByteArray(6 * 1024 * 1024, 'x') + QByteArray("\0end", 4);
    const auto output = exec(command);
    QVERIFY(output && output->ok());
    QVERIFY(output->out == command.input);
    QCOMPARE(output->err, QByteArray("side\n"));

    command.input.clear();
    command.argv = {"wc", "-c"};
    int pieces = 100;
    command.inputSource = [&pieces] { return pieces-- > 0 ? QByteArray(50'000, 'y') : QByteArray(); };
    QCOMPARE(exec(command)->outText(), QStringLiteral("5000000"));
}

void ConnectionExecTest::endsWhenAProgramDoesNotReadItsInput()
{
    Command command;
    command.argv = {"true"};
    command.input = QByteArray(6 * 1024 * 1024, 'x');
    command.timeout = 10s;
    QVERIFY(exec(command)->ok());
}

// sshd tells of a program's end before it has sent all that the program wrote.
void ConnectionExecTest::keepsTheLastWordsOfASilentProgram()
{
    Command command = shell("cat >/dev/null; (sleep 1.6; echo no space >&2) & sleep 1.3; exit 1");
    command.input = "x";
    const auto output = exec(command);
    QVERIFY(output);
    QCOMPARE(output->exitCode, 1);
    QCOMPARE(output->err, QByteArray("no space\n"));
}

void ConnectionExecTest::passesHostileWordsUnchanged_data()
{
    QTest::addColumn<bool>("hasInput");
    QTest::newRow("through the shell") << false;
    QTest::newRow("through a channel of its own") << true;
}

void ConnectionExecTest::passesHostileWordsUnchanged()
{
    QFETCH(bool, hasInput);
    QStringList texts = hostileTexts();
    if (hasInput) { // all in few commands, since each costs a login shell
        const QStringList longOnes = texts.mid(texts.size() - 5);
        texts = {texts.mid(0, texts.size() - 5).join(QLatin1Char('\n'))};
        texts += longOnes;
    }
    for (const QString& text : texts) {
        Command command;
        command.argv = {"printf", "%s", text};
        if (hasInput)
            command.input = "x";
        const auto output = exec(command);
        if (!output) { // too long once it is quoted: refused, with the reason
            QCOMPARE(output.error().kind, ErrorKind::Invalid);
            QVERIFY(text.size() > 20'000);
            continue;
        }
        QVERIFY2(output->ok() && output->out == text.toUtf8(), qPrintable(text.left(100)));
        QVERIFY(output->err.isEmpty());
    }
}

void ConnectionExecTest::refusesWhatCannotBePassed()
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

void ConnectionExecTest::cancelEndsTheWholeRemoteGroup_data()
{
    QTest::addColumn<QByteArray>("input");
    QTest::addColumn<Privilege>("privilege");
    QTest::newRow("through the shell") << QByteArray() << Privilege::User;
    QTest::newRow("through a channel of its own") << QByteArray("x") << Privilege::User;
    Command probe;
    probe.argv = {"true"};
    probe.privilege = Privilege::Root;
    if (const auto output = exec(probe);
        output && output->ok()) { // with sudo where the test's user is not root
        QTest::newRow("root through the shell") << QByteArray() << Privilege::Root;
        QTest::newRow("root through a channel of its own") << QByteArray("x") << Privilege::Root;
    }
}

void ConnectionExecTest::cancelEndsTheWholeRemoteGroup()
{
    QFETCH(QByteArray, input);
    QFETCH(Privilege, privilege);
    const QString pidFile = m_sshd.file("pid");
    QFile::remove(pidFile);
    Cancel cancel;
    std::thread asker([cancel, pidFile]() mutable {
        while (QFile(pidFile).size() == 0)
            std::this_thread::sleep_for(10ms);
        cancel.ask();
    });
    Command command = shell("(sleep 300 & echo $! > " + pidFile + "; yes) | cat > /dev/null");
    command.input = input;
    command.privilege = privilege;
    QElapsedTimer time;
    time.start();
    const auto output = m_connection->exec(command, cancel);
    asker.join();
    QVERIFY(!output);
    QCOMPARE(output.error().kind, ErrorKind::Cancelled);
    QVERIFY2(time.elapsed() < 4000, qPrintable(QString::number(time.elapsed())));
    QFile file(pidFile);
    QVERIFY(file.open(QIODevice::ReadOnly));
    QVERIFY(!isProcessAlive(file.readAll().toLongLong()));
    QVERIFY(m_connection->isUsable());
    QCOMPARE(exec(shell("echo next"))->out, QByteArray("next\n"));
}

void ConnectionExecTest::timeoutEndsAProgramThatIgnoresTerm()
{
    Command command = shell("trap '' TERM; echo $$; while :; do sleep 0.1; done");
    command.timeout = 500ms;
    qint64 pid = 0;
    command.onOutput = [&pid](Stream stream, const QByteArray& piece) {
        if (stream == Stream::Out)
            pid = piece.trimmed().toLongLong();
    };
    const auto output = exec(command);
    QVERIFY(!output);
    QCOMPARE(output.error().kind, ErrorKind::Timeout);
    QVERIFY(pid > 1);
    QVERIFY(!isProcessAlive(pid));
    QCOMPARE(exec(shell("echo next"))->out, QByteArray("next\n"));
}

void ConnectionExecTest::runsOnATerminal()
{
    const QString problem = checkTerminal(*m_connection);
    QVERIFY2(problem.isEmpty(), qPrintable(problem));
}

void ConnectionExecTest::streamsWhileItRuns()
{
    Command command = shell("echo one; sleep 0.3; printf two; sleep 0.3; printf three");
    QList<qint64> times;
    QElapsedTimer time;
    time.start();
    command.onOutput = [&](Stream, const QByteArray&) { times << time.elapsed(); };
    command.keepOutput = false;
    const auto output = exec(command);
    QVERIFY(output && output->out.isEmpty());
    QVERIFY(times.size() >= 3);
    QVERIFY(times[1] - times[0] > 150);
    QVERIFY(times.last() - times[1] > 150);
}

void ConnectionExecTest::replacesAShellThatACommandKilled()
{
    const auto output = exec(shell("kill -KILL $PPID"));
    QVERIFY(!output);
    QCOMPARE(output.error().kind, ErrorKind::CommandFailed);
    QVERIFY(m_connection->isUsable());
    QCOMPARE(exec(shell("echo next"))->out, QByteArray("next\n"));
}

void ConnectionExecTest::runsAsRoot()
{
    Command command;
    command.argv = {"id", "-u"};
    command.privilege = Privilege::Root;
    for (const QByteArray& input : {QByteArray(), QByteArray("x")}) {
        command.input = input;
        const auto output = exec(command);
        if (output) {
            QCOMPARE(output->outText(), QStringLiteral("0"));
        } else { // a machine whose user has no passwordless sudo
            QCOMPARE(output.error().kind, ErrorKind::AuthFailed);
            QVERIFY(!output.error().fix.isEmpty());
        }
    }
}

void ConnectionExecTest::tellsThatTheServerDiedInTheMiddle()
{
    std::thread killer([this] {
        std::this_thread::sleep_for(300ms);
        m_sshd.cut();
    });
    Command command = shell("sleep 30");
    QElapsedTimer time;
    time.start();
    const auto output = exec(command);
    killer.join();
    QVERIFY(!output);
    QCOMPARE(output.error().kind, ErrorKind::Unreachable);
    QVERIFY(time.elapsed() < 5000);
    QVERIFY(!m_connection->isUsable());
    QCOMPARE(exec(shell("true")).error().kind, ErrorKind::Unreachable);
    m_sshd.kill();
    QCOMPARE(m_sshd.start(), QString());
}

void ConnectionExecTest::tellsThatTheServerHangs()
{
    m_connection =
        std::make_unique<SSHServerConnection>(m_sshd.address(), *m_hostKeys, SshDeadlines{2s, 2s, 1s});
    QVERIFY(m_connection->open({}));
    QVERIFY(exec(shell("true")));
    Command command = shell("sleep 30");
    command.timeout = 500ms;
    std::thread pauser([this] {
        std::this_thread::sleep_for(200ms);
        m_sshd.pause();
    });
    QElapsedTimer time;
    time.start();
    const auto output = exec(command);
    pauser.join();
    m_sshd.resume();
    QVERIFY(!output);
    QCOMPARE(output.error().kind, ErrorKind::Timeout);
    QVERIFY2(output.error().detail.contains("may still run"), qPrintable(output.error().detail));
    QVERIFY(time.elapsed() < 4000);
    QVERIFY(!m_connection->isUsable());
}

QTEST_GUILESS_MAIN(ConnectionExecTest)
#include "connection_exec_test.moc"

#include "tests/ui/seeded_home.h"

#include "core/pods/environment_store.h"
#include "core/store/pod_store.h"

#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QRegularExpression>
#include <QTest>

using namespace pinacle;

/// The command line as a person runs it, on a home whose servers do not answer.
class CliTest : public QObject
{
    Q_OBJECT

private slots:
    void envEditKeepsWhatCouldNotBeSaved_data();
    void envEditKeepsWhatCouldNotBeSaved();
    void createAsksForTheVariablesThatAServiceNeeds();
    void showTellsTheKindOfSleep();
    void whatIsNoNumberIsWrongUsage();
    void removingAServiceSaysWhatGoes();
    void scriptsReadEnglish();

private:
    struct Answer
    {
        int code = -1;
        QString out;
        QString err;
    };
    static Answer run(const SeededHome& seeded, const QStringList& arguments,
                      const QMap<QString, QString>& environment = {});
    static QString script(const SeededHome& seeded, const QByteArray& lines);
};

CliTest::Answer CliTest::run(const SeededHome& seeded, const QStringList& arguments,
                             const QMap<QString, QString>& environment)
{
    QProcess process;
    QProcessEnvironment variables = QProcessEnvironment::systemEnvironment();
    variables.insert(QStringLiteral("PINACLE_HOME"), seeded.home());
    variables.insert(QStringLiteral("XDG_RUNTIME_DIR"), seeded.home());
    variables.remove(QStringLiteral("VISUAL"));
    for (auto it = environment.begin(); it != environment.end(); ++it)
        variables.insert(it.key(), it.value());
    process.setProcessEnvironment(variables);
    process.setStandardInputFile(QProcess::nullDevice());
    process.start(QStringLiteral(PINACLE_PROGRAM), arguments);
    if (!process.waitForFinished(60000))
        return {};
    return {process.exitCode(), QString::fromUtf8(process.readAllStandardOutput()),
            QString::fromUtf8(process.readAllStandardError())};
}

QString CliTest::script(const SeededHome& seeded, const QByteArray& lines)
{
    QFile file(seeded.home() + QStringLiteral("/editor.sh"));
    if (!file.open(QIODevice::WriteOnly) || file.write("#!/bin/sh\n" + lines + "\n") < 0)
        return {};
    file.setPermissions(QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
    return file.fileName();
}

void CliTest::envEditKeepsWhatCouldNotBeSaved_data()
{
    QTest::addColumn<QByteArray>("editor");
    QTest::newRow("mistake") << QByteArray("echo TYPED >> \"$1\"");
    QTest::newRow("changed meanwhile")
        << QByteArray("echo B=TYPED >> \"$1\"; \"$PROGRAM\" env set rests A=2 2>/dev/null");
    QTest::newRow("editor failed") << QByteArray("echo B=TYPED >> \"$1\"; exit 1");
}

void CliTest::envEditKeepsWhatCouldNotBeSaved()
{
    QFETCH(QByteArray, editor);
    SeededHome seeded;
    const QString podId = seeded.addPod(QStringLiteral("rests"), PodState::Stopped);
    const EnvironmentStore store(seeded.core().secrets());
    QVERIFY(store.write(podId, {DotEnv(QStringLiteral("A=1\n")), {}, {}}));
    const Answer answer =
        run(seeded, {"env", "edit", "rests"},
            {{"EDITOR", script(seeded, editor)}, {"PROGRAM", QStringLiteral(PINACLE_PROGRAM)}});
    QVERIFY(answer.code != 0);
    QVERIFY(!store.read(podId)->ours.text().contains(QLatin1String("TYPED")));
    const auto said = QRegularExpression(QStringLiteral("kept in (\\S+)")).match(answer.err);
    QVERIFY2(said.hasMatch(), qPrintable(answer.err));
    QFile kept(said.captured(1));
    QVERIFY(kept.open(QIODevice::ReadOnly));
    QVERIFY(kept.readAll().contains("TYPED"));
    QCOMPARE(kept.permissions() & ~(QFile::ReadUser | QFile::WriteUser),
             QFile::Permissions(QFile::ReadOwner | QFile::WriteOwner));
}

void CliTest::createAsksForTheVariablesThatAServiceNeeds()
{
    SeededHome seeded({{"catalog/services/mailer.yaml",
                        "id: mailer\nname: Mailer\nkind: tool\nport: 1080\nstart: exec true\n"
                        "requires: [SMTP_PASSWORD]\n"}});
    const QStringList words{"pod", "create", "--name", "shop", "--service", "mailer", "--dry-run"};
    const Answer refused = run(seeded, words);
    QCOMPARE(refused.code, 2);
    QVERIFY2(refused.err.contains("Mailer needs the variable SMTP_PASSWORD"), qPrintable(refused.err));
    QVERIFY(refused.err.contains("--env SMTP_PASSWORD=VALUE"));
    const Answer done = run(seeded, words + QStringList{"--env", "SMTP_PASSWORD=hush"});
    QVERIFY2(done.code == 0, qPrintable(done.err));
}

void CliTest::showTellsTheKindOfSleep()
{
    SeededHome seeded;
    PodStore store(seeded.core().database());
    const QString podId = seeded.addPod(QStringLiteral("rests"), PodState::Hibernated);
    const QStringList words{"pod", "show", "rests", "--cached"};
    QVERIFY(store.setSleep(podId, QStringLiteral("memory")));
    QVERIFY(run(seeded, words).out.contains("with its memory"));
    QVERIFY(store.setSleep(podId, QStringLiteral("files")));
    QVERIFY(run(seeded, words).out.contains("with its files alone"));
    const QJsonObject json =
        QJsonDocument::fromJson(run(seeded, words + QStringList("--json")).out.toUtf8()).object();
    QCOMPARE(json["sleep"].toString(), QStringLiteral("files"));
    QVERIFY(json.contains("ports") && json["ports"].isNull()); // nobody looked
}

void CliTest::whatIsNoNumberIsWrongUsage()
{
    SeededHome seeded;
    seeded.addPod(QStringLiteral("rests"), PodState::Stopped);
    for (const QStringList& words :
         {QStringList{"pod", "logs", "rests", "--tail", "x"}, QStringList{"pod", "logs", "rests", "--tail=0"},
          QStringList{"service", "logs", "rests", "redis", "--tail", "1.5"},
          QStringList{"process", "logs", "rests", "web", "--tail", ""},
          QStringList{"log", "--limit", "-3"}}) {
        const Answer answer = run(seeded, words);
        QCOMPARE(answer.code, 2);
        QVERIFY2(answer.err.contains("takes a whole number from 1 on"), qPrintable(answer.err));
    }
    QCOMPARE(run(seeded, {"log", "--limit", "3"}).code, 0);
}

void CliTest::removingAServiceSaysWhatGoes()
{
    SeededHome seeded;
    seeded.addPod(QStringLiteral("rests"), PodState::Stopped);
    const Answer answer = run(seeded, {"service", "remove", "rests", "openai-codex"});
    QCOMPARE(answer.code, 1); // it does not run
    QVERIFY2(answer.err.contains("login") && answer.err.contains("~/.codex"), qPrintable(answer.err));
}

void CliTest::scriptsReadEnglish()
{
    SeededHome seeded;
    const QMap<QString, QString> german{
        {"LANG", "de_DE.UTF-8"}, {"LANGUAGE", "de"}, {"PINACLE_LANGUAGE", "de"}};
    const Answer templates = run(seeded, {"template", "list"}, german);
    QCOMPARE(templates.code, 0);
    QVERIFY2(templates.out.contains("A single-page app"), qPrintable(templates.out));
    const Answer missing = run(seeded, {"pod", "start", "nobody"}, german);
    QVERIFY(missing.code != 0);
    QVERIFY2(missing.err.contains("there is no pod"), qPrintable(missing.err));
}

QTEST_GUILESS_MAIN(CliTest)
#include "cli_test.moc"

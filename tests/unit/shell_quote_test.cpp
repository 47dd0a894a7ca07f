#include "core/base/shell_quote.h"
#include "tests/support/hostile_texts.h"

#include <QProcess>
#include <QTest>

using namespace pinacle;

/// The only quoting in the program against real shells.
class ShellQuoteTest final : public QObject
{
    Q_OBJECT

private slots:
    void everyTextComesOutOfAShellUnchanged_data();
    void everyTextComesOutOfAShellUnchanged();
    void aLongTextOfQuotesComesOutUnchanged();
    void anArgumentVectorKeepsItsWords();
    void harmlessWordsStayReadable();
    void tellsWhatCannotBePassed();
};

/// What `shell` prints for a script that comes over its standard input, as over SSH.
static QByteArray printedBy(const QString& shell, const QByteArray& script)
{
    QProcess process;
    process.start(shell, {"-s"});
    process.write(script);
    process.closeWriteChannel();
    process.waitForFinished();
    return process.readAllStandardOutput();
}

void ShellQuoteTest::everyTextComesOutOfAShellUnchanged_data()
{
    QTest::addColumn<QString>("shell");
    for (const char* shell : {"/bin/sh", "/bin/bash"})
        if (QFile::exists(shell))
            QTest::newRow(shell) << QString::fromLatin1(shell);
}

void ShellQuoteTest::everyTextComesOutOfAShellUnchanged()
{
    QFETCH(QString, shell);
    const QStringList texts = hostileTexts();
    QVERIFY(texts.size() > 200);
    // One shell for all of them: a text that escapes its quotes spoils every answer after it.
    QByteArray script;
    for (const QString& text : texts)
        script += "printf '%s\\0' " + quoteForShell(text).toUtf8() + '\n';
    const QList<QByteArray> answers = printedBy(shell, script).split('\0');
    QCOMPARE(answers.size(), texts.size() + 1);
    for (qsizetype i = 0; i < texts.size(); ++i)
        QVERIFY2(answers[i] == texts[i].toUtf8(), qPrintable(texts[i].left(100)));
}

void ShellQuoteTest::aLongTextOfQuotesComesOutUnchanged()
{
    const QString text(64 * 1024, u'\'');
    QVERIFY(printedBy("/bin/sh", "printf %s " + quoteForShell(text).toUtf8() + '\n') == text.toUtf8());
}

void ShellQuoteTest::anArgumentVectorKeepsItsWords()
{
    const QStringList argv{"printf", "[%s]", "", "a b", "*", "$HOME", "'"};
    QCOMPARE(printedBy("/bin/sh", quoteForShell(argv).toUtf8()), QByteArray("[][a b][*][$HOME][']"));
}

void ShellQuoteTest::harmlessWordsStayReadable()
{
    QCOMPARE(quoteForShell(QStringList{"docker", "ps", "--format", "{{json .}}"}),
             QStringLiteral("docker ps --format '{{json .}}'"));
    QCOMPARE(quoteForShell(QString()), QStringLiteral("''"));
}

void ShellQuoteTest::tellsWhatCannotBePassed()
{
    QVERIFY(isPassable(QStringLiteral("a\nb 🦀")));
    QVERIFY(!isPassable(QString(QChar(u'\0'))));
    QVERIFY(!isPassable(QString(QChar(0xD800))));
}

QTEST_GUILESS_MAIN(ShellQuoteTest)
#include "shell_quote_test.moc"

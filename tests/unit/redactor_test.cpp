#include "core/base/redactor.h"
#include "core/base/shell_quote.h"

#include <QTest>
#include <QUrl>

using namespace pinacle;

class RedactorTest final : public QObject
{
    Q_OBJECT

private slots:
    void hidesEveryFormOfASecret();
    void hidesALongSecretBeforeAShorterOneInside();
    void hidesEachLineOfAKey();
    void leavesShortValuesAlone();
    void knowsItsLongestForm();
};

static const QString kMask = QStringLiteral("•••");

void RedactorTest::hidesEveryFormOfASecret()
{
    const QString secret = QStringLiteral("pa'ss wörd$1");
    const Redactor redactor({secret});
    const QString base64 = QString::fromLatin1(secret.toUtf8().toBase64());
    const QString url = QString::fromLatin1(QUrl::toPercentEncoding(secret));
    for (const QString& form : {secret, quoteForShell(secret), base64, url})
        QCOMPARE(redactor.redact("before " + form + " after"), "before " + kMask + " after");
}

void RedactorTest::hidesALongSecretBeforeAShorterOneInside()
{
    QCOMPARE(Redactor({"abcd", "abcdefgh"}).redact(QStringLiteral("xabcdefghx")), "x" + kMask + "x");
}

void RedactorTest::hidesEachLineOfAKey()
{
    const Redactor redactor({"-----BEGIN KEY-----\nbGluZSBvbmU=\nbGluZSB0d28=\n-----END KEY-----"});
    QCOMPARE(redactor.redact(QStringLiteral("bGluZSB0d28=")), kMask);
}

void RedactorTest::leavesShortValuesAlone()
{
    const Redactor redactor({"", "a", "abc"});
    QVERIFY(redactor.isEmpty());
    QCOMPARE(redactor.redact(QStringLiteral("abc a")), QStringLiteral("abc a"));
}

void RedactorTest::knowsItsLongestForm()
{
    QCOMPARE(Redactor().longest(), 0);
    QCOMPARE(Redactor({"secret"}).longest(), qsizetype(QByteArray("secret").toBase64().size()));
}

QTEST_GUILESS_MAIN(RedactorTest)
#include "redactor_test.moc"

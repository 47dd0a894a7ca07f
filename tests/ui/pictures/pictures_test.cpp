// The committed pictures of the window (docs/pictures) beside what it looks like now.

#include "tests/ui/pictures/picture_difference.h"

#include <QDir>
#include <QPainter>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

using namespace pinacle;

class PicturesTest : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void aChangeIsSeen_data();
    void aChangeIsSeen();
    void everyPictureIsThere();
    void everyPageLooksAsItDid_data();
    void everyPageLooksAsItDid();

private:
    static QStringList namesIn(const QString& folder)
    {
        return QDir(folder).entryList({QStringLiteral("*.png")}, QDir::Files, QDir::Name);
    }

    const QString m_committed = QStringLiteral(SOURCE_FOLDER "/docs/pictures");
    const QString m_differing = QStringLiteral(DIFFERENCES_FOLDER);
    QTemporaryDir m_drawn;
};

void PicturesTest::initTestCase()
{
    QDir(m_differing).removeRecursively();
    QProcess draw;
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(QStringLiteral("PINACLE_PICTURES"), m_drawn.path());
    draw.setProcessEnvironment(environment);
    draw.setProcessChannelMode(QProcess::ForwardedChannels);
    draw.start(QStringLiteral(PICTURES_PROGRAM), QStringList());
    QVERIFY2(draw.waitForFinished(1'100'000), "drawing took too long");
    QCOMPARE(draw.exitStatus(), QProcess::NormalExit);
    QCOMPARE(draw.exitCode(), 0);
}

void PicturesTest::aChangeIsSeen_data()
{
    QTest::addColumn<QString>("change");
    for (const char* change : {"nothing", "word", "digit", "icon", "colour", "empty", "moved", "size"})
        QTest::newRow(change) << QString::fromLatin1(change);
}

/// The tolerance itself: small changes that a person would notice, made to one of the pictures.
void PicturesTest::aChangeIsSeen()
{
    QFETCH(QString, change);
    const QImage picture(m_committed + QStringLiteral("/pods-light.png"));
    QVERIFY(!picture.isNull());
    QImage changed = picture;
    {
        QPainter painter(&changed);
        const QColor page = picture.pixelColor(picture.width() - 4, picture.height() - 4);
        painter.setPen(Qt::black);
        if (change == QLatin1String("word"))
            painter.drawText(600, 700, QStringLiteral("gone"));
        if (change == QLatin1String("digit"))
            painter.drawText(600, 700, QStringLiteral("8"));
        if (change == QLatin1String("icon"))
            painter.drawEllipse(600, 700, 12, 12);
        if (change == QLatin1String("colour"))
            painter.fillRect(560, 620, 60, 30, page.darker(112));
        if (change == QLatin1String("empty"))
            painter.fillRect(picture.rect(), page);
        if (change == QLatin1String("moved"))
            painter.drawImage(0, 24, picture);
    }
    if (change == QLatin1String("size"))
        changed = picture.scaled(picture.width(), picture.height() / 2);
    QCOMPARE(differenceBetween(picture, changed).isNone(), change == QLatin1String("nothing"));
}

void PicturesTest::everyPictureIsThere()
{
    const QStringList committed = namesIn(m_committed);
    const QStringList drawn = namesIn(m_drawn.path());
    QVERIFY(drawn.size() > 100);
    for (const QString& name : drawn)
        QVERIFY2(committed.contains(name),
                 qPrintable(name + QStringLiteral(" is new: tests/run pictures, look at it, commit it")));
    for (const QString& name : committed)
        QVERIFY2(drawn.contains(name),
                 qPrintable(QStringLiteral("docs/pictures/%1 is not drawn any more").arg(name)));
}

void PicturesTest::everyPageLooksAsItDid_data()
{
    QTest::addColumn<QString>("name");
    for (const QString& name : namesIn(m_committed))
        QTest::newRow(qPrintable(name)) << name;
}

void PicturesTest::everyPageLooksAsItDid()
{
    QFETCH(QString, name);
    const QImage expected(m_committed + QLatin1Char('/') + name);
    const QImage found(m_drawn.filePath(name));
    QVERIFY2(!found.isNull(), qPrintable(name + QStringLiteral(" was not drawn")));
    const PictureDifference difference = differenceBetween(expected, found);
    if (difference.isNone())
        return;
    QDir().mkpath(m_differing);
    const QString kept = m_differing + QLatin1Char('/') + name;
    QVERIFY(marked(found, difference).save(kept));
    QFAIL(qPrintable(difference.isOfOtherSize
                         ? QStringLiteral("%1 is %2x%3, was %4x%5: look at %6")
                               .arg(name)
                               .arg(found.width())
                               .arg(found.height())
                               .arg(expected.width())
                               .arg(expected.height())
                               .arg(kept)
                         : QStringLiteral("%1 differs at %2 place(s), by %3: look at %4; when it should, "
                                          "tests/run pictures draws it anew")
                               .arg(name)
                               .arg(difference.places.size())
                               .arg(difference.worst, 0, 'f', 1)
                               .arg(kept)));
}

QTEST_MAIN(PicturesTest)
#include "pictures_test.moc"

#include "tests/fuzz/targets.h"

#include <QDir>
#include <QFile>
#include <QTest>

using namespace pinacle;

/// Every input that the fuzzers found worth keeping goes through its target once more, and so does each of
/// them cut off in the middle.
class FuzzCorpusTest : public QObject
{
    Q_OBJECT

private slots:
    void replay_data();
    void replay();
};

void FuzzCorpusTest::replay_data()
{
    QTest::addColumn<int>("target");
    for (int i = 0; i < fuzzTargets().size(); ++i)
        QTest::newRow(fuzzTargets()[i].name) << i;
}

void FuzzCorpusTest::replay()
{
    QFETCH(int, target);
    const FuzzTarget& fuzz = fuzzTargets()[target];
    const QDir folder(QStringLiteral(CORPUS_FOLDER "/") + QLatin1String(fuzz.name));
    const QStringList names = folder.entryList(QDir::Files);
    QVERIFY2(names.size() >= 3, qPrintable(folder.path()));
    for (const QString& name : names) {
        QFile file(folder.filePath(name));
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QByteArray input = file.readAll();
        fuzz.run(input);
        fuzz.run(input.left(input.size() / 2));
    }
    fuzz.run({});
}

QTEST_GUILESS_MAIN(FuzzCorpusTest)
#include "fuzz_corpus_test.moc"

#include "tests/ui/seeded_home.h"

#include "core/config/catalog.h"
#include "ui/logs/log_search.h"
#include "ui/logs/log_table_model.h"
#include "ui/metrics/metric_chart.h"
#include "ui/pods/environment_model.h"
#include "ui/pods/pod_model.h"
#include "ui/pods/step_model.h"
#include "ui/servers/server_model.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTest>

using namespace pinacle;
using FailureMode = QAbstractItemModelTester::FailureReportingMode;

/// Every model under the model tester, while what it shows comes, changes and goes.
class ModelsTest : public QObject
{
    Q_OBJECT

private slots:
    void podsKeepTheirOrder();
    void busyPodTellsItsStep();
    void serversComeAndGo();
    void stepsChangeInPlace();
    void environmentTakesADotEnv();
    void environmentKeepsCommentsOfBoth();
    void environmentTellsRowsThatAreNoVariable();
    void environmentLeavesTheTemplatesValuesAlone();
    void logPagesALargeTable();
    void logTakesInNewRows();
    void logMergesATail();
    void logSearchDropsWhatWasOvertaken();
    void aChartLeavesOutWhatIsNotKnown();
};

void ModelsTest::podsKeepTheirOrder()
{
    SeededHome seeded;
    PodModel model(seeded.core().pods(), seeded.core().servers(), seeded.core().catalog());
    QAbstractItemModelTester tester(&model, FailureMode::QtTest);
    QSignalSpy resets(&model, &QAbstractItemModel::modelReset);
    const QString first = seeded.addPod(QStringLiteral("zebra"), PodState::Running);
    const QString second = seeded.addPod(QStringLiteral("ant"), PodState::Stopped);
    QCOMPARE(model.rowCount(), 2);
    QCOMPARE(model.idAt(0), first);
    QCOMPARE(model.idAt(1), second);
    emit seeded.core().pods().podChanged(first);
    QCOMPARE(model.idAt(0), first);
    QCOMPARE(model.index(0).data(PodModel::ServerRole).toString(), QStringLiteral("box1"));
    QCOMPARE(resets.count(), 0);
}

void ModelsTest::busyPodTellsItsStep()
{
    SeededHome seeded;
    seeded.addBusyPod(QStringLiteral("busy"));
    PodModel model(seeded.core().pods(), seeded.core().servers(), seeded.core().catalog());
    QAbstractItemModelTester tester(&model, FailureMode::QtTest);
    QCOMPARE(model.index(0).data(PodModel::StepRole).toString(), QStringLiteral("Install VS Code"));
    QVERIFY(model.index(0).data(PodModel::ElapsedRole).toLongLong() >= 46000);
}

void ModelsTest::serversComeAndGo()
{
    SeededHome seeded;
    ServerModel model(seeded.core().servers());
    QAbstractItemModelTester tester(&model, FailureMode::QtTest);
    const QString id = seeded.addServer(QStringLiteral("box2"), QStringLiteral("incomplete"));
    QCOMPARE(model.rowCount(), 2);
    QCOMPARE(model.index(1).data(ServerModel::StatusRole).toString(), QStringLiteral("incomplete"));
    QVERIFY(seeded.core().servers().remove(id));
    QCOMPARE(model.rowCount(), 1);
}

void ModelsTest::stepsChangeInPlace()
{
    StepModel model;
    QAbstractItemModelTester tester(&model, FailureMode::QtTest);
    QList<StepRecord> steps(2);
    steps[0].stepId = QStringLiteral("a");
    steps[1].stepId = QStringLiteral("b");
    model.setSteps(steps);
    QSignalSpy resets(&model, &QAbstractItemModel::modelReset);
    steps[0].state = StepState::Running;
    model.setSteps(steps);
    QCOMPARE(resets.count(), 0);
    QCOMPARE(model.index(0).data(StepModel::StateRole).toInt(), int(StepState::Running));
}

void ModelsTest::environmentTakesADotEnv()
{
    EnvironmentModel model;
    QAbstractItemModelTester tester(&model, FailureMode::QtTest);
    const QList<ConfigMistake> mistakes = model.addDotEnv(
        QStringLiteral("# comment\nexport A=1\nB=\"two words\"\nC='x#y' # note\nD=plain # note\n=bad\n"));
    QCOMPARE(mistakes.size(), 1);
    QCOMPARE(mistakes.first().line, 6);
    const QMap<QString, QString> expected{{"A", "1"}, {"B", "two words"}, {"C", "x#y"}, {"D", "plain"}};
    QCOMPARE(model.environment().values(), expected);
    QVERIFY(model.environment().mistakes().isEmpty());
    QVERIFY(model.setData(model.index(4, EnvironmentModel::Key), QStringLiteral("API_KEY"), Qt::EditRole));
    QVERIFY(model.setData(model.index(4, EnvironmentModel::Value), QStringLiteral("hush"), Qt::EditRole));
    QVERIFY(!model.index(4, EnvironmentModel::Value).data().toString().contains(QLatin1String("hush")));
    QVERIFY(model.removeRow(0));
    QVERIFY(!model.removeRow(model.rowCount() - 1)); // the empty row stays
}

void ModelsTest::environmentKeepsCommentsOfBoth()
{
    EnvironmentModel model;
    QAbstractItemModelTester tester(&model, FailureMode::QtTest);
    model.setEnvironment(DotEnv(QStringLiteral("# the shop\nA=1 # first\n\n# mail\nB=2\n")));
    model.addDotEnv(QStringLiteral("# new\nC='3' # third\nnonsense\nA=4\n"));
    QCOMPARE(model.environment().text(),
             QStringLiteral("# the shop\nA=4 # first\n\n# mail\nB=2\n# new\nC='3' # third\n"));
    model.addDotEnv(QStringLiteral("B=5"));
    QCOMPARE(model.environment().text(),
             QStringLiteral("# the shop\nA=4 # first\n\n# mail\nB=5\n# new\nC='3' # third\n"));
}

void ModelsTest::environmentTellsRowsThatAreNoVariable()
{
    EnvironmentModel model;
    model.setEnvironment(DotEnv(QStringLiteral("A=1\nB=2\n")));
    QVERIFY(model.mistakes().isEmpty());
    QVERIFY(model.setData(model.index(1, EnvironmentModel::Key), QStringLiteral("A"), Qt::EditRole));
    QVERIFY(model.setData(model.index(2, EnvironmentModel::Value), QStringLiteral("x"), Qt::EditRole));
    QVERIFY(model.setData(model.index(3, EnvironmentModel::Key), QStringLiteral("1C"), Qt::EditRole));
    QCOMPARE(model.mistakes().size(), 3);
    QCOMPARE(model.mistakes().last().line, 4);
    QVERIFY(model.environment().mistakes().isEmpty());
}

void ModelsTest::environmentLeavesTheTemplatesValuesAlone()
{
    EnvironmentModel model;
    QAbstractItemModelTester tester(&model, FailureMode::QtTest);
    model.setTemplateVariables({{"NEXTAUTH_SECRET", {}, "hex32"}, {"MODE", "dev", {}}});
    QCOMPARE(model.rowCount(), 3);
    QVERIFY(model.environment().text().isEmpty());
    QVERIFY(model.setData(model.index(1, EnvironmentModel::Value), QStringLiteral("test"), Qt::EditRole));
    QCOMPARE(model.environment().value(QStringLiteral("MODE")).value_or(QString()), QStringLiteral("test"));
    model.setTemplateVariables({});
    QCOMPARE(model.environment().value(QStringLiteral("MODE")).value_or(QString()), QStringLiteral("test"));
}

void ModelsTest::logPagesALargeTable()
{
    SeededHome seeded;
    seeded.addLogRows(1'000'000);
    LogTableModel model(seeded.core().logs());
    QElapsedTimer timer;
    timer.start();
    model.showAll();
    QCOMPARE(model.rowCount(), 1'000'000);
    for (const int row : {0, 499'999, 999'999})
        QVERIFY(!model.index(row, LogTableModel::Command).data().toString().isEmpty());
    QVERIFY2(timer.elapsed() < 100, qPrintable(QString::number(timer.elapsed())));
    QCOMPARE(model.idAt(999'999), seeded.core().logs().newestId());
}

void ModelsTest::logTakesInNewRows()
{
    SeededHome seeded;
    seeded.addLogRows(250);
    LogTableModel model(seeded.core().logs());
    QAbstractItemModelTester tester(&model, FailureMode::QtTest);
    model.showAll();
    LogRow row;
    row.time = QDateTime::currentDateTimeUtc();
    row.command = QStringLiteral("uname -a");
    const auto id = seeded.core().logs().begin(row);
    QVERIFY(id);
    model.refresh();
    QCOMPARE(model.rowCount(), 251);
    QVERIFY(model.index(250, LogTableModel::Exit).data(LogTableModel::RunningRole).toBool());
    QVERIFY(seeded.core().logs().finish(*id, 3, 10));
    model.refresh();
    QVERIFY(model.index(250, LogTableModel::Exit).data(LogTableModel::FailedRole).toBool());
}

void ModelsTest::logMergesATail()
{
    SeededHome seeded;
    seeded.addLogRows(20);
    LogTableModel model(seeded.core().logs());
    QAbstractItemModelTester tester(&model, FailureMode::QtTest);
    model.showIds({1, 3, 5});
    model.mergeTail({3, 5, 7});
    QCOMPARE(model.rowCount(), 4);
    QCOMPARE(model.idAt(3), 7);
    model.mergeTail({4, 5, 7, 9});
    const QList<qint64> expected{1, 3, 4, 5, 7, 9};
    QCOMPARE(model.rowCount(), int(expected.size()));
    for (int row = 0; row < expected.size(); ++row)
        QCOMPARE(model.idAt(row), expected[row]);
}

void ModelsTest::logSearchDropsWhatWasOvertaken()
{
    SeededHome seeded;
    seeded.addLogRows(20'000);
    LogSearch search(seeded.core().logs());
    QSignalSpy found(&search, &LogSearch::found);
    LogFilter filter;
    filter.text = QStringLiteral("nothing has this");
    search.search(filter);
    filter.text.clear();
    filter.onlyFailed = true;
    search.search(filter);
    QTRY_COMPARE(found.count(), 1);
    QTest::qWait(50);
    QCOMPARE(found.count(), 1);
    QCOMPARE(found.first().first().value<QList<qint64>>().size(), 400);
}

void ModelsTest::aChartLeavesOutWhatIsNotKnown()
{
    const auto disk = [](const MetricSample& sample) { return sample.diskMb.value_or(qQNaN()); };
    MetricChart chart(
        QStringLiteral("Disk"), {{QString(), disk, disk}},
        [](double value) { return QString::number(value); }, 1000);
    chart.resize(400, 150);
    const QDateTime now = QDateTime::currentDateTimeUtc();
    QList<MetricSample> samples;
    for (int i = 0; i < 4; ++i) {
        MetricSample sample;
        sample.time = now.addSecs(30 * i - 120).toSecsSinceEpoch();
        sample.seconds = 30;
        if (i == 1 || i == 2)
            sample.diskMb = 10 * i;
        samples << sample;
    }
    chart.setSamples(samples, now.addSecs(-120), now);
    QVERIFY(chart.accessibleDescription().contains(QStringLiteral("now not known, peak 20")));
    QVERIFY(!chart.grab().isNull());
    chart.setSamples(samples.mid(0, 1), now.addSecs(-120), now);
    QVERIFY(!chart.accessibleDescription().contains(QStringLiteral("peak")));
    QVERIFY(!chart.grab().isNull());
}

QTEST_MAIN(ModelsTest)
#include "models_test.moc"

#include "tests/ui/seeded_home.h"

#include "core/servers/server_service.h"
#include "ui/main_window.h"
#include "ui/pods/pod_actions.h"
#include "ui/pods/pod_facts.h"
#include "ui/pods/snapshot_import.h"
#include "ui/theme.h"

#include <QInputDialog>
#include <QLabel>
#include <QMenu>
#include <QProgressDialog>
#include <QSignalSpy>
#include <QTest>

using namespace pinacle;

/// What the window can do with a pod beyond start and stop, and what it says of its project.
class PodActionsTest : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase() { new Theme(*qApp); }
    void aPodMovesWhereAnotherServerIsReady();
    void aSnapshotFileThatCannotBeLoadedIsSaid();
    void aSnapshotFileNeedsAServer();
    void theProjectSaysWhatIsOnlyInThePod();
};

void PodActionsTest::aPodMovesWhereAnotherServerIsReady()
{
    SeededHome seeded;
    const QString podId = seeded.addPod(QStringLiteral("shop"), PodState::Stopped);
    MainWindow window(seeded.core());
    PodActions actions(seeded.core(), &window);
    actions.setPod(podId);
    const auto moveAction = [&actions](QMenu& menu) {
        actions.fillMenu(menu);
        return menu.findChild<QAction*>(QStringLiteral("moveAction"));
    };
    QMenu alone;
    QVERIFY(!moveAction(alone)->isEnabled());
    seeded.addServer(QStringLiteral("gpu-box"), QStringLiteral("ready"));
    QMenu menu;
    QAction* move = moveAction(menu);
    QVERIFY(move->isEnabled());
    move->trigger();
    auto* dialog = window.findChild<QInputDialog*>(QStringLiteral("moveDialog"));
    QVERIFY(dialog);
    QCOMPARE(dialog->comboBoxItems(), QStringList{"gpu-box"});
    dialog->accept();
    QTRY_VERIFY(!seeded.core().pods().isWorking(podId)); // the made-up server does not answer
    QCOMPARE(seeded.core().pods().pod(podId)->serverId, seeded.serverId());
}

void PodActionsTest::aSnapshotFileThatCannotBeLoadedIsSaid()
{
    SeededHome seeded;
    MainWindow window(seeded.core());
    PodActions actions(seeded.core(), &window);
    QSignalSpy refused(&actions, &PodActions::refused);
    SnapshotImport import(seeded.core(), actions, &window);
    import.begin(seeded.home() + QStringLiteral("/no-such-file.tar"));
    QTRY_COMPARE_WITH_TIMEOUT(refused.size(), 1, 20'000);
    QVERIFY(!refused.first().first().value<Error>().message.isEmpty());
    QVERIFY(!window.findChild<QInputDialog*>(QStringLiteral("forkDialog")));
    QTRY_VERIFY(!window.findChild<QProgressDialog*>(QStringLiteral("importProgress")));
}

void PodActionsTest::aSnapshotFileNeedsAServer()
{
    SeededHome seeded;
    MainWindow window(seeded.core());
    PodActions actions(seeded.core(), &window);
    QSignalSpy refused(&actions, &PodActions::refused);
    SnapshotImport import(seeded.core(), actions, &window);
    seeded.addServer(QStringLiteral("gpu-box"), QStringLiteral("ready"));
    import.begin(QStringLiteral("/some/file.tar")); // two are ready: which one is a question
    auto* dialog = window.findChild<QInputDialog*>(QStringLiteral("importServerDialog"));
    QVERIFY(dialog);
    QCOMPARE(dialog->comboBoxItems(), (QStringList{"box1", "gpu-box"}));
    dialog->reject();
    QVERIFY(refused.isEmpty());
}

void PodActionsTest::theProjectSaysWhatIsOnlyInThePod()
{
    SeededHome seeded;
    PodFacts facts(seeded.core().catalog());
    const auto* project = facts.findChild<QLabel*>(QStringLiteral("podProject"));
    PodRecord pod;
    facts.setPod(pod, {}, {}, {});
    QVERIFY(project->isHidden());
    pod.repository = QStringLiteral("https://github.com/acme/shop");
    pod.branch = QStringLiteral("main");
    pod.work = workToJson(
        {{RepositoryWork{QStringLiteral("shop"), 2, 1, 0, true}}, QDateTime::currentDateTimeUtc()});
    facts.setPod(pod, {}, {}, {});
    QVERIFY(!project->isHidden());
    for (const char* expected : {"acme/shop", "main", "2 changed file", "1 commit"})
        QVERIFY2(project->text().contains(QLatin1String(expected)), qPrintable(project->text()));
}

QTEST_MAIN(PodActionsTest)
#include "pod_actions_test.moc"

#include "tests/support/fake_docker.h"
#include "tests/ui/seeded_home.h"
#include "tests/ui/widgets.h"

#include "core/pods/environment_store.h"
#include "core/servers/server_service.h"
#include "ui/logs/log_table_model.h"
#include "ui/logs/log_view.h"
#include "ui/main_window.h"
#include "ui/palette/command_palette.h"
#include "ui/pods/delete_pod_dialog.h"
#include "ui/pods/pod_actions.h"
#include "ui/pods/pod_delegate.h"
#include "ui/pods/pod_facts.h"
#include "ui/pods/pod_model.h"
#include "ui/shell/tray.h"
#include "ui/snapshots/snapshot_import.h"
#include "ui/theme.h"
#include "ui/widgets/message_bar.h"

#include <QClipboard>
#include <QInputDialog>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QMenu>
#include <QProgressDialog>
#include <QPushButton>
#include <QSignalSpy>
#include <QTableView>
#include <QTest>
#include <QToolButton>

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
    void aFailureNamesItsCommandAndIsReported();
    void deletingSaysWhatGoesAndWhatStays();
    void aCancelledCreationSaysWhatWasUndone();
    void nothingOpensWhileTheServerIsAway();
    void nothingOpensWhileTheForwardIsDown();

private:
    /// A running pod with a page that answers.
    static QString addOpenPod(SeededHome& seeded)
    {
        const QString podId = seeded.addPod(QStringLiteral("shop"), PodState::Running);
        seeded.core().pods().noteHealth(
            podId, {{"dev", {}, 3000, true, QStringLiteral("http://127.0.0.1:9"), Light::Healthy, "200 OK"}});
        return podId;
    }
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

void PodActionsTest::aFailureNamesItsCommandAndIsReported()
{
    SeededHome seeded;
    const QString podId = seeded.addFailedPod(QStringLiteral("agent-1"));
    QVERIFY(EnvironmentStore(seeded.core().secrets()).write(podId, {DotEnv("TOKEN=s3cret-value\n"), {}, {}}));
    const auto steps = seeded.core().pods().progress(podId)->steps;
    const auto failed = std::find_if(steps.begin(), steps.end(),
                                     [](const StepRecord& step) { return step.state == StepState::Failed; });
    LogStore& logs = seeded.core().logs();
    const auto addCommand = [&](const char* command, const QDateTime& time, int exitCode) {
        LogRow row;
        row.podId = podId;
        row.serverId = seeded.serverId();
        row.time = time;
        row.label = QStringLiteral("Install");
        row.command = QString::fromUtf8(command);
        const qint64 id = *logs.begin(row);
        logs.append(id, {}, QStringLiteral("denied for s3cret-value\n"));
        logs.finish(id, exitCode, 10);
        return id;
    };
    addCommand("earlier", failed->startedAt.addSecs(-5), 1);
    const qint64 wanted = addCommand("npm ci", failed->startedAt.addMSecs(10), 7);
    addCommand("echo", failed->startedAt.addMSecs(20), 0);
    addCommand("later", failed->finishedAt.addSecs(5), 1);
    MainWindow window(seeded.core());
    window.show();
    auto* command = child<QLabel>(window, "failedCommand");
    QVERIFY(command->isVisible());
    QVERIFY2(command->text().contains(QStringLiteral("npm ci")), qPrintable(command->text()));
    child<QPushButton>(window, "copyFailureReport")->click();
    QGuiApplication::clipboard()->clear();
    QTRY_VERIFY(!QGuiApplication::clipboard()->text().isEmpty());
    const QString report = QGuiApplication::clipboard()->text();
    for (const char* expected : {"agent-1", "Install its packages", "npm ci", "Exit code 7", "denied for"})
        QVERIFY2(report.contains(QLatin1String(expected)), qPrintable(report));
    QVERIFY(!report.contains(QLatin1String("s3cret")));
    child<QPushButton>(window, "showLogButton")->click();
    auto* log = window.findChild<LogView*>();
    QTRY_VERIFY(log && child<QTableView>(*log, "logTable")->currentIndex().isValid());
    const auto* model = static_cast<LogTableModel*>(child<QTableView>(*log, "logTable")->model());
    QTRY_COMPARE(model->idAt(child<QTableView>(*log, "logTable")->currentIndex().row()), wanted);
}

void PodActionsTest::deletingSaysWhatGoesAndWhatStays()
{
    SeededHome seeded;
    const PodRecord pod = *seeded.core().pods().pod(seeded.addPod(QStringLiteral("old"), PodState::Stopped));
    DeletePodDialog bare(pod, {});
    QVERIFY(child<QLabel>(bare, "deletePodLeftover")->text().contains(QStringLiteral("nothing")));
    SnapshotRecord snapshot;
    snapshot.name = QStringLiteral("before lunch");
    snapshot.createdAt = QDateTime::currentDateTimeUtc();
    DeletePodDialog kept(pod, {snapshot});
    QVERIFY(child<QLabel>(kept, "deletePodLeftover")->text().contains(QStringLiteral("before lunch")));
    for (DeletePodDialog* dialog : {&bare, &kept}) // what is lost and what is not are not mixed
        QVERIFY(!child<QLabel>(*dialog, "deletePodLosses")->text().contains(QStringLiteral("snapshot")));
}

void PodActionsTest::aCancelledCreationSaysWhatWasUndone()
{
    FakeServer server;
    FakeDocker docker(server);
    SeededHome seeded({}, server.connector());
    PodService& pods = seeded.core().pods();
    MainWindow window(seeded.core());
    window.show();
    QString undone;
    connect(&pods, &PodService::progressChanged, &window, [&](const QString& podId) {
        const QList<StepRecord> steps = pods.progress(podId)->steps;
        for (const StepRecord& step : steps)
            if (step.state == StepState::Undone)
                undone = step.title;
    });
    docker.onCommand = [&](const QStringList& argv, bool isAfter) { // on the operation's thread
        if (isAfter && argv.value(1) == QLatin1String("start"))
            QMetaObject::invokeMethod(
                &window, [&] { pods.cancel(pods.pods().first().id); }, Qt::BlockingQueuedConnection);
    };
    PodRequest request;
    request.name = QStringLiteral("shop");
    request.serverId = seeded.serverId();
    QSignalSpy finished(&pods, &PodService::operationFinished);
    QVERIFY(pods.create(request));
    QTRY_COMPARE_WITH_TIMEOUT(finished.size(), 1, 30'000);
    QCOMPARE(finished.first().at(2).value<Error>().kind, ErrorKind::Cancelled);
    QVERIFY(!undone.isEmpty());
    bool isSaid = false;
    for (const MessageBar* bar : window.findChildren<MessageBar*>())
        isSaid = isSaid || (bar->accessibleName().contains(undone) &&
                            bar->accessibleName().contains(QStringLiteral("shop")) && bar->isVisible());
    QVERIFY(isSaid);
}

void PodActionsTest::nothingOpensWhileTheServerIsAway()
{
    SeededHome seeded;
    const QString podId = addOpenPod(seeded);
    MainWindow window(seeded.core());
    window.show();
    auto* actions = window.findChild<PodActions*>();
    auto* list = child<QListView>(window, "podList");
    auto* delegate = window.findChild<PodDelegate*>();
    const QModelIndex row = list->model()->index(0, 0);
    const auto onRow = [&](PodVerb verb) { // what a click on the row's button asks for
        QSignalSpy asked(delegate, &PodDelegate::verbAsked);
        const QList<PodVerb> verbs = PodDelegate::quickVerbs(row);
        const QRect button =
            PodDelegate::buttonRect(list->visualRect(row), int(verbs.indexOf(verb)), int(verbs.size()));
        disconnect(delegate, &PodDelegate::verbAsked, actions, nullptr);
        QTest::mouseClick(list->viewport(), Qt::LeftButton, {}, button.center());
        return asked.size();
    };
    const auto inTray = [&] {
        const QMenu& menu = window.findChild<Tray*>()->menu();
        QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete); // what it showed before
        for (const QMenu* pod : menu.findChildren<QMenu*>())
            for (const QAction* action : pod->actions())
                if (action->text().startsWith(QLatin1String("Open")))
                    return std::pair(action->isEnabled(), action->text());
        return std::pair(false, QString());
    };
    const auto inPalette = [&] {
        window.findChild<QAction*>(QStringLiteral("paletteAction"))->trigger();
        auto* palette = window.findChild<CommandPalette*>();
        child<QLineEdit>(*palette, "paletteText")->setText(QStringLiteral("shop: Open dev"));
        const QModelIndex first = child<QListView>(*palette, "paletteList")->model()->index(0, 0);
        const auto seen = std::pair(bool(first.flags() & Qt::ItemIsEnabled),
                                    first.data(CommandModel::kHintRole).toString());
        palette->close();
        QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
        return seen;
    };
    const QAction* open = actions->action(PodVerb::Open);
    const auto places = [&] {
        return QList<bool>{open->isEnabled(),
                           child<QToolButton>(window, "openButton")->isEnabled(),
                           child<QPushButton>(window, "openTabButton")->isEnabled(),
                           inTray().first,
                           inPalette().first,
                           onRow(PodVerb::Open) == 1};
    };
    QCOMPARE(places(), QList<bool>(6, true));
    seeded.setPresence(seeded.serverId(), Presence::Offline);
    QCOMPARE(places(), QList<bool>(6, false));
    for (const QString& why : {open->toolTip(), child<QToolButton>(window, "openButton")->toolTip(),
                               child<QPushButton>(window, "openTabButton")->toolTip(), inTray().second,
                               inPalette().second, row.data(PodModel::CutOffRole).toString()})
        QVERIFY2(why.contains(QStringLiteral("box1 does not answer")), qPrintable(why));
    QCOMPARE(onRow(PodVerb::Stop), 1); // which only says that it cannot
    QSignalSpy refused(actions, &PodActions::refused);
    actions->run(PodVerb::Open, podId); // Enter on the row
    QCOMPARE(refused.size(), 1);
    QVERIFY(refused.first().first().value<Error>().message.contains(QStringLiteral("box1")));
    seeded.setPresence(seeded.serverId(), Presence::Online);
    QCOMPARE(places(), QList<bool>(6, true));
    QVERIFY(!child<QToolButton>(window, "openButton")->toolTip().contains(QStringLiteral("box1")));
}

void PodActionsTest::nothingOpensWhileTheForwardIsDown()
{
    SeededHome seeded; // port 9 of this computer refuses
    const QString podId = addOpenPod(seeded);
    MainWindow window(seeded.core());
    window.show();
    const QAction* open = window.findChild<PodActions*>()->action(PodVerb::Open);
    QVERIFY(open->isEnabled());
    seeded.core().pods().holdForwards();
    QTRY_COMPARE_WITH_TIMEOUT(seeded.core().pods().reach(podId), Reach::Down, 20'000);
    QTRY_VERIFY(!open->isEnabled());
    QVERIFY2(open->toolTip().startsWith(QLatin1String("Not connected")), qPrintable(open->toolTip()));
    QTRY_VERIFY(!child<QPushButton>(window, "openTabButton")->isEnabled());
}

QTEST_MAIN(PodActionsTest)
#include "pod_actions_test.moc"

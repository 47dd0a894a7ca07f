#include "tests/support/fake_docker.h"
#include "tests/ui/seeded_home.h"
#include "tests/ui/widgets.h"

#include "core/pods/snapshot_service.h"
#include "ui/main_window.h"
#include "ui/pods/pod_actions.h"
#include "ui/snapshots/snapshot_import.h"
#include "ui/snapshots/snapshot_model.h"
#include "ui/snapshots/snapshot_view.h"
#include "ui/snapshots/snapshots_page.h"
#include "ui/theme.h"
#include "ui/widgets/message_bar.h"

#include <QAbstractItemModelTester>
#include <QHeaderView>
#include <QInputDialog>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QTabWidget>
#include <QTest>
#include <QThread>
#include <QToolButton>
#include <QTreeView>

#include <ctime>

using namespace pinacle;

/// Every snapshot is found: of the pods that are there, of those that are gone, and those from a file.
class SnapshotsTest : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase() { new Theme(*qApp); }
    void allAreInTheSection();
    void ofAPodAreInItsTab();
    void nothingIsThereYet();
    void searchNarrowsThem();
    void aNewPodOfOneIsShown();
    void aFailureIsSaidOnThePage();
    void theLastOfAPodIsNotCalledHarmless();
    void severalGoAfterOneQuestion();
    void whatWaitsIsCancelledToo();
    void onlyDeletingIsForSeveral();
    void theNameHasRoomInANarrowWindow();
    void nothingIsOfferedWhileTheServerIsAway();
    void anImportLeavesTheOneElsewhere();
    void rowsKeepTheirSelection();
    void thousandsAreShownAtOnce();

private:
    static SnapshotRecord record(const QString& podId, const QString& name, int minutesAgo = 5)
    {
        SnapshotRecord snapshot;
        snapshot.podId = podId;
        snapshot.name = name;
        snapshot.mode = QStringLiteral("paused");
        snapshot.sizeBytes = 600'000'000;
        snapshot.createdAt = QDateTime::currentDateTimeUtc().addSecs(-60 * minutesAgo);
        return snapshot;
    }
    static SnapshotRecord ofDeletedPod(const QString& name)
    {
        SnapshotRecord snapshot = record(QStringLiteral("pod_gone"), name, 10);
        snapshot.podName = QStringLiteral("last-summer");
        return snapshot;
    }
    static QWidget& page(MainWindow& window)
    {
        window.show();
        window.showSection(Section::Snapshots);
        return *window.findChild<SnapshotsPage*>();
    }
    static QStringList column(QWidget& page, SnapshotModel::Column column)
    {
        QStringList texts;
        const QAbstractItemModel* model = child<QTreeView>(page, "snapshotList")->model();
        for (int row = 0; row < model->rowCount(); ++row)
            texts << model->index(row, column).data().toString();
        return texts;
    }
    static void choose(QWidget& page, int row)
    {
        auto* list = child<QTreeView>(page, "snapshotList");
        list->setCurrentIndex(list->model()->index(row, 0));
    }
};

void SnapshotsTest::allAreInTheSection()
{
    SeededHome seeded;
    const QString podId = seeded.addPod(QStringLiteral("shop"), PodState::Stopped);
    seeded.addSnapshot(record(podId, QStringLiteral("friday")));
    seeded.addSnapshot(ofDeletedPod(QStringLiteral("before the trip")));
    SnapshotRecord imported = record(QString(), QStringLiteral("from home"), 60);
    imported.podName = QStringLiteral("blog");
    imported.mode = QStringLiteral("imported");
    imported.serverId = seeded.addServer(QStringLiteral("box2"), QStringLiteral("ready"));
    seeded.addSnapshot(imported);
    MainWindow window(seeded.core());
    QWidget& all = page(window);
    QCOMPARE(column(all, SnapshotModel::Name),
             (QStringList{"friday", "before the trip", "from home"})); // the newest first
    QCOMPARE(column(all, SnapshotModel::Pod),
             (QStringList{"shop", "last-summer (deleted)", "blog (imported)"}));
    QCOMPARE(column(all, SnapshotModel::Server), (QStringList{"box1", "box1", "box2"}));
    const auto* sidebar = window.findChild<QListWidget*>(QStringLiteral("sidebar"));
    QCOMPARE(sidebar->item(int(Section::Snapshots))->data(Qt::AccessibleTextRole).toString(),
             QStringLiteral("Snapshots, 3"));
    auto* restore = child<QToolButton>(all, "restoreSnapshotButton");
    auto* fork = child<QToolButton>(all, "forkSnapshotButton");
    choose(all, 0);
    QVERIFY(restore->isEnabled() && fork->isEnabled());
    for (const int row : {1, 2}) { // there is no pod to restore
        choose(all, row);
        QVERIFY(!restore->isEnabled() && fork->isEnabled());
        QVERIFY(!restore->toolTip().isEmpty() && restore->toolTip() != restore->text());
    }
}

void SnapshotsTest::ofAPodAreInItsTab()
{
    SeededHome seeded;
    const QString podId = seeded.addPod(QStringLiteral("shop"), PodState::Stopped);
    const QString otherId = seeded.addPod(QStringLiteral("blog"), PodState::Stopped);
    seeded.addSnapshot(record(podId, QStringLiteral("friday")));
    seeded.addSnapshot(record(otherId, QStringLiteral("monday")));
    MainWindow window(seeded.core());
    PodActions actions(seeded.core(), &window);
    SnapshotView view(seeded.core(), actions, SnapshotView::Scope::OnePod);
    view.setPod(podId);
    view.show();
    QCOMPARE(column(view, SnapshotModel::Name), QStringList{"friday"});
    view.setPod(otherId);
    QCOMPARE(column(view, SnapshotModel::Name), QStringList{"monday"});
    seeded.addSnapshot(record(otherId, QStringLiteral("tuesday"), 1));
    QCOMPARE(column(view, SnapshotModel::Name), (QStringList{"tuesday", "monday"}));
}

void SnapshotsTest::nothingIsThereYet()
{
    SeededHome seeded;
    MainWindow window(seeded.core());
    QWidget& all = page(window);
    QVERIFY(child<QPushButton>(all, "firstImportSnapshotButton")->isVisible());
    QVERIFY(!child<QTreeView>(all, "snapshotList")->isVisible());
    seeded.addSnapshot(ofDeletedPod(QStringLiteral("before the trip")));
    QVERIFY(child<QTreeView>(all, "snapshotList")->isVisible());
    QVERIFY(child<QPushButton>(all, "importSnapshotButton")->isVisible());
}

void SnapshotsTest::searchNarrowsThem()
{
    SeededHome seeded;
    const QString podId = seeded.addPod(QStringLiteral("shop"), PodState::Stopped);
    seeded.addSnapshot(record(podId, QStringLiteral("friday")));
    seeded.addSnapshot(ofDeletedPod(QStringLiteral("before the trip")));
    MainWindow window(seeded.core());
    QWidget& all = page(window);
    window.activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(&window));
    QTest::keyClick(&window, Qt::Key_F, Qt::ControlModifier);
    auto* search = child<QLineEdit>(all, "snapshotSearch");
    QVERIFY(search->hasFocus());
    QTest::keyClicks(search, QStringLiteral("SUMMER")); // the pod's name
    QCOMPARE(column(all, SnapshotModel::Name), QStringList{"before the trip"});
    search->setText(QStringLiteral("nothing is called so"));
    QVERIFY(column(all, SnapshotModel::Name).isEmpty());
    QVERIFY(!child<QToolButton>(all, "forkSnapshotButton")->isEnabled());
    search->clear();
    QCOMPARE(column(all, SnapshotModel::Name).size(), 2);
    QVERIFY(child<QToolButton>(all, "forkSnapshotButton")->isEnabled());
}

void SnapshotsTest::aNewPodOfOneIsShown()
{
    SeededHome seeded;
    seeded.addPod(QStringLiteral("shop"), PodState::Stopped);
    seeded.addSnapshot(ofDeletedPod(QStringLiteral("before the trip")));
    MainWindow window(seeded.core());
    QWidget& all = page(window);
    click(child<QToolButton>(all, "forkSnapshotButton"));
    auto* dialog = window.findChild<QInputDialog*>(QStringLiteral("forkDialog"));
    QVERIFY(dialog);
    dialog->setTextValue(QStringLiteral("summer again"));
    dialog->accept();
    const auto* sidebar = window.findChild<QListWidget*>(QStringLiteral("sidebar"));
    QTRY_COMPARE(sidebar->currentRow(), int(Section::Pods));
    QCOMPARE(child<QLabel>(window, "podTitle")->accessibleName(), QStringLiteral("summer again"));
    const QString id = seeded.core().pods().podByName(QStringLiteral("summer again"))->id;
    QTRY_VERIFY(!seeded.core().pods().isWorking(id)); // the made-up server does not answer
}

void SnapshotsTest::aFailureIsSaidOnThePage()
{
    SeededHome seeded; // nothing answers on its server
    seeded.addSnapshot(ofDeletedPod(QStringLiteral("before the trip")));
    MainWindow window(seeded.core());
    QWidget& all = page(window);
    window.activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(&window));
    auto* list = child<QTreeView>(all, "snapshotList");
    list->setFocus();
    QTest::keyClick(list, Qt::Key_Delete);
    click(child<QPushButton>(all, "confirmDeleteSnapshotButton"));
    QVERIFY(!child<QToolButton>(all, "deleteSnapshotButton")->isEnabled()); // while it runs
    auto* message = all.findChild<MessageBar*>();
    QTRY_VERIFY_WITH_TIMEOUT(message->isVisible(), 20'000);
    QCOMPARE(column(all, SnapshotModel::Name), QStringList{"before the trip"});
    QVERIFY(child<QToolButton>(all, "deleteSnapshotButton")->isEnabled());
}

void SnapshotsTest::theLastOfAPodIsNotCalledHarmless()
{
    SeededHome seeded;
    const QString podId = seeded.addPod(QStringLiteral("shop"), PodState::Stopped);
    seeded.addSnapshot(record(podId, QStringLiteral("friday")));
    seeded.addSnapshot(ofDeletedPod(QStringLiteral("before the trip")));
    MainWindow window(seeded.core());
    QWidget& all = page(window);
    const auto question = [&](int row) {
        choose(all, row);
        click(child<QToolButton>(all, "deleteSnapshotButton"));
        QString text;
        auto* button = all.findChild<QPushButton*>(QStringLiteral("confirmDeleteSnapshotButton"));
        for (const QLabel* label : button->window()->findChildren<QLabel*>())
            text += label->text();
        static_cast<QDialog*>(button->window())->reject();
        QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
        return text;
    };
    QVERIFY(question(0).contains(QStringLiteral("The pod itself stays")));
    QVERIFY(question(1).contains(QStringLiteral("is lost")));
}

/// All of them, with the keyboard.
static void chooseAll(QTreeView& list)
{
    list.window()->activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(list.window()));
    list.setFocus();
    QTest::keyClick(&list, Qt::Key_A, Qt::ControlModifier);
}

static QString textOf(const QWidget& dialog)
{
    QString text;
    for (const QLabel* label : dialog.findChildren<QLabel*>())
        text += label->text();
    return text;
}

void SnapshotsTest::severalGoAfterOneQuestion()
{
    FakeServer server;
    SeededHome seeded({}, server.connector());
    const QString podId = seeded.addPod(QStringLiteral("shop"), PodState::Stopped);
    seeded.addSnapshot(record(podId, QStringLiteral("friday"), 1));
    const QString monday = seeded.addSnapshot(record(podId, QStringLiteral("monday"), 2));
    seeded.addSnapshot(ofDeletedPod(QStringLiteral("before the trip")));
    Error used;
    used.kind = ErrorKind::CommandFailed;
    used.message = QStringLiteral("The image is in use.");
    server.on(QRegularExpression::escape(seeded.core().snapshots().find({}, monday)->image), used);
    MainWindow window(seeded.core());
    QWidget& all = page(window);
    auto* list = child<QTreeView>(all, "snapshotList");
    chooseAll(*list);
    QTest::keyClick(list, Qt::Key_Delete);
    auto* dialog = child<QDialog>(all, "deleteSnapshotsDialog");
    QVERIFY(textOf(*dialog).contains(QStringLiteral("Delete 3 snapshot")));
    QVERIFY(textOf(*dialog).contains(QStringLiteral("1.68 GB"))); // together
    QVERIFY(
        textOf(*dialog).contains(QStringLiteral("of 1 of them the pod is not here"), Qt::CaseInsensitive));
    const QString named = dialog->findChild<QPlainTextEdit*>()->toPlainText();
    QVERIFY(named.contains(QStringLiteral("friday")) && named.contains(QStringLiteral("last-summer")));
    click(child<QPushButton>(*dialog, "confirmDeleteSnapshotButton"));
    const auto* message = all.findChild<MessageBar*>();
    QTRY_VERIFY_WITH_TIMEOUT(message->isVisible(), 20'000);
    QCOMPARE(column(all, SnapshotModel::Name), QStringList{"monday"});
    QCOMPARE(message->accessibleName(), QStringLiteral("Not deleted: “monday”. The image is in use."));
    QVERIFY(child<QToolButton>(all, "deleteSnapshotButton")->isEnabled()); // it is chosen still
}

void SnapshotsTest::whatWaitsIsCancelledToo()
{
    FakeServer server;
    SeededHome seeded({}, server.connector());
    const QString podId = seeded.addPod(QStringLiteral("shop"), PodState::Stopped);
    for (int i = 0; i < 3; ++i)
        seeded.addSnapshot(record(podId, QStringLiteral("nightly %1").arg(i), i));
    server.on(QStringLiteral("docker rmi"), [](const Command&, const Cancel& cancel) -> Result<Output> {
        while (!cancel.isAsked())
            QThread::msleep(5);
        return fail(ErrorKind::Cancelled, QStringLiteral("Cancelled."));
    });
    MainWindow window(seeded.core());
    QWidget& all = page(window);
    chooseAll(*child<QTreeView>(all, "snapshotList"));
    click(child<QToolButton>(all, "deleteSnapshotButton"));
    click(child<QPushButton>(all, "confirmDeleteSnapshotButton"));
    auto* cancel = child<QPushButton>(all, "cancelSnapshotJob");
    QVERIFY(cancel->isVisible());
    click(cancel);
    QTRY_VERIFY_WITH_TIMEOUT(!cancel->isVisible(), 20'000);
    QCOMPARE(column(all, SnapshotModel::Name).size(), 3);
    QVERIFY(!all.findChild<MessageBar*>()->isVisible());
}

void SnapshotsTest::onlyDeletingIsForSeveral()
{
    SeededHome seeded;
    const QString podId = seeded.addPod(QStringLiteral("shop"), PodState::Stopped);
    for (int i = 0; i < 3; ++i)
        seeded.addSnapshot(record(podId, QStringLiteral("nightly %1").arg(i), i));
    MainWindow window(seeded.core());
    QWidget& all = page(window);
    auto* list = child<QTreeView>(all, "snapshotList");
    const auto enabled = [&] {
        QStringList names;
        for (const char* name :
             {"restoreSnapshotButton", "forkSnapshotButton", "exportSnapshotButton", "deleteSnapshotButton"})
            if (child<QToolButton>(all, name)->isEnabled())
                names << QLatin1String(name);
        return names;
    };
    QCOMPARE(enabled().size(), 4);
    window.activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(&window));
    list->setFocus();
    QTest::keyClick(list, Qt::Key_Down, Qt::ShiftModifier);
    QCOMPARE(list->selectionModel()->selectedRows().size(), 2);
    QCOMPARE(enabled(), QStringList{"deleteSnapshotButton"});
    QVERIFY(child<QToolButton>(all, "restoreSnapshotButton")->toolTip().contains(QStringLiteral("one")));
    QTest::keyClick(list, Qt::Key_Up);
    QCOMPARE(enabled().size(), 4);
}

void SnapshotsTest::theNameHasRoomInANarrowWindow()
{
    SeededHome seeded;
    const QString podId = seeded.addPod(QStringLiteral("shop"), PodState::Stopped);
    SnapshotRecord snapshot = record(podId, QStringLiteral("friday"));
    snapshot.mode = QStringLiteral("stopped"); // which are many words
    seeded.addSnapshot(snapshot);
    MainWindow window(seeded.core());
    auto* list = child<QTreeView>(page(window), "snapshotList");
    const auto hasRoom = [&] {
        return list->columnWidth(SnapshotModel::Name) >= 20 * list->fontMetrics().averageCharWidth();
    };
    window.resize(1240, 780);
    QTRY_VERIFY(!list->isColumnHidden(SnapshotModel::How) && hasRoom());
    window.resize(window.minimumSize());
    QTRY_VERIFY(list->isColumnHidden(SnapshotModel::How) && hasRoom());
    QVERIFY(!list->isColumnHidden(SnapshotModel::Size));
    list->header()->resizeSection(SnapshotModel::Pod, 250); // somebody wants to read that
    QTRY_VERIFY(list->isColumnHidden(SnapshotModel::Server) && hasRoom());
    list->header()->resizeSection(SnapshotModel::Pod, 140);
    window.resize(1240, 780);
    QTRY_VERIFY(!list->isColumnHidden(SnapshotModel::How) && !list->isColumnHidden(SnapshotModel::Server));
    QVERIFY(hasRoom());
}

void SnapshotsTest::nothingIsOfferedWhileTheServerIsAway()
{
    SeededHome seeded;
    const QString podId = seeded.addPod(QStringLiteral("shop"), PodState::Stopped);
    seeded.addSnapshot(record(podId, QStringLiteral("friday")));
    MainWindow window(seeded.core());
    QWidget& all = page(window);
    const QStringList names{"restoreSnapshotButton", "forkSnapshotButton", "exportSnapshotButton",
                            "deleteSnapshotButton"};
    for (const QString& name : names)
        QVERIFY(all.findChild<QToolButton*>(name)->isEnabled());
    seeded.setPresence(seeded.serverId(), Presence::Offline);
    for (const QString& name : names) {
        QVERIFY(!all.findChild<QToolButton*>(name)->isEnabled());
        QVERIFY(all.findChild<QToolButton*>(name)->toolTip().contains(QStringLiteral("box1")));
    }
    QVERIFY(column(all, SnapshotModel::Server).first().contains(QStringLiteral("not answer")));
}

void SnapshotsTest::anImportLeavesTheOneElsewhere()
{
    FakeServer server;
    const FakeDocker docker(server);
    SeededHome seeded({}, server.connector());
    const QString other = seeded.addServer(QStringLiteral("box2"), QStringLiteral("ready"));
    PodService& pods = seeded.core().pods();
    SnapshotService& snapshots = seeded.core().snapshots();
    PodRequest request;
    request.name = QStringLiteral("shop");
    request.serverId = seeded.serverId();
    QSignalSpy operations(&pods, &PodService::operationFinished);
    const auto podId = pods.create(request);
    QVERIFY(podId);
    QTRY_COMPARE_WITH_TIMEOUT(operations.size(), 1, 30'000);
    QCOMPARE(pods.pod(*podId)->status, PodState::Running);
    QVERIFY(pods.snapshot(*podId, QStringLiteral("friday")));
    QTRY_COMPARE_WITH_TIMEOUT(operations.size(), 2, 30'000);
    QCOMPARE(snapshots.snapshots(*podId).size(), 1);
    const QString path = seeded.home() + QStringLiteral("/friday.tar");
    QSignalSpy jobs(&snapshots, &SnapshotService::finished);
    snapshots.exportTo(snapshots.snapshots(*podId).first().id, path);
    QTRY_COMPARE_WITH_TIMEOUT(jobs.size(), 1, 20'000);
    MainWindow window(seeded.core());
    QWidget& all = page(window);
    for (const int turn : {2, 3}) { // a second time changes nothing
        snapshots.importFrom(path, other);
        QTRY_COMPARE_WITH_TIMEOUT(jobs.size(), turn, 20'000);
        QVERIFY2(jobs.last().at(2).value<Error>().message.isEmpty(),
                 qPrintable(jobs.last().at(2).value<Error>().message));
        QCOMPARE(snapshots.snapshots(*podId).size(), 1);
        QCOMPARE(snapshots.snapshots(*podId).first().serverId, seeded.serverId());
        QCOMPARE(snapshots.count(), 2);
    }
    QStringList servers = column(all, SnapshotModel::Server);
    servers.sort();
    QCOMPARE(servers, (QStringList{"box1", "box2"}));
}

void SnapshotsTest::rowsKeepTheirSelection()
{
    SeededHome seeded;
    const QString podId = seeded.addPod(QStringLiteral("shop"), PodState::Stopped);
    const QString friday = seeded.addSnapshot(record(podId, QStringLiteral("friday"), 50));
    SnapshotModel model(seeded.core());
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    const QPersistentModelIndex chosen = model.index(model.rowOf(friday), 0);
    seeded.addSnapshot(record(podId, QStringLiteral("thursday"), 500));
    seeded.core().snapshots().refresh();
    QCOMPARE(model.rowCount(), 2);
    QCOMPARE(chosen.data().toString(), QStringLiteral("friday"));
    model.setPod(QStringLiteral("pod_none"));
    QCOMPARE(model.rowCount(), 0);
    model.setPod(QString());
    QCOMPARE(model.rowCount(), 2);
}

void SnapshotsTest::thousandsAreShownAtOnce()
{
    SeededHome seeded;
    const QString podId = seeded.addPod(QStringLiteral("shop"), PodState::Stopped);
    seeded.core().snapshots().blockSignals(true);
    for (int i = 0; i < 2000; ++i)
        seeded.addSnapshot(record(podId, QStringLiteral("nightly %1").arg(i), i));
    seeded.core().snapshots().blockSignals(false);
    MainWindow window(seeded.core());
    // Of the processor: a machine under load takes its time.
    const auto spent = [begun = std::clock()] { return double(std::clock() - begun) / CLOCKS_PER_SEC; };
    QWidget& all = page(window);
    QTest::qWait(1);
    QCOMPARE(column(all, SnapshotModel::Name).size(), 2000);
    QCOMPARE(column(all, SnapshotModel::Name).first(), QStringLiteral("nightly 0"));
    seeded.core().snapshots().refresh();
    QVERIFY2(spent() < 3, qPrintable(QString::number(spent())));
}

QTEST_MAIN(SnapshotsTest)
#include "snapshots_test.moc"

#include "tests/ui/seeded_home.h"
#include "tests/ui/widgets.h"

#include "core/store/pod_store.h"
#include "ui/main_window.h"
#include "ui/pods/health_card.h"
#include "ui/pods/pod_facts.h"
#include "ui/pods/pod_model.h"
#include "ui/theme.h"

#include <QElapsedTimer>
#include <QFile>
#include <QFileDialog>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QListWidget>
#include <QMenu>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QTabBar>
#include <QTableView>
#include <QTemporaryDir>
#include <QTest>
#include <QToolButton>

using namespace pinacle;

/// The window as a person uses it: clicks and keys, on seeded state.
class WindowTest : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void opensEverySectionByKey();
    void offersAWayToBeginWithoutAServer();
    void tellsTheKindOfSleep();
    void tellsThePortsThatNoCardShows();
    void offersTheServicesThatAPodLacks();
    void asksForTheNameBeforeDeleting();
    void verbsFollowTheState();
    void searchNarrowsTheList();
    void opensAMillionRowsAtOnce();
    void remembersItsSection();
    void settlesOnce();
    void ownTemplatesAndTheirMistakesAreShown();
};

void WindowTest::initTestCase()
{
    new Theme(*qApp);
}

void WindowTest::opensEverySectionByKey()
{
    SeededHome seeded;
    seeded.addPod(QStringLiteral("shop-api"), PodState::Running);
    MainWindow window(seeded.core());
    window.show();
    QVERIFY(QTest::qWaitForWindowActive(&window));
    auto* sidebar = child<QListWidget>(window, "sidebar");
    for (int i = kSectionCount - 1; i >= 0; --i) {
        QTest::keyClick(&window, Qt::Key(Qt::Key_1 + i), Qt::ControlModifier);
        QCOMPARE(sidebar->currentRow(), i);
    }
    QTest::keyClick(&window, Qt::Key_F, Qt::ControlModifier);
    QTRY_VERIFY(child<QLineEdit>(window, "podSearch")->hasFocus());
    QTest::keyClick(&window, Qt::Key_N, Qt::ControlModifier);
    QTRY_VERIFY(dialogChild<QLineEdit>("newPodDialog", "podName"));
}

void WindowTest::offersAWayToBeginWithoutAServer()
{
    SeededHome seeded;
    QVERIFY(seeded.core().servers().remove(seeded.serverId()));
    MainWindow window(seeded.core());
    window.show();
    QVERIFY(child<QPushButton>(window, "firstAddServerButton")->isVisible());
    seeded.addServer(QStringLiteral("box9"), QStringLiteral("incomplete"));
    QTRY_VERIFY(child<QPushButton>(window, "setupServerButton"));
    click(child<QPushButton>(window, "setupServerButton"));
    QTRY_VERIFY(dialogChild<QPushButton>("provisionDialog", "confirmProvisionButton"));
    seeded.addServer(QStringLiteral("box10"), QStringLiteral("ready"));
    QTRY_VERIFY(child<QPushButton>(window, "firstPodButton")->isVisible());

    click(child<QPushButton>(window, "firstPodFromRepositoryButton"));
    QTRY_VERIFY(dialogChild<QTabBar>("newPodDialog", "podSource"));
    QCOMPARE(dialogChild<QTabBar>("newPodDialog", "podSource")->currentIndex(), 1);
    window.findChild<QDialog*>(QStringLiteral("newPodDialog"))->reject();
    QTRY_VERIFY(!window.findChild<QDialog*>(QStringLiteral("newPodDialog")));

    const QTemporaryDir folder;
    QFile file(folder.filePath(QStringLiteral("pinacle.yaml")));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write("version: \"1.0\"\ntier: dev.large\n");
    file.close();
    click(child<QPushButton>(window, "firstPodFromFolderButton"));
    auto* chooser = window.findChild<QFileDialog*>(QStringLiteral("podFolderDialog"));
    QVERIFY(chooser);
    chooser->selectFile(folder.path());
    static_cast<QDialog*>(chooser)->accept();
    QTRY_VERIFY(dialogChild<QPlainTextEdit>("newPodDialog", "yamlPreview"));
    QTRY_VERIFY(dialogChild<QPlainTextEdit>("newPodDialog", "yamlPreview")
                    ->toPlainText()
                    .contains(QLatin1String("tier: dev.large")));
}

void WindowTest::tellsTheKindOfSleep()
{
    SeededHome seeded;
    const QString podId = seeded.addPod(QStringLiteral("rests"), PodState::Hibernated);
    PodStore store(seeded.core().database());
    QVERIFY(store.setSleep(podId, QStringLiteral("files")));
    seeded.core().pods().refresh();
    MainWindow window(seeded.core());
    window.show();
    auto* status = child<QWidget>(window, "podStatus");
    QVERIFY2(status->accessibleName().contains(QLatin1String("files alone")),
             qPrintable(status->accessibleName()));
    QVERIFY(store.setSleep(podId, QStringLiteral("memory")));
    seeded.core().pods().refresh();
    QTRY_VERIFY(status->accessibleName().contains(QLatin1String("with its memory")));
}

void WindowTest::tellsThePortsThatNoCardShows()
{
    SeededHome seeded;
    const PodRecord pod = *seeded.core().pods().pod(seeded.addPod(QStringLiteral("runs"), PodState::Running));
    PodFacts facts(seeded.core().catalog());
    facts.show();
    facts.setPod(pod, {}, {}, {5173, 8080});
    auto* ports = child<QLabel>(facts, "podPorts");
    QVERIFY(ports->isVisible());
    QVERIFY(ports->text().contains(QLatin1String("5173, 8080")));
    facts.setPod(pod, {}, {}, {});
    QVERIFY(!ports->isVisible());
}

void WindowTest::offersTheServicesThatAPodLacks()
{
    SeededHome seeded;
    const QString podId = seeded.addPod(QStringLiteral("runs"), PodState::Running);
    MainWindow window(seeded.core());
    window.show();
    auto* button = child<QPushButton>(window, "addServiceButton");
    QTRY_VERIFY(button->isVisible() && button->isEnabled());
    emit button->menu()->aboutToShow();
    const auto offered = [&](const char* id) {
        return button->menu()->findChild<QAction*>(QLatin1String(id));
    };
    QVERIFY(offered("add:postgres") && offered("add:postgres")->isEnabled());
    QVERIFY(!offered("add:code-server"));
    QVERIFY(offered("add:openai-codex") && !offered("add:openai-codex")->isEnabled()); // it has Claude Code
    // The card of a process has nothing to remove; that of a service asks first.
    const auto cards = window.findChildren<HealthCard*>();
    QCOMPARE(cards.size(), 4);
    QVERIFY(!cards[0]->findChild<QAction*>(QStringLiteral("removeService"))->isVisible());
    cards[1]->findChild<QAction*>(QStringLiteral("removeService"))->trigger();
    QVERIFY(dialogChild<QPushButton>("removeServiceDialog", "confirmRemoveService")->isVisible());
    QCOMPARE(seeded.core().pods().isWorking(podId), false);
}

void WindowTest::asksForTheNameBeforeDeleting()
{
    SeededHome seeded;
    seeded.addPod(QStringLiteral("old thing"), PodState::Stopped);
    MainWindow window(seeded.core());
    window.show();
    window.findChild<QAction*>(QStringLiteral("deleteAction"))->trigger();
    auto* remove = dialogChild<QPushButton>("deletePodDialog", "confirmDeleteButton");
    auto* name = dialogChild<QLineEdit>("deletePodDialog", "deletePodName");
    QVERIFY(remove && name);
    QTest::keyClicks(name, QStringLiteral("old"));
    QVERIFY(!remove->isEnabled());
    QTest::keyClicks(name, QStringLiteral(" thing"));
    QVERIFY(remove->isEnabled());
    click(dialogChild<QPushButton>("deletePodDialog", "keepPodButton"));
    QCOMPARE(seeded.core().pods().pods().size(), 1);
}

void WindowTest::verbsFollowTheState()
{
    SeededHome seeded;
    seeded.addPod(QStringLiteral("runs"), PodState::Running);
    seeded.addPod(QStringLiteral("stands"), PodState::Stopped);
    MainWindow window(seeded.core());
    window.show();
    const auto isEnabled = [&](const char* name) {
        return window.findChild<QAction*>(QLatin1String(name))->isEnabled();
    };
    auto* list = child<QListView>(window, "podList");
    list->setCurrentIndex(list->model()->index(0, 0));
    QVERIFY(isEnabled("stopAction") && isEnabled("openAction") && !isEnabled("startAction"));
    QVERIFY(child<QToolButton>(window, "stopButton")->isVisible());
    list->setCurrentIndex(list->model()->index(1, 0));
    QVERIFY(!isEnabled("stopAction") && !isEnabled("openAction") && isEnabled("startAction"));
    QVERIFY(child<QToolButton>(window, "startButton")->isVisible());
}

void WindowTest::searchNarrowsTheList()
{
    SeededHome seeded;
    seeded.addPod(QStringLiteral("blog"), PodState::Running);
    seeded.addPod(QStringLiteral("shop-api"), PodState::Stopped);
    MainWindow window(seeded.core());
    window.show();
    QTest::keyClicks(child<QLineEdit>(window, "podSearch"), QStringLiteral("SHOP"));
    const QAbstractItemModel* model = child<QListView>(window, "podList")->model();
    QCOMPARE(model->rowCount(), 1);
    QCOMPARE(model->index(0, 0).data(PodModel::NameRole).toString(), QStringLiteral("shop-api"));
}

void WindowTest::opensAMillionRowsAtOnce()
{
    SeededHome seeded;
    seeded.addLogRows(1'000'000);
    MainWindow window(seeded.core());
    window.show();
    QElapsedTimer timer;
    timer.start();
    window.showSection(Section::Logs);
    auto* table = child<QTableView>(window, "logTable");
    QCOMPARE(table->model()->rowCount(), 1'000'000);
    table->viewport()->repaint();
    QVERIFY2(timer.elapsed() < 1000, qPrintable(QString::number(timer.elapsed())));
    QTRY_VERIFY(table->rowAt(table->viewport()->height() - 10) >= 999'990);
}

void WindowTest::remembersItsSection()
{
    SeededHome seeded;
    {
        MainWindow window(seeded.core());
        window.show();
        window.showSection(Section::Tiers);
        window.close();
    }
    MainWindow window(seeded.core());
    QCOMPARE(child<QListWidget>(window, "sidebar")->currentRow(), int(Section::Tiers));
}

void WindowTest::settlesOnce()
{
    SeededHome seeded;
    for (const bool isInBackground : {false, true}) {
        MainWindow window(seeded.core());
        QSignalSpy settled(&window, &MainWindow::settled);
        if (isInBackground)
            window.startInBackground();
        else
            window.show();
        QTRY_COMPARE(settled.size(), 1);
        window.hide();
        window.show();
        QTest::qWait(50);
        QCOMPARE(settled.size(), 1);
    }
}

void WindowTest::ownTemplatesAndTheirMistakesAreShown()
{
    SeededHome seeded({{"catalog/templates/own.yaml", "id: own\nname: Our own\ndescription: x\n"},
                       {"catalog/templates/bad.yaml", "id: bad\nnam: Bad\n"}});
    MainWindow window(seeded.core());
    window.show();
    window.showSection(Section::Templates);
    QVERIFY(child<QWidget>(window, "template:own"));
    QVERIFY(!window.findChild<QWidget*>(QStringLiteral("template:bad")));
    QStringList shown;
    for (const QFrame* bar : window.findChildren<QFrame*>(QStringLiteral("messageBar")))
        if (bar->isVisible())
            shown << bar->accessibleName();
    QVERIFY2(shown.join(u'\n').contains("bad.yaml:2:1: nam: unknown key (did you mean \"name\"?)"),
             qPrintable(shown.join(u'\n')));
    if (const QString folder = qEnvironmentVariable("PINACLE_PICTURES"); !folder.isEmpty())
        window.grab().save(folder + QStringLiteral("/templates-own.png"));
}

QTEST_MAIN(WindowTest)
#include "window_test.moc"

#include "tests/ui/seeded_home.h"
#include "tests/ui/widgets.h"

#include "core/servers/server_service.h"
#include "ui/logs/log_view.h"
#include "ui/main_window.h"
#include "ui/metrics/metrics_view.h"
#include "ui/pods/pod_model.h"
#include "ui/servers/add_server_dialog.h"
#include "ui/servers/check_row.h"
#include "ui/servers/server_detail.h"
#include "ui/servers/servers_page.h"
#include "ui/theme.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QMenu>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QTabWidget>
#include <QTableView>
#include <QTest>
#include <QToolButton>

using namespace pinacle;

/// The page of the servers and its dialogs, on seeded state.
class ServersTest : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase() { new Theme(*qApp); }
    void asksBeforeAChangedKeyIsReplaced();
    void showsWhatIsLostWithAServerAndForgetsIt();
    void addsAServerAndRefusesANonsenseAddress();
    void leadsToItsPodsAndTheirCommands();
    void itsChecksAndPodsStandInLine();
    void settingItUpIsTheAnswerWhereItIsMissing();
    void editsAServerThatMoved();
    void renamesAMachineOfLima();
    void saysThatLimaIsMissingOrTooOld();
    void makesALimaMachineFromTheAddDialog();
    void offersWhatALimaMachineCanDo();

private:
    /// The entry of that name in the server's ⋯ menu.
    static QAction* entry(QWidget& window, const char* name)
    {
        QMenu* menu = child<QToolButton>(window, "moreServerButton")->menu();
        emit menu->aboutToShow();
        return menu->findChild<QAction*>(QLatin1String(name));
    }
    static void choose(QWidget& window, const char* name)
    {
        QAction* action = entry(window, name);
        QVERIFY(action && action->isEnabled());
        action->trigger();
    }
};

void ServersTest::asksBeforeAChangedKeyIsReplaced()
{
    SeededHome seeded;
    ServerService& servers = seeded.core().servers();
    MainWindow window(seeded.core());
    window.show();
    window.showSection(Section::Servers);
    Error changed;
    changed.kind = ErrorKind::HostKeyChanged;
    changed.message = QStringLiteral("Known: SHA256:old. Shown now: SHA256:new.");
    changed.detail = QStringLiteral("SHA256:new");
    emit servers.checkFinished(seeded.serverId(), changed); // a look that nobody asked for brings no question
    QVERIFY(!window.findChild<QDialog*>(QStringLiteral("changedHostKeyDialog")));
    child<QPushButton>(window, "checkButton")->click();
    emit servers.checkFinished(seeded.serverId(), changed);
    auto* dialog = child<QDialog>(window, "changedHostKeyDialog");
    QVERIFY(dialog && dialog->isVisible());
    const QString shown = dialog->findChild<QPlainTextEdit*>()->toPlainText();
    QVERIFY(shown.contains(QLatin1String("SHA256:old")) && shown.contains(QLatin1String("SHA256:new")));
    QVERIFY(child<QPushButton>(*dialog, "cancelButton")->isDefault());
    QTRY_VERIFY(!servers.isWorking(seeded.serverId()));
    QSignalSpy looked(&servers, &ServerService::checkFinished);
    child<QPushButton>(*dialog, "replaceHostKeyButton")->click();
    QVERIFY(servers.isWorking(seeded.serverId()));
    QTRY_COMPARE(looked.size(), 1);
}

void ServersTest::showsWhatIsLostWithAServerAndForgetsIt()
{
    SeededHome seeded; // nothing answers on its server
    ServerService& servers = seeded.core().servers();
    seeded.addPod(QStringLiteral("shop-api"), PodState::Running);
    MainWindow window(seeded.core());
    window.show();
    auto* rows = window.findChild<PodModel*>();
    const auto said = [rows] { return rows->index(0, 0).data(Qt::AccessibleTextRole).toString(); };
    QVERIFY(!said().contains(QLatin1String("not reachable")));
    window.showSection(Section::Servers);
    auto* lost = child<QLabel>(window, "lostPods");
    QVERIFY(!lost->isVisible());
    QSignalSpy looked(&servers, &ServerService::checkFinished);
    servers.check(seeded.serverId());
    QTRY_COMPARE_WITH_TIMEOUT(looked.size(), 1, 30000);
    QTRY_VERIFY(lost->isVisible() && lost->text().contains(QLatin1String("shop-api")));
    QCOMPARE(said(), QStringLiteral("shop-api, not reachable, was running"));

    choose(window, "removeServer");
    auto* dialog = child<QDialog>(window, "forgetServerDialog");
    QVERIFY(dialog && dialog->isVisible());
    QVERIFY(dialog->findChild<QPlainTextEdit*>()->toPlainText().contains(QLatin1String("shop-api")));
    auto* confirm = child<QPushButton>(*dialog, "confirmForgetButton");
    auto* typed = child<QLineEdit>(*dialog, "typedName");
    typed->setText(QStringLiteral("box"));
    QVERIFY(!confirm->isEnabled());
    typed->setText(QStringLiteral("box1"));
    QSignalSpy forgotten(&servers, &ServerService::forgotten);
    click(confirm);
    QTRY_COMPARE(forgotten.size(), 1);
    QVERIFY(servers.servers().isEmpty() && seeded.core().pods().pods().isEmpty());
    QCOMPARE(rows->rowCount(), 0);
}

void ServersTest::addsAServerAndRefusesANonsenseAddress()
{
    SeededHome seeded;
    MainWindow window(seeded.core());
    window.show();
    window.showSection(Section::Servers);
    click(child<QPushButton>(window, "addServerButton"));
    auto* address = dialogChild<QLineEdit>("addServerDialog", "serverAddress");
    auto* add = dialogChild<QPushButton>("addServerDialog", "confirmAddServerButton");
    QVERIFY(address && add && !add->isEnabled());
    address->setText(QStringLiteral("-oProxyCommand=x"));
    click(add);
    QVERIFY(add->isVisible()); // refused: the dialog stays
    address->setText(QStringLiteral("root@127.0.0.1:9"));
    click(add);
    QTRY_COMPARE(seeded.core().servers().servers().size(), 2);
    QTRY_COMPARE_WITH_TIMEOUT(seeded.core().servers().servers().last().status, QStringLiteral("unreachable"),
                              30000);
}

void ServersTest::leadsToItsPodsAndTheirCommands()
{
    SeededHome seeded;
    seeded.addServer(QStringLiteral("gpu-box"), QStringLiteral("ready"));
    seeded.addPod(QStringLiteral("shop-api"), PodState::Running);
    const QString blog = seeded.addPod(QStringLiteral("blog"), PodState::Stopped);
    seeded.addLogRows(100);
    MainWindow window(seeded.core());
    window.show();
    window.showSection(Section::Servers);
    auto* page = window.findChild<ServersPage*>();
    auto* pods = child<QListView>(window, "serverPods");
    QCOMPARE(pods->model()->rowCount(), 2);
    QVERIFY(pods->model()->index(1, 0).data(PodModel::ServerRole).toString() == QLatin1String("stopped"));
    page->selectServer(seeded.core().servers().servers().last().id);
    QCOMPARE(pods->model()->rowCount(), 0);
    QVERIFY(!pods->isVisible());
    page->selectServer(seeded.serverId());
    seeded.addPod(QStringLiteral("third"), PodState::Stopped);
    QTRY_COMPARE(pods->model()->rowCount(), 3);
    QVERIFY(pods->height() >= 3 * pods->sizeHintForRow(0));

    auto* tabs = child<QTabWidget>(window, "serverTabs");
    emit window.findChild<ServerDetail*>()->findChild<MetricsView*>()->minuteChosen(
        QDateTime::currentDateTimeUtc().addSecs(-20));
    QCOMPARE(tabs->tabText(tabs->currentIndex()), QStringLiteral("Commands"));
    auto* commands = tabs->findChild<LogView*>();
    QTRY_VERIFY(child<QPushButton>(*commands, "minuteChip")->isVisible());
    child<QPushButton>(*commands, "minuteChip")->click();
    QTRY_COMPARE(child<QTableView>(*commands, "logTable")->model()->rowCount(), 100);
    page->selectServer(seeded.core().servers().servers().last().id);
    QTRY_COMPARE(child<QTableView>(*commands, "logTable")->model()->rowCount(), 0);

    page->selectServer(seeded.serverId());
    tabs->setCurrentIndex(0);
    const QRect row = pods->visualRect(pods->model()->index(1, 0));
    QTest::mouseClick(pods->viewport(), Qt::LeftButton, {}, row.center());
    QVERIFY(child<QListView>(window, "podList")->isVisible());
    QCOMPARE(child<QListView>(window, "podList")->currentIndex().data(PodModel::IdRole).toString(), blog);
}

/// The first column of `area` with anything on it.
static int firstInk(QWidget& window, const QRect& area)
{
    const QImage image = window.grab(area).toImage();
    for (int x = 0; x < image.width(); ++x)
        for (int y = 0; y < image.height(); ++y)
            if (image.pixel(x, y) != image.pixel(0, 0))
                return area.left() + x;
    return -1;
}

void ServersTest::itsChecksAndPodsStandInLine()
{
    SeededHome seeded;
    seeded.addPod(QStringLiteral("shop-api"), PodState::Running);
    MainWindow window(seeded.core());
    window.show();
    window.showSection(Section::Servers);
    QTest::qWait(50); // layouts
    const auto areaOf = [&](const QWidget* widget, const QRect& part) {
        return QRect(widget->mapTo(&window, part.topLeft()), part.size());
    };
    const auto* check = window.findChild<CheckRow*>();
    const auto* pods = child<QListView>(window, "serverPods")->viewport();
    const QRect row = pods->rect().adjusted(4, 2, -4, -2); // within the card's border
    QCOMPARE(firstInk(window, areaOf(pods, row)),
             firstInk(window, areaOf(check, check->rect().adjusted(-4, 0, 0, 0))));
}

void ServersTest::settingItUpIsTheAnswerWhereItIsMissing()
{
    SeededHome seeded;
    const QString incomplete = seeded.addServer(QStringLiteral("gpu-box"), QStringLiteral("incomplete"));
    MainWindow window(seeded.core());
    window.show();
    window.showSection(Section::Servers);
    auto* page = window.findChild<ServersPage*>();
    const auto* provision = child<QPushButton>(window, "provisionButton");
    for (const auto& [id, isPrimary] : {std::pair(seeded.serverId(), false), std::pair(incomplete, true)}) {
        page->selectServer(id);
        QCOMPARE(provision->property("primary").toBool(), isPrimary);
    }
}

void ServersTest::editsAServerThatMoved()
{
    SeededHome seeded;
    ServerService& servers = seeded.core().servers();
    MainWindow window(seeded.core());
    window.show();
    window.showSection(Section::Servers);
    choose(window, "editServer");
    QTRY_VERIFY(dialogChild<QLineEdit>("editServerDialog", "serverAddress"));
    auto* address = dialogChild<QLineEdit>("editServerDialog", "serverAddress");
    auto* name = dialogChild<QLineEdit>("editServerDialog", "serverName");
    auto* save = dialogChild<QPushButton>("editServerDialog", "confirmAddServerButton");
    const ServerRecord before = *servers.server(seeded.serverId());
    QVERIFY(address->text().contains(before.address.host));
    QCOMPARE(name->text(), before.name);
    address->setText(QStringLiteral("lima:other"));
    click(save);
    QVERIFY(dialogChild<QLabel>("editServerDialog", "serverMistake")->isVisible());
    QCOMPARE(servers.server(seeded.serverId())->address.host, before.address.host);
    address->setText(QStringLiteral("ada@moved.invalid:2222"));
    name->setText(QStringLiteral("moved"));
    QSignalSpy checked(&servers, &ServerService::checkFinished);
    click(save);
    const ServerRecord after = *servers.server(seeded.serverId());
    QCOMPARE(after.name, QString("moved"));
    QCOMPARE(after.address.host, QString("moved.invalid"));
    QCOMPARE(after.address.port, 2222);
    QCOMPARE(after.address.user, QString("ada"));
    QCOMPARE(after.address.keyFile, before.address.keyFile);
    QTRY_COMPARE(checked.size(), 1); // it is looked at where it is now
    QTRY_VERIFY(!dialogChild<QLineEdit>("editServerDialog", "serverAddress"));
}

void ServersTest::renamesAMachineOfLima()
{
    SeededHome seeded;
    ServerService& servers = seeded.core().servers();
    const auto id = servers.add(QStringLiteral("lima:dev"), {}, {});
    QVERIFY(id);
    AddServerDialog dialog(servers, *servers.server(*id));
    dialog.show();
    QVERIFY(!dialog.findChild<QLineEdit*>(QStringLiteral("serverAddress")));
    child<QLineEdit>(dialog, "serverName")->setText(QStringLiteral("mine"));
    QSignalSpy moved(&dialog, &AddServerDialog::moved);
    click(child<QPushButton>(dialog, "confirmAddServerButton"));
    QCOMPARE(servers.server(*id)->name, QString("mine"));
    QCOMPARE(servers.server(*id)->address.limaVmName, QString("dev"));
    QCOMPARE(moved.size(), 0);
}

static const Error kNoLima = fail(ErrorKind::NotFound, "limactl is not installed.").value();

void ServersTest::saysThatLimaIsMissingOrTooOld()
{
    SeededHome seeded;
    ServerService& servers = seeded.core().servers();
    QVERIFY(servers.remove(seeded.serverId()));
    MainWindow window(seeded.core());
    window.show();
    auto* text = child<QLabel>(window, "limaText");
    QVERIFY(text->isVisible() && text->text().startsWith(QStringLiteral("Looking")));
    QTRY_VERIFY(servers.hasLooked());
    servers.noteFound({}, {}, kNoLima);
    QVERIFY(text->isVisible() && !text->text().startsWith(QStringLiteral("Looking")));
    QVERIFY(!child<QPushButton>(window, "createVmButton")->isVisible());
    click(child<QPushButton>(window, "copyLimaCommandButton"));
    QCOMPARE(QGuiApplication::clipboard()->text(), QString("brew install lima"));
    QSignalSpy looked(&servers, &ServerService::foundChanged);
    click(child<QPushButton>(window, "lookForLimaButton"));
    QTRY_COMPARE(looked.size(), 1);

    servers.noteFound({}, LimaProgram{"/opt/bin/limactl", "0.17.2", true});
    QVERIFY(text->text().contains(QStringLiteral("/opt/bin/limactl")));
    QVERIFY(text->text().contains(QStringLiteral("0.17.2")) &&
            text->text().contains(QStringLiteral("too old")));
    QVERIFY(child<QPushButton>(window, "createVmButton")->isVisible());
    servers.noteFound({}, LimaProgram{"/opt/bin/limactl", "1.0.7", false});
    QVERIFY(!text->text().contains(QStringLiteral("too old")));
}

void ServersTest::makesALimaMachineFromTheAddDialog()
{
    SeededHome seeded;
    ServerService& servers = seeded.core().servers();
    MainWindow window(seeded.core());
    window.show();
    window.showSection(Section::Servers);
    QSignalSpy looked(&servers, &ServerService::foundChanged);
    click(child<QPushButton>(window, "addServerButton"));
    QTRY_COMPARE(looked.size(), 1);
    servers.noteFound({}, {}, kNoLima);
    QVERIFY(!dialogChild<QPushButton>("addServerDialog", "createVmFromAddButton")->isVisible());
    QVERIFY(dialogChild<QLabel>("addServerDialog", "limaCommand")->isVisible());
    servers.noteFound({}, LimaProgram{"/opt/bin/limactl", "1.0.7", false});
    QVERIFY(!dialogChild<QLabel>("addServerDialog", "limaCommand")->isVisible());
    click(dialogChild<QPushButton>("addServerDialog", "createVmFromAddButton"));
    QTRY_VERIFY(dialogChild<QLineEdit>("createVmDialog", "vmName"));
    QVERIFY(!dialogChild<QPushButton>("addServerDialog", "createVmFromAddButton"));
}

void ServersTest::offersWhatALimaMachineCanDo()
{
    SeededHome seeded;
    ServerService& servers = seeded.core().servers();
    const auto id = servers.add(QStringLiteral("lima:dev"), {}, {});
    QVERIFY(id);
    MainWindow window(seeded.core());
    window.show();
    window.showSection(Section::Servers);
    const auto* start = child<QPushButton>(window, "startVmButton");
    QVERIFY(!start->isVisible() && !entry(window, "startVm")); // of a server over SSH
    window.findChild<ServersPage*>()->selectServer(*id);
    servers.noteFound({{"lima:dev", "dev", "Running", false}});
    QVERIFY(!start->isVisible());
    QVERIFY(!entry(window, "startVm")->isEnabled() && entry(window, "stopVm")->isEnabled());
    servers.noteFound({{"lima:dev", "dev", "Stopped", false}});
    QVERIFY(start->isVisible());
    QVERIFY(entry(window, "startVm")->isEnabled() && !entry(window, "stopVm")->isEnabled());
    QVERIFY(entry(window, "deleteVm")->isEnabled() && entry(window, "removeServer"));
}

QTEST_MAIN(ServersTest)
#include "servers_test.moc"

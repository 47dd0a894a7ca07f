#include "tests/ui/seeded_home.h"
#include "tests/ui/widgets.h"

#include "ui/main_window.h"
#include "ui/pods/new_pod_dialog.h"
#include "ui/pods/repository_picker.h"
#include "ui/theme.h"

#include <QAbstractButton>
#include <QCheckBox>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QTableView>
#include <QTest>
#include <QToolButton>

using namespace pinacle;

/// The New pod dialog as a person uses it.
class NewPodTest : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void makesAPodThatFailsAndSaysWhy();
    void saysMistakesWhileTyping();
    void choosesTheServerWithRoom();
    void takesARepository();
    void aTemplateKeepsTheChosenAssistant();
    void aPodNeedsNoTemplate();
    void asksForTheVariablesThatAServiceNeeds();
};

void NewPodTest::initTestCase()
{
    new Theme(*qApp);
}

void NewPodTest::makesAPodThatFailsAndSaysWhy()
{
    SeededHome seeded; // nothing answers on its server
    MainWindow window(seeded.core());
    window.show();
    window.showNewPod();
    QTest::keyClicks(dialogChild<QLineEdit>("newPodDialog", "podName"), QStringLiteral("my shop"));
    auto* create = dialogChild<QPushButton>("newPodDialog", "createButton");
    QTRY_VERIFY(create->isEnabled());
    const auto* preview = dialogChild<QPlainTextEdit>("newPodDialog", "yamlPreview");
    QVERIFY(preview->toPlainText().contains(QLatin1String("template: nodejs-blank")));
    click(create);
    QTRY_COMPARE(child<QListView>(window, "podList")->model()->rowCount(), 1);
    QTRY_COMPARE_WITH_TIMEOUT(seeded.core().pods().pods().first().status, PodState::Failed, 30000);
    QTRY_VERIFY(child<QPushButton>(window, "showLogButton")->isVisible());
    QTRY_VERIFY(child<QToolButton>(window, "rollbackButton")->isVisible());
    QTRY_VERIFY(child<QToolButton>(window, "failedDeleteButton")->isVisible());
    click(child<QPushButton>(window, "showLogButton"));
    QTRY_VERIFY(child<QTableView>(window, "logTable")->isVisible());
}

void NewPodTest::saysMistakesWhileTyping()
{
    SeededHome seeded;
    MainWindow window(seeded.core());
    window.show();
    window.showNewPod();
    auto* name = dialogChild<QLineEdit>("newPodDialog", "podName");
    auto* create = dialogChild<QPushButton>("newPodDialog", "createButton");
    name->setText(QString(150, u'x'));
    QTRY_VERIFY(!create->isEnabled());
    name->setText(QStringLiteral("fine"));
    QTRY_VERIFY(create->isEnabled());
}

void NewPodTest::choosesTheServerWithRoom()
{
    SeededHome seeded;
    {
        NewPodDialog alone(seeded.core());
        QCOMPARE(child<QComboBox>(alone, "podServer")->count(), 1); // nothing to choose
    }
    const QString other = seeded.addServer(QStringLiteral("box2"), QStringLiteral("ready"));
    seeded.addServer(QStringLiteral("box3"), QStringLiteral("incomplete"));
    for (int i = 0; i < 20; ++i) // promises that leave no room on the first
        seeded.addPod(QStringLiteral("pod %1").arg(i), PodState::Running);
    NewPodDialog dialog(seeded.core());
    dialog.show();
    auto* server = child<QComboBox>(dialog, "podServer");
    auto* reason = child<QLabel>(dialog, "podPlacement");
    QCOMPARE(server->count(), 4);
    QCOMPARE(server->currentIndex(), 0);
    QVERIFY(server->currentText().startsWith(QLatin1String("Automatic")));
    QTRY_COMPARE(dialog.request().serverId, other);
    QVERIFY2(reason->text().startsWith(QLatin1String("On box2: ")), qPrintable(reason->text()));
    server->setCurrentIndex(server->findData(seeded.serverId()));
    QTRY_VERIFY2(reason->text().startsWith(QLatin1String("box1 has ")), qPrintable(reason->text()));
    QCOMPARE(dialog.request().serverId, seeded.serverId()); // a warning, no refusal
}

void NewPodTest::takesARepository()
{
    SeededHome seeded;
    NewPodDialog dialog(seeded.core());
    dialog.show();
    child<QLineEdit>(dialog, "podName")->setText(QStringLiteral("shop"));
    dialog.chooseRepository();
    auto* create = child<QPushButton>(dialog, "createButton");
    QTRY_VERIFY(!create->isEnabled()); // no address yet
    auto* address = child<QLineEdit>(dialog, "repository");
    address->setText(QStringLiteral("file:///etc"));
    QTRY_VERIFY(!create->isEnabled());
    dialog.findChild<RepositoryPicker*>()->setRepositories(
        {{"octo/shop", "main", "https://github.com/octo/shop.git", {}, {}, true, true}});
    QCOMPARE(address->text(), QStringLiteral("file:///etc")); // what was typed stays
    address->setText(QStringLiteral("https://github.com/octo/shop.git"));
    child<QLineEdit>(dialog, "branch")->setText(QStringLiteral("fix/one"));
    child<QLineEdit>(dialog, "repositoryToken")->setText(QStringLiteral("t0ken"));
    QTRY_VERIFY(create->isEnabled());
    const PodRequest request = dialog.request();
    QCOMPARE(request.repository, QStringLiteral("https://github.com/octo/shop.git"));
    QCOMPARE(request.branch, QStringLiteral("fix/one"));
    QCOMPARE(request.token, QStringLiteral("t0ken"));
    QVERIFY(!request.isConfigGiven && request.config.templateId.isEmpty());
    child<QLineEdit>(dialog, "branch")->setText(QStringLiteral("a b"));
    QTRY_VERIFY(!create->isEnabled());
}

void NewPodTest::aTemplateKeepsTheChosenAssistant()
{
    SeededHome seeded;
    MainWindow window(seeded.core());
    window.show();
    window.showNewPod();
    const auto isChecked = [](const char* name) {
        return dialogChild<QCheckBox>("newPodDialog", name)->isChecked();
    };
    QVERIFY(isChecked("service:claude-code") && !isChecked("service:postgres"));
    dialogChild<QCheckBox>("newPodDialog", "service:gemini-cli")->setChecked(true);
    QVERIFY(!isChecked("service:claude-code"));
    auto* dialog = window.findChild<NewPodDialog*>(QStringLiteral("newPodDialog"));
    dialog->chooseTemplate(QStringLiteral("nextjs"));
    QVERIFY(isChecked("service:postgres"));
    QVERIFY(isChecked("service:gemini-cli") && !isChecked("service:claude-code"));
}

void NewPodTest::aPodNeedsNoTemplate()
{
    SeededHome seeded;
    NewPodDialog dialog(seeded.core());
    dialog.show();
    dialog.chooseTemplate(QStringLiteral("langflow")); // which needs a larger tier
    child<QLineEdit>(dialog, "podName")->setText(QStringLiteral("bare"));
    child<QAbstractButton>(dialog, "template:")->click();
    QVERIFY(child<QAbstractButton>(dialog, "tier:dev.small")->isEnabled());
    const PodRequest request = dialog.request();
    QVERIFY(request.config.templateId.isEmpty());
    QVERIFY(!request.config.services && !request.config.processes);
    QVERIFY(request.environment.keys().isEmpty());
    QTRY_VERIFY(child<QPushButton>(dialog, "createButton")->isEnabled());
    child<QCheckBox>(dialog, "pushWanted")->setChecked(true);
    child<QLineEdit>(dialog, "pushRepository")->setText(QStringLiteral("https://github.com/octo/new"));
    QTRY_VERIFY(!child<QPushButton>(dialog, "createButton")->isEnabled()); // nothing to push
}

void NewPodTest::asksForTheVariablesThatAServiceNeeds()
{
    SeededHome seeded({{"catalog/services/mailer.yaml",
                        "id: mailer\nname: Mailer\nkind: tool\nport: 1080\nstart: exec true\n"
                        "requires: [SMTP_PASSWORD]\n"}});
    NewPodDialog dialog(seeded.core());
    dialog.show();
    child<QLineEdit>(dialog, "podName")->setText(QStringLiteral("shop"));
    auto* create = child<QPushButton>(dialog, "createButton");
    QTRY_VERIFY(create->isEnabled());
    child<QCheckBox>(dialog, "service:mailer")->setChecked(true);
    QTRY_VERIFY(!create->isEnabled());
    const auto labels = dialog.findChildren<QLabel*>();
    QVERIFY(std::any_of(labels.begin(), labels.end(), [](const QLabel* label) {
        return label->isVisible() && label->text().contains(QLatin1String("SMTP_PASSWORD"));
    }));
    QAbstractItemModel& model = *child<QTableView>(dialog, "environmentTable")->model();
    const int row = model.rowCount() - 1;
    QVERIFY(model.setData(model.index(row, 0), QStringLiteral("SMTP_PASSWORD"), Qt::EditRole));
    QVERIFY(model.setData(model.index(row, 1), QStringLiteral("hush"), Qt::EditRole));
    QTRY_VERIFY(create->isEnabled());
}

QTEST_MAIN(NewPodTest)
#include "new_pod_test.moc"

#include "tests/ui/seeded_home.h"
#include "tests/ui/widgets.h"

#include "core/pods/env_set_store.h"
#include "core/pods/environment_store.h"
#include "ui/pods/env_sets_dialog.h"
#include "ui/pods/environment_conflict_dialog.h"
#include "ui/pods/environment_editor.h"
#include "ui/pods/environment_tab.h"
#include "ui/pods/new_pod_dialog.h"
#include "ui/theme.h"
#include "ui/widgets/message_bar.h"

#include <QCheckBox>
#include <QClipboard>
#include <QGuiApplication>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QMenu>
#include <QPushButton>
#include <QRadioButton>
#include <QTableView>
#include <QTest>

using namespace pinacle;

/// The environment of a pod as a person edits it, and what happens when both sides changed it.
class EnvironmentTest : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase() { new Theme(*qApp); }
    void showsAndSavesTheEnvironment();
    void environmentEditsSurviveARefusedSave();
    void environmentEditsSurviveAnotherPod();
    void saysWhatOfAPastedEnvIsWrong();
    void setsAreMadeRenamedAndDeleted();
    void aSetComesIntoAPodsEnvironment();
    void asksWhichSideOfAConflict();
    void showsWhereTheSidesOfAConflictDiffer();
};

void EnvironmentTest::showsAndSavesTheEnvironment()
{
    SeededHome seeded;
    const QString podId = seeded.addPod(QStringLiteral("rests"), PodState::Stopped);
    const EnvironmentStore store(seeded.core().secrets());
    QVERIFY(store.write(podId, {DotEnv(QStringLiteral("# top\nA=one\nTOKEN=hush\n")), {}, {}}));
    EnvironmentTab tab(seeded.core());
    tab.show();
    tab.setPod(podId);
    auto* table = child<QTableView>(tab, "environmentTable");
    QTRY_COMPARE(table->model()->rowCount(), 3);
    QAbstractItemModel& model = *table->model();
    QVERIFY(!model.index(0, 1).data().toString().contains(QStringLiteral("one")));
    child<QCheckBox>(tab, "revealEnv")->setChecked(true);
    QCOMPARE(model.index(1, 1).data().toString(), QStringLiteral("hush"));
    auto* save = child<QPushButton>(tab, "saveEnvButton");
    QVERIFY(!save->isEnabled());
    QVERIFY(model.setData(model.index(0, 1), QStringLiteral("it's two"), Qt::EditRole));
    QVERIFY(save->isEnabled());
    save->click();
    QTRY_COMPARE(store.read(podId)->ours.text(), QStringLiteral("# top\nA=\"it's two\"\nTOKEN=hush\n"));
    QTRY_VERIFY(!save->isEnabled());
}

void EnvironmentTest::environmentEditsSurviveARefusedSave()
{
    SeededHome seeded;
    const QString podId = seeded.addPod(QStringLiteral("rests"), PodState::Stopped);
    const EnvironmentStore store(seeded.core().secrets());
    QVERIFY(store.write(podId, {DotEnv(QStringLiteral("A=one\nB=old\n")), {}, {}}));
    EnvironmentTab tab(seeded.core());
    tab.show();
    tab.setPod(podId);
    QAbstractItemModel& model = *child<QTableView>(tab, "environmentTable")->model();
    QTRY_COMPARE(model.rowCount(), 3);
    child<QCheckBox>(tab, "revealEnv")->setChecked(true);
    QVERIFY(model.setData(model.index(0, 1), QStringLiteral("two"), Qt::EditRole));
    QVERIFY(store.write(podId, {DotEnv(QStringLiteral("A=one\nB=new\nC=3\n")), {}, {}}));
    auto* save = child<QPushButton>(tab, "saveEnvButton");
    save->click();
    QTRY_COMPARE(model.rowCount(), 4); // read again, and what was changed elsewhere is there
    QVERIFY(tab.findChild<MessageBar*>()->isVisible());
    QCOMPARE(model.index(0, 1).data().toString(), QStringLiteral("two"));
    QCOMPARE(model.index(1, 1).data().toString(), QStringLiteral("new"));
    QTRY_VERIFY(save->isEnabled());
    save->click();
    QTRY_COMPARE(store.read(podId)->ours.text(), QStringLiteral("A=two\nB=new\nC=3\n"));
    QTRY_VERIFY(!save->isEnabled());
}

void EnvironmentTest::environmentEditsSurviveAnotherPod()
{
    SeededHome seeded;
    const QString podId = seeded.addPod(QStringLiteral("first"), PodState::Stopped);
    const QString otherId = seeded.addPod(QStringLiteral("second"), PodState::Stopped);
    const EnvironmentStore store(seeded.core().secrets());
    QVERIFY(store.write(podId, {DotEnv(QStringLiteral("A=one\n")), {}, {}}));
    QVERIFY(store.write(otherId, {DotEnv(QStringLiteral("X=1\nY=2\n")), {}, {}}));
    EnvironmentTab tab(seeded.core());
    tab.show();
    tab.setPod(podId);
    QAbstractItemModel& model = *child<QTableView>(tab, "environmentTable")->model();
    QTRY_COMPARE(model.rowCount(), 2);
    QVERIFY(model.setData(model.index(0, 1), QStringLiteral("two"), Qt::EditRole));
    QVERIFY(model.setData(model.index(1, 1), QStringLiteral("no key yet"), Qt::EditRole));
    tab.setPod(otherId);
    QTRY_COMPARE(model.rowCount(), 3);
    QVERIFY(!child<QPushButton>(tab, "saveEnvButton")->isEnabled());
    tab.setPod(podId);
    QTRY_COMPARE(model.index(0, 0).data().toString(), QStringLiteral("A"));
    QCOMPARE(model.index(0, 1).data(Qt::EditRole).toString(), QStringLiteral("two"));
    QCOMPARE(model.index(1, 1).data(Qt::EditRole).toString(), QStringLiteral("no key yet"));
    auto* save = child<QPushButton>(tab, "saveEnvButton");
    QVERIFY(!save->isEnabled()); // a value without a key would be lost
    QVERIFY(model.setData(model.index(1, 0), QStringLiteral("B"), Qt::EditRole));
    QTRY_VERIFY(save->isEnabled());
    save->click();
    QTRY_COMPARE(store.read(podId)->ours.text(), QStringLiteral("A=two\nB='no key yet'\n"));
}

void EnvironmentTest::saysWhatOfAPastedEnvIsWrong()
{
    EnvironmentEditor editor;
    editor.show();
    QGuiApplication::clipboard()->setText(QStringLiteral("# x\nA=1\nnonsense\n2C=1\n"));
    click(child<QPushButton>(editor, "pasteEnvButton"));
    auto* mistakes = child<QLabel>(editor, "environmentMistakes");
    QVERIFY(mistakes->isVisible());
    QVERIFY(mistakes->text().contains(QLatin1String("Line 3: ")));
    QVERIFY(mistakes->text().contains(QLatin1String("Line 4: \"2C\"")));
    QCOMPARE(editor.model().environment().text(), QStringLiteral("# x\nA=1\n"));
    QGuiApplication::clipboard()->setText(QStringLiteral("B=2\n"));
    click(child<QPushButton>(editor, "pasteEnvButton"));
    QVERIFY(!mistakes->isVisible());
}

void EnvironmentTest::setsAreMadeRenamedAndDeleted()
{
    SeededHome seeded;
    EnvSetStore store(seeded.core().database(), seeded.core().secrets());
    QVERIFY(store.save(QStringLiteral("mail"), DotEnv(QStringLiteral("SMTP=x\n"))));
    EnvSetsDialog dialog(seeded.core(), nullptr);
    dialog.setAttribute(Qt::WA_DeleteOnClose, false);
    dialog.show();
    auto* list = child<QListWidget>(dialog, "envSetList");
    auto* name = child<QLineEdit>(dialog, "envSetName");
    auto* save = child<QPushButton>(dialog, "saveEnvSet");
    QAbstractItemModel& model = *child<QTableView>(dialog, "environmentTable")->model();
    QCOMPARE(name->text(), QStringLiteral("mail"));
    QTRY_COMPARE(model.rowCount(), 2);
    QVERIFY(model.index(0, 1).data().toString() != QLatin1String("x")); // hidden
    child<QCheckBox>(dialog, "revealEnvSet")->setChecked(true);
    QCOMPARE(model.index(0, 1).data().toString(), QStringLiteral("x"));

    child<QPushButton>(dialog, "newEnvSet")->click();
    QVERIFY(!save->isEnabled() && model.rowCount() == 1);
    name->setText(QStringLiteral("mail"));
    QVERIFY(model.setData(model.index(0, 0), QStringLiteral("KEY"), Qt::EditRole));
    QVERIFY(model.setData(model.index(0, 1), QStringLiteral("s3cret"), Qt::EditRole));
    save->click(); // the name is taken
    QTRY_VERIFY(child<MessageBar>(dialog, "messageBar")->isVisible());
    QCOMPARE(store.read(QStringLiteral("mail"))->text(), QStringLiteral("SMTP=x\n"));
    list->setCurrentRow(0); // what was typed stays meanwhile
    QTRY_COMPARE(model.index(0, 0).data().toString(), QStringLiteral("SMTP"));
    child<QPushButton>(dialog, "newEnvSet")->click();
    QCOMPARE(model.index(0, 0).data().toString(), QStringLiteral("KEY"));
    name->setText(QStringLiteral("api"));
    save->click();
    QTRY_COMPARE(list->count(), 2);
    QCOMPARE(store.read(QStringLiteral("api"))->value("KEY").value_or(QString()), QStringLiteral("s3cret"));

    QTRY_VERIFY(name->isEnabled());
    name->setText(QStringLiteral("keys"));
    QTRY_VERIFY(save->isEnabled());
    save->click();
    QTRY_COMPARE(store.list().last().name, QStringLiteral("mail"));
    QTRY_COMPARE(store.list().first().name, QStringLiteral("keys"));
    QCOMPARE(store.list().size(), 2);

    auto* remove = child<QPushButton>(dialog, "deleteEnvSet");
    QTRY_VERIFY(remove->isEnabled());
    remove->click();
    dialogChild<QPushButton>("deleteEnvSetDialog", "confirmDeleteEnvSet")->click();
    QTRY_COMPARE(store.list().size(), 1);
    QTRY_COMPARE(name->text(), QStringLiteral("mail"));

    QTRY_VERIFY(name->isEnabled());
    name->setText(QStringLiteral("mail 2"));
    dialog.reject();
    QVERIFY(dialog.isVisible()); // it asks
    dialogChild<QPushButton>("discardEnvSetsDialog", "confirmDiscardEnvSets")->click();
    QTRY_VERIFY(!dialog.isVisible());
    QCOMPARE(store.list().first().name, QStringLiteral("mail"));
}

void EnvironmentTest::aSetComesIntoAPodsEnvironment()
{
    SeededHome seeded;
    EnvSetStore sets(seeded.core().database(), seeded.core().secrets());
    QVERIFY(sets.save(QStringLiteral("mail"), DotEnv(QStringLiteral("SMTP=x\n"))));
    const QString podId = seeded.addPod(QStringLiteral("rests"), PodState::Stopped);
    const EnvironmentStore store(seeded.core().secrets());
    QVERIFY(store.write(podId, {DotEnv(QStringLiteral("A=one\n")), {}, {}}));
    EnvironmentTab tab(seeded.core());
    tab.show();
    tab.setPod(podId);
    QAbstractItemModel& model = *child<QTableView>(tab, "environmentTable")->model();
    QTRY_COMPARE(model.rowCount(), 2);
    QMenu* menu = child<QPushButton>(tab, "envSetsMenuButton")->menu();
    emit menu->aboutToShow();
    menu->actions().first()->trigger();
    QTRY_COMPARE(model.rowCount(), 3);
    QCOMPARE(store.read(podId)->ours.text(), QStringLiteral("A=one\n")); // a person saves it
    child<QPushButton>(tab, "saveEnvButton")->click();
    QTRY_COMPARE(store.read(podId)->ours.text(), QStringLiteral("A=one\nSMTP=x\n"));

    NewPodDialog dialog(seeded.core());
    QMenu* choices = child<QPushButton>(dialog, "envSetsButton")->menu();
    choices->actions().first()->setChecked(true);
    QCOMPARE(dialog.request().envSets, QStringList("mail"));
}

void EnvironmentTest::asksWhichSideOfAConflict()
{
    EnvironmentConflictDialog dialog({{"A", "1", "2", "3"}, {"B", {}, "x", {}}}, nullptr);
    dialog.setAttribute(Qt::WA_DeleteOnClose, false);
    dialog.show();
    dialog.findChild<QRadioButton*>(QStringLiteral("theirs:A"))->click();
    const QMap<QString, EnvironmentSide> expected{{"A", EnvironmentSide::Theirs},
                                                  {"B", EnvironmentSide::Ours}};
    QCOMPARE(dialog.choices(), expected);
}

void EnvironmentTest::showsWhereTheSidesOfAConflictDiffer()
{
    const QString start(200, u'x');
    EnvironmentConflictDialog masked({{"API_TOKEN", {}, "s3cret", "other"}}, nullptr);
    auto* ours = masked.findChild<QRadioButton*>(QStringLiteral("ours:API_TOKEN"));
    QVERIFY(!ours->text().contains("s3cret") && !ours->accessibleDescription().contains("s3cret"));
    masked.findChild<QCheckBox*>(QStringLiteral("revealConflictsBox"))->setChecked(true);
    QCOMPARE(ours->text(), QStringLiteral("s3cret"));
    EnvironmentConflictDialog dialog({{"LONG", {}, start + "one" + start, start + "two" + start},
                                      {"TOKEN", {}, start + "1", start + "2"},
                                      {"SPACE", {}, "a b", "a b "},
                                      {"LINES", {}, "a\nb", "a\r\nb"}},
                                     nullptr);
    dialog.setAttribute(Qt::WA_DeleteOnClose, false);
    const auto button = [&](const char* name) {
        return dialog.findChild<QRadioButton*>(QLatin1String(name));
    };
    QVERIFY(button("ours:LONG")->text().contains(QStringLiteral("one")));
    QVERIFY(button("theirs:LONG")->text().contains(QStringLiteral("two")));
    QVERIFY(button("theirs:LONG")->text().size() < 70);
    QVERIFY(button("theirs:LONG")->toolTip().contains(start + "two" + start));
    dialog.findChild<QCheckBox*>(QStringLiteral("revealConflictsBox"))->setChecked(true);
    QVERIFY(button("ours:TOKEN")->text() != button("theirs:TOKEN")->text());
    QVERIFY(button("ours:TOKEN")->toolTip().isEmpty());
    QVERIFY(button("ours:SPACE")->text() != button("theirs:SPACE")->text());
    QVERIFY(button("ours:LINES")->text() != button("theirs:LINES")->text());
}

QTEST_MAIN(EnvironmentTest)
#include "environment_test.moc"

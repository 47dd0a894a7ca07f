#include "tests/ui/seeded_home.h"
#include "tests/ui/widgets.h"

#include "core/pods/environment_store.h"
#include "ui/pods/environment_conflict_dialog.h"
#include "ui/pods/environment_editor.h"
#include "ui/pods/environment_tab.h"
#include "ui/theme.h"
#include "ui/widgets/message_bar.h"

#include <QCheckBox>
#include <QClipboard>
#include <QGuiApplication>
#include <QLabel>
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

#include "tests/ui/seeded_home.h"
#include "tests/ui/widgets.h"

#include "core/store/pod_store.h"
#include "ui/main_window.h"
#include "ui/palette/command_palette.h"
#include "ui/pods/delete_pod_dialog.h"
#include "ui/pods/environment_conflict_dialog.h"
#include "ui/pods/environment_tab.h"
#include "ui/pods/new_pod_dialog.h"
#include "ui/servers/add_server_dialog.h"
#include "ui/settings/settings_dialog.h"
#include "ui/shell/quit_dialog.h"
#include "ui/terminal/terminal_pane.h"
#include "ui/theme.h"

#include <QAbstractButton>
#include <QAbstractItemView>
#include <QAbstractScrollArea>
#include <QAbstractSpinBox>
#include <QAccessible>
#include <QComboBox>
#include <QHeaderView>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QProgressBar>
#include <QScrollBar>
#include <QTabBar>
#include <QTableView>
#include <QTest>

using namespace pinacle;

/// Whatever can be operated has a name that a screen reader can say.
class AccessibilityTest : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase() { new Theme(*qApp); }
    void everyPage_data();
    void everyPage();
    void everyDialog();
    void rowsSayTheirState();
    void whatHappensIsAnnounced();

private:
    static QStringList nameless(QWidget& root);
};

static bool isOperable(const QWidget& widget)
{
    if (qobject_cast<const QHeaderView*>(&widget) || qobject_cast<const QScrollBar*>(&widget) ||
        qobject_cast<const QTabBar*>(&widget) || widget.objectName().startsWith(QLatin1String("qt_")))
        return false;
    return qobject_cast<const QAbstractButton*>(&widget) || qobject_cast<const QLineEdit*>(&widget) ||
           qobject_cast<const QComboBox*>(&widget) || qobject_cast<const QAbstractItemView*>(&widget) ||
           qobject_cast<const QPlainTextEdit*>(&widget) || qobject_cast<const QProgressBar*>(&widget) ||
           qobject_cast<const QAbstractSpinBox*>(&widget);
}

QStringList AccessibilityTest::nameless(QWidget& root)
{
    QStringList found;
    for (QWidget* widget : root.findChildren<QWidget*>()) {
        const bool isPart = qobject_cast<QComboBox*>(widget->parentWidget()) ||
                            qobject_cast<QLineEdit*>(widget->parentWidget()) ||
                            qobject_cast<QTabBar*>(widget->parentWidget()) ||
                            qobject_cast<QTableView*>(widget->parentWidget()) ||
                            widget->inherits("QComboBoxListView");
        if (!isOperable(*widget) || isPart || !widget->isVisibleTo(&root))
            continue;
        QAccessibleInterface* accessible = QAccessible::queryAccessibleInterface(widget);
        if (!accessible || accessible->text(QAccessible::Name).trimmed().isEmpty())
            found << QStringLiteral("%1 \"%2\"")
                         .arg(QLatin1String(widget->metaObject()->className()), widget->objectName());
    }
    return found;
}

void AccessibilityTest::everyPage_data()
{
    QTest::addColumn<int>("section");
    for (int i = 0; i < kSectionCount; ++i)
        QTest::newRow(qPrintable(QString::number(i))) << i;
}

void AccessibilityTest::everyPage()
{
    QFETCH(int, section);
    SeededHome seeded;
    seeded.addFailedPod(QStringLiteral("broken"));
    seeded.addPod(QStringLiteral("shop-api"), PodState::Running);
    seeded.addLogRows(100);
    MainWindow window(seeded.core());
    window.show();
    window.showSection(Section(section));
    QCOMPARE(nameless(window), QStringList());
}

void AccessibilityTest::everyDialog()
{
    SeededHome seeded;
    const QString id = seeded.addPod(QStringLiteral("shop-api"), PodState::Running);
    NewPodDialog newPod(seeded.core());
    DeletePodDialog deletePod(*seeded.core().pods().pod(id), {});
    AddServerDialog addServer(seeded.core().servers());
    AddServerDialog editServer(seeded.core().servers(), seeded.core().servers().servers().first());
    NewPodDialog fromRepository(seeded.core());
    fromRepository.chooseRepository();
    EnvironmentTab environment(seeded.core());
    EnvironmentConflictDialog conflicts({{"A", "1", "2", "3"}}, nullptr);
    conflicts.setAttribute(Qt::WA_DeleteOnClose, false);
    MainWindow window(seeded.core());
    SettingsDialog settings(seeded.core(), window.settings(), Autostart("/x", seeded.home()), nullptr);
    QuitDialog quit(seeded.core(), window.settings(), nullptr);
    CommandPalette palette({{"one", "two", "open", [] {}}}, nullptr);
    TerminalPane terminal;
    terminal.showSearch();
    terminal.showEnded(1);
    for (QDialog* dialog :
         {static_cast<QDialog*>(&settings), static_cast<QDialog*>(&quit), static_cast<QDialog*>(&palette)})
        dialog->setAttribute(Qt::WA_DeleteOnClose, false);
    for (QWidget* dialog :
         {static_cast<QWidget*>(&settings), static_cast<QWidget*>(&quit), static_cast<QWidget*>(&palette),
          static_cast<QWidget*>(&terminal), static_cast<QWidget*>(&newPod), static_cast<QWidget*>(&deletePod),
          static_cast<QWidget*>(&addServer), static_cast<QWidget*>(&editServer),
          static_cast<QWidget*>(&fromRepository), static_cast<QWidget*>(&environment),
          static_cast<QWidget*>(&conflicts)}) {
        dialog->show();
        onEveryPage(*dialog, [&] { QCOMPARE(nameless(*dialog), QStringList()); });
        dialog->hide();
    }
}

void AccessibilityTest::rowsSayTheirState()
{
    SeededHome seeded;
    seeded.addPod(QStringLiteral("shop-api"), PodState::Running);
    MainWindow window(seeded.core());
    window.show();
    const auto* list = window.findChild<QAbstractItemView*>(QStringLiteral("podList"));
    QVERIFY(list);
    QCOMPARE(list->model()->index(0, 0).data(Qt::AccessibleTextRole).toString(),
             QStringLiteral("shop-api, running"));
}

void AccessibilityTest::whatHappensIsAnnounced()
{
    SeededHome seeded;
    const QString podId = seeded.addPod(QStringLiteral("shop-api"), PodState::Running);
    MainWindow window(seeded.core());
    window.show();
    const auto* pods = window.findChild<QWidget*>(QStringLiteral("podAnnouncer"));
    QVERIFY(pods->isVisible() && pods->accessibleName().isEmpty()); // what was so before is no news
    QVERIFY(PodStore(seeded.core().database()).setStatus(podId, PodState::Stopping));
    seeded.core().pods().refresh();
    QCOMPARE(pods->accessibleName(), QStringLiteral("shop-api, stopping…"));
    Error error;
    error.message = QStringLiteral("The server does not answer.");
    emit seeded.core().pods().warned(podId, error);
    const QList<QFrame*> bars = window.findChildren<QFrame*>(QStringLiteral("messageBar"));
    QVERIFY(std::any_of(bars.begin(), bars.end(), [](const QFrame* bar) {
        return bar->accessibleName() == QLatin1String("shop-api: The server does not answer.");
    }));
}

QTEST_MAIN(AccessibilityTest)
#include "accessibility_test.moc"

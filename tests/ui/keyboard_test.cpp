#include "tests/support/fake_docker.h"
#include "tests/ui/seeded_home.h"
#include "tests/ui/widgets.h"

#include "ui/main_window.h"
#include "ui/pods/delete_pod_dialog.h"
#include "ui/pods/env_sets_dialog.h"
#include "ui/pods/environment_conflict_dialog.h"
#include "ui/pods/new_pod_dialog.h"
#include "ui/servers/add_server_dialog.h"
#include "ui/settings/settings_dialog.h"
#include "ui/shell/quit_dialog.h"
#include "ui/theme.h"

#include <QAbstractButton>
#include <QAbstractItemView>
#include <QAbstractSpinBox>
#include <QButtonGroup>
#include <QCheckBox>
#include <QComboBox>
#include <QDesktopServices>
#include <QHeaderView>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QTabBar>
#include <QTabWidget>
#include <QTableView>
#include <QTest>

using namespace pinacle;

/// Takes the addresses that would go to the browser.
class Browser final : public QObject
{
    Q_OBJECT

public:
    Browser() { QDesktopServices::setUrlHandler(QStringLiteral("http"), this, "open"); }
    ~Browser() override { QDesktopServices::unsetUrlHandler(QStringLiteral("http")); }

    QList<QUrl> opened;

public slots:
    void open(const QUrl& url) { opened << url; }
};

/// The window without a mouse: nothing but key events, to whatever has the focus.
class KeyboardTest : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase() { new Theme(*qApp); }
    void aPodsWholeLife();
    void everythingOnAPageIsReached_data();
    void everythingOnAPageIsReached();
    void everyTabOfAPodIsReached();
    void searchIsOfWhatIsShown();
    void everythingInADialogIsReached_data();
    void everythingInADialogIsReached();

private:
    static void press(Qt::Key key, Qt::KeyboardModifiers modifiers = Qt::NoModifier);
    /// What a window manager does, of which there is none here.
    static bool activate(QWidget& window);
    static void type(const QString& text);
    /// Tab until the widget of that name has the focus.
    static bool tabTo(const QString& name);
    /// What can be operated, is visible, and was not met on the way through all of the Tab chain.
    static QStringList unreached(QWidget& root);
};

void KeyboardTest::press(Qt::Key key, Qt::KeyboardModifiers modifiers)
{
    QWidget* target = QApplication::focusWidget();
    if (!target)
        target = QApplication::activeWindow();
    QVERIFY(target);
    QTest::keyClick(target, key, modifiers);
}

bool KeyboardTest::activate(QWidget& window)
{
    window.activateWindow();
    return QTest::qWaitForWindowActive(&window);
}

void KeyboardTest::type(const QString& text)
{
    QVERIFY(QApplication::focusWidget());
    QTest::keyClicks(QApplication::focusWidget(), text);
}

bool KeyboardTest::tabTo(const QString& name)
{
    for (int i = 0; i < 100; ++i) {
        if (QApplication::focusWidget() && QApplication::focusWidget()->objectName() == name)
            return true;
        press(Qt::Key_Tab);
    }
    return false;
}

static bool isOperable(const QWidget& widget)
{
    return qobject_cast<const QAbstractButton*>(&widget) || qobject_cast<const QLineEdit*>(&widget) ||
           qobject_cast<const QComboBox*>(&widget) || qobject_cast<const QAbstractItemView*>(&widget) ||
           qobject_cast<const QPlainTextEdit*>(&widget) || qobject_cast<const QTabBar*>(&widget) ||
           qobject_cast<const QAbstractSpinBox*>(&widget);
}

/// Parts of another widget, which the keys of that one operate.
static bool isPart(const QWidget& widget)
{
    const QWidget* parent = widget.parentWidget();
    const auto* bar = qobject_cast<const QTabBar*>(&widget);
    return qobject_cast<const QHeaderView*>(&widget) || qobject_cast<const QComboBox*>(parent) ||
           qobject_cast<const QLineEdit*>(parent) || qobject_cast<const QTabBar*>(parent) ||
           qobject_cast<const QTableView*>(parent) || qobject_cast<const QAbstractSpinBox*>(parent) ||
           widget.inherits("QComboBoxListView") || (bar && bar->count() < 2);
}

QStringList KeyboardTest::unreached(QWidget& root)
{
    QSet<QWidget*> met;
    const auto mark = [&met](QWidget* widget) {
        met << widget;
        const auto* button = qobject_cast<QAbstractButton*>(widget);
        if (button && button->group() && button->group()->exclusive()) // its arrows go through the group
            for (QAbstractButton* each : button->group()->buttons())
                met << each;
    };
    for (int i = 0; i < 200; ++i) {
        if (QWidget* focus = QApplication::focusWidget())
            mark(focus);
        press(Qt::Key_Tab);
    }
    QStringList left;
    for (QWidget* widget : root.findChildren<QWidget*>())
        if (isOperable(*widget) && !isPart(*widget) && widget->isVisible() && widget->isEnabled() &&
            widget->window() == &root && !met.contains(widget))
            left << QStringLiteral("%1 \"%2\"")
                        .arg(QLatin1String(widget->metaObject()->className()), widget->objectName());
    return left;
}

void KeyboardTest::aPodsWholeLife()
{
    FakeServer server;
    const FakeDocker docker(server);
    SeededHome seeded({}, server.connector());
    PodService& pods = seeded.core().pods();
    Browser browser;
    MainWindow window(seeded.core());
    window.show();
    QVERIFY(activate(window));

    press(Qt::Key_N, Qt::ControlModifier);
    auto* dialog = window.findChild<NewPodDialog*>(QStringLiteral("newPodDialog"));
    QVERIFY(dialog);
    QVERIFY(activate(*dialog));
    QTRY_VERIFY(dialog->findChild<QLineEdit*>(QStringLiteral("podName"))->hasFocus());
    type(QStringLiteral("my shop"));
    const QString before = dialog->request().config.templateId;
    for (int i = 0; i < 20 && !QApplication::focusWidget()->inherits("pinacle::ChoiceCard"); ++i)
        press(Qt::Key_Tab);
    press(Qt::Key_Right);
    QVERIFY(dialog->request().config.templateId != before);
    press(Qt::Key_Left);
    QCOMPARE(dialog->request().config.templateId, before);
    QVERIFY(tabTo(QStringLiteral("service:redis")));
    press(Qt::Key_Space);
    QVERIFY(dialog->request().config.services->contains(QStringLiteral("redis")));
    QTRY_VERIFY(dialog->findChild<QAbstractButton*>(QStringLiteral("createButton"))->isEnabled());
    press(Qt::Key_Return);
    QCOMPARE(pods.pods().size(), 1);
    const QString podId = pods.pods().first().id;
    const auto status = [&] { return pods.pod(podId)->status; };
    QTRY_VERIFY_WITH_TIMEOUT(status() == PodState::Running || status() == PodState::Failed, 60000);
    QVERIFY2(status() == PodState::Running, qPrintable(pods.pod(podId)->lastError.text()));
    QTRY_VERIFY(!pods.isWorking(podId));

    QVERIFY(activate(window));
    QTRY_VERIFY(window.findChild<QAbstractItemView*>(QStringLiteral("podList"))->hasFocus());
    press(Qt::Key_Return); // on the pod's row
    QCOMPARE(browser.opened.size(), 1);
    QVERIFY(browser.opened.first().host().endsWith(QLatin1String("pod-my-shop.localhost")));

    QVERIFY(tabTo(QStringLiteral("stopButton")));
    press(Qt::Key_Space);
    QTRY_COMPARE_WITH_TIMEOUT(status(), PodState::Stopped, 30000);
    QTRY_VERIFY(!pods.isWorking(podId));

    press(Qt::Key_K, Qt::ControlModifier);
    QTRY_VERIFY(QApplication::focusWidget() &&
                QApplication::focusWidget()->objectName() == QLatin1String("paletteText"));
    type(QStringLiteral("my shop delete"));
    press(Qt::Key_Return);
    QTRY_VERIFY(window.findChild<DeletePodDialog*>());
    QVERIFY(activate(*window.findChild<DeletePodDialog*>()));
    QCOMPARE(QApplication::focusWidget()->objectName(), QStringLiteral("deletePodName"));
    type(QStringLiteral("my shop"));
    press(Qt::Key_Return);
    QTRY_VERIFY_WITH_TIMEOUT(pods.pods().isEmpty(), 30000);
    QVERIFY(docker.containers.isEmpty());

    QVERIFY(activate(window)); // and on from there
    QVERIFY(tabTo(QStringLiteral("firstPodButton")));
    press(Qt::Key_Space);
    QVERIFY(QTest::qWaitFor([&] { return window.findChild<NewPodDialog*>() != nullptr; }));
}

void KeyboardTest::everythingOnAPageIsReached_data()
{
    QTest::addColumn<int>("section");
    for (int i = 0; i < kSectionCount; ++i)
        QTest::newRow(qPrintable(QString::number(i))) << i;
}

void KeyboardTest::everythingOnAPageIsReached()
{
    QFETCH(int, section);
    SeededHome seeded;
    seeded.addPod(QStringLiteral("shop-api"), PodState::Running);
    seeded.addFailedPod(QStringLiteral("broken"));
    seeded.addLogRows(100);
    MainWindow window(seeded.core());
    window.show();
    QVERIFY(activate(window));
    press(Qt::Key(Qt::Key_1 + section), Qt::ControlModifier);
    QCOMPARE(unreached(window), QStringList());
}

void KeyboardTest::everyTabOfAPodIsReached()
{
    SeededHome seeded;
    seeded.addPod(QStringLiteral("shop-api"), PodState::Running);
    seeded.addLogRows(100);
    MainWindow window(seeded.core());
    window.show();
    QVERIFY(activate(window));
    auto* tabs = window.findChild<QTabWidget*>(QStringLiteral("podTabs"));
    for (int i = 0; i < tabs->count(); ++i) {
        if (tabs->tabText(i) == QLatin1String("Terminal")) // Tab is the shell's there
            continue;
        for (int n = 0; n < 100 && !tabs->tabBar()->hasFocus(); ++n)
            press(Qt::Key_Tab);
        QVERIFY2(tabs->tabBar()->hasFocus(), qPrintable(tabs->tabText(i)));
        for (int n = 0; n < tabs->count() && tabs->currentIndex() != i; ++n)
            press(tabs->currentIndex() < i ? Qt::Key_Right : Qt::Key_Left);
        QCOMPARE(tabs->currentIndex(), i);
        const QStringList left = unreached(window);
        QVERIFY2(left.isEmpty(),
                 qPrintable(tabs->tabText(i) + QStringLiteral(": ") + left.join(QStringLiteral(", "))));
    }
}

void KeyboardTest::searchIsOfWhatIsShown()
{
    SeededHome seeded;
    seeded.addPod(QStringLiteral("shop-api"), PodState::Stopped);
    MainWindow window(seeded.core());
    window.show();
    QVERIFY(activate(window));
    auto* tabs = window.findChild<QTabWidget*>(QStringLiteral("podTabs"));
    const auto show = [tabs](const char* title) {
        for (int i = 0; i < tabs->count(); ++i)
            if (tabs->tabText(i) == QLatin1String(title))
                tabs->setCurrentIndex(i);
    };
    const auto searched = [] {
        press(Qt::Key_F, Qt::ControlModifier);
        return QApplication::focusWidget()->objectName();
    };
    QCOMPARE(searched(), QStringLiteral("podSearch"));
    const std::pair<const char*, const char*> places[] = {
        {"Logs", "podLogSearch"}, {"Commands", "logSearch"}, {"Configuration", "findText"}};
    for (const auto& [title, field] : places) {
        show(title);
        QCOMPARE(searched(), QLatin1String(field));
        QCOMPARE(searched(), QStringLiteral("podSearch")); // asked again: the pods
        QCOMPARE(searched(), QLatin1String(field));
    }
    auto* editor = window.findChild<QPlainTextEdit*>(QStringLiteral("podConfiguration"));
    QTRY_VERIFY(editor->isEnabled());
    press(Qt::Key_Escape);
    QVERIFY(!window.findChild<QLineEdit*>(QStringLiteral("findText"))->isVisible());
    QCOMPARE(QApplication::focusWidget()->objectName(), QStringLiteral("podConfiguration"));
    press(Qt::Key_2, Qt::ControlModifier);
    auto* server = window.findChild<QTabWidget*>(QStringLiteral("serverTabs"));
    server->setCurrentIndex(server->count() - 1);
    QCOMPARE(searched(), QStringLiteral("logSearch"));
}

using MakeDialog = std::function<QDialog*(SeededHome&, MainWindow&)>;

void KeyboardTest::everythingInADialogIsReached_data()
{
    QTest::addColumn<MakeDialog>("make");
    QTest::newRow("new pod") << MakeDialog(
        [](SeededHome& seeded, MainWindow&) { return new NewPodDialog(seeded.core()); });
    QTest::newRow("from a repository") << MakeDialog([](SeededHome& seeded, MainWindow&) {
        auto* dialog = new NewPodDialog(seeded.core());
        dialog->chooseRepository();
        return dialog;
    });
    QTest::newRow("delete a pod") << MakeDialog([](SeededHome& seeded, MainWindow&) {
        return new DeletePodDialog(seeded.core().pods().pods().first(), {});
    });
    QTest::newRow("add a server") << MakeDialog(
        [](SeededHome& seeded, MainWindow&) { return new AddServerDialog(seeded.core().servers()); });
    QTest::newRow("edit a server") << MakeDialog([](SeededHome& seeded, MainWindow&) {
        return new AddServerDialog(seeded.core().servers(), seeded.core().servers().servers().first());
    });
    QTest::newRow("conflicts") << MakeDialog([](SeededHome&, MainWindow&) {
        return new EnvironmentConflictDialog({{"A", "1", "2", "3"}}, nullptr);
    });
    QTest::newRow("settings") << MakeDialog([](SeededHome& seeded, MainWindow& window) {
        return new SettingsDialog(seeded.core(), window.settings(), Autostart("/x", seeded.home()), nullptr);
    });
    QTest::newRow("env sets") << MakeDialog(
        [](SeededHome& seeded, MainWindow&) { return new EnvSetsDialog(seeded.core(), nullptr); });
    QTest::newRow("from a folder") << MakeDialog([](SeededHome& seeded, MainWindow&) {
        auto* dialog = new NewPodDialog(seeded.core());
        dialog->readFolder(seeded.home());
        return dialog;
    });
    QTest::newRow("quit") << MakeDialog([](SeededHome& seeded, MainWindow& window) {
        return new QuitDialog(seeded.core(), window.settings(), nullptr);
    });
}

void KeyboardTest::everythingInADialogIsReached()
{
    QFETCH(MakeDialog, make);
    SeededHome seeded;
    seeded.addPod(QStringLiteral("shop-api"), PodState::Running);
    MainWindow window(seeded.core());
    const std::unique_ptr<QDialog> dialog(make(seeded, window));
    dialog->setAttribute(Qt::WA_DeleteOnClose, false);
    dialog->show();
    QVERIFY(activate(*dialog));
    onEveryPage(*dialog, [&] { QCOMPARE(unreached(*dialog), QStringList()); });
}

QTEST_MAIN(KeyboardTest)
#include "keyboard_test.moc"

#include "tests/ui/seeded_home.h"
#include "tests/ui/widgets.h"

#include "core/pods/environment_store.h"
#include "core/pods/git_access.h"
#include "core/pods/ssh_access.h"
#include "core/store/pod_store.h"
#include "core/watch/watch_service.h"
#include "ui/help/diagnostic_report.h"
#include "ui/help/diagnostics_dialog.h"
#include "ui/main_window.h"
#include "ui/pods/open_with.h"
#include "ui/pods/pod_actions.h"
#include "ui/servers/servers_page.h"
#include "ui/settings/autostart.h"
#include "ui/settings/settings_dialog.h"
#include "ui/shell/quit_dialog.h"
#include "ui/shell/tray.h"
#include "ui/theme.h"

#include <QCheckBox>
#include <QComboBox>
#include <QFile>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QScopeGuard>
#include <QScrollArea>
#include <QScrollBar>
#include <QSignalSpy>
#include <QSpinBox>
#include <QTabBar>
#include <QTest>

using namespace pinacle;

/// The window among the other programs of a desktop: settings, tray, quitting, editors, diagnostics.
class DesktopTest : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void settingsTakeEffectAtOnceAndStay();
    void settingsStandInLine();
    void settingsArePages();
    void aNonsenseGitHubAddressIsRefused();
    void autostartIsAFile();
    void theTrayKnowsThePods();
    void notificationsAreRare();
    void quittingAsksOnce();
    void quittingSaysWhyAPodDoesNotStop();
    void editorsAreGivenThePod();
    void theSystemsTerminalIsFound();
    void sshIsSetUpOnlyAfterAYes();
    void sshIsTakenOutInSettings();
    void aGitHostIsTrustedByAPersonAlone();
    void diagnosticsNameCauseAndCure();
    void typedCertificatesAreKept();
    void theReportHoldsNoSecrets();

private:
    QTemporaryDir m_programs;
};

void DesktopTest::initTestCase()
{
    new Theme(*qApp);
    // A command line to be found, before the search path is computed.
    const QString program = m_programs.filePath(QStringLiteral("pinacle"));
    QVERIFY(QFile::copy(QStringLiteral("/bin/true"), program));
    qputenv("PATH", m_programs.path().toUtf8() + ':' + qgetenv("PATH"));
}

void DesktopTest::settingsTakeEffectAtOnceAndStay()
{
    SeededHome seeded;
    QTemporaryDir autostart;
    {
        WindowSettings settings(seeded.home());
        QSignalSpy changed(&settings, &WindowSettings::changed);
        auto* dialog =
            new SettingsDialog(seeded.core(), settings, Autostart("/opt/x", autostart.path()), nullptr);
        dialog->show();
        dialog->findChild<QComboBox*>(QStringLiteral("settingScheme"))->setCurrentIndex(int(Scheme::Dark));
        dialog->findChild<QComboBox*>(QStringLiteral("settingQuit"))->setCurrentIndex(int(OnQuit::StopPods));
        dialog->findChild<QSpinBox*>(QStringLiteral("settingLook"))->setValue(60);
        emit dialog->findChild<QSpinBox*>(QStringLiteral("settingLook"))->editingFinished();
        dialog->findChild<QSpinBox*>(QStringLiteral("settingTerminalSize"))->setValue(14);
        dialog->findChild<QCheckBox*>(QStringLiteral("settingNotify"))->setChecked(false);
        dialog->findChild<QCheckBox*>(QStringLiteral("settingAutostart"))->setChecked(true);
        QCOMPARE(changed.size(), 4);
        QVERIFY(Autostart("/opt/x", autostart.path()).isOn());
        dialog->close();
    }
    const WindowSettings again(seeded.home());
    QCOMPARE(again.scheme(), Scheme::Dark);
    QCOMPARE(again.onQuit(), OnQuit::StopPods);
    QCOMPARE(seeded.core().watch().seconds(), 60);
    QCOMPARE(again.terminalFontSize(), 14.0);
    QVERIFY(!again.isNotifying() && again.isKeptInTray());
}

void DesktopTest::settingsStandInLine()
{
    SeededHome seeded;
    WindowSettings settings(seeded.home());
    auto* dialog = new SettingsDialog(seeded.core(), settings, Autostart("/x", seeded.home()), nullptr);
    dialog->show();
    onEveryPage(*dialog, [] {}); // laid out
    const auto leftOf = [dialog](const QWidget* field) { return field->mapTo(dialog, QPoint()).x(); };
    const QList<QSpinBox*> numbers = dialog->findChildren<QSpinBox*>();
    QVERIFY(numbers.size() >= 4);
    const int left = leftOf(dialog->findChild<QComboBox*>(QStringLiteral("settingScheme")));
    for (const QSpinBox* number : numbers) {
        QCOMPARE(number->width(), numbers.first()->width());
        QCOMPARE(leftOf(number), left);
    }
    for (const char* button : {"settingGitHubLogin", "settingEnvSets"})
        QCOMPARE(leftOf(dialog->findChild<QPushButton*>(QLatin1String(button))), left);
    dialog->close();
}

void DesktopTest::settingsArePages()
{
    SeededHome seeded;
    WindowSettings settings(seeded.home());
    auto* dialog = new SettingsDialog(seeded.core(), settings, Autostart("/x", seeded.home()), nullptr);
    dialog->show();
    dialog->activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(dialog));
    QVERIFY2(dialog->width() <= 640 && dialog->height() <= 560, // of a small laptop's screen
             qPrintable(QStringLiteral("%1x%2").arg(dialog->width()).arg(dialog->height())));
    onEveryPage(*dialog, [&] {
        for (const QScrollArea* page : dialog->findChildren<QScrollArea*>())
            QVERIFY(!page->isVisible() || page->verticalScrollBar()->maximum() == 0);
    });
    auto* tabs = child<QTabWidget>(*dialog, "settingTabs");
    tabs->setCurrentIndex(0);
    const auto press = [](Qt::Key key, Qt::KeyboardModifiers modifiers = Qt::NoModifier) {
        QTest::keyClick(QApplication::focusWidget(), key, modifiers);
    };
    tabs->tabBar()->setFocus();
    press(Qt::Key_Right);
    QCOMPARE(tabs->currentIndex(), 1);
    press(Qt::Key_Tab); // into the page
    QVERIFY(child<QComboBox>(*dialog, "settingTerminalFont")->hasFocus());
    press(Qt::Key_Tab, Qt::ControlModifier);
    QCOMPARE(tabs->currentIndex(), 2);
    press(Qt::Key_Tab, Qt::ControlModifier | Qt::ShiftModifier);
    QCOMPARE(tabs->currentIndex(), 1);
    dialog->close();
}

void DesktopTest::aNonsenseGitHubAddressIsRefused()
{
    SeededHome seeded;
    WindowSettings settings(seeded.home());
    auto* dialog = new SettingsDialog(seeded.core(), settings, Autostart("/x", seeded.home()), nullptr);
    dialog->show();
    auto* api = dialog->findChild<QLineEdit*>(QStringLiteral("settingGitHubApi"));
    const QString before = api->text();
    api->setText(QStringLiteral("file:///etc"));
    emit api->editingFinished();
    bool isSaid = false;
    for (const QLabel* label : dialog->findChildren<QLabel*>())
        isSaid = isSaid || (label->isVisible() && label->foregroundRole() == QPalette::BrightText);
    QVERIFY(isSaid);
    dialog->close();
    auto* anew = new SettingsDialog(seeded.core(), settings, Autostart("/x", seeded.home()), nullptr);
    QCOMPARE(anew->findChild<QLineEdit*>(QStringLiteral("settingGitHubApi"))->text(), before);
    delete anew;
}

void DesktopTest::autostartIsAFile()
{
    QTemporaryDir folder;
    const Autostart autostart(QStringLiteral("/opt/a \"b\" $c/100%/pinacle-desktop"),
                              folder.filePath(QStringLiteral("deep/autostart")));
    QVERIFY(!autostart.isOn());
    QVERIFY(autostart.set(true));
    QVERIFY(autostart.isOn());
    QFile file(autostart.file());
    QVERIFY(file.open(QIODevice::ReadOnly));
#ifndef Q_OS_MACOS
    const QByteArray text = file.readAll();
    QVERIFY2(text.contains(R"(Exec="/opt/a \\"b\\" \\$c/100%%/pinacle-desktop" --background)"),
             text.constData());
    file.close();
    QVERIFY(file.open(QIODevice::WriteOnly) && file.write(QByteArray(text).replace(" --background", "")) > 0);
    file.close();
    QVERIFY(autostart.refresh());
    QVERIFY(file.open(QIODevice::ReadOnly));
    QCOMPARE(file.readAll(), text);
    file.close();
    QVERIFY(file.open(QIODevice::WriteOnly) && file.write("[Desktop Entry]\nExec=/other\n") > 0);
    file.close();
    QVERIFY(autostart.refresh());
    QVERIFY(file.open(QIODevice::ReadOnly) && file.readAll().contains("/other")); // another program's
#endif
    QVERIFY(autostart.set(false) && !autostart.isOn() && autostart.set(false));
    QVERIFY(autostart.refresh() && !autostart.isOn()); // what is off stays off
    QVERIFY(!Autostart("/x", QStringLiteral("/proc/nowhere")).set(true));
}

void DesktopTest::theTrayKnowsThePods()
{
    SeededHome seeded;
    MainWindow window(seeded.core());
    auto* tray = window.findChild<Tray*>();
    QCOMPARE(tray->summary(), QStringLiteral("No pod is running"));
    seeded.addPod(QStringLiteral("a & b"), PodState::Running);
    seeded.addFailedPod(QStringLiteral("broken"));
    for (int i = 0; i < 20; ++i)
        seeded.addPod(QStringLiteral("more-%1").arg(i), PodState::Stopped);
    QCOMPARE(tray->summary(), QStringLiteral("1 running, 1 failed"));
    const QMenu& menu = tray->menu();
    QVERIFY(menu.actions().size() < 26);
    QMenu* first = menu.actions().at(2)->menu();
    QVERIFY(first && first->title() == QStringLiteral("a && b · running"));
    const auto isEnabled = [&](int i) { return first->actions().at(i)->isEnabled(); };
    QVERIFY(isEnabled(0) && !isEnabled(1) && isEnabled(2)); // Open, Start, Stop
    window.findChild<Tray*>()->menu();                      // filled anew, nothing twice
    QCOMPARE(menu.findChildren<QMenu*>(QString(), Qt::FindDirectChildrenOnly).size() > 0, true);
}

void DesktopTest::notificationsAreRare()
{
    Error none;
    Error bad;
    bad.kind = ErrorKind::CommandFailed;
    bad.message = QStringLiteral("npm failed.");
    Error cancelled = bad;
    cancelled.kind = ErrorKind::Cancelled;
    QCOMPARE(Tray::wordsFor("shop", "create", none, 60'000, false), QStringLiteral("shop is ready."));
    QVERIFY(Tray::wordsFor("shop", "create", none, 60'000, true).isEmpty());
    QVERIFY(Tray::wordsFor("shop", "stop", none, 900, false).isEmpty());
    QCOMPARE(Tray::wordsFor("shop", "start", bad, 900, false), QStringLiteral("shop: npm failed."));
    QVERIFY(Tray::wordsFor("shop", "start", bad, 900, true).isEmpty());
    QVERIFY(Tray::wordsFor("shop", "create", cancelled, 60'000, false).isEmpty());
}

void DesktopTest::quittingAsksOnce()
{
    SeededHome seeded;
    seeded.addPod(QStringLiteral("runs"), PodState::Running);
    {
        MainWindow window(seeded.core());
        window.show();
        window.close();
        QVERIFY(window.isVisible()); // it asks
        window.quit();
        QCOMPARE(window.findChildren<QuitDialog*>().size(), 1);
        window.findChild<QCheckBox*>(QStringLiteral("quitAlways"))->setChecked(true);
        window.findChild<QPushButton*>(QStringLiteral("leavePodsAndQuit"))->click();
        QTRY_VERIFY(!window.isVisible());
    }
    MainWindow again(seeded.core());
    again.show();
    again.close();
    QVERIFY(!again.isVisible());
    QCOMPARE(seeded.core().pods().pods().first().status, PodState::Running);
}

void DesktopTest::quittingSaysWhyAPodDoesNotStop()
{
    SeededHome seeded; // nothing answers on its server
    seeded.addPod(QStringLiteral("runs"), PodState::Running);
    MainWindow window(seeded.core());
    window.show();
    window.quit();
    auto* stop = window.findChild<QPushButton*>(QStringLiteral("stopPodsAndQuit"));
    stop->click();
    QVERIFY(!stop->isEnabled());
    QTRY_VERIFY_WITH_TIMEOUT(stop->isEnabled(), 30'000);
    QVERIFY(window.isVisible());
}

void DesktopTest::editorsAreGivenThePod()
{
    PodRecord pod;
    pod.slug = QStringLiteral("shop-api");
    QHash<QString, QStringList> arguments;
    for (const Editor& editor : editors())
        arguments.insert(editor.name, editorArguments(editor, pod));
    QCOMPARE(arguments.value("VS Code"),
             (QStringList{"--remote", "ssh-remote+shop-api.pinacle", "/workspace/shop-api"}));
    QCOMPARE(arguments.value("Zed"), QStringList{"ssh://shop-api.pinacle/workspace/shop-api"});
    pod.projectFolder = QStringLiteral("/workspace/a b");
    for (const Editor& editor : editors())
        QVERIFY(!editorArguments(editor, pod).contains("b")); // one argument stays one
    Editor missing{QStringLiteral("None"), QStringLiteral("/nowhere/editor"), {}};
    QVERIFY(!openInEditor(missing, pod));
}

void DesktopTest::theSystemsTerminalIsFound()
{
#ifndef Q_OS_MACOS
    PodRecord pod;
    pod.slug = QStringLiteral("shop-api");
    const auto install = [this](const char* name) {
        QFile file(m_programs.filePath(QLatin1String(name)));
        QVERIFY(file.open(QIODevice::WriteOnly) && file.setPermissions(QFile::ReadOwner | QFile::ExeOwner));
    };
    const QByteArray terminal = qgetenv("TERMINAL");
    const auto restore = qScopeGuard([&] { qputenv("TERMINAL", terminal); });
    const auto command = [&] {
        QStringList all = terminalCommand(pod);
        all.first().remove(m_programs.path() + u'/');
        return all.join(u' ');
    };
    qputenv("TERMINAL", "my-terminal");
    install("xdg-terminal-exec"); // what is chosen is not there
    QCOMPARE(command(), QStringLiteral("xdg-terminal-exec ssh shop-api.pinacle"));
    install("my-terminal");
    QCOMPARE(command(), QStringLiteral("my-terminal -e ssh shop-api.pinacle"));
    install("gnome-terminal");
    qputenv("TERMINAL", "gnome-terminal");
    QCOMPARE(command(), QStringLiteral("gnome-terminal -- ssh shop-api.pinacle"));
#endif
}

void DesktopTest::sshIsSetUpOnlyAfterAYes()
{
    SeededHome seeded;
    QTemporaryDir home;
    const QByteArray before = qgetenv("HOME");
    qputenv("HOME", home.path().toUtf8());
    const auto restore = qScopeGuard([&] { qputenv("HOME", before); });
    const QString config = home.filePath(QStringLiteral(".ssh/config"));
    PodActions actions(seeded.core(), nullptr);
    int count = 0;
    const auto ask = [&](const char* button) {
        actions.withSsh([&] { ++count; });
        for (QWidget* top : QApplication::topLevelWidgets())
            if (top->objectName() == QLatin1String("sshSetupDialog") && top->isVisible())
                top->findChild<QPushButton*>(QLatin1String(button))->click();
    };
    ask("cancelButton");
    QTest::qWait(100);
    QVERIFY(count == 0 && !QFile::exists(config));
    ask("confirmSshSetupButton");
    QTRY_COMPARE_WITH_TIMEOUT(count, 1, 20'000);
    QVERIFY(QFile::exists(config));
    ask("none"); // it asks no more
    QCOMPARE(count, 2);
}

void DesktopTest::sshIsTakenOutInSettings()
{
    SeededHome seeded;
    QTemporaryDir home;
    const QByteArray before = qgetenv("HOME");
    qputenv("HOME", home.path().toUtf8());
    const auto restore = qScopeGuard([&] { qputenv("HOME", before); });
    WindowSettings settings(seeded.home());
    const auto open = [&] {
        auto* dialog = new SettingsDialog(seeded.core(), settings, Autostart("/x", seeded.home()), nullptr);
        dialog->show();
        return dialog;
    };
    auto* none = open();
    QVERIFY(!child<QPushButton>(*none, "settingTakeOutSsh")->isEnabled());
    none->close();
    QVERIFY(SshAccess::ofUser(seeded.home()).setUp());
    auto* dialog = open();
    auto* takeOut = child<QPushButton>(*dialog, "settingTakeOutSsh");
    const auto answer = [&](const char* button) {
        takeOut->click();
        auto* question = dialog->findChild<QDialog*>(QStringLiteral("sshRemoveDialog"));
        QVERIFY(question);
        QVERIFY(question->findChild<QPlainTextEdit*>()->toPlainText().contains(QLatin1String("-Include ")));
        child<QPushButton>(*question, button)->click();
        QTRY_VERIFY(!dialog->findChild<QDialog*>(QStringLiteral("sshRemoveDialog")));
    };
    answer("cancelButton");
    QVERIFY(SshAccess::ofUser(seeded.home()).isSetUp());
    answer("confirmSshRemoveButton");
    QVERIFY(SshAccess::ofUser(seeded.home()).removeDiff().isEmpty());
    QVERIFY(!QFile::exists(seeded.home() + QStringLiteral("/ssh")));
    QVERIFY(!takeOut->isEnabled());
    dialog->close();
}

void DesktopTest::aGitHostIsTrustedByAPersonAlone()
{
    SeededHome seeded;
    const QString podId = seeded.addFailedPod(QStringLiteral("shop"));
    const GitAccessStore accesses(seeded.core().secrets());
    QVERIFY(accesses.put(podId, {QStringLiteral("t0ken"), {}, true}));
    MainWindow window(seeded.core());
    window.show();
    auto* look = window.findChild<QPushButton*>(QStringLiteral("lookAtKeyButton"));
    QVERIFY(!look->isVisible()); // it failed at something else
    Error error;
    error.kind = ErrorKind::HostKeyUnknown;
    error.message = QStringLiteral("The Git host git.example is not known yet; its key is SHA256:abc.");
    error.detail = QStringLiteral("SHA256:abc");
    QVERIFY(PodStore(seeded.core().database()).setFailed(podId, error, true));
    seeded.core().pods().refresh();
    QTRY_VERIFY(look->isVisible());
    look->click();
    auto* trust = window.findChild<QPushButton*>(QStringLiteral("trustGitHostButton"));
    QVERIFY(trust && trust->isVisible() && !trust->isDefault());
    QVERIFY(accesses.read(podId)->hostKey.isEmpty());
    trust->click();
    QTRY_COMPARE(accesses.read(podId)->hostKey, QStringLiteral("SHA256:abc"));
    QCOMPARE(accesses.read(podId)->token, QStringLiteral("t0ken"));
    QVERIFY(accesses.read(podId)->isNew);
}

void DesktopTest::diagnosticsNameCauseAndCure()
{
    SeededHome seeded;
    seeded.addServer(QStringLiteral("gpu-box"), QStringLiteral("incomplete"));
    seeded.addFailedPod(QStringLiteral("agent-1"));
    MainWindow window(seeded.core());
    window.show();
    window.findChild<QAction*>(QStringLiteral("diagnosticsAction"))->trigger();
    auto* dialog = window.findChild<DiagnosticsDialog*>();
    QVERIFY(dialog && dialog->isVisible());
    QCOMPARE(dialog->findChildren<QPushButton*>(QStringLiteral("fixServerButton")).size(), 1);
    QStringList words;
    for (const QLabel* label : dialog->findChildren<QLabel*>())
        words << label->text();
    const QString all = words.join(u'\n');
    for (const char* expected : {"gpu-box", "box1", "agent-1", "npm install ended", "Retry"})
        QVERIFY2(all.contains(QLatin1String(expected)), expected);
    auto* fix = dialog->findChild<QPushButton*>(QStringLiteral("fix_runsc"));
    QVERIFY(fix);
    fix->click(); // as on the server's own page
    QTRY_VERIFY(window.findChild<QDialog*>(QStringLiteral("fixDialog")) ||
                window.findChild<QDialog*>(QStringLiteral("provisionDialog")));
    const QString file = seeded.home() + QStringLiteral("/report.txt");
    QVERIFY(dialog->writeReport(file));
    QVERIFY(QFile::exists(file));
    QVERIFY(!dialog->writeReport(QStringLiteral("/proc/nowhere/report.txt")));
}

void DesktopTest::typedCertificatesAreKept()
{
    SeededHome seeded;
    const QString other = seeded.addServer(QStringLiteral("gpu-box"), QStringLiteral("ready"));
    MainWindow window(seeded.core());
    window.show();
    window.showSection(Section::Servers);
    auto* servers = window.findChild<ServersPage*>();
    auto* text = window.findChild<QPlainTextEdit*>(QStringLiteral("caCertificates"));
    servers->selectServer(seeded.serverId());
    text->setPlainText(QStringLiteral("half a certificate"));
    servers->selectServer(other);
    QCOMPARE(text->toPlainText(), QString());
    servers->selectServer(seeded.serverId());
    QCOMPARE(text->toPlainText(), QStringLiteral("half a certificate"));
}

void DesktopTest::theReportHoldsNoSecrets()
{
    SeededHome seeded;
    const QString podId = seeded.addFailedPod(QStringLiteral("agent-1"));
    QVERIFY(EnvironmentStore(seeded.core().secrets()).write(podId, {DotEnv("TOKEN=s3cret-value\n"), {}, {}}));
    seeded.addLogRows(10);
    const QString report = diagnosticReport(seeded.core());
    for (const char* expected : {"Pinacle Desktop", "Qt ", "libssh ", "Server box1: ready",
                                 "Pod agent-1: failed", "command_failed: npm install ended", "(step step10)"})
        QVERIFY2(report.contains(QLatin1String(expected)), qPrintable(report));
    for (const char* never : {"s3cret", "127.0.0.1", "dev0@", "redis-cli", "ENOTFOUND"})
        QVERIFY2(!report.contains(QLatin1String(never)), never);
}

QTEST_MAIN(DesktopTest)
#include "desktop_test.moc"

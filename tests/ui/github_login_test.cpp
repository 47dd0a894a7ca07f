// GitHub in the window, against tests/support/git_host.py, which speaks its API over real HTTP.
#include "core/github/github_login.h"
#include "core/secrets/secret_store.h"
#include "core/store/setting_store.h"
#include "tests/support/git_host.h"
#include "tests/ui/seeded_home.h"
#include "ui/github/github_login_dialog.h"
#include "ui/pods/new_pod_dialog.h"
#include "ui/pods/repository_picker.h"
#include "ui/settings/autostart.h"
#include "ui/settings/settings_dialog.h"
#include "ui/settings/window_settings.h"
#include "ui/theme.h"

#include <QApplication>
#include <QCheckBox>
#include <QClipboard>
#include <QComboBox>
#include <QDesktopServices>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPointer>
#include <QPushButton>
#include <QScopeGuard>
#include <QSignalSpy>
#include <QTest>

using namespace pinacle;

class GitHubLoginTest : public QObject
{
    Q_OBJECT

public slots:
    void open(const QUrl& url) { m_opened << url.toString(); }

private slots:
    void initTestCase();
    void cleanup() { m_host.tell("polls"); }
    void aCodeIsShownAndWaitedFor();
    void endsBadly_data();
    void endsBadly();
    void waitingCanBeCancelledAndClosed();
    void aTokenIsProvenAndForgotten();
    void newPodAndSettingsLeadThere();
    void aRepositorySaysWhatItAsksFor();
    void aNewProjectIsPushedToANewRepository();

private:
    /// A home whose GitHub is the host of this test.
    void set(SeededHome& seeded, const QString& clientId = QStringLiteral("client-1"));
    template<class T>
    static T* part(QWidget& dialog, const char* name)
    {
        return dialog.findChild<T*>(QLatin1String(name));
    }
    static QString textOf(QWidget& dialog, const char* name)
    {
        const auto* label = part<QLabel>(dialog, name);
        return label->isVisible() ? label->text() : QString();
    }

    GitHost m_host;
    QStringList m_opened;
};

void GitHubLoginTest::initTestCase()
{
    new Theme(*qApp);
    qputenv("GH_CONFIG_DIR", "/nonexistent"); // the login of whoever runs this is not to be found
    qunsetenv("GH_TOKEN");
    qunsetenv("GITHUB_TOKEN");
    QVERIFY(m_host.isRunning());
    QVERIFY(m_host.tell("repository octo/shop"));
}

void GitHubLoginTest::set(SeededHome& seeded, const QString& clientId)
{
    GitHubLogin login(seeded.core().database(), seeded.core().secrets());
    QVERIFY(login.setApi(m_host.api().toString()));
    login.setClientId(clientId);
}

void GitHubLoginTest::aCodeIsShownAndWaitedFor()
{
    SeededHome seeded;
    set(seeded, {});
    auto* dialog = new GitHubLoginDialog(seeded.core());
    const QPointer<QDialog> guard(dialog);
    dialog->show();
    QTRY_VERIFY(textOf(*dialog, "githubWho").contains("Nobody"));
    auto* start = part<QPushButton>(*dialog, "githubDeviceButton");
    QVERIFY(!start->isEnabled());
    auto* clientId = part<QLineEdit>(*dialog, "githubClientId");
    clientId->setText("unknown");
    start->click();
    QTRY_VERIFY2(textOf(*dialog, "githubLoginMistake").contains("unknown client"),
                 qPrintable(textOf(*dialog, "githubLoginMistake")));
    QVERIFY(GitHubLogin(seeded.core().database(), seeded.core().secrets()).clientId().isEmpty());

    m_host.tell("polls authorization_pending ok");
    clientId->setText("client-1");
    start->click();
    QTRY_COMPARE(textOf(*dialog, "githubCode"), QString("ABCD-1234"));
    QVERIFY(!clientId->isVisible() && textOf(*dialog, "githubLoginMistake").isEmpty());
    part<QPushButton>(*dialog, "copyGithubCode")->click();
    QCOMPARE(QGuiApplication::clipboard()->text(), QString("ABCD-1234"));
    QDesktopServices::setUrlHandler("http", this, "open");
    const auto restore = qScopeGuard([] { QDesktopServices::unsetUrlHandler("http"); });
    part<QPushButton>(*dialog, "openGithub")->click();
    QCOMPARE(m_opened, QStringList(m_host.api().toString() + "/login/device"));
    QTRY_VERIFY_WITH_TIMEOUT(textOf(*dialog, "githubWho").contains("as octo"), 20'000);
    QVERIFY(textOf(*dialog, "githubCode").isEmpty());
    const GitHubLogin login(seeded.core().database(), seeded.core().secrets());
    QCOMPARE(login.token().value_or(QString()), QString(GitHost::kToken));
    QCOMPARE(login.clientId(), QString("client-1"));
    part<QPushButton>(*dialog, "closeGithubLogin")->click();
    QTRY_VERIFY(!guard);
}

void GitHubLoginTest::endsBadly_data()
{
    QTest::addColumn<QString>("poll");
    QTest::addColumn<QString>("said");
    QTest::newRow("denied") << "access_denied"
                            << "refused in the browser";
    QTest::newRow("expired") << "expired_token"
                             << "expired";
    QTest::newRow("switched off") << "device_flow_disabled"
                                  << "device_flow_disabled";
}

void GitHubLoginTest::endsBadly()
{
    QFETCH(QString, poll);
    QFETCH(QString, said);
    SeededHome seeded;
    set(seeded);
    GitHubLoginDialog dialog(seeded.core());
    dialog.setAttribute(Qt::WA_DeleteOnClose, false);
    dialog.show();
    QTRY_VERIFY(textOf(dialog, "githubWho").contains("Nobody"));
    m_host.tell("polls " + poll);
    part<QPushButton>(dialog, "githubDeviceButton")->click();
    QTRY_VERIFY_WITH_TIMEOUT(textOf(dialog, "githubLoginMistake").contains(said), 20'000);
    QVERIFY(textOf(dialog, "githubCode").isEmpty());
    QVERIFY(part<QPushButton>(dialog, "githubDeviceButton")->isVisible()); // one can begin again
}

void GitHubLoginTest::waitingCanBeCancelledAndClosed()
{
    SeededHome seeded;
    set(seeded);
    GitHubLoginDialog dialog(seeded.core());
    dialog.setAttribute(Qt::WA_DeleteOnClose, false);
    dialog.show();
    QTRY_VERIFY(textOf(dialog, "githubWho").contains("Nobody"));
    m_host.tell("polls" + QString(" authorization_pending").repeated(19)); // till the code expires
    part<QPushButton>(dialog, "githubDeviceButton")->click();
    QTRY_VERIFY(!textOf(dialog, "githubCode").isEmpty());
    part<QPushButton>(dialog, "cancelGithubCode")->click();
    QVERIFY(textOf(dialog, "githubCode").isEmpty());
    QTRY_VERIFY(textOf(dialog, "githubWho").contains("Nobody"));
    QVERIFY(textOf(dialog, "githubLoginMistake").isEmpty());
    part<QPushButton>(dialog, "githubDeviceButton")->click();
    QTRY_VERIFY(!textOf(dialog, "githubCode").isEmpty());
    dialog.reject(); // goes while it waits: nothing hangs, nothing is kept
    QVERIFY(GitHubLogin(seeded.core().database(), seeded.core().secrets()).source().value_or("x").isEmpty());
}

void GitHubLoginTest::aTokenIsProvenAndForgotten()
{
    SeededHome seeded;
    set(seeded);
    GitHubLoginDialog dialog(seeded.core());
    dialog.setAttribute(Qt::WA_DeleteOnClose, false);
    dialog.show();
    QTRY_VERIFY(textOf(dialog, "githubWho").contains("Nobody"));
    auto* token = part<QLineEdit>(dialog, "githubToken");
    QCOMPARE(token->echoMode(), QLineEdit::Password);
    token->setText("wrong");
    part<QPushButton>(dialog, "githubTokenButton")->click();
    QTRY_VERIFY(textOf(dialog, "githubLoginMistake").contains("does not accept the token"));
    token->setText(GitHost::kToken);
    part<QPushButton>(dialog, "githubTokenButton")->click();
    QTRY_VERIFY(textOf(dialog, "githubWho").contains("as octo"));
    QVERIFY(token->text().isEmpty() && !token->isVisible());
    part<QPushButton>(dialog, "githubLogOut")->click();
    QTRY_VERIFY(textOf(dialog, "githubWho").contains("Nobody"));
    QVERIFY(token->isVisible() && !part<QPushButton>(dialog, "githubLogOut")->isVisible());
}

void GitHubLoginTest::newPodAndSettingsLeadThere()
{
    SeededHome seeded;
    set(seeded);
    NewPodDialog newPod(seeded.core());
    newPod.show();
    newPod.chooseRepository();
    part<QPushButton>(newPod, "githubLoginButton")->click();
    auto* dialog = newPod.findChild<GitHubLoginDialog*>();
    QVERIFY(dialog && dialog->isVisible());
    QTRY_VERIFY(textOf(*dialog, "githubWho").contains("Nobody"));
    part<QLineEdit>(*dialog, "githubToken")->setText(GitHost::kToken);
    part<QPushButton>(*dialog, "githubTokenButton")->click();
    QTRY_VERIFY(textOf(*dialog, "githubWho").contains("as octo"));
    dialog->accept();
    const auto isListed = [&] { // the repositories are read anew
        for (const QLabel* label : newPod.findChild<RepositoryPicker*>()->findChildren<QLabel*>())
            if (label->text().startsWith("1 of your repositories"))
                return true;
        return false;
    };
    QTRY_VERIFY(isListed());

    WindowSettings settings(seeded.home());
    auto* preferences = new SettingsDialog(seeded.core(), settings, Autostart("/x", seeded.home()), nullptr);
    preferences->show();
    part<QPushButton>(*preferences, "settingGitHubLogin")->click();
    auto* again = preferences->findChild<GitHubLoginDialog*>();
    QVERIFY(again);
    QTRY_VERIFY(textOf(*again, "githubWho").contains("as octo"));
    delete preferences;
}

void GitHubLoginTest::aRepositorySaysWhatItAsksFor()
{
    SeededHome seeded;
    set(seeded);
    SettingStore(seeded.core().database()).set("git.http_hosts", "127.0.0.1");
    QVERIFY(GitHubLogin(seeded.core().database(), seeded.core().secrets()).logIn(GitHost::kToken, Cancel()));
    QVERIFY(m_host.addFile("octo/shop", "pinacle.yaml",
                           "version: \"1.0\"\ntier: dev.large\nservices: [redis]\ninstall: npm ci\n"
                           "processes:\n  - name: web\n    startCommand: <b>npm</b> start\n"));
    NewPodDialog dialog(seeded.core());
    dialog.show();
    dialog.chooseRepository();
    auto* address = part<QLineEdit>(dialog, "repository");
    address->setText(m_host.api().toString() + "/octo/shop.git");
    QTRY_VERIFY(textOf(dialog, "repositoryAsks").contains("Redis"));
    const QString asks = textOf(dialog, "repositoryAsks");
    QVERIFY2(asks.contains("Large") && asks.contains("npm ci") && asks.contains("web (<b>npm</b> start)"),
             qPrintable(asks));
    QCOMPARE(dialog.request().config.tier, QString("dev.large"));
    QVERIFY(part<QPlainTextEdit>(dialog, "yamlPreview")->toPlainText().contains("tier: dev.large\nservices"));

    // Mistakes with their place; a repository that is not there; another host.
    QVERIFY(m_host.addFile("octo/shop", "pinacle.yaml", "version: \"1.0\"\nteir: dev.large\n"));
    address->clear();
    QVERIFY(textOf(dialog, "repositoryAsks").isEmpty());
    address->setText(m_host.api().toString() + "/octo/shop.git");
    QTRY_VERIFY(textOf(dialog, "repositoryMistakes").contains("pinacle.yaml:2:1: teir"));
    auto* needs = part<QWidget>(dialog, "repositoryNeeds");
    const auto says = [&](const QString& words) {
        for (const QLabel* label : needs->findChildren<QLabel*>())
            if (label->isVisible() && label->text().contains(words))
                return true;
        return false;
    };
    address->setText(m_host.api().toString() + "/octo/nothing.git");
    QTRY_VERIFY(says("octo/nothing could not be looked into"));
    address->setText("https://elsewhere.invalid/octo/shop.git");
    QVERIFY(!needs->isVisible());
    QTest::qWait(900); // the pause, and then some
    QVERIFY(!needs->isVisible());
}

void GitHubLoginTest::aNewProjectIsPushedToANewRepository()
{
    SeededHome seeded;
    set(seeded);
    SettingStore(seeded.core().database()).set("git.http_hosts", "127.0.0.1");
    QVERIFY(GitHubLogin(seeded.core().database(), seeded.core().secrets()).logIn(GitHost::kToken, Cancel()));
    NewPodDialog dialog(seeded.core());
    QSignalSpy created(&dialog, &NewPodDialog::created);
    dialog.show();
    dialog.chooseTemplate("nodejs-blank");
    part<QLineEdit>(dialog, "podName")->setText("pushed");
    auto* create = part<QPushButton>(dialog, "createButton");
    QTRY_VERIFY(create->isEnabled());
    QVERIFY(!dialog.request().isNewRepository);
    auto* address = part<QLineEdit>(dialog, "pushRepository");
    QVERIFY(!address->isVisible());

    // Wanted, but no address yet; then one that is not empty, and one that may not be made.
    part<QCheckBox>(dialog, "pushWanted")->click();
    QVERIFY(address->isVisible());
    QTRY_VERIFY(!create->isEnabled());
    const auto says = [&](const QString& words) {
        for (const QLabel* label : dialog.findChildren<QLabel*>())
            if (label->isVisible() && label->text().contains(words))
                return true;
        return false;
    };
    address->setText("file:///etc");
    QTRY_VERIFY(says("file"));
    QVERIFY(!create->isEnabled());
    const QString host = m_host.api().toString();
    const auto ask = [&](const QString& repository) {
        address->setText(host + repository);
        QTRY_VERIFY(create->isEnabled());
        create->click();
        QVERIFY(!create->isEnabled()); // until GitHub has answered
    };
    ask("/octo/shop.git");
    QTRY_VERIFY(says("octo/shop at 127.0.0.1 is not empty"));
    QTRY_VERIFY(create->isEnabled());
    auto* missing = part<QComboBox>(dialog, "pushMissing");
    missing->setCurrentIndex(missing->findData(int(MissingRepository::Refuse)));
    ask("/octo/absent.git");
    QTRY_VERIFY(says("no repository octo/absent"));
    QCOMPARE(created.size(), 0);

    missing->setCurrentIndex(missing->findData(int(MissingRepository::MakePrivate)));
    QVERIFY(dialog.request().isNewRepository);
    QCOMPARE(dialog.request().repository, host + "/octo/absent.git");
    ask("/octo/absent.git");
    QTRY_COMPARE(created.size(), 1);
    QCOMPARE(dialog.result(), int(QDialog::Accepted));
    const auto remote = GitRemote::parse(host + "/octo/absent.git", {"127.0.0.1"});
    QVERIFY(remote);
    auto github = GitHubLogin(seeded.core().database(), seeded.core().secrets()).integrationFor(*remote);
    QVERIFY(github && *github);
    const auto made = (*github)->repository("octo/absent", Cancel());
    QVERIFY(made && made->isPrivate);
}

QTEST_MAIN(GitHubLoginTest)
#include "github_login_test.moc"

// Against tests/support/git_host.py, which speaks GitHub's API over real HTTP.
#include "core/github/deploy_keys.h"
#include "core/github/github_login.h"
#include "core/secrets/secret_store.h"
#include "core/store/database.h"
#include "core/store/event_store.h"
#include "tests/support/git_host.h"

#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTest>

using namespace pinacle;

static const QString kToken = QString::fromLatin1(GitHost::kToken);

class GitHubTest : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void cleanup() { tell("mode "); }
    void lists_have_all_pages();
    void files_are_read();
    void repositories_are_made_once();
    void deploy_keys_come_and_go();
    void a_copys_key_has_the_rights_of_its_sources();
    void device_login_waits_and_slows_down();
    void device_login_ends_badly_data();
    void device_login_ends_badly();
    void errors_say_what_to_do_data();
    void errors_say_what_to_do();
    void nobody_there();
    void cancel_ends_waiting();
    void login_is_kept_as_a_secret();
    void only_safe_addresses();

private:
    void tell(const QString& line) { QVERIFY2(m_host.tell(line), qPrintable(line)); }
    GitHubIntegration github(const QString& token = kToken) { return {m_api, token}; }

    GitHost m_host;
    const QUrl m_api = m_host.api();
};

void GitHubTest::initTestCase()
{
    QVERIFY(m_host.isRunning());
    for (const char* name : {"octo/one", "octo/two", "octo/three"})
        tell(QString("repository ") + name);
}

void GitHubTest::lists_have_all_pages()
{
    auto api = github();
    QCOMPARE(api.login(Cancel()).value_or(QString()), QString("octo"));
    const auto found = api.repositories(Cancel());
    QVERIFY2(found, found ? "" : qPrintable(found.error().text()));
    QCOMPARE(found->size(), 3); // two a page
    QCOMPARE(found->first().fullName, QString("octo/one"));
    QCOMPARE(found->first().defaultBranch, QString("main"));
    QCOMPARE(api.branches("octo/one", Cancel()).value_or(QStringList()),
             QStringList({"dev", "fix/one", "main", "z"}));
    QCOMPARE(api.rate().remaining, 4999);
    const auto none = api.branches("octo/nothing", Cancel());
    QVERIFY(!none);
    QCOMPARE(none.error().kind, ErrorKind::NotFound);
}

void GitHubTest::files_are_read()
{
    auto api = github();
    QCOMPARE(**api.readFile("octo/one", "", "pinacle.yaml", Cancel()), QByteArray("version: \"1.0\"\n"));
    QCOMPARE(**api.readFile("octo/one", "fix/one", "a b/ü.txt", Cancel()), QByteArray("x"));
    QVERIFY(!*api.readFile("octo/one", "", "nothing", Cancel()));
}

void GitHubTest::repositories_are_made_once()
{
    auto api = github();
    const auto made = api.createRepository("fresh", true, Cancel());
    QVERIFY2(made, made ? "" : qPrintable(made.error().text()));
    QCOMPARE(made->fullName, QString("octo/fresh"));
    QVERIFY(made->isPrivate);
    const auto again = api.createRepository("fresh", true, Cancel());
    QVERIFY(!again);
    QCOMPARE(again.error().kind, ErrorKind::Conflict);
    QVERIFY2(again.error().message.contains("name already exists"), qPrintable(again.error().message));
    // With an owner: oneself, an organisation, and one that is not there.
    QCOMPARE(api.repository("octo/new-2", Cancel()).error().kind, ErrorKind::NotFound);
    QCOMPARE(api.createRepository("octo/new-2", true, Cancel())->fullName, QString("octo/new-2"));
    QVERIFY(api.repository("octo/new-2", Cancel())->isPrivate);
    QCOMPARE(api.createRepository("guild/hall", false, Cancel())->fullName, QString("guild/hall"));
    QVERIFY(!api.repository("guild/hall", Cancel())->isPrivate);
    QCOMPARE(api.createRepository("nobody/hall", true, Cancel()).error().kind, ErrorKind::NotFound);
}

void GitHubTest::deploy_keys_come_and_go()
{
    QTemporaryDir home;
    const auto database = *Database::open(home.filePath("pinacle.db"));
    Secrets secrets(home.path(), nullptr);
    GitHubLogin login(*database, secrets);
    QVERIFY(login.setApi(m_api.toString()));
    QVERIFY(login.logIn(kToken, Cancel()));
    DeployKeys keys(*database, secrets);
    const auto remote = GitRemote::parse("git@127.0.0.1:octo/one.git");
    QVERIFY(remote);
    auto api = github();
    QVERIFY(keys.add("pod_1", *remote, "ssh-ed25519 AAAA", false));
    QVERIFY(keys.add("pod_1", *remote, "ssh-ed25519 AAAA", false)); // after a crash: the same one
    const auto id = api.addDeployKey("octo/one", "x", "ssh-ed25519 AAAA comment", false, Cancel());
    QVERIFY(id);
    QVERIFY(keys.remove("pod_1"));
    QVERIFY(keys.remove("pod_1"));
    QVERIFY(api.removeDeployKey("octo/one", *id, Cancel())); // gone counts
    QVERIFY(keys.add("pod_2", *remote, "ssh-ed25519 BBBB", true));
    const qint64 keyId = keys.leftOver().last().id;
    tell("mode broken");
    const auto left = keys.remove("pod_2");
    QVERIFY(!left);
    QVERIFY2(left.error().fix.contains("pod_2"), qPrintable(left.error().text()));
    QCOMPARE(keys.leftOver().size(), 1);
    keys.removeLeftOver(Cancel());
    QCOMPARE(keys.leftOver().size(), 1); // it is not forgotten
    tell("mode ");
    QVERIFY(login.logOut());
    QCOMPARE(keys.remove("pod_2").error().kind, ErrorKind::AuthFailed); // not "there is none"
    QVERIFY(login.logIn(kToken, Cancel()));
    QVERIFY(keys.leftOver().isEmpty());
    QVERIFY(!api.mayDeployKeyWrite("octo/one", keyId, Cancel()));
    QCOMPARE(EventStore(*database).newestOf("pod_2").first().event, QString("deploy_key_removed"));
    const auto elsewhere = GitRemote::parse("git@gitlab.com:a/b");
    QVERIFY(!*keys.add("pod_3", *elsewhere, "ssh-ed25519 CCCC", false)); // a person adds it there
}

void GitHubTest::a_copys_key_has_the_rights_of_its_sources()
{
    QTemporaryDir home;
    const auto database = *Database::open(home.filePath("pinacle.db"));
    Secrets secrets(home.path(), nullptr);
    GitHubLogin login(*database, secrets);
    QVERIFY(login.setApi(m_api.toString()));
    QVERIFY(login.logIn(kToken, Cancel()));
    DeployKeys keys(*database, secrets);
    const auto remote = GitRemote::parse("git@127.0.0.1:octo/one.git");
    QVERIFY(*keys.add("pod_reads", *remote, "ssh-ed25519 DDDD", false));
    QVERIFY(*keys.add("pod_writes", *remote, "ssh-ed25519 EEEE", true));
    QVERIFY(*keys.addOfCopy("copy_reads", "pod_reads", "ssh-ed25519 FFFF"));
    QVERIFY(*keys.addOfCopy("copy_writes", "pod_writes", "ssh-ed25519 GGGG"));
    QVERIFY(!*keys.addOfCopy("copy", "pod_without", "ssh-ed25519 HHHH"));
    auto api = github();
    QMap<QString, DeployKey> known;
    for (const DeployKey& key : keys.leftOver()) // none of these pods has a row
        known.insert(key.podId, key);
    QCOMPARE(known.keys(), QStringList({"copy_reads", "copy_writes", "pod_reads", "pod_writes"}));
    QVERIFY(!*api.mayDeployKeyWrite("octo/one", known["copy_reads"].id, Cancel()));
    QVERIFY(*api.mayDeployKeyWrite("octo/one", known["copy_writes"].id, Cancel()));
    // One that somebody took away there is not given to a copy again.
    QVERIFY(api.removeDeployKey("octo/one", known["pod_writes"].id, Cancel()));
    QVERIFY(!*keys.addOfCopy("copy_late", "pod_writes", "ssh-ed25519 JJJJ"));
    // The token of one GitHub is not shown to another.
    QVERIFY(
        database->exec("UPDATE deploy_keys SET api = 'https://api.example.com' WHERE pod_id = 'pod_reads'"));
    QCOMPARE(keys.remove("pod_reads").error().kind, ErrorKind::AuthFailed);
    keys.removeLeftOver(Cancel());
    QCOMPARE(keys.leftOver().size(), 1);
}

void GitHubTest::device_login_waits_and_slows_down()
{
    auto api = github({});
    const auto code = api.beginDeviceLogin("client-1", Cancel());
    QVERIFY2(code, code ? "" : qPrintable(code.error().text()));
    QCOMPARE(code->userCode, QString("ABCD-1234"));
    tell("polls authorization_pending authorization_pending ok");
    QElapsedTimer time;
    time.start();
    QCOMPARE(api.waitForDeviceLogin("client-1", *code, Cancel()).value_or(QString()), kToken);
    QVERIFY2(time.elapsed() >= 3000, "polled faster than asked to");
    tell("polls slow_down ok");
    time.restart();
    QCOMPARE(api.waitForDeviceLogin("client-1", *code, Cancel()).value_or(QString()), kToken);
    QVERIFY2(time.elapsed() >= 7000, "went on as fast as before");
    QVERIFY(!api.beginDeviceLogin("unknown", Cancel()));
}

void GitHubTest::device_login_ends_badly_data()
{
    QTest::addColumn<QString>("poll");
    QTest::addColumn<ErrorKind>("kind");
    QTest::newRow("denied") << "access_denied" << ErrorKind::AuthFailed;
    QTest::newRow("expired") << "expired_token" << ErrorKind::Timeout;
    QTest::newRow("unknown") << "device_flow_disabled" << ErrorKind::Invalid;
}

void GitHubTest::device_login_ends_badly()
{
    QFETCH(QString, poll);
    auto api = github({});
    const auto code = api.beginDeviceLogin("client-1", Cancel());
    tell("polls " + poll);
    const auto token = api.waitForDeviceLogin("client-1", *code, Cancel());
    QVERIFY(!token);
    QTEST(token.error().kind, "kind");
}

void GitHubTest::errors_say_what_to_do_data()
{
    QTest::addColumn<QString>("mode");
    QTest::addColumn<ErrorKind>("kind");
    QTest::addColumn<QString>("part");
    QTest::newRow("limit") << "limited" << ErrorKind::Busy << "no more requests until";
    QTest::newRow("secondary limit") << "secondary" << ErrorKind::Busy << "no more requests until";
    QTest::newRow("expired") << "expired" << ErrorKind::AuthFailed << "expired";
    QTest::newRow("right") << "forbidden" << ErrorKind::AuthFailed << "not accessible";
    QTest::newRow("trouble") << "broken" << ErrorKind::Unreachable << "status 502";
    QTest::newRow("redirect") << "elsewhere" << ErrorKind::Unreachable << "the token does not belong";
}

void GitHubTest::errors_say_what_to_do()
{
    QFETCH(QString, mode);
    QFETCH(QString, part);
    tell("mode " + mode);
    const auto found = github().repositories(Cancel());
    QVERIFY(!found);
    QTEST(found.error().kind, "kind");
    QVERIFY2(found.error().text().contains(part), qPrintable(found.error().text()));
    QVERIFY(!found.error().text().contains(kToken) && !found.error().detail.contains(kToken));
}

void GitHubTest::nobody_there()
{
    const auto refused = GitHubIntegration(QUrl("http://127.0.0.1:9"), kToken).login(Cancel());
    QVERIFY(!refused);
    QCOMPARE(refused.error().kind, ErrorKind::Unreachable);
    QVERIFY(!refused.error().fix.isEmpty());
}

void GitHubTest::cancel_ends_waiting()
{
    tell("mode slow");
    Cancel cancel;
    QElapsedTimer time;
    time.start();
    std::unique_ptr<QThread> thread(QThread::create([&] {
        const auto found = github().login(cancel);
        QVERIFY(!found);
        QCOMPARE(found.error().kind, ErrorKind::Cancelled);
    }));
    thread->start();
    QTest::qWait(300);
    cancel.ask();
    QVERIFY(thread->wait(5000));
    QVERIFY(time.elapsed() < 2000);
}

void GitHubTest::login_is_kept_as_a_secret()
{
    QTemporaryDir home;
    const auto database = *Database::open(home.filePath("pinacle.db"));
    Secrets secrets(home.path(), nullptr);
    GitHubLogin login(*database, secrets);
    QVERIFY(login.setApi(m_api.toString()));
    QVERIFY(!login.logIn("wrong", Cancel()));
    QVERIFY(login.token()->isEmpty() || !QStandardPaths::findExecutable("gh").isEmpty());
    QCOMPARE(login.logIn(kToken, Cancel()).value_or(QString()), QString("octo"));
    QCOMPARE(*login.source(), QString("token"));
    database->exec("PRAGMA wal_checkpoint(TRUNCATE)");
    QFile file(home.filePath("pinacle.db"));
    QVERIFY(file.open(QIODevice::ReadOnly));
    QVERIFY(!file.readAll().contains(kToken.toUtf8()));
    QVERIFY(login.logOut());
    QVERIFY(login.token()->isEmpty() || !QStandardPaths::findExecutable("gh").isEmpty());
}

void GitHubTest::only_safe_addresses()
{
    for (const char* good :
         {"https://api.github.com", "https://ghe.example.org/api/v3", "http://127.0.0.1:8080"})
        QVERIFY2(GitHubIntegration::checkedApi(good), good);
    for (const char* bad :
         {"", "http://api.github.com", "ftp://x", "https://u:p@h", "api.github.com", "https://"})
        QVERIFY2(!GitHubIntegration::checkedApi(bad), bad);
    QCOMPARE(GitHubIntegration::gitHost(QUrl("https://api.github.com")), QString("github.com"));
    QCOMPARE(GitHubIntegration::gitHost(QUrl("https://ghe.example.org/api/v3")), QString("ghe.example.org"));
}

QTEST_GUILESS_MAIN(GitHubTest)
#include "github_test.moc"

#include "core/config/git_remote.h"
#include "tests/support/hostile_texts.h"

#include <QTest>

using namespace pinacle;

class GitRemoteTest : public QObject
{
    Q_OBJECT

private slots:
    void takes_what_people_paste_data();
    void takes_what_people_paste();
    void refuses_data();
    void refuses();
    void hostile_texts_are_harmless_or_refused();
    void branches();
};

void GitRemoteTest::takes_what_people_paste_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("host");
    QTest::addColumn<int>("port");
    QTest::addColumn<QString>("path");
    QTest::addColumn<QString>("url");
    QTest::newRow("https") << "https://github.com/octo/app.git"
                           << "github.com" << 0 << "octo/app"
                           << "";
    QTest::newRow("spaces around") << "  https://github.com/octo/app \n"
                                   << "github.com" << 0 << "octo/app"
                                   << "https://github.com/octo/app";
    QTest::newRow("port") << "https://git.example.org:8443/a/b/c/"
                          << "git.example.org" << 8443 << "a/b/c"
                          << "";
    QTest::newRow("Unicode") << "https://h/a b/ü.git"
                             << "h" << 0 << "a b/ü"
                             << "https://h/a%20b/%C3%BC.git";
    QTest::newRow("ssh") << "ssh://git@github.com:22/octo/app.git"
                         << "github.com" << 22 << "octo/app"
                         << "";
    QTest::newRow("scp") << "git@github.com:octo/app.git"
                         << "github.com" << 0 << "octo/app"
                         << "";
    QTest::newRow("scp, home") << "git@h:~x/app"
                               << "h" << 0 << "~x/app"
                               << "";
}

void GitRemoteTest::takes_what_people_paste()
{
    QFETCH(QString, text);
    QFETCH(QString, url);
    const auto remote = GitRemote::parse(text);
    QVERIFY2(remote, remote ? "" : qPrintable(remote.error().text()));
    QTEST(remote->host, "host");
    QTEST(remote->port, "port");
    QTEST(remote->path, "path");
    QCOMPARE(remote->url, url.isEmpty() ? text : url);
}

void GitRemoteTest::refuses_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("part");
    QTest::newRow("empty") << ""
                           << "empty";
    QTest::newRow("option") << "--upload-pack=id"
                            << "begins with";
    QTest::newRow("file") << "file:///etc/passwd"
                          << "\"file\" is not allowed";
    QTest::newRow("path") << "/etc/passwd"
                          << "no address";
    QTest::newRow("ext") << "ext::sh -c id"
                         << "no address";
    QTest::newRow("git") << "git://h/a"
                         << "\"git\" is not allowed";
    QTest::newRow("http") << "http://h/a"
                          << "not encrypted";
    QTest::newRow("token") << "https://ghp_token@github.com/a/b"
                           << "token given apart";
    QTest::newRow("password") << "ssh://git:pw@h/a"
                              << "password";
    QTest::newRow("line break") << "https://h/a\nb"
                                << "control character";
    QTest::newRow("host option") << "ssh://-oProxyCommand=id/a"
                                 << "no";
    QTest::newRow("scp host option") << "git@-oProxyCommand=id:a"
                                     << "no name of a host";
    QTest::newRow("path option") << "git@h:-a"
                                 << "names no repository";
    QTest::newRow("up") << "https://h/a/../../b"
                        << "";
    QTest::newRow("query") << "https://h/a?x=1"
                           << "\"?\"";
    QTest::newRow("nothing") << "https://github.com/"
                             << "names no repository";
}

void GitRemoteTest::refuses()
{
    QFETCH(QString, text);
    QFETCH(QString, part);
    const auto remote = GitRemote::parse(text);
    if (part.isEmpty()) { // refused, or with the dots gone
        QVERIFY(!remote || !remote->path.contains(".."));
        return;
    }
    QVERIFY(!remote);
    QCOMPARE(remote.error().kind, ErrorKind::Invalid);
    QVERIFY2(remote.error().message.contains(part), qPrintable(remote.error().message));
    QVERIFY(!remote.error().text().contains("ghp_token"));
    QVERIFY(GitRemote::parse("http://h/a", {"h"}));
}

void GitRemoteTest::hostile_texts_are_harmless_or_refused()
{
    for (const QString& text : hostileTexts())
        for (const QString& form : {text, "https://" + text, "https://h/" + text, "git@h:" + text,
                                    text + "@h:a", "ssh://" + text + "/a"}) {
            const auto remote = GitRemote::parse(form);
            if (!remote)
                continue;
            QVERIFY2(!remote->url.startsWith('-') && !remote->host.startsWith('-') &&
                         !remote->path.startsWith('-'),
                     qPrintable(form));
            for (const QChar c : remote->url)
                QVERIFY2(c.category() != QChar::Other_Control, qPrintable(form));
            QVERIFY(remote->url.startsWith("https://") || remote->url.startsWith("ssh://") ||
                    remote->isSsh());
        }
}

void GitRemoteTest::branches()
{
    for (const char* good : {"main", "fix/one", "a-b", "v1.2", "$(id)", "ü"})
        QVERIFY2(branchMistake(QString::fromUtf8(good)).isEmpty(), good);
    for (const char* bad : {"",       "-x",   "--upload-pack=id",
                            "a b",    "a..b", "a~",
                            "a^",     "a:b",  "a?",
                            "a*",     "a[",   "a\\",
                            "a\nb",   "/a",   "a/",
                            ".a",     "a/.b", "a.",
                            "a.lock", "@",    "a@{b",
                            "a//b"})
        QVERIFY2(!branchMistake(bad).isEmpty(), bad);
}

QTEST_GUILESS_MAIN(GitRemoteTest)
#include "git_remote_test.moc"

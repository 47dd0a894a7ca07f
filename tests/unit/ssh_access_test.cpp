#include "core/pods/ssh_access.h"

#include "core/connection/search_path.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

using namespace pinacle;

/// The lines in a person's ~/.ssh/config, read back with the real ssh.
class SshAccessTest final : public QObject
{
    Q_OBJECT

private slots:
    void what_was_there_stays_and_comes_back_data();
    void what_was_there_stays_and_comes_back();
    void ssh_reads_what_was_written();
    void a_moved_home_replaces_the_old_line();
    void keeps_the_file_behind_a_link_and_its_mode();
    void the_diff_is_what_patch_makes_of_it();
    void one_key_and_one_line_a_host();
    void a_file_that_cannot_be_written_is_left_alone();

private:
    QString path(const QString& name) const { return m_folder->filePath(name); }
    SshAccess access(const QString& home = QStringLiteral("home with spaces"))
    {
        return {path(home), path(QStringLiteral("bin/pinacle")), path(QStringLiteral("user/config"))};
    }
    void write(const QString& name, const QByteArray& text)
    {
        QDir().mkpath(QFileInfo(path(name)).path());
        QFile file(path(name));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(text);
    }
    QByteArray read(const QString& name) const
    {
        QFile file(path(name));
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray("(no file)");
    }

    std::unique_ptr<QTemporaryDir> m_folder;

private slots:
    void init() { m_folder = std::make_unique<QTemporaryDir>(); }
};

void SshAccessTest::what_was_there_stays_and_comes_back_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::newRow("empty") << QByteArray();
    QTest::newRow("a host") << QByteArray("Host a\n    Port 2\n");
    QTest::newRow("no last line break") << QByteArray("Host a\n    Port 2");
    QTest::newRow("blank lines first") << QByteArray("\n\n# mine\nInclude other\n\n");
    QTest::newRow("carriage returns") << QByteArray("Host a\r\n    Port 2\r\n");
    QTest::newRow("like our mark") << QByteArray("# Pinacle: every pod\nInclude x\n");
}

void SshAccessTest::what_was_there_stays_and_comes_back()
{
    QFETCH(QByteArray, text);
    write(QStringLiteral("user/config"), text);
    SshAccess ssh = access();
    QVERIFY(!ssh.isSetUp());
    QVERIFY(ssh.removeDiff().isEmpty());
    for (int twice = 0; twice < 2; ++twice) {
        const auto done = ssh.setUp();
        QVERIFY2(done, done ? "" : qPrintable(done.error().message));
        QVERIFY(ssh.isSetUp());
        QVERIFY(ssh.setUpDiff().isEmpty());
        QVERIFY(read(QStringLiteral("user/config")).endsWith(text));
        QVERIFY(read(QStringLiteral("user/config")).startsWith("# Pinacle: "));
    }
    QVERIFY(ssh.remove());
    QCOMPARE(read(QStringLiteral("user/config")), text);
    QVERIFY(!QFile::exists(path(QStringLiteral("home with spaces/ssh"))));
}

void SshAccessTest::ssh_reads_what_was_written()
{
    write(QStringLiteral("user/config"), "Host *\n    User somebody\n    ForwardAgent yes\n");
    QVERIFY(access().setUp());
    const auto ask = [this](const QString& host) {
        QProcess ssh;
        ssh.start(findProgram(QStringLiteral("ssh")),
                  {"-G", "-F", path(QStringLiteral("user/config")), host});
        ssh.waitForFinished();
        return QString::fromUtf8(ssh.readAllStandardOutput() + ssh.readAllStandardError());
    };
    const QString pod = ask(QStringLiteral("shop.pinacle"));
    QVERIFY2(pod.contains(QLatin1String("\nuser root\n")) || pod.startsWith(QLatin1String("user root\n")),
             qPrintable(pod));
    QVERIFY(pod.contains(QLatin1String("proxycommand env PINACLE_HOME='") +
                         path(QStringLiteral("home with spaces"))));
    QVERIFY(pod.contains(QLatin1String("\nforwardagent no\n")));
    QVERIFY(pod.contains(QLatin1String("identityfile ") +
                         path(QStringLiteral("home with spaces/ssh/id_ed25519"))));
    const QString other = ask(QStringLiteral("example.org"));
    QVERIFY(other.contains(QLatin1String("user somebody\n")) && !other.contains(QLatin1String("pinacle")));
}

void SshAccessTest::a_moved_home_replaces_the_old_line()
{
    write(QStringLiteral("user/config"), "Host a\n");
    QVERIFY(access(QStringLiteral("old")).setUp());
    SshAccess moved = access(QStringLiteral("new"));
    QVERIFY(!moved.isSetUp());
    QVERIFY(moved.setUp());
    QCOMPARE(read(QStringLiteral("user/config")).count("Include"), 1);
    QVERIFY(moved.remove());
    QCOMPARE(read(QStringLiteral("user/config")), QByteArray("Host a\n"));
}

void SshAccessTest::keeps_the_file_behind_a_link_and_its_mode()
{
    write(QStringLiteral("dotfiles/ssh"), "Host a\n");
    QFile::setPermissions(path(QStringLiteral("dotfiles/ssh")),
                          QFile::ReadOwner | QFile::WriteOwner | QFile::ReadGroup);
    QDir().mkpath(path(QStringLiteral("user")));
    QVERIFY(QFile::link(path(QStringLiteral("dotfiles/ssh")), path(QStringLiteral("user/config"))));
    QVERIFY(access().setUp());
    QVERIFY(QFileInfo(path(QStringLiteral("user/config"))).isSymLink());
    QVERIFY(read(QStringLiteral("dotfiles/ssh")).contains("Include"));
    QVERIFY(QFileInfo(path(QStringLiteral("dotfiles/ssh"))).permission(QFile::ReadGroup));
}

void SshAccessTest::the_diff_is_what_patch_makes_of_it()
{
    const QByteArray before("Host a\n    Port 2\nHost b\n    Port 3\nHost c\n");
    write(QStringLiteral("user/config"), before);
    SshAccess ssh = access();
    write(QStringLiteral("patch"), ssh.setUpDiff().toUtf8());
    write(QStringLiteral("patched"), before);
    QCOMPARE(QProcess::execute(findProgram(QStringLiteral("patch")),
                               {"-s", path(QStringLiteral("patched")), path(QStringLiteral("patch"))}),
             0);
    QVERIFY(ssh.setUp());
    QCOMPARE(read(QStringLiteral("patched")), read(QStringLiteral("user/config")));
    write(QStringLiteral("patch"), ssh.removeDiff().toUtf8());
    QCOMPARE(QProcess::execute(findProgram(QStringLiteral("patch")),
                               {"-s", path(QStringLiteral("patched")), path(QStringLiteral("patch"))}),
             0);
    QCOMPARE(read(QStringLiteral("patched")), before);
}

void SshAccessTest::one_key_and_one_line_a_host()
{
    SshAccess ssh = access();
    const auto key = ssh.publicKey();
    QVERIFY2(key && key->startsWith(QLatin1String("ssh-ed25519 ")),
             key ? "" : qPrintable(key.error().message));
    QCOMPARE(*ssh.publicKey(), *key);
    QVERIFY(!QFileInfo(path(QStringLiteral("home with spaces/ssh/id_ed25519"))).permission(QFile::ReadGroup));

    QVERIFY(ssh.noteHostKey(QStringLiteral("shop"), *key));
    QVERIFY(ssh.noteHostKey(QStringLiteral("shop-2"), *key));
    QVERIFY(ssh.noteHostKey(QStringLiteral("shop"), *access(QStringLiteral("other")).publicKey()));
    const QByteArray known = read(QStringLiteral("home with spaces/ssh/known_hosts"));
    QCOMPARE(known.count('\n'), 2);
    QVERIFY(known.contains("shop-2.pinacle " + key->section(u' ', 0, 1).toUtf8() + "\n"));
    QVERIFY(!known.contains("shop.pinacle " + key->section(u' ', 0, 1).toUtf8()));
    QVERIFY(!ssh.noteHostKey(QStringLiteral("shop"), QStringLiteral("ssh-ed25519 a\n* ssh-ed25519 AAAA")));
    QCOMPARE(read(QStringLiteral("home with spaces/ssh/known_hosts")), known);
}

void SshAccessTest::a_file_that_cannot_be_written_is_left_alone()
{
    QDir().mkpath(path(QStringLiteral("user/config"))); // a folder in its place
    SshAccess ssh = access();
    const auto done = ssh.setUp();
    QVERIFY(!done);
    QVERIFY(done.error().message.contains(path(QStringLiteral("user/config"))));
    QVERIFY(QFileInfo(path(QStringLiteral("user/config"))).isDir());
}

QTEST_GUILESS_MAIN(SshAccessTest)
#include "ssh_access_test.moc"

#include "core/connection/connection_pool.h"
#include "core/connection/ssh_client.h"
#include "core/connection/ssh_session.h"
#include "tests/support/test_sshd.h"

#include <QFile>
#include <QTest>

using namespace pinacle;
using namespace std::chrono_literals;

/// Which host keys count when the user's ssh configuration names files of its own, and authorities that
/// certify keys, on a real sshd.
class ConnectionHostKeysTest final : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void init();
    void theConfiguredFilesCount_data();
    void theConfiguredFilesCount();
    void aConfiguredFileRefusesAnotherKey();
    void theKindThatIsKnownIsAskedFor();
    void theSystemsSshCountsTheSameFiles();
    void anAuthorityIsAMatterOfTheSystemsSsh();
    void aServerWithACertificateAlone();
    void anAuthorityThatDidNotCertifyIsNoHelp();
    void aRevokedKeyIsRefusedWhoeverCertifiedIt();

private:
    static QByteArray read(const QString& path)
    {
        QFile file(path);
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }
    static void write(const QString& path, const QByteArray& text)
    {
        QFile file(path);
        QVERIFY(file.open(QIODevice::WriteOnly) && file.write(text) == text.size());
    }
    /// What a known_hosts file says about the server, with its key in `name`.pub.
    static QByteArray line(const TestSshd& sshd, const QString& name = QStringLiteral("host_key"))
    {
        return "[127.0.0.1]:" + QByteArray::number(sshd.port()) + ' ' + read(sshd.file(name + ".pub"));
    }
    QString known() const { return m_folder.filePath("my known hosts"); }
    Result<std::unique_ptr<ServerConnection>> open(const TestSshd& sshd, const QString& more = {});
    QString transportTo(const TestSshd& sshd)
    {
        const auto opened = open(sshd);
        return opened ? (*opened)->transport() : opened.error().text() + opened.error().detail;
    }
    void restart(TestSshd& sshd)
    {
        sshd.kill();
        QCOMPARE(sshd.start(), QString());
    }

    QTemporaryDir m_folder;
    TestSshd m_sshd;
    std::unique_ptr<HostKeyStore> m_hostKeys;
    std::unique_ptr<SshClient> m_client;
};

void ConnectionHostKeysTest::initTestCase()
{
    qunsetenv("SSH_AUTH_SOCK");
    QCOMPARE(m_sshd.start(), QString());
}

void ConnectionHostKeysTest::init()
{
    m_hostKeys = std::make_unique<HostKeyStore>(m_folder.filePath("own/known_hosts"),
                                                m_folder.filePath("users_known_hosts"));
    m_client = std::make_unique<SshClient>(*m_hostKeys);
    m_client->configFile = m_folder.filePath("ssh_config");
    QFile::remove(m_folder.filePath("own/known_hosts"));
    write(known(), {});
}

Result<std::unique_ptr<ServerConnection>> ConnectionHostKeysTest::open(const TestSshd& sshd,
                                                                       const QString& more)
{
    const QString files = more.isEmpty() ? "UserKnownHostsFile \"" + known() + '"' : more;
    write(m_client->configFile, QStringLiteral("Host target\n  HostName 127.0.0.1\n  Port %1\n"
                                               "  IdentityAgent none\n  IdentityFile %2\n  %3\n")
                                    .arg(QString::number(sshd.port()), sshd.clientKey(), files)
                                    .toUtf8());
    ServerAddress address;
    address.serverId = QStringLiteral("srv_test");
    address.kind = ServerKind::Ssh;
    address.host = QStringLiteral("target");
    return standardConnector(*m_client, {5s, 5s, 3s})(address, {});
}

void ConnectionHostKeysTest::theConfiguredFilesCount_data()
{
    QTest::addColumn<QString>("option");
    const QString file = '"' + known() + '"';
    QTest::newRow("the user's") << "UserKnownHostsFile " + file;
    QTest::newRow("a second one") << "UserKnownHostsFile /no/such " + file;
    QTest::newRow("the system's") << "GlobalKnownHostsFile " + file;
}

void ConnectionHostKeysTest::theConfiguredFilesCount()
{
    QFETCH(QString, option);
    QCOMPARE(open(m_sshd, option).error().kind, ErrorKind::HostKeyUnknown);
    write(known(), line(m_sshd));
    const auto opened = open(m_sshd, option);
    QVERIFY2(opened, opened ? "" : qPrintable(opened.error().text()));
    QVERIFY((*opened)->transport().startsWith("libssh"));
    QVERIFY(!QFile::exists(m_folder.filePath("own/known_hosts")));
    QCOMPARE(read(known()), line(m_sshd));
}

void ConnectionHostKeysTest::aConfiguredFileRefusesAnotherKey()
{
    const TestSshd other;
    write(known(), "# comment\n[127.0.0.1]:" + QByteArray::number(m_sshd.port()) + ' ' +
                       read(other.file("host_key.pub")));
    const auto refused = open(m_sshd);
    QCOMPARE(refused.error().kind, ErrorKind::HostKeyChanged);
    QVERIFY2(refused.error().message.contains(known() + " line 2"), qPrintable(refused.error().message));
}

void ConnectionHostKeysTest::theKindThatIsKnownIsAskedFor()
{
    TestSshd sshd;
    for (const char* kind : {"ecdsa", "rsa"}) {
        const QString key = sshd.file(kind);
        QCOMPARE(QProcess::execute("ssh-keygen", {"-q", "-t", kind, "-N", "", "-f", key}), 0);
        sshd.configure("HostKey " + key.toUtf8() + '\n');
        restart(sshd);
        write(known(), line(sshd, kind));
        const auto opened = open(sshd);
        QVERIFY2(opened, opened ? "" : qPrintable(opened.error().text()));
    }
}

void ConnectionHostKeysTest::theSystemsSshCountsTheSameFiles()
{
    TestSshd sshd(TestSshd::Login::Certificate);
    QCOMPARE(sshd.start(), QString());
    write(known(), line(sshd));
    QVERIFY2(transportTo(sshd).startsWith("the system's ssh"), qPrintable(transportTo(sshd)));
    QCOMPARE(read(known()), line(sshd));
}

void ConnectionHostKeysTest::anAuthorityIsAMatterOfTheSystemsSsh()
{
    TestSshd sshd;
    write(known(), "# our servers\n" + sshd.certifyHostKey());
    restart(sshd);
    const auto opened = open(sshd);
    QVERIFY2(opened, opened ? "" : qPrintable(opened.error().text() + opened.error().detail));
    QCOMPARE((*opened)->transport(),
             "the system's ssh, because of the certificate authority of " + known() + " line 2");
    Command echo;
    echo.argv = {"echo", "here"};
    QCOMPARE((*opened)->exec(echo, {})->outText(), "here");
    QVERIFY(!QFile::exists(m_folder.filePath("own/known_hosts")));

    write(known(), line(sshd) + read(known())); // known by its key as well: libssh does
    QVERIFY2(transportTo(sshd).startsWith("libssh"), qPrintable(transportTo(sshd)));
}

void ConnectionHostKeysTest::aServerWithACertificateAlone()
{
    TestSshd sshd;
    write(known(), sshd.certifyHostKey());
    sshd.configure("HostCertificate " + sshd.file("host_key-cert.pub").toUtf8() +
                   "\nHostKeyAlgorithms ssh-ed25519-cert-v01@openssh.com\n");
    restart(sshd);
    QVERIFY2(transportTo(sshd).startsWith("the system's ssh"), qPrintable(transportTo(sshd)));
}

void ConnectionHostKeysTest::anAuthorityThatDidNotCertifyIsNoHelp()
{
    TestSshd certified;
    write(known(), certified.certifyHostKey());
    const auto refused = open(m_sshd);
    QCOMPARE(refused.error().kind, ErrorKind::HostKeyUnknown);
    QCOMPARE(refused.error().detail, m_sshd.hostFingerprint()); // which may be confirmed, as ever
    ServerAddress address;
    address.serverId = QStringLiteral("srv_test");
    m_hostKeys->accept(address, {m_sshd.hostFingerprint()});
    QVERIFY2(transportTo(m_sshd).startsWith("libssh"), qPrintable(transportTo(m_sshd)));
}

void ConnectionHostKeysTest::aRevokedKeyIsRefusedWhoeverCertifiedIt()
{
    TestSshd sshd;
    write(known(), sshd.certifyHostKey() + "@revoked " + line(sshd));
    restart(sshd);
    QCOMPARE(open(sshd).error().kind, ErrorKind::HostKeyChanged);
}

QTEST_GUILESS_MAIN(ConnectionHostKeysTest)
#include "connection_host_keys_test.moc"

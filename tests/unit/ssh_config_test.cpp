#include "core/connection/ssh_config.h"

#include <QDir>
#include <QFile>
#include <QProcess>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTest>

using namespace pinacle;

/// What is made of `ssh -G`: the text alone, and with the real ssh reading a real configuration.
class SshConfigTest final : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void everySettingIsRead();
    void aKeyOfTheAddressComesAlone();
    void agentsAreFoundOrSwitchedOff_data();
    void agentsAreFoundOrSwitchedOff();
    void aJumpBecomesACommandOfQuotedWords();
    void tokensAreExpanded();
    void theFilesOfKnownHostsAreRead();
    void whatTheLibraryCannotIsNamed();
    void theRealSshIsAsked();
    void aMistakeIsToldInSshsWords();
    void aLimaVmIsNotLookedUp();

private:
    static ServerAddress address()
    {
        ServerAddress address;
        address.kind = ServerKind::Ssh;
        address.host = QStringLiteral("box");
        return address;
    }
    QString write(const QString& name, const QByteArray& text) const
    {
        QFile file(m_folder.filePath(name));
        return file.open(QIODevice::WriteOnly) && file.write(text) == text.size() ? file.fileName()
                                                                                  : QString();
    }

    QTemporaryDir m_folder;
};

void SshConfigTest::initTestCase()
{
    qputenv("SSH_AUTH_SOCK", "/run/agent.test");
}

void SshConfigTest::everySettingIsRead()
{
    const SshSettings settings = parseSshSettings("host box\nuser bob\nhostname 10.0.0.5\nport 2222\n"
                                                  "identityfile ~/.ssh/one two\nidentityfile /keys/%r\n"
                                                  "identitiesonly yes\nhostkeyalias known\nport 99999\n"
                                                  "unknownkey x\nproxycommand none\nproxyjump none\n",
                                                  address(), {});
    QCOMPARE(settings.address.host, "10.0.0.5");
    QCOMPARE(settings.address.port, 2222);
    QCOMPARE(settings.address.user, "bob");
    QCOMPARE(settings.identityFiles, QStringList({QDir::homePath() + "/.ssh/one two", "/keys/bob"}));
    QVERIFY(!settings.usesAgent);
    QCOMPARE(settings.hostKeyAlias, "known");
    QVERIFY(settings.proxyCommand.isEmpty());
}

void SshConfigTest::aKeyOfTheAddressComesAlone()
{
    ServerAddress withKey = address();
    withKey.keyFile = QStringLiteral("~/mine");
    const auto settings = parseSshSettings("hostname box\nidentityfile ~/.ssh/id_rsa\n", withKey, {});
    QCOMPARE(settings.identityFiles, QStringList(QDir::homePath() + "/mine"));
    QCOMPARE(settings.address.keyFile, "~/mine");
}

void SshConfigTest::agentsAreFoundOrSwitchedOff_data()
{
    QTest::addColumn<QByteArray>("line");
    QTest::addColumn<QString>("socket");
    QTest::newRow("not named") << QByteArray("hostname x") << "/run/agent.test";
    QTest::newRow("none") << QByteArray("identityagent none") << QString();
    QTest::newRow("the usual") << QByteArray("identityagent SSH_AUTH_SOCK") << "/run/agent.test";
    QTest::newRow("variable") << QByteArray("identityagent $SSH_AUTH_SOCK") << "/run/agent.test";
    QTest::newRow("braces") << QByteArray("identityagent ${SSH_AUTH_SOCK}") << "/run/agent.test";
    QTest::newRow("path") << QByteArray("identityagent /my own/agent") << "/my own/agent";
}

void SshConfigTest::agentsAreFoundOrSwitchedOff()
{
    QFETCH(QByteArray, line);
    QTEST(parseSshSettings(line, address(), {}).agentSocket, "socket");
}

void SshConfigTest::aJumpBecomesACommandOfQuotedWords()
{
    const auto one = parseSshSettings("hostname in ner;rm\nport 2222\nproxyjump me@hop\n", address(), "/c d");
    QCOMPARE(one.proxyCommand,
             "exec ssh -o 'BatchMode=yes' -o 'ConnectTimeout=10' -F '/c d' -W 'in ner;rm:2222' -- "
             "ssh://me@hop");
    const auto two = parseSshSettings("hostname fe80::1\nproxyjump a@b:2201,c\n", address(), {});
    QVERIFY2(two.proxyCommand.endsWith("-J a@b:2201 -W '[fe80::1]:22' -- ssh://c"),
             qPrintable(two.proxyCommand));
    QCOMPARE(two.proxyJump, "a@b:2201,c");
}

void SshConfigTest::tokensAreExpanded()
{
    const auto settings = parseSshSettings(
        "hostname real\nport 23\nuser me\nproxycommand nc %h %p # %n %r %% %Z %d\n", address(), {});
    QCOMPARE(settings.proxyCommand, "exec nc real 23 # box me % %Z " + QDir::homePath());
}

void SshConfigTest::theFilesOfKnownHostsAreRead()
{
    const auto files = [](const QByteArray& lines) {
        return parseSshSettings("hostname real\nuser me\n" + lines, address(), {}).knownHosts;
    };
    QCOMPARE(files({}), QStringList());
    QCOMPARE(files("userknownhostsfile ~/.ssh/my hosts /a\nglobalknownhostsfile /etc/b /etc/c"),
             QStringList({QDir::homePath() + "/.ssh/my hosts", "/a", "/etc/b", "/etc/c"}));
    QCOMPARE(files("userknownhostsfile none"), QStringList());
    QCOMPARE(files("userknownhostsfile ~/known/%k %d/%h"),
             QStringList({QDir::homePath() + "/known/box", QDir::homePath() + "/real"}));
    QCOMPARE(files("userknownhostsfile /known/%k\nhostkeyalias other"), QStringList("/known/other"));
}

void SshConfigTest::whatTheLibraryCannotIsNamed()
{
    const QString plain = write("plain", "-----BEGIN OPENSSH PRIVATE KEY-----\nAAAA\n-----END");
    const QString touched = write(
        "touched", "-----BEGIN OPENSSH PRIVATE KEY-----\n" +
                       QByteArray("openssh-key-v1 sk-ssh-ed25519@openssh.com").toBase64() + "\n-----END");
    const QString published = write("published", "?");
    write("published.pub", "sk-ecdsa-sha2-nistp256@openssh.com AAAA me\n");
    const QString certified = write("certified", "?");
    const QString certificate = write("certified-cert.pub", "ssh-ed25519-cert-v01@openssh.com AAAA\n");
    const auto beyond = [&](const QString& lines) {
        return parseSshSettings(lines.toUtf8(), address(), {}).beyondLibrary;
    };
    QCOMPARE(beyond("identityfile " + plain + "\nidentityfile /no/such\ncertificatefile /no/cert"),
             QStringList());
    QCOMPARE(beyond("identityfile " + touched), QStringList("the security key of " + touched));
    QCOMPARE(beyond("identityfile " + published), QStringList("the security key of " + published));
    QCOMPARE(beyond("identityfile " + certified), QStringList("the certificate " + certificate));
    QCOMPARE(beyond("identityfile " + certified + "\ncertificatefile " + certificate),
             QStringList("the certificate " + certificate));
    QCOMPARE(beyond("pkcs11provider none"), QStringList());
    QCOMPARE(beyond("pkcs11provider /lib/card.so"), QStringList("the smart card of /lib/card.so"));
    QCOMPARE(beyond("identitiesonly yes"), QStringList("IdentitiesOnly with the agent"));
    QCOMPARE(beyond("identitiesonly yes\nidentityagent none"), QStringList());
}

void SshConfigTest::theRealSshIsAsked()
{
    if (QStandardPaths::findExecutable("ssh").isEmpty())
        QSKIP("ssh is not installed");
    const QString config = write("config", "Host box\n  HostName 10.9.8.7\n  User bob\n  Port 2200\n  "
                                           "ProxyJump hop\n  IdentityAgent none\n  IdentityFile \"~/a b\"\n");
    const auto settings = readSshConfig(address(), config, {});
    QVERIFY2(settings, settings ? "" : qPrintable(settings.error().text()));
    QCOMPARE(settings->address.host, "10.9.8.7");
    QCOMPARE(settings->address.user, "bob");
    QCOMPARE(settings->address.port, 2200);
    QCOMPARE(settings->identityFiles, QStringList(QDir::homePath() + "/a b"));
    QCOMPARE(settings->proxyJump, "hop");
    QVERIFY(settings->agentSocket.isEmpty());
    ServerAddress own = address();
    own.user = QStringLiteral("alice");
    own.port = 2201;
    const auto overruled = readSshConfig(own, config, {});
    QCOMPARE(overruled->address.user, "alice");
    QCOMPARE(overruled->address.port, 2201);
}

void SshConfigTest::aMistakeIsToldInSshsWords()
{
    const auto refused = readSshConfig(address(), write("bad", "Bogus yes\n"), {});
    QVERIFY(!refused);
    QCOMPARE(refused.error().kind, ErrorKind::Invalid);
    QVERIFY2(refused.error().message.contains("line 1"), qPrintable(refused.error().message));
}

void SshConfigTest::aLimaVmIsNotLookedUp()
{
    ServerAddress vm = address();
    vm.kind = ServerKind::Lima;
    vm.keyFile = QStringLiteral("/lima/key");
    const auto settings = readSshConfig(vm, write("bad", "Bogus yes\n"), {});
    QVERIFY(settings);
    QCOMPARE(settings->identityFiles, QStringList("/lima/key"));
}

QTEST_GUILESS_MAIN(SshConfigTest)
#include "ssh_config_test.moc"

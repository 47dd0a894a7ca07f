#include "core/connection/search_path.h"
#include "core/pods/ssh_access.h"
#include "tests/support/test_sshd.h"

#include <QDir>
#include <QFile>
#include <QProcess>
#include <QStandardPaths>
#include <QTest>

using namespace pinacle;

/// `ssh POD.pinacle` with the configuration that SshAccess writes, the real ssh and a real agent; in the
/// place of the pod an sshd for the one connection.
class PodAgentTest final : public QObject
{
    Q_OBJECT

private slots:
    void theAgentStaysHere();

private:
    QString ask(const QStringList& options, const QString& agent) const
    {
        QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
        environment.insert("SSH_AUTH_SOCK", agent);
        QProcess ssh;
        ssh.setProcessEnvironment(environment);
        ssh.start(findProgram("ssh"),
                  QStringList{"-F", m_sshd.file("user_config"), "-l", m_sshd.address().user} + options +
                      QStringList{"shop.pinacle", "echo ${SSH_AUTH_SOCK:-none}"});
        ssh.waitForFinished();
        return QString::fromUtf8(ssh.readAllStandardOutput() + ssh.readAllStandardError()).trimmed();
    }
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

    TestSshd m_sshd; // its files; it is not started
};

void PodAgentTest::theAgentStaysHere()
{
    const QString sshd = QStandardPaths::findExecutable("sshd", {"/usr/sbin", "/usr/local/sbin", "/usr/bin"});
    QVERIFY(!sshd.isEmpty());
    const QString program = m_sshd.file("pinacle");
    write(program, "#!/bin/sh\nexec " + sshd.toUtf8() + " -i -e -f " + m_sshd.file("sshd_config").toUtf8() +
                       " 2>>" + m_sshd.file("pod.log").toUtf8() + '\n');
    QVERIFY(QFile::setPermissions(program, QFile::ReadOwner | QFile::ExeOwner));
    // Somebody who hands the agent on to every other host.
    write(m_sshd.file("user_config"), "Host *\n    ForwardAgent yes\n");
    SshAccess access(m_sshd.file("home"), program, m_sshd.file("user_config"));
    QVERIFY(access.setUp());
    write(m_sshd.file("authorized_keys"), access.publicKey()->toUtf8() + '\n');
    QVERIFY(access.noteHostKey("shop", QString::fromUtf8(read(m_sshd.file("host_key.pub")))));

    const QString socket = m_sshd.file("agent");
    QProcess agent;
    agent.start("ssh-agent", {"-D", "-a", socket});
    QTRY_VERIFY(QFile::exists(socket));
    QCOMPARE(ask({}, socket), "none");
    QVERIFY2(ask({"-A"}, socket).startsWith(u'/'), qPrintable(ask({"-A"}, socket))); // whoever asks for it
    agent.kill();
    agent.waitForFinished();
}

QTEST_GUILESS_MAIN(PodAgentTest)
#include "pod_agent_test.moc"

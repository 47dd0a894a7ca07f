#pragma once

#include "core/config/server_address.h"

#include <QProcess>
#include <QTemporaryDir>

#include <memory>

namespace pinacle {

/// A real sshd on 127.0.0.1 with its own host key, client key and folder, for the user that runs the test.
/// Needs no root. Gone with this object, with everything that it started.
class TestSshd final
{
public:
    enum class Login {
        Key,
        Certificate ///< the client's key counts with the certificate beside it only, which libssh cannot use
    };

    explicit TestSshd(Login login = Login::Key);
    ~TestSshd();

    /// Empty when it runs; else why not.
    QString start();
    /// Ends the server and all its connections at once, as a power cut would. May be called from any thread.
    void cut();
    /// cut(), and waits until it is over.
    void kill();
    /// The server and its connections stand still: they take bytes and answer nothing, as behind a dead link.
    void pause();
    void resume();
    /// Another host key from the next start() on.
    void replaceHostKey();
    /// From the next start() on the host key has a certificate. The line of a known_hosts file that trusts
    /// its authority for every server.
    QByteArray certifyHostKey();
    /// Further lines of its configuration, from the next start() on.
    void configure(const QByteArray& more);

    ServerAddress address() const;
    int port() const { return m_port; }
    QString file(const QString& name) const { return m_folder.filePath(name); }
    QString clientKey() const { return file(QStringLiteral("client_key")); }
    QString ownKnownHosts() const { return file(QStringLiteral("own/known_hosts")); }
    QString userKnownHosts() const { return file(QStringLiteral("user_known_hosts")); }
    /// As `ssh-keygen -l` prints it.
    QString hostFingerprint() const;

private:
    void signalAll(int signal);
    void makeKey(const QString& path);

    const Login m_login;
    QTemporaryDir m_folder;
    std::unique_ptr<QProcess> m_process;
    qint64 m_pid = 0;
    int m_port = 0;
};

/// A port of the loopback addresses that nothing listens on right now; never the same one twice.
int freePort();

} // namespace pinacle

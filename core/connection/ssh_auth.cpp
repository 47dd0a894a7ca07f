#include "core/connection/ssh_auth.h"

#include "core/base/text.h"
#include "core/connection/tcp_socket.h"

#include <QDir>
#include <QFile>

#include <cstring>
#include <thread>

#include <fcntl.h>
#include <poll.h>
#include <pwd.h>
#include <sys/socket.h>
#include <sys/un.h>
#include <unistd.h>

namespace pinacle {

QString loginName(const ServerAddress& address)
{
    if (!address.user.isEmpty())
        return address.user;
    const passwd* entry = ::getpwuid(::geteuid());
    return entry ? QString::fromLocal8Bit(entry->pw_name) : qEnvironmentVariable("USER");
}

namespace {

/// Shuts a socket down when the deadline passes or Cancel asks, because libssh waits for the agent without
/// limit.
class SocketGuard final
{
public:
    SocketGuard(int fd, Deadline deadline, const Cancel& cancel)
        : m_thread([this, fd, deadline, cancel] {
            while (!m_done.isAsked() && !cancel.isAsked() && !deadline.isPassed())
                std::this_thread::sleep_for(milliseconds(10));
            if (!m_done.isAsked())
                ::shutdown(fd, SHUT_RDWR);
        })
    {
    }
    ~SocketGuard()
    {
        m_done.ask();
        m_thread.join();
    }

private:
    Cancel m_done;
    std::thread m_thread;
};

} // namespace

static FileDescriptor connectAgent(const QByteArray& path)
{
    sockaddr_un address{};
    address.sun_family = AF_UNIX;
    if (path.isEmpty() || size_t(path.size()) >= sizeof address.sun_path)
        return {};
    std::memcpy(address.sun_path, path.constData(), size_t(path.size()));
    FileDescriptor fd(::socket(AF_UNIX, SOCK_STREAM, 0));
    ::fcntl(fd.get(), F_SETFD, FD_CLOEXEC);
    if (::connect(fd.get(), reinterpret_cast<const sockaddr*>(&address), sizeof address) != 0)
        return {};
    return fd;
}

/// libssh asks for a passphrase only when a key has one.
static int notePassphrase(const char*, char*, size_t, int, int, void* wasAsked)
{
    *static_cast<bool*>(wasAsked) = true;
    return -1;
}

SshAuthenticator::SshAuthenticator(ssh_session session, const SshSettings& settings,
                                   const SshClient::PassphraseSource& passphrase, Deadline deadline,
                                   const Cancel& cancel)
    : m_session(session)
    , m_settings(settings)
    , m_address(settings.address)
    , m_passphrase(passphrase)
    , m_deadline(deadline)
    , m_cancel(cancel)
{
}

template<typename Call>
int SshAuthenticator::complete(Call call)
{
    for (;;) {
        const int answer = call();
        if (answer != SSH_AUTH_AGAIN || m_cancel.isAsked() || m_deadline.isPassed())
            return answer;
        pollfd waiting{ssh_get_fd(m_session), POLLIN, 0};
        ::poll(&waiting, 1, m_deadline.slice());
    }
}

SshAuthenticator::Outcome SshAuthenticator::outcome(int answer, const QString& what)
{
    if (answer == SSH_AUTH_SUCCESS)
        return Outcome::Accepted;
    m_tried << (answer == SSH_AUTH_PARTIAL ? Text::tr("%1 (accepted, but the server wants more than a key)")
                                           : Text::tr("%1 (refused)"))
                   .arg(what);
    const bool canGoOn = answer == SSH_AUTH_DENIED || answer == SSH_AUTH_PARTIAL;
    return canGoOn && ssh_is_connected(m_session) ? Outcome::Refused : Outcome::Stopped;
}

/// Null, with the reason noted, when the key cannot be used.
SshKeyHandle SshAuthenticator::readKey(const QString& path)
{
    const QByteArray file = QFile::encodeName(path);
    bool hasPassphrase = false;
    ssh_key raw = nullptr;
    int answer =
        ssh_pki_import_privkey_file(file.constData(), nullptr, &notePassphrase, &hasPassphrase, &raw);
    bool wasWrong = false;
    while (answer != SSH_OK && hasPassphrase && m_passphrase) {
        const auto passphrase = m_passphrase(m_address.serverId, path, wasWrong);
        if (!passphrase)
            break;
        answer = ssh_pki_import_privkey_file(file.constData(), passphrase->toUtf8().constData(), nullptr,
                                             nullptr, &raw);
        wasWrong = true;
    }
    if (answer == SSH_OK)
        return {raw, &ssh_key_free};
    if (hasPassphrase)
        m_lockedKey = path;
    m_tried << (hasPassphrase && wasWrong ? Text::tr("key %1 (its passphrase is another one)")
                : hasPassphrase           ? Text::tr("key %1 (is protected by a passphrase)")
                                          : Text::tr("key %1 (cannot be read as a private key)"))
                   .arg(path);
    return {nullptr, &ssh_key_free};
}

SshAuthenticator::Outcome SshAuthenticator::tryKeyFile(const QString& path)
{
    const QString what = Text::tr("key %1").arg(path);
    if (!QFile::exists(path)) {
        if (!m_address.keyFile.isEmpty())
            m_tried << Text::tr("%1 (no such file)").arg(what);
        return Outcome::Refused;
    }
    const SshKeyHandle key = readKey(path);
    if (!key)
        return Outcome::Refused;
    return outcome(complete([&] { return ssh_userauth_publickey(m_session, nullptr, key.get()); }), what);
}

SshAuthenticator::Outcome SshAuthenticator::tryAgent()
{
    const QString what = Text::tr("the agent's keys");
    FileDescriptor agent = connectAgent(m_settings.agentSocket.toLocal8Bit());
    if (!agent.isOpen()) {
        m_tried << Text::tr("the agent (not running)");
        return Outcome::Refused;
    }
    const FileDescriptor ours(
        ::fcntl(agent.get(), F_DUPFD_CLOEXEC, 0)); // libssh may close its own at any time
    const SocketGuard guard(ours.get(), m_deadline, m_cancel);
    ssh_set_agent_socket(m_session, agent.release());
    return outcome(complete([&] { return ssh_userauth_agent(m_session, nullptr); }), what);
}

Result<void> SshAuthenticator::run()
{
    Outcome result = Outcome::Refused;
    const bool isOwnKeyFirst = !m_address.keyFile.isEmpty() || !m_settings.usesAgent;
    const auto tryFiles = [&] {
        for (const QString& path : m_settings.identityFiles)
            if (result == Outcome::Refused)
                result = tryKeyFile(path);
    };
    if (isOwnKeyFirst)
        tryFiles();
    if (result == Outcome::Refused && m_settings.usesAgent)
        result = tryAgent();
    if (!isOwnKeyFirst)
        tryFiles();
    if (result == Outcome::Accepted)
        return {};
    return fail(error());
}

Error SshAuthenticator::error() const
{
    const QString who = QStringLiteral("%1@%2").arg(loginName(m_address), m_address.host);
    Error error;
    error.detail = QString::fromUtf8(ssh_get_error(m_session));
    if (m_cancel.isAsked()) {
        error.kind = ErrorKind::Cancelled;
        error.message = Text::tr("Cancelled.");
    } else if (m_deadline.isPassed()) {
        error.kind = ErrorKind::Timeout;
        error.message = Text::tr("Logging in as %1 took too long.").arg(who);
        error.fix = Text::tr("If the key's agent waits for a confirmation, give it; then retry.");
    } else {
        error.kind = ErrorKind::AuthFailed;
        const int methods = ssh_userauth_list(m_session, nullptr);
        const bool wantsNoKeys = methods > 0 && !(methods & SSH_AUTH_METHOD_PUBLICKEY);
        error.message =
            Text::tr("%1 refused the login. Tried: %2.").arg(who, m_tried.join(QStringLiteral(", ")));
        error.fix =
            !m_lockedKey.isEmpty()
                ? Text::tr("Load the key into the agent: ssh-add %1\nOr check the server here, which asks "
                           "for the passphrase and keeps it among your secrets.")
                      .arg(m_lockedKey)
            : wantsNoKeys
                ? Text::tr("The server takes no keys; allow PubkeyAuthentication in its sshd_config.")
                : Text::tr("Put your public key on the server: ssh-copy-id -p %1 %2")
                      .arg(m_address.port)
                      .arg(who);
    }
    return error;
}

} // namespace pinacle

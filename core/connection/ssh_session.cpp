#include "core/connection/ssh_session.h"

#include "core/connection/ssh_auth.h"
#include "core/connection/tcp_socket.h"

#include <QFile>

#include <csignal>

#include <poll.h>

namespace pinacle {

HostKey describeKey(ssh_key key)
{
    HostKey described;
    described.type = ssh_key_type_to_char(ssh_key_type(key));
    char* base64 = nullptr;
    if (ssh_pki_export_pubkey_base64(key, &base64) == SSH_OK) {
        described.base64 = base64;
        ssh_string_free_char(base64);
    }
    unsigned char* hash = nullptr;
    size_t size = 0;
    if (ssh_get_publickey_hash(key, SSH_PUBLICKEY_HASH_SHA256, &hash, &size) == SSH_OK) {
        char* text = ssh_get_fingerprint_hash(SSH_PUBLICKEY_HASH_SHA256, hash, size);
        described.fingerprint = QString::fromLatin1(text);
        ssh_string_free_char(text);
        ssh_clean_pubkey_hash(&hash);
    }
    return described;
}

/// libssh writes to the agent without MSG_NOSIGNAL: an agent that goes away must not end the program.
static void initialiseLibrary()
{
    static const int once = (std::signal(SIGPIPE, SIG_IGN), ssh_init());
    Q_UNUSED(once);
}

SshSession::SshSession(const ServerAddress& address)
    : m_address(address)
    , m_session((initialiseLibrary(), ssh_new()), &closeSshSession)
    , m_event(ssh_event_new(), &ssh_event_free)
{
}

Result<std::unique_ptr<SshSession>> SshSession::open(const ServerAddress& address, HostKeyStore& hostKeys,
                                                     const SshDeadlines& deadlines, const Cancel& cancel)
{
    if (address.host.isEmpty() || address.host.startsWith(QLatin1Char('-')))
        return fail(ErrorKind::Invalid, QStringLiteral("\"%1\" is not a host name.").arg(address.host));
    std::unique_ptr<SshSession> session(new SshSession(address));
    if (auto connected = session->connect(Deadline::in(deadlines.connect), cancel, hostKeys); !connected)
        return fail(connected.error());
    if (auto verified = session->verifyHost(hostKeys); !verified)
        return fail(verified.error());
    SshAuthenticator authenticator(session->handle(), address, Deadline::in(deadlines.authenticate), cancel);
    if (auto accepted = authenticator.run(); !accepted)
        return fail(accepted.error());
    ssh_event_add_session(session->event(), session->handle());
    return session;
}

Result<void> SshSession::setOptions(int fd, HostKeyStore& hostKeys)
{
    const auto set = [this](ssh_options_e option, const void* value) {
        return ssh_options_set(handle(), option, value) == SSH_OK;
    };
    // libssh expands % in file names, and prefers the kinds of host keys that these files know.
    const auto fileName = [](QString path) { return QFile::encodeName(path.replace("%", "%%")); };
    const int no = 0;
    const unsigned int port = unsigned(m_address.port);
    const bool isSet =
        set(SSH_OPTIONS_PROCESS_CONFIG, &no) && set(SSH_OPTIONS_HOST, m_address.host.toUtf8().constData()) &&
        set(SSH_OPTIONS_PORT, &port) && set(SSH_OPTIONS_USER, loginName(m_address).toUtf8().constData()) &&
        set(SSH_OPTIONS_KNOWNHOSTS, fileName(hostKeys.ownFile()).constData()) &&
        set(SSH_OPTIONS_GLOBAL_KNOWNHOSTS, fileName(hostKeys.userFile()).constData()) &&
        set(SSH_OPTIONS_FD, &fd);
    if (!isSet)
        return fail(ErrorKind::Invalid,
                    QStringLiteral("The address %1@%2 cannot be used: %3")
                        .arg(loginName(m_address), m_address.host, ssh_get_error(handle())));
    ssh_set_blocking(handle(), 0);
    return {};
}

Result<void> SshSession::connect(Deadline deadline, const Cancel& cancel, HostKeyStore& hostKeys)
{
    auto socket = connectTcp(m_address.host, m_address.port, deadline, cancel);
    if (!socket)
        return fail(socket.error());
    if (auto set = setOptions(socket->get(), hostKeys); !set)
        return set;
    const int fd = socket->release(); // from here on libssh closes it
    const QString where = QStringLiteral("%1 port %2").arg(m_address.host, QString::number(m_address.port));
    for (;;) {
        const int answer = ssh_connect(handle());
        if (answer == SSH_OK)
            break;
        if (answer != SSH_AGAIN)
            return fail(ErrorKind::Unreachable,
                        QStringLiteral("%1 ended the connection before SSH was set up.").arg(where),
                        QStringLiteral("Check that an SSH service listens on this port."),
                        QString::fromUtf8(ssh_get_error(handle())));
        if (cancel.isAsked())
            return fail(ErrorKind::Cancelled, QStringLiteral("Cancelled."));
        if (deadline.isPassed())
            return fail(ErrorKind::Timeout,
                        QStringLiteral("%1 takes connections but does not speak SSH.").arg(where),
                        QStringLiteral("Check the port, and whether the server hangs."));
        pollfd waiting{fd, short(POLLIN | (ssh_get_poll_flags(handle()) & SSH_WRITE_PENDING ? POLLOUT : 0)),
                       0};
        ::poll(&waiting, 1, std::min(deadline.slice(), 10));
    }
    setNonBlocking(fd); // libssh has made it blocking, and a full send buffer would hold us
    return {};
}

Result<void> SshSession::verifyHost(HostKeyStore& hostKeys)
{
    // A Lima VM makes a new key whenever it is created anew, and is reached through this computer only.
    if (m_address.kind == ServerKind::Lima && m_address.host == QLatin1String("127.0.0.1"))
        return {};
    ssh_key raw = nullptr;
    if (ssh_get_server_publickey(handle(), &raw) != SSH_OK)
        return fail(ErrorKind::Unreachable, QStringLiteral("%1 showed no host key.").arg(m_address.host));
    const SshKeyHandle key(raw, &ssh_key_free);
    return hostKeys.check(m_address, describeKey(key.get()));
}

bool SshSession::pump(int patience)
{
    if (isUsable() && ssh_event_dopoll(m_event.get(), patience) == SSH_ERROR)
        m_isBroken = true;
    return isUsable();
}

Error SshSession::lostError() const
{
    Error error;
    error.kind = ErrorKind::Unreachable;
    error.message = QStringLiteral("The connection to %1 was lost.").arg(m_address.host);
    error.fix = QStringLiteral("Check that the server runs and can be reached, then retry.");
    error.detail = QString::fromUtf8(ssh_get_error(m_session.get()));
    return error;
}

} // namespace pinacle

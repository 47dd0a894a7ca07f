#include "core/connection/ssh_session.h"

#include "core/base/text.h"
#include "core/connection/ssh_auth.h"
#include "core/connection/tcp_socket.h"

#include <algorithm>
#include <csignal>

#include <poll.h>
#include <sys/ioctl.h>

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

SshSession::SshSession(const SshSettings& settings)
    : m_settings(settings)
    , m_session((initialiseLibrary(), ssh_new()), &closeSshSession)
    , m_event(ssh_event_new(), &ssh_event_free)
{
}

Result<std::unique_ptr<SshSession>> SshSession::open(const ServerAddress& address, const SshClient& client,
                                                     const SshDeadlines& deadlines, const Cancel& cancel)
{
    if (address.host.isEmpty() || address.host.startsWith(QLatin1Char('-')))
        return fail(ErrorKind::Invalid, Text::tr("\"%1\" is not a host name.").arg(address.host));
    const Deadline deadline = Deadline::in(deadlines.connect);
    const auto settings = readSshConfig(address, client.configFile, cancel);
    if (!settings)
        return fail(settings.error());
    std::unique_ptr<SshSession> session(new SshSession(*settings));
    if (auto connected = session->connect(deadline, cancel, client.hostKeys); !connected)
        return fail(connected.error());
    if (auto verified = session->verifyHost(client.hostKeys); !verified)
        return fail(verified.error());
    SshAuthenticator authenticator(session->handle(), *settings, client.passphrase,
                                   Deadline::in(deadlines.authenticate), cancel);
    if (auto accepted = authenticator.run(); !accepted)
        return fail(accepted.error());
    ssh_event_add_session(session->event(), session->handle());
    return session;
}

/// The kinds of host keys in the order of preference: another kind than the known one would look like a
/// changed key.
static QByteArray kindsToAsk(const QList<QByteArray>& known)
{
    QList<QByteArray> kinds = known;
    for (const char* usual :
         {"ssh-ed25519", "ecdsa-sha2-nistp521", "ecdsa-sha2-nistp384", "ecdsa-sha2-nistp256",
          "sk-ssh-ed25519@openssh.com", "sk-ecdsa-sha2-nistp256@openssh.com", "ssh-rsa"})
        if (!kinds.contains(usual))
            kinds << usual;
    // Its signatures with SHA-1 are accepted no more.
    return kinds.join(',').replace("ssh-rsa", "rsa-sha2-512,rsa-sha2-256");
}

Result<void> SshSession::setOptions(int fd, HostKeyStore& hostKeys)
{
    const auto set = [this](ssh_options_e option, const void* value) {
        return ssh_options_set(handle(), option, value) == SSH_OK;
    };
    const int no = 0;
    const unsigned int port = unsigned(address().port);
    const bool isSet =
        set(SSH_OPTIONS_PROCESS_CONFIG, &no) && set(SSH_OPTIONS_HOST, address().host.toUtf8().constData()) &&
        set(SSH_OPTIONS_PORT, &port) && set(SSH_OPTIONS_USER, loginName(address()).toUtf8().constData()) &&
        set(SSH_OPTIONS_KNOWNHOSTS, "/dev/null") && // which keys are known is asked of HostKeyStore
        set(SSH_OPTIONS_GLOBAL_KNOWNHOSTS, "/dev/null") && set(SSH_OPTIONS_FD, &fd);
    if (!isSet)
        return fail(ErrorKind::Invalid,
                    Text::tr("The address %1@%2 cannot be used: %3")
                        .arg(loginName(address()), address().host, ssh_get_error(handle())));
    const QByteArray kinds = kindsToAsk(hostKeys.knownKinds(m_settings.knownAs(), m_settings.knownHosts));
    set(SSH_OPTIONS_HOSTKEYS, kinds.constData());
    ssh_set_blocking(handle(), 0);
    return {};
}

Result<FileDescriptor> SshSession::openWay(Deadline deadline, const Cancel& cancel)
{
    if (m_settings.proxyCommand.isEmpty())
        return connectTcp(address().host, address().port, deadline, cancel);
    return m_proxy.start({QStringLiteral("/bin/sh"), QStringLiteral("-c"), m_settings.proxyCommand});
}

/// The way was open, but nobody spoke SSH at its end; a proxy says itself what stopped it.
Error SshSession::noSshError() const
{
    Error error;
    error.kind = ErrorKind::Unreachable;
    error.detail = QString::fromUtf8(ssh_get_error(handle()));
    if (m_settings.proxyCommand.isEmpty()) {
        error.message = Text::tr("%1 port %2 ended the connection before SSH was set up.")
                            .arg(address().host, QString::number(address().port));
        error.fix = Text::tr("Check that an SSH service listens on this port.");
        return error;
    }
    const QString way = m_settings.proxyJump.isEmpty() ? Text::tr("your ProxyCommand") : m_settings.proxyJump;
    const QString said = m_proxy.errorText();
    error.message = Text::tr("%1 cannot be reached through %2: %3")
                        .arg(address().host, way,
                             said.isEmpty() ? Text::tr("it ended without a word.") : said.section(u'\n', -1));
    error.fix =
        Text::tr("Try `ssh %1` in a terminal: it must get through without asking anything.")
            .arg(m_settings.proxyJump.isEmpty() ? address().host : m_settings.proxyJump.section(u',', 0, 0));
    error.detail = said;
    return error;
}

Result<void> SshSession::connect(Deadline deadline, const Cancel& cancel, HostKeyStore& hostKeys)
{
    auto socket = openWay(deadline, cancel);
    if (!socket)
        return fail(socket.error());
    if (auto set = setOptions(socket->get(), hostKeys); !set)
        return set;
    const int fd = socket->release(); // from here on libssh closes it
    const QString where = Text::tr("%1 port %2").arg(address().host, QString::number(address().port));
    for (;;) {
        const int answer = ssh_connect(handle());
        if (answer == SSH_OK)
            break;
        if (answer != SSH_AGAIN)
            return fail(noSshError());
        if (cancel.isAsked())
            return fail(ErrorKind::Cancelled, Text::tr("Cancelled."));
        if (deadline.isPassed())
            return fail(ErrorKind::Timeout,
                        Text::tr("%1 takes connections but does not speak SSH.").arg(where),
                        Text::tr("Check the port, and whether the server hangs."));
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
    if (address().kind == ServerKind::Lima && address().host == QLatin1String("127.0.0.1"))
        return {};
    ssh_key raw = nullptr;
    if (ssh_get_server_publickey(handle(), &raw) != SSH_OK)
        return fail(ErrorKind::Unreachable, Text::tr("%1 showed no host key.").arg(address().host));
    const SshKeyHandle key(raw, &ssh_key_free);
    return hostKeys.check(m_settings.knownAs(), describeKey(key.get()), m_settings.knownHosts);
}

bool SshSession::pump(int patience)
{
    if (isUsable() && ssh_event_dopoll(m_event.get(), patience) == SSH_ERROR)
        m_isBroken = true;
    return isUsable();
}

bool SshSession::drain()
{
    static constexpr int kTakenAtOnce = 4096;
    int waiting = 0;
    (void)::ioctl(ssh_get_fd(handle()), FIONREAD, &waiting);
    for (int left = std::min(waiting, kMostDrained); left > kTakenAtOnce; left -= kTakenAtOnce)
        if (!pump(0))
            return false;
    return pump(0);
}

Error SshSession::lostError() const
{
    Error error;
    error.kind = ErrorKind::Unreachable;
    error.message = Text::tr("The connection to %1 was lost.").arg(address().host);
    error.fix = Text::tr("Check that the server runs and can be reached, then retry.");
    error.detail = QString::fromUtf8(ssh_get_error(m_session.get()));
    return error;
}

} // namespace pinacle

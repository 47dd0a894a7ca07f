#include "core/connection/forward_carrier.h"

#include "core/base/text.h"
#include "core/connection/local_server_connection.h"
#include "core/connection/ssh_master.h"

#include <QFile>

#include <cerrno>
#include <cstring>

#include <fcntl.h>
#include <sys/socket.h>
#include <sys/un.h>

namespace pinacle {

namespace {

QString doesNotAnswer(const ServerAddress& address)
{
    return Text::tr("%1 does not answer any more.").arg(address.host);
}

class ChannelStream final : public ForwardStream
{
public:
    ChannelStream(SshSession& session, int port)
        : m_channel(session)
        , m_port(port)
    {
    }

    Progress open() override { return m_channel.openForward("127.0.0.1", m_port); }
    void addTo(PollSet&, bool, bool) override {} // all channels share the session's socket
    qsizetype write(const char* bytes, qsizetype size) override { return m_channel.write(bytes, size); }
    void sendEof() override { m_channel.sendEof(); }
    QByteArray take() override { return m_channel.take(Stream::Out); }
    bool hasData() const override { return m_channel.hasData(); }
    bool isEof() const override { return m_channel.isEof(); }
    bool isClosed() const override { return m_channel.isClosed(); }

private:
    SshChannel m_channel;
    const int m_port;
};

/// libssh's session, with a channel for each connection.
class SessionCarrier final : public ForwardCarrier
{
public:
    SessionCarrier(std::unique_ptr<SshSession> session, const ForwardTimes& times)
        : m_session(std::move(session))
        , m_times(times)
        , m_nextCheck(Deadline::in(times.checkSession))
    {
    }

    std::unique_ptr<ForwardStream> connect(int remotePort) override
    {
        return std::make_unique<ChannelStream>(*m_session, remotePort);
    }

    void addTo(PollSet& set) override
    {
        set.add(ssh_get_fd(m_session->handle()), true,
                ssh_get_poll_flags(m_session->handle()) & SSH_WRITE_PENDING);
    }

    QString step() override
    {
        const QString silence = check();
        return m_session->drain() && m_session->isUsable() ? silence : m_session->lostError().message;
    }

    Deadline nextTurn() const override { return m_check ? Deadline::in(Deadline::kSlice) : m_nextCheck; }
    void checkNow() override { m_nextCheck = Deadline::in(milliseconds(0)); }

private:
    QString check();

    const std::unique_ptr<SshSession> m_session;
    const ForwardTimes m_times;
    std::unique_ptr<SshChannel> m_check; // a channel that proves that the server answers
    Deadline m_checkDeadline = Deadline::never();
    Deadline m_nextCheck;
};

/// A dead link gives no sign by itself: the server has to open an empty channel from time to time.
QString SessionCarrier::check()
{
    if (!m_check) {
        if (!m_nextCheck.isPassed())
            return {};
        m_check = std::make_unique<SshChannel>(*m_session);
        m_checkDeadline = Deadline::in(m_times.sessionPatience);
    }
    if (m_check->openEmpty() != SshChannel::Progress::Pending) { // a refusal is an answer, too
        m_check.reset();
        m_nextCheck = Deadline::in(m_times.checkSession);
    } else if (m_checkDeadline.isPassed()) {
        return doesNotAnswer(m_session->address());
    }
    return {};
}

/// A connection to a socket on which the system's ssh listens.
class SocketStream final : public ForwardStream
{
public:
    explicit SocketStream(const QString& path)
        : m_path(path)
    {
    }

    Progress open() override;
    void addTo(PollSet& set, bool forReading, bool forWriting) override
    {
        forReading = forReading && !m_isEof;
        m_place = forReading || forWriting ? set.add(m_socket.get(), forReading, forWriting) : -1;
    }
    qsizetype write(const char* bytes, qsizetype size) override;
    void sendEof() override { ::shutdown(m_socket.get(), SHUT_WR); }
    QByteArray take() override;
    bool hasData() const override { return false; } // it waits in the socket, which wakes the loop up
    bool isEof() const override { return m_isEof; }
    bool isClosed() const override { return m_isEof; }

private:
    static constexpr qsizetype kPiece = 64 * 1024;

    const QString m_path;
    FileDescriptor m_socket;
    PollSet::Place m_place = -1;
    bool m_isEof = false;
};

ForwardStream::Progress SocketStream::open()
{
    sockaddr_un address{};
    address.sun_family = AF_UNIX;
    const QByteArray path = QFile::encodeName(m_path);
    if (path.size() >= qsizetype(sizeof address.sun_path))
        return Progress::Failed;
    std::memcpy(address.sun_path, path.constData(), std::size_t(path.size()));
    m_socket.reset(::socket(AF_UNIX, SOCK_STREAM, 0));
    if (!m_socket.isOpen() ||
        ::connect(m_socket.get(), reinterpret_cast<const sockaddr*>(&address), sizeof address) != 0)
        return Progress::Failed;
    ::fcntl(m_socket.get(), F_SETFD, FD_CLOEXEC);
    setNonBlocking(m_socket.get());
    return Progress::Done;
}

qsizetype SocketStream::write(const char* bytes, qsizetype size)
{
    const ssize_t count = ::send(m_socket.get(), bytes, std::size_t(size), kNoSignal);
    return count >= 0 ? count : errno == EAGAIN || errno == EINTR ? 0 : -1;
}

QByteArray SocketStream::take()
{
    QByteArray bytes(kPiece, Qt::Uninitialized);
    const ssize_t count = m_isEof ? 0 : ::recv(m_socket.get(), bytes.data(), std::size_t(kPiece), 0);
    m_isEof = m_isEof || count == 0 || (count < 0 && errno != EAGAIN && errno != EINTR);
    bytes.resize(std::max<qsizetype>(count, 0));
    return bytes;
}

/// The system's ssh, which listens on a socket of its own folder for each port of the server.
class MasterCarrier final : public ForwardCarrier
{
public:
    MasterCarrier(std::unique_ptr<SshMaster> master, const ForwardTimes& times)
        : m_master(std::move(master))
        , m_patience(times.sessionPatience)
    {
    }

    std::unique_ptr<ForwardStream> connect(int remotePort) override;
    void addTo(PollSet&) override {}
    QString step() override;
    Deadline nextTurn() const override
    {
        return Deadline::in(m_check ? Deadline::kSlice : milliseconds(1'000));
    }
    void checkNow() override;

private:
    const std::unique_ptr<SshMaster> m_master;
    const milliseconds m_patience;
    std::unique_ptr<ProxyProcess>
        m_check; // an ssh through the master, which ends when the server has answered
    Deadline m_checkDeadline = Deadline::never();
    LocalServerConnection m_here;
};

/// ssh asks the server by itself, and ends when it is silent for twenty seconds: after sleep that is long.
void MasterCarrier::checkNow()
{
    if (m_check)
        return;
    m_check = std::make_unique<ProxyProcess>();
    m_checkDeadline = Deadline::in(m_patience);
    (void)m_check->start(m_master->through({"-T"}) << QStringLiteral("true"));
}

QString MasterCarrier::step()
{
    if (!m_master->isRunning())
        return m_master->lostError().message;
    if (m_check && !m_check->isRunning()) // a refusal is an answer, too
        m_check.reset();
    return m_check && m_checkDeadline.isPassed() ? doesNotAnswer(m_master->settings().address) : QString();
}

std::unique_ptr<ForwardStream> MasterCarrier::connect(int remotePort)
{
    const QString path = m_master->filePath(QString::number(remotePort));
    if (!QFile::exists(path)) {
        Command listen; // a word to a process of this computer: some milliseconds
        listen.argv = m_master->through(
            {"-O", "forward", "-L", QStringLiteral("%1:127.0.0.1:%2").arg(path).arg(remotePort)});
        listen.timeout = milliseconds(5'000);
        (void)m_here.exec(listen, {}); // what failed is found out by who connects
    }
    return std::make_unique<SocketStream>(path);
}

} // namespace

Result<std::unique_ptr<ForwardCarrier>> ForwardCarrier::open(const ServerAddress& address,
                                                             const SshClient& client,
                                                             const ForwardTimes& times, const Cancel& cancel)
{
    auto session = SshSession::open(address, client, {}, cancel);
    if (session)
        return std::make_unique<SessionCarrier>(std::move(*session), times);
    auto master = SshMaster::openInstead(session.error(), address, client, {}, cancel);
    if (!master)
        return fail(master.error());
    return std::make_unique<MasterCarrier>(std::move(*master), times);
}

} // namespace pinacle

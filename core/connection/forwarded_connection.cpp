#include "core/connection/forwarded_connection.h"

#include <cerrno>

#include <sys/socket.h>

namespace pinacle {

static constexpr qsizetype kPiece = 64 * 1024;

#ifdef MSG_NOSIGNAL
static constexpr int kNoSignal = MSG_NOSIGNAL;
#else
static constexpr int kNoSignal = 0;
#endif

ForwardedConnection::ForwardedConnection(FileDescriptor socket, SshSession& session, int remotePort)
    : m_socket(std::move(socket))
    , m_channel(session)
    , m_remotePort(remotePort)
{
}

void ForwardedConnection::addTo(PollSet& set)
{
    const bool forReading = m_isOpen && !m_isSocketAtEnd && m_toChannel.isEmpty();
    const bool forWriting = !m_toSocket.isEmpty();
    // Without either the socket would still wake us up at once when it is closed, again and again.
    m_place = forReading || forWriting ? set.add(m_socket.get(), forReading, forWriting) : -1;
}

bool ForwardedConnection::isBusy() const
{
    return m_isOpen && m_toSocket.isEmpty() && m_channel.hasData();
}

bool ForwardedConnection::step(const PollSet& set)
{
    if (!m_isOpen) {
        const auto progress = m_channel.openForward("127.0.0.1", m_remotePort);
        m_isOpen = progress == SshChannel::Progress::Done;
        return progress != SshChannel::Progress::Failed;
    }
    if (!m_isSocketAtEnd && m_toChannel.isEmpty() && set.isReadable(m_place) && !readSocket())
        return false;
    if (!writeChannel() || !writeSocket())
        return false;
    return !(m_isSocketTold && (m_isChannelTold || m_channel.isClosed()));
}

bool ForwardedConnection::readSocket()
{
    m_toChannel.resize(kPiece);
    const ssize_t count = ::recv(m_socket.get(), m_toChannel.data(), size_t(kPiece), 0);
    m_toChannel.resize(std::max<qsizetype>(count, 0));
    m_isSocketAtEnd = count == 0;
    return count >= 0 || errno == EAGAIN || errno == EINTR;
}

bool ForwardedConnection::writeChannel()
{
    if (!m_toChannel.isEmpty()) {
        const qsizetype count = m_channel.write(m_toChannel.constData(), m_toChannel.size());
        if (count < 0) { // the server's side is gone; what it sent before is still delivered
            m_toChannel.clear();
            m_isSocketAtEnd = m_isChannelTold = true;
        } else {
            m_toChannel.remove(0, count);
        }
    }
    if (m_isSocketAtEnd && m_toChannel.isEmpty() && !std::exchange(m_isChannelTold, true))
        m_channel.sendEof();
    return true;
}

bool ForwardedConnection::writeSocket()
{
    if (m_toSocket.isEmpty())
        m_toSocket = m_channel.take(Stream::Out);
    if (!m_toSocket.isEmpty()) {
        const ssize_t count =
            ::send(m_socket.get(), m_toSocket.constData(), size_t(m_toSocket.size()), kNoSignal);
        if (count < 0)
            return errno == EAGAIN || errno == EINTR;
        m_toSocket.remove(0, count);
    }
    if (m_toSocket.isEmpty() && m_channel.isEof() && !m_channel.hasData() &&
        !std::exchange(m_isSocketTold, true))
        ::shutdown(m_socket.get(), SHUT_WR);
    return true;
}

} // namespace pinacle

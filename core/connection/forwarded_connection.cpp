#include "core/connection/forwarded_connection.h"

#include <cerrno>

#include <sys/socket.h>

namespace pinacle {

static constexpr qsizetype kPiece = 64 * 1024;

ForwardedConnection::ForwardedConnection(FileDescriptor socket, std::unique_ptr<ForwardStream> stream)
    : m_socket(std::move(socket))
    , m_stream(std::move(stream))
{
}

void ForwardedConnection::addTo(PollSet& set)
{
    const bool forReading = m_isOpen && !m_isSocketAtEnd && m_toServer.isEmpty();
    const bool forWriting = !m_toSocket.isEmpty();
    // Without either the socket would still wake us up at once when it is closed, again and again.
    m_place = forReading || forWriting ? set.add(m_socket.get(), forReading, forWriting) : -1;
    if (m_isOpen)
        m_stream->addTo(set, !forWriting, !m_toServer.isEmpty());
}

bool ForwardedConnection::isBusy() const
{
    return m_isOpen && m_toSocket.isEmpty() && m_stream->hasData();
}

bool ForwardedConnection::step(const PollSet& set)
{
    if (!m_isOpen) {
        const auto progress = m_stream->open();
        m_isOpen = progress == ForwardStream::Progress::Done;
        return progress != ForwardStream::Progress::Failed;
    }
    if (!m_isSocketAtEnd && m_toServer.isEmpty() && set.isReadable(m_place) && !readSocket())
        return false;
    if (!writeStream() || !writeSocket())
        return false;
    return !(m_isSocketTold && (m_isServerTold || m_stream->isClosed()));
}

bool ForwardedConnection::readSocket()
{
    m_toServer.resize(kPiece);
    const ssize_t count = ::recv(m_socket.get(), m_toServer.data(), size_t(kPiece), 0);
    m_toServer.resize(std::max<qsizetype>(count, 0));
    m_isSocketAtEnd = count == 0;
    return count >= 0 || errno == EAGAIN || errno == EINTR;
}

bool ForwardedConnection::writeStream()
{
    if (!m_toServer.isEmpty()) {
        const qsizetype count = m_stream->write(m_toServer.constData(), m_toServer.size());
        if (count < 0) { // the server's side is gone; what it sent before is still delivered
            m_toServer.clear();
            m_isSocketAtEnd = m_isServerTold = true;
        } else {
            m_toServer.remove(0, count);
        }
    }
    if (m_isSocketAtEnd && m_toServer.isEmpty() && !std::exchange(m_isServerTold, true))
        m_stream->sendEof();
    return true;
}

bool ForwardedConnection::writeSocket()
{
    if (m_toSocket.isEmpty())
        m_toSocket = m_stream->take();
    if (!m_toSocket.isEmpty()) {
        const ssize_t count =
            ::send(m_socket.get(), m_toSocket.constData(), size_t(m_toSocket.size()), kNoSignal);
        if (count < 0)
            return errno == EAGAIN || errno == EINTR;
        m_toSocket.remove(0, count);
    }
    if (m_toSocket.isEmpty() && m_stream->isEof() && !m_stream->hasData() &&
        !std::exchange(m_isSocketTold, true))
        ::shutdown(m_socket.get(), SHUT_WR);
    return true;
}

} // namespace pinacle

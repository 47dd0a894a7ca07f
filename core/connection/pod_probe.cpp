#include "core/connection/pod_probe.h"

#include <cerrno>

#include <fcntl.h>
#include <netinet/in.h>
#include <sys/socket.h>

namespace pinacle {

static constexpr qsizetype kMaximumAnswer = 64 * 1024;

PodProbe::PodProbe(int port, const QByteArray& path, const QByteArray& expectedBody, milliseconds patience)
    : m_port(port)
    , m_expectedBody(expectedBody)
    , m_deadline(Deadline::in(patience))
    , m_socket(::socket(AF_INET, SOCK_STREAM, 0))
    , m_toSend("GET " + path + " HTTP/1.0\r\nHost: localhost:" + QByteArray::number(port) +
               "\r\nConnection: close\r\n\r\n")
{
    ::fcntl(m_socket.get(), F_SETFD, FD_CLOEXEC);
    setNonBlocking(m_socket.get());
    sockaddr_in address{};
    address.sin_family = AF_INET;
    address.sin_port = htons(uint16_t(port));
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    const int answer = ::connect(m_socket.get(), reinterpret_cast<const sockaddr*>(&address), sizeof address);
    m_isRefused = answer != 0 && errno != EINPROGRESS;
}

void PodProbe::addTo(PollSet& set)
{
    m_place = set.add(m_socket.get(), true, !m_toSend.isEmpty());
}

PodProbe::Answer PodProbe::step(const PollSet& set)
{
    if (m_isRefused)
        return Answer::Nobody;
    if (m_deadline.isPassed())
        return Answer::TimedOut;
    if (!m_toSend.isEmpty() && set.isWritable(m_place)) {
        const ssize_t sent = ::send(m_socket.get(), m_toSend.constData(), size_t(m_toSend.size()), kNoSignal);
        if (sent < 0 && errno != EAGAIN)
            return errno == ECONNREFUSED ? Answer::Nobody : Answer::Closed;
        m_toSend.remove(0, std::max<qsizetype>(sent, 0));
    }
    if (m_toSend.isEmpty() && set.isReadable(m_place)) {
        char bytes[4096];
        const ssize_t count = ::recv(m_socket.get(), bytes, sizeof bytes, 0);
        if (count < 0)
            return errno == EAGAIN ? Answer::Pending : Answer::Closed;
        m_received.append(bytes, count);
        if (count == 0 || isComplete())
            return judge();
    }
    return Answer::Pending;
}

bool PodProbe::isComplete() const
{
    if (m_received.size() > kMaximumAnswer)
        return true;
    const qsizetype body = m_received.indexOf("\r\n\r\n");
    const qsizetype field = m_received.toLower().indexOf("\r\ncontent-length:");
    if (body < 0 || field < 0 || field > body)
        return false;
    const qsizetype value = field + qsizetype(qstrlen("\r\ncontent-length:"));
    const qsizetype length =
        m_received.mid(value, m_received.indexOf('\r', value) - value).trimmed().toLongLong();
    return m_received.size() >= body + 4 + length;
}

PodProbe::Answer PodProbe::judge() const
{
    if (m_received.isEmpty())
        return Answer::Closed;
    const qsizetype body = m_received.indexOf("\r\n\r\n");
    const bool isOk = m_received.startsWith("HTTP/1.") && m_received.mid(8, 5) == " 200 ";
    return isOk && body > 0 && m_received.mid(body + 4).trimmed() == m_expectedBody ? Answer::RightPod
                                                                                    : Answer::WrongPod;
}

} // namespace pinacle

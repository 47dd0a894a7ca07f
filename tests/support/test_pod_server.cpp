#include "tests/support/test_pod_server.h"

#include <QList>

#include <vector>

#include <netinet/in.h>
#include <poll.h>
#include <sys/socket.h>
#include <unistd.h>

namespace pinacle {

TestPodServer::TestPodServer(const QByteArray& podId, int port)
{
    setPodId(podId);
    m_listener = ::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0);
    const int yes = 1;
    ::setsockopt(m_listener, SOL_SOCKET, SO_REUSEADDR, &yes, sizeof yes);
    sockaddr_in address{};
    address.sin_family = AF_INET;
    address.sin_port = htons(uint16_t(port));
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    if (::bind(m_listener, reinterpret_cast<sockaddr*>(&address), sizeof address) != 0 ||
        ::listen(m_listener, 128) != 0)
        qFatal("the test's own pod server cannot listen");
    socklen_t size = sizeof address;
    ::getsockname(m_listener, reinterpret_cast<sockaddr*>(&address), &size);
    m_port = ntohs(address.sin_port);
    m_thread = std::thread([this] { serve(); });
}

TestPodServer::~TestPodServer()
{
    m_stop = true;
    m_thread.join();
    ::close(m_listener);
}

void TestPodServer::setPodId(const QByteArray& podId)
{
    const std::lock_guard lock(m_mutex);
    m_podId = podId;
}

static void sendAll(int fd, const QByteArray& bytes)
{
    for (qsizetype sent = 0; sent < bytes.size();) {
        const ssize_t count = ::send(fd, bytes.constData() + sent, size_t(bytes.size() - sent), MSG_NOSIGNAL);
        if (count <= 0)
            return;
        sent += count;
    }
}

static QByteArray receiveUntil(int fd, const QByteArray& end)
{
    QByteArray received;
    char bytes[65536];
    while (end.isEmpty() || !received.contains(end)) {
        const ssize_t count = ::recv(fd, bytes, sizeof bytes, 0);
        if (count <= 0)
            break;
        received.append(bytes, count);
    }
    return received;
}

static void answer(int fd, const QByteArray& podId)
{
    const QByteArray request = receiveUntil(fd, "\r\n\r\n");
    const QByteArray path = request.split(' ').value(1);
    QByteArray body = "nothing here";
    if (path == "/.well-known/pinacle/pod")
        body = podId + '\n';
    else if (path.startsWith("/bytes/"))
        body = QByteArray(path.mid(7).toInt(), 'b');
    else if (path == "/echo")
        body = request.mid(request.indexOf("\r\n\r\n") + 4) + receiveUntil(fd, {});
    sendAll(fd, "HTTP/1.1 200 OK\r\nContent-Length: " + QByteArray::number(body.size()) + "\r\n\r\n" + body);
    ::close(fd);
}

void TestPodServer::serve()
{
    std::vector<std::thread> connections;
    while (!m_stop) {
        pollfd waiting{m_listener, POLLIN, 0};
        if (::poll(&waiting, 1, 20) <= 0)
            continue;
        const int fd = ::accept4(m_listener, nullptr, nullptr, SOCK_CLOEXEC);
        const std::lock_guard lock(m_mutex);
        if (fd >= 0)
            connections.emplace_back([fd, podId = m_podId] { answer(fd, podId); });
    }
    for (std::thread& connection : connections)
        connection.join();
}

} // namespace pinacle

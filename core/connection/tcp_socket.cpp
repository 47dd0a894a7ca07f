#include "core/connection/tcp_socket.h"

#include "core/base/text.h"

#include <cerrno>
#include <cstring>
#include <future>
#include <memory>
#include <thread>

#include <fcntl.h>
#include <netdb.h>
#include <netinet/in.h>
#include <netinet/tcp.h>
#include <poll.h>
#include <sys/socket.h>
#include <unistd.h>

namespace pinacle {

void FileDescriptor::reset(int fd)
{
    if (m_fd >= 0)
        ::close(m_fd);
    m_fd = fd;
}

void setNonBlocking(int fd)
{
    ::fcntl(fd, F_SETFL, ::fcntl(fd, F_GETFL) | O_NONBLOCK);
}

namespace {

using AddressList = std::unique_ptr<addrinfo, decltype(&::freeaddrinfo)>;

struct Resolved
{
    AddressList addresses{nullptr, &::freeaddrinfo};
    int error = 0;
};

} // namespace

static Resolved lookUp(const QByteArray& host, int port)
{
    addrinfo hints{};
    hints.ai_family = AF_UNSPEC;
    hints.ai_socktype = SOCK_STREAM;
    hints.ai_flags = AI_NUMERICSERV;
    addrinfo* list = nullptr;
    Resolved resolved;
    resolved.error = ::getaddrinfo(host.constData(), QByteArray::number(port).constData(), &hints, &list);
    resolved.addresses.reset(list);
    return resolved;
}

/// getaddrinfo() cannot be interrupted, so it gets a thread that may outlive this call and then frees what it
/// found.
static Result<AddressList> resolve(const QString& host, int port, Deadline deadline, const Cancel& cancel)
{
    auto promise = std::make_shared<std::promise<Resolved>>();
    auto future = promise->get_future();
    std::thread([promise, name = host.toUtf8(), port] { promise->set_value(lookUp(name, port)); }).detach();
    while (future.wait_for(milliseconds(deadline.slice())) != std::future_status::ready) {
        if (cancel.isAsked())
            return fail(ErrorKind::Cancelled, Text::tr("Cancelled."));
        if (deadline.isPassed())
            return fail(ErrorKind::Timeout, Text::tr("The name %1 could not be looked up in time.").arg(host),
                        Text::tr("Check this computer's network and name servers."));
    }
    Resolved resolved = future.get();
    if (resolved.error != 0)
        return fail(ErrorKind::Unreachable, Text::tr("There is no server called %1.").arg(host),
                    Text::tr("Check the spelling of the host name."),
                    QString::fromLocal8Bit(::gai_strerror(resolved.error)));
    return std::move(resolved.addresses);
}

static void setOption(int fd, int level, int name, int value)
{
    ::setsockopt(fd, level, name, &value, sizeof value);
}

static void setOptions(int fd)
{
    ::fcntl(fd, F_SETFD, FD_CLOEXEC);
    setNonBlocking(fd);
    setOption(fd, IPPROTO_TCP, TCP_NODELAY, 1);
    setOption(fd, SOL_SOCKET, SO_KEEPALIVE, 1);
    setOption(fd, IPPROTO_TCP, TCP_KEEPINTVL, 5);
    setOption(fd, IPPROTO_TCP, TCP_KEEPCNT, 3);
#ifdef Q_OS_MACOS
    setOption(fd, IPPROTO_TCP, TCP_KEEPALIVE, 10);
    setOption(fd, IPPROTO_TCP, TCP_RXT_CONNDROPTIME, 20);
    setOption(fd, SOL_SOCKET, SO_NOSIGPIPE, 1);
#else
    setOption(fd, IPPROTO_TCP, TCP_KEEPIDLE, 10);
    setOption(fd, IPPROTO_TCP, TCP_USER_TIMEOUT, 20'000);
#endif
}

/// 0 when connected, an errno otherwise; ECANCELED when asked to stop, ETIMEDOUT at the deadline.
static int connectOne(int fd, const addrinfo& address, Deadline deadline, const Cancel& cancel)
{
    if (::connect(fd, address.ai_addr, address.ai_addrlen) == 0)
        return 0;
    if (errno != EINPROGRESS)
        return errno;
    for (;;) {
        pollfd waiting{fd, POLLOUT, 0};
        if (::poll(&waiting, 1, deadline.slice()) > 0) {
            int error = 0;
            socklen_t size = sizeof error;
            ::getsockopt(fd, SOL_SOCKET, SO_ERROR, &error, &size);
            return error;
        }
        if (cancel.isAsked())
            return ECANCELED;
        if (deadline.isPassed())
            return ETIMEDOUT;
    }
}

Result<FileDescriptor> connectTcp(const QString& host, int port, Deadline deadline, const Cancel& cancel)
{
    auto addresses = resolve(host, port, deadline, cancel);
    if (!addresses)
        return fail(addresses.error());
    int error = EHOSTUNREACH;
    for (const addrinfo* address = addresses->get(); address; address = address->ai_next) {
        FileDescriptor fd(::socket(address->ai_family, address->ai_socktype, address->ai_protocol));
        if (!fd.isOpen())
            continue;
        setOptions(fd.get());
        // An address that swallows packets must leave time for the next one.
        const Deadline share = address->ai_next ? Deadline::in(deadline.remaining() / 2) : deadline;
        error = connectOne(fd.get(), *address, Deadline::earlier(share, deadline), cancel);
        if (error == 0)
            return fd;
        if (error == ECANCELED)
            return fail(ErrorKind::Cancelled, Text::tr("Cancelled."));
    }
    const QString where = Text::tr("%1 port %2").arg(host, QString::number(port));
    if (error == ETIMEDOUT)
        return fail(ErrorKind::Timeout, Text::tr("%1 does not answer.").arg(where),
                    Text::tr("Check that the server is switched on, and that no firewall is in between."));
    return fail(
        ErrorKind::Unreachable,
        Text::tr("%1 cannot be reached: %2.").arg(where, QString::fromLocal8Bit(std::strerror(error))),
        Text::tr("Check host name and port, and that the SSH service runs on the server."));
}

} // namespace pinacle

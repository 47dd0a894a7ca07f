#include "core/connection/forward.h"

#include "core/base/text.h"

#include <algorithm>
#include <cerrno>
#include <cstring>

#include <fcntl.h>
#include <netinet/in.h>
#include <netinet/tcp.h>
#include <sys/socket.h>

namespace pinacle {

Forward::Forward(const ForwardRequest& request, const ForwardTimes& times, Report report)
    : m_request(request)
    , m_times(times)
    , m_report(std::move(report))
    , m_port(request.localPort > 0 ? request.localPort : request.remotePort)
    , m_nextProbe(Deadline::in(milliseconds(0)))
    , m_probeDelay(times.firstProbe)
{
}

void Forward::report(ForwardState::Kind kind, const QString& reason, bool isElsewhere)
{
    if (m_state.since.isValid() && m_state.kind == kind && m_state.reason == reason)
        return;
    m_state = {kind, reason, QDateTime::currentDateTimeUtc(), isElsewhere};
    m_report(m_state);
}

/// A listening socket on the loopback address; not open, with errno set, when that is not possible.
static FileDescriptor listenOn(const sockaddr* address, socklen_t size)
{
    FileDescriptor fd(::socket(address->sa_family, SOCK_STREAM, 0));
    if (!fd.isOpen())
        return fd;
    ::fcntl(fd.get(), F_SETFD, FD_CLOEXEC);
    setNonBlocking(fd.get());
    const int yes = 1; // on Unix: only that old connections in TIME_WAIT are no obstacle
    ::setsockopt(fd.get(), SOL_SOCKET, SO_REUSEADDR, &yes, sizeof yes);
    if (address->sa_family == AF_INET6)
        ::setsockopt(fd.get(), IPPROTO_IPV6, IPV6_V6ONLY, &yes, sizeof yes);
    if (::bind(fd.get(), address, size) != 0 || ::listen(fd.get(), 128) != 0) {
        const int error = errno;
        fd.reset();
        errno = error;
    }
    return fd;
}

bool Forward::listen()
{
    sockaddr_in v4{};
    v4.sin_family = AF_INET;
    v4.sin_port = htons(uint16_t(m_port));
    v4.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    FileDescriptor first = listenOn(reinterpret_cast<const sockaddr*>(&v4), sizeof v4);
    if (!first.isOpen())
        return false;
    sockaddr_in6 v6{};
    v6.sin6_family = AF_INET6;
    v6.sin6_port = htons(uint16_t(m_port));
    v6.sin6_addr = in6addr_loopback;
    FileDescriptor second = listenOn(reinterpret_cast<const sockaddr*>(&v6), sizeof v6);
    // Some machines have no IPv6. But when somebody else has the port there, browsers would reach that one
    // first.
    if (!second.isOpen() && (errno == EADDRINUSE || errno == EACCES))
        return false;
    m_listeners.push_back({std::move(first)});
    if (second.isOpen())
        m_listeners.push_back({std::move(second)});
    return true;
}

void Forward::addTo(PollSet& set)
{
    for (Listener& listener : m_listeners)
        listener.place = set.add(listener.socket.get(), true, false);
    for (ForwardedConnection& connection : m_connections)
        connection.addTo(set);
    if (m_probe)
        m_probe->addTo(set);
}

void Forward::step(const PollSet& set, ForwardCarrier* carrier)
{
    accept(set, carrier);
    m_connections.remove_if([&set](ForwardedConnection& connection) { return !connection.step(set); });
    stepProbe(set, carrier != nullptr);
}

bool Forward::isBusy() const
{
    return std::any_of(m_connections.begin(), m_connections.end(),
                       [](const auto& one) { return one.isBusy(); });
}

void Forward::accept(const PollSet& set, ForwardCarrier* carrier)
{
    for (const Listener& listener : m_listeners) {
        if (!set.isReadable(listener.place))
            continue;
        for (;;) {
            FileDescriptor socket(::accept(listener.socket.get(), nullptr, nullptr));
            if (!socket.isOpen())
                break;
            if (!carrier)
                continue; // closed at once: better than to hang
            ::fcntl(socket.get(), F_SETFD, FD_CLOEXEC);
            setNonBlocking(socket.get());
            const int yes = 1;
            ::setsockopt(socket.get(), IPPROTO_TCP, TCP_NODELAY, &yes, sizeof yes);
            m_connections.emplace_back(std::move(socket), carrier->connect(m_request.remotePort));
        }
    }
}

void Forward::stepProbe(const PollSet& set, bool hasCarrier)
{
    if (!m_probe) {
        if (!m_nextProbe.isPassed() || (needsCarrier() && !hasCarrier))
            return;
        m_probe.emplace(
            m_port, m_request.probePath.toUtf8(),
            (m_request.expectedBody.isEmpty() ? m_request.podId : m_request.expectedBody).toUtf8(),
            m_times.probePatience);
        return;
    }
    const PodProbe::Answer answer = m_probe->step(set);
    if (answer == PodProbe::Answer::Pending)
        return;
    m_probe.reset();
    if (needsCarrier())
        judgeOwn(answer);
    else
        judgeElsewhere(answer);
}

void Forward::judgeOwn(PodProbe::Answer answer)
{
    if (answer == PodProbe::Answer::RightPod) {
        m_probeDelay = m_times.firstProbe;
        probeAfter(m_times.probeWhileUp);
        report(ForwardState::Kind::Up);
        return;
    }
    probeAfter(m_probeDelay);
    m_probeDelay = std::min(m_probeDelay * 2, m_times.lastProbe);
    const QString reason = answer == PodProbe::Answer::WrongPod
                               ? Text::tr("Something other than this pod answers on the server's port %1.")
                               : Text::tr("The pod does not answer on the server's port %1.");
    report(ForwardState::Kind::Down, reason.arg(m_request.remotePort));
}

void Forward::judgeElsewhere(PodProbe::Answer answer)
{
    const bool isLocal = m_request.address.kind == ServerKind::Local;
    probeAfter(m_times.watchElsewhere);
    if (answer == PodProbe::Answer::RightPod) {
        probeAfter(isLocal ? m_times.probeWhileUp : m_times.watchElsewhere);
        m_probeDelay = m_times.firstProbe;
        report(ForwardState::Kind::Up, isLocal ? QString() : Text::tr("provided elsewhere"), true);
    } else if (isLocal) {
        probeAfter(m_probeDelay);
        m_probeDelay = std::min(m_probeDelay * 2, m_times.lastProbe);
        report(ForwardState::Kind::Down,
               answer == PodProbe::Answer::WrongPod
                   ? Text::tr("Something other than this pod answers on port %1.").arg(m_port)
                   : Text::tr("The pod does not answer on port %1.").arg(m_port));
    } else if (answer == PodProbe::Answer::Nobody && listen()) {
        probeAfter(milliseconds(0));
        report(ForwardState::Kind::Connecting);
    } else if (answer == PodProbe::Answer::Nobody && errno != EADDRINUSE) {
        report(ForwardState::Kind::Down, Text::tr("Port %1 of this computer cannot be used: %2.")
                                             .arg(m_port)
                                             .arg(QString::fromLocal8Bit(std::strerror(errno))));
    } else {
        report(ForwardState::Kind::Down,
               Text::tr("Port %1 of this computer is taken by another program.").arg(m_port));
    }
}

void Forward::dropConnections(const QString& reason)
{
    m_connections.clear();
    if (!needsCarrier())
        return;
    m_probe.reset();
    report(ForwardState::Kind::Down, reason);
}

void Forward::welcomeCarrier()
{
    m_probeDelay = m_times.firstProbe;
    probeAfter(milliseconds(0));
}

} // namespace pinacle

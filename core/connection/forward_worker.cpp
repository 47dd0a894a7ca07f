#include "core/connection/forward_worker.h"

#include "core/base/text.h"

#include <QMutexLocker>

#include <algorithm>

#include <fcntl.h>
#include <unistd.h>

namespace pinacle {

ForwardWorker::ForwardWorker(const SshClient& client, const ConnectionPool::LimaResolver& limaResolver,
                             const ForwardTimes& times)
    : m_client(client)
    , m_limaResolver(limaResolver)
    , m_usualTimes(times)
    , m_times(times)
    , m_retry(times.firstRetry)
{
    int ends[2] = {-1, -1};
    if (::pipe(ends) == 0) {
        m_wakeReader.reset(ends[0]);
        m_wakeWriter.reset(ends[1]);
        for (const int end : ends) {
            ::fcntl(end, F_SETFD, FD_CLOEXEC);
            setNonBlocking(end);
        }
    }
    m_thread = std::thread([this] { run(); });
}

ForwardWorker::~ForwardWorker()
{
    m_stop.ask();
    wake();
    m_thread.join();
}

void ForwardWorker::wake()
{
    {
        QMutexLocker lock(&m_mutex);
        m_connecting.ask();
    }
    const char byte = 0;
    (void)!::write(m_wakeWriter.get(), &byte, 1);
}

void ForwardWorker::post(Order order)
{
    {
        QMutexLocker lock(&m_mutex);
        m_orders.push_back(std::move(order));
    }
    wake();
}

void ForwardWorker::open(const ForwardRequest& request, Forward::Report report)
{
    post([this, request, report = std::move(report)] {
        useAddress(request.address);
        m_forwards.erase(request.podId);
        m_forwards.try_emplace(request.podId, request, m_times, report);
    });
}

/// The server may have been edited since the connection was opened.
void ForwardWorker::useAddress(const ServerAddress& address)
{
    const bool isSame = address.host == m_address.host && address.port == m_address.port &&
                        address.user == m_address.user && address.keyFile == m_address.keyFile;
    m_address = address;
    if (isSame || address.kind == ServerKind::Lima)
        return;
    if (m_carrier)
        dropCarrier(Text::tr("The server's address was changed."));
    m_nextConnect = Deadline::in(milliseconds(0));
}

void ForwardWorker::close(const QString& podId)
{
    post([this, podId] { m_forwards.erase(podId); });
}

void ForwardWorker::moveTo(const ServerAddress& address)
{
    post([this, address] { useAddress(address); });
}

void ForwardWorker::retryNow()
{
    post([this] {
        m_retry = m_times.firstRetry;
        m_nextConnect = Deadline::in(milliseconds(0));
        if (m_carrier)
            m_carrier->checkNow(); // after sleep it may be dead without knowing it
    });
}

void ForwardWorker::run()
{
    try {
        while (!m_stop.isAsked()) {
            takeOrders();
            connectWhenDue();
            turn();
        }
    } catch (const std::exception& exception) { // a thread's edge: nothing may escape
        for (auto& [podId, forward] : m_forwards)
            forward.giveUp(QStringLiteral("Internal error: ") + QString::fromLocal8Bit(exception.what()));
    }
    m_forwards.clear();
    m_carrier.reset();
}

void ForwardWorker::takeOrders()
{
    if (m_set.isReadable(m_wakePlace)) {
        char bytes[64];
        while (::read(m_wakeReader.get(), bytes, sizeof bytes) > 0) {
        }
    }
    std::vector<Order> orders;
    {
        QMutexLocker lock(&m_mutex);
        orders.swap(m_orders);
        m_connecting = Cancel();
        if (m_stop.isAsked())
            m_connecting.ask();
    }
    for (const Order& order : orders)
        order();
    if (!orders.empty())
        spreadProbes();
}

/// Forwards of one server share its connection, which is looked after by itself: of many each is probed less
/// often, up to three times, so that two hundred are not felt.
void ForwardWorker::spreadProbes()
{
    m_times.probeWhileUp = m_usualTimes.probeWhileUp * std::clamp(int(m_forwards.size()) / 3, 1, 3);
}

bool ForwardWorker::needsCarrier() const
{
    return std::any_of(m_forwards.begin(), m_forwards.end(),
                       [](const auto& one) { return one.second.needsCarrier(); });
}

Result<std::unique_ptr<ForwardCarrier>> ForwardWorker::openCarrier(const Cancel& cancel)
{
    if (m_address.kind != ServerKind::Lima || !m_limaResolver)
        return ForwardCarrier::open(m_address, m_client, m_times, cancel);
    const auto resolved = m_limaResolver(m_address, cancel);
    if (!resolved)
        return fail(resolved.error());
    return ForwardCarrier::open(*resolved, m_client, m_times, cancel);
}

void ForwardWorker::connectWhenDue()
{
    if (m_carrier || !m_nextConnect.isPassed() || !needsCarrier())
        return;
    Cancel cancel;
    {
        QMutexLocker lock(&m_mutex);
        cancel = m_connecting;
    }
    auto opened = openCarrier(cancel);
    if (opened) {
        m_carrier = std::move(*opened);
        m_retry = m_times.firstRetry;
        for (auto& [podId, forward] : m_forwards)
            forward.welcomeCarrier();
        return;
    }
    if (opened.error().kind == ErrorKind::Cancelled)
        return; // an order came in; connecting goes on after it
    // Servers lock out who knocks too often. Of a host key that a person has to look at they hear nothing.
    const bool isRefused = opened.error().kind == ErrorKind::AuthFailed;
    dropCarrier(opened.error().message);
    m_nextConnect = Deadline::in(isRefused ? m_times.refusedRetry : m_retry);
    m_retry = std::min(m_retry * 2, m_times.lastRetry);
}

void ForwardWorker::dropCarrier(const QString& reason)
{
    for (auto& [podId, forward] : m_forwards)
        forward.dropConnections(reason);
    m_carrier.reset();
    m_nextConnect = Deadline::in(m_retry);
}

/// How long nothing is due, in milliseconds: twenty servers' workers that woke up twenty times a second would
/// be felt. Orders wake it by themselves.
int ForwardWorker::patience() const
{
    const int slice = int(Deadline::kSlice.count());
    Deadline next = Deadline::in(milliseconds(1'000));
    for (const auto& [podId, forward] : m_forwards) {
        if (!forward.isWaiting() || (forward.needsCarrier() && !m_carrier))
            return slice;
        next = Deadline::earlier(next, forward.nextTurn());
    }
    if (m_carrier)
        next = Deadline::earlier(next, m_carrier->nextTurn());
    return int(next.remaining().count()); // at most that second
}

/// Waits for any socket, or until something is due, and moves what can be moved.
void ForwardWorker::turn()
{
    m_set.clear();
    m_wakePlace = m_set.add(m_wakeReader.get(), true, false);
    if (m_carrier)
        m_carrier->addTo(m_set);
    bool isBusy = false;
    for (auto& [podId, forward] : m_forwards) {
        forward.addTo(m_set);
        isBusy = isBusy || forward.isBusy();
    }
    m_set.wait(isBusy ? 0 : patience());
    if (m_carrier)
        if (const QString lost = m_carrier->step(); !lost.isEmpty())
            dropCarrier(lost);
    for (auto& [podId, forward] : m_forwards)
        forward.step(m_set, m_carrier.get());
}

} // namespace pinacle

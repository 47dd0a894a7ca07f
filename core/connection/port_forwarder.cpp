#include "core/connection/port_forwarder.h"

#include "core/connection/forward_worker.h"

#include <algorithm>

namespace pinacle {

PortForwarder::PortForwarder(const SshClient& client, ConnectionPool::LimaResolver limaResolver,
                             const ForwardTimes& times, QObject* parent)
    : QObject(parent)
    , m_client(client)
    , m_limaResolver(std::move(limaResolver))
    , m_times(times)
{
    qRegisterMetaType<ForwardState>();
}

PortForwarder::~PortForwarder() = default;

void PortForwarder::open(const ForwardRequest& request)
{
    if (m_forwards.value(request.podId).serverId != request.address.serverId)
        close(request.podId);
    Entry& entry = m_forwards[request.podId];
    entry.serverId = request.address.serverId;
    entry.generation = ++m_generation;
    entry.state = {ForwardState::Kind::Connecting, {}, QDateTime::currentDateTimeUtc(), false};
    auto& worker = m_workers[request.address.serverId];
    if (!worker)
        worker = std::make_unique<ForwardWorker>(m_client, m_limaResolver, m_times);
    worker->open(request,
                 [this, podId = request.podId, generation = entry.generation](const ForwardState& state) {
                     QMetaObject::invokeMethod(
                         this, [this, podId, generation, state] { receive(podId, generation, state); },
                         Qt::QueuedConnection);
                 });
    emit stateChanged(request.podId, entry.state);
}

void PortForwarder::receive(const QString& podId, int generation, const ForwardState& state)
{
    const auto entry = m_forwards.find(podId);
    if (entry == m_forwards.end() || entry->generation != generation)
        return;
    entry->state = state;
    emit stateChanged(podId, state);
}

void PortForwarder::close(const QString& podId)
{
    if (!m_forwards.contains(podId))
        return;
    const QString serverId = m_forwards.take(podId).serverId;
    m_workers.at(serverId)->close(podId);
    dropUnusedWorker(serverId);
}

void PortForwarder::dropUnusedWorker(const QString& serverId)
{
    const bool isUsed = std::any_of(m_forwards.cbegin(), m_forwards.cend(),
                                    [&serverId](const Entry& entry) { return entry.serverId == serverId; });
    if (!isUsed)
        m_workers.erase(serverId);
}

ForwardState PortForwarder::state(const QString& podId) const
{
    const auto entry = m_forwards.find(podId);
    if (entry != m_forwards.end())
        return entry->state;
    return {ForwardState::Kind::Down, tr("No forward was opened."), {}, false};
}

void PortForwarder::moveTo(const ServerAddress& address)
{
    if (const auto worker = m_workers.find(address.serverId); worker != m_workers.end())
        worker->second->moveTo(address);
}

void PortForwarder::retryNow()
{
    for (const auto& [serverId, worker] : m_workers)
        worker->retryNow();
}

} // namespace pinacle

#pragma once

#include "core/connection/connection_pool.h"
#include "core/connection/forward_types.h"
#include "core/connection/ssh_client.h"

#include <QHash>
#include <QObject>

#include <map>
#include <memory>

namespace pinacle {

class ForwardWorker;

/// Makes pods' ports reachable on this computer under the same number, over SSH sessions of its own. A
/// forward is up only after the right pod has answered through it, and comes back by itself after a failure.
/// Where another program provides the port already (Lima, another window, this computer itself), it is only
/// watched. Lives on the main thread; the work is done by one thread a server.
class PortForwarder final : public QObject
{
    Q_OBJECT

public:
    /// The client's host keys must outlive this object. `limaResolver` is called on the workers' threads.
    explicit PortForwarder(const SshClient& client, ConnectionPool::LimaResolver limaResolver = {},
                           const ForwardTimes& times = {}, QObject* parent = nullptr);
    ~PortForwarder() override;

    /// Opens a forward, or replaces the pod's. Returns at once; stateChanged() tells the rest.
    void open(const ForwardRequest& request);
    /// Ends the pod's forward and its connections. No signal follows.
    void close(const QString& podId);
    bool isOpen(const QString& podId) const { return m_forwards.contains(podId); }
    /// Down with a reason for a pod without a forward.
    ForwardState state(const QString& podId) const;

    /// Look at everything now: after sleep, or when the network came back.
    void retryNow();
    /// The server is reached at this address from now on; nothing happens where it is the old one.
    void moveTo(const ServerAddress& address);

signals:
    void stateChanged(const QString& podId, const pinacle::ForwardState& state);

private:
    struct Entry
    {
        QString serverId;
        int generation = 0; // a report of a replaced forward is late news
        ForwardState state;
    };

    void receive(const QString& podId, int generation, const ForwardState& state);
    void dropUnusedWorker(const QString& serverId);

    const SshClient m_client;
    const ConnectionPool::LimaResolver m_limaResolver;
    const ForwardTimes m_times;
    QHash<QString, Entry> m_forwards;
    std::map<QString, std::unique_ptr<ForwardWorker>> m_workers; // by server
    int m_generation = 0;
};

} // namespace pinacle

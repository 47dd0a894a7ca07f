#pragma once

#include "core/connection/connection_pool.h"
#include "core/connection/forward.h"

#include <QMutex>

#include <map>
#include <thread>

namespace pinacle {

/// All forwards of one server: one thread, one SSH connection of their own (bulk data must not hold up
/// commands), one loop over all sockets. Reconnects by itself. Public functions may be called from any
/// thread; all else runs on its own.
class ForwardWorker final
{
public:
    ForwardWorker(const SshClient& client, const ConnectionPool::LimaResolver& limaResolver,
                  const ForwardTimes& times);
    ~ForwardWorker(); ///< closes everything and waits for the thread

    /// Opens a forward, or replaces the pod's. `report` is called on the worker's thread.
    void open(const ForwardRequest& request, Forward::Report report);
    void close(const QString& podId);
    /// Tries to connect at once instead of waiting for the next time.
    void retryNow();
    void moveTo(const ServerAddress& address);

private:
    using Order = std::function<void()>;

    void post(Order order);
    void wake();
    void run();
    void takeOrders();
    void spreadProbes();
    void useAddress(const ServerAddress& address);
    void turn();
    int patience() const;
    void connectWhenDue();
    void dropCarrier(const QString& reason);
    bool needsCarrier() const;
    Result<std::unique_ptr<ForwardCarrier>> openCarrier(const Cancel& cancel);

    const SshClient m_client;
    const ConnectionPool::LimaResolver m_limaResolver;
    const ForwardTimes m_usualTimes;
    ForwardTimes m_times; ///< those, with fewer probes where there are many forwards; the worker's thread

    QMutex m_mutex; // guards m_orders and m_connecting
    std::vector<Order> m_orders;
    Cancel m_connecting; // asked when an order comes in while a connection is being opened
    Cancel m_stop;
    FileDescriptor m_wakeReader;
    FileDescriptor m_wakeWriter;

    // Everything below belongs to the worker's thread.
    ServerAddress m_address;
    std::unique_ptr<ForwardCarrier> m_carrier;
    Deadline m_nextConnect = Deadline::in(milliseconds(0));
    milliseconds m_retry;
    std::map<QString, Forward> m_forwards; // gone before the carrier
    PollSet m_set;
    PollSet::Place m_wakePlace = -1;
    std::thread m_thread;
};

} // namespace pinacle

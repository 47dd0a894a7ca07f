#pragma once

#include "core/config/server_address.h"
#include "core/connection/server_connection.h"

#include <QObject>

#include <functional>
#include <memory>

namespace pinacle {

struct SshClient;
struct SshDeadlines;

/// The connections to all servers, one pool a program. Opening one costs some hundred milliseconds, so a
/// session that was given back is kept for a while. lease() and forget() may be called from any thread; a
/// leased session belongs to the thread that leased it. The object itself lives on the main thread, whose
/// event loop closes idle sessions.
class ConnectionPool final : public QObject
{
public:
    /// Opens a connection; blocks; called on the leasing thread.
    using Connector =
        std::function<Result<std::unique_ptr<ServerConnection>>(const ServerAddress&, const Cancel&)>;
    /// Fills in host, port, user and key of a Lima server as they are now; blocks; called on the leasing
    /// thread.
    using LimaResolver = std::function<Result<ServerAddress>(const ServerAddress&, const Cancel&)>;

    struct Times
    {
        milliseconds closeAfter{60'000}; ///< idle sessions are closed then
        milliseconds checkAfter{15'000}; ///< a session that was idle for longer must prove that it is alive
        milliseconds checkPatience{3'000};
    };
    static constexpr int kMaximumIdle = 3; ///< a server

    /// A connection on loan. It goes back to the pool when this object goes, or is closed if it broke.
    class Lease final
    {
    public:
        Lease(Lease&&) noexcept;
        Lease& operator=(Lease&&) noexcept;
        ~Lease();

        ServerConnection& connection() const { return *m_connection; }
        ServerConnection& operator*() const { return *m_connection; }
        ServerConnection* operator->() const { return m_connection.get(); }

    private:
        friend class ConnectionPool;
        struct Origin;
        Lease(std::unique_ptr<ServerConnection> connection, std::unique_ptr<Origin> origin);
        void giveBack();

        std::unique_ptr<ServerConnection> m_connection;
        std::unique_ptr<Origin> m_origin;
    };

    explicit ConnectionPool(Connector connector, LimaResolver limaResolver = {}, QObject* parent = nullptr);
    ConnectionPool(Connector connector, LimaResolver limaResolver, Times times, QObject* parent = nullptr);
    ~ConnectionPool() override;

    /// A session of the server's: an idle one, or a new one. A dead idle session is replaced without a word.
    /// Errors: those of opening a connection, those of the resolver, Cancelled.
    Result<Lease> lease(const ServerAddress& address, const Cancel& cancel);

    /// Closes the server's idle sessions; those on loan are closed when they come back.
    void forget(const QString& serverId);

    /// Closes what has been idle for too long.
    void closeIdle();

protected:
    void timerEvent(QTimerEvent* event) override;

private:
    struct State;

    Result<std::unique_ptr<ServerConnection>> connect(const ServerAddress& address,
                                                      const Cancel& cancel) const;
    std::unique_ptr<ServerConnection> takeIdle(const ServerAddress& address, const Cancel& cancel);
    bool isAlive(ServerConnection& connection, const Cancel& cancel) const;

    const Connector m_connector;
    const LimaResolver m_limaResolver;
    const std::shared_ptr<State> m_state; // shared with the leases, which may outlive the pool
};

/// Opens the connection that fits the server's kind: this computer, or SSH; the system's ssh where that needs
/// what libssh cannot do. The client's host keys must outlive the pool.
ConnectionPool::Connector standardConnector(const SshClient& client, const SshDeadlines& deadlines);
ConnectionPool::Connector standardConnector(const SshClient& client);

} // namespace pinacle

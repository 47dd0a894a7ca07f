#include "core/connection/connection_pool.h"

#include "core/base/text.h"
#include "core/connection/local_server_connection.h"
#include "core/connection/ssh_server_connection.h"
#include "core/connection/system_ssh_connection.h"

#include <QCoreApplication>
#include <QHash>
#include <QMutex>
#include <QMutexLocker>

#include <algorithm>
#include <vector>

namespace pinacle {

using Clock = std::chrono::steady_clock;

namespace {

struct IdleConnection
{
    std::unique_ptr<ServerConnection> connection;
    ServerAddress address;
    Clock::time_point since;
};

} // namespace

/// What the leases share with the pool. The mutex guards everything; no connection is used or closed under
/// it.
struct ConnectionPool::State
{
    explicit State(const Times& poolTimes)
        : times(poolTimes)
    {
    }

    /// Takes out the idle connections that `isChosen`, for the caller to close.
    template<typename Predicate>
    std::vector<IdleConnection> takeWhere(Predicate isChosen)
    {
        QMutexLocker lock(&mutex);
        const auto chosen =
            std::stable_partition(idle.begin(), idle.end(), [&](const auto& one) { return !isChosen(one); });
        std::vector<IdleConnection> taken(std::make_move_iterator(chosen),
                                          std::make_move_iterator(idle.end()));
        idle.erase(chosen, idle.end());
        return taken;
    }

    const Times times;
    QMutex mutex;
    std::vector<IdleConnection> idle; // oldest first
    QHash<QString, int> generations;  // grows with each forget()
    bool isOpen = true;
};

struct ConnectionPool::Lease::Origin
{
    std::shared_ptr<State> state;
    ServerAddress address;
    int generation = 0;
};

static bool isSame(const ServerAddress& a, const ServerAddress& b)
{
    return a.serverId == b.serverId && a.kind == b.kind && a.host == b.host && a.port == b.port &&
           a.user == b.user && a.keyFile == b.keyFile && a.limaVmName == b.limaVmName;
}

ConnectionPool::Lease::Lease(std::unique_ptr<ServerConnection> connection, std::unique_ptr<Origin> origin)
    : m_connection(std::move(connection))
    , m_origin(std::move(origin))
{
}

ConnectionPool::Lease::Lease(Lease&&) noexcept = default;

ConnectionPool::Lease& ConnectionPool::Lease::operator=(Lease&& other) noexcept
{
    giveBack();
    m_connection = std::move(other.m_connection);
    m_origin = std::move(other.m_origin);
    return *this;
}

ConnectionPool::Lease::~Lease()
{
    giveBack();
}

void ConnectionPool::Lease::giveBack()
{
    if (!m_connection)
        return;
    auto connection = std::exchange(m_connection, nullptr); // closed at the end of this, after the mutex
    State& state = *m_origin->state;
    if (!connection->isUsable())
        return;
    const QString& serverId = m_origin->address.serverId;
    QMutexLocker lock(&state.mutex);
    const auto kept = std::count_if(state.idle.begin(), state.idle.end(),
                                    [&](const auto& one) { return one.address.serverId == serverId; });
    if (state.isOpen && kept < kMaximumIdle && state.generations.value(serverId) == m_origin->generation)
        state.idle.push_back({std::move(connection), m_origin->address, Clock::now()});
}

ConnectionPool::ConnectionPool(Connector connector, LimaResolver limaResolver, QObject* parent)
    : ConnectionPool(std::move(connector), std::move(limaResolver), Times{}, parent)
{
}

ConnectionPool::ConnectionPool(Connector connector, LimaResolver limaResolver, Times times, QObject* parent)
    : QObject(parent)
    , m_connector(std::move(connector))
    , m_limaResolver(std::move(limaResolver))
    , m_state(std::make_shared<State>(times))
{
    if (QCoreApplication::instance())
        startTimer(std::max(times.closeAfter / 4, milliseconds(100)));
}

ConnectionPool::~ConnectionPool()
{
    const auto closed = m_state->takeWhere([](const auto&) { return true; });
    QMutexLocker lock(&m_state->mutex);
    m_state->isOpen = false;
}

void ConnectionPool::timerEvent(QTimerEvent*)
{
    closeIdle();
}

void ConnectionPool::closeIdle()
{
    const auto latest = Clock::now() - m_state->times.closeAfter;
    (void)m_state->takeWhere([latest](const auto& one) { return one.since <= latest; });
}

void ConnectionPool::forget(const QString& serverId)
{
    {
        QMutexLocker lock(&m_state->mutex);
        ++m_state->generations[serverId];
    }
    (void)m_state->takeWhere([&serverId](const auto& one) { return one.address.serverId == serverId; });
}

Result<ConnectionPool::Lease> ConnectionPool::lease(const ServerAddress& address, const Cancel& cancel)
{
    closeIdle();
    auto origin = std::make_unique<Lease::Origin>();
    origin->state = m_state;
    origin->address = address;
    {
        QMutexLocker lock(&m_state->mutex);
        origin->generation = m_state->generations.value(address.serverId);
    }
    std::unique_ptr<ServerConnection> connection = takeIdle(address, cancel);
    if (!connection) {
        auto opened = connect(address, cancel);
        if (!opened)
            return fail(opened.error());
        connection = std::move(*opened);
    }
    return Lease(std::move(connection), std::move(origin));
}

/// The idle session that was used last and is alive; dead ones and those to an older address are closed on
/// the way.
std::unique_ptr<ServerConnection> ConnectionPool::takeIdle(const ServerAddress& address, const Cancel& cancel)
{
    (void)m_state->takeWhere([&](const auto& one) {
        return one.address.serverId == address.serverId && !isSame(one.address, address);
    });
    for (;;) {
        IdleConnection found;
        {
            QMutexLocker lock(&m_state->mutex);
            auto& idle = m_state->idle;
            const auto last = std::find_if(idle.rbegin(), idle.rend(),
                                           [&](const auto& one) { return isSame(one.address, address); });
            if (last == idle.rend())
                return nullptr;
            found = std::move(*last);
            idle.erase(std::next(last).base());
        }
        if (!found.connection->isUsable())
            continue;
        if (Clock::now() - found.since < m_state->times.checkAfter || isAlive(*found.connection, cancel))
            return std::move(found.connection);
        // One that does not answer tells enough about the others that were idle for as long.
        (void)m_state->takeWhere(
            [&](const auto& one) { return isSame(one.address, address) && one.since <= found.since; });
    }
}

bool ConnectionPool::isAlive(ServerConnection& connection, const Cancel& cancel) const
{
    Command command;
    command.argv = {"true"};
    command.timeout = m_state->times.checkPatience;
    command.isLogged = false;
    const auto output = connection.exec(command, cancel);
    return output && output->ok();
}

Result<std::unique_ptr<ServerConnection>> ConnectionPool::connect(const ServerAddress& address,
                                                                  const Cancel& cancel) const
{
    if (address.kind != ServerKind::Lima)
        return m_connector(address, cancel);
    if (!m_limaResolver)
        return fail(ErrorKind::Internal, Text::tr("Nobody can tell the address of a Lima VM here."));
    // The port changes whenever the VM starts.
    const auto resolved = m_limaResolver(address, cancel);
    if (!resolved)
        return fail(resolved.error());
    return m_connector(*resolved, cancel);
}

ConnectionPool::Connector standardConnector(const SshClient& client, const SshDeadlines& deadlines)
{
    return [client, deadlines](const ServerAddress& address,
                               const Cancel& cancel) -> Result<std::unique_ptr<ServerConnection>> {
        if (address.kind == ServerKind::Local)
            return std::make_unique<LocalServerConnection>();
        auto connection = std::make_unique<SSHServerConnection>(address, client, deadlines);
        const auto opened = connection->open(cancel);
        if (opened)
            return connection;
        auto master = SshMaster::openInstead(opened.error(), address, client, deadlines, cancel);
        if (!master)
            return fail(master.error());
        return std::make_unique<SystemSshConnection>(std::move(*master), deadlines);
    };
}

ConnectionPool::Connector standardConnector(const SshClient& client)
{
    return standardConnector(client, SshDeadlines{});
}

} // namespace pinacle

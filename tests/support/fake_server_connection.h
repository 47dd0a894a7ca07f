#pragma once

#include "core/connection/connection_pool.h"
#include "core/connection/server_connection.h"

#include <QList>
#include <QRegularExpression>

#include <functional>
#include <memory>

namespace pinacle {

/// The table behind one or more FakeServerConnections: what a made-up server answers to which command, and
/// what it has been asked. Thread-safe, so that leases of several threads can share one.
class FakeServer final
{
public:
    using Answer = std::function<Result<Output>(const Command&, const Cancel&)>;

    FakeServer();
    ~FakeServer();

    /// Commands whose argument vector, as one shell line, matches get this answer. Later rules win over
    /// earlier ones.
    void on(const QString& pattern, const Output& output);
    void on(const QString& pattern, const QByteArray& out, int exitCode = 0);
    void on(const QString& pattern, const Error& error);
    void on(const QString& pattern, Answer answer);
    void on(std::function<bool(const Command&)> predicate, Answer answer);

    /// All commands so far, oldest first; as shell lines in lines(). A command that no rule knows ends with 0
    /// and prints nothing.
    QList<Command> commands() const;
    QStringList lines() const;
    void clearCommands();

    /// False: connections say that they are broken, and every command fails with Unreachable.
    void setReachable(bool isReachable);
    bool isReachable() const;

    /// How often a connection was opened through connector().
    int connectionCount() const;
    /// For a ConnectionPool. This object must outlive it.
    ConnectionPool::Connector connector();

    Result<Output> exec(const Command& command, const Cancel& cancel);

private:
    struct State;
    std::unique_ptr<State> m_state;
};

/// A ServerConnection that answers from a FakeServer. Feeds onOutput and reads inputSource as the real ones
/// do.
class FakeServerConnection final : public ServerConnection
{
public:
    explicit FakeServerConnection(FakeServer& server)
        : m_server(server)
    {
    }

    Result<Output> exec(const Command& command, const Cancel& cancel) override
    {
        return m_server.exec(command, cancel);
    }
    bool isUsable() const override { return m_server.isReachable(); }

private:
    FakeServer& m_server;
};

} // namespace pinacle

#pragma once

#include "core/base/redactor.h"
#include "core/connection/server_connection.h"

namespace pinacle {

class LogStore;

/// For whom commands run: the columns of `pod_logs` that a Command does not know.
struct LogContext
{
    QString serverId;
    QString podId; ///< used where the command names none
    QString askedBy;
    QStringList secrets; ///< hidden in every command, besides the command's own
};

/// Around any connection: writes each command to `pod_logs` before it runs, its redacted output while it
/// streams (at most every 500 ms), its exit code and duration at its end. Nothing else logs commands. Belongs
/// to the thread of the connection it wraps.
class LoggingConnection final : public ServerConnection
{
public:
    /// `tap` receives the redacted output of every command, for the window's live view.
    LoggingConnection(ServerConnection& inner, LogStore& logs, LogContext context,
                      std::function<void(const QString&)> tap = {});

    Result<Output> exec(const Command& command, const Cancel& cancel) override;
    bool isUsable() const override { return m_inner.isUsable(); }

private:
    ServerConnection& m_inner;
    LogStore& m_logs;
    LogContext m_context;
    std::function<void(const QString&)> m_tap;
};

} // namespace pinacle

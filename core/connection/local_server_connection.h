#pragma once

#include "core/connection/server_connection.h"

namespace pinacle {

/// This computer as a server. Each command is a child process in a session of its own, so that its whole
/// process group can be ended. Needs no event loop; belongs to the thread that uses it.
class LocalServerConnection final : public ServerConnection
{
public:
    /// `dockerSocket`: whether it is writable decides how Privilege::Docker runs.
    explicit LocalServerConnection(const QString& dockerSocket = QStringLiteral("/var/run/docker.sock"));

    /// AuthFailed when root is needed and sudo wants a password; a missing program is exit code 127, as over
    /// SSH.
    Result<Output> exec(const Command& command, const Cancel& cancel) override;

    bool isUsable() const override { return true; }

private:
    bool needsSudo(Privilege privilege) const;

    QString m_dockerSocket;
};

} // namespace pinacle

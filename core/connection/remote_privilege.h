#pragma once

#include "core/connection/server_connection.h"

#include <optional>

namespace pinacle {

/// Whether the user of an SSH connection needs sudo: asked once over the connection, then known. Belongs to
/// the connection's thread.
class RemotePrivilege final
{
public:
    Result<bool> needsSudo(ServerConnection& connection, Privilege privilege, milliseconds patience,
                           const Cancel& cancel);

private:
    struct Facts
    {
        bool isRoot = false;
        bool mayUseDocker = false;
    };
    std::optional<Facts> m_facts;
};

} // namespace pinacle

#pragma once

#include "core/base/result.h"
#include "core/store/records.h"

#include <optional>

namespace pinacle {

class Database;

/// The table `servers`. Any thread.
class ServerStore final
{
public:
    explicit ServerStore(Database& database)
        : m_database(database)
    {
    }

    QList<ServerRecord> all() const; ///< oldest first
    std::optional<ServerRecord> byId(const QString& id) const;
    std::optional<ServerRecord> byIdOrName(const QString& text) const;
    Result<void> insert(const ServerRecord& record); ///< Conflict: name or address is there already
    Result<void> rename(const QString& id, const QString& name);
    Result<void> setAddress(const ServerAddress& address); ///< Conflict: another server has it
    Result<void> setCaCertificates(const QString& id, const QString& pem);
    /// What a check has found: status, error, facts, resources, time of the answer.
    Result<void> setFacts(const ServerRecord& record);
    /// What a heartbeat has found: status, presence with its reason and beginning, facts.
    Result<void> setHeartbeat(const ServerRecord& record);
    Result<void> remove(const QString& id); ///< Conflict while pods refer to it

private:
    Database& m_database;
};

QString serverKindName(ServerKind kind); ///< "lima", "ssh", "local"
ServerKind serverKindFromName(const QString& name);

} // namespace pinacle

#pragma once

#include "core/plan/plan_runner.h"
#include "core/servers/provision_plan.h"

namespace pinacle {

/// Brings a server to a state in which pods run, and tells in which state it is. What runs on the server are
/// the scripts of resources/provision, over stdin. Belongs to the thread of its connection.
class ServerProvisioner final
{
public:
    ServerProvisioner(ServerConnection& connection, const Catalog& catalog, const Cancel& cancel)
        : m_connection(connection)
        , m_catalog(catalog)
        , m_cancel(cancel)
    {
    }

    /// Looks at the server in one round trip and fills its facts, resources and status.
    Result<ServerRecord> check(ServerRecord server);
    /// What provision() would do now. Changes nothing.
    Result<QList<UpcomingStep>> lookAhead(const ServerRecord& server, const ProvisionOptions& options);
    /// planProvision(), from its beginning or where the journal says that it stopped; then check().
    /// NotConfirmed when the Docker daemon must be restarted while containers run and that is not allowed.
    Result<ServerRecord> provision(const ServerRecord& server, const ProvisionOptions& options,
                                   Journal& journal, const PlanRunner::Observer& observer);

    /// What provision() runs as root, for people.
    static QString explanation(const ServerRecord& server);

private:
    ServerConnection& m_connection;
    const Catalog& m_catalog;
    const Cancel& m_cancel;
};

} // namespace pinacle

#pragma once

#include "core/config/catalog.h"
#include "core/connection/server_connection.h"
#include "core/store/records.h"

#include <functional>

namespace pinacle {

/// Brings a server to a state in which pods run, and tells in which state it is. What runs on the server are
/// the scripts of resources/provision, over stdin. Belongs to the thread of its connection.
class ServerProvisioner final
{
public:
    using StepObserver = std::function<void(const QString& title, int index, int count)>;

    ServerProvisioner(ServerConnection& connection, const Catalog& catalog, const Cancel& cancel)
        : m_connection(connection)
        , m_catalog(catalog)
        , m_cancel(cancel)
    {
    }

    /// Looks at the server in one round trip and fills its facts, resources and status.
    Result<ServerRecord> check(ServerRecord server);
    /// Docker, gVisor, resolver, certificates, pod image, a trial container; then check(). NotConfirmed when
    /// the Docker daemon must be restarted while containers run and `mayRestartDocker` is false.
    Result<ServerRecord> provision(ServerRecord server, bool mayRestartDocker, const StepObserver& observer);

    /// What provision() runs as root, for people.
    static QString explanation(const ServerRecord& server);

private:
    Result<Output> script(const QString& name, const QStringList& arguments, const QString& label,
                          milliseconds timeout, Privilege privilege = Privilege::Root,
                          const QStringList& environment = {});
    Result<void> readCertificates(ServerRecord& server);
    Result<void> installGVisor(bool mayRestartDocker);
    Result<void> probe(ServerRecord& server, const QString& image);

    ServerConnection& m_connection;
    const Catalog& m_catalog;
    const Cancel& m_cancel;
};

} // namespace pinacle

#pragma once

#include "core/config/pod_spec.h"
#include "core/connection/server_connection.h"
#include "core/store/pod_store.h"

namespace pinacle {

/// The pods' networks: a bridge per pod, 10.249.N.0/24, gateway .1, pod .2. Holds no state; belongs to the
/// thread of its connection.
class NetworkManager final
{
public:
    NetworkManager(ServerConnection& connection, const Cancel& cancel)
        : m_connection(connection)
        , m_cancel(cancel)
    {
    }

    /// Whether the pod's network is there with the spec's subnet.
    Result<bool> hasNetwork(const PodSpec& spec);
    /// Whether the pod's container will find its network when it starts: Docker keeps in it which one that
    /// was, and one that was removed and made anew is another one, whatever its name.
    Result<bool> isAttached(const PodSpec& spec);
    /// Makes the network where it is gone, as it was, and puts the pod's container, which does not run, on
    /// it.
    Result<void> attach(const PodSpec& spec, int mtu);
    /// Conflict when the subnet overlaps with one that is there.
    /// `mtu`: of the server's way out, which Docker's own networks do not look at; 0 when it is not known.
    Result<void> createNetwork(const PodSpec& spec, int mtu = 0);
    /// A network that is gone counts as removed.
    Result<void> removeNetwork(const PodSpec& spec);
    /// Subnets of 10.249.0.0/16 and ports 30000–39999 that the server uses, by whomever.
    Result<UsedOnServer> inUse();

    /// Reads the answer of the server to inUse()'s question.
    static UsedOnServer parseInUse(const QString& answer);

private:
    ServerConnection& m_connection;
    const Cancel& m_cancel;
};

} // namespace pinacle

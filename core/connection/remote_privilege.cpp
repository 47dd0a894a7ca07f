#include "core/connection/remote_privilege.h"

namespace pinacle {

Result<bool> RemotePrivilege::needsSudo(ServerConnection& connection, Privilege privilege,
                                        milliseconds patience, const Cancel& cancel)
{
    if (privilege == Privilege::User)
        return false;
    if (!m_facts) {
        Command probe;
        probe.argv = {"/bin/sh", "-c", "id -u; test -w /var/run/docker.sock && echo docker; exit 0"};
        probe.timeout = patience;
        const auto output = connection.exec(probe, cancel);
        if (!output)
            return fail(output.error());
        const QStringList lines = output->outText().split(QLatin1Char('\n'));
        m_facts = Facts{lines.value(0) == QLatin1String("0"), lines.value(1) == QLatin1String("docker")};
    }
    return !m_facts->isRoot && (privilege == Privilege::Root || !m_facts->mayUseDocker);
}

} // namespace pinacle

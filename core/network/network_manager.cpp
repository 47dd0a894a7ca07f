#include "core/network/network_manager.h"

#include "core/base/text.h"
#include "core/runtime/gvisor_runtime.h"

#include <QRegularExpression>

namespace pinacle {

static Command dockerNetwork(const QStringList& arguments, const QString& label)
{
    Command command;
    command.argv = QStringList{"docker", "network"} + arguments;
    command.privilege = Privilege::Docker;
    command.label = label;
    return command;
}

Result<bool> NetworkManager::hasNetwork(const PodSpec& spec)
{
    auto output =
        run(m_connection,
            dockerNetwork({"ls", "--filter",
                           QStringLiteral("label=%1=%2").arg(GVisorRuntime::kPodIdLabel, spec.podId),
                           "--format", "{{.Name}}"},
                          QStringLiteral("Look for the network")),
            m_cancel);
    if (!output)
        return fail(output.error());
    return output->outText().split(QLatin1Char('\n')).contains(spec.networkName());
}

Result<bool> NetworkManager::isAttached(const PodSpec& spec)
{
    Command command;
    command.argv = {"sh",
                    "-c",
                    "known=$(docker container inspect --format \"{{with index .NetworkSettings.Networks "
                    "\\\"$1\\\"}}x{{.NetworkID}}{{end}}\" \"$2\" 2>/dev/null) || exit 0; "
                    "there=$(docker network inspect --format '{{.Id}}' \"$1\" 2>/dev/null) || exit 1; "
                    "[ \"$known\" = x ] || [ \"$known\" = \"x$there\" ]",
                    "sh",
                    spec.networkName(),
                    spec.containerName()};
    command.privilege = Privilege::Docker;
    command.label = QStringLiteral("Look whether the pod is on its network");
    auto output = m_connection.exec(command, m_cancel);
    return output ? Result<bool>(output->ok()) : fail(output.error());
}

Result<void> NetworkManager::attach(const PodSpec& spec, int mtu)
{
    auto isThere = hasNetwork(spec);
    if (!isThere)
        return fail(isThere.error());
    if (!*isThere)
        if (auto created = createNetwork(spec, mtu); !created)
            return created.error().kind == ErrorKind::Conflict
                       ? fail(ErrorKind::Conflict,
                              Text::tr("The pod's network was removed from the server, and another one "
                                       "has taken its addresses, %1.")
                                  .arg(spec.subnetCidr()),
                              Text::tr("Remove that network there (docker network ls), then start the "
                                       "pod again."),
                              created.error().detail)
                       : created;
    Command command;
    command.argv = {"sh",
                    "-c",
                    "docker network disconnect --force \"$1\" \"$2\" 2>/dev/null; "
                    "docker network connect --ip \"$3\" \"$1\" \"$2\"",
                    "sh",
                    spec.networkName(),
                    spec.containerName(),
                    spec.ip()};
    command.privilege = Privilege::Docker;
    command.label = QStringLiteral("Put the pod on its network");
    auto output = run(m_connection, command, m_cancel);
    return output ? Result<void>() : fail(output.error());
}

Result<void> NetworkManager::createNetwork(const PodSpec& spec, int mtu)
{
    QStringList arguments{"create",
                          "--driver",
                          "bridge",
                          "--subnet",
                          spec.subnetCidr(),
                          "--gateway",
                          spec.gateway(),
                          "--label",
                          QStringLiteral("%1=%2").arg(GVisorRuntime::kPodIdLabel, spec.podId),
                          "--label",
                          QStringLiteral("%1=%2").arg(GVisorRuntime::kSlugLabel, spec.slug),
                          "--label",
                          QStringLiteral("%1=pinacle-desktop").arg(GVisorRuntime::kOwnerLabel)};
    if (mtu > 0)
        arguments << "--opt" << QStringLiteral("com.docker.network.driver.mtu=%1").arg(mtu);
    auto output = m_connection.exec(
        dockerNetwork(arguments << spec.networkName(), QStringLiteral("Create the network")), m_cancel);
    if (!output)
        return fail(output.error());
    if (output->ok())
        return {};
    // Docker has one exit code for everything; the text is tested against the real daemon.
    Error error = commandError(dockerNetwork({}, QStringLiteral("Create the network")), *output);
    if (output->errText().contains(QLatin1String("overlap"), Qt::CaseInsensitive))
        error.kind = ErrorKind::Conflict;
    return fail(error);
}

Result<void> NetworkManager::removeNetwork(const PodSpec& spec)
{
    auto isThere = hasNetwork(spec);
    if (!isThere)
        return fail(isThere.error());
    if (!*isThere)
        return {};
    auto output =
        run(m_connection, dockerNetwork({"rm", spec.networkName()}, QStringLiteral("Remove the network")),
            m_cancel);
    return output ? Result<void>() : fail(output.error());
}

Result<UsedOnServer> NetworkManager::inUse()
{
    Command command;
    command.privilege = Privilege::Docker;
    command.label = QStringLiteral("Look at networks and ports in use");
    // One round trip: Docker's networks, the routes, the ports of all containers (stopped ones too), what
    // listens.
    command.argv = {
        "sh", "-c",
        "docker network ls -q | xargs -r docker network inspect --format "
        "'{{range .IPAM.Config}}net {{.Subnet}}{{println}}{{end}}'; "
        "ip -4 route 2>/dev/null | sed 's/^/route /'; "
        // A container whose sandbox hangs is not spoken of, and must not hold up the others.
        "ports() { timeout $1 docker inspect --format "
        "'{{range .HostConfig.PortBindings}}{{range .}}port {{.HostPort}}{{println}}{{end}}{{end}}' $2; }; "
        "all=$(docker ps -aq); [ -z \"$all\" ] || ports 10 \"$all\" 2>/dev/null || "
        "for each in $all; do ports 2 $each; done 2>/dev/null; "
        "cat /proc/net/tcp /proc/net/tcp6 2>/dev/null | awk '$4 == \"0A\" {split($2, a, \":\"); print "
        "\"listen \" a[length(a)]}'; "
        "true"};
    auto output = run(m_connection, command, m_cancel);
    if (!output)
        return fail(output.error());
    return parseInUse(output->outText());
}

UsedOnServer NetworkManager::parseInUse(const QString& answer)
{
    static const QRegularExpression network(
        QStringLiteral("10\\.249\\.(\\d{1,3})\\.\\d{1,3}(?:/(\\d{1,2}))?"));
    UsedOnServer used;
    for (const QString& line : answer.split(QLatin1Char('\n'))) {
        if (line.startsWith(QLatin1String("net ")) || line.startsWith(QLatin1String("route "))) {
            auto match = network.match(line);
            if (!match.hasMatch())
                continue;
            const int third = match.captured(1).toInt();
            const int prefix = match.captured(2).isEmpty() ? 24 : match.captured(2).toInt();
            // A wider network covers several of our /24.
            const int count = prefix >= 24 ? 1 : prefix <= 16 ? 256 : 1 << (24 - prefix);
            const int first = third & ~(count - 1);
            for (int n = first; n < first + count && n < 256; ++n)
                used.subnets << n;
        } else if (line.startsWith(QLatin1String("port "))) {
            used.ports << line.mid(5).toInt();
        } else if (line.startsWith(QLatin1String("listen "))) {
            used.ports << line.mid(7).toInt(nullptr, 16);
        }
    }
    return used;
}

} // namespace pinacle

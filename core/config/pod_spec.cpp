#include "core/config/pod_spec.h"

#include "core/base/ids.h"

namespace pinacle {

QString PodSpec::containerName() const
{
    return QStringLiteral("pinacle-pod-") + idSuffix(podId);
}

QString PodSpec::putAsideName() const
{
    return containerName() + QStringLiteral("-before");
}

QString PodSpec::networkName() const
{
    return QStringLiteral("pinacle-net-") + idSuffix(podId);
}

bool PodSpec::hasService(const QString& serviceId) const
{
    return std::any_of(services.begin(), services.end(),
                       [&](const ServiceDefinition& service) { return service.id == serviceId; });
}

bool PodSpec::needs(const QString& serviceId) const
{
    return std::any_of(services.begin(), services.end(), [&](const ServiceDefinition& service) {
        return (service.id == serviceId && !service.isOptional()) || service.dependsOn.contains(serviceId);
    });
}

int PodSpec::defaultPort() const
{
    for (const PodTab& tab : tabs)
        if (tab.isWeb)
            return tab.port;
    return 3000;
}

QString PodSpec::url(int port) const
{
    return podUrl(slug, externalPort, port);
}

QString podUrl(const QString& slug, int externalPort, int port)
{
    return QStringLiteral("http://localhost-%1.pod-%2.localhost:%3").arg(port).arg(slug).arg(externalPort);
}

} // namespace pinacle

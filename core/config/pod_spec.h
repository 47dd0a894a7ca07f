#pragma once

#include "core/config/pinacle_config.h"

namespace pinacle {

/// A tab with everything filled in.
struct PodTab
{
    QString name;
    QString service; ///< empty for a process
    int port = 0;
    bool isWeb = true;
};

/// Where a pod's project comes from, or goes to. The token is a secret.
struct ProjectSource
{
    QString repository; ///< empty: no repository
    QString branch;     ///< empty: the repository's own
    QString token;
    QString hostKey;    ///< fingerprint of the Git host's key that a person accepted
    bool isNew = false; ///< the repository is empty and gets the project's first commit
    bool isConfigPending =
        false; ///< the repository is asked for its pinacle.yaml before anything else is planned

    bool isClone() const { return !repository.isEmpty() && !isNew; }
};

/// The runtime specification: a config with the catalogue expanded and the runtime values added.
struct PodSpec
{
    PinacleConfig config; ///< as the user wrote it: the way back loses nothing
    QString podId;
    QString name;
    QString slug;
    QString serverId;
    Tier tier;
    QList<ServiceDefinition> services; ///< dependencies first
    QStringList install;
    QList<ProcessDefinition> processes;
    QList<PodTab> tabs;
    std::optional<TemplateDefinition> projectTemplate;
    QMap<QString, QString> environment; ///< secret until proven otherwise: never stored, never shown
    QString projectFolder;              ///< in the pod
    ProjectSource source;
    int subnet = -1; ///< N of 10.249.N.0/24
    int externalPort = 0;
    QString image;
    QString sourceImage;        ///< of the snapshot that the pod is made from; empty: it is set up anew
    bool isDiskBounded = false; ///< its server can hold it to the storage of its tier

    QString containerName() const;
    QString putAsideName() const; ///< of the old container, while a restored one proves that it runs
    QString networkName() const;
    QString ip() const { return QStringLiteral("10.249.%1.2").arg(subnet); }
    QString gateway() const { return QStringLiteral("10.249.%1.1").arg(subnet); }
    QString subnetCidr() const { return QStringLiteral("10.249.%1.0/24").arg(subnet); }
    bool hasService(const QString& serviceId) const;
    /// Whether the pod is of no use without the service: it is no tool or assistant, or another depends on
    /// it.
    bool needs(const QString& serviceId) const;
    int defaultPort() const; ///< of the first tab, else 3000
    /// "http://localhost-8726.pod-shop.localhost:30000"
    QString url(int port) const;
};

/// The address of `port` of a pod, for a browser on this computer.
QString podUrl(const QString& slug, int externalPort, int port);

} // namespace pinacle

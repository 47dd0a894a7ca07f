#pragma once

#include "core/config/catalog.h"
#include "core/config/pod_spec.h"
#include "core/store/records.h"

#include <QList>

namespace pinacle {

/// A server, as far as the choice of one for a new pod goes.
struct PlacementFacts
{
    QString serverId;
    QString name;
    bool isReady = false;
    bool hasImage = false; ///< what the pod starts from is there
    double cpus = 0;
    double load = 0;
    double memoryMb = 0;
    double memoryAvailableMb = 0;
    double diskAvailableGb = 0;
    double promisedCpus = 0; ///< by the tiers of its pods that run
    double promisedMemoryMb = 0;
};

/// How well a new pod would do on a server.
struct Placement
{
    QString serverId;
    QString name;
    bool fits = false;    ///< there is room for the whole tier
    double score = 0;     ///< of 100
    QString reason;       ///< "3.1 of 4 processors and 5.2 GB of memory are free"
    QStringList warnings; ///< what is over-provisioned if it is made there
};

/// The servers that can run pods, the best first. Pure.
QList<Placement> placePod(const Tier& tier, const QList<PlacementFacts>& servers);

/// The facts for `spec`, from the servers' last heartbeats (or checks) and the tiers of their pods.
QList<PlacementFacts> placementFacts(const PodSpec& spec, const QList<ServerRecord>& servers,
                                     const QList<PodRecord>& pods, const Catalog& catalog);

} // namespace pinacle

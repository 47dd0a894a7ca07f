#include "core/pods/placement.h"

#include "core/base/text.h"
#include "core/config/pinacle_config.h"
#include "core/runtime/pod_image.h"

#include <QHash>
#include <QJsonArray>
#include <QLocale>

namespace pinacle {

namespace {

QString shortNumber(double value)
{
    return QLocale().toString(value, 'f', value < 10 ? 1 : 0);
}

Placement placeOn(const Tier& tier, const PlacementFacts& server)
{
    // Half of what was promised is rarely used at the same time; the load says what is.
    const double cpuFree = server.cpus - std::max(server.load, server.promisedCpus / 2);
    const double memoryFree = std::min(server.memoryAvailableMb, server.memoryMb - server.promisedMemoryMb);
    Placement placement{server.serverId, server.name, true, 0, {}, {}};
    placement.reason =
        Text::tr("%1 of %2 processors and %3 GB of memory are free%4")
            .arg(shortNumber(std::max(0.0, cpuFree)), shortNumber(server.cpus),
                 shortNumber(std::max(0.0, memoryFree) / 1024),
                 server.hasImage ? QString() : Text::tr("; its pod image has to be built first"));
    if (memoryFree < tier.memoryMb)
        placement.warnings << Text::tr("%1 has %2 MB of memory to give, and the tier needs %3.")
                                  .arg(server.name)
                                  .arg(std::max(0, qRound(memoryFree)))
                                  .arg(tier.memoryMb);
    if (server.diskAvailableGb < tier.storageGb)
        placement.warnings << Text::tr("%1 has %2 GB of disk left, and the tier promises %3.")
                                  .arg(server.name)
                                  .arg(qRound(server.diskAvailableGb))
                                  .arg(tier.storageGb);
    if (server.promisedCpus + tier.cpus > 2 * server.cpus)
        placement.warnings << Text::tr("The pods of %1 would share %2 processors that are promised %3 times.")
                                  .arg(server.name, shortNumber(server.cpus),
                                       shortNumber((server.promisedCpus + tier.cpus) /
                                                   std::max(0.1, server.cpus)));
    placement.fits = placement.warnings.isEmpty();
    const auto share = [](double free, double all) {
        return all > 0 ? std::clamp(free / all, 0.0, 1.0) : 0.0;
    };
    placement.score = 45 * share(cpuFree - tier.cpus, server.cpus) +
                      45 * share(memoryFree - tier.memoryMb, server.memoryMb) + (server.hasImage ? 10 : 0);
    return placement;
}

} // namespace

QList<Placement> placePod(const Tier& tier, const QList<PlacementFacts>& servers)
{
    QList<Placement> placements;
    for (const PlacementFacts& server : servers)
        if (server.isReady)
            placements << placeOn(tier, server);
    std::stable_sort(placements.begin(), placements.end(), [](const Placement& a, const Placement& b) {
        return a.fits != b.fits ? a.fits : a.score > b.score;
    });
    return placements;
}

QList<PlacementFacts> placementFacts(const PodSpec& spec, const QList<ServerRecord>& servers,
                                     const QList<PodRecord>& pods, const Catalog& catalog)
{
    // Most servers have the same certificates.
    QHash<QString, QString> tags;
    const auto hasImage = [&](const ServerRecord& server) {
        if (!server.heartbeat.contains("images")) // not seen yet: what a check found
            return server.runtime["image"].toBool();
        QString& tag = tags[server.caCertificates];
        if (tag.isEmpty())
            tag = PodImage(catalog, spec, server.caCertificates).tag();
        return server.heartbeat["images"].toArray().contains(tag);
    };
    QHash<QString, QPair<double, double>> promised;
    for (const PodRecord& pod : pods) {
        const QString id = configFromJson(pod.config).tier;
        const Tier* tier = catalog.tier(id.isEmpty() ? QStringLiteral("dev.small") : id);
        const bool isAsleep = pod.status == PodState::Stopped || pod.status == PodState::Hibernated;
        if (!tier || isAsleep)
            continue;
        promised[pod.serverId].first += tier->cpus;
        promised[pod.serverId].second += tier->memoryMb;
    }
    QList<PlacementFacts> facts;
    for (const ServerRecord& server : servers) {
        const QJsonObject& live = server.heartbeat;
        const bool isLive = !live.isEmpty();
        facts << PlacementFacts{server.id,
                                server.name,
                                server.status == QLatin1String("ready"),
                                hasImage(server),
                                server.cpus,
                                live["load"].toDouble(),
                                double(server.memoryMb),
                                isLive ? live["memory_available_mb"].toDouble() : double(server.memoryMb),
                                isLive ? live["disk_available_mb"].toDouble() / 1024 : double(server.diskGb),
                                promised.value(server.id).first,
                                promised.value(server.id).second};
    }
    return facts;
}

} // namespace pinacle

#include "ui/pods/pod_reach.h"

#include "core/pods/pod_service.h"
#include "ui/format.h"

#include <QCoreApplication>

namespace pinacle {

/// The context of these words for translators.
struct PodReach
{
    Q_DECLARE_TR_FUNCTIONS(PodReach)
};

QString cutOffReason(const PodService& pods, const PodRecord& pod, const std::optional<ServerRecord>& server)
{
    if (pod.status != PodState::Running)
        return {};
    if (server && server->isAway())
        return server->presenceSince.isValid() ? PodReach::tr("%1 does not answer since %2")
                                                     .arg(server->name, timeText(server->presenceSince))
                                               : PodReach::tr("%1 does not answer").arg(server->name);
    switch (pods.reach(pod.id)) {
    case Reach::Connecting:
        return PodReach::tr("Connecting over SSH…");
    case Reach::Down:
        return PodReach::tr("Not connected: %1").arg(pods.reachReason(pod.id));
    case Reach::Direct:
    case Reach::Up:
        break;
    }
    return {};
}

} // namespace pinacle

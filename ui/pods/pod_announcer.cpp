#include "ui/pods/pod_announcer.h"

#include "ui/indicator.h"
#include "ui/widgets/announce.h"

namespace pinacle {

static QString stateOf(const PodRecord& pod)
{
    return podStateText(pod.status, pod.isInterrupted);
}

PodAnnouncer::PodAnnouncer(PodService& pods, QWidget* parent)
    : QWidget(parent)
    , m_pods(pods)
{
    setObjectName(QStringLiteral("podAnnouncer"));
    setFixedSize(0, 0);
    for (const PodRecord& pod : pods.pods())
        m_said.insert(pod.id, stateOf(pod));
    for (auto signal : {&PodService::podAdded, &PodService::podChanged})
        connect(&pods, signal, this, &PodAnnouncer::look);
    connect(&pods, &PodService::podRemoved, this, [this](const QString& podId) { m_said.remove(podId); });
}

void PodAnnouncer::look(const QString& podId)
{
    const auto pod = m_pods.pod(podId);
    if (!pod || m_said.value(podId) == stateOf(*pod))
        return;
    m_said.insert(podId, stateOf(*pod));
    if (window()->isVisible())
        announce(*this, tr("%1, %2").arg(pod->name, stateOf(*pod)));
}

} // namespace pinacle

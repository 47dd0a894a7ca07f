#include "core/config/pod_state.h"

#include <array>
#include <utility>

namespace pinacle {

static constexpr std::array<std::pair<PodState, const char*>, 11> kNames{{
    {PodState::Pending, "pending"},
    {PodState::Provisioning, "provisioning"},
    {PodState::Running, "running"},
    {PodState::Stopping, "stopping"},
    {PodState::Stopped, "stopped"},
    {PodState::Starting, "starting"},
    {PodState::Hibernating, "hibernating"},
    {PodState::Hibernated, "hibernated"},
    {PodState::Waking, "waking"},
    {PodState::Failed, "failed"},
    {PodState::Terminating, "terminating"},
}};

QString podStateName(PodState state)
{
    for (const auto& [value, name] : kNames)
        if (value == state)
            return QString::fromLatin1(name);
    return QStringLiteral("failed");
}

PodState podStateFromName(const QString& name)
{
    for (const auto& [value, known] : kNames)
        if (name == QLatin1String(known))
            return value;
    return PodState::Failed;
}

QList<PodState> allPodStates()
{
    QList<PodState> states;
    for (const auto& [value, name] : kNames)
        states << value;
    return states;
}

bool isTransitionAllowed(PodState from, PodState to)
{
    using S = PodState;
    if (from == S::Terminating)
        return to == S::Failed;
    if (to == S::Failed || to == S::Terminating)
        return true;
    switch (from) {
    case S::Pending:
        return to == S::Provisioning;
    case S::Provisioning:
        return to == S::Running;
    case S::Running:
        return to == S::Stopping || to == S::Hibernating || to == S::Stopped || to == S::Starting;
    case S::Stopping:
        return to == S::Stopped;
    case S::Stopped:
        return to == S::Starting || to == S::Running;
    case S::Starting:
        return to == S::Running || to == S::Stopped;
    case S::Hibernating:
        return to == S::Hibernated || to == S::Running;
    case S::Hibernated:
        return to == S::Waking || to == S::Running || to == S::Stopped;
    case S::Waking:
        return to == S::Running || to == S::Hibernated;
    case S::Failed:
        return to != S::Pending && to != S::Hibernated;
    case S::Terminating:
        break;
    }
    return false;
}

bool isVerbAllowed(PodVerb verb, PodState state, bool isInterrupted)
{
    using S = PodState;
    const bool inWork = state == S::Pending || state == S::Provisioning || state == S::Stopping ||
                        state == S::Starting || state == S::Hibernating || state == S::Waking ||
                        state == S::Terminating;
    switch (verb) {
    case PodVerb::Open:
    case PodVerb::Exec:
        return state == S::Running;
    case PodVerb::Start:
        return state == S::Stopped || state == S::Hibernated || (state == S::Failed && !isInterrupted);
    case PodVerb::Stop:
    case PodVerb::Restart:
        return state == S::Running || (state == S::Failed && !isInterrupted);
    case PodVerb::Delete:
        return !inWork || isInterrupted;
    case PodVerb::Resume:
    case PodVerb::Rollback:
        return isInterrupted;
    case PodVerb::Hibernate:
        return state == S::Running;
    case PodVerb::Wake:
        return state == S::Hibernated;
    case PodVerb::Snapshot:
        return !isInterrupted && (state == S::Running || state == S::Stopped || state == S::Hibernated);
    case PodVerb::Restore:
        return !isInterrupted && (state == S::Running || state == S::Stopped || state == S::Failed);
    case PodVerb::Resize:
        return !isInterrupted && (state == S::Running || state == S::Stopped);
    case PodVerb::Cancel:
        return inWork && !isInterrupted;
    }
    return false;
}

} // namespace pinacle

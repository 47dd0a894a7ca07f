#include "core/pods/pod_plans.h"

#include "core/base/text.h"
#include "core/network/network_manager.h"
#include "core/pods/life_plans.h"
#include "core/pods/move_plan.h"
#include "core/pods/pod_steps.h"
#include "core/pods/pod_work.h"
#include "core/pods/service_plans.h"
#include "core/pods/source_steps.h"
#include "core/runtime/gvisor_runtime.h"
#include "core/runtime/snapshot_image.h"

namespace pinacle {

using Connection = ServerConnection;

const OperationKind* operationKind(const QString& name)
{
    using S = PodState;
    static const QList<OperationKind> kinds{
        {"create", S::Provisioning, S::Running, "created", true, false,
         [](const SharedSpec& s, const QJsonObject&, const PodPlanContext& c) {
             return planCreatePod(s, c);
         }},
        {"start", S::Starting, S::Running, "started", true, false,
         [](const SharedSpec& s, const QJsonObject&, const PodPlanContext& c) { return planStartPod(s, c); }},
        {"stop", S::Stopping, S::Stopped, "stopped", false, false,
         [](const SharedSpec& s, const QJsonObject&, const PodPlanContext& c) { return planStopPod(s, c); }},
        {"delete",
         S::Terminating,
         {},
         "deleted",
         false,
         false,
         [](const SharedSpec& s, const QJsonObject&, const PodPlanContext& c) {
             return planDeletePod(s, c);
         }},
        {"snapshot", {}, {}, "snapshot", true, true, planSnapshotPod},
        {"restore", S::Starting, S::Running, "restored", true, true, planRestorePod},
        {"hibernate", S::Hibernating, S::Hibernated, "hibernated", true, true, planHibernatePod},
        {"wake", S::Waking, S::Running, "woken", false, false, planWakePod},
        {"resize", S::Starting, {}, "resized", true, true, planResizePod},
        {"move", S::Starting, {}, "moved", true, true, planMovePod},
        {"add-service", {}, {}, "service_added", true, true, planAddService},
        {"remove-service", {}, {}, "service_removed", true, true, planRemoveService},
    };
    for (const OperationKind& kind : kinds)
        if (kind.name == name)
            return &kind;
    return nullptr;
}

/// A pod that starts from a snapshot's files: project and installs are in there.
static Plan planForkPod(const SharedSpec& spec, const PodPlanContext& context)
{
    Step identity = copyIdentityStep(spec);
    identity.apply = [spec, context, place = identity.apply](Connection& c,
                                                             const Cancel& cancel) -> Result<void> {
        const auto environment = environmentOfCopy(spec, spec->containerName(), context, c, cancel);
        if (!environment)
            return fail(environment.error());
        if (context.environments)
            if (auto kept = context.environments->write(spec->podId, *environment); !kept)
                return kept;
        return place(c, cancel);
    };
    Plan plan{"create", {}, {}};
    plan.steps << sourceImageStep(spec, context.snapshots) << addressStep(spec, context)
               << networkStep(spec, context) << containerStep(spec, context.pods) << identity
               << startStep(spec) << isolationStep(spec, context.pods) << ownKeyStep(spec, context)
               << processesStep(spec) << healthStep(spec, context);
    return plan;
}

Plan planCreatePod(const SharedSpec& spec, const PodPlanContext& context)
{
    if (!spec->sourceImage.isEmpty())
        return planForkPod(spec, context);
    PodStore& pods = context.pods;
    Plan plan{"create", {}, {}};
    plan.steps << imageStep(spec, context) << addressStep(spec, context) << networkStep(spec, context)
               << containerStep(spec, pods) << identityStep(spec) << startStep(spec)
               << isolationStep(spec, pods) << cloneSteps(spec, context);
    if (spec->source.isConfigPending) // the rest is planned when it is known
        return plan;
    plan.steps << serviceSteps(spec);
    if (spec->source.isClone() ||
        !spec->environment.isEmpty()) // else there is nothing to compare or to write
        plan.steps << dotEnvStep(spec, context);
    plan.steps << forgivingInstall(projectSteps(spec), spec, context) << pushSteps(spec, context)
               << processesStep(spec) << healthStep(spec, context);
    return plan;
}

Plan planStartPod(const SharedSpec& spec, const PodPlanContext& context)
{
    return {"start",
            {},
            {freshIdentityStep(spec), networkAgainStep(spec, context), startStep(spec),
             isolationStep(spec, context.pods), syncStep(spec, context), processesStep(spec),
             healthStep(spec, context)}};
}

Plan planStopPod(const SharedSpec& spec, const PodPlanContext& context)
{
    return {"stop",
            {},
            {workStep(spec, context.pods, context.snapshots),
             Step{"stop",
                  Text::tr("Stop the container"),
                  1,
                  {},
                  [spec](Connection& c, const Cancel& cancel) {
                      return GVisorRuntime(c, cancel).stopContainer(spec->containerName());
                  },
                  {}}}};
}

Plan planDeletePod(const SharedSpec& spec, const PodPlanContext& context)
{
    return {"delete",
            {},
            forgetKeySteps(spec, context) +
                QList<Step>{Step{"container",
                                 Text::tr("Remove the container"),
                                 3,
                                 {},
                                 [spec](Connection& c, const Cancel& cancel) {
                                     return removeContainerOf(*spec, c, cancel);
                                 },
                                 {}},
                            Step{"network",
                                 Text::tr("Remove the network"),
                                 1,
                                 {},
                                 [spec](Connection& c, const Cancel& cancel) {
                                     return NetworkManager(c, cancel).removeNetwork(*spec);
                                 },
                                 {}},
                            Step{"image",
                                 Text::tr("Remove the files it was restored from"),
                                 1,
                                 {},
                                 [spec](Connection& c, const Cancel& cancel) {
                                     return SnapshotImage(c, cancel).remove(
                                         SnapshotImage::baseTag(spec->podId));
                                 },
                                 {}}}};
}

} // namespace pinacle

#include "core/pods/pod_plans.h"

#include "core/network/network_manager.h"
#include "core/pods/pod_steps.h"
#include "core/runtime/gvisor_runtime.h"

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
    };
    for (const OperationKind& kind : kinds)
        if (kind.name == name)
            return &kind;
    return nullptr;
}

Plan planCreatePod(const SharedSpec& spec, const PodPlanContext& context)
{
    PodStore& pods = context.pods;
    Plan plan{"create", {}, {}};
    plan.steps << imageStep(context) << addressStep(spec, context) << networkStep(spec, context)
               << containerStep(spec, pods) << startStep(spec) << isolationStep(spec, pods)
               << identityStep(spec) << serviceSteps(spec) << projectSteps(spec) << processesStep(spec)
               << healthStep(spec, context);
    return plan;
}

Plan planStartPod(const SharedSpec& spec, const PodPlanContext& context)
{
    return {
        "start",
        {},
        {startStep(spec), isolationStep(spec, context.pods), processesStep(spec), healthStep(spec, context)}};
}

Plan planStopPod(const SharedSpec& spec, const PodPlanContext&)
{
    return {"stop",
            {},
            {Step{"stop",
                  "Stop the container",
                  1,
                  {},
                  [spec](Connection& c, const Cancel& cancel) {
                      return GVisorRuntime(c, cancel).stopContainer(spec->containerName());
                  },
                  {}}}};
}

Plan planDeletePod(const SharedSpec& spec, const PodPlanContext&)
{
    return {"delete",
            {},
            {Step{"container",
                  "Remove the container",
                  3,
                  {},
                  [spec](Connection& c, const Cancel& cancel) { return removeContainerOf(*spec, c, cancel); },
                  {}},
             Step{"network",
                  "Remove the network",
                  1,
                  {},
                  [spec](Connection& c, const Cancel& cancel) {
                      return NetworkManager(c, cancel).removeNetwork(*spec);
                  },
                  {}}}};
}

} // namespace pinacle

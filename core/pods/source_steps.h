#pragma once

#include "core/pods/pod_plans.h"

namespace pinacle {

// The steps that connect a pod with its Git repository, and its project with its environment.

/// Deploy key (for ssh), clone, and the configuration that the repository brings; none without a repository.
QList<Step> cloneSteps(const SharedSpec& spec, const PodPlanContext& context);
/// The project's .env, before anything that reads it is installed or run.
Step dotEnvStep(const SharedSpec& spec, const PodPlanContext& context);
/// At a start: what either side changed goes to the other; a conflict is a warning, and waits for a person.
Step syncStep(const SharedSpec& spec, const PodPlanContext& context);
/// The first commit of a new project goes to its empty repository; none without one.
QList<Step> pushSteps(const SharedSpec& spec, const PodPlanContext& context);
/// In a copy of another pod: a deploy key of its own in place of that pod's, which goes with that pod. What
/// hinders that is a warning with the key in it.
Step ownKeyStep(const SharedSpec& spec, const PodPlanContext& context);
/// Takes the pod's deploy key from the Git host; what hinders that is a warning, never an obstacle.
QList<Step> forgetKeySteps(const SharedSpec& spec, const PodPlanContext& context);
/// The install of a repository that was there before may fail: the pod comes up all the same, and says so.
QList<Step> forgivingInstall(QList<Step> steps, const SharedSpec& spec, const PodPlanContext& context);

} // namespace pinacle

#pragma once

#include "core/pods/pod_plans.h"

namespace pinacle {

// Services that come to a running pod, or go from it. What was asked is in the parameters: "service" (its
// id), "before" and "after" (the pod's config), "ids" (the services that come or go) and "keys" (the
// variables that come or go).

Plan planAddService(const SharedSpec& spec, const QJsonObject& parameters, const PodPlanContext& context);
Plan planRemoveService(const SharedSpec& spec, const QJsonObject& parameters, const PodPlanContext& context);

/// The parameters of adding `id`: NotFound for an unknown service, Conflict when the pod has it, Invalid when
/// it does not go with the others or needs a variable that the pod does not have.
Result<QJsonObject> additionOf(const QString& id, const PodSpec& spec, const Catalog& catalog);
/// The parameters of removing `id`: NotFound when the pod does not have it, Conflict when another service
/// needs it.
Result<QJsonObject> removalOf(const QString& id, const PodSpec& spec, const Catalog& catalog);

/// What goes from a pod with this service, for whoever is asked whether it shall.
QString removalNotice(const ServiceDefinition& service);

} // namespace pinacle

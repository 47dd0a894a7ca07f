#pragma once

#include "core/config/catalog.h"
#include "core/config/pod_spec.h"
#include "core/config/pod_state.h"
#include "core/plan/plan.h"

#include <QJsonObject>

#include <functional>
#include <memory>
#include <optional>

namespace pinacle {

class PodStore;

/// What the plans' steps need besides the connection they are given. All of it outlives the plan.
struct PodPlanContext
{
    PodStore& pods;
    const Catalog& catalog;
    QString caCertificates;
    int mtu = 0;                                                   ///< of the server's way out; 0: not known
    std::function<void(const QList<struct HealthItem>&)> onHealth; ///< called with each look at the health
};

/// The plans of a pod. Pure: they look at the spec and touch nothing. The spec is shared because a step may
/// find its subnet or port in use and take others.
using SharedSpec = std::shared_ptr<PodSpec>;

/// What a kind of operation means for the pod's state.
struct OperationKind
{
    QString name;                   ///< "create"
    std::optional<PodState> during; ///< the pod's state meanwhile; unset: it stays what it was
    std::optional<PodState> after;  ///< the pod's state in the end; unset: what the server shows
    QString event;                  ///< announced in the end
    bool isUndoneWhenCancelled = false;
    bool isUndoneWhenFailed = false; ///< the pod is as well as before: it does not become "failed"
    Plan (*plan)(const SharedSpec&, const QJsonObject& parameters, const PodPlanContext&) = nullptr;
};
/// Null for a name that this program does not know.
const OperationKind* operationKind(const QString& name);

Plan planCreatePod(const SharedSpec& spec, const PodPlanContext& context);
Plan planStartPod(const SharedSpec& spec, const PodPlanContext& context);
Plan planStopPod(const SharedSpec& spec, const PodPlanContext& context);
Plan planDeletePod(const SharedSpec& spec, const PodPlanContext& context);

} // namespace pinacle

#pragma once

#include "core/config/pod_spec.h"
#include "core/runtime/gvisor_runtime.h"

namespace pinacle {

enum class Light { Unknown, NotListening, Listening, Healthy, Unhealthy };
QString lightName(Light light); ///< "not_listening" …, as shown in JSON

/// Health of one tab, service or process.
struct HealthItem
{
    QString name;
    QString service; ///< id, or empty for a process
    int port = 0;
    bool isWeb = false;
    QString url; ///< for the browser; empty when it serves no page
    Light light = Light::Unknown;
    QString text; ///< "200 OK · 12 ms", "not listening", "ready"
};

/// The items of a pod, before anybody looked.
QList<HealthItem> healthItems(const PodSpec& spec);

/// Looks at every item in one round trip: web pages are asked for, other services by their own check.
Result<QList<HealthItem>> checkPodHealth(GVisorRuntime& runtime, const PodSpec& spec);

/// Whether everything that should answer does.
bool isHealthy(const QList<HealthItem>& items);

} // namespace pinacle

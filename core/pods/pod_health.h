#pragma once

#include "core/config/pod_spec.h"
#include "core/runtime/gvisor_runtime.h"
#include "core/store/records.h"

#include <QDateTime>

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
    QString text;            ///< "200 OK · 12 ms", "not listening", "ready"
    bool isOptional = false; ///< a service that the pod is of use without
    bool isFailed = false;   ///< its installation failed; `text` says why
    QDateTime since;         ///< UTC; when it became well or ill, where that was seen
    QString process;         ///< the name of the process behind it, where `service` is empty and there is one

    bool isGood() const { return light == Light::Healthy; }
    /// What it is called where programs are started and stopped; empty for a port that nothing here serves.
    const QString& program() const { return service.isEmpty() ? process : service; }
};

/// The items of a pod, before anybody looked.
QList<HealthItem> healthItems(const PodSpec& spec);

/// A script for the pod's shell that looks at every item at once, and what its output says of them.
QString healthScript(const QList<HealthItem>& items, const PodSpec& spec);
void readHealth(const QString& output, QList<HealthItem>& items);

/// A script for the pod's shell that prints a line for each port on which something listens, and the ports in
/// its output, ascending.
QString listeningScript();
QList<int> readListening(const QStringList& lines);
/// Those of `ports` that are none of the items', nor that of the pod's proxy.
QList<int> otherPorts(const QList<int>& ports, const QList<HealthItem>& items);

/// Each item keeps its `since` while it is as well, or as ill, as it was in `before`.
void keepSince(const QList<HealthItem>& before, QList<HealthItem>& items, const QDateTime& now);
/// What was seen of the items since the pod was started last, by this program or another; of each the newest.
QList<HealthItem> lastHealth(const QList<EventRow>& newestFirst);
/// What to do about an item that is not well; empty when it is.
QString healthFix(const HealthItem& item, const QString& podName);

/// Looks at every item in one round trip: web pages are asked for, other services by their own check.
Result<QList<HealthItem>> checkPodHealth(GVisorRuntime& runtime, const PodSpec& spec);

/// Whether everything that should answer does.
bool isHealthy(const QList<HealthItem>& items);

/// Whether the pod can be used: everything answers but optional services that failed or, when `isLate`, that
/// had their time.
bool isUsable(const QList<HealthItem>& items, bool isLate);

} // namespace pinacle

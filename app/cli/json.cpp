#include "app/cli/json.h"

#include "core/store/database.h"
#include "core/store/server_store.h"

#include <QJsonArray>

namespace pinacle::cli {

QJsonObject errorJson(const Error& error)
{
    return {{"kind", errorKindName(error.kind)},
            {"message", error.message},
            {"fix", error.fix},
            {"step", error.step}};
}

QJsonArray healthJson(const QList<HealthItem>& items, const QString& podName)
{
    QJsonArray list;
    for (const HealthItem& item : items)
        list << QJsonObject{{"name", item.name},
                            {"service", item.service},
                            {"port", item.port},
                            {"url", item.url},
                            {"state", lightName(item.light)},
                            {"text", item.text},
                            {"since", toStored(item.since)},
                            {"fix", healthFix(item, podName)}};
    return list;
}

QJsonObject podJson(const PodRecord& pod, const ServerRecord& server, const QList<HealthItem>& items,
                    const QString& tier)
{
    QString url;
    for (const HealthItem& item : items)
        if (url.isEmpty())
            url = item.url;
    return {{"id", pod.id},
            {"name", pod.name},
            {"slug", pod.slug},
            {"status", podStateName(pod.status)},
            {"server", server.name},
            {"tier", tier},
            {"template", pod.templateId},
            {"repository", pod.repository},
            {"branch", pod.branch},
            {"container_id", pod.containerId},
            {"external_port", pod.externalPort},
            {"subnet", pod.subnetCidr()},
            {"ip", pod.ip()},
            {"url", url},
            {"tabs", healthJson(items, pod.name)},
            {"isolation", pod.isolation},
            {"sleep", pod.sleep},
            {"idle_stop_minutes", pod.idleStopMinutes},
            {"idle_stop_at", toStored(pod.idleStopAt)},
            {"interrupted", pod.isInterrupted},
            {"created_at", toStored(pod.createdAt)},
            {"error", pod.status == PodState::Failed ? QJsonValue(errorJson(pod.lastError)) : QJsonValue()}};
}

QJsonObject snapshotJson(const SnapshotRecord& snapshot)
{
    return {{"id", snapshot.id},
            {"name", snapshot.name},
            {"pod", snapshot.podId},
            {"pod_name", snapshot.podName},
            {"size_bytes", snapshot.sizeBytes},
            {"checksum", snapshot.checksum},
            {"automatic", snapshot.isAutomatic},
            {"mode", snapshot.mode},
            {"created_at", toStored(snapshot.createdAt)}};
}

QJsonObject serverJson(const ServerRecord& server)
{
    return {{"id", server.id},
            {"name", server.name},
            {"kind", serverKindName(server.address.kind)},
            {"status", server.status},
            {"host", server.address.host},
            {"port", server.address.port},
            {"user", server.address.user},
            {"lima_vm_name", server.address.limaVmName},
            {"cpus", server.cpus},
            {"memory_mb", server.memoryMb},
            {"disk_free_gb", server.diskGb},
            {"runtime", server.runtime},
            {"last_error", server.lastError},
            {"presence", presenceName(server.presence)},
            {"presence_since", toStored(server.presenceSince)},
            {"presence_reason", server.presenceReason},
            {"heartbeat", server.heartbeat},
            {"last_heartbeat_at", toStored(server.lastHeartbeatAt)}};
}

QJsonArray checksJson(const QList<ServerCheck>& checks)
{
    QJsonArray list;
    for (const ServerCheck& check : checks)
        list << QJsonObject{{"id", check.id},     {"state", check.state()},
                            {"what", check.text}, {"cause", check.cause},
                            {"fix", check.fix},   {"command", QJsonArray::fromStringList(check.command)}};
    return list;
}

QJsonObject logJson(const LogRow& row, bool hasOutput)
{
    QJsonObject json{{"id", row.id},
                     {"time", toStored(row.time)},
                     {"server", row.serverId},
                     {"pod", row.podId},
                     {"label", row.label},
                     {"command", row.command},
                     {"container_command", row.containerCommand},
                     {"exit_code", row.exitCode},
                     {"duration_ms", row.durationMs},
                     {"asked_by", row.askedBy}};
    if (hasOutput) {
        json["stdout"] = row.out;
        json["stderr"] = row.err;
    }
    return json;
}

QJsonObject eventJson(const EventRow& event)
{
    return {{"id", event.id},           {"time", toStored(event.time)}, {"pod", event.podId},
            {"server", event.serverId}, {"event", event.event},         {"data", event.data}};
}

QJsonObject specJson(const PodSpec& spec)
{
    QJsonArray services;
    for (const ServiceDefinition& service : spec.services)
        services << QJsonObject{{"id", service.id}, {"name", service.name}, {"port", service.port}};
    QJsonArray processes;
    for (const ProcessDefinition& process : spec.processes)
        processes << QJsonObject{{"name", process.name},
                                 {"startCommand", QJsonArray::fromStringList(process.startCommand)},
                                 {"url", process.url},
                                 {"healthCheck", process.healthCheck}};
    QJsonArray tabs;
    for (const PodTab& tab : spec.tabs)
        tabs << QJsonObject{
            {"name", tab.name}, {"service", tab.service}, {"port", tab.port}, {"web", tab.isWeb}};
    return {{"config", configToJson(spec.config)},
            {"tier", QJsonObject{{"id", spec.tier.id},
                                 {"cpus", spec.tier.cpus},
                                 {"memory_mb", spec.tier.memoryMb},
                                 {"storage_gb", spec.tier.storageGb}}},
            {"services", services},
            {"install", QJsonArray::fromStringList(spec.install)},
            {"processes", processes},
            {"tabs", tabs},
            {"environment", QJsonArray::fromStringList(spec.environment.keys())}};
}

} // namespace pinacle::cli

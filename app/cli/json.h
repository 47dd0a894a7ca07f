#pragma once

#include "core/config/pod_spec.h"
#include "core/pods/pod_health.h"
#include "core/servers/server_checks.h"
#include "core/store/records.h"

#include <QJsonArray>
#include <QJsonObject>

namespace pinacle::cli {

QJsonObject podJson(const PodRecord& pod, const ServerRecord& server, const QList<HealthItem>& items,
                    const QString& tier);
QJsonObject snapshotJson(const SnapshotRecord& snapshot);
QJsonObject serverJson(const ServerRecord& server);
QJsonArray checksJson(const QList<ServerCheck>& checks);
QJsonObject logJson(const LogRow& row, bool hasOutput);
QJsonObject eventJson(const EventRow& event);
QJsonObject errorJson(const Error& error);
QJsonObject specJson(const PodSpec& spec); ///< environment values are left out
QJsonArray healthJson(const QList<HealthItem>& items, const QString& podName);

} // namespace pinacle::cli

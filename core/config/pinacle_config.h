#pragma once

#include "core/config/catalog.h"

#include <QJsonObject>

#include <optional>

namespace pinacle {

/// A named address of a pod.
struct TabDefinition
{
    QString name;
    QString service; ///< id of the service that it shows, or empty
    QString url;     ///< "http://localhost:3000", or empty for a service
    bool operator==(const TabDefinition&) const = default;
};

/// The user's pinacle.yaml. No secrets and no runtime values; unset keys stay unset.
struct PinacleConfig
{
    QString version = QStringLiteral("1.0");
    QString tier;                        ///< empty: dev.small
    std::optional<QStringList> services; ///< a set; unset: the template's; an empty list means none
    QString templateId;
    std::optional<QStringList> install;
    std::optional<QList<ProcessDefinition>> processes;
    std::optional<QList<TabDefinition>> tabs;
    bool operator==(const PinacleConfig&) const = default;
};

/// One mistake in a pinacle.yaml; line and column count from 1.
struct ConfigMistake
{
    int line = 0;
    int column = 0;
    QString key;
    QString message; ///< what was found, what is allowed, the nearest allowed word
    QString item;    ///< the service or process of the list under `key` that it is about, or empty
};

struct ParsedConfig
{
    PinacleConfig config;
    QList<ConfigMistake> mistakes; ///< empty: the text is right
};

/// Parses a pinacle.yaml. Never throws; all mistakes are listed, not only the first.
ParsedConfig parseConfig(const QByteArray& yaml, const Catalog& catalog);

bool isProcessName(const QString& name); ///< a-z, 0-9 and "-", at most 40
QString notAProcessName(const QString& name);
QString namesNoPort(const QString& url);

/// Stable text: header comment, services sorted. What is unset is left out; an empty list that is set means
/// "none" and stays, for every key that has a default.
QByteArray serialiseConfig(const PinacleConfig& config);

QJsonObject configToJson(const PinacleConfig& config);
PinacleConfig configFromJson(const QJsonObject& json);

} // namespace pinacle

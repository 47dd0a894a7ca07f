#pragma once

#include <QByteArray>
#include <QHash>
#include <QString>

namespace pinacle {

/// Where each key of valid JSON and each item of an array begins (in bytes), by path: "features/a/b:1",
/// "forwardPorts/0". QJsonDocument knows neither places nor the order of keys.
QHash<QString, qsizetype> placesInJson(const QByteArray& json);

} // namespace pinacle

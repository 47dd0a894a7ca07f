#pragma once

#include <QByteArray>
#include <QHash>
#include <QString>

namespace pinacle {

/// JSON without the comments and trailing commas that people write into it; every other byte stays where it
/// is.
QByteArray plainJson(const QByteArray& text);

/// Where each key of valid JSON and each item of an array begins (in bytes), by path: "features/a/b:1",
/// "forwardPorts/0". QJsonDocument knows neither places nor the order of keys.
QHash<QString, qsizetype> placesInJson(const QByteArray& json);

} // namespace pinacle

#pragma once

#include "core/config/pinacle_config.h"

#include <QJsonValue>

namespace pinacle {

/// A config as the tree that its text shows: unset keys left out, services sorted.
QJsonObject configTree(const PinacleConfig& config);

/// The keys of an object in the order in which they are written.
QStringList orderedKeys(const QJsonObject& object);

/// "key: value" in block style, lines ending with "\n", not indented.
QByteArray yamlEntry(const QString& key, const QJsonValue& value);
/// "- value" in block style.
QByteArray yamlItem(const QJsonValue& value);
/// "[a, b]" on one line.
QByteArray yamlFlow(const QJsonArray& texts);
/// A text as a scalar; `quote` is '"', '\'' or 0 for whatever suits it.
QByteArray yamlScalar(const QString& text, char quote);
/// Whether a list of one under this key is written as a text.
bool isShortList(const QString& key);

} // namespace pinacle

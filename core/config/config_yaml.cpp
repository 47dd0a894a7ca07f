#include "core/config/config_yaml.h"

#include <QJsonArray>

#include <yaml-cpp/yaml.h>

namespace pinacle {

namespace {

const QStringList kOrder{"version", "tier", "template",     "services", "install", "processes",
                         "tabs",    "name", "startCommand", "service",  "url",     "healthCheck"};

QJsonValue withoutEmptyTexts(const QJsonValue& value)
{
    if (value.isArray()) {
        QJsonArray list;
        for (const QJsonValue& item : value.toArray())
            list << withoutEmptyTexts(item);
        return list;
    }
    if (!value.isObject())
        return value;
    QJsonObject object = value.toObject();
    for (auto it = object.begin(); it != object.end();) {
        if (it.value().isString() && it.value().toString().isEmpty())
            it = object.erase(it);
        else
            it++.value() = withoutEmptyTexts(it.value());
    }
    return object;
}

void emitKeyAndValue(YAML::Emitter& out, const QString& key, const QJsonValue& value);

void emitValue(YAML::Emitter& out, const QJsonValue& value)
{
    if (value.isArray()) {
        const QJsonArray list = value.toArray();
        if (list.isEmpty())
            out << YAML::Flow;
        out << YAML::BeginSeq;
        for (const QJsonValue& item : list)
            emitValue(out, item);
        out << YAML::EndSeq;
    } else if (value.isObject()) {
        const QJsonObject object = value.toObject();
        out << YAML::BeginMap;
        for (const QString& key : orderedKeys(object))
            emitKeyAndValue(out, key, object[key]);
        out << YAML::EndMap;
    } else {
        out << value.toString().toStdString();
    }
}

void emitKeyAndValue(YAML::Emitter& out, const QString& key, const QJsonValue& value)
{
    out << YAML::Key << key.toStdString() << YAML::Value;
    if (key == QLatin1String("version")) // unquoted it would read as a number
        out << YAML::DoubleQuoted;
    const bool isShort = value.isArray() && isShortList(key) && value.toArray().size() == 1;
    emitValue(out, isShort ? value.toArray().first() : value);
}

QByteArray textOf(const YAML::Emitter& out)
{
    return QByteArray(out.c_str(), qsizetype(out.size()));
}

} // namespace

bool isShortList(const QString& key)
{
    return key == QLatin1String("install") || key == QLatin1String("startCommand");
}

QStringList orderedKeys(const QJsonObject& object)
{
    QStringList keys = object.keys();
    std::stable_sort(keys.begin(), keys.end(), [](const QString& a, const QString& b) {
        return kOrder.indexOf(a) < kOrder.indexOf(b);
    });
    return keys;
}

QJsonObject configTree(const PinacleConfig& config)
{
    PinacleConfig sorted = config;
    if (sorted.services)
        sorted.services->sort();
    return withoutEmptyTexts(configToJson(sorted)).toObject();
}

QByteArray yamlEntry(const QString& key, const QJsonValue& value)
{
    YAML::Emitter out;
    out << YAML::BeginMap;
    emitKeyAndValue(out, key, value);
    out << YAML::EndMap;
    return textOf(out) + '\n';
}

QByteArray yamlItem(const QJsonValue& value)
{
    YAML::Emitter out;
    out << YAML::BeginSeq;
    emitValue(out, value);
    out << YAML::EndSeq;
    return textOf(out) + '\n';
}

QByteArray yamlFlow(const QJsonArray& texts)
{
    YAML::Emitter out;
    out << YAML::Flow << YAML::BeginSeq;
    for (const QJsonValue& text : texts)
        out << text.toString().toStdString();
    out << YAML::EndSeq;
    return textOf(out);
}

QByteArray yamlScalar(const QString& text, char quote)
{
    YAML::Emitter out;
    if (quote == '"')
        out << YAML::DoubleQuoted;
    if (quote == '\'')
        out << YAML::SingleQuoted;
    out << text.toStdString();
    return textOf(out);
}

QByteArray serialiseConfig(const PinacleConfig& config)
{
    const QJsonObject tree = configTree(config);
    QByteArray text =
        "# Pinacle pod configuration. Keys: version, tier, template, services, install, processes, tabs.\n";
    for (const QString& key : orderedKeys(tree))
        text += yamlEntry(key, tree[key]);
    return text;
}

} // namespace pinacle

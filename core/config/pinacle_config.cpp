#include "core/config/pinacle_config.h"

#include "core/config/yaml_reader.h"

#include <QJsonArray>
#include <QRegularExpression>
#include <QSet>

namespace pinacle {

namespace {

QString unknownWord(const QString& what, const QString& found, const QStringList& allowed)
{
    const QString near = nearestWord(found, allowed);
    return QStringLiteral("unknown %1 \"%2\"%3; allowed: %4")
        .arg(what, found.left(60),
             near.isEmpty() ? QString() : QStringLiteral(" (did you mean \"%1\"?)").arg(near),
             allowed.join(QLatin1String(", ")));
}

ProcessDefinition readProcess(YamlReader& reader, const YAML::Node& node, QSet<QString>& names)
{
    static const QRegularExpression pattern(QStringLiteral("^[a-z0-9-]{1,40}$"));
    ProcessDefinition process;
    if (!reader.expectMap(node, "processes", {"name", "startCommand", "url", "healthCheck"}))
        return process;
    process.name = reader.text(node, "name");
    process.startCommand = reader.texts(node, "startCommand");
    process.url = reader.text(node, "url");
    process.healthCheck = reader.text(node, "healthCheck");
    const YAML::Node at = node["name"] ? node["name"] : node;
    if (!pattern.match(process.name).hasMatch())
        reader.mistake(at, "name",
                       QStringLiteral("\"%1\" is not a process name; allowed: a-z, 0-9 and - (at most 40)")
                           .arg(process.name.left(60)));
    else if (names.contains(process.name))
        reader.mistake(at, "name", QStringLiteral("two processes are called \"%1\"").arg(process.name));
    names << process.name;
    if (process.startCommand.isEmpty())
        reader.mistake(node, "startCommand", QStringLiteral("missing: the command that starts the process"));
    if (!process.url.isEmpty() && process.port() <= 0)
        reader.mistake(node["url"], "url",
                       QStringLiteral("\"%1\" names no port; expected like http://localhost:3000")
                           .arg(process.url.left(60)));
    return process;
}

TabDefinition readTab(YamlReader& reader, const YAML::Node& node, const Catalog& catalog)
{
    TabDefinition tab;
    if (!reader.expectMap(node, "tabs", {"name", "service", "url"}))
        return tab;
    tab.name = reader.text(node, "name");
    tab.service = reader.text(node, "service");
    tab.url = reader.text(node, "url");
    if (!tab.service.isEmpty() && !catalog.service(tab.service))
        reader.mistake(node["service"], "service", unknownWord("service", tab.service, catalog.serviceIds()));
    if (tab.name.isEmpty())
        reader.mistake(node, "name", QStringLiteral("missing: the tab's name"));
    return tab;
}

/// Calls `read` for each item of the list under `key`; a mistake when it is not a list.
template<typename Read>
void readList(YamlReader& reader, const YAML::Node& root, const char* key, Read read)
{
    const YAML::Node list = root[key];
    if (!list.IsSequence() && !list.IsNull())
        return reader.mistake(list, QString::fromLatin1(key), QStringLiteral("expected a list"));
    for (const YAML::Node& item : list)
        read(item);
}

void readRoot(YamlReader& reader, const YAML::Node& root, const Catalog& catalog, PinacleConfig& config)
{
    if (!reader.expectMap(root, {},
                          {"version", "tier", "services", "template", "install", "processes", "tabs"}))
        return;
    if (root["version"]) {
        config.version = reader.text(root, "version");
        if (config.version != QLatin1String("1.0"))
            reader.mistake(root["version"], "version",
                           QStringLiteral("found \"%1\"; allowed: \"1.0\"").arg(config.version));
    }
    config.tier = reader.text(root, "tier");
    if (!config.tier.isEmpty() && !catalog.tier(config.tier))
        reader.mistake(root["tier"], "tier", unknownWord("tier", config.tier, catalog.tierIds()));
    config.templateId = reader.text(root, "template");
    if (!config.templateId.isEmpty() && !catalog.templateById(config.templateId))
        reader.mistake(root["template"], "template",
                       unknownWord("template", config.templateId, catalog.templateIds()));
    if (root["services"]) {
        config.services = reader.texts(root, "services");
        for (const YAML::Node& item : root["services"])
            if (item.IsScalar() && !catalog.service(YamlReader::scalar(item)))
                reader.mistake(item, "services",
                               unknownWord("service", YamlReader::scalar(item), catalog.serviceIds()));
    }
    if (root["install"])
        config.install = reader.texts(root, "install");
    if (root["processes"]) {
        config.processes.emplace();
        QSet<QString> names;
        readList(reader, root, "processes",
                 [&](const YAML::Node& item) { *config.processes << readProcess(reader, item, names); });
    }
    if (root["tabs"]) {
        config.tabs.emplace();
        readList(reader, root, "tabs",
                 [&](const YAML::Node& item) { *config.tabs << readTab(reader, item, catalog); });
    }
}

void emitTexts(YAML::Emitter& out, const char* key, const QStringList& list)
{
    if (list.size() == 1) {
        out << YAML::Key << key << YAML::Value << list.first().toStdString();
        return;
    }
    out << YAML::Key << key << YAML::Value << YAML::BeginSeq;
    for (const QString& text : list)
        out << text.toStdString();
    out << YAML::EndSeq;
}

void emitText(YAML::Emitter& out, const char* key, const QString& text)
{
    if (!text.isEmpty())
        out << YAML::Key << key << YAML::Value << text.toStdString();
}

} // namespace

ParsedConfig parseConfig(const QByteArray& yaml, const Catalog& catalog)
{
    ParsedConfig parsed;
    YamlReader reader;
    try {
        const YAML::Node root = reader.parse(yaml);
        if (reader.mistakes().isEmpty() && !root.IsNull())
            readRoot(reader, root, catalog, parsed.config);
    } catch (const YAML::Exception& exception) { // a shape that no check above foresaw
        reader.mistake({}, {}, QString::fromStdString(exception.what()));
    }
    parsed.mistakes = reader.mistakes();
    return parsed;
}

QByteArray serialiseConfig(const PinacleConfig& config)
{
    YAML::Emitter out;
    out << YAML::BeginMap;
    out << YAML::Key << "version" << YAML::Value << YAML::DoubleQuoted << config.version.toStdString();
    emitText(out, "tier", config.tier);
    emitText(out, "template", config.templateId);
    if (config.services) {
        QStringList sorted = *config.services;
        sorted.sort();
        out << YAML::Key << "services" << YAML::Value;
        if (sorted.isEmpty())
            out << YAML::Flow;
        out << YAML::BeginSeq;
        for (const QString& id : sorted)
            out << id.toStdString();
        out << YAML::EndSeq;
    }
    if (config.install && !config.install->isEmpty())
        emitTexts(out, "install", *config.install);
    if (config.processes && !config.processes->isEmpty()) {
        out << YAML::Key << "processes" << YAML::Value << YAML::BeginSeq;
        for (const ProcessDefinition& process : *config.processes) {
            out << YAML::BeginMap;
            emitText(out, "name", process.name);
            emitTexts(out, "startCommand", process.startCommand);
            emitText(out, "url", process.url);
            emitText(out, "healthCheck", process.healthCheck);
            out << YAML::EndMap;
        }
        out << YAML::EndSeq;
    }
    if (config.tabs && !config.tabs->isEmpty()) {
        out << YAML::Key << "tabs" << YAML::Value << YAML::BeginSeq;
        for (const TabDefinition& tab : *config.tabs) {
            out << YAML::BeginMap;
            emitText(out, "name", tab.name);
            emitText(out, "service", tab.service);
            emitText(out, "url", tab.url);
            out << YAML::EndMap;
        }
        out << YAML::EndSeq;
    }
    out << YAML::EndMap;
    return "# Pinacle pod configuration. Keys: version, tier, template, services, install, processes, "
           "tabs.\n" +
           QByteArray(out.c_str(), qsizetype(out.size())) + '\n';
}

QJsonObject configToJson(const PinacleConfig& config)
{
    QJsonObject json{{"version", config.version}};
    if (!config.tier.isEmpty())
        json["tier"] = config.tier;
    if (!config.templateId.isEmpty())
        json["template"] = config.templateId;
    if (config.services)
        json["services"] = QJsonArray::fromStringList(*config.services);
    if (config.install)
        json["install"] = QJsonArray::fromStringList(*config.install);
    if (config.processes) {
        QJsonArray list;
        for (const ProcessDefinition& process : *config.processes)
            list << QJsonObject{{"name", process.name},
                                {"startCommand", QJsonArray::fromStringList(process.startCommand)},
                                {"url", process.url},
                                {"healthCheck", process.healthCheck}};
        json["processes"] = list;
    }
    if (config.tabs) {
        QJsonArray list;
        for (const TabDefinition& tab : *config.tabs)
            list << QJsonObject{{"name", tab.name}, {"service", tab.service}, {"url", tab.url}};
        json["tabs"] = list;
    }
    return json;
}

static QStringList textsOf(const QJsonValue& value)
{
    QStringList list;
    for (const QJsonValue& item : value.toArray())
        list << item.toString();
    return list;
}

PinacleConfig configFromJson(const QJsonObject& json)
{
    PinacleConfig config;
    config.version = json["version"].toString(QStringLiteral("1.0"));
    config.tier = json["tier"].toString();
    config.templateId = json["template"].toString();
    if (json.contains("services"))
        config.services = textsOf(json["services"]);
    if (json.contains("install"))
        config.install = textsOf(json["install"]);
    if (json.contains("processes")) {
        config.processes.emplace();
        for (const QJsonValue& value : json["processes"].toArray())
            *config.processes << ProcessDefinition{value["name"].toString(), textsOf(value["startCommand"]),
                                                   value["url"].toString(), value["healthCheck"].toString()};
    }
    if (json.contains("tabs")) {
        config.tabs.emplace();
        for (const QJsonValue& value : json["tabs"].toArray())
            *config.tabs << TabDefinition{value["name"].toString(), value["service"].toString(),
                                          value["url"].toString()};
    }
    return config;
}

} // namespace pinacle

#include "core/config/pinacle_config.h"

#include "core/base/text.h"
#include "core/config/yaml_reader.h"

#include <QJsonArray>
#include <QRegularExpression>
#include <QSet>
#include <QUrl>

namespace pinacle {

namespace {

ProcessDefinition readProcess(YamlReader& reader, const YAML::Node& node, QSet<QString>& names)
{
    ProcessDefinition process;
    if (!reader.expectMap(node, "processes", {"name", "startCommand", "url", "healthCheck"}))
        return process;
    process.name = reader.text(node, "name");
    process.startCommand = reader.texts(node, "startCommand");
    process.url = reader.text(node, "url");
    process.healthCheck = reader.text(node, "healthCheck");
    const YAML::Node at = node["name"] ? node["name"] : node;
    if (!isProcessName(process.name))
        reader.mistake(at, "name", notAProcessName(process.name));
    else if (names.contains(process.name))
        reader.mistake(at, "name", Text::tr("two processes are called \"%1\"").arg(process.name));
    names << process.name;
    if (process.startCommand.isEmpty())
        reader.mistake(node, "startCommand", Text::tr("missing: the command that starts the process"));
    if (!process.url.isEmpty() && process.port() <= 0)
        reader.mistake(node["url"], "url", namesNoPort(process.url));
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
        reader.mistake(node, "name", Text::tr("missing: the tab's name"));
    if (tab.service.isEmpty() && QUrl(tab.url).port(0) <= 0)
        reader.mistake(node["url"] ? node["url"] : node, "url",
                       tab.url.isEmpty() ? Text::tr("missing: a tab shows a service or a url")
                                         : namesNoPort(tab.url));
    return tab;
}

/// Calls `read` for each item of the list under `key`; a mistake when it is not a list.
template<typename Read>
void readList(YamlReader& reader, const YAML::Node& root, const char* key, Read read)
{
    const YAML::Node list = root[key];
    if (!list.IsSequence() && !list.IsNull())
        return reader.mistake(list, QString::fromLatin1(key), Text::tr("expected a list"));
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
                           Text::tr("found \"%1\"; allowed: \"1.0\"").arg(config.version));
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
        config.services->sort(); // a set, whatever the file's order
        config.services->removeDuplicates();
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

} // namespace

bool isProcessName(const QString& name)
{
    static const QRegularExpression pattern(QStringLiteral("\\A[a-z0-9-]{1,40}\\z"));
    return pattern.match(name).hasMatch();
}

QString notAProcessName(const QString& name)
{
    return Text::tr("\"%1\" is not a process name; allowed: a-z, 0-9 and - (at most 40)").arg(name.left(60));
}

QString namesNoPort(const QString& url)
{
    return Text::tr("\"%1\" names no port; expected like http://localhost:3000").arg(url.left(60));
}

ParsedConfig parseConfig(const QByteArray& yaml, const Catalog& catalog)
{
    ParsedConfig parsed;
    YamlReader reader;
    try {
        const YAML::Node root = reader.parse(yaml);
        if (reader.mistakes().isEmpty() && !root.IsNull())
            readRoot(reader, root, catalog, parsed.config);
    } catch (const YAML::Exception& exception) { // a shape that no check above foresaw
        reader.mistake({}, {}, Text::tr("not valid YAML: %1").arg(QString::fromStdString(exception.msg)));
    }
    parsed.mistakes = reader.mistakes();
    return parsed;
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

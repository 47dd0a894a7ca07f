#include "core/config/catalog.h"

#include "core/config/yaml_reader.h"

#include <QDir>
#include <QFile>
#include <QUrl>

namespace pinacle {

int ProcessDefinition::port() const
{
    return url.isEmpty() ? 0 : QUrl(url).port(0);
}

namespace {

const QStringList kServiceKeys{
    "id",      "name",      "description", "icon",     "kind",         "port",           "web",
    "bake",    "order",     "dependsOn",   "requires", "user",         "environment",    "provides",
    "install", "installed", "start",       "health",   "delaySeconds", "timeoutSeconds", "cleanup"};
const QStringList kTemplateKeys{"id",        "name",     "description", "icons",   "minTier",
                                "baseImage", "services", "environment", "install", "processes",
                                "files",     "init",     "prepare",     "order"};

Result<QByteArray> readResource(const QString& path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return fail(ErrorKind::Internal, QStringLiteral("Cannot read %1: %2").arg(path, file.errorString()));
    return file.readAll();
}

tl::unexpected<Error> mistakesError(const QString& file, const QList<ConfigMistake>& mistakes)
{
    QStringList lines;
    for (const ConfigMistake& mistake : mistakes)
        lines << QStringLiteral("%1:%2:%3: %4: %5")
                     .arg(file)
                     .arg(mistake.line)
                     .arg(mistake.column)
                     .arg(mistake.key, mistake.message);
    return fail(ErrorKind::Invalid, lines.join(QLatin1Char('\n')));
}

/// A list of {key, value or generator}.
QList<TemplateVariable> readVariables(YamlReader& reader, const YAML::Node& list)
{
    QList<TemplateVariable> variables;
    for (const YAML::Node& item : list)
        if (reader.expectMap(item, QStringLiteral("variable"), {"key", "value", "generator"})) {
            variables << TemplateVariable{reader.text(item, "key"), reader.text(item, "value"),
                                          reader.text(item, "generator")};
            if (const QString& generator = variables.last().generator;
                !generator.isEmpty() && generator != QLatin1String("hex32"))
                reader.mistake(item, "generator",
                               QStringLiteral("allowed: hex32; found \"%1\"").arg(generator));
        }
    return variables;
}

ServiceDefinition readService(YamlReader& reader, const YAML::Node& node)
{
    ServiceDefinition service;
    service.id = reader.text(node, "id");
    service.name = reader.text(node, "name");
    service.description = reader.text(node, "description");
    service.icon = reader.text(node, "icon");
    const QString kind = reader.text(node, "kind");
    if (kind == QLatin1String("assistant"))
        service.kind = ServiceKind::Assistant;
    else if (kind == QLatin1String("database"))
        service.kind = ServiceKind::Database;
    else if (kind != QLatin1String("tool"))
        reader.mistake(node, "kind",
                       QStringLiteral("allowed: assistant, tool, database; found \"%1\"").arg(kind));
    service.port = reader.number(node, "port");
    service.isWeb = reader.flag(node, "web");
    service.isBaked = reader.flag(node, "bake");
    service.order = reader.number(node, "order", 100);
    service.dependsOn = reader.texts(node, "dependsOn");
    service.requiredEnvironment = reader.texts(node, "requires");
    service.environment = reader.pairs(node, "environment");
    service.provides = readVariables(reader, node["provides"]);
    service.user = reader.text(node, "user");
    service.install = reader.text(node, "install");
    service.installed = reader.text(node, "installed");
    service.start = reader.text(node, "start");
    if (const YAML::Node health = node["health"]; health && reader.expectMap(health, "health", {"command"}))
        service.healthCommand = reader.text(health, "command");
    service.delaySeconds = reader.number(node, "delaySeconds");
    service.timeoutSeconds = reader.number(node, "timeoutSeconds", 30);
    service.cleanup = reader.text(node, "cleanup");
    if (service.id.isEmpty() || service.name.isEmpty() || service.start.isEmpty() || service.port <= 0)
        reader.mistake(node, "id", QStringLiteral("id, name, port and start are required"));
    return service;
}

ProcessDefinition readTemplateProcess(YamlReader& reader, const YAML::Node& node)
{
    ProcessDefinition process;
    process.name = reader.text(node, "name");
    process.startCommand = reader.texts(node, "startCommand");
    process.url = reader.text(node, "url");
    process.healthCheck = reader.text(node, "healthCheck");
    if (const int port = reader.number(node, "port"); process.url.isEmpty() && port > 0)
        process.url = QStringLiteral("http://localhost:%1").arg(port);
    return process;
}

TemplateDefinition readTemplate(YamlReader& reader, const YAML::Node& node)
{
    TemplateDefinition result;
    result.id = reader.text(node, "id");
    result.name = reader.text(node, "name");
    result.description = reader.text(node, "description");
    result.icons = reader.texts(node, "icons");
    result.minTier = reader.text(node, "minTier");
    result.order = reader.number(node, "order", 100);
    result.services = reader.texts(node, "services");
    result.install = reader.texts(node, "install");
    result.init = reader.texts(node, "init");
    result.prepare = reader.text(node, "prepare");
    result.environment = readVariables(reader, node["environment"]);
    for (const YAML::Node& item : node["processes"])
        result.processes << readTemplateProcess(reader, item);
    for (const YAML::Node& item : node["files"])
        result.files << TemplateFile{reader.text(item, "path"), reader.text(item, "content")};
    if (result.id.isEmpty() || result.name.isEmpty())
        reader.mistake(node, "id", QStringLiteral("id and name are required"));
    return result;
}

/// Reads each file of a resource folder with `read`, after its keys were checked.
template<typename T>
Result<QList<T>> readFolder(const QString& folder, const QStringList& keys,
                            T (*read)(YamlReader&, const YAML::Node&))
{
    QList<T> list;
    for (const QString& name : QDir(folder).entryList({QStringLiteral("*.yaml")}, QDir::Files, QDir::Name)) {
        auto text = readResource(folder + QLatin1Char('/') + name);
        if (!text)
            return fail(text.error());
        YamlReader reader;
        const YAML::Node node = reader.parse(*text);
        if (reader.mistakes().isEmpty() && reader.expectMap(node, name, keys))
            list << read(reader, node);
        if (!reader.mistakes().isEmpty())
            return mistakesError(name, reader.mistakes());
    }
    return list;
}

Result<QList<Tier>> readTiers()
{
    auto text = readResource(QStringLiteral(":/tiers.yaml"));
    if (!text)
        return fail(text.error());
    YamlReader reader;
    YAML::Node root = reader.parse(*text);
    if (root.IsMap())
        root.reset(YAML::Node(root["tiers"]));
    QList<Tier> tiers;
    for (const YAML::Node& node : root) {
        if (!reader.expectMap(node, "tier", {"id", "name", "cpus", "memory_mb", "storage_gb", "price"}))
            continue;
        tiers << Tier{reader.text(node, "id"),           reader.text(node, "name"),
                      reader.real(node, "cpus"),         reader.number(node, "memory_mb"),
                      reader.number(node, "storage_gb"), reader.number(node, "price")};
    }
    if (!reader.mistakes().isEmpty())
        return mistakesError(QStringLiteral("tiers.yaml"), reader.mistakes());
    return tiers;
}

template<typename T>
const T* findById(const QList<T>& list, const QString& id)
{
    const auto it = std::find_if(list.begin(), list.end(), [&](const T& item) { return item.id == id; });
    return it == list.end() ? nullptr : &*it;
}

template<typename T>
QStringList idsOf(const QList<T>& list)
{
    QStringList ids;
    for (const T& item : list)
        ids << item.id;
    return ids;
}

} // namespace

Result<Catalog> Catalog::load()
{
    auto tiers = readTiers();
    if (!tiers)
        return fail(tiers.error());
    auto services = readFolder<ServiceDefinition>(QStringLiteral(":/services"), kServiceKeys, readService);
    if (!services)
        return fail(services.error());
    auto templates =
        readFolder<TemplateDefinition>(QStringLiteral(":/templates"), kTemplateKeys, readTemplate);
    if (!templates)
        return fail(templates.error());
    std::stable_sort(
        services->begin(), services->end(),
        [](const ServiceDefinition& a, const ServiceDefinition& b) { return a.order < b.order; });
    std::stable_sort(
        templates->begin(), templates->end(),
        [](const TemplateDefinition& a, const TemplateDefinition& b) { return a.order < b.order; });
    Catalog catalog;
    catalog.m_tiers = *tiers;
    catalog.m_services = *services;
    catalog.m_templates = *templates;
    return catalog;
}

const Tier* Catalog::tier(const QString& id) const
{
    return findById(m_tiers, id);
}
const ServiceDefinition* Catalog::service(const QString& id) const
{
    return findById(m_services, id);
}
const TemplateDefinition* Catalog::templateById(const QString& id) const
{
    return findById(m_templates, id);
}
QStringList Catalog::tierIds() const
{
    return idsOf(m_tiers);
}
QStringList Catalog::serviceIds() const
{
    return idsOf(m_services);
}
QStringList Catalog::templateIds() const
{
    return idsOf(m_templates);
}

QString nearestWord(const QString& found, const QStringList& allowed)
{
    const auto distance = [](const QString& a, const QString& b) { // Levenshtein
        QList<int> row(b.size() + 1);
        std::iota(row.begin(), row.end(), 0);
        for (int i = 1; i <= a.size(); ++i) {
            int diagonal = row[0]++;
            for (int j = 1; j <= b.size(); ++j) {
                const int substituted = diagonal + (a[i - 1] == b[j - 1] ? 0 : 1);
                diagonal = row[j];
                row[j] = std::min({row[j] + 1, row[j - 1] + 1, substituted});
            }
        }
        return row.last();
    };
    if (found.size() > 64)
        return {};
    QString nearest;
    int least = qMax(2, int(found.size()) / 3) + 1;
    for (const QString& word : allowed) {
        const int d = distance(found.toLower(), word.toLower());
        if (d < least) {
            least = d;
            nearest = word;
        }
    }
    return nearest;
}

} // namespace pinacle

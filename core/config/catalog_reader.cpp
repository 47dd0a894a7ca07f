#include "core/config/catalog_reader.h"

#include "core/base/text.h"
#include "core/config/dotenv.h"
#include "core/config/yaml_reader.h"

#include <QDir>
#include <QFile>
#include <QRegularExpression>

namespace pinacle {

namespace {

/// The keys of an entry, and which of them may stand there in other languages as well: `description[de]`. A
/// service's name may not: tabs are called by it, and pods keep them.
struct Keys
{
    QStringList all;
    QStringList texts;
};
const Keys kTierKeys{{"id", "name", "cpus", "memory_mb", "storage_gb", "price"}, {"name"}};
const Keys kServiceKeys{{"id",          "name",         "description",    "icon",      "kind",      "port",
                         "web",         "bake",         "order",          "dependsOn", "requires",  "user",
                         "environment", "provides",     "stopSignal",     "install",   "installed", "start",
                         "health",      "delaySeconds", "timeoutSeconds", "cleanup",   "settings"},
                        {"description"}};
const Keys kTemplateKeys{{"id", "name", "description", "icons", "minTier", "baseImage", "services",
                          "requires", "environment", "install", "processes", "files", "init", "prepare",
                          "order"},
                         {"name", "description"}};
const QStringList kStopSignals{"TERM", "INT", "QUIT", "HUP", "USR1", "USR2"};

/// The items of a list whose items are maps; mistakes for what is not.
QList<YAML::Node> listOfMaps(YamlReader& reader, const YAML::Node& map, const char* key,
                             const QStringList& allowed)
{
    QList<YAML::Node> items;
    const YAML::Node list = map[key];
    if (!list || list.IsNull())
        return items;
    if (!list.IsSequence())
        reader.mistake(list, QString::fromLatin1(key), Text::tr("expected a list"));
    else
        for (const YAML::Node& item : list)
            if (reader.expectMap(item, QString::fromLatin1(key), allowed))
                items << item;
    return items;
}

/// The list `key` of {key, value or generator}.
QList<TemplateVariable> readVariables(YamlReader& reader, const YAML::Node& node, const char* key)
{
    QList<TemplateVariable> variables;
    for (const YAML::Node& item : listOfMaps(reader, node, key, {"key", "value", "generator"})) {
        variables << TemplateVariable{reader.text(item, "key"), reader.text(item, "value"),
                                      reader.text(item, "generator")};
        if (const QString& generator = variables.last().generator;
            !generator.isEmpty() && generator != QLatin1String("hex32"))
            reader.mistake(item, "generator", Text::tr("allowed: hex32; found \"%1\"").arg(generator));
    }
    return variables;
}

/// Dot files of the pod's user, so that nothing else can go with a service.
QStringList readSettings(YamlReader& reader, const YAML::Node& node)
{
    static const QRegularExpression form(QStringLiteral("\\A/root/\\.\\w[\\w.-]*(/\\w[\\w.-]*)*\\z"));
    const QStringList paths = reader.texts(node, "settings");
    for (const QString& path : paths)
        if (!form.match(path).hasMatch())
            reader.mistake(
                node["settings"], "settings",
                Text::tr("allowed: dot files of the pod's user (/root/.…); found \"%1\"").arg(path.left(80)));
    return paths;
}

ServiceDefinition readService(YamlReader& reader, const YAML::Node& node)
{
    ServiceDefinition service;
    service.id = reader.text(node, "id");
    service.name = reader.text(node, "name");
    service.description = reader.translated(node, "description");
    service.icon = reader.text(node, "icon");
    const QString kind = reader.text(node, "kind");
    if (kind == QLatin1String("assistant"))
        service.kind = ServiceKind::Assistant;
    else if (kind == QLatin1String("database"))
        service.kind = ServiceKind::Database;
    else if (kind != QLatin1String("tool"))
        reader.mistake(node, "kind", Text::tr("allowed: assistant, tool, database; found \"%1\"").arg(kind));
    service.port = reader.number(node, "port");
    service.isWeb = reader.flag(node, "web");
    service.isBaked = reader.flag(node, "bake");
    service.order = reader.number(node, "order", 100);
    service.dependsOn = reader.texts(node, "dependsOn");
    service.requiredEnvironment = reader.texts(node, "requires");
    service.environment = reader.pairs(node, "environment");
    service.provides = readVariables(reader, node, "provides");
    service.user = reader.text(node, "user");
    service.stopSignal = reader.text(node, "stopSignal");
    if (!service.stopSignal.isEmpty() && !kStopSignals.contains(service.stopSignal))
        reader.mistake(node, "stopSignal",
                       Text::tr("allowed: %1; found \"%2\"")
                           .arg(kStopSignals.join(QLatin1String(", ")), service.stopSignal));
    service.install = reader.text(node, "install");
    service.installed = reader.text(node, "installed");
    service.start = reader.text(node, "start");
    if (const YAML::Node health = node["health"]; health && reader.expectMap(health, "health", {"command"}))
        service.healthCommand = reader.text(health, "command");
    service.delaySeconds = reader.number(node, "delaySeconds");
    service.timeoutSeconds = reader.number(node, "timeoutSeconds", 30);
    service.cleanup = reader.text(node, "cleanup");
    service.settings = readSettings(reader, node);
    if (service.id.isEmpty() || service.name.isEmpty() || service.start.isEmpty() || service.port <= 0)
        reader.mistake(node, "id", Text::tr("id, name, port and start are required"));
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
    result.name = reader.translated(node, "name");
    result.description = reader.translated(node, "description");
    result.icons = reader.texts(node, "icons");
    result.minTier = reader.text(node, "minTier");
    result.order = reader.number(node, "order", 100);
    result.services = reader.texts(node, "services");
    result.requiredEnvironment = reader.texts(node, "requires");
    result.install = reader.texts(node, "install");
    result.init = reader.texts(node, "init");
    result.prepare = reader.text(node, "prepare");
    result.environment = readVariables(reader, node, "environment");
    for (const YAML::Node& item :
         listOfMaps(reader, node, "processes", {"name", "startCommand", "url", "port", "healthCheck"}))
        result.processes << readTemplateProcess(reader, item);
    for (const YAML::Node& item : listOfMaps(reader, node, "files", {"path", "content"}))
        result.files << TemplateFile{reader.text(item, "path"), reader.text(item, "content")};
    if (result.id.isEmpty() || result.name.isEmpty())
        reader.mistake(node, "id", Text::tr("id and name are required"));
    return result;
}

/// An entry with the node that it was read from: what is found wrong later is told at its place.
template<typename T>
struct Entry
{
    T item;
    YAML::Node node;
};

template<typename T>
using ReadEntry = T (*)(YamlReader&, const YAML::Node&);

Tier readTier(YamlReader& reader, const YAML::Node& node)
{
    Tier tier;
    tier.id = reader.text(node, "id");
    tier.name = reader.translated(node, "name");
    tier.cpus = reader.real(node, "cpus");
    tier.memoryMb = reader.number(node, "memory_mb");
    tier.storageGb = reader.number(node, "storage_gb");
    tier.pricePerMonth = reader.number(node, "price");
    if (tier.id.isEmpty() || tier.name.isEmpty() || !(tier.cpus > 0) || tier.memoryMb < 64 ||
        tier.storageGb < 1)
        reader.mistake(
            node, "tier",
            Text::tr("id, name, cpus (over 0), memory_mb (64 or more) and storage_gb are required"));
    return tier;
}

QList<CatalogProblem> problemsOf(const QString& file, const QList<ConfigMistake>& mistakes)
{
    QList<CatalogProblem> problems;
    for (const ConfigMistake& mistake : mistakes)
        problems << CatalogProblem{
            file, mistake.line, mistake.column,
            mistake.key.isEmpty() ? mistake.message : mistake.key + QStringLiteral(": ") + mistake.message};
    return problems;
}

/// Reads the entries of a file: the file itself, or each item of its list `listKey`. No entries, but
/// problems, where anything is wrong with it.
template<typename T>
QList<Entry<T>> readFile(const QString& path, const QString& listKey, const Keys& keys, ReadEntry<T> read,
                         QList<CatalogProblem>& problems)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly)) {
        problems << CatalogProblem{path, 1, 1, Text::tr("cannot be read: %1").arg(file.errorString())};
        return {};
    }
    YamlReader reader;
    QList<Entry<T>> entries;
    try {
        const YAML::Node root = reader.parse(file.read(YamlReader::kMaximumSize + 1));
        const auto add = [&](const YAML::Node& node, const QString& what) {
            if (reader.expectMap(node, what, keys.all, keys.texts))
                entries << Entry<T>{read(reader, node), node};
        };
        if (!reader.mistakes().isEmpty()) {
            // not YAML: nothing more can be said of it
        } else if (listKey.isEmpty()) {
            add(root, {});
        } else if (reader.expectMap(root, {}, {listKey})) {
            const YAML::Node list = root[listKey.toStdString()];
            if (!list.IsSequence())
                reader.mistake(list, listKey, Text::tr("expected a list"));
            else
                for (const YAML::Node& node : list)
                    add(node, listKey);
        }
    } catch (const YAML::Exception& exception) { // a shape that no check above foresaw
        problems << CatalogProblem{path, qMax(0, exception.mark.line) + 1, qMax(0, exception.mark.column) + 1,
                                   QString::fromStdString(exception.msg)};
        return {};
    }
    problems << problemsOf(path, reader.mistakes());
    return reader.mistakes().isEmpty() ? entries : QList<Entry<T>>();
}

template<typename T>
QList<Entry<T>> readFolder(const QString& folder, const Keys& keys, ReadEntry<T> read,
                           QList<CatalogProblem>& problems)
{
    QList<Entry<T>> entries;
    for (const QString& name :
         QDir(folder).entryList({QStringLiteral("*.yaml"), QStringLiteral("*.yml")}, QDir::Files, QDir::Name))
        entries << readFile(folder + QLatin1Char('/') + name, {}, keys, read, problems);
    return entries;
}

template<typename T>
QList<T> itemsOf(const QList<Entry<T>>& entries)
{
    QList<T> items;
    for (const Entry<T>& entry : entries)
        items << entry.item;
    return items;
}

void sort(CatalogEntries& all)
{
    std::stable_sort(all.tiers.begin(), all.tiers.end(),
                     [](const Tier& a, const Tier& b) { return a.memoryMb < b.memoryMb; });
    std::stable_sort(
        all.services.begin(), all.services.end(),
        [](const ServiceDefinition& a, const ServiceDefinition& b) { return a.order < b.order; });
    std::stable_sort(
        all.templates.begin(), all.templates.end(),
        [](const TemplateDefinition& a, const TemplateDefinition& b) { return a.order < b.order; });
}

// ---- the user's own --------------------------------------------------------------------------------------

/// Adds the user's entries to the built-in ones, but not those whose id is no id or is taken.
template<typename T>
void addEntries(QList<T>& all, const QList<Entry<T>>& entries, const QString& file, const QString& what,
                QList<CatalogProblem>& problems)
{
    static const QRegularExpression pattern(QStringLiteral("\\A[a-z0-9][a-z0-9.-]{0,39}\\z"));
    for (const Entry<T>& entry : entries) {
        YamlReader reader;
        const QString id = entry.item.id;
        const T* other = findById(all, id);
        if (!pattern.match(id).hasMatch())
            reader.mistake(
                entry.node["id"], "id",
                Text::tr("\"%1\" is not an id; allowed: a-z, 0-9, - and . (at most 40)").arg(id.left(60)));
        else if (other && other->source.isEmpty())
            reader.mistake(entry.node["id"], "id",
                           Text::tr("\"%1\" is a built-in %2: choose another id").arg(id, what));
        else if (other)
            reader.mistake(entry.node["id"], "id",
                           Text::tr("\"%1\" is given in %2 as well").arg(id, other->source));
        if (reader.mistakes().isEmpty()) {
            all << entry.item;
            all.last().source = file;
        }
        problems << problemsOf(file, reader.mistakes());
    }
}

/// Each id under `key` that is not `known`.
void checkIds(YamlReader& reader, const YAML::Node& node, const char* key, const QStringList& ids,
              const QString& what, const QStringList& known)
{
    for (int i = 0; i < ids.size(); ++i)
        if (!known.contains(ids[i])) {
            const YAML::Node list = node[key];
            reader.mistake(list.IsSequence() ? list[size_t(i)] : list, QString::fromLatin1(key),
                           unknownWord(what, ids[i], known));
        }
}

void checkVariables(YamlReader& reader, const YAML::Node& node, const QStringList& keys)
{
    for (const QString& key : keys)
        if (!isEnvironmentKey(key))
            reader.mistake(node["requires"], "requires",
                           Text::tr("\"%1\" is not a name of a variable").arg(key.left(60)));
}

/// What a service's own keys do not tell. Its scripts run in the user's own pods and are not judged.
void checkService(YamlReader& reader, const Entry<ServiceDefinition>& entry)
{
    checkVariables(reader, entry.node, entry.item.requiredEnvironment);
    if (entry.item.port > 65535)
        reader.mistake(entry.node["port"], "port", Text::tr("port %1 does not exist").arg(entry.item.port));
}

void checkTemplate(YamlReader& reader, const Entry<TemplateDefinition>& entry, const CatalogEntries& all)
{
    const TemplateDefinition& item = entry.item;
    checkVariables(reader, entry.node, item.requiredEnvironment);
    checkIds(reader, entry.node, "services", item.services, QStringLiteral("service"), idsOf(all.services));
    if (!item.minTier.isEmpty())
        checkIds(reader, entry.node, "minTier", {item.minTier}, QStringLiteral("tier"), idsOf(all.tiers));
    QStringList names;
    for (const ProcessDefinition& process : item.processes) {
        if (!isProcessName(process.name))
            reader.mistake(entry.node["processes"], "processes", notAProcessName(process.name));
        if (names.contains(process.name))
            reader.mistake(entry.node["processes"], "processes",
                           Text::tr("two processes are called \"%1\"").arg(process.name));
        names << process.name;
    }
    for (const TemplateFile& file : item.files)
        if (file.path.isEmpty() || QDir::isAbsolutePath(file.path) ||
            QDir::cleanPath(file.path).startsWith(QLatin1String("..")))
            reader.mistake(entry.node["files"], "files",
                           Text::tr("\"%1\" is not a path in the project").arg(file.path.left(60)));
}

} // namespace

CatalogEntries readBuiltInEntries()
{
    CatalogEntries all;
    all.tiers = itemsOf(
        readFile(QStringLiteral(":/tiers.yaml"), QStringLiteral("tiers"), kTierKeys, readTier, all.problems));
    all.services = itemsOf(readFolder(QStringLiteral(":/services"), kServiceKeys, readService, all.problems));
    all.templates =
        itemsOf(readFolder(QStringLiteral(":/templates"), kTemplateKeys, readTemplate, all.problems));
    sort(all);
    return all;
}

void addOwnEntries(CatalogEntries& all, const QString& folder)
{
    const QString tiers = folder + QStringLiteral("/tiers.yaml");
    if (QFile::exists(tiers))
        addEntries(all.tiers, readFile(tiers, QStringLiteral("tiers"), kTierKeys, readTier, all.problems),
                   tiers, QStringLiteral("tier"), all.problems);
    const auto filesOf = [&](const QString& name) {
        QStringList files;
        const QDir dir(folder + QLatin1Char('/') + name);
        for (const QString& file : dir.entryList({"*.yaml", "*.yml"}, QDir::Files, QDir::Name))
            files << dir.filePath(file);
        return files;
    };
    QHash<QString, YAML::Node> nodes;
    for (const QString& file : filesOf(QStringLiteral("services")))
        for (const auto& entry : readFile(file, {}, kServiceKeys, readService, all.problems)) {
            YamlReader reader;
            checkService(reader, entry);
            all.problems << problemsOf(file, reader.mistakes());
            if (reader.mistakes().isEmpty())
                addEntries(all.services, {entry}, file, QStringLiteral("service"), all.problems);
            nodes.insert(entry.item.id, entry.node);
        }
    // One that needs a service which is not there goes, and then what needed that one.
    for (bool isSettled = false; !isSettled;) {
        isSettled = true;
        for (int i = int(all.services.size()) - 1; i >= 0 && isSettled; --i) {
            YamlReader reader;
            const ServiceDefinition service = all.services[i];
            if (service.source.isEmpty())
                continue;
            checkIds(reader, nodes[service.id], "dependsOn", service.dependsOn, QStringLiteral("service"),
                     idsOf(all.services));
            if (reader.mistakes().isEmpty())
                continue;
            all.problems << problemsOf(service.source, reader.mistakes());
            all.services.removeAt(i);
            isSettled = false;
        }
    }
    for (const QString& file : filesOf(QStringLiteral("templates")))
        for (const auto& entry : readFile(file, {}, kTemplateKeys, readTemplate, all.problems)) {
            YamlReader reader;
            checkTemplate(reader, entry, all);
            all.problems << problemsOf(file, reader.mistakes());
            if (reader.mistakes().isEmpty())
                addEntries(all.templates, {entry}, file, QStringLiteral("template"), all.problems);
        }
    sort(all);
}

} // namespace pinacle

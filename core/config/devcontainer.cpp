#include "core/config/devcontainer.h"

#include "core/base/shell_quote.h"
#include "core/config/json_places.h"
#include "core/config/pod_tabs.h"
#include "core/config/yaml_reader.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QRegularExpression>

namespace pinacle {

namespace {

using Fate = ImportLine::Fate;

/// Keys that have no counterpart, each with the reason.
const QList<QPair<const char*, const char*>> kDropped{
    {"build", "a pod starts from Pinacle's image, not from one of the project's own"},
    {"dockerFile", "a pod starts from Pinacle's image, not from one of the project's own"},
    {"context", "a pod starts from Pinacle's image, not from one of the project's own"},
    {"dockerComposeFile", "a pod is one container; choose services for databases"},
    {"service", "a pod is one container; choose services for databases"},
    {"runServices", "a pod is one container; choose services for databases"},
    {"shutdownAction", "a pod runs until it is stopped"},
    {"initializeCommand", "it would run on your computer: nothing of a repository may"},
    {"postAttachCommand", "nothing attaches to a pod: use a process"},
    {"waitFor", "a pod is ready when its health checks answer"},
    {"runArgs", "Docker's arguments are Pinacle's own: they are what isolates the pod"},
    {"privileged", "a pod is never privileged"},
    {"capAdd", "a pod's capabilities are fixed"},
    {"securityOpt", "a pod's isolation is fixed"},
    {"init", "every pod has an init process"},
    {"mounts", "nothing of the server is mounted into a pod; its own files are kept"},
    {"workspaceMount", "the project is cloned into the pod"},
    {"workspaceFolder", "a pod's project is in /workspace"},
    {"remoteUser", "programs of a pod run as root, inside its sandbox"},
    {"containerUser", "programs of a pod run as root, inside its sandbox"},
    {"updateRemoteUserUID", "programs of a pod run as root, inside its sandbox"},
    {"userEnvProbe", "processes run in a login shell"},
    {"overrideCommand", "the pod's own init runs first"},
    {"otherPortsAttributes", "each port has an address of its own; none needs attributes"},
    {"customizations", "install extensions in the editor; its settings are files of the pod"},
    {"extensions", "install extensions in the editor"},
    {"settings", "the editor's settings are files of the pod"},
    {"overrideFeatureInstallOrder", "features become services, in the order that they need"},
    {"secrets", "give variables in the form or with --env; nothing asks for them"}};

/// Features by a part of their name. `service` empty: it is part of the pod image.
struct Feature
{
    const char* part;
    const char* service;
    const char* text;
};
const Feature kFeatures[] = {{"/node:", "", "Node.js is part of the pod image, in one version"},
                             {"/python:", "", "Python is part of the pod image, in one version"},
                             {"/git:", "", "Git is part of the pod image"},
                             {"/common-utils:", "", "the usual tools are part of the pod image"},
                             {"/claude-code:", "claude-code", "the service claude-code"},
                             {"/codex", "openai-codex", "the service openai-codex"},
                             {"/gemini-cli", "gemini-cli", "the service gemini-cli"},
                             {"/code-server:", "code-server", "the service code-server"},
                             {"/postgres", "postgres", "the service postgres"},
                             {"/redis", "redis", "the service redis"},
                             {"/jupyter", "jupyter", "the service jupyter"}};

/// Imports one file. What each key becomes is one function, with a line of the report.
class DevcontainerReader final
{
public:
    DevcontainerReader(const QByteArray& json, const Catalog& catalog)
        : m_root(QJsonDocument::fromJson(json).object())
        , m_json(json)
        , m_places(placesInJson(json))
        , m_catalog(catalog)
    {
    }

    DevcontainerImport read();

private:
    void note(const QString& key, Fate fate, const QString& text)
    {
        const int line = int(m_json.left(m_places.value(key, 0)).count('\n')) + 1;
        m_result.report << ImportLine{line, key, fate, text};
    }
    /// The keys of an object in the order of the file.
    QStringList keysOf(const QString& path, const QJsonObject& object) const
    {
        QStringList keys = object.keys();
        std::stable_sort(keys.begin(), keys.end(), [&](const QString& a, const QString& b) {
            return m_places.value(path + u'/' + a) < m_places.value(path + u'/' + b);
        });
        return keys;
    }
    void readName();
    void readImage();
    void readFeatures();
    void readPorts();
    int portOf(const QString& key, const QJsonValue& value);
    void addPort(int port);
    void readPortAttributes();
    void readCommand(const QString& key);
    void readStartCommand();
    void readEnvironment(const QString& key);
    void readRequirements();
    void readUnknown();
    QStringList commandLines(const QString& key, const QJsonValue& value, bool& isKept);
    bool isUsable(const QString& key, const QString& text);

    const QJsonObject m_root;
    const QByteArray m_json;
    const QHash<QString, qsizetype> m_places;
    const Catalog& m_catalog;
    DevcontainerImport m_result;
    QStringList m_services;
    QStringList m_install;
    QList<int> m_ports;
    QSet<QString> m_done;
};

DevcontainerImport DevcontainerReader::read()
{
    readName();
    readImage();
    readFeatures();
    readPorts();
    readPortAttributes();
    for (const char* key : {"onCreateCommand", "updateContentCommand", "postCreateCommand"})
        readCommand(QLatin1String(key)); // the order in which they run
    readStartCommand();
    readEnvironment(QStringLiteral("containerEnv"));
    readEnvironment(QStringLiteral("remoteEnv"));
    readRequirements();
    readUnknown();

    PinacleConfig& config = m_result.config;
    if (!m_install.isEmpty())
        config.install = m_install;
    const QStringList usual = effectiveServices(config, m_catalog);
    if (!m_services.isEmpty())
        config = withServices(config, usual + m_services, m_catalog);
    if (!m_ports.isEmpty()) {
        QList<TabDefinition> tabs;
        for (const int port : std::as_const(m_ports)) {
            const QString label = m_root["portsAttributes"][QString::number(port)]["label"].toString();
            tabs << TabDefinition{label.isEmpty() ? QStringLiteral("Port %1").arg(port) : label,
                                  {},
                                  QStringLiteral("http://localhost:%1").arg(port)};
        }
        config.tabs = tabs + generateTabs({}, effectiveServices(config, m_catalog), m_catalog);
    }
    std::stable_sort(m_result.report.begin(), m_result.report.end(),
                     [&](const ImportLine& a, const ImportLine& b) {
                         return m_places.value(a.key) < m_places.value(b.key);
                     });
    return m_result;
}

void DevcontainerReader::readName()
{
    m_done << "name"
           << "$schema";
    if (m_root.contains("$schema"))
        note("$schema", Fate::Dropped, QStringLiteral("it is for editors of this file"));
    if (!m_root.contains("name"))
        return;
    m_result.name = m_root["name"].toString().simplified().left(100);
    note("name", Fate::Kept, QStringLiteral("suggested as the pod's name"));
}

void DevcontainerReader::readImage()
{
    m_done << "image";
    if (!m_root.contains("image"))
        return;
    const QString image = m_root["image"].toString();
    QString projectTemplate;
    if (image.contains(QLatin1String("node")) || image.contains(QLatin1String("javascript")) ||
        image.contains(QLatin1String("typescript")))
        projectTemplate = QStringLiteral("nodejs-blank");
    else if (image.contains(QLatin1String("python")))
        projectTemplate = QStringLiteral("python-blank");
    const TemplateDefinition* found = m_catalog.templateById(projectTemplate);
    if (found) {
        note("image", Fate::Approximated,
             QStringLiteral("a pod starts from Pinacle's image, which has what %1 needs, in its own version")
                 .arg(found->name));
    } else {
        note("image", Fate::Dropped,
             QStringLiteral("a pod starts from Pinacle's image (Debian with Node.js and Python)"));
    }
}

void DevcontainerReader::readFeatures()
{
    m_done << "features";
    const QJsonObject features = m_root["features"].toObject();
    for (const QString& name : features.keys()) {
        const QString key = QStringLiteral("features/") + name;
        const QString searched = QLatin1Char('/') + name.toLower() + QLatin1Char(':');
        const Feature* known = nullptr;
        for (const Feature& feature : kFeatures)
            if (!known && searched.contains(QLatin1String(feature.part)))
                known = &feature;
        const QString service = known ? QLatin1String(known->service) : QString();
        if (!known || (!service.isEmpty() && !m_catalog.service(service))) {
            note(key, Fate::Dropped, QStringLiteral("not known to Pinacle: install it in postCreateCommand"));
            continue;
        }
        if (!service.isEmpty())
            m_services << service;
        const bool hasVersion = features[name].toObject().contains(QLatin1String("version"));
        note(key, service.isEmpty() && hasVersion ? Fate::Approximated : Fate::Kept,
             QLatin1String(known->text));
    }
}

int DevcontainerReader::portOf(const QString& key, const QJsonValue& value)
{
    static const QRegularExpression address(QStringLiteral("\\A(?:localhost|127\\.0\\.0\\.1):(\\d{1,5})\\z"));
    const int port = value.isString() ? (value.toString().contains(u':')
                                             ? address.match(value.toString()).captured(1).toInt()
                                             : value.toString().toInt())
                                      : value.toInt();
    if (port >= 1 && port <= 65535)
        return port;
    note(key, Fate::Dropped,
         value.isString() && value.toString().contains(u':')
             ? QStringLiteral("a port of another container: a pod is one")
             : QStringLiteral("not a port"));
    return 0;
}

void DevcontainerReader::addPort(int port)
{
    if (!m_ports.contains(port))
        m_ports << port;
}

void DevcontainerReader::readPorts()
{
    m_done << "forwardPorts"
           << "appPort";
    for (const char* name : {"forwardPorts", "appPort"}) {
        const QJsonValue value = m_root[QLatin1String(name)];
        const QJsonArray list = value.isArray() || value.isUndefined() ? value.toArray() : QJsonArray{value};
        for (int i = 0; i < list.size(); ++i) {
            const QString key =
                QLatin1String(name) + (value.isArray() ? QStringLiteral("/%1").arg(i) : QString());
            const int port = portOf(key, list[i]);
            if (port == 0)
                continue;
            addPort(port);
            note(key, Fate::Kept,
                 QStringLiteral("a tab: http://localhost:%1; every port of a pod is reachable anyway")
                     .arg(port));
        }
    }
}

void DevcontainerReader::readPortAttributes()
{
    m_done << "portsAttributes";
    const QJsonObject all = m_root["portsAttributes"].toObject();
    for (const QString& name : all.keys()) {
        const QString key = QStringLiteral("portsAttributes/") + name;
        const int port = name.toInt();
        if (port < 1 || port > 65535) {
            note(key, Fate::Dropped, QStringLiteral("not one port: a tab has one address"));
            continue;
        }
        const QJsonObject attributes = all[name].toObject();
        for (const QString& attribute : attributes.keys()) {
            const QString path = key + QLatin1Char('/') + attribute;
            if (attribute == QLatin1String("label")) {
                addPort(port);
                note(path, Fate::Kept, QStringLiteral("the tab's name"));
            } else if (attribute == QLatin1String("protocol") &&
                       attributes[attribute] == QLatin1String("https")) {
                note(path, Fate::Dropped, QStringLiteral("the proxy speaks http to a pod's port"));
            } else {
                note(path, Fate::Dropped, QStringLiteral("a tab has a name and an address only"));
            }
        }
    }
}

/// The file's variables are those of another product.
bool DevcontainerReader::isUsable(const QString& key, const QString& text)
{
    if (!isPassable(text)) {
        note(key, Fate::Dropped, QStringLiteral("it holds a character that no program can receive"));
        return false;
    }
    if (!text.contains(QLatin1String("${localEnv:")) && !text.contains(QLatin1String("${containerEnv:")) &&
        !text.contains(QLatin1String("${localWorkspaceFolder")) &&
        !text.contains(QLatin1String("${containerWorkspaceFolder")) &&
        !text.contains(QLatin1String("${devcontainerId")))
        return true;
    note(key, Fate::Dropped,
         QStringLiteral("it uses a variable of the computer or the container that a pod does not have"));
    return false;
}

/// A command in one of its three forms, as shell lines.
QStringList DevcontainerReader::commandLines(const QString& key, const QJsonValue& value, bool& isKept)
{
    if (value.isString())
        return isUsable(key, value.toString()) && !value.toString().isEmpty() ? QStringList{value.toString()}
                                                                              : QStringList();
    if (value.isArray()) {
        QStringList words;
        for (const QJsonValue& word : value.toArray())
            words << word.toString();
        if (words.isEmpty() || !isUsable(key, words.join(u' ')))
            return {};
        return {quoteForShell(words)};
    }
    QStringList lines;
    const QJsonObject object = value.toObject();
    isKept = object.size() < 2; // they would run side by side
    for (const QString& name : keysOf(key, object))
        if (!object[name].isObject())
            lines << commandLines(key + QLatin1Char('/') + name, object[name], isKept);
    isKept = isKept && object.size() < 2;
    return lines;
}

void DevcontainerReader::readCommand(const QString& key)
{
    m_done << key;
    if (!m_root.contains(key))
        return;
    bool isKept = true;
    const QStringList lines = commandLines(key, m_root[key], isKept);
    if (lines.isEmpty())
        return;
    m_install << lines;
    note(key, isKept ? Fate::Kept : Fate::Approximated,
         isKept ? QStringLiteral("install: run when the pod is created")
                : QStringLiteral("install: run when the pod is created, one after the other"));
}

void DevcontainerReader::readStartCommand()
{
    const QString key = QStringLiteral("postStartCommand");
    m_done << key;
    if (!m_root.contains(key))
        return;
    bool isKept = true;
    const QStringList lines = commandLines(key, m_root[key], isKept);
    if (lines.isEmpty())
        return;
    m_result.config.processes = QList<ProcessDefinition>{{QStringLiteral("post-start"), lines, {}, {}}};
    note(key, Fate::Approximated, QStringLiteral("a process, started each time the pod starts"));
}

void DevcontainerReader::readEnvironment(const QString& key)
{
    static const QRegularExpression name(QStringLiteral("\\A[A-Za-z_][A-Za-z0-9_]{0,254}\\z"));
    m_done << key;
    const QJsonObject variables = m_root[key].toObject();
    for (const QString& variable : variables.keys()) {
        const QString path = key + QLatin1Char('/') + variable;
        if (variables[variable].isNull()) {
            note(path, Fate::Dropped, QStringLiteral("it takes a variable away that a pod does not have"));
        } else if (!name.match(variable).hasMatch()) {
            note(path, Fate::Dropped, QStringLiteral("not a name of a variable"));
        } else if (isUsable(path, variables[variable].toString())) {
            m_result.environment.insert(variable, variables[variable].toString());
            note(path, Fate::Kept, QStringLiteral("a variable of the pod's environment"));
        }
    }
}

/// "8gb" → MB; bytes without a unit. 0: not a size.
double megabytes(const QString& text)
{
    static const QRegularExpression pattern(QStringLiteral("\\A(\\d{1,15})\\s*(tb|gb|mb|kb)?\\z"),
                                            QRegularExpression::CaseInsensitiveOption);
    const auto match = pattern.match(text.trimmed());
    const QString unit = match.captured(2).toLower();
    const double factor = unit == QLatin1String("tb")   ? 1024 * 1024
                          : unit == QLatin1String("gb") ? 1024
                          : unit == QLatin1String("mb") ? 1
                          : unit == QLatin1String("kb") ? 1.0 / 1024
                                                        : 1.0 / 1024 / 1024;
    return match.captured(1).toDouble() * factor;
}

void DevcontainerReader::readRequirements()
{
    m_done << "hostRequirements";
    const QJsonObject wanted = m_root["hostRequirements"].toObject();
    if (wanted.isEmpty())
        return;
    const auto isEnough = [&](const Tier& tier, const QString& key) {
        if (key == QLatin1String("cpus"))
            return tier.cpus >= wanted[key].toDouble();
        const double size = megabytes(wanted[key].toVariant().toString());
        return (key == QLatin1String("memory") ? tier.memoryMb : tier.storageGb * 1024.0) >= size;
    };
    const QStringList measured{"cpus", "memory", "storage"};
    const Tier* chosen = nullptr;
    for (const Tier& tier : m_catalog.tiers()) {
        const bool isAll = std::all_of(measured.begin(), measured.end(), [&](const QString& key) {
            return !wanted.contains(key) || isEnough(tier, key);
        });
        if (isAll && !chosen)
            chosen = &tier;
    }
    const Tier& tier = chosen ? *chosen : m_catalog.tiers().last();
    m_result.config.tier = tier.id;
    for (const QString& key : wanted.keys()) {
        const QString path = QStringLiteral("hostRequirements/") + key;
        if (!measured.contains(key))
            note(path, Fate::Dropped, QStringLiteral("a pod has no such device"));
        else
            note(path, isEnough(tier, key) ? Fate::Kept : Fate::Approximated,
                 isEnough(tier, key) ? QStringLiteral("the tier %1 has it").arg(tier.id)
                                     : QStringLiteral("%1 is the largest tier").arg(tier.id));
    }
}

void DevcontainerReader::readUnknown()
{
    for (const QString& key : m_root.keys()) {
        if (m_done.contains(key))
            continue;
        const auto known = std::find_if(kDropped.begin(), kDropped.end(),
                                        [&](const auto& entry) { return key == QLatin1String(entry.first); });
        note(key, Fate::Dropped,
             known == kDropped.end() ? QStringLiteral("not a key that Pinacle knows")
                                     : QLatin1String(known->second));
    }
}

} // namespace

QString fateName(ImportLine::Fate fate)
{
    return fate == Fate::Kept           ? QStringLiteral("kept")
           : fate == Fate::Approximated ? QStringLiteral("approximated")
                                        : QStringLiteral("dropped");
}

QByteArray plainJson(const QByteArray& text)
{
    QByteArray json = text;
    qsizetype comma = -1; // the last one, while only spaces and comments came after it
    for (qsizetype i = 0; i < json.size(); ++i) {
        const char c = json[i];
        if (c == '"') {
            comma = -1;
            for (++i; i < json.size() && json[i] != '"'; ++i)
                if (json[i] == '\\')
                    ++i;
        } else if (c == '/' && (json.mid(i + 1, 1) == "/" || json.mid(i + 1, 1) == "*")) {
            const bool isLine = json[i + 1] == '/';
            const qsizetype end = isLine ? json.indexOf('\n', i) : json.indexOf("*/", i + 2);
            const qsizetype stop = end < 0 ? json.size() : isLine ? end : end + 2;
            for (; i < stop; ++i)
                if (json[i] != '\n' && json[i] != '\r')
                    json[i] = ' ';
            --i;
        } else if (c == ',') {
            comma = i;
        } else if (c == '}' || c == ']') {
            if (comma >= 0)
                json[comma] = ' ';
            comma = -1;
        } else if (c != ' ' && c != '\t' && c != '\n' && c != '\r') {
            comma = -1;
        }
    }
    return json;
}

Result<DevcontainerImport> importDevcontainer(const QByteArray& text, const Catalog& catalog)
{
    if (text.size() > YamlReader::kMaximumSize)
        return fail(ErrorKind::Invalid, QStringLiteral("The file is over 1 MB."));
    const QByteArray json = plainJson(withoutByteOrderMark(text));
    QJsonParseError error;
    const QJsonDocument document = QJsonDocument::fromJson(json, &error);
    if (error.error != QJsonParseError::NoError) {
        const QByteArray before = json.left(error.offset);
        const qsizetype lineStart = before.lastIndexOf('\n') + 1;
        return fail(ErrorKind::Invalid, QStringLiteral("Line %1, column %2: not valid JSON: %3.")
                                            .arg(before.count('\n') + 1)
                                            .arg(QString::fromUtf8(before.mid(lineStart)).size() + 1)
                                            .arg(error.errorString()));
    }
    if (!document.isObject())
        return fail(ErrorKind::Invalid, QStringLiteral("Line 1, column 1: expected an object {…}."));
    return DevcontainerReader(json, catalog).read();
}

} // namespace pinacle

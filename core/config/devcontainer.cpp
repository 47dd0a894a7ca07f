#include "core/config/devcontainer.h"

#include "core/base/shell_quote.h"
#include "core/base/text.h"
#include "core/config/json_text.h"
#include "core/config/pod_tabs.h"
#include "core/config/yaml_reader.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QRegularExpression>

namespace pinacle {

namespace {

using Fate = ImportLine::Fate;

/// A feature that is known: a service, or part of the pod image (`service` is empty).
struct Feature
{
    QString part; ///< of "/NAME:VERSION"
    QString service;
    QString text;
};

/// resources/devcontainer.yaml.
struct Counterparts
{
    QMap<QString, QString> dropped; ///< key → why
    QList<Feature> features;
};

const Counterparts& counterparts()
{
    static const Counterparts loaded = [] {
        QFile file(QStringLiteral(":/devcontainer.yaml"));
        if (!file.open(QIODevice::ReadOnly))
            qFatal("devcontainer.yaml is missing from this build");
        YamlReader reader;
        const YAML::Node root = reader.parse(file.readAll());
        Counterparts result;
        result.dropped = reader.pairs(root, "dropped");
        for (const YAML::Node& node : root["features"])
            result.features << Feature{reader.text(node, "part"), reader.text(node, "service"),
                                       reader.text(node, "text")};
        return result;
    }();
    return loaded;
}

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
        note("$schema", Fate::Dropped, Text::tr("it is for editors of this file"));
    if (!m_root.contains("name"))
        return;
    m_result.name = m_root["name"].toString().simplified().left(100);
    note("name", Fate::Kept, Text::tr("suggested as the pod's name"));
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
             Text::tr("a pod starts from Pinacle's image, which has what %1 needs, in its own version")
                 .arg(found->name));
    } else {
        note("image", Fate::Dropped,
             Text::tr("a pod starts from Pinacle's image (Debian with Node.js and Python)"));
    }
}

void DevcontainerReader::readFeatures()
{
    m_done << "features";
    const QJsonObject features = m_root["features"].toObject();
    for (const QString& name : features.keys()) {
        const QString key = QStringLiteral("features/") + name;
        const QString searched = QLatin1Char('/') + name.toLower() + QLatin1Char(':');
        const QList<Feature>& all = counterparts().features;
        const auto known = std::find_if(
            all.begin(), all.end(), [&](const Feature& feature) { return searched.contains(feature.part); });
        const QString service = known == all.end() ? QString() : known->service;
        if (known == all.end() || (!service.isEmpty() && !m_catalog.service(service))) {
            note(key, Fate::Dropped, Text::tr("not known to Pinacle: install it in postCreateCommand"));
            continue;
        }
        if (!service.isEmpty())
            m_services << service;
        const bool hasVersion = features[name].toObject().contains(QLatin1String("version"));
        note(key, service.isEmpty() && hasVersion ? Fate::Approximated : Fate::Kept, known->text);
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
             ? Text::tr("a port of another container: a pod is one")
             : Text::tr("not a port"));
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
                 Text::tr("a tab: http://localhost:%1; every port of a pod is reachable anyway").arg(port));
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
            note(key, Fate::Dropped, Text::tr("not one port: a tab has one address"));
            continue;
        }
        const QJsonObject attributes = all[name].toObject();
        for (const QString& attribute : attributes.keys()) {
            const QString path = key + QLatin1Char('/') + attribute;
            if (attribute == QLatin1String("label")) {
                addPort(port);
                note(path, Fate::Kept, Text::tr("the tab's name"));
            } else if (attribute == QLatin1String("protocol") &&
                       attributes[attribute] == QLatin1String("https")) {
                note(path, Fate::Dropped, Text::tr("the proxy speaks http to a pod's port"));
            } else {
                note(path, Fate::Dropped, Text::tr("a tab has a name and an address only"));
            }
        }
    }
}

/// The file's variables are those of another product.
bool DevcontainerReader::isUsable(const QString& key, const QString& text)
{
    if (!isPassable(text)) {
        note(key, Fate::Dropped, Text::tr("it holds a character that no program can receive"));
        return false;
    }
    if (!text.contains(QLatin1String("${localEnv:")) && !text.contains(QLatin1String("${containerEnv:")) &&
        !text.contains(QLatin1String("${localWorkspaceFolder")) &&
        !text.contains(QLatin1String("${containerWorkspaceFolder")) &&
        !text.contains(QLatin1String("${devcontainerId")))
        return true;
    note(key, Fate::Dropped,
         Text::tr("it uses a variable of the computer or the container that a pod does not have"));
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
         isKept ? Text::tr("install: run when the pod is created")
                : Text::tr("install: run when the pod is created, one after the other"));
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
    note(key, Fate::Approximated, Text::tr("a process, started each time the pod starts"));
}

void DevcontainerReader::readEnvironment(const QString& key)
{
    static const QRegularExpression name(QStringLiteral("\\A[A-Za-z_][A-Za-z0-9_]{0,254}\\z"));
    m_done << key;
    const QJsonObject variables = m_root[key].toObject();
    for (const QString& variable : variables.keys()) {
        const QString path = key + QLatin1Char('/') + variable;
        if (variables[variable].isNull()) {
            note(path, Fate::Dropped, Text::tr("it takes a variable away that a pod does not have"));
        } else if (!name.match(variable).hasMatch()) {
            note(path, Fate::Dropped, Text::tr("not a name of a variable"));
        } else if (isUsable(path, variables[variable].toString())) {
            m_result.environment.insert(variable, variables[variable].toString());
            note(path, Fate::Kept, Text::tr("a variable of the pod's environment"));
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
            note(path, Fate::Dropped, Text::tr("a pod has no such device"));
        else
            note(path, isEnough(tier, key) ? Fate::Kept : Fate::Approximated,
                 isEnough(tier, key) ? Text::tr("the tier %1 has it").arg(tier.id)
                                     : Text::tr("%1 is the largest tier").arg(tier.id));
    }
}

void DevcontainerReader::readUnknown()
{
    for (const QString& key : m_root.keys()) {
        if (m_done.contains(key))
            continue;
        note(key, Fate::Dropped, counterparts().dropped.value(key, Text::tr("not a key that Pinacle knows")));
    }
}

} // namespace

QString fateName(ImportLine::Fate fate)
{
    return fate == Fate::Kept           ? QStringLiteral("kept")
           : fate == Fate::Approximated ? QStringLiteral("approximated")
                                        : QStringLiteral("dropped");
}

Result<DevcontainerImport> importDevcontainer(const QByteArray& text, const Catalog& catalog)
{
    if (text.size() > YamlReader::kMaximumSize)
        return fail(ErrorKind::Invalid, Text::tr("The file is over 1 MB."));
    const QByteArray json = plainJson(withoutByteOrderMark(text));
    QJsonParseError error;
    const QJsonDocument document = QJsonDocument::fromJson(json, &error);
    if (error.error != QJsonParseError::NoError) {
        const QByteArray before = json.left(error.offset);
        const qsizetype lineStart = before.lastIndexOf('\n') + 1;
        return fail(ErrorKind::Invalid, Text::tr("Line %1, column %2: not valid JSON: %3.")
                                            .arg(before.count('\n') + 1)
                                            .arg(QString::fromUtf8(before.mid(lineStart)).size() + 1)
                                            .arg(error.errorString()));
    }
    if (!document.isObject())
        return fail(ErrorKind::Invalid, Text::tr("Line 1, column 1: expected an object {…}."));
    return DevcontainerReader(json, catalog).read();
}

} // namespace pinacle

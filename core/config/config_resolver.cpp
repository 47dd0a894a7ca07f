#include "core/config/config_resolver.h"

#include "core/base/text.h"
#include "core/config/pod_tabs.h"

#include <QUrl>

namespace pinacle {

namespace {

const QString kDefaultTier = QStringLiteral("dev.small");

/// What a config means once the template and the defaults have filled its gaps.
struct Filled
{
    const Tier* tier = nullptr;
    const TemplateDefinition* projectTemplate = nullptr;
    QStringList serviceIds;
    QStringList install;
    QList<ProcessDefinition> processes;
};

Filled fill(const PinacleConfig& config, const Catalog& catalog)
{
    Filled filled;
    filled.projectTemplate = catalog.templateById(config.templateId);
    filled.tier = catalog.tier(config.tier.isEmpty() ? kDefaultTier : config.tier);
    // A template's minimum raises the default, but never what the user wrote: that is a mistake to be told.
    if (config.tier.isEmpty() && filled.projectTemplate)
        if (const Tier* minimum = catalog.tier(filled.projectTemplate->minTier);
            minimum && filled.tier && minimum->memoryMb > filled.tier->memoryMb)
            filled.tier = minimum;
    filled.serviceIds = effectiveServices(config, catalog);
    filled.install =
        config.install.value_or(filled.projectTemplate ? filled.projectTemplate->install : QStringList());
    filled.processes = config.processes.value_or(filled.projectTemplate ? filled.projectTemplate->processes
                                                                        : QList<ProcessDefinition>());
    return filled;
}

/// Dependencies first; `path` finds cycles.
void addWithDependencies(const QString& id, const Catalog& catalog, QStringList& ordered, QStringList& path,
                         QList<ConfigMistake>& mistakes)
{
    if (ordered.contains(id))
        return;
    if (path.contains(id)) {
        mistakes << ConfigMistake{0, 0, "services",
                                  Text::tr("services depend on each other in a circle: %1")
                                      .arg((path.mid(path.indexOf(id)) << id).join(QStringLiteral(" → "))),
                                  path.first()};
        return;
    }
    const ServiceDefinition* service = catalog.service(id);
    if (!service) {
        mistakes << ConfigMistake{0, 0, "services", unknownWord("service", id, catalog.serviceIds()), id};
        return;
    }
    path << id;
    for (const QString& needed : service->dependsOn)
        addWithDependencies(needed, catalog, ordered, path, mistakes);
    path.removeLast();
    ordered << id;
}

QStringList orderedServices(const QStringList& ids, const Catalog& catalog, QList<ConfigMistake>& mistakes)
{
    QStringList wanted = ids;
    std::stable_sort(wanted.begin(), wanted.end(), [&](const QString& a, const QString& b) {
        const auto* left = catalog.service(a);
        const auto* right = catalog.service(b);
        return left && right && left->order < right->order;
    });
    QStringList ordered;
    QStringList path;
    for (const QString& id : std::as_const(wanted))
        addWithDependencies(id, catalog, ordered, path, mistakes);
    return ordered;
}

void checkPorts(const QStringList& services, const Filled& filled, const Catalog& catalog,
                QList<ConfigMistake>& mistakes)
{
    QMap<int, QString> owners{{80, Text::tr("the pod's proxy")}};
    QStringList assistants;
    const auto claim = [&](const char* key, const QString& item, int port, const QString& name) {
        if (port <= 0)
            return;
        QString message;
        if (port > 65535)
            message = Text::tr("%1: port %2 does not exist").arg(name).arg(port);
        else if (owners.contains(port))
            message = Text::tr("%1 and %2 both use port %3").arg(owners.value(port), name).arg(port);
        if (!message.isEmpty())
            mistakes << ConfigMistake{0, 0, QString::fromLatin1(key), message, item};
        owners.insert(port, name);
    };
    for (const QString& id : services) {
        const ServiceDefinition* service = catalog.service(id);
        if (service->kind == ServiceKind::Assistant)
            assistants << id;
        if (service->kind != ServiceKind::Assistant || assistants.size() == 1) // they share a port
            claim("services", id, service->port, service->name);
    }
    if (assistants.size() > 1)
        mistakes << ConfigMistake{0, 0, "services",
                                  Text::tr("at most one coding assistant in a pod; found %1")
                                      .arg(assistants.join(QLatin1String(", "))),
                                  assistants.last()};
    for (const ProcessDefinition& process : filled.processes)
        claim("processes", process.name, process.port(), process.name);
}

void checkProcesses(const QList<ProcessDefinition>& processes, QList<ConfigMistake>& mistakes)
{
    QStringList names;
    for (const ProcessDefinition& process : processes) {
        const auto wrong = [&](const QString& message) {
            mistakes << ConfigMistake{0, 0, "processes", message, process.name};
        };
        if (!isProcessName(process.name))
            wrong(notAProcessName(process.name));
        else if (names.contains(process.name))
            wrong(Text::tr("two processes are called \"%1\"").arg(process.name));
        if (process.startCommand.isEmpty())
            wrong(Text::tr("%1: the command that starts it is missing").arg(process.name));
        if (!process.url.isEmpty() && process.port() <= 0)
            wrong(namesNoPort(process.url));
        names << process.name;
    }
}

QList<PodTab> expandTabs(const PinacleConfig& config, const PodSpec& spec, const Catalog& catalog)
{
    QStringList ids;
    for (const ServiceDefinition& service : spec.services)
        ids << service.id;
    QList<PodTab> tabs;
    for (const TabDefinition& tab : config.tabs.value_or(generateTabs(spec.processes, ids, catalog))) {
        const auto service = std::find_if(spec.services.begin(), spec.services.end(),
                                          [&](const ServiceDefinition& s) { return s.id == tab.service; });
        if (service != spec.services.end())
            tabs << PodTab{tab.name, tab.service, service->port, service->isWeb};
        else if (const int port = QUrl(tab.url).port(0); port > 0)
            tabs << PodTab{tab.name, {}, port, true};
    }
    return tabs;
}

} // namespace

QList<ConfigMistake> ConfigResolver::validate(const PinacleConfig& config) const
{
    QList<ConfigMistake> mistakes;
    const Filled filled = fill(config, m_catalog);
    if (!filled.tier)
        mistakes << ConfigMistake{0, 0, "tier", unknownWord("tier", config.tier, m_catalog.tierIds()), {}};
    if (!config.templateId.isEmpty() && !filled.projectTemplate)
        mistakes << ConfigMistake{
            0, 0, "template", unknownWord("template", config.templateId, m_catalog.templateIds()), {}};
    const QStringList services = orderedServices(filled.serviceIds, m_catalog, mistakes);
    checkProcesses(filled.processes, mistakes);
    if (!mistakes.isEmpty())
        return mistakes;
    if (filled.projectTemplate)
        if (const Tier* minimum = m_catalog.tier(filled.projectTemplate->minTier);
            minimum && (filled.tier->memoryMb < minimum->memoryMb || filled.tier->cpus < minimum->cpus))
            mistakes << ConfigMistake{0,
                                      0,
                                      "tier",
                                      Text::tr("%1 needs at least %2; found %3")
                                          .arg(filled.projectTemplate->name, minimum->id, filled.tier->id),
                                      {}};
    checkPorts(services, filled, m_catalog, mistakes);
    return mistakes;
}

Result<PodSpec> ConfigResolver::loadConfig(const PinacleConfig& config) const
{
    const QList<ConfigMistake> mistakes = validate(config);
    if (!mistakes.isEmpty()) {
        QStringList lines;
        for (const ConfigMistake& mistake : mistakes)
            lines << mistake.key + QLatin1String(": ") + mistake.message;
        return fail(ErrorKind::Invalid, lines.join(QLatin1Char('\n')));
    }
    return expandKnown(config);
}

PodSpec ConfigResolver::expandKnown(const PinacleConfig& config) const
{
    const Filled filled = fill(config, m_catalog);
    QList<ConfigMistake> ignored;
    PodSpec spec;
    spec.config = config;
    spec.tier = filled.tier ? *filled.tier : m_catalog.tiers().first();
    for (const QString& id : orderedServices(filled.serviceIds, m_catalog, ignored))
        spec.services << *m_catalog.service(id);
    spec.install = filled.install;
    spec.processes = filled.processes;
    if (filled.projectTemplate) {
        spec.projectTemplate = *filled.projectTemplate;
        for (const TemplateVariable& variable : filled.projectTemplate->environment)
            if (variable.generator.isEmpty())
                spec.environment.insert(variable.key, variable.value);
    }
    spec.tabs = expandTabs(config, spec, m_catalog);
    return spec;
}

PinacleConfig configFromSpec(const PodSpec& spec)
{
    return spec.config;
}

} // namespace pinacle

#include "core/config/config_resolver.h"

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
    if (config.services) {
        filled.serviceIds = *config.services;
    } else {
        const QStringList defaults = filled.projectTemplate
                                         ? filled.projectTemplate->services
                                         : QStringList{"claude-code", "vibe-kanban", "code-server"};
        for (const QString& id : defaults)
            if (catalog.service(id))
                filled.serviceIds << id;
    }
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
                                  QStringLiteral("services depend on each other in a circle: %1")
                                      .arg((path.mid(path.indexOf(id)) << id).join(QLatin1String(" → ")))};
        return;
    }
    const ServiceDefinition* service = catalog.service(id);
    if (!service) {
        const QString near = nearestWord(id, catalog.serviceIds());
        mistakes << ConfigMistake{
            0, 0, "services",
            QStringLiteral("unknown service \"%1\"%2; allowed: %3")
                .arg(id.left(60), near.isEmpty() ? near : QStringLiteral(" (did you mean \"%1\"?)").arg(near),
                     catalog.serviceIds().join(QLatin1String(", ")))};
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
    QMap<int, QString> owners{{80, QStringLiteral("the pod's proxy")}};
    QStringList assistants;
    const auto claim = [&](int port, const QString& name) {
        if (port <= 0)
            return;
        if (port > 65535)
            mistakes << ConfigMistake{0, 0, "processes",
                                      QStringLiteral("%1: port %2 does not exist").arg(name).arg(port)};
        else if (owners.contains(port))
            mistakes << ConfigMistake{
                0, 0, "services",
                QStringLiteral("%1 and %2 both use port %3").arg(owners.value(port), name).arg(port)};
        owners.insert(port, name);
    };
    for (const QString& id : services) {
        const ServiceDefinition* service = catalog.service(id);
        if (service->kind == ServiceKind::Assistant)
            assistants << service->name;
        else
            claim(service->port, service->name);
    }
    if (assistants.size() > 1)
        mistakes << ConfigMistake{0, 0, "services",
                                  QStringLiteral("at most one coding assistant in a pod; found %1")
                                      .arg(assistants.join(QLatin1String(", ")))};
    if (!assistants.isEmpty())
        claim(2528, assistants.first());
    for (const ProcessDefinition& process : filled.processes)
        claim(process.port(), process.name);
}

QList<PodTab> expandTabs(const PinacleConfig& config, const PodSpec& spec)
{
    QList<PodTab> tabs;
    if (config.tabs) {
        for (const TabDefinition& tab : *config.tabs) {
            const auto service =
                std::find_if(spec.services.begin(), spec.services.end(),
                             [&](const ServiceDefinition& s) { return s.id == tab.service; });
            if (service != spec.services.end())
                tabs << PodTab{tab.name, tab.service, service->port, service->isWeb};
            else if (const int port = QUrl(tab.url).port(0); port > 0)
                tabs << PodTab{tab.name, {}, port, true};
        }
        return tabs;
    }
    for (const ProcessDefinition& process : spec.processes)
        if (process.port() > 0)
            tabs << PodTab{process.name, {}, process.port(), true};
    for (const bool isAssistant : {true, false})
        for (const ServiceDefinition& service : spec.services)
            if ((service.kind == ServiceKind::Assistant) == isAssistant)
                tabs << PodTab{service.name, service.id, service.port, service.isWeb};
    return tabs;
}

} // namespace

QList<ConfigMistake> ConfigResolver::validate(const PinacleConfig& config) const
{
    QList<ConfigMistake> mistakes;
    const Filled filled = fill(config, m_catalog);
    if (!filled.tier)
        mistakes << ConfigMistake{
            0, 0, "tier",
            QStringLiteral("unknown tier \"%1\"; allowed: %2")
                .arg(config.tier.left(60), m_catalog.tierIds().join(QLatin1String(", ")))};
    if (!config.templateId.isEmpty() && !filled.projectTemplate)
        mistakes << ConfigMistake{
            0, 0, "template",
            QStringLiteral("unknown template \"%1\"; allowed: %2")
                .arg(config.templateId.left(60), m_catalog.templateIds().join(QLatin1String(", ")))};
    const QStringList services = orderedServices(filled.serviceIds, m_catalog, mistakes);
    if (!mistakes.isEmpty())
        return mistakes;
    if (filled.projectTemplate)
        if (const Tier* minimum = m_catalog.tier(filled.projectTemplate->minTier);
            minimum && (filled.tier->memoryMb < minimum->memoryMb || filled.tier->cpus < minimum->cpus))
            mistakes << ConfigMistake{0, 0, "tier",
                                      QStringLiteral("%1 needs at least %2; found %3")
                                          .arg(filled.projectTemplate->name, minimum->id, filled.tier->id)};
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
    const Filled filled = fill(config, m_catalog);
    QList<ConfigMistake> none;
    PodSpec spec;
    spec.config = config;
    spec.tier = *filled.tier;
    for (const QString& id : orderedServices(filled.serviceIds, m_catalog, none))
        spec.services << *m_catalog.service(id);
    spec.install = filled.install;
    spec.processes = filled.processes;
    if (filled.projectTemplate) {
        spec.projectTemplate = *filled.projectTemplate;
        for (const TemplateVariable& variable : filled.projectTemplate->environment)
            if (variable.generator.isEmpty())
                spec.environment.insert(variable.key, variable.value);
    }
    spec.tabs = expandTabs(config, spec);
    return spec;
}

} // namespace pinacle

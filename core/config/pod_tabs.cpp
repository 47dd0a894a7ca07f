#include "core/config/pod_tabs.h"

namespace pinacle {

namespace {

const QStringList kTabOrder{"claude-code", "openai-codex", "cursor-cli", "gemini-cli",
                            "code-server", "web-terminal", "vibe-kanban"};

QStringList inTabOrder(QStringList services, const Catalog& catalog)
{
    const QStringList all = catalog.serviceIds();
    const auto rank = [&](const QString& id) {
        const qsizetype place = kTabOrder.indexOf(id);
        return place >= 0 ? place : kTabOrder.size() + all.indexOf(id);
    };
    services.removeDuplicates();
    std::stable_sort(services.begin(), services.end(),
                     [&](const QString& a, const QString& b) { return rank(a) < rank(b); });
    return services;
}

QStringList without(const QStringList& ids, const QStringList& gone)
{
    QStringList rest;
    for (const QString& id : ids)
        if (!gone.contains(id))
            rest << id;
    return rest;
}

QString assistantAmong(const QStringList& ids, const Catalog& catalog)
{
    for (const QString& id : ids)
        if (const ServiceDefinition* service = catalog.service(id);
            service && service->kind == ServiceKind::Assistant)
            return id;
    return {};
}

TabDefinition tabOf(const QString& id, const Catalog& catalog)
{
    const ServiceDefinition* service = catalog.service(id);
    return {service ? service->name : id, id, {}};
}

} // namespace

QList<TabDefinition> generateTabs(const QList<ProcessDefinition>& processes, const QStringList& services,
                                  const Catalog& catalog)
{
    QList<TabDefinition> tabs;
    for (const ProcessDefinition& process : processes)
        if (process.port() > 0)
            tabs << TabDefinition{process.name, {}, process.url};
    for (const QString& id : inTabOrder(services, catalog))
        tabs << tabOf(id, catalog);
    return tabs;
}

QList<TabDefinition> patchTabs(const QList<TabDefinition>& tabs, const QStringList& before,
                               const QStringList& after, const Catalog& catalog)
{
    const QStringList removed = without(before, after);
    QStringList added = without(after, before);
    const QString oldAssistant = assistantAmong(removed, catalog);
    const QString newAssistant = assistantAmong(added, catalog);
    for (const TabDefinition& tab : tabs)
        added.removeAll(tab.service); // it has one already
    QList<TabDefinition> patched;
    for (const TabDefinition& tab : tabs) {
        if (!tab.service.isEmpty() && tab.service == oldAssistant && added.contains(newAssistant)) {
            patched << tabOf(newAssistant, catalog);
            added.removeAll(newAssistant);
        } else if (tab.service.isEmpty() || !removed.contains(tab.service)) {
            patched << tab;
        }
    }
    return patched + generateTabs({}, added, catalog);
}

PinacleConfig withServices(const PinacleConfig& config, const QStringList& services, const Catalog& catalog)
{
    PinacleConfig changed = config;
    changed.services = services;
    changed.services->sort();
    changed.services->removeDuplicates();
    if (config.tabs)
        changed.tabs =
            patchTabs(*config.tabs, effectiveServices(config, catalog), *changed.services, catalog);
    return changed;
}

QStringList effectiveServices(const PinacleConfig& config, const Catalog& catalog)
{
    if (config.services)
        return *config.services;
    const TemplateDefinition* projectTemplate = catalog.templateById(config.templateId);
    QStringList ids;
    for (const QString& id : projectTemplate ? projectTemplate->services
                                             : QStringList{"claude-code", "vibe-kanban", "code-server"})
        if (catalog.service(id))
            ids << id;
    return ids;
}

} // namespace pinacle

#include "app/cli/commands.h"
#include "app/cli/json.h"

#include <QJsonArray>

namespace pinacle::cli {

namespace {

QString sourceName(const QString& source)
{
    return source.isEmpty() ? QStringLiteral("built in") : source;
}

/// The user's own files that were left out.
void noteProblems(Core& core, const Console& console)
{
    for (const CatalogProblem& problem : core.catalog().problems())
        console.note(QStringLiteral("warning: left out: ") + problem.text());
}

QString kindName(ServiceKind kind)
{
    return kind == ServiceKind::Assistant  ? QStringLiteral("assistant")
           : kind == ServiceKind::Database ? QStringLiteral("database")
                                           : QStringLiteral("tool");
}

int listServices(Core& core, const Console& console, const Arguments&)
{
    QJsonArray array;
    QList<QStringList> rows;
    for (const ServiceDefinition& service : core.catalog().services()) {
        array << QJsonObject{{"id", service.id},
                             {"name", service.name},
                             {"kind", kindName(service.kind)},
                             {"port", service.port},
                             {"web", service.isWeb},
                             {"description", service.description},
                             {"settings", QJsonArray::fromStringList(service.settings)},
                             {"source", service.source}};
        rows << QStringList{service.id,
                            service.name,
                            kindName(service.kind),
                            QString::number(service.port),
                            sourceName(service.source),
                            service.description};
    }
    if (console.isJson())
        console.print(array);
    else
        console.printTable({"ID", "NAME", "KIND", "PORT", "SOURCE", "WHAT IT IS"}, rows);
    noteProblems(core, console);
    return kDone;
}

QJsonObject templateJson(const TemplateDefinition& item)
{
    QJsonArray processes;
    for (const ProcessDefinition& process : item.processes)
        processes << QJsonObject{{"name", process.name},
                                 {"startCommand", QJsonArray::fromStringList(process.startCommand)},
                                 {"url", process.url}};
    return {{"id", item.id},
            {"name", item.name},
            {"description", item.description},
            {"min_tier", item.minTier},
            {"services", QJsonArray::fromStringList(item.services)},
            {"install", QJsonArray::fromStringList(item.install)},
            {"processes", processes},
            {"source", item.source}};
}

int listTemplates(Core& core, const Console& console, const Arguments&)
{
    QJsonArray array;
    QList<QStringList> rows;
    for (const TemplateDefinition& item : core.catalog().templates()) {
        array << templateJson(item);
        rows << QStringList{item.id, item.name, item.minTier, sourceName(item.source), item.description};
    }
    if (console.isJson())
        console.print(array);
    else
        console.printTable({"ID", "NAME", "MINIMUM TIER", "SOURCE", "WHAT IT IS"}, rows);
    noteProblems(core, console);
    return kDone;
}

int showTemplate(Core& core, const Console& console, const Arguments& arguments)
{
    const TemplateDefinition* item = core.catalog().templateById(arguments.positional(0));
    if (!item) {
        console.note(
            QStringLiteral("pinacle: there is no template \"%1\"").arg(arguments.positional(0).left(60)));
        return kNotFound;
    }
    console.print(templateJson(*item));
    return kDone;
}

int listTiers(Core& core, const Console& console, const Arguments&)
{
    QJsonArray array;
    QList<QStringList> rows;
    for (const Tier& tier : core.catalog().tiers()) {
        array << QJsonObject{{"id", tier.id},
                             {"name", tier.name},
                             {"cpus", tier.cpus},
                             {"memory_mb", tier.memoryMb},
                             {"storage_gb", tier.storageGb},
                             {"price_per_month", tier.pricePerMonth},
                             {"source", tier.source}};
        rows << QStringList{tier.id,
                            QString::number(tier.cpus),
                            QStringLiteral("%1 MB").arg(tier.memoryMb),
                            QStringLiteral("%1 GB").arg(tier.storageGb),
                            QStringLiteral("$%1/mo").arg(tier.pricePerMonth),
                            sourceName(tier.source)};
    }
    if (console.isJson())
        console.print(array);
    else
        console.printTable({"ID", "CPUS", "MEMORY", "STORAGE", "HOSTED EQUIVALENT", "SOURCE"}, rows);
    noteProblems(core, console);
    return kDone;
}

} // namespace

QList<CommandEntry> catalogCommands()
{
    return {{{"service", "list"}, "", {}, listServices},
            {{"template", "list"}, "", {}, listTemplates},
            {{"template", "show"}, "ID", {{}, 1, 1}, showTemplate},
            {{"tier", "list"}, "", {}, listTiers}};
}

} // namespace pinacle::cli

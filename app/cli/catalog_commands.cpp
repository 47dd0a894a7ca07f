#include "app/cli/commands.h"
#include "app/cli/json.h"
#include "core/config/config_resolver.h"

#include <QFile>
#include <QJsonArray>

#include <optional>

namespace pinacle::cli {

namespace {

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
        array << QJsonObject{
            {"id", service.id},     {"name", service.name}, {"kind", kindName(service.kind)},
            {"port", service.port}, {"web", service.isWeb}, {"description", service.description}};
        rows << QStringList{service.id, service.name, kindName(service.kind), QString::number(service.port),
                            service.description};
    }
    if (console.isJson())
        console.print(array);
    else
        console.printTable({"ID", "NAME", "KIND", "PORT", "WHAT IT IS"}, rows);
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
            {"processes", processes}};
}

int listTemplates(Core& core, const Console& console, const Arguments&)
{
    QJsonArray array;
    QList<QStringList> rows;
    for (const TemplateDefinition& item : core.catalog().templates()) {
        array << templateJson(item);
        rows << QStringList{item.id, item.name, item.minTier, item.description};
    }
    if (console.isJson())
        console.print(array);
    else
        console.printTable({"ID", "NAME", "MINIMUM TIER", "WHAT IT IS"}, rows);
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
                             {"price_per_month", tier.pricePerMonth}};
        rows << QStringList{tier.id, QString::number(tier.cpus), QStringLiteral("%1 MB").arg(tier.memoryMb),
                            QStringLiteral("%1 GB").arg(tier.storageGb),
                            QStringLiteral("$%1/mo").arg(tier.pricePerMonth)};
    }
    if (console.isJson())
        console.print(array);
    else
        console.printTable({"ID", "CPUS", "MEMORY", "STORAGE", "HOSTED EQUIVALENT"}, rows);
    return kDone;
}

/// The config of a file, or nothing after its mistakes were printed as FILE:LINE:COLUMN: MESSAGE.
std::optional<PinacleConfig> readConfig(Core& core, const Console& console, const QString& path, int& code)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly)) {
        console.note(QStringLiteral("pinacle: cannot read %1: %2").arg(path, file.errorString()));
        code = kNotFound;
        return std::nullopt;
    }
    ParsedConfig parsed = parseConfig(file.readAll(), core.catalog());
    if (parsed.mistakes.isEmpty())
        for (ConfigMistake mistake : ConfigResolver(core.catalog()).validate(parsed.config)) {
            mistake.line = mistake.column = 1;
            parsed.mistakes << mistake;
        }
    QJsonArray array;
    for (const ConfigMistake& mistake : std::as_const(parsed.mistakes)) {
        array << QJsonObject{{"file", path},
                             {"line", mistake.line},
                             {"column", mistake.column},
                             {"key", mistake.key},
                             {"message", mistake.message}};
        if (!console.isJson())
            console.print(QStringLiteral("%1:%2:%3: %4%5")
                              .arg(path)
                              .arg(mistake.line)
                              .arg(mistake.column)
                              .arg(mistake.key.isEmpty() ? QString() : mistake.key + QStringLiteral(": "),
                                   mistake.message));
    }
    code = parsed.mistakes.isEmpty() ? kDone : kFailed;
    if (console.isJson() && !array.isEmpty())
        console.print(array);
    return parsed.mistakes.isEmpty() ? std::optional(parsed.config) : std::nullopt;
}

int checkConfig(Core& core, const Console& console, const Arguments& arguments)
{
    int code = kDone;
    if (readConfig(core, console, arguments.positional(0), code) && console.isJson())
        console.print(QJsonArray());
    return code;
}

int expandConfig(Core& core, const Console& console, const Arguments& arguments)
{
    int code = kDone;
    const auto config = readConfig(core, console, arguments.positional(0), code);
    if (!config)
        return code;
    const auto spec = ConfigResolver(core.catalog()).loadConfig(*config);
    if (!spec)
        return console.fail(spec.error());
    console.print(specJson(*spec));
    return kDone;
}

} // namespace

QList<CommandEntry> catalogCommands()
{
    return {{{"service", "list"}, "", {}, listServices},
            {{"template", "list"}, "", {}, listTemplates},
            {{"template", "show"}, "ID", {{}, 1, 1}, showTemplate},
            {{"tier", "list"}, "", {}, listTiers},
            {{"config", "check"}, "FILE", {{}, 1, 1}, checkConfig},
            {{"config", "expand"}, "FILE", {{}, 1, 1}, expandConfig}};
}

} // namespace pinacle::cli

#include "core/pods/service_plans.h"

#include "core/base/text.h"
#include "core/config/config_resolver.h"
#include "core/config/pod_tabs.h"
#include "core/pods/environment_store.h"
#include "core/pods/pod_health.h"
#include "core/pods/pod_request.h"
#include "core/pods/pod_steps.h"
#include "core/pods/project_setup.h"
#include "core/runtime/gvisor_runtime.h"
#include "core/services/service_provisioner.h"
#include "core/store/pod_store.h"

#include <QCoreApplication>
#include <QJsonArray>

namespace pinacle {

namespace {

using Connection = ServerConnection;

QStringList textsIn(const QJsonObject& parameters, const char* key)
{
    QStringList texts;
    for (const QJsonValue& value : parameters[QLatin1String(key)].toArray())
        texts << value.toString();
    return texts;
}

/// `spec` with another config: what the config says comes from it, what the pod is stays.
SharedSpec withConfig(const PodSpec& spec, const QJsonObject& config, const Catalog& catalog)
{
    auto changed = std::make_shared<PodSpec>(spec);
    const auto expanded = ConfigResolver(catalog).loadConfig(configFromJson(config));
    if (!expanded)
        return changed;
    changed->config = expanded->config;
    changed->services = expanded->services;
    changed->tabs = expanded->tabs;
    return changed;
}

QList<ServiceDefinition> definitionsOf(const QStringList& ids, const Catalog& catalog)
{
    QList<ServiceDefinition> list;
    for (const QString& id : ids)
        if (const ServiceDefinition* service = catalog.service(id))
            list << *service;
    return list;
}

/// The pod's variables are those of its services: written here and in the pod.
Result<void> writeEnvironment(const SharedSpec& spec, const EnvironmentStore& environments,
                              const QStringList& goneKeys, Connection& c, const Cancel& cancel)
{
    auto kept = environments.read(spec->podId);
    if (!kept)
        return fail(kept.error());
    completeEnvironment(kept->ours, *spec);
    for (const QString& key : goneKeys)
        kept->ours.remove(key);
    if (auto written = environments.write(spec->podId, *kept); !written)
        return written;
    for (const QString& key : goneKeys)
        spec->environment.remove(key);
    spec->environment.insert(kept->ours.values());
    return writeIdentity(*spec, c, cancel);
}

/// The new config in the database, in the pod's pinacle.yaml, and its health for whoever looks.
Result<void> takeConfig(const SharedSpec& after, const PodPlanContext& context, Connection& c,
                        const Cancel& cancel)
{
    GVisorRuntime runtime(c, cancel);
    const auto pod = context.pods.byId(after->podId);
    const PinacleConfig before = pod ? configFromJson(pod->config) : after->config;
    if (auto patched = ProjectSetup(runtime, *after).patchConfigFile(before, context.catalog); !patched)
        return patched;
    if (auto set = context.pods.setConfig(after->podId, configToJson(after->config)); !set)
        return set;
    if (auto noted = writeMemo(*after, configToJson(after->config), c, cancel); !noted)
        return noted;
    if (const auto items = checkPodHealth(runtime, *after); items && context.onHealth)
        context.onHealth(*items);
    return {};
}

/// Installs and starts; unlike at a pod's creation nothing may be missing: this service was asked for.
Result<void> bringUp(const QList<ServiceDefinition>& services, const PodSpec& spec, Connection& c,
                     const Cancel& cancel)
{
    GVisorRuntime runtime(c, cancel);
    ServiceProvisioner provisioner(runtime, spec);
    if (auto installed = provisioner.provisionServices(services, Missing::Refused); !installed)
        return installed;
    return provisioner.startServices(services);
}

Result<void> takeDown(const QList<ServiceDefinition>& services, const PodSpec& spec, Settings settings,
                      Connection& c, const Cancel& cancel)
{
    GVisorRuntime runtime(c, cancel);
    for (auto service = services.rbegin(); service != services.rend(); ++service)
        if (auto removed = ServiceProvisioner(runtime, spec).removeService(*service, settings); !removed)
            return removed;
    return {};
}

QStringList idsOf(const PodSpec& spec)
{
    QStringList ids;
    for (const ServiceDefinition& service : spec.services)
        ids << service.id;
    return ids;
}

QJsonObject parametersFor(const QString& id, const PinacleConfig& before, const PinacleConfig& after,
                          const QStringList& ids, const Catalog& catalog)
{
    QJsonArray keys;
    for (const ServiceDefinition& service : definitionsOf(ids, catalog))
        for (const TemplateVariable& variable : service.provides)
            keys << variable.key;
    return {{"service", id},
            {"before", configToJson(before)},
            {"after", configToJson(after)},
            {"ids", QJsonArray::fromStringList(ids)},
            {"keys", keys}};
}

/// The pod's config with other services. Where it names no tabs, they are those that it has until now,
/// patched; they are named once that is not what it would have without a name.
PinacleConfig withOtherServices(const PodSpec& spec, const QStringList& ids, const Catalog& catalog)
{
    PinacleConfig config = withServices(spec.config, ids, catalog);
    if (config.tabs)
        return config;
    const QStringList before = idsOf(spec);
    const QStringList after = idsOf(ConfigResolver(catalog).expandKnown(config));
    const auto patched = patchTabs(generateTabs(spec.processes, before, catalog), before, after, catalog);
    if (patched != generateTabs(spec.processes, after, catalog))
        config.tabs = patched;
    return config;
}

/// What services that are to come need and the pod does not have.
QList<MissingVariable> missingFor(const QList<ServiceDefinition>& services, const PodSpec& spec)
{
    PodSpec coming;
    coming.services = services;
    DotEnv environment = DotEnv::fromValues(spec.environment);
    completeEnvironment(environment, coming);
    return missingVariables(coming, environment.values());
}

} // namespace

Result<QJsonObject> additionOf(const QString& id, const PodSpec& spec, const Catalog& catalog)
{
    const ServiceDefinition* service = catalog.service(id);
    if (!service) {
        const QString near = nearestWord(id, catalog.serviceIds());
        return fail(ErrorKind::NotFound, Text::tr("There is no service \"%1\".").arg(id.left(60)),
                    near.isEmpty() ? Text::tr("Known: %1").arg(catalog.serviceIds().join(", "))
                                   : Text::tr("Did you mean \"%1\"?").arg(near));
    }
    const QStringList before = idsOf(spec);
    if (before.contains(id))
        return fail(ErrorKind::Conflict, Text::tr("The pod has %1 already.").arg(service->name),
                    Text::tr("If it does not work, remove it and add it again."));
    const auto assistant =
        std::find_if(spec.services.begin(), spec.services.end(),
                     [](const ServiceDefinition& each) { return each.kind == ServiceKind::Assistant; });
    if (service->kind == ServiceKind::Assistant && assistant != spec.services.end())
        return fail(
            ErrorKind::Conflict,
            Text::tr("A pod has one coding assistant, and \"%1\" has %2.").arg(spec.name, assistant->name),
            Text::tr("To have %1 in its place, remove that one first:\n"
                     "pinacle service remove %3 %2\npinacle service add %3 %4")
                .arg(service->name, assistant->id, spec.slug, id));
    const PinacleConfig config = withOtherServices(spec, QStringList(before) << id, catalog);
    const auto after = ConfigResolver(catalog).loadConfig(config);
    if (!after)
        return fail(after.error());
    QStringList added;
    for (const QString& each : idsOf(*after))
        if (!before.contains(each))
            added << each;
    if (const auto missing = missingFor(definitionsOf(added, catalog), spec); !missing.isEmpty())
        return fail(missingError(missing, spec.slug));
    return parametersFor(id, spec.config, config, added, catalog);
}

Result<QJsonObject> removalOf(const QString& id, const PodSpec& spec, const Catalog& catalog)
{
    QStringList rest = idsOf(spec);
    if (rest.removeAll(id) == 0)
        return fail(ErrorKind::NotFound, Text::tr("The pod has no service \"%1\".").arg(id.left(60)),
                    rest.isEmpty() ? QString() : Text::tr("It has %1.").arg(rest.join(", ")));
    QStringList dependents;
    for (const ServiceDefinition& service : spec.services)
        if (service.dependsOn.contains(id))
            dependents << service.name;
    if (!dependents.isEmpty())
        return fail(ErrorKind::Conflict, Text::tr("%1 needs it.").arg(dependents.join(QStringLiteral(", "))),
                    Text::tr("Remove that first."));
    const PinacleConfig config = withOtherServices(spec, rest, catalog);
    return parametersFor(id, spec.config, config, {id}, catalog);
}

QString removalNotice(const ServiceDefinition& service)
{
    if (service.kind == ServiceKind::Database)
        return Text::tr("Its software and every database in it go for good.");
    QStringList paths = service.settings;
    for (QString& path : paths)
        path.replace(QLatin1String("/root/"), QLatin1String("~/"));
    const QString list = paths.join(QStringLiteral(", "));
    if (list.isEmpty())
        return Text::tr("Its software goes from the pod. It can be added again.");
    return service.kind == ServiceKind::Assistant
               ? Text::tr("Its software, its logins and its settings go from the pod for good (%1). The "
                          "project's files stay.")
                     .arg(list)
               : Text::tr("Its software, and what was set up in it, go from the pod for good (%1). The "
                          "project's files stay.")
                     .arg(list);
}

Plan planAddService(const SharedSpec& spec, const QJsonObject& parameters, const PodPlanContext& context)
{
    const SharedSpec before = withConfig(*spec, parameters["before"].toObject(), context.catalog);
    const SharedSpec after = withConfig(*spec, parameters["after"].toObject(), context.catalog);
    const QStringList keys = textsIn(parameters, "keys");
    const QList<ServiceDefinition> services = definitionsOf(textsIn(parameters, "ids"), context.catalog);
    Plan plan{"add-service", {}, {}};
    plan.steps << Step{"environment",
                       Text::tr("Write the environment"),
                       1,
                       {},
                       [after, context](Connection& c, const Cancel& cancel) {
                           return writeEnvironment(after, *context.environments, {}, c, cancel);
                       },
                       [before, keys, context](Connection& c, const Cancel& cancel) {
                           return writeEnvironment(before, *context.environments, keys, c, cancel);
                       }}
               << Step{"install-services",
                       Text::tr("Install and start it"),
                       8,
                       {},
                       [after, services](Connection& c, const Cancel& cancel) {
                           return bringUp(services, *after, c, cancel);
                       },
                       [after, services](Connection& c, const Cancel& cancel) {
                           // What was there before the service came is not its own.
                           return takeDown(services, *after, Settings::Kept, c, cancel);
                       }}
               << Step{"service-health",
                       Text::tr("Wait until it answers"),
                       4,
                       {},
                       [after, services](Connection& c, const Cancel& cancel) -> Result<void> {
                           GVisorRuntime runtime(c, cancel);
                           for (const ServiceDefinition& service : services)
                               if (auto up =
                                       ServiceProvisioner(runtime, *after).waitUntilHealthy(service, cancel);
                                   !up)
                                   return up;
                           return {};
                       },
                       {}}
               << Step{"config",
                       Text::tr("Write pinacle.yaml"),
                       1,
                       {},
                       [after, context](Connection& c, const Cancel& cancel) {
                           return takeConfig(after, context, c, cancel);
                       },
                       [before, context](Connection& c, const Cancel& cancel) {
                           return takeConfig(before, context, c, cancel);
                       }};
    return plan;
}

Plan planRemoveService(const SharedSpec& spec, const QJsonObject& parameters, const PodPlanContext& context)
{
    const SharedSpec before = withConfig(*spec, parameters["before"].toObject(), context.catalog);
    const SharedSpec after = withConfig(*spec, parameters["after"].toObject(), context.catalog);
    const QStringList keys = textsIn(parameters, "keys");
    const QList<ServiceDefinition> services = definitionsOf(textsIn(parameters, "ids"), context.catalog);
    Plan plan{"remove-service", {}, {}};
    plan.steps << Step{"config",
                       Text::tr("Write pinacle.yaml"),
                       1,
                       {},
                       [after, context](Connection& c, const Cancel& cancel) {
                           return takeConfig(after, context, c, cancel);
                       },
                       [before, context](Connection& c, const Cancel& cancel) {
                           return takeConfig(before, context, c, cancel);
                       }}
               << Step{"remove-services",
                       Text::tr("Stop and remove it"),
                       4,
                       {},
                       [before, services](Connection& c, const Cancel& cancel) {
                           return takeDown(services, *before, Settings::Removed, c, cancel);
                       },
                       [before, services](Connection& c, const Cancel& cancel) {
                           return bringUp(services, *before, c, cancel); // empty: its data went with it
                       }}
               << Step{"environment",
                       Text::tr("Write the environment"),
                       1,
                       {},
                       [after, keys, context](Connection& c, const Cancel& cancel) {
                           return writeEnvironment(after, *context.environments, keys, c, cancel);
                       },
                       [before, context](Connection& c, const Cancel& cancel) {
                           return writeEnvironment(before, *context.environments, {}, c, cancel);
                       }};
    return plan;
}

} // namespace pinacle

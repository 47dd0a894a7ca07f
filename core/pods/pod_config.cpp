#include "core/pods/pod_config.h"

#include "core/base/text.h"
#include "core/config/config_resolver.h"
#include "core/config/config_yaml.h"
#include "core/config/pod_tabs.h"
#include "core/pods/config_file.h"
#include "core/pods/pod_manager.h"
#include "core/pods/pod_request.h"

namespace pinacle {

namespace {

RunInPod runInPodOf(PodManager& manager, const Cancel& cancel)
{
    return [&manager, &cancel](const QByteArray& script, const QString& label) {
        ExecOptions options;
        options.input = script;
        options.label = label;
        return manager.execInPod({QStringLiteral("sh"), QStringLiteral("-s")}, options, cancel);
    };
}

QString projectFolder(const PodRecord& pod)
{
    return pod.projectFolder.isEmpty() ? QStringLiteral("/workspace/") + pod.slug : pod.projectFolder;
}

QStringList differingKeys(const QJsonObject& a, const QJsonObject& b)
{
    QJsonObject all = a;
    for (const QString& key : b.keys())
        all.insert(key, {});
    QStringList keys;
    for (const QString& key : orderedKeys(all))
        if (a[key] != b[key])
            keys << key;
    return keys;
}

QStringList sortedServices(const PinacleConfig& config, const Catalog& catalog)
{
    QStringList ids = effectiveServices(config, catalog);
    ids.sort();
    return ids;
}

QString tierOf(const PinacleConfig& config, const Catalog& catalog)
{
    return ConfigResolver(catalog).expandKnown(config).tier.id;
}

/// What of a saved text the pod becomes: its services are those that are installed in it, and its tier is the
/// one whose limits its container has, whatever the text wants. Commands of their own change them.
Result<PinacleConfig> becomes(const PinacleConfig& stored, const PinacleConfig& wanted,
                              const Catalog& catalog, PodState state)
{
    PinacleConfig config = wanted;
    if (sortedServices(stored, catalog) != sortedServices(wanted, catalog))
        config.services = sortedServices(stored, catalog);
    if (tierOf(stored, catalog) != tierOf(wanted, catalog))
        config.tier = tierOf(stored, catalog);
    if (config == wanted)
        return config;
    const QString fix = Text::tr("`pinacle pod resize` changes the tier; `pinacle service add` and "
                                 "`service remove` change the services of a pod that runs.");
    if (state != PodState::Running) // there is no file that could want something else
        return fail(ErrorKind::Conflict,
                    Text::tr("Services and tier of a pod that does not run are not changed here."), fix);
    if (const auto mistakes = ConfigResolver(catalog).validate(config); !mistakes.isEmpty())
        return fail(ErrorKind::Conflict,
                    Text::tr("This does not go with the services and the tier that the pod has: %1.")
                        .arg(mistakes.first().message),
                    fix);
    return config;
}

} // namespace

Result<PodConfigText> readPodConfig(const PodManagerContext& context, const QString& podId,
                                    const Cancel& cancel)
{
    const auto pod = PodStore(context.database).byId(podId);
    if (!pod)
        return fail(ErrorKind::NotFound, Text::tr("There is no such pod."));
    const PinacleConfig stored = configFromJson(pod->config);
    const PodConfigText generated{serialiseConfig(stored), {}, {}, {}};
    if (pod->status != PodState::Running)
        return generated;
    PodManager manager(context, podId);
    const auto file = readConfigFile(projectFolder(*pod), runInPodOf(manager, cancel));
    if (!file)
        return fail(file.error());
    if (file->name.isEmpty())
        return generated;
    const PinacleConfig config = parseConfig(file->text, context.catalog).config;
    return PodConfigText{file->text, file->name, differingKeys(configTree(config), configTree(stored)),
                         configChanges(stored, config, context.catalog)};
}

Result<QList<ConfigChange>> savePodConfig(const PodManagerContext& context, const QString& podId,
                                          const PodConfigText& before, const QByteArray& text,
                                          const Cancel& cancel)
{
    const ParsedConfig parsed = checkConfig(text, context.catalog);
    if (!parsed.mistakes.isEmpty())
        return mistakesError(parsed.mistakes);
    const auto lock = PodLock::tryLock(context.home, podId);
    if (!lock)
        return fail(ErrorKind::Busy, Text::tr("Another operation runs on this pod."),
                    Text::tr("Wait until it ends, then save again."));
    PodStore pods(context.database);
    const auto pod = pods.byId(podId);
    if (!pod)
        return fail(ErrorKind::NotFound, Text::tr("There is no such pod."));
    const PinacleConfig stored = configFromJson(pod->config);
    const auto config = becomes(stored, parsed.config, context.catalog, pod->status);
    if (!config)
        return fail(config.error());
    if (pod->status == PodState::Running && (text != before.text || before.file.isEmpty())) {
        PodManager manager(context, podId);
        const ConfigFile file{before.file, before.file.isEmpty() ? QByteArray() : before.text};
        if (auto written = writeConfigFile(projectFolder(*pod), file, text, runInPodOf(manager, cancel));
            !written)
            return fail(written.error());
    } else if (pod->status != PodState::Running && serialiseConfig(stored) != before.text) {
        return fail(ErrorKind::Conflict, Text::tr("The pod's configuration was changed since it was read."),
                    Text::tr("Read it again, and make your change there."));
    }
    if (auto set = pods.setConfig(podId, configToJson(*config)); !set)
        return fail(set.error());
    return configChanges(stored, parsed.config, context.catalog);
}

} // namespace pinacle

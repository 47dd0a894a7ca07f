#include "core/pods/source_steps.h"

#include "core/base/text.h"
#include "core/config/config_resolver.h"
#include "core/config/project_detection.h"
#include "core/pods/environment_sync.h"
#include "core/pods/git_project.h"
#include "core/pods/pod_steps.h"
#include "core/runtime/gvisor_runtime.h"
#include "core/store/pod_store.h"

namespace pinacle {

namespace {

using Connection = ServerConnection;

void warn(const PodPlanContext& context, const QString& step, const Error& error)
{
    Error named = error;
    named.step = step;
    if (context.warn)
        context.warn(named);
}

/// The first of the host's keys that is known; HostKeyUnknown with a fingerprint, or HostKeyChanged.
Result<HostKey> knownKey(const QList<HostKey>& keys, const GitRemote& remote, const PodPlanContext& context)
{
    std::optional<Error> reason;
    for (const HostKey& key : keys) {
        const auto checked = context.checkHostKey(remote.host, remote.sshPort(), key);
        if (checked)
            return key;
        if (!reason || checked.error().kind == ErrorKind::HostKeyChanged)
            reason = checked.error();
    }
    if (reason->kind == ErrorKind::HostKeyUnknown)
        return fail(ErrorKind::HostKeyUnknown,
                    Text::tr("The Git host %1 is not known yet; its key is %2.")
                        .arg(remote.host, keys[0].fingerprint),
                    Text::tr("Compare the fingerprint with what the host publishes. When it is right, create "
                             "the pod with --accept-git-host-key %1.")
                        .arg(keys[0].fingerprint),
                    keys[0].fingerprint);
    return fail(*reason);
}

Result<void> prepareKey(const PodSpec& spec, const GitRemote& remote, const PodPlanContext& context,
                        Connection& c, const Cancel& cancel)
{
    GVisorRuntime runtime(c, cancel);
    GitProject project(runtime, spec, remote);
    auto facts = project.makeKey();
    if (!facts)
        return fail(facts.error());
    auto key = knownKey(facts->hostKeys, remote, context);
    if (!key)
        return fail(key.error());
    if (auto pinned = project.pinHost(*key); !pinned)
        return pinned;
    if (!context.addDeployKey)
        return {};
    const auto added = context.addDeployKey(remote, facts->publicKey, spec.source.isNew);
    return added ? Result<void>() : fail(added.error());
}

/// What cannot be taken back now is tried again later, and hinders nothing.
Result<void> forgetKey(const PodPlanContext& context)
{
    if (!context.removeDeployKey)
        return {};
    if (const auto removed = context.removeDeployKey(); !removed)
        warn(context, QStringLiteral("deploy-key"), removed.error());
    return {};
}

Result<void> takeOwnKey(const PodSpec& spec, const PodPlanContext& context, Connection& c,
                        const Cancel& cancel)
{
    GVisorRuntime runtime(c, cancel);
    const auto key = GitProject(runtime, spec, GitRemote()).replaceKey();
    if (!key)
        return fail(key.error());
    if (key->isEmpty())
        return {};
    const auto added = context.addDeployKeyOfCopy ? context.addDeployKeyOfCopy(*key) : Result<bool>(false);
    if (added && *added)
        return {};
    Error error;
    error.kind = ErrorKind::AuthFailed;
    error.message = Text::tr("The copy has a new deploy key, which its repository does not know yet: git "
                             "cannot fetch or push there.");
    if (!added)
        error.message += QStringLiteral(" (%1)").arg(added.error().message);
    error.fix = Text::tr("Add this deploy key to the repository:\n%1 pinacle-%2").arg(*key, spec.podId);
    warn(context, QStringLiteral("deploy-key"), error);
    return {};
}

/// The key that has to be added by hand stands in the error.
Result<void> withKeyToAdd(const Result<void>& done, const PodSpec& spec, const GitRemote& remote,
                          Connection& c, const Cancel& cancel)
{
    if (done || done.error().kind != ErrorKind::AuthFailed || !remote.isSsh())
        return done;
    GVisorRuntime runtime(c, cancel);
    auto facts = GitProject(runtime, spec, remote).makeKey();
    Error error = done.error();
    if (facts)
        error.fix = Text::tr("Add this deploy key to the repository, then resume:\n%1 pinacle-%2")
                        .arg(facts->publicKey, spec.podId);
    return fail(error);
}

/// What the project's files suggest, where it says nothing itself.
Result<PinacleConfig> detected(GitProject& project, const PodPlanContext& context)
{
    auto paths = project.files();
    if (!paths)
        return fail(paths.error());
    const PinacleConfig config =
        detectProject(filesOfListing(*paths,
                                     [&](const QString& path) {
                                         return project.readFile(path).value_or(std::optional<QByteArray>());
                                     }),
                      context.catalog)
            .config;
    return ConfigResolver(context.catalog).validate(config).isEmpty() ? config : PinacleConfig();
}

Result<PinacleConfig> configOfProject(GitProject& project, const PodPlanContext& context)
{
    for (const char* name : {"pinacle.yaml", "pinacle.yml"}) {
        auto text = project.readFile(QString::fromLatin1(name));
        if (!text)
            return fail(text.error());
        if (!*text)
            continue;
        const ParsedConfig parsed = parseConfig(**text, context.catalog);
        const auto mistakes = parsed.mistakes.isEmpty()
                                  ? ConfigResolver(context.catalog).validate(parsed.config)
                                  : parsed.mistakes;
        if (mistakes.isEmpty())
            return parsed.config;
        QStringList lines;
        for (const ConfigMistake& mistake : mistakes)
            lines << QStringLiteral("%1:%2:%3: %4: %5")
                         .arg(QLatin1String(name))
                         .arg(mistake.line)
                         .arg(mistake.column)
                         .arg(mistake.key, mistake.message);
        Error error;
        error.kind = ErrorKind::Invalid;
        error.message = Text::tr("The repository's %1 has mistakes, so the defaults were taken: %2")
                            .arg(QLatin1String(name), lines.first());
        error.detail = lines.join(u'\n');
        error.fix = Text::tr("Correct the file in the project.");
        warn(context, QStringLiteral("settings"), error);
        return PinacleConfig();
    }
    return detected(project, context);
}

/// Limits can only be changed while gVisor does not run the container; it is started again by its own step.
Result<void> changeLimits(const PodSpec& spec, const Tier& tier, Connection& c, const Cancel& cancel)
{
    if (auto stopped = GVisorRuntime(c, cancel).stopContainer(spec.containerName()); !stopped)
        return stopped;
    Command command;
    const QString memory = QStringLiteral("%1m").arg(tier.memoryMb);
    command.argv = {"docker", "update",        "--cpus", QString::number(tier.cpus), "--memory",
                    memory,   "--memory-swap", memory,   spec.containerName()};
    command.privilege = Privilege::Docker;
    command.label = QStringLiteral("Set the limits that the repository asks for");
    auto output = run(c, command, cancel);
    return output ? Result<void>() : fail(output.error());
}

Result<void> takeConfig(const SharedSpec& spec, const GitRemote& remote, const PodPlanContext& context,
                        Connection& c, const Cancel& cancel)
{
    GVisorRuntime runtime(c, cancel);
    GitProject project(runtime, *spec, remote);
    auto config = configOfProject(project, context);
    if (!config)
        return fail(config.error());
    if (!spec->config.tier.isEmpty()) // a person's choice
        config->tier = spec->config.tier;
    auto wanted = ConfigResolver(context.catalog).loadConfig(*config);
    if (!wanted)
        return fail(wanted.error());
    if (wanted->tier.id != spec->tier.id)
        if (auto changed = changeLimits(*spec, wanted->tier, c, cancel); !changed)
            return changed;
    if (auto set = context.pods.setConfig(spec->podId, configToJson(*config)); !set)
        return set;
    return writeMemo(*spec, configToJson(*config), c, cancel);
}

} // namespace

QList<Step> cloneSteps(const SharedSpec& spec, const PodPlanContext& context)
{
    const auto remote = GitRemote::parse(spec->source.repository, context.plainHttpHosts);
    if (!remote)
        return {};
    QList<Step> steps;
    if (remote->isSsh())
        steps << Step{"deploy-key",
                      Text::tr("Make the pod's deploy key"),
                      1,
                      {},
                      [spec, remote = *remote, context](Connection& c, const Cancel& cancel) {
                          return prepareKey(*spec, remote, context, c, cancel);
                      },
                      [context](Connection&, const Cancel&) { return forgetKey(context); }};
    if (!spec->source.isClone())
        return steps;
    steps << Step{"clone",
                  Text::tr("Clone the repository"),
                  6,
                  {},
                  [spec, remote = *remote](Connection& c, const Cancel& cancel) {
                      GVisorRuntime runtime(c, cancel);
                      return withKeyToAdd(GitProject(runtime, *spec, remote).clone(), *spec, remote, c,
                                          cancel);
                  },
                  {}}; // goes with the container
    if (spec->source.isConfigPending)
        steps << Step{"settings",
                      Text::tr("Read what the repository asks for"),
                      1,
                      {},
                      [spec, remote = *remote, context](Connection& c, const Cancel& cancel) {
                          return takeConfig(spec, remote, context, c, cancel);
                      },
                      {}};
    return steps;
}

Step dotEnvStep(const SharedSpec& spec, const PodPlanContext& context)
{
    return {"dotenv",
            Text::tr("Write the project's .env"),
            1,
            {},
            [spec, context](Connection& c, const Cancel& cancel) -> Result<void> {
                if (!context.environments)
                    return {};
                GVisorRuntime runtime(c, cancel);
                EnvironmentSync sync(runtime, *spec, *context.environments);
                auto first = sync.run({});
                if (!first)
                    return fail(first.error());
                // A repository that brings a .env: what was asked for now wins over what it holds.
                QMap<QString, EnvironmentSide> ours;
                for (const EnvironmentConflict& conflict : first->conflicts)
                    ours.insert(conflict.key, EnvironmentSide::Ours);
                if (ours.isEmpty())
                    return {};
                auto second = sync.run(ours);
                return second ? Result<void>() : fail(second.error());
            },
            {}};
}

Step syncStep(const SharedSpec& spec, const PodPlanContext& context)
{
    return {
        "dotenv",
        Text::tr("Compare the project's .env"),
        1,
        {},
        [spec, context](Connection& c, const Cancel& cancel) -> Result<void> {
            if (!context.environments)
                return {};
            GVisorRuntime runtime(c, cancel);
            auto merge = EnvironmentSync(runtime, *spec, *context.environments).run({});
            if (!merge && merge.error().kind == ErrorKind::Cancelled)
                return fail(merge.error());
            Error conflict;
            if (merge && merge->conflicts.isEmpty())
                return {};
            QStringList keys;
            for (const EnvironmentConflict& each : merge ? merge->conflicts : QList<EnvironmentConflict>())
                keys << each.key;
            conflict.message =
                Text::tr("The environment and the project's .env were both changed: %1").arg(keys.join(u' '));
            conflict.fix = Text::tr("Decide with `pinacle env sync`. Nothing was changed.");
            warn(context, QStringLiteral("dotenv"), merge ? conflict : merge.error());
            return {};
        },
        {}};
}

QList<Step> pushSteps(const SharedSpec& spec, const PodPlanContext& context)
{
    const auto remote = GitRemote::parse(spec->source.repository, context.plainHttpHosts);
    if (!remote || !spec->source.isNew)
        return {};
    return {Step{"push",
                 Text::tr("Push the first commit"),
                 2,
                 {},
                 [spec, remote = *remote](Connection& c, const Cancel& cancel) {
                     GVisorRuntime runtime(c, cancel);
                     return withKeyToAdd(GitProject(runtime, *spec, remote).pushNew(), *spec, remote, c,
                                         cancel);
                 },
                 {}}}; // what was pushed is work: it stays
}

QList<Step> forgetKeySteps(const SharedSpec& spec, const PodPlanContext& context)
{
    const auto remote = GitRemote::parse(spec->source.repository, context.plainHttpHosts);
    if (!remote || !remote->isSsh() || !context.removeDeployKey)
        return {};
    return {Step{"deploy-key",
                 Text::tr("Take the deploy key from the Git host"),
                 1,
                 {},
                 [context](Connection&, const Cancel&) { return forgetKey(context); },
                 {}}};
}

Step ownKeyStep(const SharedSpec& spec, const PodPlanContext& context)
{
    return {"deploy-key",
            Text::tr("Give the copy a deploy key of its own"),
            1,
            {},
            [spec, context](Connection& c, const Cancel& cancel) {
                return takeOwnKey(*spec, context, c, cancel);
            },
            [context](Connection&, const Cancel&) { return forgetKey(context); }};
}

QList<Step> forgivingInstall(QList<Step> steps, const SharedSpec& spec, const PodPlanContext& context)
{
    if (!spec->source.isClone())
        return steps;
    for (Step& step : steps) {
        if (step.id != QLatin1String("install"))
            continue;
        step.apply = [install = step.apply, context](Connection& c, const Cancel& cancel) -> Result<void> {
            auto done = install(c, cancel);
            if (done ||
                (done.error().kind != ErrorKind::CommandFailed && done.error().kind != ErrorKind::Timeout))
                return done;
            Error error = done.error();
            error.fix =
                Text::tr("The pod runs without it. Correct the project in the pod and install there.");
            warn(context, QStringLiteral("install"), error);
            return {};
        };
    }
    return steps;
}

} // namespace pinacle

#include "core/pods/pod_request.h"

#include "core/base/shell_quote.h"
#include "core/config/config_resolver.h"
#include "core/config/git_remote.h"
#include "core/pods/env_set_store.h"
#include "core/pods/pod_service.h"
#include "core/store/server_store.h"

#include <QRandomGenerator>

namespace pinacle {

static QString generatedValue(const QString& generator)
{
    if (generator != QLatin1String("hex32"))
        return {};
    QByteArray bytes(32, '\0');
    QRandomGenerator::system()->generate(reinterpret_cast<quint32*>(bytes.data()),
                                         reinterpret_cast<quint32*>(bytes.data()) + 8);
    return QString::fromLatin1(bytes.toHex());
}

QList<MissingVariable> missingVariables(const PodSpec& spec, const QMap<QString, QString>& environment,
                                        const QStringList& alsoGiven)
{
    QList<MissingVariable> missing;
    const auto look = [&](const QString& askedBy, const QStringList& keys, const QStringList& own) {
        for (const QString& key : keys)
            if (environment.value(key).isEmpty() && !alsoGiven.contains(key) && !own.contains(key))
                missing << MissingVariable{key, askedBy};
    };
    if (spec.projectTemplate)
        look(spec.projectTemplate->name, spec.projectTemplate->requiredEnvironment, {});
    for (const ServiceDefinition& service : spec.services)
        look(service.name, service.requiredEnvironment, service.environment.keys());
    return missing;
}

Error missingError(const QList<MissingVariable>& missing, const QString& pod)
{
    QStringList lines;
    QStringList commands;
    for (const MissingVariable& variable : missing) {
        lines << PodService::tr("%1 needs the variable %2, which has no value.")
                     .arg(variable.askedBy, variable.key);
        commands << QStringLiteral("pinacle env set %1 %2=VALUE").arg(pod, variable.key);
    }
    Error error{ErrorKind::Invalid, lines.join(u'\n')};
    error.fix = PodService::tr("Give it one first, in the pod's environment:\n%1").arg(commands.join(u'\n'));
    return error;
}

/// What a repository asks for is only known in the pod; a snapshot brings its variables.
static QList<MissingVariable> missingIn(const PodRequest& request, const Catalog& catalog,
                                        const QList<EnvSet>& envSets)
{
    const bool isKnown = request.isConfigGiven || request.isNewRepository || request.repository.isEmpty();
    const auto spec = ConfigResolver(catalog).loadConfig(request.config);
    if (!isKnown || !spec || !request.snapshotId.isEmpty())
        return {};
    QStringList alsoGiven;
    for (const EnvSet& set : envSets)
        if (request.envSets.contains(set.name))
            alsoGiven << set.keys;
    return missingVariables(*spec, environmentFor(request, catalog).values(), alsoGiven);
}

QList<ConfigMistake> checkRequest(const PodRequest& request, const Catalog& catalog,
                                  const ServerStore& servers, const QStringList& plainHttpHosts,
                                  const QList<EnvSet>& envSets)
{
    QList<ConfigMistake> mistakes;
    const auto wrong = [&](const char* key, const QString& message) {
        mistakes << ConfigMistake{0, 0, QString::fromLatin1(key), message};
    };
    const QString name = request.name.trimmed();
    const bool hasControl =
        std::any_of(name.begin(), name.end(), [](QChar c) { return c.category() == QChar::Other_Control; });
    if (name.isEmpty())
        wrong("name", PodService::tr("A pod needs a name."));
    else if (name.size() > 100)
        wrong("name",
              PodService::tr("The name has %1 characters; at most 100 are allowed.").arg(name.size()));
    else if (hasControl || !isPassable(name))
        wrong("name", PodService::tr("The name holds a control character (a line break, for example)."));
    if (!servers.byIdOrName(request.serverId))
        wrong("server", request.serverId.isEmpty()
                            ? PodService::tr("Choose a server.")
                            : PodService::tr("There is no server \"%1\".").arg(request.serverId.left(60)));
    for (ConfigMistake mistake : request.environment.mistakes()) {
        mistake.key = QStringLiteral("environment");
        mistakes << mistake;
    }
    for (const QString& wanted : request.envSets)
        if (std::none_of(envSets.begin(), envSets.end(),
                         [&](const EnvSet& set) { return set.name == wanted; }))
            wrong("environment", PodService::tr("There is no env set \"%1\".").arg(wanted.left(60)));
    if (!request.repository.isEmpty())
        if (const auto remote = GitRemote::parse(request.repository, plainHttpHosts); !remote)
            wrong("repository", remote.error().text());
    if (request.repository.isEmpty() && (!request.branch.isEmpty() || !request.token.isEmpty()))
        wrong("repository", PodService::tr("A branch or a token needs a repository."));
    if (!request.branch.isEmpty())
        if (const QString mistake = branchMistake(request.branch); !mistake.isEmpty())
            wrong("branch",
                  PodService::tr("\"%1\" is no name of a branch: %2.").arg(request.branch.left(60), mistake));
    if (request.token.contains(u'\n') || request.token.contains(u'\r') || !isPassable(request.token))
        wrong("token", PodService::tr("The token holds a line break."));
    if (request.isNewRepository && request.config.templateId.isEmpty())
        wrong("template", PodService::tr("A new repository needs a template that makes its project."));
    for (const MissingVariable& missing : missingIn(request, catalog, envSets))
        wrong("environment",
              PodService::tr("%1 needs the variable %2. Give it a value: under Environment, or with "
                             "--env %2=VALUE.")
                  .arg(missing.askedBy, missing.key));
    return mistakes + ConfigResolver(catalog).validate(request.config);
}

tl::unexpected<Error> mistakesError(const QList<ConfigMistake>& mistakes)
{
    QStringList lines;
    for (const ConfigMistake& mistake : mistakes)
        lines << QStringLiteral("%1: %2").arg(mistake.key, mistake.message);
    return fail(ErrorKind::Invalid, lines.join(QLatin1Char('\n')));
}

/// Adds what of `variables` is missing. Values that were there stay: a password is made once.
static void addMissing(DotEnv& environment, const QList<TemplateVariable>& variables)
{
    for (const TemplateVariable& variable : variables) {
        if (environment.value(variable.key))
            continue;
        QString value = variable.generator.isEmpty() ? variable.value : generatedValue(variable.generator);
        const QMap<QString, QString> known = environment.values();
        for (auto it = known.cbegin(); it != known.cend(); ++it)
            value.replace(QStringLiteral("${%1}").arg(it.key()), it.value());
        environment.set(variable.key, value);
    }
}

void completeEnvironment(DotEnv& environment, const PodSpec& spec)
{
    if (spec.projectTemplate)
        addMissing(environment, spec.projectTemplate->environment);
    for (const ServiceDefinition& service : spec.services)
        addMissing(environment, service.provides);
}

DotEnv environmentFor(const PodRequest& request, const Catalog& catalog)
{
    DotEnv environment = request.environment;
    if (const auto spec = ConfigResolver(catalog).loadConfig(request.config))
        completeEnvironment(environment, *spec);
    return environment;
}

} // namespace pinacle

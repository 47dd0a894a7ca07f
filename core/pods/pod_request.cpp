#include "core/pods/pod_request.h"

#include "core/base/shell_quote.h"
#include "core/config/config_resolver.h"
#include "core/pods/pod_service.h"
#include "core/services/pod_script.h"
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

QList<ConfigMistake> checkRequest(const PodRequest& request, const Catalog& catalog,
                                  const ServerStore& servers)
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
    for (auto it = request.environment.begin(); it != request.environment.end(); ++it) {
        if (!isEnvironmentKey(it.key()))
            wrong("environment",
                  PodService::tr(
                      "\"%1\" is not a name of a variable; allowed: letters, digits and _, no digit first.")
                      .arg(it.key().left(60)));
        if (!isPassable(it.value()))
            wrong("environment",
                  PodService::tr("The value of %1 holds a NUL character.").arg(it.key().left(60)));
    }
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
static void addMissing(QMap<QString, QString>& environment, const QList<TemplateVariable>& variables)
{
    for (const TemplateVariable& variable : variables) {
        if (environment.contains(variable.key))
            continue;
        QString value = variable.generator.isEmpty() ? variable.value : generatedValue(variable.generator);
        for (auto it = environment.cbegin(); it != environment.cend(); ++it)
            value.replace(QStringLiteral("${%1}").arg(it.key()), it.value());
        environment.insert(variable.key, value);
    }
}

void completeEnvironment(QMap<QString, QString>& environment, const PodSpec& spec)
{
    if (spec.projectTemplate)
        addMissing(environment, spec.projectTemplate->environment);
    for (const ServiceDefinition& service : spec.services)
        addMissing(environment, service.provides);
}

QMap<QString, QString> environmentFor(const PodRequest& request, const Catalog& catalog)
{
    QMap<QString, QString> environment = request.environment;
    if (const auto spec = ConfigResolver(catalog).loadConfig(request.config))
        completeEnvironment(environment, *spec);
    return environment;
}

} // namespace pinacle

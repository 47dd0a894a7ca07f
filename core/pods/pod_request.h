#pragma once

#include "core/base/result.h"
#include "core/config/dotenv.h"
#include "core/config/pod_spec.h"
#include "core/pods/env_set_store.h"

namespace pinacle {

class ServerStore;

/// What a person asks for when making a pod.
struct PodRequest
{
    QString name;
    QString serverId; ///< or the server's name
    PinacleConfig config;
    DotEnv environment;
    QStringList envSets; ///< names; later ones do not replace what earlier ones set
    QString repository;  ///< to clone; or, with isNewRepository, an empty one for the project's first commit
    QString branch;
    bool isNewRepository = false;
    bool isConfigGiven = true; ///< false: what the repository brings is used
    QString token;             ///< for https; a secret
    QString gitHostKey;        ///< accepted fingerprint; for ssh
    QString snapshotId; ///< make the pod of this snapshot's files, with its configuration (but the tier)
};

/// Every mistake of a request, keyed as the form's fields are; none when a pod can be made of it.
QList<ConfigMistake> checkRequest(const PodRequest& request, const Catalog& catalog,
                                  const ServerStore& servers, const QStringList& plainHttpHosts = {},
                                  const QList<EnvSet>& envSets = {});

/// The mistakes as one error, a line each.
tl::unexpected<Error> mistakesError(const QList<ConfigMistake>& mistakes);

/// Adds what the template and the services of `spec` give to the pod and `environment` does not name. What is
/// there stays, so that a generated value is made once.
void completeEnvironment(DotEnv& environment, const PodSpec& spec);

/// A variable that the template or one of the services cannot do without, and nobody gives.
struct MissingVariable
{
    QString key;
    QString askedBy; ///< the name of the template or the service
};
/// `environment`: completed. `alsoGiven`: keys whose values are added later.
QList<MissingVariable> missingVariables(const PodSpec& spec, const QMap<QString, QString>& environment,
                                        const QStringList& alsoGiven = {});
/// What is missing in a pod that exists.
Error missingError(const QList<MissingVariable>& missing, const QString& pod);

/// The request's variables, completed.
DotEnv environmentFor(const PodRequest& request, const Catalog& catalog);

} // namespace pinacle

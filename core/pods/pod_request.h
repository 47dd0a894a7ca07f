#pragma once

#include "core/base/result.h"
#include "core/config/dotenv.h"
#include "core/config/pinacle_config.h"

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
    QString repository; ///< to clone; or, with isNewRepository, an empty one for the project's first commit
    QString branch;
    bool isNewRepository = false;
    bool isConfigGiven = true; ///< false: what the repository brings is used
    QString token;             ///< for https; a secret
    QString gitHostKey;        ///< accepted fingerprint; for ssh
};

/// Every mistake of a request, keyed as the form's fields are; none when a pod can be made of it.
QList<ConfigMistake> checkRequest(const PodRequest& request, const Catalog& catalog,
                                  const ServerStore& servers, const QStringList& plainHttpHosts = {},
                                  const QList<struct EnvSet>& envSets = {});

/// The mistakes as one error, a line each.
tl::unexpected<Error> mistakesError(const QList<ConfigMistake>& mistakes);

/// The request's variables, and what its template generates and the request does not name.
DotEnv environmentFor(const PodRequest& request, const Catalog& catalog);

} // namespace pinacle

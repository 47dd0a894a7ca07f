#pragma once

#include "core/base/result.h"
#include "core/config/pod_spec.h"

#include <QMap>

namespace pinacle {

class ServerStore;

/// What a person asks for when making a pod.
struct PodRequest
{
    QString name;
    QString serverId; ///< or the server's name
    PinacleConfig config;
    QMap<QString, QString> environment;
};

/// Every mistake of a request, keyed as the form's fields are; none when a pod can be made of it.
QList<ConfigMistake> checkRequest(const PodRequest& request, const Catalog& catalog,
                                  const ServerStore& servers);

/// The mistakes as one error, a line each.
tl::unexpected<Error> mistakesError(const QList<ConfigMistake>& mistakes);

/// Adds what the template and the services of `spec` give to the pod and `environment` does not name. What is
/// there stays, so that a generated value is made once.
void completeEnvironment(QMap<QString, QString>& environment, const PodSpec& spec);

/// The request's variables, completed.
QMap<QString, QString> environmentFor(const PodRequest& request, const Catalog& catalog);

} // namespace pinacle

#pragma once

#include "core/config/catalog.h"
#include "core/plan/plan.h"
#include "core/runtime/pod_image.h"
#include "core/servers/provision_types.h"
#include "core/store/records.h"

#include <QHash>

#include <memory>

namespace pinacle {

/// What the steps learn on the way. Belongs to the thread that runs the plan.
struct ProvisionFindings
{
    ServerRecord server;              ///< with its certificates, and what the trial container told
    QHash<QString, QString> upcoming; ///< step → what its apply would do, as its isDone was told
};

/// Brings a server to a state in which pods run: Docker, gVisor, name servers, pod image, a trial container.
/// Each step asks the server first, so that it is safe to repeat and goes on after a crash where it stopped.
/// Nothing is undone: what is installed by the distribution's packages may serve others by then.
Plan planProvision(const Catalog& catalog, const ProvisionOptions& options,
                   const std::shared_ptr<ProvisionFindings>& findings);

/// Runs one of the scripts of resources/provision over standard input.
Result<Output> runProvisionScript(ServerConnection& connection, const Cancel& cancel, const QString& name,
                                  const QStringList& arguments, const QString& label, milliseconds timeout,
                                  Privilege privilege, const QStringList& environment = {});

/// What a script says it would do, in the reader's language: a sentence a line, with what stands at its %1 …
/// behind tabs.
QString translatedSentences(const QString& told);

/// A script that ran and failed is an error too, under its label.
Result<void> succeeded(const Result<Output>& output, const QString& label);

} // namespace pinacle

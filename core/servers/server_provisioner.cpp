#include "core/servers/server_provisioner.h"

#include "core/base/text.h"
#include "core/runtime/pod_image.h"

#include <QJsonArray>
#include <QJsonDocument>

namespace pinacle {

Result<ServerRecord> ServerProvisioner::check(ServerRecord server)
{
    const QString label = QStringLiteral("Check the server");
    auto output = runProvisionScript(m_connection, m_cancel, QStringLiteral("check.sh"), {}, label,
                                     milliseconds(30'000), Privilege::Docker);
    if (auto done = succeeded(output, label); !done)
        return fail(done.error());
    const QJsonObject facts = QJsonDocument::fromJson(output->out).object();
    if (facts.isEmpty())
        return fail(ErrorKind::CommandFailed, Text::tr("The server's answer to the check could not be read."),
                    {}, output->outText());
    // What only a trial container can tell (overlay, dns) comes from provision(); a look does not repeat it.
    const QJsonObject docker = facts["docker"].toObject();
    const QJsonObject runsc = facts["runsc"].toObject();
    server.runtime["docker"] = docker["version"];
    server.runtime["runsc"] = runsc["registered"].toBool() ? runsc["version"].toString() : QString();
    for (const char* key : {"resolvers", "os", "kernel", "arch", "hostname", "mtu", "user", "rootBy"})
        server.runtime[QLatin1String(key)] = facts[QLatin1String(key)];
    // A Docker that does not answer says nothing about its runtime: what was proven before stands.
    if (!docker["version"].toString().isEmpty() && !runsc["keepsFiles"].toBool())
        server.runtime["overlay"] = false;
    auto built = PodImage::standard(m_catalog, server.caCertificates).isBuilt(m_connection, m_cancel);
    server.runtime["image"] = built && *built;
    server.cpus = facts["cpus"].toDouble();
    server.memoryMb = facts["memoryMb"].toInteger();
    server.diskGb = qint64(facts["diskFreeGb"].toDouble());
    server.lastHeartbeatAt = QDateTime::currentDateTimeUtc();
    server.lastError.clear();
    const bool isReady = !docker["version"].toString().isEmpty() && runsc["registered"].toBool() &&
                         server.runtime["overlay"].toBool() && built && *built;
    server.status = isReady ? QStringLiteral("ready") : QStringLiteral("incomplete");
    return server;
}

Result<QList<UpcomingStep>> ServerProvisioner::lookAhead(const ServerRecord& server,
                                                         const ProvisionOptions& options)
{
    const auto findings = std::make_shared<ProvisionFindings>();
    findings->server = server;
    const Plan plan = planProvision(m_catalog, options, findings);
    QList<UpcomingStep> upcoming;
    bool hasDocker = true;
    for (const Step& step : plan.steps) {
        // Without Docker nothing can be asked about images.
        const auto isDone = hasDocker || step.id != QLatin1String("image")
                                ? step.isDone(m_connection, m_cancel)
                                : Result<bool>(false);
        if (!isDone)
            return fail(isDone.error());
        hasDocker = hasDocker && (*isDone || step.id != QLatin1String("docker"));
        upcoming << UpcomingStep{step.id, step.title, *isDone,
                                 *isDone ? QString() : findings->upcoming[step.id]};
    }
    return upcoming;
}

Result<ServerRecord> ServerProvisioner::provision(const ServerRecord& server, const ProvisionOptions& options,
                                                  Journal& journal, const PlanRunner::Observer& observer)
{
    const auto findings = std::make_shared<ProvisionFindings>();
    findings->server = server;
    const Plan plan = planProvision(m_catalog, options, findings);
    PlanRunner runner(journal, m_connection, observer);
    const auto before = journal.newest(server.id);
    const bool goesOn = before && before->kind == plan.kind && before->state != QLatin1String("done");
    const auto ran = goesOn ? runner.resume(*before, plan, m_cancel) : runner.run(server.id, plan, m_cancel);
    if (!ran)
        return fail(ran.error());
    return check(findings->server);
}

QString ServerProvisioner::explanation(const ServerRecord& server)
{
    return Text::tr(
               "On %1, as root (with sudo where the user is another):\n"
               "  • install Docker from the distribution's packages, if it is missing, and start it\n"
               "  • install gVisor (runsc), if it is missing or too old, and register it with Docker "
               "in /etc/docker/daemon.json\n"
               "  • write the resolver's addresses to /var/lib/pinacle/resolv.conf\n"
               "Then, through Docker: build the pod image and try one container.\n"
               "Docker is restarted only when its configuration changed; if containers run, you are asked "
               "first.")
        .arg(server.name);
}

} // namespace pinacle

#include "core/servers/server_provisioner.h"

#include "core/config/config_resolver.h"
#include "core/runtime/pod_image.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>

namespace pinacle {

static constexpr int kExitNeedsRestart = 75; // resources/provision/gvisor.sh

/// The image of a pod that says nothing about its services: what most pods start from, or share layers with.
static PodImage defaultImage(const Catalog& catalog, const QString& caCertificates)
{
    const auto spec = ConfigResolver(catalog).loadConfig(PinacleConfig());
    return PodImage(catalog, spec.value_or(PodSpec()), caCertificates);
}

Result<Output> ServerProvisioner::script(const QString& name, const QStringList& arguments,
                                         const QString& label, milliseconds timeout, Privilege privilege,
                                         const QStringList& environment)
{
    QFile file(QStringLiteral(":/provision/") + name);
    if (!file.open(QIODevice::ReadOnly))
        return fail(ErrorKind::Internal,
                    QStringLiteral("The script %1 is missing from this build.").arg(name));
    Command command;
    command.argv = QStringList{"env"} + environment + QStringList{"sh", "-s", "--"} + arguments;
    command.input = file.readAll();
    command.privilege = privilege;
    command.label = label;
    command.timeout = timeout;
    return m_connection.exec(command, m_cancel);
}

static Result<void> succeeded(const Result<Output>& output, const QString& label)
{
    if (!output)
        return fail(output.error());
    Command command;
    command.label = label;
    return output->ok() ? Result<void>() : fail(commandError(command, *output));
}

Result<ServerRecord> ServerProvisioner::check(ServerRecord server)
{
    const QString label = QStringLiteral("Check the server");
    auto output = script(QStringLiteral("check.sh"), {}, label, milliseconds(30'000), Privilege::Docker);
    if (auto done = succeeded(output, label); !done)
        return fail(done.error());
    const QJsonObject facts = QJsonDocument::fromJson(output->out).object();
    if (facts.isEmpty())
        return fail(ErrorKind::CommandFailed,
                    QStringLiteral("The server's answer to the check could not be read."), {},
                    output->outText());
    // What only a trial container can tell (overlay, dns) comes from provision(); a look does not repeat it.
    const QJsonObject docker = facts["docker"].toObject();
    const QJsonObject runsc = facts["runsc"].toObject();
    server.runtime["docker"] = docker["version"];
    server.runtime["runsc"] = runsc["registered"].toBool() ? runsc["version"].toString() : QString();
    for (const char* key : {"resolvers", "os", "kernel", "arch", "hostname", "mtu"})
        server.runtime[QLatin1String(key)] = facts[QLatin1String(key)];
    // A Docker that does not answer says nothing about its runtime: what was proven before stands.
    if (!docker["version"].toString().isEmpty() && !runsc["keepsFiles"].toBool())
        server.runtime["overlay"] = false;
    auto built = defaultImage(m_catalog, server.caCertificates).isBuilt(m_connection, m_cancel);
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

Result<void> ServerProvisioner::readCertificates(ServerRecord& server)
{
    if (server.runtime["ca_read"].toBool() || !server.caCertificates.isEmpty())
        return {};
    Command command;
    command.label = QStringLiteral("Read the server's own certificates");
    command.argv = {"sh", "-c",
                    "cat /usr/local/share/ca-certificates/*.crt /etc/pki/ca-trust/source/anchors/*.pem "
                    "/etc/pki/ca-trust/source/anchors/*.crt 2>/dev/null; true"};
    auto output = run(m_connection, command, m_cancel);
    if (!output)
        return fail(output.error());
    QByteArray pem;
    for (const QByteArray& certificate : splitPem(output->outText()))
        pem += certificate;
    server.caCertificates = QString::fromLatin1(pem);
    server.runtime["ca_read"] = true;
    return {};
}

Result<void> ServerProvisioner::installGVisor(bool mayRestartDocker)
{
    const QString label = QStringLiteral("Install gVisor");
    auto output = script(QStringLiteral("gvisor.sh"), {}, label, std::chrono::minutes(15), Privilege::Root,
                         mayRestartDocker ? QStringList{"PINACLE_RESTART_DOCKER=1"} : QStringList());
    if (output && output->exitCode == kExitNeedsRestart)
        return fail(ErrorKind::NotConfirmed,
                    QStringLiteral("Docker must be restarted, and containers run on the server."),
                    QStringLiteral("A restart stops these; confirm it to go on: %1")
                        .arg(output->outText().section(u'\n', -1)),
                    output->outText());
    return succeeded(output, label);
}

Result<void> ServerProvisioner::probe(ServerRecord& server, const QString& image)
{
    const QString label = QStringLiteral("Try a container");
    auto output =
        script(QStringLiteral("probe.sh"), {image}, label, std::chrono::minutes(2), Privilege::Docker);
    if (!output)
        return fail(output.error());
    // The script fails when any of its findings is bad; the findings say which.
    const QJsonObject found = QJsonDocument::fromJson(output->out).object();
    if (!found["started"].toBool())
        return fail(
            ErrorKind::CommandFailed,
            QStringLiteral("A trial container could not be started: %1").arg(found["errors"].toString()), {},
            output->outText() + output->errText());
    server.runtime["overlay"] = found["keepsFiles"];
    server.runtime["dns"] = !found["resolved"].toString().isEmpty();
    server.runtime["resolver"] = found["resolver"];
    server.runtime["checkpoint"] = found["checkpoint"];
    server.runtime["checkpoint_why"] = found["checkpointWhy"];
    if (!found["gvisor"].toBool())
        return fail(ErrorKind::IsolationNotProven,
                    QStringLiteral("A trial container did not run under gVisor."), {}, output->outText());
    if (!server.runtime["dns"].toBool())
        return fail(ErrorKind::Conflict,
                    QStringLiteral("A trial container could not resolve %1 with the resolver %2.")
                        .arg(found["name"].toString(), found["resolver"].toString()),
                    QStringLiteral("Look at the server's /etc/resolv.conf, then provision again."),
                    output->outText());
    if (!found["keepsFiles"].toBool())
        return fail(
            ErrorKind::Conflict,
            QStringLiteral("A restarted container had lost its files, so pods would lose work."),
            QStringLiteral(
                "The runtime \"runsc\" of /etc/docker/daemon.json needs the argument --overlay2=none."));
    return {};
}

Result<ServerRecord> ServerProvisioner::provision(ServerRecord server, bool mayRestartDocker,
                                                  const StepObserver& observer)
{
    constexpr int count = 6;
    const auto begin = [&](const QString& title, int index) {
        if (observer)
            observer(title, index, count);
    };
    begin(QStringLiteral("Install Docker"), 0);
    const QString docker = QStringLiteral("Install Docker");
    if (auto done =
            succeeded(script(QStringLiteral("docker.sh"), {}, docker, std::chrono::minutes(15)), docker);
        !done)
        return fail(done.error());
    begin(QStringLiteral("Install gVisor"), 1);
    if (auto done = installGVisor(mayRestartDocker); !done)
        return fail(done.error());
    begin(QStringLiteral("Write the resolver's addresses"), 2);
    const QString resolver = QStringLiteral("Write the resolver's addresses");
    if (auto done =
            succeeded(script(QStringLiteral("resolv.sh"), {}, resolver, milliseconds(30'000)), resolver);
        !done)
        return fail(done.error());
    if (auto done = readCertificates(server); !done)
        return fail(done.error());
    begin(QStringLiteral("Build the pod image"), 3);
    const PodImage image = defaultImage(m_catalog, server.caCertificates);
    auto built = image.isBuilt(m_connection, m_cancel);
    if (!built)
        return fail(built.error());
    if (!*built)
        if (auto done = image.build(m_connection, m_cancel); !done)
            return fail(done.error());
    begin(QStringLiteral("Try a container"), 4);
    if (auto done = probe(server, image.tag()); !done)
        return fail(done.error());
    image.removeOutdated(m_connection, m_cancel);
    begin(QStringLiteral("Check the server"), 5);
    return check(server);
}

QString ServerProvisioner::explanation(const ServerRecord& server)
{
    return QStringLiteral(
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

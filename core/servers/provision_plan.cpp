#include "core/servers/provision_plan.h"

#include "core/base/text.h"

#include <QFile>
#include <QJsonDocument>
#include <QRegularExpression>

namespace pinacle {

static constexpr int kExitNotWhatItShouldBe = 65; // resources/provision/gvisor.sh
static constexpr int kExitNeedsRestart = 75;
static constexpr int kExitSomethingToDo = 76; // with PINACLE_LOOK=1

using Findings = std::shared_ptr<ProvisionFindings>;

Result<Output> runProvisionScript(ServerConnection& connection, const Cancel& cancel, const QString& name,
                                  const QStringList& arguments, const QString& label, milliseconds timeout,
                                  Privilege privilege, const QStringList& environment)
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
    return connection.exec(command, cancel);
}

Result<void> succeeded(const Result<Output>& output, const QString& label)
{
    if (!output)
        return fail(output.error());
    Command command;
    command.label = label;
    return output->ok() ? Result<void>() : fail(commandError(command, *output));
}

/// What the scripts say they would do: a sentence a line, with what stands in it behind tabs.
[[maybe_unused]] static constexpr const char* kSentences[] = {
    QT_TRANSLATE_NOOP("Core", "install Docker from the distribution's packages, with %1"),
    QT_TRANSLATE_NOOP("Core",
                      "give up: Docker is missing, and there is no package manager that is known here"),
    QT_TRANSLATE_NOOP("Core", "start the Docker daemon, now and at every boot"),
    QT_TRANSLATE_NOOP("Core", "install apparmor, without which Docker starts no container on this kernel"),
    QT_TRANSLATE_NOOP("Core", "install gVisor (runsc %1) and register it in %2"),
    QT_TRANSLATE_NOOP("Core", "install gVisor (runsc %1) from %2 into %3, after its sha512 was checked"),
    QT_TRANSLATE_NOOP("Core", "where that cannot be reached, release %1 stays"),
    QT_TRANSLATE_NOOP("Core", "write %1, by which Docker starts runsc"),
    QT_TRANSLATE_NOOP("Core",
                      "register the runtime runsc (%1) in %2; Docker is restarted only if it does not take "
                      "that as it runs"),
    QT_TRANSLATE_NOOP("Core", "write the name servers (%1) to %2, for pods"),
};

QString translatedSentences(const QString& told)
{
    static const QRegularExpression place(QStringLiteral("%([1-9])"));
    QStringList lines;
    for (const QString& line : told.split(u'\n', Qt::SkipEmptyParts)) {
        const QStringList words = line.split(u'\t');
        const QString sentence = Text::tr(words.first().toUtf8().constData());
        // Not by arg(): what a server puts into one place may look like the next.
        QString said;
        qsizetype from = 0;
        for (auto each = place.globalMatch(sentence); each.hasNext();) {
            const auto match = each.next();
            said += sentence.mid(from, match.capturedStart() - from);
            said += words.value(match.captured(1).toInt());
            from = match.capturedEnd();
        }
        lines << said + sentence.mid(from);
    }
    return lines.join(u'\n');
}

/// A step that is one script: with PINACLE_LOOK=1 it tells what is to do, without it does that.
static Step scriptStep(const QString& id, const char* name, int weight, const QString& script,
                       const QStringList& environment, milliseconds timeout, const Findings& findings)
{
    const QString title = QString::fromLatin1(name); // in the log, as every label there
    Step step;
    step.id = id;
    step.title = Text::tr(name);
    step.weight = weight;
    step.isDone = [=](ServerConnection& connection, const Cancel& cancel) -> Result<bool> {
        const QString label = QStringLiteral("Look before: %1").arg(title);
        const auto output = runProvisionScript(connection, cancel, script, {}, label, milliseconds(60'000),
                                               Privilege::Root, environment + QStringList{"PINACLE_LOOK=1"});
        if (output && output->exitCode == kExitSomethingToDo) {
            findings->upcoming[id] = translatedSentences(output->outText());
            return false;
        }
        if (auto looked = succeeded(output, label); !looked)
            return fail(looked.error());
        return true;
    };
    step.apply = [=](ServerConnection& connection, const Cancel& cancel) -> Result<void> {
        const auto output =
            runProvisionScript(connection, cancel, script, {}, title, timeout, Privilege::Root, environment);
        if (output && output->exitCode == kExitNeedsRestart)
            return fail(ErrorKind::NotConfirmed,
                        Text::tr("Docker must be restarted, and containers run on the server."),
                        Text::tr("A restart stops these; confirm it to go on: %1")
                            .arg(output->outText().section(u'\n', -1)),
                        output->outText());
        if (output && output->exitCode == kExitNotWhatItShouldBe)
            return fail(ErrorKind::Conflict,
                        Text::tr("What was downloaded is not gVisor: its sha512 is not the expected one. "
                                 "Nothing was installed."),
                        Text::tr("Provision again. If it stays so, a mirror or a proxy in between sends "
                                 "something else: name another with `setting gvisor.source`, or take the "
                                 "distribution's package with `server provision NAME --gvisor-package`."),
                        output->outText());
        return succeeded(output, title);
    };
    return step;
}

/// resources/provision/gvisor.releases as the variables that gvisor.sh reads.
static QStringList gvisorEnvironment(const ProvisionOptions& options)
{
    QString release;
    QStringList sums;
    QFile file(QStringLiteral(":/provision/gvisor.releases"));
    if (file.open(QIODevice::ReadOnly))
        for (const QString& line : QString::fromUtf8(file.readAll()).split(u'\n')) {
            const QStringList words = line.simplified().split(u' ');
            if (words.size() != 3 || line.startsWith(u'#') || words[0] < release)
                continue;
            if (words[0] > release)
                sums.clear();
            release = words[0];
            sums << words[1] + u'=' + words[2];
        }
    if (!options.gvisorRelease.isEmpty() && options.gvisorRelease != release) {
        release = options.gvisorRelease;
        sums.clear(); // known to upstream only
    }
    QStringList environment{"PINACLE_GVISOR_RELEASE=" + release, "PINACLE_GVISOR_SUMS=" + sums.join(u' ')};
    if (!options.gvisorSource.isEmpty())
        environment << "PINACLE_GVISOR_SOURCE=" + options.gvisorSource;
    if (options.wantsPackage)
        environment << QStringLiteral("PINACLE_GVISOR_PACKAGE=1");
    if (options.mayRestartDocker)
        environment << QStringLiteral("PINACLE_RESTART_DOCKER=1");
    return environment;
}

/// Once: afterwards they belong to the person who may have changed them.
static Result<void> readCertificates(ServerRecord& server, ServerConnection& connection, const Cancel& cancel)
{
    if (server.runtime["ca_read"].toBool() || !server.caCertificates.isEmpty())
        return {};
    Command command;
    command.label = QStringLiteral("Read the server's own certificates");
    command.argv = {"sh", "-c",
                    "cat /usr/local/share/ca-certificates/*.crt /etc/pki/ca-trust/source/anchors/*.pem "
                    "/etc/pki/ca-trust/source/anchors/*.crt 2>/dev/null; true"};
    auto output = run(connection, command, cancel);
    if (!output)
        return fail(output.error());
    QByteArray pem;
    for (const QByteArray& certificate : splitPem(output->outText()))
        pem += certificate;
    server.caCertificates = QString::fromLatin1(pem);
    server.runtime["ca_read"] = true;
    return {};
}

static Step imageStep(const Catalog& catalog, const Findings& findings)
{
    Step step;
    step.id = QStringLiteral("image");
    step.title = Text::tr("Build the pod image");
    step.weight = 6;
    findings->upcoming[step.id] = Text::tr("build the image that pods start from (minutes, the first time)");
    step.isDone = [&catalog, findings](ServerConnection& connection, const Cancel& cancel) -> Result<bool> {
        if (auto read = readCertificates(findings->server, connection, cancel); !read)
            return fail(read.error());
        return PodImage::standard(catalog, findings->server.caCertificates).isBuilt(connection, cancel);
    };
    step.apply = [&catalog, findings](ServerConnection& connection, const Cancel& cancel) {
        return PodImage::standard(catalog, findings->server.caCertificates).build(connection, cancel);
    };
    return step;
}

/// Keeps what the trial container told, and says what is wrong with it.
static Result<void> judgeTrial(ServerRecord& server, const Output& output)
{
    // The script fails when any of its findings is bad; the findings say which.
    const QJsonObject found = QJsonDocument::fromJson(output.out).object();
    if (!found["started"].toBool())
        return fail(ErrorKind::CommandFailed,
                    Text::tr("A trial container could not be started: %1").arg(found["errors"].toString()),
                    {}, output.outText() + output.errText());
    server.runtime["overlay"] = found["keepsFiles"];
    server.runtime["dns"] = !found["resolved"].toString().isEmpty();
    server.runtime["resolver"] = found["resolver"];
    server.runtime["loopback"] = found["loopbackOnly"];
    server.runtime["quota"] = found["quota"];
    server.runtime["checkpoint"] = found["checkpoint"];
    server.runtime["checkpoint_why"] = found["checkpointWhy"];
    if (!found["gvisor"].toBool())
        return fail(ErrorKind::IsolationNotProven, Text::tr("A trial container did not run under gVisor."),
                    {}, output.outText());
    if (!server.runtime["dns"].toBool())
        return fail(ErrorKind::Conflict,
                    Text::tr("A trial container could not resolve %1 with the resolver %2.")
                        .arg(found["name"].toString(), found["resolver"].toString()),
                    Text::tr("Look at the server's /etc/resolv.conf, then provision again."),
                    output.outText());
    if (!found["keepsFiles"].toBool())
        return fail(
            ErrorKind::Conflict,
            Text::tr("A restarted container had lost its files, so pods would lose work."),
            Text::tr("The runtime \"runsc\" of /etc/docker/daemon.json needs the argument --overlay2=none."));
    if (!found["loopbackOnly"].toBool())
        return fail(ErrorKind::Conflict,
                    Text::tr("A port that was published on 127.0.0.1 listens on %1, so pods would be "
                             "open to the network.")
                        .arg(found["listens"].toString()),
                    Text::tr("Look for a proxy or a rule on the server that opens Docker's ports."),
                    output.outText());
    return {};
}

static Step trialStep(const Catalog& catalog, const Findings& findings)
{
    Step step;
    step.id = QStringLiteral("trial");
    step.title = Text::tr("Try a container");
    step.weight = 2;
    step.isDone = [findings](ServerConnection&, const Cancel&) -> Result<bool> {
        findings->upcoming[QStringLiteral("trial")] =
            Text::tr("run a container for a moment: gVisor, names, files over a restart, ports");
        return false; // what was true yesterday is no proof
    };
    step.apply = [&catalog, findings](ServerConnection& connection, const Cancel& cancel) -> Result<void> {
        const PodImage image = PodImage::standard(catalog, findings->server.caCertificates);
        const auto output =
            runProvisionScript(connection, cancel, QStringLiteral("probe.sh"), {image.tag()},
                               QStringLiteral("Try a container"), std::chrono::minutes(2), Privilege::Docker);
        if (!output)
            return fail(output.error());
        if (auto judged = judgeTrial(findings->server, *output); !judged)
            return judged;
        image.removeOutdated(connection, cancel);
        return {};
    };
    return step;
}

Plan planProvision(const Catalog& catalog, const ProvisionOptions& options, const Findings& findings)
{
    Plan plan;
    plan.kind = QStringLiteral("provision");
    plan.parameters = {{"restart_docker", options.mayRestartDocker}, {"package", options.wantsPackage}};
    plan.steps = {scriptStep(QStringLiteral("docker"), QT_TRANSLATE_NOOP("Core", "Install Docker"), 4,
                             QStringLiteral("docker.sh"), {}, std::chrono::minutes(15), findings),
                  scriptStep(QStringLiteral("gvisor"), QT_TRANSLATE_NOOP("Core", "Install gVisor"), 3,
                             QStringLiteral("gvisor.sh"), gvisorEnvironment(options),
                             std::chrono::minutes(15), findings),
                  scriptStep(QStringLiteral("resolver"),
                             QT_TRANSLATE_NOOP("Core", "Write the resolver's addresses"), 1,
                             QStringLiteral("resolv.sh"), {}, milliseconds(30'000), findings),
                  imageStep(catalog, findings), trialStep(catalog, findings)};
    return plan;
}

} // namespace pinacle

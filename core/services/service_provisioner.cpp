#include "core/services/service_provisioner.h"

#include "core/base/shell_quote.h"
#include "core/base/text.h"
#include "core/runtime/tar_archive.h"

#include <QElapsedTimer>
#include <QThread>

namespace pinacle {

static QString folderOf(const QString& serviceId)
{
    return QStringLiteral("/usr/lib/pinacle/services/") + serviceId;
}

Result<Output> ServiceProvisioner::runScript(const QByteArray& script, const QString& label,
                                             milliseconds timeout)
{
    ExecOptions options;
    options.input = script;
    options.label = label;
    options.timeout = timeout;
    options.secrets = m_spec.environment.values();
    auto output = m_runtime.execInContainer(m_spec.containerName(), {"sh", "-s"}, options);
    if (output && !output->ok()) {
        Command command;
        command.label = label;
        return fail(commandError(command, *output));
    }
    return output;
}

QString ServiceProvisioner::variables(const ServiceDefinition& service) const
{
    QMap<QString, QString> environment = service.environment;
    environment.insert(QStringLiteral("PINACLE_SERVICE"), service.id);
    environment.insert(QStringLiteral("PINACLE_PORT"), QString::number(service.port));
    environment.insert(QStringLiteral("PINACLE_URL"), m_spec.url(service.port));
    environment.insert(QStringLiteral("PINACLE_PROJECT"), m_spec.projectFolder);
    return exportLines(environment);
}

/// The services in waves: each needs only services of the waves before it.
static QList<QStringList> wavesOf(const QList<ServiceDefinition>& services)
{
    QMap<QString, int> wave;
    QList<QStringList> waves;
    for (const ServiceDefinition& service : services) { // dependencies come first
        int number = 0;
        for (const QString& needed : service.dependsOn)
            number = qMax(number, wave.value(needed, -1) + 1);
        wave.insert(service.id, number);
        while (waves.size() <= number)
            waves << QStringList();
        waves[number] << service.id;
    }
    return waves;
}

/// Lines that have the pod do `verb` to the services of each wave at once.
static QString inWaves(const QString& verb, const QList<ServiceDefinition>& services)
{
    QString lines;
    for (const QStringList& wave : wavesOf(services))
        lines += QStringLiteral("/usr/lib/pinacle/service %1 %2\n").arg(verb, wave.join(QLatin1Char(' ')));
    return lines;
}

/// How every script that changes the pod's software begins.
QString ServiceProvisioner::scriptHead(const ServiceDefinition& service) const
{
    return QStringLiteral("set -eu\nexport DEBIAN_FRONTEND=noninteractive\n") + variables(service);
}

Result<bool> ServiceProvisioner::areInstalled(const QList<ServiceDefinition>& services)
{
    PodScript script;
    for (const ServiceDefinition& service : services) {
        if (service.installed.isEmpty())
            return false;
        script.line(QStringLiteral("(set -eu\n") + variables(service) + service.installed +
                    QStringLiteral("\n) || exit 1"));
    }
    ExecOptions options;
    options.input = script.text();
    options.label = QStringLiteral("Look for the services");
    auto output = m_runtime.execInContainer(m_spec.containerName(), {"sh", "-s"}, options);
    if (!output)
        return fail(output.error());
    return output->ok();
}

Result<void> ServiceProvisioner::provisionServices(const QList<ServiceDefinition>& services, Missing missing)
{
    PodScript script;
    for (const ServiceDefinition& service : services) {
        const QString head = scriptHead(service);
        script.writeFile(folderOf(service.id) + "/install", head + service.install, "0644")
            .writeFile(folderOf(service.id) + "/installed",
                       head + (service.installed.isEmpty() ? QStringLiteral("exit 1\n") : service.installed),
                       "0644");
    }
    script.line(inWaves(QStringLiteral("install"), services));
    ExecOptions options;
    QStringList names;
    for (const ServiceDefinition& service : services)
        names << service.name;
    options.input = script.text();
    options.label = QStringLiteral("Install %1").arg(names.join(QLatin1String(", ")));
    options.timeout = std::chrono::minutes(30);
    options.secrets = m_spec.environment.values();
    return failureIn(m_runtime.execInContainer(m_spec.containerName(), {"sh", "-s"}, options), services,
                     missing);
}

/// An error when one of `services` failed that the pod needs. No installer can print such a line: what they
/// print begins with the service's name.
Result<void> ServiceProvisioner::failureIn(const Result<Output>& output,
                                           const QList<ServiceDefinition>& services, Missing missing) const
{
    if (!output)
        return fail(output.error());
    for (const QString& line : output->outText().split(QLatin1Char('\n'))) {
        if (!line.startsWith(QLatin1String("!failed ")))
            continue;
        for (const ServiceDefinition& service : services)
            if (service.id == line.section(QLatin1Char(' '), 1, 1) &&
                (missing == Missing::Refused || m_spec.needs(service.id)))
                return fail(ErrorKind::CommandFailed,
                            Text::tr("%1 could not be installed: %2")
                                .arg(service.name, line.section(QLatin1Char(' '), 2)),
                            Text::tr("The command's output in the log has the whole story; then retry."),
                            output->outText() + output->errText());
    }
    if (output->ok())
        return {};
    Command command;
    command.label = QStringLiteral("Install the services");
    return fail(commandError(command, *output));
}

/// What the pod knows of a service, in its folder.
QList<ServiceProvisioner::DefinitionFile>
ServiceProvisioner::definitionFiles(const ServiceDefinition& service) const
{
    const auto orElse = [](const QString& text, const char* other) {
        return text.isEmpty() ? QString::fromLatin1(other) : text;
    };
    return {{"environment", variables(service), 0600},
            {"health", "#!/bin/sh\n" + orElse(service.healthCommand, "exit 0\n"), 0755},
            {"user", orElse(service.user, "root"), 0644},
            {"stop-signal", orElse(service.stopSignal, "TERM"), 0644},
            {"depends-on", service.dependsOn.join(QLatin1Char('\n')), 0644},
            {"start", "#!/bin/sh\nset -eu\n" + service.start, 0755}};
}

void ServiceProvisioner::addDefinitions(TarArchive& archive) const
{
    for (const ServiceDefinition& service : m_spec.services)
        for (const DefinitionFile& file : definitionFiles(service))
            archive.add(folderOf(service.id).mid(1) + u'/' + file.name, file.content.toUtf8(), file.mode);
}

Result<void> ServiceProvisioner::startServices(const QList<ServiceDefinition>& services)
{
    PodScript script;
    for (const ServiceDefinition& service : services) {
        const QString folder = folderOf(service.id);
        script.line(QStringLiteral("if [ ! -s %1/failed ]; then").arg(folder));
        for (const DefinitionFile& file : definitionFiles(service))
            script.writeFile(folder + u'/' + file.name, file.content, u'0' + QString::number(file.mode, 8));
        script.line(QStringLiteral("/usr/lib/pinacle/service enable %1\nfi").arg(service.id));
    }
    // "renew", so that a start that was interrupted, or a changed definition, ends in the same state. What
    // does not start is not healthy, and the wait for health says so.
    script.line(inWaves(QStringLiteral("renew"), services));
    auto output = runScript(script.text(), QStringLiteral("Start the services"), std::chrono::minutes(2));
    return output ? Result<void>() : fail(output.error());
}

Result<void> ServiceProvisioner::restartService(const QString& serviceId)
{
    PodScript script;
    script.line(QStringLiteral("/usr/lib/pinacle/service renew %1").arg(quoteForShell(serviceId)));
    auto output =
        runScript(script.text(), QStringLiteral("Restart %1").arg(serviceId), std::chrono::seconds(60));
    return output ? Result<void>() : fail(output.error());
}

Result<void> ServiceProvisioner::stopService(const QString& serviceId)
{
    PodScript script;
    script.line(QStringLiteral("rc-service %1 stop").arg(quoteForShell(serviceId)));
    auto output =
        runScript(script.text(), QStringLiteral("Stop %1").arg(serviceId), std::chrono::seconds(60));
    return output ? Result<void>() : fail(output.error());
}

Result<void> ServiceProvisioner::removeService(const ServiceDefinition& service, Settings settings)
{
    QString cleanup = scriptHead(service) + service.cleanup;
    if (settings == Settings::Removed && !service.settings.isEmpty())
        cleanup += QStringLiteral("\nrm -rf -- ") + quoteForShell(service.settings) + QLatin1Char('\n');
    PodScript script;
    script.writeFile(folderOf(service.id) + "/cleanup", cleanup, "0644")
        .line(QStringLiteral("/usr/lib/pinacle/service remove %1").arg(service.id));
    auto output =
        runScript(script.text(), QStringLiteral("Remove %1").arg(service.name), std::chrono::minutes(10));
    return output ? Result<void>() : fail(output.error());
}

Result<QList<ServiceStatus>> ServiceProvisioner::status(const QList<ServiceDefinition>& services)
{
    QList<ServiceStatus> list;
    if (services.isEmpty())
        return list;
    PodScript script;
    QStringList ids;
    for (const ServiceDefinition& service : services)
        ids << service.id;
    script.line(QStringLiteral("/usr/lib/pinacle/service report ") + ids.join(QLatin1Char(' ')));
    auto output = runScript(script.text(), QStringLiteral("Look at the services"), std::chrono::seconds(30));
    if (!output)
        return fail(output.error());
    QMap<QString, ServiceStatus> found;
    for (const QString& line : output->outText().split(QLatin1Char('\n'))) {
        const QStringList words = line.split(QLatin1Char(' '));
        if (words.size() < 4)
            continue;
        const bool isHealthy = words[3] == QLatin1String("0");
        found.insert(words[0], ServiceStatus{words[0], words[1], isHealthy,
                                             isHealthy ? QString() : line.section(QLatin1Char(' '), 4),
                                             words[2].toLongLong()});
    }
    for (const QString& id : ids)
        list << found.value(id, ServiceStatus{id, "stopped", false, Text::tr("no answer"), 0});
    return list;
}

Result<QString> ServiceProvisioner::checkServiceHealth(const QString& serviceId)
{
    ExecOptions options;
    options.label = QStringLiteral("Check %1").arg(serviceId);
    options.timeout = std::chrono::seconds(20);
    auto output = m_runtime.execInContainer(m_spec.containerName(),
                                            {"/usr/lib/pinacle/service", "health", serviceId}, options);
    if (!output)
        return fail(output.error());
    if (output->ok())
        return QString();
    const QString reason = output->outText().isEmpty() ? output->errText() : output->outText();
    return reason.isEmpty() ? Text::tr("not healthy (exit code %1)").arg(output->exitCode)
                            : reason.section(QLatin1Char('\n'), -1).left(300);
}

Result<void> ServiceProvisioner::waitUntilHealthy(const ServiceDefinition& service, const Cancel& cancel)
{
    QElapsedTimer waited;
    waited.start();
    const qint64 limit = (service.delaySeconds + qMax(1, service.timeoutSeconds)) * 1000LL;
    QString reason = Text::tr("no answer");
    for (qint64 pause = 150; waited.elapsed() < limit; pause = qMin<qint64>(pause * 2, 1000)) {
        if (cancel.isAsked())
            return fail(ErrorKind::Cancelled, Text::tr("Cancelled."));
        auto health = checkServiceHealth(service.id);
        if (!health)
            return fail(health.error());
        if (health->isEmpty())
            return {};
        reason = *health;
        QThread::msleep(ulong(pause));
    }
    return fail(ErrorKind::Timeout,
                Text::tr("%1 is not healthy after %2 s: %3")
                    .arg(service.name)
                    .arg(waited.elapsed() / 1000)
                    .arg(reason),
                Text::tr("Read the service's log with `pod logs --service %1`, then retry.").arg(service.id));
}

Result<Output> ServiceProvisioner::logs(const QString& serviceId, const LogOptions& options)
{
    return tailInPod(m_runtime, m_spec, serviceId, options);
}

Result<Output> tailInPod(GVisorRuntime& runtime, const PodSpec& spec, const QString& name,
                         const LogOptions& options)
{
    QStringList argv{"tail", "-n", QString::number(options.tail)};
    if (options.isFollowed)
        argv << "-F";
    ExecOptions exec;
    exec.label = QStringLiteral("Read the log of %1").arg(name);
    exec.onOutput = options.onOutput;
    exec.timeout = options.isFollowed ? milliseconds(0) : milliseconds(60'000);
    exec.keepOutput = !options.isFollowed;
    exec.hasPodEnvironment = false;
    exec.isAwaited = !options.isFollowed;
    return runtime.execInContainer(spec.containerName(),
                                   argv << QStringLiteral("/var/log/pinacle/%1.log").arg(name), exec);
}

} // namespace pinacle

#include "core/services/service_provisioner.h"

#include "core/base/shell_quote.h"

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

Result<bool> ServiceProvisioner::isInstalled(const ServiceDefinition& service)
{
    if (service.installed.isEmpty())
        return false;
    ExecOptions options;
    options.input = (variables(service) + service.installed).toUtf8();
    options.label = QStringLiteral("Look for %1").arg(service.name);
    auto output = m_runtime.execInContainer(m_spec.containerName(), {"sh", "-s"}, options);
    if (!output)
        return fail(output.error());
    return output->ok();
}

Result<void> ServiceProvisioner::provisionService(const ServiceDefinition& service)
{
    PodScript script;
    script.line(variables(service)).line(service.install);
    auto output =
        runScript(script.text(), QStringLiteral("Install %1").arg(service.name), std::chrono::minutes(30));
    return output ? Result<void>() : fail(output.error());
}

Result<void> ServiceProvisioner::startService(const ServiceDefinition& service)
{
    const QString folder = folderOf(service.id);
    PodScript script;
    script.writeFile(folder + "/environment", variables(service), "0600")
        .writeFile(folder + "/start", "#!/bin/sh\nset -eu\n" + service.start, "0755")
        .writeFile(folder + "/health",
                   "#!/bin/sh\n" +
                       (service.healthCommand.isEmpty() ? QStringLiteral("exit 0\n") : service.healthCommand),
                   "0755")
        .writeFile(folder + "/user", service.user.isEmpty() ? QStringLiteral("root") : service.user, "0644")
        .line(QStringLiteral("/usr/lib/pinacle/service enable %1").arg(service.id))
        // "restart", so that a start that was interrupted, or a changed definition, ends in the same state.
        .line(QStringLiteral("if rc-service %1 status >/dev/null 2>&1; then rc-service %1 restart; else "
                             "rc-service %1 zap >/dev/null 2>&1 || true; rc-service %1 start; fi")
                  .arg(service.id));
    auto output =
        runScript(script.text(), QStringLiteral("Start %1").arg(service.name), std::chrono::seconds(60));
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

Result<void> ServiceProvisioner::removeService(const ServiceDefinition& service)
{
    PodScript script;
    script.line(QStringLiteral("/usr/lib/pinacle/service disable %1").arg(service.id))
        .line(service.cleanup)
        .line(QStringLiteral("rm -rf %2 /var/log/pinacle/%1.log*").arg(service.id, folderOf(service.id)));
    auto output =
        runScript(script.text(), QStringLiteral("Remove %1").arg(service.name), std::chrono::minutes(5));
    return output ? Result<void>() : fail(output.error());
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
    return reason.isEmpty() ? QStringLiteral("not healthy (exit code %1)").arg(output->exitCode)
                            : reason.section(QLatin1Char('\n'), -1).left(300);
}

Result<void> ServiceProvisioner::waitUntilHealthy(const ServiceDefinition& service, const Cancel& cancel)
{
    QElapsedTimer waited;
    waited.start();
    const qint64 limit = (service.delaySeconds + qMax(1, service.timeoutSeconds)) * 1000LL;
    QString reason = QStringLiteral("no answer");
    for (qint64 pause = 150; waited.elapsed() < limit; pause = qMin<qint64>(pause * 2, 1000)) {
        if (cancel.isAsked())
            return fail(ErrorKind::Cancelled, QStringLiteral("Cancelled."));
        auto health = checkServiceHealth(service.id);
        if (!health)
            return fail(health.error());
        if (health->isEmpty())
            return {};
        reason = *health;
        QThread::msleep(ulong(pause));
    }
    return fail(
        ErrorKind::Timeout,
        QStringLiteral("%1 is not healthy after %2 s: %3")
            .arg(service.name)
            .arg(waited.elapsed() / 1000)
            .arg(reason),
        QStringLiteral("Read the service's log with `pod logs --service %1`, then retry.").arg(service.id));
}

Result<Output> ServiceProvisioner::logs(const QString& serviceId, const LogOptions& options)
{
    QStringList argv{"tail", "-n", QString::number(options.tail)};
    if (options.isFollowed)
        argv << "-F";
    ExecOptions exec;
    exec.label = QStringLiteral("Read the log of %1").arg(serviceId);
    exec.onOutput = options.onOutput;
    exec.timeout = options.isFollowed ? milliseconds(0) : milliseconds(60'000);
    exec.keepOutput = !options.isFollowed;
    exec.hasPodEnvironment = false;
    return m_runtime.execInContainer(m_spec.containerName(),
                                     argv << QStringLiteral("/var/log/pinacle/%1.log").arg(serviceId), exec);
}

} // namespace pinacle

#include "ui/help/failure_report.h"

#include "core/base/redactor.h"
#include "core/pods/environment_store.h"
#include "ui/format.h"

#include <QSysInfo>

namespace pinacle {

static constexpr int kOutputLines = 60;

static QString endOf(const QString& output)
{
    const QStringList lines = terminalText(output).trimmed().split(u'\n');
    return lines.mid(qMax<qsizetype>(0, lines.size() - kOutputLines)).join(u'\n');
}

Result<QString> failureReport(Secrets& secrets, const PodRecord& pod, const QString& stepTitle,
                              const std::optional<LogRow>& command)
{
    const auto environment = EnvironmentStore(secrets).read(pod.id);
    if (!environment)
        return fail(environment.error());
    QStringList values;
    for (const QString& key : environment->ours.keys())
        values << environment->ours.value(key).value_or(QString());
    QStringList lines{
        QStringLiteral("Pinacle Desktop %1, %2")
            .arg(QStringLiteral(PINACLE_VERSION), QSysInfo::prettyProductName()),
        QStringLiteral("Pod: %1, template %2").arg(pod.name, pod.templateId),
        QStringLiteral("Step: %1").arg(stepTitle),
        QStringLiteral("Error: %1: %2").arg(errorKindName(pod.lastError.kind), pod.lastError.message)};
    if (!pod.lastError.fix.isEmpty())
        lines << QStringLiteral("Fix: %1").arg(pod.lastError.fix);
    if (!pod.lastError.detail.isEmpty())
        lines << QString() << endOf(pod.lastError.detail);
    if (command) {
        lines << QString() << QStringLiteral("Command %1: %2").arg(command->id).arg(command->label)
              << command->command
              << QStringLiteral("Exit code %1 after %2")
                     .arg(command->exitCode)
                     .arg(durationText(command->durationMs));
        for (const QString& output : {command->out, command->err})
            if (!output.isEmpty())
                lines << QString() << endOf(output);
    }
    return Redactor(values).redact(lines.join(u'\n')) + u'\n';
}

} // namespace pinacle

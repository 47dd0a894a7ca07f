#include "ui/servers/provision_progress.h"

#include "core/servers/server_service.h"

namespace pinacle {

static constexpr qsizetype kKeptOutput = 128 * 1024;

ProvisionProgress::ProvisionProgress(ServerService& servers, QObject* parent)
    : QObject(parent)
{
    connect(&servers, &ServerService::stepStarted, this, &ProvisionProgress::begin);
    connect(&servers, &ServerService::provisionFinished, this, &ProvisionProgress::finish);
    connect(&servers, &ServerService::outputReceived, this,
            [this](const QString& serverId, const QString& piece) {
                QString& text = m_runs[serverId].output;
                text += piece;
                if (text.size() > 2 * kKeptOutput)
                    text = text.right(kKeptOutput);
            });
}

void ProvisionProgress::begin(const QString& serverId, const QString& title, int index, int count)
{
    Run& run = m_runs[serverId];
    const QDateTime now = QDateTime::currentDateTimeUtc();
    if (index <= 0 || run.steps.size() < index)
        run = Run{};
    for (StepRecord& step : run.steps) {
        if (step.state == StepState::Running) {
            step.state = StepState::Done;
            step.finishedAt = now;
        }
    }
    StepRecord step;
    step.stepId = QString::number(index);
    step.title = count > 0 ? tr("%1 (%2 of %3)").arg(title).arg(index + 1).arg(count) : title;
    step.position = index;
    step.state = StepState::Running;
    step.startedAt = now;
    run.steps << step;
    emit stepsChanged(serverId);
}

void ProvisionProgress::finish(const QString& serverId, const Error& error)
{
    Run& run = m_runs[serverId];
    run.error = error;
    for (StepRecord& step : run.steps) {
        if (step.state != StepState::Running)
            continue;
        step.state = error.message.isEmpty() ? StepState::Done : StepState::Failed;
        step.error = error.message;
        step.finishedAt = QDateTime::currentDateTimeUtc();
    }
    emit stepsChanged(serverId);
}

} // namespace pinacle

#include "ui/servers/provision_progress.h"

#include "core/servers/server_service.h"

namespace pinacle {

static constexpr qsizetype kKeptOutput = 128 * 1024;

ProvisionProgress::ProvisionProgress(ServerService& servers, QObject* parent)
    : QObject(parent)
{
    connect(&servers, &ServerService::progressChanged, this, &ProvisionProgress::show);
    connect(&servers, &ServerService::provisionFinished, this, &ProvisionProgress::finish);
    connect(&servers, &ServerService::outputReceived, this,
            [this](const QString& serverId, const QString& piece) {
                QString& text = m_runs[serverId].output;
                text += piece;
                if (text.size() > 2 * kKeptOutput)
                    text = text.right(kKeptOutput);
            });
}

void ProvisionProgress::show(const QString& serverId, const QList<StepRecord>& steps, int current)
{
    Run& run = m_runs[serverId];
    if (!run.isRunning) { // another run: what the last one said is over
        run = Run{};
        run.isRunning = true;
    }
    run.steps = steps;
    run.current = current;
    emit stepsChanged(serverId);
}

void ProvisionProgress::finish(const QString& serverId, const Error& error)
{
    Run& run = m_runs[serverId];
    run.isRunning = false;
    run.current = -1;
    run.error = error;
    emit stepsChanged(serverId);
}

} // namespace pinacle

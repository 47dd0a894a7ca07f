#include "ui/servers/provision_progress.h"

#include "core/servers/server_service.h"

namespace pinacle {

static constexpr qsizetype kKeptOutput = 128 * 1024;

ProvisionProgress::ProvisionProgress(ServerService& servers, QObject* parent)
    : QObject(parent)
    , m_servers(servers)
{
    connect(&servers, &ServerService::progressChanged, this, &ProvisionProgress::show);
    connect(&servers, &ServerService::provisionFinished, this, &ProvisionProgress::finish);
    connect(&servers, &ServerService::outputReceived, this,
            [this](const QString& serverId, const QString& piece) {
                if (state(serverId) != State::Running) // a check says something, too
                    return;
                QString& text = m_runs[serverId].output;
                text += piece;
                if (text.size() > 2 * kKeptOutput)
                    text = text.right(kKeptOutput);
            });
}

void ProvisionProgress::remember(const QString& serverId)
{
    if (const auto known = m_runs.constFind(serverId); known != m_runs.cend() && !known->isRemembered)
        return;
    const auto last = m_servers.lastProvision(serverId);
    if (!last || last->state == QLatin1String("done")) {
        m_runs.remove(serverId);
        return;
    }
    Run& run = m_runs[serverId];
    run.state = last->state == QLatin1String("running")       ? State::Elsewhere
                : last->state == QLatin1String("interrupted") ? State::CutOff
                                                              : State::Stopped;
    run.steps = last->steps;
    for (const StepRecord& step : last->steps)
        if (!step.error.isEmpty())
            run.error.message = step.error;
}

void ProvisionProgress::show(const QString& serverId, const QList<StepRecord>& steps, int current)
{
    Run& run = m_runs[serverId];
    if (run.state != State::Running) { // another run: what the last one said is over
        run = Run{};
        run.state = State::Running;
        run.isRemembered = false;
    }
    run.steps = steps;
    run.current = current;
    emit stepsChanged(serverId);
}

void ProvisionProgress::finish(const QString& serverId, const Error& error)
{
    Run& run = m_runs[serverId];
    run.state = error.message.isEmpty() ? State::Done : State::Stopped;
    run.isRemembered = false;
    run.current = -1;
    run.error = error;
    emit stepsChanged(serverId);
}

} // namespace pinacle

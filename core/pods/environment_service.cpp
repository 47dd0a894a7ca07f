#include "core/pods/environment_service.h"

#include "core/core.h"
#include "core/pods/pod_manager.h"

#include <QThread>

namespace pinacle {

static PodManagerContext contextOf(Core& core)
{
    return {core.database(), core.logs(),    core.pool(),   core.catalog(),
            core.home(),     core.askedBy(), core.secrets()};
}

EnvironmentService::EnvironmentService(Core& core, QObject* parent)
    : QObject(parent)
    , m_core(core)
{
}

EnvironmentService::~EnvironmentService()
{
    m_closing.ask();
    for (const auto& thread : m_threads)
        thread->wait();
}

void EnvironmentService::run(std::function<void()> work)
{
    std::erase_if(m_threads, [](const auto& thread) { return thread->isFinished(); });
    m_threads.emplace_back(QThread::create(std::move(work)));
    m_threads.back()->start();
}

void EnvironmentService::answer(std::function<void()> tell)
{
    QMetaObject::invokeMethod(this, std::move(tell), Qt::QueuedConnection);
}

void EnvironmentService::read(const QString& podId)
{
    run([this, podId] {
        const auto environment = EnvironmentStore(m_core.secrets()).read(podId);
        answer([this, podId, environment] {
            if (environment)
                emit environmentRead(podId, *environment);
            else
                emit failed(podId, environment.error());
        });
    });
}

void EnvironmentService::change(const QString& podId, const DotEnv& before, const DotEnv& wanted)
{
    run([this, podId, before, wanted] {
        Result<void> changed;
        {
            PodManager manager(contextOf(m_core), podId);
            changed = manager.changeEnvironment([&](DotEnv& now) -> Result<void> {
                if (now.text() != before.text())
                    return fail(ErrorKind::Conflict, tr("The environment was changed meanwhile."),
                                tr("Look at what is new here, then save again."));
                now = wanted;
                return {};
            });
        }
        if (!changed) {
            answer([this, podId, changed] { emit failed(podId, changed.error()); });
            return;
        }
        answer([this, podId, wanted] { emit this->changed(podId, wanted); });
        syncHere(podId, {});
    });
}

void EnvironmentService::sync(const QString& podId, const QMap<QString, EnvironmentSide>& choices)
{
    run([this, podId, choices] { syncHere(podId, choices); });
}

/// On a thread of ours. A pod that does not run gets the change at its start.
void EnvironmentService::syncHere(const QString& podId, const QMap<QString, EnvironmentSide>& choices)
{
    PodManager manager(contextOf(m_core), podId);
    const auto record = PodStore(m_core.database()).byId(podId);
    const bool isRunning = record && record->status == PodState::Running;
    const auto merge = isRunning ? manager.syncEnvironment(choices, m_closing) : EnvironmentMerge();
    answer([this, podId, merge] {
        if (merge)
            emit synced(podId, merge->conflicts);
        else
            emit failed(podId, merge.error());
    });
}

} // namespace pinacle

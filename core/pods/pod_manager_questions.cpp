// What a PodManager is asked beside its operations: nothing here is journalled.

#include "core/connection/logging_connection.h"
#include "core/pods/environment_sync.h"
#include "core/pods/pod_manager.h"
#include "core/services/service_provisioner.h"
#include "core/store/database.h"
#include "core/store/event_store.h"

#include <QDeadlineTimer>
#include <QFile>
#include <QJsonArray>

namespace pinacle {

Result<std::optional<Container>> PodManager::getPodContainer(const Cancel& cancel)
{
    auto session = open(cancel);
    if (!session)
        return fail(session.error());
    return GVisorRuntime(*(*session)->connection, cancel).getContainerForPod(m_podId);
}

Result<void> PodManager::cleanupPod(const Cancel& cancel)
{
    auto session = open(cancel);
    if (!session)
        return fail(session.error());
    GVisorRuntime runtime(*(*session)->connection, cancel);
    auto container = runtime.getContainerForPod(m_podId);
    if (!container)
        return fail(container.error());
    return *container ? runtime.removeContainer((*container)->id) : Result<void>();
}

Result<void> PodManager::cleanupPodByContainerId(const QString& containerId, const Cancel& cancel)
{
    auto session = open(cancel);
    return session ? GVisorRuntime(*(*session)->connection, cancel).removeContainer(containerId)
                   : fail(session.error());
}

Result<Output> PodManager::execInPod(const QStringList& argv, const ExecOptions& options,
                                     const Cancel& cancel)
{
    auto session = openRunning(cancel);
    if (!session)
        return fail(session.error());
    GVisorRuntime runtime(*(*session)->connection, cancel);
    ExecOptions ofPerson = options;
    ofPerson.isAwaited = false;
    // A terminal and an SSH connection belong to another program, or thread, than what watches the pod: the
    // database tells it that they are used.
    QDeadlineTimer untilNote(0);
    const auto noteUse = [&] {
        static constexpr qint64 kOftenMs = 15'000; // well below the shortest idle stop
        if (!untilNote.hasExpired())
            return;
        untilNote.setRemainingTime(kOftenMs);
        m_pods.noteUse(m_podId, QDateTime::currentDateTimeUtc());
    };
    if (options.onOutput)
        ofPerson.onOutput = [&](Stream stream, const QByteArray& bytes) {
            noteUse();
            options.onOutput(stream, bytes);
        };
    if (options.inputSource)
        ofPerson.inputSource = [&] {
            auto input = options.inputSource();
            if (input && !input->isEmpty())
                noteUse();
            return input;
        };
    return runtime.execInContainer((*session)->spec->containerName(), argv, ofPerson);
}

Result<EnvironmentMerge> PodManager::syncEnvironment(const QMap<QString, EnvironmentSide>& choices,
                                                     const Cancel& cancel)
{
    if (auto locked = takeLock(); !locked)
        return fail(locked.error());
    auto session = openRunning(cancel);
    if (!session)
        return fail(session.error());
    GVisorRuntime runtime(*(*session)->connection, cancel);
    return EnvironmentSync(runtime, *(*session)->spec, m_environments).run(choices);
}

Result<void> PodManager::changeEnvironment(const std::function<Result<void>(DotEnv&)>& change)
{
    if (auto locked = takeLock(); !locked)
        return locked;
    auto environment = m_environments.read(m_podId);
    if (!environment)
        return fail(environment.error());
    if (auto changed = change(environment->ours); !changed)
        return changed;
    return m_environments.write(m_podId, *environment);
}

Result<EnvironmentMerge> PodManager::lookAtEnvironment(const Cancel& cancel)
{
    auto session = openRunning(cancel);
    if (!session)
        return fail(session.error());
    GVisorRuntime runtime(*(*session)->connection, cancel);
    return EnvironmentSync(runtime, *(*session)->spec, m_environments).look();
}

Result<Output> PodManager::getPodLogs(const QString& serviceId, const LogOptions& options,
                                      const Cancel& cancel)
{
    auto session = open(cancel);
    if (!session)
        return fail(session.error());
    GVisorRuntime runtime(*(*session)->connection, cancel);
    if (serviceId.isEmpty())
        return runtime.getContainerLogs((*session)->spec->containerName(), options);
    return ServiceProvisioner(runtime, *(*session)->spec).logs(serviceId, options);
}

Result<PodLogNews> PodManager::readLogFiles(const QMap<QString, LogPlace>& places, const Cancel& cancel)
{
    static constexpr int kMaximumBytes = 128 * 1024; // of a log, at a time
    auto session = openRunning(cancel);
    if (!session)
        return fail(session.error());
    QFile script(QStringLiteral(":/pods/read-logs.sh"));
    if (!script.open(QIODevice::ReadOnly))
        qFatal("no script for the logs");
    QStringList argv{"sh", "-s", QString::number(kMaximumBytes)};
    for (auto it = places.begin(); it != places.end(); ++it)
        argv << it.key() << QString::number(it->inode) << QString::number(it->offset);
    ExecOptions options;
    options.input = script.readAll();
    options.label = QStringLiteral("Read the logs");
    options.isLogged = false; // asked every two seconds while somebody reads
    options.hasPodEnvironment = false;
    GVisorRuntime runtime(*(*session)->connection, cancel);
    auto output = runtime.execInContainer((*session)->spec->containerName(), argv, options);
    if (!output)
        return fail(output.error());
    if (!output->ok()) {
        Command command;
        command.label = options.label;
        return fail(commandError(command, *output));
    }
    return readPodLogs(output->out, places, QDateTime::currentDateTimeUtc());
}

Result<QList<int>> PodManager::listeningPorts(const Cancel& cancel)
{
    auto session = openRunning(cancel);
    if (!session)
        return fail(session.error());
    GVisorRuntime runtime(*(*session)->connection, cancel);
    ExecOptions options;
    options.input = listeningScript().toUtf8();
    options.label = QStringLiteral("Look at the ports");
    options.timeout = std::chrono::seconds(10);
    options.isLogged = false;
    options.hasPodEnvironment = false;
    const auto output = runtime.execInContainer((*session)->spec->containerName(), {"sh", "-s"}, options);
    if (!output)
        return fail(output.error());
    if (!output->ok())
        return fail(ErrorKind::Unreachable, tr("The pod could not be looked into."));
    return readListening(output->outText().split(u'\n'));
}

Result<QList<HealthItem>> PodManager::checkPodHealth(const Cancel& cancel)
{
    auto session = open(cancel);
    if (!session)
        return fail(session.error());
    GVisorRuntime runtime(*(*session)->connection, cancel);
    auto items = pinacle::checkPodHealth(runtime, *(*session)->spec);
    if (!items)
        return items;
    keepSince(lastHealth(EventStore(m_context.database).newestOf(m_podId)), *items,
              QDateTime::currentDateTimeUtc());
    QJsonArray list;
    for (const HealthItem& item : *items)
        list << QJsonObject{{"name", item.name},
                            {"service", item.service},
                            {"state", lightName(item.light)},
                            {"text", item.text},
                            {"since", toStored(item.since)}};
    announce(QStringLiteral("health_check"), {{"items", list}});
    emit healthChecked(m_podId, *items);
    return items;
}

Result<PodWork> PodManager::checkPodWork(const Cancel& cancel)
{
    const auto record = m_pods.byId(m_podId);
    if (!record)
        return fail(ErrorKind::NotFound, tr("There is no such pod."));
    if (record->status != PodState::Running)
        return workFromJson(record->work);
    auto session = open(cancel);
    if (!session)
        return fail(session.error());
    GVisorRuntime runtime(*(*session)->connection, cancel);
    auto work = lookAtWork(runtime, *(*session)->spec, m_snapshots);
    if (work)
        m_pods.setWork(m_podId, workToJson(*work));
    return work;
}

} // namespace pinacle

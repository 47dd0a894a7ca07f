#include "app/cli/commands.h"
#include "app/cli/waiting.h"
#include "core/pods/pod_manager.h"
#include "core/pods/pod_service.h"
#include "core/pods/service_plans.h"

#include <QFile>
#include <QJsonArray>

#include <cstdio>
#include <optional>

#include <unistd.h>

namespace pinacle::cli {

namespace {

int showServices(Core& core, const Console& console, const QString& podId)
{
    PodManager manager(contextOf(core), podId);
    const auto list = manager.serviceStatus(interruption());
    if (!list)
        return console.fail(list.error());
    QJsonArray array;
    QList<QStringList> rows;
    for (const ServiceStatus& status : *list) {
        const ServiceDefinition* service = core.catalog().service(status.id);
        const QString name = service ? service->name : status.id;
        array << QJsonObject{{"id", status.id},
                             {"name", name},
                             {"state", status.state},
                             {"healthy", status.isHealthy},
                             {"reason", status.reason},
                             {"pid", status.pid},
                             {"port", service ? service->port : 0}};
        rows << QStringList{status.id, status.state,
                            status.isHealthy ? QStringLiteral("healthy") : status.reason};
    }
    if (console.isJson())
        console.print(array);
    else
        console.printTable({"SERVICE", "STATE", "HEALTH"}, rows);
    return kDone;
}

int showProcesses(Core& core, const Console& console, const QString& podId)
{
    PodManager manager(contextOf(core), podId);
    const auto list = manager.processStatus(interruption());
    if (!list)
        return console.fail(list.error());
    QJsonArray array;
    QList<QStringList> rows;
    for (const ProcessStatus& status : *list) {
        array << QJsonObject{{"name", status.name}, {"state", status.state}};
        rows << QStringList{status.name, status.state};
    }
    if (console.isJson())
        console.print(array);
    else
        console.printTable({"PROCESS", "STATE"}, rows);
    return kDone;
}

using Show = int (*)(Core&, const Console&, const QString&);
using Change = Result<void> (PodService::*)(const QString& podId, const QString& name);

/// `pinacle service VERB POD ID`: does it, and shows what became of all of them.
int change(Core& core, const Console& console, const Arguments& arguments, Change what, Show show)
{
    const auto pod = findPod(core, console, arguments.positional(0));
    if (!pod)
        return kNotFound;
    const int code = waitForPod(core, console, pod->id,
                                [&] { return (core.pods().*what)(pod->id, arguments.positional(1)); });
    if (code == kDone)
        show(core, console, pod->id);
    return code;
}

/// Says what goes; a person is asked, a script has been clear enough.
int remove(Core& core, const Console& console, const Arguments& arguments)
{
    const ServiceDefinition* service = core.catalog().service(arguments.positional(1));
    if (service && !arguments.has("--yes")) {
        console.note(service->name + QStringLiteral(": ") + removalNotice(*service));
        if (isatty(STDIN_FILENO)) {
            console.note(QStringLiteral("Remove it? [y/N]"));
            QFile input;
            if (!input.open(stdin, QIODevice::ReadOnly) || input.readLine().trimmed().toLower() != "y")
                return kRefused;
        }
    }
    return change(core, console, arguments, &PodService::removeService, showServices);
}

int logs(Core& core, const Console& console, const Arguments& arguments, bool isService)
{
    const auto pod = findPod(core, console, arguments.positional(0));
    if (!pod)
        return kNotFound;
    const QString name = arguments.positional(1);
    if (isService && !core.catalog().service(name)) {
        console.note(QStringLiteral("pinacle: there is no service \"%1\"").arg(name.left(60)));
        return kNotFound;
    }
    LogOptions options;
    options.tail = arguments.number("--tail", 200);
    options.isFollowed = arguments.has("--follow");
    options.onOutput = [](Stream stream, const QByteArray& bytes) {
        FILE* file = stream == Stream::Out ? stdout : stderr;
        std::fwrite(bytes.constData(), 1, size_t(bytes.size()), file);
        std::fflush(file);
    };
    PodManager manager(contextOf(core), pod->id);
    const auto output = isService ? manager.getPodLogs(name, options, interruption())
                                  : manager.getProcessLogs(name, options, interruption());
    return output ? output->exitCode : console.fail(output.error());
}

CommandEntry statusCommand(const QString& noun, const char* verb, Show show)
{
    return {{noun, QString::fromLatin1(verb)},
            "POD",
            {{}, 1, 1},
            [show](Core& core, const Console& console, const Arguments& arguments) {
                const auto pod = findPod(core, console, arguments.positional(0));
                return pod ? show(core, console, pod->id) : kNotFound;
            }};
}

CommandEntry changeCommand(const QString& noun, const char* verb, Change what, Show show)
{
    return {{noun, QString::fromLatin1(verb)},
            noun == QLatin1String("service") ? "POD ID" : "POD NAME",
            {{}, 2, 2},
            [what, show](Core& core, const Console& console, const Arguments& arguments) {
                return change(core, console, arguments, what, show);
            }};
}

CommandEntry logsCommand(const QString& noun)
{
    const bool isService = noun == QLatin1String("service");
    return {{noun, "logs"},
            isService ? "POD ID [--follow] [--tail K]" : "POD NAME [--follow] [--tail K]",
            {{"--follow", "--tail=#"}, 2, 2},
            [isService](Core& core, const Console& console, const Arguments& arguments) {
                return logs(core, console, arguments, isService);
            }};
}

} // namespace

QList<CommandEntry> serviceCommands()
{
    const QString service = QStringLiteral("service");
    const QString process = QStringLiteral("process");
    return {statusCommand(service, "status", showServices),
            changeCommand(service, "add", &PodService::addService, showServices),
            {{service, "remove"}, "POD ID [--yes]", {{"--yes"}, 2, 2}, remove},
            changeCommand(service, "start", &PodService::startService, showServices),
            changeCommand(service, "stop", &PodService::stopService, showServices),
            changeCommand(service, "restart", &PodService::restartService, showServices),
            logsCommand(service),
            statusCommand(process, "list", showProcesses),
            changeCommand(process, "start", &PodService::startProcess, showProcesses),
            changeCommand(process, "stop", &PodService::stopProcess, showProcesses),
            changeCommand(process, "restart", &PodService::restartProcess, showProcesses),
            logsCommand(process)};
}

} // namespace pinacle::cli

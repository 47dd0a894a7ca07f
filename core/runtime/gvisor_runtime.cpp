#include "core/runtime/gvisor_runtime.h"

#include "core/base/ids.h"
#include "core/base/shell_quote.h"
#include "core/base/text.h"
#include "core/runtime/tar_archive.h"

#include <QDateTime>
#include <QJsonDocument>

namespace pinacle {

namespace {

/// What apt, su, chown, PostgreSQL as its own user and nginx need; everything else is dropped.
const QStringList kCapabilities{"CHOWN",  "DAC_OVERRIDE", "FOWNER",           "FSETID",     "SETUID",
                                "SETGID", "KILL",         "NET_BIND_SERVICE", "SYS_CHROOT", "AUDIT_WRITE"};

Command dockerCommand(const QStringList& arguments, const QString& label, milliseconds timeout)
{
    Command command;
    command.argv = QStringList{QStringLiteral("docker")} + arguments;
    command.privilege = Privilege::Docker;
    command.label = label;
    command.timeout = timeout;
    return command;
}

QString labelled(const char* key, const QByteArray& value)
{
    return QStringLiteral("%1=%2").arg(QLatin1String(key), QString::fromLatin1(value.toBase64()));
}

/// `docker ps` prints labels as "a=b,c=d"; those that are asked for hold neither "," nor "=".
QString labelOf(const QString& labels, const char* key)
{
    for (const QString& label : labels.split(QLatin1Char(',')))
        if (label.startsWith(QLatin1String(key) + QLatin1Char('=')))
            return label.section(QLatin1Char('='), 1);
    return {};
}

} // namespace

Result<Output> GVisorRuntime::docker(const QStringList& arguments, const QString& label, milliseconds timeout)
{
    return run(m_connection, dockerCommand(arguments, label, timeout), m_cancel);
}

QStringList GVisorRuntime::createArguments(const PodSpec& spec)
{
    QStringList arguments{
        "create",
        "--name",
        spec.containerName(),
        "--hostname",
        spec.slug,
        "--runtime",
        "runsc",
        "--network",
        spec.networkName(),
        "--ip",
        spec.ip(),
        "--publish",
        QStringLiteral("127.0.0.1:%1:80").arg(spec.externalPort),
        "--cpus",
        QString::number(spec.tier.cpus),
        "--memory",
        QStringLiteral("%1m").arg(spec.tier.memoryMb),
        "--memory-swap",
        QStringLiteral("%1m").arg(spec.tier.memoryMb),
        "--pids-limit",
        "4096",
        "--shm-size",
        QStringLiteral("%1m").arg(qMax(256, spec.tier.memoryMb / 4)),
        "--mount",
        QStringLiteral("type=bind,source=%1,target=/etc/resolv.conf,readonly").arg(kResolvConf),
        "--label",
        QStringLiteral("%1=%2").arg(kPodIdLabel, spec.podId),
        "--label",
        QStringLiteral("%1=%2").arg(kSlugLabel, spec.slug),
        "--label",
        QStringLiteral("%1=pinacle-desktop").arg(kOwnerLabel),
        "--label",
        labelled(kNameLabel, spec.name.toUtf8()),
        "--label",
        labelled(kConfigLabel, QJsonDocument(configToJson(spec.config)).toJson(QJsonDocument::Compact)),
        "--label",
        labelled(kProjectLabel, spec.projectFolder.toUtf8()),
        "--restart",
        "no",
        "--stop-timeout",
        "20",
        "--cap-drop",
        "ALL"};
    for (const QString& capability : kCapabilities)
        arguments << "--cap-add" << capability;
    if (spec.isDiskBounded)
        arguments << "--storage-opt" << QStringLiteral("size=%1G").arg(spec.tier.storageGb);
    return arguments << spec.image;
}

Result<QString> GVisorRuntime::createContainer(const PodSpec& spec)
{
    auto output = docker(createArguments(spec), QStringLiteral("Create the container"));
    if (!output)
        return fail(output.error());
    return output->outText().section(QLatin1Char('\n'), -1);
}

Result<void> GVisorRuntime::copyIntoContainer(const QString& container, const TarArchive& files,
                                              const QString& label)
{
    Command command =
        dockerCommand({"cp", "-", container + QStringLiteral(":/")}, label, milliseconds(60'000));
    command.input = files.finished();
    auto output = run(m_connection, command, m_cancel);
    return output ? Result<void>() : fail(output.error());
}

Result<QByteArray> GVisorRuntime::readFile(const QString& container, const QString& path)
{
    Command command = dockerCommand({"cp", container + u':' + path, "-"}, QStringLiteral("Read %1").arg(path),
                                    milliseconds(60'000));
    command.isOutputLogged = false;
    auto output = run(m_connection, command, m_cancel);
    if (output)
        return firstFileOf(output->out);
    Error error = output.error();
    if (error.message.contains(QLatin1String("Could not find the file"))) // Docker's words
        error.kind = ErrorKind::NotFound;
    return fail(error);
}

Result<void> GVisorRuntime::startContainer(const QString& container, const QString& checkpoint)
{
    if (checkpoint.isEmpty()) {
        auto started = docker({"start", container}, QStringLiteral("Start the container"));
        return started ? Result<void>() : fail(started.error());
    }
    // As long as saving it may take: a gigabyte that a busy disk reads is a matter of minutes.
    auto output = docker({"start", "--checkpoint", checkpoint, container},
                         QStringLiteral("Restore processes and memory"), std::chrono::minutes(10));
    return output ? Result<void>() : fail(output.error());
}

Result<void> GVisorRuntime::checkpointContainer(const QString& container, const QString& checkpoint)
{
    auto output = docker({"checkpoint", "create", container, checkpoint},
                         QStringLiteral("Save processes and memory"), std::chrono::minutes(10));
    if (!output)
        return fail(output.error());
    // Docker answers before it has noticed the end of the container; a start now would do nothing.
    auto ended = docker({"wait", container}, QStringLiteral("Wait for the end of the container"));
    return ended ? Result<void>() : fail(ended.error());
}

Result<bool> GVisorRuntime::hasCheckpoint(const QString& container, const QString& checkpoint)
{
    auto output = docker({"checkpoint", "ls", container}, QStringLiteral("Look for saved memory"));
    if (!output && output.error().message.contains(QLatin1String("experimental features"))) // Docker's words
        return false; // they have been switched off: nothing can be restored
    if (!output)
        return fail(output.error());
    return output->outText().split(QLatin1Char('\n')).contains(checkpoint);
}

Result<void> GVisorRuntime::removeCheckpoint(const QString& container, const QString& checkpoint)
{
    auto there = hasCheckpoint(container, checkpoint);
    if (!there || !*there)
        return there ? Result<void>() : fail(there.error());
    auto output = docker({"checkpoint", "rm", container, checkpoint}, QStringLiteral("Remove saved memory"));
    return output ? Result<void>() : fail(output.error());
}

Result<void> GVisorRuntime::unpauseContainer(const QString& container)
{
    auto output = docker({"unpause", container}, QStringLiteral("Let the pod go on"));
    return output ? Result<void>() : fail(output.error());
}

Result<void> GVisorRuntime::renameContainer(const QString& from, const QString& to)
{
    auto output = docker({"rename", from, to}, QStringLiteral("Rename the container"));
    return output ? Result<void>() : fail(output.error());
}

Result<void> GVisorRuntime::setLimits(const QString& container, const Tier& tier)
{
    const QString memory = QStringLiteral("%1m").arg(tier.memoryMb);
    auto output = docker({"update", "--cpus", QString::number(tier.cpus), "--memory", memory, "--memory-swap",
                          memory, container},
                         QStringLiteral("Change processor and memory"));
    return output ? Result<void>() : fail(output.error());
}

Result<void> GVisorRuntime::stopContainer(const QString& container)
{
    auto found = getContainer(container);
    if (!found)
        return fail(found.error());
    if (!*found || !(*found)->isRunning())
        return {};
    const QStringList stop{"stop", "--time", "20", container};
    const QString label = QStringLiteral("Stop the container");
    auto output = docker(stop, label, milliseconds(40'000));
    if (!output && output.error().kind == ErrorKind::Timeout) {
        if (auto ended = endSandbox((*found)->id); !ended)
            return ended;
        output = docker(stop, label);
    }
    return output ? Result<void>() : fail(output.error());
}

/// A sandbox that does not answer holds up `runsc kill`, and with it Docker, which then answers nothing more
/// about this container. Its process is what is left to end.
Result<void> GVisorRuntime::endSandbox(const QString& containerId)
{
    Command command;
    command.argv = {"pkill", "-KILL", "-f", QStringLiteral("^runsc-sandbox .*") + containerId};
    command.privilege = Privilege::Root;
    command.label = QStringLiteral("End the sandbox that does not answer");
    auto output = m_connection.exec(command, m_cancel);
    return output ? Result<void>() : fail(output.error());
}

Result<void> GVisorRuntime::removeContainer(const QString& container)
{
    auto output = docker({"rm", "--force", "--volumes", container}, QStringLiteral("Remove the container"));
    if (output)
        return {};
    auto found = getContainer(container); // gone is what was wanted, whoever did it
    if (found && !*found)
        return {};
    return fail(output.error());
}

Result<QList<Container>> GVisorRuntime::list(const QStringList& filters)
{
    // Not all of it: Docker would count the size of each container, file by file.
    QStringList arguments{
        "ps", "--all", "--no-trunc", "--format",
        QStringLiteral(R"({"ID":{{json .ID}},"Names":{{json .Names}},"Labels":{{json .Labels}},)"
                       R"("State":{{json .State}},"Image":{{json .Image}}})")};
    for (const QString& filter : filters)
        arguments << "--filter" << filter;
    auto output = docker(arguments, QStringLiteral("List containers"));
    if (!output)
        return fail(output.error());
    QList<Container> containers;
    for (const QByteArray& line : output->out.split('\n')) {
        const QJsonObject json = QJsonDocument::fromJson(line).object();
        if (json["ID"].toString().isEmpty()) // an empty line, or a warning
            continue;
        const QString labels = json["Labels"].toString();
        Container container{json["ID"].toString(),        json["Names"].toString(),
                            labelOf(labels, kPodIdLabel), labelOf(labels, kSlugLabel),
                            json["State"].toString(),     json["Image"].toString()};
        containers << container;
    }
    return containers;
}

Result<std::optional<Container>> GVisorRuntime::getContainer(const QString& idOrName)
{
    // "name=" and "id=" match parts, so the answer is compared exactly.
    auto containers = list({QStringLiteral("label=%1").arg(kPodIdLabel)});
    if (!containers)
        return fail(containers.error());
    for (const Container& container : *containers)
        if (container.id == idOrName || container.name == idOrName)
            return std::optional(container);
    return std::optional<Container>();
}

Result<std::optional<Container>> GVisorRuntime::getContainerForPod(const QString& podId)
{
    auto containers = allContainersOf(podId);
    if (!containers)
        return fail(containers.error());
    for (const Container& container : *containers)
        if (!container.name.endsWith(QLatin1String(kPutAside)))
            return std::optional(container);
    return std::optional<Container>();
}

Result<QList<Container>> GVisorRuntime::allContainersOf(const QString& podId)
{
    return list({QStringLiteral("label=%1=%2").arg(kPodIdLabel, podId)});
}

Result<QList<Container>> GVisorRuntime::listContainers()
{
    return list({QStringLiteral("label=%1").arg(kPodIdLabel)});
}

/// Begins the tokens of what ends by itself.
constexpr char kAwaited[] = "awaited-";

/// Shell: ends what execInContainer() began with a token that begins with `token`.
static QString endingOf(const QString& token)
{
    return QStringLiteral("find() { grep -lsF PINACLE_EXEC=%1 /proc/[0-9]*/environ; }; end() { "
                          "for signal in TERM KILL; do for file in $(find); do "
                          "file=${file#/proc/}; kill -$signal ${file%/environ} 2>/dev/null; done; "
                          "for i in 1 2 3 4 5 6 7 8 9 10; do [ -n \"$(find)\" ] || exit 0; sleep 0.1; done; "
                          "done; exit 0; }; ")
        .arg(token);
}

Result<Output> GVisorRuntime::execInContainer(const QString& container, const QStringList& argv,
                                              const ExecOptions& options)
{
    // Killing `docker exec` leaves its program running in the container: a variable in its environment finds
    // it and its children there.
    const QString token = (options.isAwaited ? QLatin1String(kAwaited) : QLatin1String()) +
                          idSuffix(newId(QStringLiteral("exec")));
    QStringList arguments{"exec", "--env", QStringLiteral("PINACLE_EXEC=") + token};
    if (!options.input.isEmpty() || options.inputSource)
        arguments << "--interactive";
    if (options.terminal)
        arguments << "--tty"
                  << "--env"
                  << "TERM=xterm-256color"
                  << "--env"
                  << "COLORTERM=truecolor";
    arguments << container;
    if (options.hasPodEnvironment)
        arguments << "/bin/sh"
                  << "-c"
                  << QStringLiteral("[ -r /etc/pinacle/environment ] && . /etc/pinacle/environment; "
                                    "[ -d \"$PINACLE_PROJECT\" ] && cd \"$PINACLE_PROJECT\"; exec \"$@\"")
                  << "sh";
    arguments << argv;
    Command command = dockerCommand(arguments, options.label, options.timeout);
    command.input = options.input;
    command.inputSource = options.inputSource;
    command.inputReady = options.inputReady;
    command.terminal = options.terminal;
    command.terminalSize = options.terminalSize;
    command.secrets = options.secrets;
    command.onOutput = options.onOutput;
    command.keepOutput = options.keepOutput;
    command.isOutputLogged = options.isOutputLogged;
    command.isLogged = options.isLogged;
    command.containerCommand = quoteForShell(argv);
    auto output = m_connection.exec(command, m_cancel);
    if (!output && (output.error().kind == ErrorKind::Cancelled || output.error().kind == ErrorKind::Timeout))
        killExec(container, token);
    return output;
}

void GVisorRuntime::killExec(const QString& container, const QString& token)
{
    m_connection.exec(
        dockerCommand({"exec", container, "/bin/sh", "-c", endingOf(token) + QStringLiteral("end")},
                      QStringLiteral("End the cancelled command"), milliseconds(10'000)),
        Cancel());
}

Result<void> GVisorRuntime::waitForOrphans(const QString& container)
{
    const QString script =
        endingOf(QLatin1String(kAwaited)) +
        QStringLiteral("for i in $(seq 600); do [ -n \"$(find)\" ] || exit 0; sleep 0.2; done; end");
    auto waited = m_connection.exec(dockerCommand({"exec", container, "/bin/sh", "-c", script},
                                                  QStringLiteral("Wait for what runs on from before"),
                                                  milliseconds(180'000)),
                                    m_cancel);
    return waited ? Result<void>() : fail(waited.error());
}

Result<Output> GVisorRuntime::getContainerLogs(const QString& container, const LogOptions& options)
{
    QStringList arguments{"logs", "--tail", QString::number(options.tail)};
    if (options.isFollowed)
        arguments << "--follow";
    Command command = dockerCommand(arguments << container, QStringLiteral("Read the container's log"),
                                    options.isFollowed ? milliseconds(0) : milliseconds(60'000));
    command.onOutput = options.onOutput;
    command.keepOutput = !options.isFollowed;
    return run(m_connection, command, m_cancel);
}

Result<QJsonObject> GVisorRuntime::validateGVisorRuntime(const QString& container)
{
    auto inspected = docker({"inspect", "--type", "container", "--format",
                             "{{.HostConfig.Runtime}} {{.State.Running}}", container},
                            QStringLiteral("Look at the container's runtime"));
    if (!inspected)
        return fail(inspected.error());
    const QStringList facts = inspected->outText().split(QLatin1Char(' '));
    ExecOptions options;
    options.label = QStringLiteral("Read the kernel's banner");
    options.hasPodEnvironment = false;
    auto banner = execInContainer(container, {"dmesg"}, options);
    if (!banner)
        return fail(banner.error());
    const bool isGVisor = banner->outText().contains(QLatin1String("gVisor"));
    if (facts.value(0) == QLatin1String("runsc") && facts.value(1) == QLatin1String("true") && isGVisor)
        return QJsonObject{{"runtime", "runsc"},
                           {"kernel", "gVisor"},
                           {"verifiedAt", QDateTime::currentDateTimeUtc().toString(Qt::ISODate)}};
    return fail(ErrorKind::IsolationNotProven,
                Text::tr("The pod does not provably run under gVisor (runtime \"%1\", kernel banner %2).")
                    .arg(facts.value(0), isGVisor ? Text::tr("right", "kernel banner") : Text::tr("missing")),
                Text::tr("Run Provision on the server, then try again."), banner->errText());
}

} // namespace pinacle

#include "app/cli/commands.h"
#include "app/cli/waiting.h"
#include "core/connection/connection_pool.h"
#include "core/pods/pod_manager.h"
#include "core/pods/pod_service.h"

#include <cstdio>

#include <poll.h>
#include <sys/stat.h>
#include <unistd.h>

namespace pinacle::cli {

namespace {

/// Standard input, handed on as it comes: nothing when there is none just now, an empty array at its end.
std::optional<QByteArray> readInput()
{
    pollfd descriptor{STDIN_FILENO, POLLIN, 0};
    if (poll(&descriptor, 1, 0) <= 0)
        return std::nullopt;
    QByteArray piece(64 * 1024, Qt::Uninitialized);
    const ssize_t count = read(STDIN_FILENO, piece.data(), size_t(piece.size()));
    piece.truncate(qMax<qsizetype>(0, count));
    return piece;
}

/// Whether somebody may write to our standard input: a pipe or a file, not a terminal or /dev/null.
bool hasInput()
{
    struct stat facts = {};
    return fstat(STDIN_FILENO, &facts) == 0 &&
           (S_ISFIFO(facts.st_mode) || S_ISREG(facts.st_mode) || S_ISSOCK(facts.st_mode));
}

void passOn(Stream stream, const QByteArray& bytes)
{
    FILE* file = stream == Stream::Out ? stdout : stderr;
    std::fwrite(bytes.constData(), 1, size_t(bytes.size()), file);
    std::fflush(file);
}

int finish(const Console& console, const Result<Output>& output)
{
    return output ? output->exitCode : console.fail(output.error());
}

int exec(Core& core, const Console& console, const Arguments& arguments)
{
    const auto pod = findPod(core, console, arguments.positional(0));
    if (!pod)
        return kNotFound;
    ExecOptions options;
    options.label = QStringLiteral("Run a command");
    options.timeout = milliseconds(0);
    options.onOutput = passOn;
    options.keepOutput = false;
    if (hasInput())
        options.inputSource = readInput;
    PodManager manager(contextOf(core), pod->id);
    return finish(console, manager.execInPod(arguments.rest(), options, interruption()));
}

int logs(Core& core, const Console& console, const Arguments& arguments)
{
    const auto pod = findPod(core, console, arguments.positional(0));
    if (!pod)
        return kNotFound;
    const QString service = arguments.value("--service");
    if (!service.isEmpty() && !core.catalog().service(service)) {
        console.note(QStringLiteral("pinacle: there is no service \"%1\"").arg(service.left(60)));
        return kNotFound;
    }
    LogOptions options;
    options.tail = qMax(1, arguments.value("--tail", "200").toInt());
    options.isFollowed = arguments.has("--follow");
    options.onOutput = passOn;
    PodManager manager(contextOf(core), pod->id);
    return finish(console, manager.getPodLogs(service, options, interruption()));
}

} // namespace

PodManagerContext contextOf(Core& core)
{
    return {core.database(), core.logs(),    core.pool(),   core.catalog(),
            core.home(),     core.askedBy(), core.secrets()};
}

QList<CommandEntry> podExecCommands()
{
    return {{{"pod", "exec"}, "NAME -- CMD…", {{}, 1, 1, true}, exec},
            {{"pod", "logs"},
             "NAME [--service ID] [--follow] [--tail K]",
             {{"--service=", "--follow", "--tail="}, 1, 1},
             logs}};
}

} // namespace pinacle::cli

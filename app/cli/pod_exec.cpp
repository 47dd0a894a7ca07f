#include "app/cli/commands.h"
#include "app/cli/streams.h"
#include "app/cli/waiting.h"
#include "core/connection/connection_pool.h"
#include "core/pods/pod_manager.h"
#include "core/pods/pod_service.h"

#include <cstdio>

#include <poll.h>
#include <sys/ioctl.h>
#include <sys/stat.h>
#include <termios.h>
#include <unistd.h>

namespace pinacle::cli {

namespace {

/// Whether somebody may write to our standard input: a pipe or a file, not a terminal or /dev/null.
bool hasInput()
{
    struct stat facts = {};
    return fstat(STDIN_FILENO, &facts) == 0 &&
           (S_ISFIFO(facts.st_mode) || S_ISREG(facts.st_mode) || S_ISSOCK(facts.st_mode));
}

/// The terminal that this program was started on, handed over as it is: every key goes to the pod.
class RawTerminal final
{
public:
    RawTerminal()
    {
        tcgetattr(STDIN_FILENO, &m_before);
        termios raw = m_before;
        cfmakeraw(&raw);
        tcsetattr(STDIN_FILENO, TCSADRAIN, &raw);
    }
    RawTerminal(const RawTerminal&) = delete;
    RawTerminal& operator=(const RawTerminal&) = delete;
    ~RawTerminal() { tcsetattr(STDIN_FILENO, TCSADRAIN, &m_before); }

    static bool isThere() { return isatty(STDIN_FILENO) && isatty(STDOUT_FILENO); }
    static TerminalSize size()
    {
        winsize size = {};
        ioctl(STDIN_FILENO, TIOCGWINSZ, &size);
        return size.ws_col > 0 && size.ws_row > 0 ? TerminalSize{size.ws_col, size.ws_row} : TerminalSize();
    }

private:
    termios m_before = {};
};

int finish(const Console& console, const Result<Output>& output)
{
    return output ? output->exitCode : console.fail(output.error());
}

int runInPod(Core& core, const Console& console, const QString& pod, const QStringList& argv, bool onTerminal)
{
    const auto found = findPod(core, console, pod);
    if (!found)
        return kNotFound;
    ExecOptions options;
    options.label = onTerminal ? QStringLiteral("Terminal") : QStringLiteral("Run a command");
    options.timeout = milliseconds(0);
    options.onOutput = passOn;
    options.keepOutput = false;
    std::optional<RawTerminal> raw;
    if (onTerminal) {
        raw.emplace();
        options.isOutputLogged = false;
        options.terminal = RawTerminal::size();
        options.terminalSize = [last = *options.terminal]() mutable -> std::optional<TerminalSize> {
            const TerminalSize now = RawTerminal::size();
            return std::exchange(last, now) == now ? std::nullopt : std::optional(now);
        };
    }
    if (onTerminal || hasInput()) {
        options.inputSource = readInput;
        options.inputReady = STDIN_FILENO;
    }
    PodManager manager(contextOf(core), found->id);
    const auto output = manager.execInPod(argv, options, interruption());
    raw.reset();
    return finish(console, output);
}

int exec(Core& core, const Console& console, const Arguments& arguments)
{
    const bool onTerminal = arguments.has("-t");
    if (onTerminal && !RawTerminal::isThere()) {
        console.note(QStringLiteral("pinacle: -t needs a terminal for input and output"));
        return kUsage;
    }
    return runInPod(core, console, arguments.positional(0), arguments.rest(), onTerminal);
}

/// A login shell; without a terminal it reads its commands from standard input, as ssh does.
int shell(Core& core, const Console& console, const Arguments& arguments)
{
    return runInPod(core, console, arguments.positional(0), {"bash", "-l"}, RawTerminal::isThere());
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
    options.tail = arguments.number("--tail", 200);
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
    return {{{"pod", "exec"}, "NAME [-t] -- CMD…", {{"-t"}, 1, 1, true}, exec},
            {{"pod", "shell"}, "NAME", {{}, 1, 1}, shell},
            {{"pod", "logs"},
             "NAME [--service ID] [--follow] [--tail K]",
             {{"--service=", "--follow", "--tail=#"}, 1, 1},
             logs}};
}

} // namespace pinacle::cli

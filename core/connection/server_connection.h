#pragma once

#include "core/base/cancel.h"
#include "core/base/result.h"

#include <QByteArray>
#include <QString>
#include <QStringList>

#include <chrono>
#include <functional>
#include <optional>

namespace pinacle {

using std::chrono::milliseconds;

/// Which of a command's two streams.
enum class Stream { Out, Err };

/// As whom a command runs on the server.
enum class Privilege {
    User,   ///< as the user that is logged in
    Docker, ///< may talk to the Docker daemon: as the user where its socket is writable, else as Root
    Root,   ///< as root: as it is when the user is root, else through `sudo -n`
};

/// Gives the next piece of a command's standard input without waiting: nothing when there is none just now
/// (it is asked again within 50 ms), an empty array at its end.
using InputSource = std::function<std::optional<QByteArray>()>;
/// Receives output while it arrives, on the thread that called exec().
using OutputSink = std::function<void(Stream, const QByteArray&)>;

struct TerminalSize
{
    int columns = 80;
    int rows = 24;
    bool operator==(const TerminalSize&) const = default;
};
/// The terminal's new size, once after each change.
using TerminalSizeSource = std::function<std::optional<TerminalSize>()>;

/// One program to run on a server. An argument vector: no shell ever sees an unquoted word of it.
struct Command
{
    QStringList argv;
    QByteArray input;        ///< standard input; the program sees its end after it
    InputSource inputSource; ///< instead of `input`, for large or endless input
    int inputReady =
        -1; ///< a descriptor that is readable while inputSource has something: asked at once then
    std::optional<TerminalSize>
        terminal; ///< run on a terminal of this size; its output is all on Stream::Out
    TerminalSizeSource terminalSize;
    Privilege privilege = Privilege::User;
    milliseconds timeout{60'000}; ///< for the whole command; zero: no limit
    QString label;                ///< for people and the log: "Create network"
    QString podId;                ///< pod that the command is for, if any
    QString containerCommand;     ///< what runs inside the container, when it is an exec; for the log
    QStringList secrets;          ///< values that must never be stored or shown
    OutputSink onOutput;          ///< called for each piece of output
    bool keepOutput = true;       ///< false: only onOutput receives it (endless streams)
    bool isOutputLogged = true;   ///< false where it is no text, or large: an archive, for example
    bool isLogged = true; ///< false for watchers' heartbeat commands, which would bury everything else
};

/// How a command ended.
struct Output
{
    int exitCode = 0; ///< 128 + signal number when a signal ended it
    QString signal;   ///< "KILL", "TERM" … when a signal ended it
    QByteArray out;   ///< at most kMaximumKept bytes; the end is kept
    QByteArray err;
    milliseconds duration{0};

    static constexpr qsizetype kMaximumKept = 8 * 1024 * 1024;

    bool ok() const { return exitCode == 0 && signal.isEmpty(); }
    QString outText() const { return QString::fromUtf8(out).trimmed(); }
    QString errText() const { return QString::fromUtf8(err).trimmed(); }
};

/// How anything reaches a server. Implementations: SSH, this computer, the one that logs, the tests' table.
/// Thread rule: an instance belongs to the thread that uses it; two threads lease two instances from the
/// pool.
class ServerConnection
{
public:
    ServerConnection() = default;
    ServerConnection(const ServerConnection&) = delete;
    ServerConnection& operator=(const ServerConnection&) = delete;
    virtual ~ServerConnection() = default;

    /// Runs `command` and waits for its end, in slices of at most 50 ms.
    /// A program that ran and failed is a value (Output::ok() is false); an error means that it could not be
    /// run or its end is not known: Invalid (argument with NUL, line too long), Unreachable, AuthFailed,
    /// HostKey…, Timeout, Cancelled. On timeout and cancel the remote process group has been killed before
    /// this returns.
    virtual Result<Output> exec(const Command& command, const Cancel& cancel) = 0;

    /// False once the transport is known to be broken; the pool then drops the instance.
    virtual bool isUsable() const = 0;

    /// How commands travel, for people: "libssh 0.10.6, through bastion". Empty: nothing to say about it.
    virtual QString transport() const { return {}; }
};

/// exec(), and a program's own failure is an error too: CommandFailed, or NoSpace where that is the cause.
Result<Output> run(ServerConnection& connection, const Command& command, const Cancel& cancel);

/// The error for a command that ran and failed: its label, exit code and the last lines of its output.
Error commandError(const Command& command, const Output& output);

} // namespace pinacle

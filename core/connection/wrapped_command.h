#pragma once

#include "core/connection/server_connection.h"

namespace pinacle {

/// How a command is dressed before it runs, on this computer and over SSH alike: under a small shell script
/// that sets LC_ALL=C, adds the system folders to PATH, prints a begin mark on both streams (on standard
/// error with the process id, which is also the id of the process group to kill) and then becomes the
/// program. The marks hold random words, so that no output can be mistaken for one. A value; belongs to no
/// thread.
struct WrappedCommand
{
    QByteArray
        beginMark;      ///< the line that starts each stream of the program itself; on a terminal with the id
    QByteArray endMark; ///< for streams that go on after the program; never part of a command line
    QStringList argv;   ///< what to run

    /// Invalid: no program, a word that no argument vector can carry, or a line over kMaximumLine bytes.
    static Result<WrappedCommand> make(const Command& command, bool withSudo, bool withOwnSession);

    /// Linux takes at most 128 KiB in one word, and over SSH a command is one word of the shell's.
    static constexpr qsizetype kMaximumLine = 100 * 1024;
};

/// What an SSH server's login shell, which may be any, is told: nothing in it means something to a shell. The
/// command is the first line of the input, which `read` takes byte by byte.
inline constexpr char kRunFirstLine[] = "exec /bin/sh -c 'IFS= read -r l; eval \"$l\"'";
/// The same for a terminal, which would echo a command in the input and cut it at 4096 bytes: in base64.
QByteArray startOnTerminal(const QStringList& argv);

/// A word of 32 random hexadecimal digits.
QByteArray randomMark();

/// A POSIX shell script that ends process group `group`: TERM, two seconds later KILL. Exit code 0 once it is
/// gone.
QString killGroupScript(qint64 group);

/// The error for a command that was still running at its deadline, and has been ended.
Error timeoutError(const Command& command);
/// The error for whatever stopped because Cancel asked for it.
Error cancelledError();
/// The error for a command that sudo refused to run, out of what sudo printed.
Error sudoError(const QString& user, const QByteArray& said, Privilege privilege);

} // namespace pinacle

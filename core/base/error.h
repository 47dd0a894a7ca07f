#pragma once

#include <QString>

namespace pinacle {

/// What kind of failure this is: for code to decide on, and for exit codes. People read Error::message.
enum class ErrorKind {
    Internal,           ///< a defect of ours; never shown without its message
    Invalid,            ///< the input is wrong: says what, where, what is allowed
    NotFound,           ///< no such pod, server, template, service …
    Conflict,           ///< exists already, or is not possible in this state
    Busy,               ///< another operation holds the pod
    Cancelled,          ///< the user asked to stop
    Timeout,            ///< a deadline passed
    Unreachable,        ///< no connection to the server
    AuthFailed,         ///< the server refused the key
    HostKeyUnknown,     ///< must be confirmed once; detail holds the fingerprint
    HostKeyChanged,     ///< refused
    CommandFailed,      ///< a command ended with a non-zero exit code or a signal
    NoSpace,            ///< the server's disk is full
    NotConfirmed,       ///< needs the user's yes
    IsolationNotProven, ///< the pod does not provably run under gVisor
};

/// A failure, for people and for code.
struct Error
{
    ErrorKind kind = ErrorKind::Internal;
    QString message; ///< what happened, one sentence, for people
    QString detail;  ///< for the log: output of the command, the raw cause
    QString step;    ///< id of the plan's step that failed, if any
    QString fix;     ///< what the user can do about it

    /// "message" and, when known, the fix after it.
    QString text() const { return fix.isEmpty() ? message : message + QLatin1Char('\n') + fix; }
};

/// Stable lower-case name of a kind ("host_key_changed"), used in JSON and in the database.
QString errorKindName(ErrorKind kind);
ErrorKind errorKindFromName(const QString& name);

} // namespace pinacle

#pragma once

#include "core/base/result.h"
#include "core/connection/server_connection.h"
#include "core/connection/tcp_socket.h"

#include <sys/types.h>

namespace pinacle {

/// A program on this computer, leader of a session of its own, behind three pipes or a terminal. Not
/// QProcess: that has no terminals, and cannot wait for its streams and for other descriptors at once.
/// Belongs to the thread that made it; the program must have been ended and reaped (exitCode()) before this
/// object goes.
class ChildProcess final
{
public:
    enum class Input { None, Pipe };

    /// `program`: absolute path; argument 0 is its name. `environment`: "NAME=value". Errors: CommandFailed
    /// when the system has no process or descriptor left. A program that cannot be executed ends with exit
    /// code 127.
    static Result<ChildProcess> start(const QString& program, const QStringList& arguments,
                                      const QStringList& environment, Input input,
                                      const std::optional<TerminalSize>& terminal);

    pid_t id() const { return m_id; }
    /// The program's standard input, or its terminal; closed: −1.
    int input() const { return m_input.get(); }
    /// Where its output arrives, non-blocking; −1 after its end. On a terminal only Stream::Out has anything.
    int output(Stream stream) const { return m_outputs[stream == Stream::Out ? 0 : 1].get(); }

    /// What has arrived, without waiting; at its end the stream is closed.
    QByteArray read(Stream stream);
    /// Bytes taken; −1 once the program reads no more.
    qsizetype write(const char* bytes, qsizetype size);
    void closeInput();
    void resize(const TerminalSize& size);

    /// The exit code as a shell reports it (128 + n for a signal), once the program has ended.
    std::optional<int> exitCode();

private:
    ChildProcess() = default;

    pid_t m_id = 0;
    FileDescriptor m_input;
    FileDescriptor m_outputs[2];
    bool m_isTerminal = false;
    std::optional<int> m_exitCode;
};

} // namespace pinacle

#pragma once

#include "core/connection/tcp_socket.h"

#include <QStringList>

#include <sys/types.h>

namespace pinacle {

/// A program of this computer that carries a connection: `ssh -W` of a jump host, a ProxyCommand, the master
/// of the system's ssh. In a session of its own, without a terminal to ask on, which ends with this object.
/// Unlike a QProcess it may move between threads.
class ProxyProcess final
{
public:
    ProxyProcess() = default;
    ProxyProcess(const ProxyProcess&) = delete;
    ProxyProcess& operator=(const ProxyProcess&) = delete;
    ~ProxyProcess();

    /// Starts it. Its standard input and output are one end of a pair of sockets; the other end is returned.
    /// NotFound when it cannot be started.
    Result<FileDescriptor> start(const QStringList& argv);

    bool isRunning();
    /// What it has said on standard error so far, at most the last 4 KiB.
    QString errorText() const;

private:
    bool waitForEnd(int tries);

    pid_t m_pid = 0;
    bool m_isRunning = false;
    FileDescriptor m_errors;
};

} // namespace pinacle

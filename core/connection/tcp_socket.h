#pragma once

#include "core/base/cancel.h"
#include "core/base/result.h"
#include "core/connection/deadline.h"

#include <utility>

#include <sys/socket.h>

namespace pinacle {

/// Owns a file descriptor. Belongs to the thread that uses it.
class FileDescriptor final
{
public:
    FileDescriptor() = default;
    explicit FileDescriptor(int fd)
        : m_fd(fd)
    {
    }
    FileDescriptor(FileDescriptor&& other) noexcept
        : m_fd(other.release())
    {
    }
    FileDescriptor& operator=(FileDescriptor&& other) noexcept
    {
        reset(other.release());
        return *this;
    }
    ~FileDescriptor() { reset(); }

    int get() const { return m_fd; }
    bool isOpen() const { return m_fd >= 0; }
    int release() { return std::exchange(m_fd, -1); }
    void reset(int fd = -1);

private:
    int m_fd = -1;
};

/// A TCP connection to `host` (name, IPv4 or IPv6), non-blocking, TCP_NODELAY, with keep-alives that find a
/// dead peer within about 20 s. Tries every address of the name. Returns in time even when the name server
/// does not answer. Errors: Unreachable (says why), Timeout, Cancelled.
Result<FileDescriptor> connectTcp(const QString& host, int port, Deadline deadline, const Cancel& cancel);

#ifdef MSG_NOSIGNAL
inline constexpr int kNoSignal = MSG_NOSIGNAL; ///< for send(): who is gone is an error, and no signal
#else
inline constexpr int kNoSignal = 0;
#endif

/// Sets or clears O_NONBLOCK.
void setNonBlocking(int fd);

} // namespace pinacle

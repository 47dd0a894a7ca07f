#pragma once

#include "core/connection/deadline.h"
#include "core/connection/poll_set.h"
#include "core/connection/tcp_socket.h"

#include <QByteArray>

namespace pinacle {

/// Asks a port of this computer which pod answers there: one HTTP request, without blocking.
/// Belongs to the loop that turns it.
class PodProbe final
{
public:
    enum class Answer {
        Pending,
        RightPod,
        Nobody,   ///< nothing listens on the port
        WrongPod, ///< something else answered
        Closed,   ///< the connection was closed without an answer
        TimedOut
    };

    PodProbe(int port, const QByteArray& path, const QByteArray& expectedBody, milliseconds patience);

    void addTo(PollSet& set);
    /// Goes on as far as possible now.
    Answer step(const PollSet& set);

private:
    Answer judge() const;
    bool isComplete() const;

    const int m_port;
    const QByteArray m_expectedBody;
    const Deadline m_deadline;
    FileDescriptor m_socket;
    QByteArray m_toSend;
    QByteArray m_received;
    PollSet::Place m_place = -1;
    bool m_isRefused = false;
};

} // namespace pinacle

#pragma once

#include "core/connection/poll_set.h"
#include "core/connection/ssh_channel.h"
#include "core/connection/tcp_socket.h"

namespace pinacle {

/// One accepted local connection and its channel to the server: moves bytes both ways with back-pressure, and
/// the end of each direction on its own. Belongs to the loop that turns it; must be gone before the session.
class ForwardedConnection final
{
public:
    ForwardedConnection(FileDescriptor socket, SshSession& session, int remotePort);

    void addTo(PollSet& set);
    /// Moves what can be moved now. False once the connection is over.
    bool step(const PollSet& set);
    /// Whether step() has more to do without waiting for the network.
    bool isBusy() const;

private:
    bool readSocket();
    bool writeChannel();
    bool writeSocket();

    FileDescriptor m_socket;
    SshChannel m_channel;
    const int m_remotePort;
    PollSet::Place m_place = -1;
    QByteArray m_toChannel;
    QByteArray m_toSocket;
    bool m_isOpen = false;        // the server has connected the channel
    bool m_isSocketAtEnd = false; // our client sends nothing more
    bool m_isChannelTold = false; // … and the server knows it
    bool m_isSocketTold = false;  // the server sends nothing more, and our client knows it
};

} // namespace pinacle

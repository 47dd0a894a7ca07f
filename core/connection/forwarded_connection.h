#pragma once

#include "core/connection/forward_carrier.h"
#include "core/connection/tcp_socket.h"

namespace pinacle {

/// One accepted local connection and its stream to the server: moves bytes both ways with back-pressure, and
/// the end of each direction on its own. Belongs to the loop that turns it; must be gone before the carrier.
class ForwardedConnection final
{
public:
    ForwardedConnection(FileDescriptor socket, std::unique_ptr<ForwardStream> stream);

    void addTo(PollSet& set);
    /// Moves what can be moved now. False once the connection is over.
    bool step(const PollSet& set);
    /// Whether step() has more to do without waiting for the network.
    bool isBusy() const;

private:
    bool readSocket();
    bool writeStream();
    bool writeSocket();

    FileDescriptor m_socket;
    std::unique_ptr<ForwardStream> m_stream;
    PollSet::Place m_place = -1;
    QByteArray m_toServer;
    QByteArray m_toSocket;
    bool m_isOpen = false;        // the stream reached the server
    bool m_isSocketAtEnd = false; // our client sends nothing more
    bool m_isServerTold = false;  // … and the server knows it
    bool m_isSocketTold = false;  // the server sends nothing more, and our client knows it
};

} // namespace pinacle

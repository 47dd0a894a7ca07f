#pragma once

#include "core/connection/forward_types.h"
#include "core/connection/poll_set.h"
#include "core/connection/ssh_channel.h"
#include "core/connection/ssh_client.h"

#include <memory>

namespace pinacle {

/// One forwarded connection's way to a port of the server. Never blocks. Belongs to its carrier's thread and
/// must be gone before the carrier.
class ForwardStream
{
public:
    using Progress = SshChannel::Progress;

    virtual ~ForwardStream() = default;

    /// Connects; called again in each turn while Pending.
    virtual Progress open() = 0;
    /// What this turn has to wait for, beside what the carrier waits for.
    virtual void addTo(PollSet& set, bool forReading, bool forWriting) = 0;
    /// Sends as much as can be sent now. The number of bytes; −1 when the server takes nothing any more.
    virtual qsizetype write(const char* bytes, qsizetype size) = 0;
    virtual void sendEof() = 0;
    /// What has arrived; empty when nothing has.
    virtual QByteArray take() = 0;
    /// Whether take() has something without waiting for the network.
    virtual bool hasData() const = 0;
    virtual bool isEof() const = 0; ///< the server sends nothing more
    virtual bool isClosed() const = 0;
};

/// The connection to a server that forwarded bytes travel over. Belongs to the loop that turns it.
class ForwardCarrier
{
public:
    /// Logs in: with libssh, or with the system's ssh where only that can. Errors as SshSession::open().
    static Result<std::unique_ptr<ForwardCarrier>> open(const ServerAddress& address, const SshClient& client,
                                                        const ForwardTimes& times, const Cancel& cancel);
    virtual ~ForwardCarrier() = default;

    virtual std::unique_ptr<ForwardStream> connect(int remotePort) = 0;

    virtual void addTo(PollSet& set) = 0;
    /// Handles what came in this turn, and has the server prove from time to time that it answers. The reason
    /// once it is lost, for people; else empty.
    virtual QString step() = 0;
    /// When step() has something to do without a word from the network.
    virtual Deadline nextTurn() const = 0;
    /// The server has to prove at once that it answers: after sleep, or when the network changed.
    virtual void checkNow() = 0;
};

} // namespace pinacle

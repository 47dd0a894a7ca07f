#pragma once

#include "core/connection/forward_types.h"
#include "core/connection/forwarded_connection.h"
#include "core/connection/pod_probe.h"

#include <functional>
#include <list>
#include <optional>

namespace pinacle {

/// The forward of one pod inside its server's loop: the listening sockets, the connections through them, and
/// the probe that decides whether it is up. The local port is either ours (then a carrier is needed) or
/// somebody else's (then it is only watched). Belongs to the loop's thread.
class Forward final
{
public:
    using Report = std::function<void(const ForwardState&)>;

    Forward(const ForwardRequest& request, const ForwardTimes& times, Report report);

    /// Whether the port is ours, so that bytes have to travel to the server.
    bool needsCarrier() const { return !m_listeners.empty(); }

    void addTo(PollSet& set);
    /// One turn. `carrier` is null while there is none.
    void step(const PollSet& set, ForwardCarrier* carrier);
    bool isBusy() const;
    /// Whether it has nothing to do before the network speaks or nextTurn() has come.
    bool isWaiting() const { return !m_probe; }
    Deadline nextTurn() const { return m_nextProbe; }

    /// The carrier is lost, or could not be opened: ends every connection at once. Call it before the carrier
    /// goes.
    void dropConnections(const QString& reason);
    /// Nothing will turn this forward any more.
    void giveUp(const QString& reason) { report(ForwardState::Kind::Down, reason); }
    /// A new carrier is there.
    void welcomeCarrier();

private:
    struct Listener
    {
        FileDescriptor socket;
        PollSet::Place place = -1;
    };

    void stepProbe(const PollSet& set, bool hasCarrier);
    void judgeOwn(PodProbe::Answer answer);
    void judgeElsewhere(PodProbe::Answer answer);
    bool listen();
    void accept(const PollSet& set, ForwardCarrier* carrier);
    void report(ForwardState::Kind kind, const QString& reason = {}, bool isElsewhere = false);
    void probeAfter(milliseconds delay) { m_nextProbe = Deadline::in(delay); }

    const ForwardRequest m_request;
    const ForwardTimes& m_times;
    const Report m_report;
    const int m_port;
    ForwardState m_state;
    std::vector<Listener> m_listeners;
    std::list<ForwardedConnection> m_connections;
    std::optional<PodProbe> m_probe;
    Deadline m_nextProbe;
    milliseconds m_probeDelay;
};

} // namespace pinacle

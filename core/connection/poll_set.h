#pragma once

#include <cstddef>
#include <vector>

#include <poll.h>

namespace pinacle {

/// The file descriptors that one turn of a loop waits for. Each owner adds its own, keeps the place and asks
/// for it afterwards. Belongs to the loop's thread.
class PollSet final
{
public:
    using Place = int; // −1: was not waited for in this turn

    Place add(int fd, bool forReading, bool forWriting)
    {
        m_entries.push_back({fd, short((forReading ? POLLIN : 0) | (forWriting ? POLLOUT : 0)), 0});
        return int(m_entries.size()) - 1;
    }
    void clear() { m_entries.clear(); }
    void wait(int patience) { ::poll(m_entries.data(), nfds_t(m_entries.size()), patience); }

    bool isReadable(Place place) const { return has(place, POLLIN | POLLHUP | POLLERR); }
    bool isWritable(Place place) const { return has(place, POLLOUT | POLLHUP | POLLERR); }

private:
    bool has(Place place, int events) const
    {
        return place >= 0 && place < int(m_entries.size()) &&
               (m_entries[std::size_t(place)].revents & events);
    }

    std::vector<pollfd> m_entries;
};

} // namespace pinacle

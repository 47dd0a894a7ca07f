#pragma once

#include <algorithm>
#include <chrono>

namespace pinacle {

using std::chrono::milliseconds;

/// A point in time by which something must be done, on the steady clock. A value; belongs to no thread.
class Deadline final
{
public:
    /// How long a blocking call may wait before it looks at Cancel and at the deadline again.
    static constexpr milliseconds kSlice{50};

    static Deadline never() { return {}; }
    static Deadline in(milliseconds span) { return Deadline(Clock::now() + span); }
    /// As Command::timeout counts: zero means never.
    static Deadline forTimeout(milliseconds span) { return span.count() > 0 ? in(span) : never(); }

    bool isPassed() const { return m_end != Clock::time_point::max() && Clock::now() >= m_end; }

    milliseconds remaining() const
    {
        if (m_end == Clock::time_point::max())
            return milliseconds::max();
        return std::max(milliseconds{0}, std::chrono::duration_cast<milliseconds>(m_end - Clock::now()));
    }

    /// The remaining time, at most one slice: what to hand to poll().
    int slice() const { return int(std::min(kSlice, remaining()).count()); }

    static Deadline earlier(Deadline a, Deadline b) { return a.m_end < b.m_end ? a : b; }

private:
    using Clock = std::chrono::steady_clock;

    Deadline() = default;
    explicit Deadline(Clock::time_point end)
        : m_end(end)
    {
    }

    Clock::time_point m_end = Clock::time_point::max();
};

} // namespace pinacle

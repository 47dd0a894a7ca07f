#pragma once

#include <atomic>
#include <memory>

namespace pinacle {

/// A request to stop, shared by copy between the thread that asks and the thread that works.
/// Thread-safe. Blocking calls of core look at it at least every 50 ms.
class Cancel final
{
public:
    Cancel()
        : m_asked(std::make_shared<std::atomic<bool>>(false))
    {
    }

    void ask() { m_asked->store(true); }
    bool isAsked() const { return m_asked->load(); }

private:
    std::shared_ptr<std::atomic<bool>> m_asked;
};

} // namespace pinacle

#include "ui/stall_watch.h"

#include <algorithm>
#include <atomic>
#include <chrono>
#include <cmath>
#include <csignal>
#include <thread>

#include <execinfo.h>
#include <pthread.h>
#include <unistd.h>

namespace pinacle {

static constexpr int kTickMs = 4;
static constexpr qsizetype kMaximumTurns = 100'000;

using Clock = std::chrono::steady_clock;

/// In the middle of whatever the interface thread does; addr2line and c++filt make names of it.
static void printStack(int)
{
    void* frames[48];
    backtrace_symbols_fd(frames, backtrace(frames, 48), STDERR_FILENO);
}

/// A thread that looks whether the interface thread's turns come, and has it print where it is when one is
/// late.
class StallWatch::Sampler final
{
public:
    explicit Sampler(double milliseconds)
        : thresholdMs(milliseconds)
        , m_watched(pthread_self())
    {
        void* frame;
        backtrace(&frame, 1); // loads what it needs now, not in a signal's handler
        struct sigaction action = {};
        action.sa_handler = printStack;
        action.sa_flags = SA_RESTART;
        sigaction(SIGUSR2, &action, nullptr);
        turned();
        m_thread = std::thread([this] { look(); });
    }
    ~Sampler()
    {
        m_isOver = true;
        m_thread.join();
    }
    void turned() { m_turn = Clock::now().time_since_epoch().count(); }

    const double thresholdMs;

private:
    void look()
    {
        Clock::rep seen = 0;
        while (!m_isOver) {
            std::this_thread::sleep_for(std::chrono::milliseconds(kTickMs));
            const Clock::rep turn = m_turn;
            const Clock::duration passed = Clock::now().time_since_epoch() - Clock::duration(turn);
            if (turn != seen && std::chrono::duration<double, std::milli>(passed).count() > thresholdMs) {
                seen = turn; // once a stall
                pthread_kill(m_watched, SIGUSR2);
            }
        }
    }

    const pthread_t m_watched;
    std::atomic<Clock::rep> m_turn;
    std::atomic<bool> m_isOver = false;
    std::thread m_thread;
};

StallWatch::StallWatch(QObject* parent)
    : QObject(parent)
{
    m_timer.setTimerType(Qt::PreciseTimer);
    m_timer.setInterval(kTickMs);
    connect(&m_timer, &QTimer::timeout, this, &StallWatch::tick);
    reset();
    m_timer.start();
}

StallWatch::~StallWatch() = default;

void StallWatch::watchIfAsked(QObject* parent)
{
#ifdef NDEBUG
    static constexpr double kDefaultMs = 0;
#else
    static constexpr double kDefaultMs = 100; // unoptimised: a first layout alone takes longer than a frame
#endif
    const QByteArray asked = qgetenv("PINACLE_WATCH_STALLS");
    const double thresholdMs = asked.isEmpty() ? kDefaultMs : asked.toDouble();
    if (thresholdMs > 0)
        (new StallWatch(parent))->m_sampler = std::make_unique<Sampler>(thresholdMs);
}

void StallWatch::reset()
{
    m_late.clear();
    m_clock.start();
}

void StallWatch::tick()
{
    const double late = double(m_clock.nsecsElapsed()) / 1e6 - kTickMs;
    m_clock.restart();
    if (m_late.size() == kMaximumTurns)
        m_late.clear();
    m_late << float(std::max(0.0, late));
    if (!m_sampler)
        return;
    m_sampler->turned();
    if (late > m_sampler->thresholdMs)
        qWarning("The interface thread stood still for %.0f ms.", late);
}

double StallWatch::percentile(double part) const
{
    if (m_late.isEmpty())
        return 0;
    QList<float> sorted = m_late;
    std::sort(sorted.begin(), sorted.end());
    const auto index = qsizetype(std::ceil(part * double(sorted.size()))) - 1;
    return double(sorted[std::clamp<qsizetype>(index, 0, sorted.size() - 1)]);
}

} // namespace pinacle

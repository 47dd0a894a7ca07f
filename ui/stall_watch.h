#pragma once

#include <QElapsedTimer>
#include <QList>
#include <QObject>
#include <QTimer>

#include <memory>

namespace pinacle {

/// Measures how late the interface thread answers: a timer of a few milliseconds that notes by how much each
/// of its turns was late. Costs wake-ups, so it runs in tests, benches and debug builds alone, and where
/// PINACLE_WATCH_STALLS is set. Lives on the main thread.
class StallWatch final : public QObject
{
    Q_OBJECT

public:
    static constexpr double kFrameMs = 16;

    explicit StallWatch(QObject* parent = nullptr);
    ~StallWatch() override;
    /// In a debug build, or where PINACLE_WATCH_STALLS says from how many milliseconds on (0: not at all):
    /// prints each stall as long as `parent` lives, and what the thread was doing in it.
    static void watchIfAsked(QObject* parent);

    void reset();
    double percentile(double part) const; ///< milliseconds; 0.99: only one of a hundred turns was later
    double worst() const { return percentile(1); }
    qsizetype turns() const { return m_late.size(); }

private:
    class Sampler;

    void tick();

    QTimer m_timer;
    QElapsedTimer m_clock;
    QList<float> m_late; ///< milliseconds, one a turn
    std::unique_ptr<Sampler> m_sampler;
};

} // namespace pinacle

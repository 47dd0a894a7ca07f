#pragma once

#include <QObject>
#include <QProcess>
#include <QSemaphore>

#include <atomic>
#include <memory>

class QThread;

namespace pinacle {

/// Notices that a Lima machine was made, started, stopped or deleted, or that it died. A thread of its own
/// looks at the files by which limactl itself judges, which costs microseconds and starts no process;
/// `limactl watch`, where there is one (from 2.1 on), tells sooner. Lives on the main thread.
class LimaWatch final : public QObject
{
    Q_OBJECT

public:
    static constexpr int kIntervalMs = 2'000;

    explicit LimaWatch(QObject* parent = nullptr, int intervalMs = kIntervalMs);
    ~LimaWatch() override;

    static QString home(); ///< $LIMA_HOME, else ~/.lima
    /// What the files in this folder say of all machines. Equal texts: nothing has changed.
    static QByteArray fingerprint(const QString& home);
    /// Whether a line of `limactl watch --json` tells of a machine's state; others tell of forwarded ports
    /// and of its first start, many a second.
    static bool tellsOfState(const QByteArray& line);

signals:
    void changed();

private:
    void look(QByteArray known, int intervalMs);
    void listen();

    std::unique_ptr<QThread> m_thread;
    QSemaphore m_wake;
    std::atomic<bool> m_isStopped = false;
    QProcess m_limactl;
};

} // namespace pinacle

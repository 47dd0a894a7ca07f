#pragma once

#include <QByteArray>

#include <atomic>
#include <mutex>
#include <thread>

namespace pinacle {

/// Stands for a pod behind a server: a small HTTP server on 127.0.0.1 with a thread of its own. Answers its
/// id under the identity path, N bytes under /bytes/N, and under /echo what was sent, after the sender has
/// closed its half.
class TestPodServer final
{
public:
    explicit TestPodServer(const QByteArray& podId, int port = 0);
    ~TestPodServer();

    int port() const { return m_port; }
    void setPodId(const QByteArray& podId);

private:
    void serve();

    std::mutex m_mutex; // guards m_podId
    QByteArray m_podId;
    std::atomic<bool> m_stop = false;
    int m_listener = -1;
    int m_port = 0;
    std::thread m_thread;
};

} // namespace pinacle

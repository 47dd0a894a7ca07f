#pragma once

#include "core/base/error.h"

#include <QObject>

#include <functional>
#include <memory>

class QThread;

namespace pinacle {

struct PodManagerContext;

/// A terminal in a running pod: a tmux session there, that goes on when the connection is lost and when this
/// program ends, and that is found again by its name. Lives on the main thread, where its signals are
/// emitted; the connection has a thread of its own.
class PodTerminal final : public QObject
{
    Q_OBJECT

public:
    /// Takes the connection's thread when the terminal goes; it ends by itself, a second later at most when
    /// the server answers. Must be waited for before what `context` refers to goes.
    using Leave = std::function<void(std::unique_ptr<QThread>)>;

    /// Connects at once. `session`: a name of lower-case letters, digits and dashes.
    PodTerminal(const PodManagerContext& context, const QString& podId, const QString& session, Leave leave,
                QObject* parent = nullptr);
    /// Leaves the session running, and waits for nothing.
    ~PodTerminal() override;

    /// Output that was sent up and not consumed() yet stays below this, whatever the program prints.
    static constexpr qsizetype kMaximumUnconsumed = 256 * 1024;

public slots:
    void write(const QByteArray& bytes);
    void resize(int columns, int rows);
    /// The receiver has dealt with so many bytes of output().
    void consumed(qsizetype bytes);

signals:
    void connected();
    void output(const QByteArray& bytes);
    /// Not connected; it tries again by itself, after at most ten seconds.
    void lost(const pinacle::Error& error);
    void ended(int exitCode); ///< the session is over: its shell has exited

private:
    class Connection;

    const std::shared_ptr<Connection> m_connection; ///< the thread's share of it outlives this
    const Leave m_leave;
    std::unique_ptr<QThread> m_thread;
};

} // namespace pinacle

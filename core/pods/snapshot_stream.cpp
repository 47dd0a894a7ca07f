#include "core/pods/snapshot_stream.h"

#include "core/base/text.h"

#include <QMutex>
#include <QQueue>
#include <QScopeGuard>
#include <QThread>
#include <QWaitCondition>

#include <exception>

namespace pinacle {

namespace {

/// What is on its way from the thread that reads to the one that writes: some megabytes at most, so that the
/// faster side waits for the slower one.
class Pipe final
{
public:
    explicit Pipe(const Cancel& cancel)
        : m_cancel(cancel)
    {
    }

    Result<void> put(const QByteArray& piece)
    {
        QMutexLocker lock(&m_mutex);
        while (m_bytes > kMost && !m_isClosed && !m_cancel.isAsked())
            m_changed.wait(&m_mutex, 50);
        if (m_isClosed || m_cancel.isAsked())
            return fail(ErrorKind::Cancelled, Text::tr("The other server did not take it."));
        m_pieces.enqueue(piece);
        m_bytes += piece.size();
        m_changed.wakeAll();
        return {};
    }

    /// Nothing when there is none just now, an empty piece at the end.
    std::optional<QByteArray> take()
    {
        QMutexLocker lock(&m_mutex);
        if (m_pieces.isEmpty() && !m_isClosed)
            m_changed.wait(&m_mutex, 50);
        if (m_pieces.isEmpty())
            return m_isClosed ? std::optional(QByteArray()) : std::nullopt;
        const QByteArray piece = m_pieces.dequeue();
        m_bytes -= piece.size();
        m_taken += piece.size();
        m_changed.wakeAll();
        return piece;
    }

    void close()
    {
        const QMutexLocker lock(&m_mutex);
        m_isClosed = true;
        m_changed.wakeAll();
    }

    qint64 taken() const { return m_taken; } ///< on the thread that takes

private:
    static constexpr qint64 kMost = 8 << 20;

    const Cancel m_cancel;
    QMutex m_mutex;
    QWaitCondition m_changed;
    QQueue<QByteArray> m_pieces;
    qint64 m_bytes = 0;
    qint64 m_taken = 0;
    bool m_isClosed = false;
};

} // namespace

Result<void> streamSnapshot(const SnapshotRecord& snapshot, const ConnectionMaker& from, ServerConnection& to,
                            const Cancel& cancel, const std::function<void(qint64)>& progress)
{
    Pipe pipe(cancel);
    Cancel broken; // the other side failed
    Result<void> sent;
    std::exception_ptr thrown;
    const std::unique_ptr<QThread> sender(QThread::create([&] {
        const auto end = qScopeGuard([&pipe] { pipe.close(); });
        try {
            auto connection = from(broken);
            sent = connection ? SnapshotImage(**connection, broken)
                                    .exportTo(snapshot.image,
                                              [&pipe](const QByteArray& piece) { return pipe.put(piece); })
                              : fail(connection.error());
        } catch (...) {
            thrown = std::current_exception();
        }
    }));
    sender->start();
    const auto wait = qScopeGuard([&] { // whatever happens below
        broken.ask();
        pipe.close();
        sender->wait();
    });
    const auto received = SnapshotImage(to, cancel).importFrom([&]() -> std::optional<QByteArray> {
        if (cancel.isAsked())
            broken.ask();
        auto piece = pipe.take();
        if (piece && progress)
            progress(pipe.taken());
        return piece;
    });
    if (!received)
        broken.ask();
    pipe.close();
    sender->wait();
    if (thrown)
        std::rethrow_exception(thrown); // for the one catch-all of the operation's thread
    if (cancel.isAsked())
        return fail(ErrorKind::Cancelled, Text::tr("Cancelled."));
    if (!sent &&
        sent.error().kind != ErrorKind::Cancelled) // why it ended is told by the side that broke first
        return sent;
    if (!received)
        return fail(received.error());
    if (received->checksum == snapshot.checksum)
        return {};
    return fail(ErrorKind::Conflict, Text::tr("The snapshot did not arrive as it was."),
                Text::tr("Nothing was removed. Try again."));
}

} // namespace pinacle

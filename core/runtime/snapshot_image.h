#pragma once

#include "core/connection/server_connection.h"
#include "core/store/records.h"

namespace pinacle {

/// What was found when a snapshot's files were read back.
struct SnapshotFacts
{
    QString checksum; ///< BLAKE2b of 256 bits over the changed files: names, modes, owners, times, contents
    qint64 sizeBytes = 0;
    int pausedMs = 0; ///< how long the pod stood still
    QString mode;     ///< "paused" or "stopped"
};

/// Images made of the file systems of pods, on the server's Docker. Holds no state; belongs to the thread of
/// its connection.
class SnapshotImage final
{
public:
    SnapshotImage(ServerConnection& connection, const Cancel& cancel)
        : m_connection(connection)
        , m_cancel(cancel)
    {
    }

    /// Makes `record.image` of the container. A running one is paused meanwhile. The files are read back and
    /// compared with the container's before this succeeds.
    Result<SnapshotFacts> take(const QString& container, const SnapshotRecord& record);
    /// Reads the image back and compares it with the record: Conflict when it is damaged, NotFound when gone.
    Result<void> check(const SnapshotRecord& record);
    /// Gives the image a second name, so that it stays while somebody starts from it.
    Result<void> tag(const QString& image, const QString& tag);
    /// Takes a name away, and the files with it when nothing else uses them. A name that is gone counts.
    Result<void> remove(const QString& image);

    /// The image as one file, piece by piece.
    Result<void> exportTo(const QString& image, const std::function<Result<void>(const QByteArray&)>& sink);
    /// Loads what exportTo() wrote; the record as its labels tell it (id, name, config …), not yet stored.
    Result<SnapshotRecord> importFrom(const InputSource& source);

    /// All that are on the server, as their labels tell it, oldest first; checksum and size are not known.
    Result<QList<SnapshotRecord>> list();
    /// With checksum and size, as they are read from the image now. Invalid when it is not whole.
    Result<SnapshotRecord> readBack(SnapshotRecord record);

    /// The name of the image that the pod `podId` runs from after a fork or a restore.
    static QString baseTag(const QString& podId);
    static QString imageOf(const QString& snapshotId);

private:
    Result<Output> script(const QStringList& arguments, const QString& label, milliseconds timeout);

    ServerConnection& m_connection;
    const Cancel& m_cancel;
};

} // namespace pinacle

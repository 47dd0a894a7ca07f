#pragma once

#include <QByteArray>
#include <QString>

namespace pinacle {

/// Builds a tar archive (POSIX ustar) of a few small files in memory: a build context for `docker build -`.
/// The same files give the same bytes, so the archive's hash names its content.
class TarArchive final
{
public:
    /// `path`: relative, at most 100 bytes in UTF-8. `mode`: permission bits, for example 0644.
    void add(const QString& path, const QByteArray& content, int mode = 0644);
    QByteArray finished() const; ///< with the two closing blocks

private:
    QByteArray m_bytes;
};

/// The content of the first file in an archive, as `docker cp … -` prints it; empty when there is none.
QByteArray firstFileOf(const QByteArray& archive);

} // namespace pinacle

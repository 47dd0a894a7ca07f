#pragma once

#include "core/base/result.h"

#include <QByteArray>
#include <QString>

namespace pinacle {

/// Reads an image archive as it passes by (`docker save`'s tar, Docker's or OCI's layout) and refuses what
/// would give the server anything but one snapshot of a pod: `docker load` takes every name in it, so that a
/// stranger's file could replace the images that later pods are made of. Docker acts only on a whole archive,
/// so that what was sent before a refusal has no effect. Anything in it that Docker's reader might understand
/// otherwise (renamed or linked entries) is refused, too.
class SnapshotArchive final
{
public:
    Result<void> feed(const QByteArray& piece); ///< fails at the first thing that is wrong, and from then on
    Result<void> finish() const;                ///< after the last piece: it was whole, and named its image
    const QString& image() const { return m_image; } ///< "pinacle/snapshot:ID", once it is known

private:
    enum class Part { Header, Content, Padding, End };

    Result<void> readHeader();
    Result<void> readContent();
    Result<void> readExtension();
    Result<void> takeName(const QString& name);

    Part m_part = Part::Header;
    QByteArray m_block;   ///< of a header that is not whole yet
    QString m_name;       ///< of the entry
    char m_type = 0;      ///< of the entry
    qint64 m_left = 0;    ///< bytes of the content, or of the padding
    qint64 m_padding = 0; ///< after the content
    qint64 m_size = -1;   ///< of the next entry, where an extension gives it
    bool m_isKept = false;
    QByteArray m_kept; ///< content that is read
    QString m_image;
    bool m_hasManifest = false;
    bool m_isBad = false;
};

} // namespace pinacle

#include "core/runtime/tar_archive.h"

namespace pinacle {

static constexpr qsizetype kBlock = 512;

static void put(QByteArray& header, qsizetype offset, const QByteArray& text)
{
    header.replace(offset, text.size(), text);
}

static QByteArray octal(qint64 value, int digits)
{
    return QByteArray::number(value, 8).rightJustified(digits, '0');
}

void TarArchive::add(const QString& path, const QByteArray& content, int mode)
{
    const QByteArray name = path.toUtf8();
    Q_ASSERT(name.size() <= 100);
    QByteArray header(kBlock, '\0');
    put(header, 0, name);
    put(header, 100, octal(mode, 7));
    put(header, 108, octal(0, 7)); // owner
    put(header, 116, octal(0, 7)); // group
    put(header, 124, octal(content.size(), 11));
    put(header, 136, octal(0, 11)); // time: constant, so that equal content gives equal bytes
    put(header, 148, QByteArray(8, ' '));
    put(header, 156, "0");
    put(header, 257,
        QByteArray("ustar\0"
                   "00",
                   8));
    qint64 sum = 0;
    for (const char c : std::as_const(header))
        sum += uchar(c);
    put(header, 148, octal(sum, 6) + QByteArray("\0 ", 2));
    m_bytes += header + content;
    m_bytes += QByteArray((kBlock - content.size() % kBlock) % kBlock, '\0');
}

QByteArray TarArchive::finished() const
{
    return m_bytes + QByteArray(2 * kBlock, '\0');
}

QByteArray firstFileOf(const QByteArray& archive)
{
    constexpr qsizetype block = 512;
    for (qsizetype at = 0; at + block <= archive.size();) {
        const char type = archive[at + 156];
        const qsizetype size = archive.mid(at + 124, 11).trimmed().toLongLong(nullptr, 8);
        if (size < 0 || at + block + size > archive.size())
            break;
        if (type == '0' || type == '\0')
            return archive.mid(at + block, size);
        at += block + (size + block - 1) / block * block;
    }
    return {};
}

} // namespace pinacle

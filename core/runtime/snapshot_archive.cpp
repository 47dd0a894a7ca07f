#include "core/runtime/snapshot_archive.h"

#include "core/base/text.h"

#include <QDir>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QRegularExpression>

namespace pinacle {

static constexpr qint64 kBlock = 512;
static constexpr qint64 kMaximumKept = 4 << 20;

static Result<void> refused(const QString& why)
{
    return fail(ErrorKind::Conflict, Text::tr("The file holds no snapshot of a pod: %1.").arg(why),
                Text::tr("Give a file that `pinacle snapshot export` wrote. Nothing was changed."));
}

/// A number of a header: octal, or in base 256 where it is large. -1 where it is none.
static qint64 numberIn(const QByteArray& field)
{
    if (!(uchar(field[0]) & 0x80)) {
        bool isNumber = false;
        const QByteArray text =
            field.left(field.indexOf('\0') < 0 ? field.size() : field.indexOf('\0')).trimmed();
        const qint64 value = text.isEmpty() ? 0 : text.toLongLong(&isNumber, 8);
        return text.isEmpty() || isNumber ? value : -1;
    }
    qint64 value = uchar(field[0]) & 0x7f;
    for (qsizetype i = 1; i < field.size(); ++i) {
        if (value > (qint64(1) << 54))
            return -1;
        value = value << 8 | uchar(field[i]);
    }
    return value;
}

static QByteArray textIn(const QByteArray& field)
{
    const qsizetype end = field.indexOf('\0');
    return end < 0 ? field : field.left(end);
}

Result<void> SnapshotArchive::feed(const QByteArray& piece)
{
    qsizetype at = 0;
    Result<void> good;
    while (at < piece.size() && m_part != Part::End && !m_isBad) {
        const qint64 wanted = m_part == Part::Header ? kBlock - m_block.size() : m_left;
        const QByteArray bytes = piece.mid(at, qsizetype(std::min<qint64>(wanted, piece.size() - at)));
        at += bytes.size();
        if (m_part == Part::Header) {
            m_block += bytes;
            if (m_block.size() == kBlock)
                good = readHeader();
        } else {
            m_left -= bytes.size();
            if (m_isKept && m_part == Part::Content)
                m_kept += bytes;
        }
        while (good && m_left == 0 && (m_part == Part::Content || m_part == Part::Padding)) {
            if (m_part == Part::Content)
                good = readContent();
            m_part = m_part == Part::Content ? Part::Padding : Part::Header;
            m_left = m_part == Part::Padding ? m_padding : 0;
        }
        m_isBad = !good;
    }
    return m_isBad && good ? refused(Text::tr("it was refused")) : good;
}

Result<void> SnapshotArchive::readHeader()
{
    const QByteArray header = std::exchange(m_block, {});
    if (header.count('\0') == kBlock) {
        m_part = Part::End;
        return {};
    }
    const QByteArray prefix = header.mid(257, 5) == "ustar" ? textIn(header.mid(345, 155)) : QByteArray();
    const QByteArray name = textIn(header.left(100));
    m_name = QDir::cleanPath(QString::fromUtf8(prefix.isEmpty() ? name : prefix + '/' + name));
    m_type = header[156] == '\0' ? '0' : header[156];
    const qint64 size = numberIn(header.mid(124, 12));
    m_left = m_type == 'x' || m_size < 0 ? size : std::exchange(m_size, -1);
    if (m_left < 0)
        return refused(Text::tr("it is no tar archive"));
    m_padding = (kBlock - m_left % kBlock) % kBlock;
    m_part = Part::Content;
    const bool isPlan = m_name == QLatin1String("manifest.json") || m_name == QLatin1String("repositories") ||
                        m_name == QLatin1String("index.json");
    m_isKept = isPlan || m_type == 'x';
    m_kept.clear();
    if (!QByteArray("0125x").contains(m_type) || (isPlan && m_type != '0'))
        return refused(Text::tr("an entry of a kind that no export writes"));
    if (m_isKept && m_left > kMaximumKept)
        return refused(Text::tr("a list in it is too long"));
    return {};
}

/// "LENGTH KEY=VALUE\n": only a size that the header has no room for.
Result<void> SnapshotArchive::readExtension()
{
    for (QByteArray rest = m_kept; !rest.isEmpty();) {
        const qsizetype space = rest.indexOf(' ');
        const qint64 length = space > 0 ? rest.left(space).toLongLong() : 0;
        if (length <= space || length > rest.size())
            return refused(Text::tr("it is no tar archive"));
        const QByteArray record = rest.mid(space + 1, length - space - 2);
        rest.remove(0, length);
        if (record.startsWith("size="))
            m_size = record.mid(5).toLongLong();
        else if (record.startsWith("path=") || record.startsWith("linkpath=") || record.startsWith("GNU."))
            return refused(Text::tr("an entry of a kind that no export writes"));
    }
    return {};
}

Result<void> SnapshotArchive::takeName(const QString& name)
{
    static const QRegularExpression pattern(
        QStringLiteral("^(docker\\.io/)?(pinacle/snapshot:[0-9A-Za-z]+)$"));
    const QString image = pattern.match(name).captured(2);
    if (image.isEmpty() || (!m_image.isEmpty() && m_image != image))
        return refused(Text::tr("it names the image %1").arg(name.left(80)));
    m_image = image;
    return {};
}

Result<void> SnapshotArchive::readContent()
{
    if (m_type == 'x')
        return readExtension();
    if (!m_isKept)
        return {};
    const QJsonDocument json = QJsonDocument::fromJson(m_kept);
    QStringList names;
    if (m_name == QLatin1String("manifest.json")) {
        m_hasManifest = true;
        if (json.array().size() != 1)
            return refused(Text::tr("it holds not one image"));
        for (const QJsonValue& tag : json.array().at(0)["RepoTags"].toArray())
            names << tag.toString();
    } else if (m_name == QLatin1String("repositories")) {
        const QJsonObject repositories = json.object();
        for (auto it = repositories.begin(); it != repositories.end(); ++it)
            for (const QString& tag : it.value().toObject().keys())
                names << it.key() + u':' + tag;
    } else {
        for (const QJsonValue& image : json.object()["manifests"].toArray())
            if (const QString name = image["annotations"]["io.containerd.image.name"].toString();
                !name.isEmpty())
                names << name;
    }
    for (const QString& name : std::as_const(names))
        if (auto taken = takeName(name); !taken)
            return taken;
    return {};
}

Result<void> SnapshotArchive::finish() const
{
    if (m_isBad || (m_part != Part::End && (m_part != Part::Header || !m_block.isEmpty())))
        return refused(Text::tr("it is not whole"));
    if (!m_hasManifest || m_image.isEmpty())
        return refused(Text::tr("it names no image"));
    return {};
}

} // namespace pinacle

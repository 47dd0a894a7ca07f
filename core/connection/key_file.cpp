#include "core/connection/key_file.h"

#include <QFile>

namespace pinacle {

static QByteArray contents(const QString& path, qint64 most)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.read(most) : QByteArray();
}

/// OpenSSH's own form: the public part and the name of the cipher are readable in it.
static QByteArray envelopeOf(const QByteArray& text)
{
    static const QByteArray begin = "-----BEGIN OPENSSH PRIVATE KEY-----";
    const qsizetype at = text.indexOf(begin);
    if (at < 0)
        return {};
    const QByteArray body = text.mid(at + begin.size());
    return QByteArray::fromBase64(body.left(body.indexOf("-----")));
}

static QByteArray keyText(const QString& keyFile)
{
    return contents(keyFile, 64 * 1024);
}

bool needsSecurityKey(const QString& keyFile)
{
    const QByteArray published = contents(keyFile + QStringLiteral(".pub"), 64);
    return published.isEmpty() ? envelopeOf(keyText(keyFile)).contains("sk-") : published.startsWith("sk-");
}

bool isEncryptedKey(const QString& keyFile)
{
    const QByteArray text = keyText(keyFile);
    const QByteArray envelope = envelopeOf(text);
    if (envelope.isEmpty())
        return text.contains("ENCRYPTED"); // PEM and PKCS#8 say so
    static const QByteArray plain = QByteArray("openssh-key-v1\0\0\0\0\4none", 23);
    return !envelope.startsWith(plain);
}

} // namespace pinacle

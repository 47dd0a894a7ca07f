#include "core/base/redactor.h"

#include "core/base/shell_quote.h"

#include <QUrl>

namespace pinacle {

static const QByteArray kMask = QByteArrayLiteral("\xE2\x80\xA2\xE2\x80\xA2\xE2\x80\xA2");

Redactor::Redactor(const QStringList& secrets)
{
    for (const QString& secret : secrets) {
        if (secret.size() < 4)
            continue;
        const QByteArray plain = secret.toUtf8();
        const QByteArray quoted = quoteForShell(secret).toUtf8();
        for (const QByteArray& form : {plain, quoted, plain.toBase64(), QUrl::toPercentEncoding(secret)})
            if (!m_secrets.contains(form))
                m_secrets << form;
        // A secret of several lines is printed a line at a time (a private key, for example).
        if (plain.contains('\n'))
            for (const QByteArray& line : plain.split('\n'))
                if (line.size() >= 8 && !m_secrets.contains(line))
                    m_secrets << line;
    }
    std::sort(m_secrets.begin(), m_secrets.end(),
              [](const QByteArray& a, const QByteArray& b) { return a.size() > b.size(); });
}

QByteArray Redactor::redact(const QByteArray& bytes) const
{
    QByteArray clean = bytes;
    for (const QByteArray& secret : m_secrets)
        clean.replace(secret, kMask);
    return clean;
}

QString Redactor::redact(const QString& text) const
{
    return m_secrets.isEmpty() ? text : QString::fromUtf8(redact(text.toUtf8()));
}

qsizetype Redactor::longest() const
{
    return m_secrets.isEmpty() ? 0 : m_secrets.first().size();
}

} // namespace pinacle

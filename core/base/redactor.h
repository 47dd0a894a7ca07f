#pragma once

#include <QByteArray>
#include <QList>
#include <QString>
#include <QStringList>

namespace pinacle {

/// Replaces secret values in text with "•••". By value, so that it does not matter where they appear.
/// Values shorter than four characters are left alone: hiding them would hide half of every text.
class Redactor final
{
public:
    Redactor() = default;
    explicit Redactor(const QStringList& secrets);

    bool isEmpty() const { return m_secrets.isEmpty(); }
    QString redact(const QString& text) const;
    QByteArray redact(const QByteArray& bytes) const;
    /// Length in bytes of the longest form of a secret: how much of a stream's end may hold the start of one.
    qsizetype longest() const;

private:
    QList<QByteArray> m_secrets; // longest first; each also in its shell-quoted and base64 form
};

} // namespace pinacle

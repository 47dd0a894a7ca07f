#include "core/base/shell_quote.h"

namespace pinacle {

static bool isHarmless(QChar c)
{
    const ushort u = c.unicode();
    return (u >= '0' && u <= '9') || (u >= 'A' && u <= 'Z') || (u >= 'a' && u <= 'z') || u == '_' ||
           u == '-' || u == '.' || u == '/' || u == ':' || u == ',' || u == '+' || u == '@' || u == '%';
}

QString quoteForShell(const QString& text)
{
    // A leading "=" or "~" is special in some shells, so neither counts as harmless.
    if (!text.isEmpty() && std::all_of(text.begin(), text.end(), isHarmless))
        return text;
    QString quoted = text;
    quoted.replace(QLatin1Char('\''), QLatin1String("'\\''"));
    return QLatin1Char('\'') + quoted + QLatin1Char('\'');
}

QString quoteForShell(const QStringList& argv)
{
    QStringList words;
    words.reserve(argv.size());
    for (const QString& word : argv)
        words << quoteForShell(word);
    return words.join(QLatin1Char(' '));
}

bool isPassable(const QString& text)
{
    return !text.contains(QChar(u'\0')) && text.isValidUtf16();
}

} // namespace pinacle

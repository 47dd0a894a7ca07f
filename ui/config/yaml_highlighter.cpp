#include "ui/config/yaml_highlighter.h"

#include "ui/theme.h"

#include <QRegularExpression>

namespace pinacle {

YamlHighlighter::YamlHighlighter(QTextDocument* document)
    : QSyntaxHighlighter(document)
{
}

void YamlHighlighter::setPalette(const QPalette& palette)
{
    const Colours& c = coloursOf(palette);
    m_key.setForeground(c.accent);
    m_text.setForeground(c.good);
    m_comment.setForeground(c.muted);
    m_comment.setFontItalic(true);
    m_sign.setForeground(c.muted);
    rehighlight();
}

void YamlHighlighter::highlightBlock(const QString& text)
{
    static const QRegularExpression key(
        QStringLiteral("^(\\s*(?:- +)*)([^\\s#\"'\\-\\[{][^:#]*|\"[^\"]*\"|'[^']*')(\\s*:)(?=\\s|$)"));
    static const QRegularExpression dash(QStringLiteral("^(\\s*(?:- +)*-)(?=\\s|$)"));
    static const QRegularExpression quoted(QStringLiteral("\"(?:[^\"\\\\]|\\\\.)*\"|'(?:[^']|'')*'"));
    static const QRegularExpression comment(QStringLiteral("(?:^|(?<=\\s))#.*$"));

    const auto dashes = dash.match(text);
    if (dashes.hasMatch())
        setFormat(0, int(dashes.capturedLength()), m_sign);
    const auto keys = key.match(text);
    if (keys.hasMatch()) {
        setFormat(0, int(keys.capturedLength(1)), m_sign);
        setFormat(int(keys.capturedStart(2)), int(keys.capturedLength(2)), m_key);
        setFormat(int(keys.capturedStart(3)), int(keys.capturedLength(3)), m_sign);
    }
    QList<QPair<qsizetype, qsizetype>> texts;
    auto matches = quoted.globalMatch(text, keys.hasMatch() ? keys.capturedEnd() : 0);
    while (matches.hasNext()) {
        const auto match = matches.next();
        texts << qMakePair(match.capturedStart(), match.capturedEnd());
        setFormat(int(match.capturedStart()), int(match.capturedLength()), m_text);
    }
    for (qsizetype from = 0; from < text.size();) {
        const auto match = comment.match(text, from);
        if (!match.hasMatch())
            break;
        const qsizetype at = match.capturedStart();
        const auto holder = std::find_if(texts.begin(), texts.end(), [&](const auto& range) {
            return at > range.first && at < range.second; // a "#" in a quoted text
        });
        if (holder == texts.end()) {
            setFormat(int(at), int(text.size() - at), m_comment);
            break;
        }
        from = holder->second;
    }
}

} // namespace pinacle

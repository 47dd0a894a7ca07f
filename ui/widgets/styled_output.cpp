#include "ui/widgets/styled_output.h"

#include "ui/terminal/terminal_colours.h"

#include <QRegularExpression>

namespace pinacle {

/// The colour that follows 38 or 48: 5;INDEX or 2;RED;GREEN;BLUE. Moves `i` to its last number.
static TerminalColour extendedColour(const QList<int>& codes, qsizetype& i)
{
    const int kind = codes.value(i + 1, -1);
    if (kind == 5) {
        i += 2;
        return {quint32(qBound(0, codes.value(i, 0), 255)), TerminalColour::Indexed};
    }
    if (kind == 2) {
        const auto part = [&](int at) { return quint32(qBound(0, codes.value(i + at, 0), 255)); };
        const TerminalColour colour{part(2) << 16 | part(3) << 8 | part(4), TerminalColour::Rgb};
        i += 4;
        return colour;
    }
    return {};
}

/// ECMA-48, "Select Graphic Rendition", with the colours that xterm added.
static void applyRendition(const QString& parameters, TerminalStyle& style)
{
    QList<int> codes;
    for (const QString& code : QString(parameters).replace(u':', u';').split(u';'))
        codes << code.toInt();
    for (qsizetype i = 0; i < codes.size(); ++i) {
        const int code = codes[i];
        const auto indexed = [](int index) {
            return TerminalColour{quint32(index), TerminalColour::Indexed};
        };
        if (code == 0)
            style = {};
        else if (code == 1 || code == 22)
            style.isBold = code == 1;
        else if (code == 3 || code == 23)
            style.isItalic = code == 3;
        else if (code == 4 || code == 24)
            style.isUnderlined = code == 4;
        else if (code == 7 || code == 27)
            style.isReversed = code == 7;
        else if (code == 9 || code == 29)
            style.isStruck = code == 9;
        else if (code >= 30 && code <= 37)
            style.foreground = indexed(code - 30);
        else if (code >= 90 && code <= 97)
            style.foreground = indexed(code - 90 + 8);
        else if (code >= 40 && code <= 47)
            style.background = indexed(code - 40);
        else if (code >= 100 && code <= 107)
            style.background = indexed(code - 100 + 8);
        else if (code == 39)
            style.foreground = {};
        else if (code == 49)
            style.background = {};
        else if (code == 38)
            style.foreground = extendedColour(codes, i);
        else if (code == 48)
            style.background = extendedColour(codes, i);
    }
}

namespace {

/// Collects lines; a carriage return begins its line anew as soon as something follows.
class LineWriter final
{
public:
    void write(QStringView text, const TerminalStyle& style)
    {
        for (qsizetype at = 0; at < text.size();) {
            if (text[at] == u'\r') {
                m_isOver = true;
                ++at;
                continue;
            }
            const bool isEnd = text[at] == u'\n';
            if (m_isOver && !isEnd)
                m_all.resize(m_lineBegin);
            m_isOver = false;
            qsizetype end = at;
            while (end < text.size() && text[end] != u'\r' && text[end] != u'\n')
                ++end;
            m_all.append({(isEnd ? text.mid(at, 1) : text.mid(at, end - at)).toString(), style});
            at = isEnd ? at + 1 : end;
            if (isEnd)
                m_lineBegin = m_all.size();
        }
    }

    QList<StyledText> all() const { return m_all; }

private:
    QList<StyledText> m_all;
    qsizetype m_lineBegin = 0;
    bool m_isOver = false;
};

} // namespace

QList<StyledText> styledOutput(const QString& raw, TerminalStyle& style)
{
    static const QRegularExpression sequence(
        QStringLiteral("\x1b(?:\\[([0-?]*)[ -/]*([@-~])|\\][^\x07\x1b]*(?:\x07|\x1b\\\\)?|[@-Z\\\\-_])"));
    LineWriter lines;
    qsizetype at = 0;
    auto found = sequence.globalMatch(raw);
    while (found.hasNext()) {
        const QRegularExpressionMatch match = found.next();
        lines.write(QStringView(raw).mid(at, match.capturedStart() - at), style);
        at = match.capturedEnd();
        if (match.captured(2) == QLatin1String("m"))
            applyRendition(match.captured(1), style);
    }
    lines.write(QStringView(raw).mid(at), style);
    return lines.all();
}

QTextCharFormat charFormat(const TerminalStyle& style, const QPalette& palette)
{
    QTextCharFormat format;
    if (style == TerminalStyle{})
        return format;
    const CellColours colours = cellColours(style, palette);
    format.setForeground(colours.foreground);
    if (style.isReversed || style.background.kind != TerminalColour::Default)
        format.setBackground(colours.background);
    if (style.isBold)
        format.setFontWeight(QFont::Bold);
    format.setFontItalic(style.isItalic);
    format.setFontUnderline(style.isUnderlined);
    format.setFontStrikeOut(style.isStruck);
    return format;
}

} // namespace pinacle

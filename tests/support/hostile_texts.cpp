#include "tests/support/hostile_texts.h"

#include <QRandomGenerator>

namespace pinacle {

// One text a line would be four pages.
// clang-format off
static QStringList chosenTexts()
{
    return {
        "", " ", "  ", "\t", "\n", "\n\n", "\r\n", "\\", "\\\\", "\\n", "'", "''", "'\\''", "\"", "\"\"", "`", "``", "$", "$$",
        "$HOME", "${HOME}", "$(id)", "`id`", "$((1+1))", "$'\\x41'", "$@", "$*", "$0", "$?", "$!", "!", "!!", "!$", "^a^b",
        ";", ";;", "; id", "& id", "&& id", "| id", "|| id", "> /dev/null", "< /etc/passwd", "<<EOF", "<(id)", "2>&1", "(", ")",
        "{", "}", "{a,b}", "[", "]", "[a-z]", "[[", "]]", "*", "?", "~", "~root", "#", "# comment", "a#b", "%", "%s", "%n%s",
        "=", "a=b", "PATH=/x", "-", "--", "-n", "-e", "-rf /", "--help", "-c", ".", "..", "/", "//", "/*", "../..", ":", ",", "@",
        "if", "then", "fi", "do", "done", "exec", "eval", "'; id; '", "\"; id; \"", "');id;('", "a'b\"c`d$e\\f", "\\'", "\\\"",
        "a\nb", "\na", "a\n", "a\n'b'\n", "'\n'", "$(\nid\n)", "line1\n; id\nline3", "\\\n", "a\\\nb", "EOF", "\nEOF\n",
        "\x01", "\x07", "\x1b[31mred\x1b[0m", "\x7f", "\x08", "\v\f", QString(QChar(0x85)), QString(QChar(0x2028)),
        QString(QChar(0xFEFF)), QString(QChar(0x202E)) + "abc", "ä", "é", "日本語", "🦀", "👩‍👩‍👧", "Ωmega", "שלום", "ﬀ", "İ", "ß",
        "e\u0301", "\u00a0", "\u200b", "\uffff", "\ufffd", "ssh -oProxyCommand=id", "--privileged", "-v/:/host", "a b", " a", "a ",
        "a  b", "a\tb", "null", "true", "0", "-1", "1e9", "{{.Id}}", "{{json .}}", "<script>", "&amp;", "' OR 1=1 --", "%2e%2e",
        "C:\\Users", "\\\\host\\share", "${IFS}id", "$IFS", "\"$(id)\"", "'$(id)'", "`$(id)`", "a'`b`'c", "$'\n'", "\"\n\"",
    };
}
// clang-format on

QStringList hostileTexts()
{
    QStringList texts = chosenTexts();
    static const QString kAlphabet = QStringLiteral("'\"`$\\;&|<>(){}[]*?~#!%=- \n\ta0/é🦀");
    QRandomGenerator random(20240729);
    for (int i = 0; i < 80; ++i) {
        QString text;
        for (int length = random.bounded(1, 60); length > 0; --length) {
            const QChar c = kAlphabet.at(random.bounded(int(kAlphabet.size())));
            text += c.isSurrogate() ? QStringLiteral("🦀") : QString(c);
        }
        texts << text;
    }
    static constexpr int kLong = 64 * 1024;
    texts << QString(kLong, u'a') << QString(kLong, u' ') << QString(kLong, u'\n') << QString(kLong, u'\\')
          << QStringLiteral("$(id)").repeated(kLong / 5);
    return texts;
}

} // namespace pinacle

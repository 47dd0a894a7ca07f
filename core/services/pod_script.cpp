#include "core/services/pod_script.h"

#include "core/base/shell_quote.h"

namespace pinacle {

PodScript& PodScript::line(const QString& text)
{
    m_text += text + QLatin1Char('\n');
    return *this;
}

PodScript& PodScript::writeFile(const QString& path, const QString& content, const QString& mode)
{
    const QString folder = quoteForShell(path.section(QLatin1Char('/'), 0, -2));
    const QString target = quoteForShell(path);
    const QString draft = quoteForShell(path + QStringLiteral(".new"));
    // Starting a program costs tens of milliseconds under gVisor: what the shell can do by itself, it does.
    line(QStringLiteral("[ -d ") + folder + QStringLiteral(" ] || mkdir -p -- ") + folder);
    line(mode == QLatin1String("0600") ? QStringLiteral("umask 077") : QStringLiteral("umask 022"));
    line(QStringLiteral("printf %s ") + quoteForShell(content) + QStringLiteral(" > ") + draft);
    if (mode == QLatin1String("0755"))
        line(QStringLiteral("chmod 0755 -- ") + draft);
    return line(QStringLiteral("umask 022"))
        .line(QStringLiteral("mv -f -- ") + draft + QLatin1Char(' ') + target);
}

QString exportLines(const QMap<QString, QString>& environment)
{
    QString lines;
    for (auto it = environment.begin(); it != environment.end(); ++it)
        lines += QStringLiteral("export ") + it.key() + QLatin1Char('=') + quoteForShell(it.value()) +
                 QLatin1Char('\n');
    return lines;
}

QMap<QString, QString> parseExportLines(const QString& text)
{
    // KEY, then quoted pieces and what quoteForShell() leaves bare, up to the end of the line outside of
    // quotes.
    static const QRegularExpression line(
        QStringLiteral("^export ([A-Za-z_][A-Za-z0-9_]{0,254})=((?:'[^']*'|\\\\'|[A-Za-z0-9_@%+=:,./-])*)$"),
        QRegularExpression::MultilineOption);
    static const QRegularExpression piece(QStringLiteral("'([^']*)'|\\\\(')|([A-Za-z0-9_@%+=:,./-]+)"));
    QMap<QString, QString> environment;
    for (qsizetype at = 0; at < text.size();) {
        const auto match = line.match(text, at, QRegularExpression::NormalMatch,
                                      QRegularExpression::AnchorAtOffsetMatchOption);
        if (!match.hasMatch()) { // not ours: the next line may be
            at = text.indexOf(QLatin1Char('\n'), at);
            at = at < 0 ? text.size() : at + 1;
            continue;
        }
        QString value;
        for (auto it = piece.globalMatch(match.captured(2)); it.hasNext();) {
            const auto part = it.next();
            value += part.captured(1) + part.captured(2) + part.captured(3);
        }
        environment.insert(match.captured(1), value);
        at = match.capturedEnd() + 1;
    }
    return environment;
}

} // namespace pinacle

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

} // namespace pinacle

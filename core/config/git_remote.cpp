#include "core/config/git_remote.h"

#include "core/base/shell_quote.h"
#include "core/base/text.h"

#include <QRegularExpression>
#include <QUrl>

namespace pinacle {

namespace {

tl::unexpected<Error> refused(const QString& reason)
{
    return fail(ErrorKind::Invalid, Text::tr("This address of a repository cannot be used: %1.").arg(reason),
                Text::tr("Allowed are https://HOST/PATH, ssh://USER@HOST/PATH and USER@HOST:PATH."));
}

bool hasControl(const QString& text)
{
    return std::any_of(text.begin(), text.end(), [](QChar c) {
        return c.category() == QChar::Other_Control || c == QChar::LineSeparator ||
               c == QChar::ParagraphSeparator;
    });
}

bool isHost(const QString& host)
{
    static const QRegularExpression pattern(
        QStringLiteral("\\A[A-Za-z0-9]([A-Za-z0-9.-]{0,251}[A-Za-z0-9])?\\z"));
    return pattern.match(host).hasMatch();
}

bool isUser(const QString& user)
{
    static const QRegularExpression pattern(QStringLiteral("\\A[A-Za-z0-9_][A-Za-z0-9_.-]{0,63}\\z"));
    return pattern.match(user).hasMatch();
}

/// "owner/repository" of a path; empty when it is none.
QString plainPath(QString path)
{
    while (path.startsWith(u'/'))
        path.remove(0, 1);
    while (path.endsWith(u'/'))
        path.chop(1);
    if (path.endsWith(QLatin1String(".git")))
        path.chop(4);
    for (const QString& part : path.split(u'/'))
        if (part.isEmpty() || part == QLatin1String(".") || part == QLatin1String("..") ||
            part.startsWith(u'-'))
            return {};
    return path;
}

} // namespace

Result<GitRemote> GitRemote::parse(const QString& text, const QStringList& plainHttpHosts)
{
    const QString trimmed = text.trimmed();
    if (trimmed.isEmpty())
        return refused(Text::tr("it is empty"));
    if (trimmed.size() > 1000 || hasControl(trimmed) || !isPassable(trimmed))
        return refused(Text::tr("it is too long, or holds a line break or another control character"));
    if (trimmed.startsWith(u'-'))
        return refused(Text::tr("it begins with \"-\""));
    GitRemote remote;
    QString user;
    static const QRegularExpression scp(QStringLiteral("\\A([^@:/\\s]+)@([^:/\\s]+):(?!//)(.+)\\z"));
    if (const auto match = scp.match(trimmed); match.hasMatch()) {
        remote.scheme = Scheme::Ssh;
        user = match.captured(1);
        remote.host = match.captured(2);
        remote.path = plainPath(match.captured(3));
        remote.url = trimmed;
    } else {
        const QUrl url(trimmed, QUrl::StrictMode);
        const QUrl lenient = url.isValid() ? url : QUrl(trimmed, QUrl::TolerantMode); // spaces, Unicode
        const QString scheme = trimmed.section(QStringLiteral("://"), 0, 0).toLower();
        if (!trimmed.contains(QLatin1String("://")) || !lenient.isValid())
            return refused(Text::tr("\"%1\" is no address").arg(trimmed.left(60)));
        if (scheme != QLatin1String("https") && scheme != QLatin1String("http") &&
            scheme != QLatin1String("ssh"))
            return refused(Text::tr("the protocol \"%1\" is not allowed").arg(scheme.left(20)));
        remote.scheme = scheme == QLatin1String("ssh")    ? Scheme::Ssh
                        : scheme == QLatin1String("http") ? Scheme::Http
                                                          : Scheme::Https;
        if (!lenient.password().isEmpty() || (!remote.isSsh() && !lenient.userName().isEmpty()))
            return refused(Text::tr("it holds a user name or a password, which belongs into a token "
                                    "given apart from it"));
        if (lenient.hasQuery() || lenient.hasFragment())
            return refused(Text::tr("it has a \"?\" or a \"#\""));
        user = lenient.userName();
        remote.host = lenient.host();
        remote.port = qMax(0, lenient.port(0));
        remote.path = plainPath(lenient.path(QUrl::FullyDecoded));
        remote.url = QString::fromUtf8(lenient.toEncoded());
    }
    if (!isHost(remote.host))
        return refused(Text::tr("\"%1\" is no name of a host").arg(remote.host.left(60)));
    if (!user.isEmpty() && !isUser(user))
        return refused(Text::tr("\"%1\" is no name of a user").arg(user.left(60)));
    if (remote.path.isEmpty() || hasControl(remote.path))
        return refused(Text::tr("it names no repository"));
    if (remote.scheme == Scheme::Http && !plainHttpHosts.contains(remote.host))
        return refused(Text::tr("http is not encrypted; use https, or name the host in the setting "
                                "git.http_hosts"));
    return remote;
}

QString branchMistake(const QString& branch)
{
    static const QRegularExpression forbidden(
        QStringLiteral("[\\x00-\\x20\\x7f~^:?*\\[\\\\]|\\.\\.|@\\{|//"));
    if (branch.isEmpty() || branch.size() > 250)
        return Text::tr("a branch has a name of at most 250 characters");
    if (branch.startsWith(u'-') || branch.startsWith(u'/') || branch.startsWith(u'.'))
        return Text::tr("a branch does not begin with \"%1\"").arg(branch[0]);
    if (branch.endsWith(u'/') || branch.endsWith(u'.') || branch.endsWith(QLatin1String(".lock")) ||
        branch.contains(QLatin1String("/.")))
        return Text::tr("a branch does not end with \"/\", \".\" or \".lock\"");
    if (branch == QLatin1String("@") || forbidden.match(branch).hasMatch() || !isPassable(branch) ||
        hasControl(branch))
        return Text::tr("a branch holds no spaces, control characters, or any of ~^:?*[\\");
    return {};
}

} // namespace pinacle

#include "core/pods/ssh_access.h"

#include "core/base/shell_quote.h"
#include "core/base/text.h"
#include "core/connection/search_path.h"

#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>
#include <QLockFile>
#include <QProcess>
#include <QRegularExpression>
#include <QSaveFile>

namespace pinacle {

namespace {

constexpr const char* kMark =
    "# Pinacle: every pod is a host, `ssh POD.pinacle`. Taken out by `pinacle ssh remove`.";

Result<QString> readText(const QString& path)
{
    QFile file(path);
    if (!file.exists())
        return QString();
    if (!file.open(QIODevice::ReadOnly))
        return fail(ErrorKind::Internal, Text::tr("%1 cannot be read: %2").arg(path, file.errorString()));
    return QString::fromUtf8(file.readAll());
}

/// Whole or not at all, through a symbolic link, with the mode that the file has; a new one is the user's
/// alone.
Result<void> writeText(const QString& path, const QString& text)
{
    const auto mode = QFile::exists(path) ? QFile::permissions(path) : QFile::ReadOwner | QFile::WriteOwner;
    const QString folder = QFileInfo(path).absolutePath();
    if (!QFileInfo::exists(folder) && QDir().mkpath(folder))
        QFile::setPermissions(folder, QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
    QSaveFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(text.toUtf8()) < 0 || !file.setPermissions(mode) ||
        !file.commit())
        return fail(ErrorKind::Internal, Text::tr("%1 cannot be written: %2").arg(path, file.errorString()));
    return {};
}

/// As ssh_config reads a word: in double quotes, with % doubled where it would be a token.
QString quoteForConfig(QString path)
{
    path.replace(u'\\', QLatin1String("\\\\")).replace(u'"', QLatin1String("\\\""));
    return u'"' + path + u'"';
}

/// The lines that differ, with up to three around them, as `diff -u` shows them. One change at the top of a
/// file is all that there ever is to show.
QString unifiedDiff(const QString& path, const QString& before, const QString& after)
{
    if (before == after)
        return {};
    const auto lines = [](const QString& text) {
        QStringList list = text.split(u'\n');
        if (list.last().isEmpty())
            list.removeLast();
        return list;
    };
    const QStringList from = lines(before);
    const QStringList to = lines(after);
    qsizetype head = 0;
    while (head < from.size() && head < to.size() && from[head] == to[head])
        ++head;
    qsizetype tail = 0;
    while (tail < from.size() - head && tail < to.size() - head &&
           from[from.size() - 1 - tail] == to[to.size() - 1 - tail])
        ++tail;
    static constexpr qsizetype kContext = 3;
    const qsizetype first = qMax<qsizetype>(0, head - kContext);
    const qsizetype around = qMin(tail, kContext);
    const qsizetype fromCount = from.size() - tail + around - first;
    const qsizetype toCount = to.size() - tail + around - first;
    QString text = QStringLiteral("--- %1\n+++ %1\n@@ -%2,%3 +%4,%5 @@\n")
                       .arg(path)
                       .arg(fromCount ? first + 1 : 0)
                       .arg(fromCount)
                       .arg(toCount ? first + 1 : 0)
                       .arg(toCount);
    const auto add = [&text](QChar sign, const QStringList& list, qsizetype begin, qsizetype end) {
        for (qsizetype i = begin; i < end; ++i)
            text += sign + list[i] + u'\n';
    };
    add(u' ', from, first, head);
    add(u'-', from, head, from.size() - tail);
    add(u'+', to, head, to.size() - tail);
    add(u' ', from, from.size() - tail, from.size() - tail + around);
    return text;
}

} // namespace

SshAccess::SshAccess(const QString& home, const QString& program, const QString& userConfig)
    : m_home(QDir(home).absolutePath())
    , m_program(program)
    , m_userConfig(userConfig)
{
}

SshAccess SshAccess::ofUser(const QString& home)
{
    const QString beside = QCoreApplication::applicationDirPath() + QStringLiteral("/pinacle");
    return {home, QFileInfo(beside).isExecutable() ? beside : findProgram(QStringLiteral("pinacle")),
            QDir::homePath() + QStringLiteral("/.ssh/config")};
}

QString SshAccess::ownConfig() const
{
    // ssh hands the command to a shell, after it has replaced %n: the name as it was typed.
    const QString home = quoteForShell(m_home).replace(u'%', QLatin1String("%%"));
    const QString program = quoteForShell(m_program).replace(u'%', QLatin1String("%%"));
    return QStringLiteral("# Written by Pinacle, and written anew by `pinacle ssh setup`.\n"
                          "Host *.pinacle\n"
                          "    ProxyCommand env PINACLE_HOME=%1 %2 pod ssh-proxy '%n'\n"
                          "    User root\n"
                          "    IdentityFile %3\n"
                          "    IdentitiesOnly yes\n"
                          "    UserKnownHostsFile %4\n"
                          "    GlobalKnownHostsFile /dev/null\n"
                          "    StrictHostKeyChecking yes\n"
                          "    ForwardAgent no\n"
                          "    ServerAliveInterval 30\n")
        .arg(home, program, quoteForConfig(QString(file(QStringLiteral("id_ed25519"))).replace(u'%', "%%")),
             quoteForConfig(QString(file(QStringLiteral("known_hosts"))).replace(u'%', "%%")));
}

QString SshAccess::includeLines() const
{
    return QLatin1String(kMark) + QStringLiteral("\nInclude ") +
           quoteForConfig(file(QStringLiteral("config"))) + QStringLiteral("\n\n");
}

Result<QString> SshAccess::userText() const
{
    return readText(m_userConfig);
}

QString SshAccess::withoutInclude(const QString& text) const
{
    QString rest = text;
    // Of an earlier folder, too: the line after the mark is ours.
    static const QRegularExpression ours(u'^' + QRegularExpression::escape(QLatin1String(kMark)) +
                                             QStringLiteral("\\r?\\nInclude [^\\n]*\\n(\\r?\\n)?"),
                                         QRegularExpression::MultilineOption);
    return rest.remove(ours);
}

QString SshAccess::withInclude(const QString& text) const
{
    // First, because a Host or Match line above would make it part of that.
    return includeLines() + withoutInclude(text);
}

bool SshAccess::isSetUp() const
{
    return userText().value_or(QString()).startsWith(includeLines()) &&
           readText(file(QStringLiteral("config"))).value_or(QString()) == ownConfig();
}

QString SshAccess::setUpDiff() const
{
    const QString text = userText().value_or(QString());
    return unifiedDiff(m_userConfig, text, withInclude(text));
}

QString SshAccess::removeDiff() const
{
    const QString text = userText().value_or(QString());
    return unifiedDiff(m_userConfig, text, withoutInclude(text));
}

Result<void> SshAccess::setUp()
{
    if (m_program.isEmpty())
        return fail(ErrorKind::NotFound, Text::tr("The program `pinacle` was not found."),
                    Text::tr("Install it beside the application, or into a folder of PATH."));
    if (auto key = publicKey(); !key)
        return fail(key.error());
    if (auto written = writeText(file(QStringLiteral("config")), ownConfig()); !written)
        return written;
    const auto text = userText();
    if (!text)
        return fail(text.error());
    return withInclude(*text) == *text ? Result<void>() : writeText(m_userConfig, withInclude(*text));
}

Result<void> SshAccess::remove()
{
    const auto text = userText();
    if (!text)
        return fail(text.error());
    if (withoutInclude(*text) != *text)
        if (auto written = writeText(m_userConfig, withoutInclude(*text)); !written)
            return written;
    QDir(m_home + QStringLiteral("/ssh")).removeRecursively();
    return {};
}

Result<QString> SshAccess::publicKey()
{
    const QString key = file(QStringLiteral("id_ed25519"));
    if (!QFile::exists(key) || !QFile::exists(key + QStringLiteral(".pub"))) {
        QDir().mkpath(m_home + QStringLiteral("/ssh"));
        QFile::setPermissions(m_home + QStringLiteral("/ssh"),
                              QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
        QLockFile lock(key + QStringLiteral(".lock")); // two first connections at once make one key
        lock.lock();
        if (!QFile::exists(key) || !QFile::exists(key + QStringLiteral(".pub"))) {
            QFile::remove(key);
            QProcess keygen;
            keygen.start(findProgram(QStringLiteral("ssh-keygen")),
                         {"-q", "-t", "ed25519", "-N", "", "-C", "pinacle", "-f", key});
            if (!keygen.waitForFinished(20'000) || keygen.exitCode() != 0)
                return fail(ErrorKind::Internal,
                            Text::tr("A key for the pods could not be made: %1")
                                .arg(QString::fromUtf8(keygen.readAllStandardError()).trimmed()),
                            Text::tr("Check that OpenSSH's ssh-keygen is installed."));
        }
    }
    const auto text = readText(key + QStringLiteral(".pub"));
    return text ? Result<QString>(text->trimmed()) : fail(text.error());
}

Result<void> SshAccess::noteHostKey(const QString& slug, const QString& key)
{
    static const QRegularExpression form(QStringLiteral("^ssh-ed25519 [A-Za-z0-9+/=]{40,200}$"));
    const QString plain = key.section(u' ', 0, 1).trimmed();
    if (!form.match(plain).hasMatch())
        return fail(ErrorKind::Invalid, Text::tr("The pod told no host key, but: %1").arg(key.left(200)));
    const QString path = file(QStringLiteral("known_hosts"));
    const QString host = slug + QLatin1String(kSuffix);
    QLockFile lock(path + QStringLiteral(".lock"));
    lock.lock();
    const auto text = readText(path);
    if (!text)
        return fail(text.error());
    const QString line = host + u' ' + plain;
    QStringList lines = text->split(u'\n', Qt::SkipEmptyParts);
    if (lines.contains(line))
        return {};
    lines.removeIf([&](const QString& each) { return each.startsWith(host + u' '); });
    return writeText(path, (lines << line).join(u'\n') + u'\n');
}

QString SshAccess::slugOf(const QString& host)
{
    const QLatin1String suffix(kSuffix);
    return host.endsWith(suffix) ? host.chopped(suffix.size()) : host;
}

QString SshAccess::command(const QString& slug)
{
    return QStringLiteral("ssh ") + slug + QLatin1String(kSuffix);
}

} // namespace pinacle

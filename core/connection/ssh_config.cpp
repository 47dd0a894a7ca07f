#include "core/connection/ssh_config.h"

#include "core/base/shell_quote.h"
#include "core/base/text.h"
#include "core/connection/key_file.h"
#include "core/connection/local_server_connection.h"
#include "core/connection/search_path.h"
#include "core/connection/ssh_auth.h"

#include <QDir>
#include <QFile>
#include <QRegularExpression>

namespace pinacle {

static const QStringList kDefaultKeys{"~/.ssh/id_ed25519", "~/.ssh/id_ecdsa", "~/.ssh/id_rsa"};

static QString withHome(QString path)
{
    if (path == QLatin1String("~") || path.startsWith(QLatin1String("~/")))
        path.replace(0, 1, QDir::homePath());
    return path;
}

/// The %-tokens of ssh_config(5) that files and commands may hold. Unknown ones stay as they are.
static QString expandTokens(const QString& text, const SshSettings& settings, const QString& original)
{
    const ServerAddress& address = settings.address;
    const QString alias = settings.hostKeyAlias.isEmpty() ? original : settings.hostKeyAlias;
    QString expanded;
    for (qsizetype i = 0; i < text.size(); ++i) {
        const QChar token = text[i] == u'%' && i + 1 < text.size() ? text[i + 1] : QChar();
        const QString value = token == u'%'   ? QStringLiteral("%")
                              : token == u'h' ? address.host
                              : token == u'n' ? original
                              : token == u'k' ? alias
                              : token == u'p' ? QString::number(address.port)
                              : token == u'r' ? address.user
                              : token == u'd' ? QDir::homePath()
                              : token == u'u' ? loginName({})
                                              : QString();
        expanded += value.isEmpty() ? QString(text[i]) : value;
        i += value.isEmpty() ? 0 : 1;
    }
    return expanded;
}

static QString agentFrom(const QString& value)
{
    if (value.isEmpty() || value == QLatin1String("SSH_AUTH_SOCK"))
        return qEnvironmentVariable("SSH_AUTH_SOCK");
    if (value == QLatin1String("none"))
        return {};
    if (value.startsWith(u'$')) {
        const QString name = value.mid(1).remove(u'{').remove(u'}');
        return qEnvironmentVariable(name.toLocal8Bit().constData());
    }
    return withHome(value);
}

static SshSettings settingsWithoutConfig(const ServerAddress& address)
{
    SshSettings settings;
    settings.address = address;
    settings.agentSocket = agentFrom({});
    for (const QString& key : address.keyFile.isEmpty() ? kDefaultKeys : QStringList{address.keyFile})
        settings.identityFiles << withHome(key);
    return settings;
}

static QStringList whatIsBeyond(const SshSettings& settings, const QStringList& certificates,
                                const QString& pkcs11)
{
    QStringList beyond;
    for (const QString& certificate : certificates)
        if (QFile::exists(certificate))
            beyond << Text::tr("the certificate %1").arg(certificate);
    if (!pkcs11.isEmpty() && pkcs11 != QLatin1String("none"))
        beyond << Text::tr("the smart card of %1").arg(pkcs11);
    for (const QString& key : settings.identityFiles) {
        if (!QFile::exists(key))
            continue;
        if (const QString certificate = key + QStringLiteral("-cert.pub");
            QFile::exists(certificate) && !certificates.contains(certificate))
            beyond << Text::tr("the certificate %1").arg(certificate);
        if (needsSecurityKey(key))
            beyond << Text::tr("the security key of %1").arg(key);
    }
    if (!settings.usesAgent && !settings.agentSocket.isEmpty())
        beyond << Text::tr("IdentitiesOnly with the agent");
    return beyond;
}

/// ssh puts a blank between the files and no quotes around them: a new one begins as a path does.
static QStringList splitFiles(const QString& value)
{
    static const QRegularExpression between(QStringLiteral("\\s+(?=[/~%$])"));
    return value == QLatin1String("none") ? QStringList() : value.split(between);
}

/// Host name, port, then the way there. `first,second`: ssh reaches the last one through those before.
static QString jumpCommand(const QString& proxyJump, const ServerAddress& address, const QString& configFile)
{
    QStringList words{"exec", "ssh"};
    words << sshBatchArguments(configFile);
    const QString last = proxyJump.section(u',', -1);
    if (const QString before = proxyJump.section(u',', 0, -2); !before.isEmpty())
        words << "-J" << before;
    const bool isBare = address.host.contains(u':'); // IPv6
    words
        << "-W"
        << (isBare ? QStringLiteral("[%1]:%2") : QStringLiteral("%1:%2")).arg(address.host).arg(address.port)
        << "--" << (last.contains(QLatin1String("://")) ? last : QStringLiteral("ssh://") + last);
    return quoteForShell(words.mid(1)).prepend(QLatin1String("exec "));
}

QStringList sshBatchArguments(const QString& configFile)
{
    QStringList words{"-o", "BatchMode=yes", "-o", "ConnectTimeout=10"};
    if (!configFile.isEmpty())
        words << "-F" << configFile;
    return words;
}

ServerAddress SshSettings::knownAs() const
{
    ServerAddress known = address;
    if (!hostKeyAlias.isEmpty())
        known.host = hostKeyAlias, known.port = 22;
    return known;
}

SshSettings parseSshSettings(const QByteArray& text, const ServerAddress& address, const QString& configFile)
{
    SshSettings settings;
    settings.address = address;
    QStringList identities;
    QStringList certificates, usersHosts, systemsHosts;
    QString agent, pkcs11, command;
    bool isFilesOnly = false;
    for (const QString& line : QString::fromUtf8(text).split(u'\n')) {
        const QString key = line.section(u' ', 0, 0).toLower();
        const QString value = line.section(u' ', 1).trimmed();
        if (value.isEmpty())
            continue;
        if (key == QLatin1String("hostname"))
            settings.address.host = value;
        else if (key == QLatin1String("port") && value.toInt() > 0 && value.toInt() <= 65535)
            settings.address.port = value.toInt();
        else if (key == QLatin1String("user"))
            settings.address.user = value;
        else if (key == QLatin1String("identityfile") && value != QLatin1String("none"))
            identities << value;
        else if (key == QLatin1String("certificatefile") && value != QLatin1String("none"))
            certificates << value;
        else if (key == QLatin1String("identityagent"))
            agent = value;
        else if (key == QLatin1String("identitiesonly"))
            isFilesOnly = value == QLatin1String("yes");
        else if (key == QLatin1String("hostkeyalias"))
            settings.hostKeyAlias = value;
        else if (key == QLatin1String("userknownhostsfile"))
            usersHosts = splitFiles(value);
        else if (key == QLatin1String("globalknownhostsfile"))
            systemsHosts = splitFiles(value);
        else if (key == QLatin1String("pkcs11provider"))
            pkcs11 = value;
        else if (key == QLatin1String("proxyjump") && value != QLatin1String("none"))
            settings.proxyJump = value;
        else if (key == QLatin1String("proxycommand") && value != QLatin1String("none"))
            command = value;
    }
    const auto path = [&](const QString& name) {
        return withHome(expandTokens(name, settings, address.host));
    };
    if (!address.keyFile.isEmpty())
        identities = QStringList{address.keyFile};
    for (const QString& name : identities)
        settings.identityFiles << path(name);
    settings.agentSocket = agentFrom(agent);
    settings.usesAgent = !isFilesOnly;
    for (QString& certificate : certificates)
        certificate = path(certificate);
    for (const QString& name : usersHosts + systemsHosts)
        settings.knownHosts << path(name);
    settings.beyondLibrary = whatIsBeyond(settings, certificates, pkcs11);
    if (!settings.proxyJump.isEmpty())
        settings.proxyCommand = jumpCommand(settings.proxyJump, settings.address, configFile);
    else if (!command.isEmpty())
        settings.proxyCommand = QStringLiteral("exec ") + expandTokens(command, settings, address.host);
    return settings;
}

Result<SshSettings> readSshConfig(const ServerAddress& address, const QString& configFile,
                                  const Cancel& cancel)
{
    if (address.kind != ServerKind::Ssh || findProgram(QStringLiteral("ssh")).isEmpty())
        return settingsWithoutConfig(address);
    Command command;
    command.argv = QStringList{"ssh", "-G", "-T"};
    if (!configFile.isEmpty())
        command.argv << "-F" << configFile;
    if (address.port != 22)
        command.argv << "-p" << QString::number(address.port);
    if (!address.user.isEmpty())
        command.argv << "-l" << address.user;
    command.argv << "--" << address.host;
    command.timeout = milliseconds(10'000); // Match exec may run something
    command.label = QStringLiteral("Read the ssh configuration");
    LocalServerConnection here;
    const auto output = here.exec(command, cancel);
    if (!output)
        return fail(output.error());
    if (!output->ok())
        return fail(ErrorKind::Invalid,
                    Text::tr("Your ssh configuration cannot be used for %1: %2")
                        .arg(address.host, output->errText().section(u'\n', 0, 0)),
                    Text::tr("`ssh -G %1` shows the same; correct the file that it names.").arg(address.host),
                    output->errText());
    return parseSshSettings(output->out, address, configFile);
}

} // namespace pinacle

#include "core/pods/git_project.h"

#include "core/base/text.h"
#include "core/services/pod_script.h"

#include <QCryptographicHash>
#include <QFile>

namespace pinacle {

namespace {

// Paths of the pod, whose only user is root. resources/git/key.sh makes the key.
const QString kKnownHosts = QStringLiteral("/root/.ssh/pinacle_known_hosts");
const QString kSshCommand =
    QStringLiteral("ssh -i /root/.ssh/pinacle_deploy -o IdentitiesOnly=yes -o BatchMode=yes "
                   "-o StrictHostKeyChecking=yes -o UserKnownHostsFile=") +
    kKnownHosts;

Result<QString> scriptText(const QString& name)
{
    QFile file(QStringLiteral(":/git/") + name);
    if (!file.open(QIODevice::ReadOnly))
        return fail(ErrorKind::Internal,
                    QStringLiteral("The script %1 is missing from this build.").arg(name));
    return QString::fromUtf8(file.readAll());
}

} // namespace

Result<Output> GitProject::run(const QString& script, const QStringList& arguments, const QString& label)
{
    auto text = scriptText(script);
    if (!text)
        return fail(text.error());
    const QString& token = m_spec.source.token;
    ExecOptions options;
    // Something is always sent: without standard input the helper's descriptor would not exist.
    options.input =
        token.isEmpty() ? QByteArray("\n") : "username=x-access-token\npassword=" + token.toUtf8() + '\n';
    options.label = label;
    options.secrets = QStringList{token} + m_spec.environment.values();
    options.timeout = std::chrono::minutes(60);
    options.hasPodEnvironment = false; // a GIT_… variable of the project is not for this
    return m_runtime.execInContainer(m_spec.containerName(),
                                     QStringList{"sh", "-c", *text, script.section(u'.', 0, 0)} + arguments,
                                     options);
}

QStringList GitProject::transferArguments() const
{
    QString credential;
    if (!m_remote.isSsh() && !m_spec.source.token.isEmpty()) {
        const bool isPlain = m_remote.scheme == GitRemote::Scheme::Http;
        credential = (isPlain ? QStringLiteral("http://") : QStringLiteral("https://")) + m_remote.host;
        if (m_remote.port > 0)
            credential += u':' + QString::number(m_remote.port);
    }
    const QString protocol = m_remote.isSsh()                             ? QStringLiteral("ssh")
                             : m_remote.scheme == GitRemote::Scheme::Http ? QStringLiteral("http https")
                                                                          : QStringLiteral("https");
    return {m_remote.url, m_spec.source.branch, m_spec.projectFolder,
            protocol,     credential,           m_remote.isSsh() ? kSshCommand : QString()};
}

/// What went wrong, told by what git printed: its exit code is 128 for everything.
Error GitProject::failure(const QString& label, const Output& output) const
{
    Command command;
    command.label = label;
    Error error = commandError(command, output);
    const QString said = output.errText();
    const auto says = [&](const char* text) {
        return said.contains(QLatin1String(text), Qt::CaseInsensitive);
    };
    if (output.exitCode == 17) {
        error.kind = ErrorKind::Conflict;
    } else if (says("Remote branch")) {
        error.kind = ErrorKind::NotFound;
        error.message = Text::tr("The repository has no branch \"%1\".").arg(m_spec.source.branch);
    } else if (says("Host key verification failed")) {
        error.kind = ErrorKind::HostKeyChanged;
        error.message =
            Text::tr("%1 shows another host key than the one that this pod trusts.").arg(m_remote.host);
    } else if (says("Permission denied (publickey") || says("Authentication failed") ||
               says("could not read Username") || says("could not read Password") ||
               says("HTTP Basic: Access denied") || says("error: 403") || says("not found")) {
        error.kind = ErrorKind::AuthFailed;
        error.message = Text::tr("%1 has no such repository for us, or refuses the %2.")
                            .arg(m_remote.host, m_remote.isSsh() ? Text::tr("pod's key") : Text::tr("token"));
        error.fix =
            m_remote.isSsh()
                ? Text::tr("Add the pod's public key to the repository as a deploy key, then resume.")
                : Text::tr("Check the address; for a private repository give a token that may read it.");
    } else if (says("[rejected]") || says("fetch first")) {
        error.kind = ErrorKind::Conflict;
        error.message = Text::tr("The repository at %1 is not empty; nothing was pushed.").arg(m_remote.host);
        error.fix = Text::tr("Give an empty repository, or make the pod from this one.");
    } else if (says("Could not resolve host") || says("unable to access") || says("Connection refused") ||
               says("timed out")) {
        error.kind = ErrorKind::Unreachable;
        error.fix = Text::tr("Check the address and the server's network, then resume.");
    }
    return error;
}

Result<void> GitProject::clone()
{
    const QString label = QStringLiteral("Clone the repository");
    auto output = run(QStringLiteral("clone.sh"), transferArguments(), label);
    if (!output)
        return fail(output.error());
    return output->ok() ? Result<void>() : fail(failure(label, *output));
}

Result<void> GitProject::pushNew()
{
    const QString label = QStringLiteral("Push the first commit");
    auto output = run(QStringLiteral("push.sh"), transferArguments(), label);
    if (!output)
        return fail(output.error());
    return output->ok() ? Result<void>() : fail(failure(label, *output));
}

Result<GitHostFacts> GitProject::makeKey()
{
    const QString label = QStringLiteral("Make the pod's deploy key");
    auto output =
        run(QStringLiteral("key.sh"),
            {QStringLiteral("pinacle-") + m_spec.podId, m_remote.host, QString::number(m_remote.sshPort())},
            label);
    if (!output)
        return fail(output.error());
    GitHostFacts facts;
    for (const QByteArray& line : output->out.split('\n')) {
        const QByteArrayList words = line.simplified().split(' ');
        if (words.size() != 3)
            continue;
        if (words[0] == "key")
            facts.publicKey = QString::fromLatin1(words[1] + ' ' + words[2]);
        if (words[0] == "host") {
            const QByteArray hash =
                QCryptographicHash::hash(QByteArray::fromBase64(words[2]), QCryptographicHash::Sha256);
            facts.hostKeys << HostKey{words[1], words[2],
                                      QStringLiteral("SHA256:") +
                                          QString::fromLatin1(hash.toBase64(QByteArray::OmitTrailingEquals))};
        }
    }
    if (facts.publicKey.isEmpty())
        return fail(failure(label, *output));
    if (facts.hostKeys.isEmpty())
        return fail(
            ErrorKind::Unreachable,
            Text::tr("%1 does not answer over SSH at port %2.").arg(m_remote.host).arg(m_remote.sshPort()),
            Text::tr("Check the address and the server's network, then resume."));
    return facts;
}

Result<QString> GitProject::replaceKey()
{
    const QString label = QStringLiteral("Give the copy a deploy key of its own");
    auto output = run(QStringLiteral("key.sh"), {QStringLiteral("pinacle-") + m_spec.podId}, label);
    if (!output)
        return fail(output.error());
    if (!output->ok())
        return fail(failure(label, *output));
    return output->outText().section(u' ', 1, 2).trimmed();
}

Result<void> GitProject::pinHost(const HostKey& key)
{
    const QString name = m_remote.sshPort() == 22
                             ? m_remote.host
                             : QStringLiteral("[%1]:%2").arg(m_remote.host).arg(m_remote.sshPort());
    PodScript script;
    script.writeFile(kKnownHosts,
                     QStringLiteral("%1 %2 %3\n")
                         .arg(name, QString::fromLatin1(key.type), QString::fromLatin1(key.base64)),
                     "0600");
    ExecOptions options;
    options.input = script.text();
    options.label = QStringLiteral("Pin the key of the Git host");
    options.hasPodEnvironment = false;
    auto output = m_runtime.execInContainer(m_spec.containerName(), {"sh", "-s"}, options);
    if (!output)
        return fail(output.error());
    return output->ok() ? Result<void>() : fail(failure(options.label, *output));
}

Result<QStringList> GitProject::files()
{
    ExecOptions options;
    options.label = QStringLiteral("List the project's files");
    options.hasPodEnvironment = false;
    auto output = m_runtime.execInContainer(
        m_spec.containerName(),
        {"sh", "-c", "git -C \"$1\" ls-files -z | head -c 2000000", "sh", m_spec.projectFolder}, options);
    if (!output)
        return fail(output.error());
    QStringList paths;
    for (const QByteArray& path : output->out.split('\0'))
        if (!path.isEmpty())
            paths << QString::fromUtf8(path);
    return paths;
}

Result<std::optional<QByteArray>> GitProject::readFile(const QString& name)
{
    ExecOptions options;
    options.label = QStringLiteral("Read %1 of the project").arg(name);
    options.secrets = m_spec.environment.values();
    options.hasPodEnvironment = false;
    // Not through a link: the project is not ours, and what it points to is not the project.
    auto output = m_runtime.execInContainer(
        m_spec.containerName(),
        {"sh", "-c", "[ -f \"$1\" ] && [ ! -L \"$1\" ] || exit 44; head -c 1000000 -- \"$1\"", "sh",
         m_spec.projectFolder + u'/' + name},
        options);
    if (!output)
        return fail(output.error());
    if (output->exitCode == 44)
        return std::optional<QByteArray>();
    if (!output->ok())
        return fail(failure(options.label, *output));
    return std::optional(output->out);
}

} // namespace pinacle

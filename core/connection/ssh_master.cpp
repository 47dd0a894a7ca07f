#include "core/connection/ssh_master.h"

#include "core/base/text.h"
#include "core/connection/ask_pass.h"
#include "core/connection/wrapped_command.h"

#include <QFile>
#include <QThread>

namespace pinacle {

static const QLatin1String kUnverified("Host key verification failed");

SshMaster::SshMaster(const SshSettings& settings, const QStringList& reasons)
    : m_settings(settings)
    , m_reasons(reasons)
    // Short: the path of a socket has at most 104 bytes on macOS, whose own temporary folder takes half of
    // it.
    , m_folder(QStringLiteral("/tmp/pinacle-XXXXXX"))
{
}

static bool isAboutHostKey(const Error& refusal)
{
    return refusal.kind == ErrorKind::HostKeyUnknown || refusal.kind == ErrorKind::HostKeyChanged ||
           refusal.detail.contains(QLatin1String("host key algo")); // it has certificates alone
}

Result<std::unique_ptr<SshMaster>> SshMaster::openInstead(const Error& refusal, const ServerAddress& address,
                                                          const SshClient& client,
                                                          const SshDeadlines& deadlines, const Cancel& cancel)
{
    const bool isKeyInDoubt = isAboutHostKey(refusal);
    if (!isKeyInDoubt && refusal.kind != ErrorKind::AuthFailed)
        return fail(refusal);
    const auto settings = readSshConfig(address, client.configFile, cancel);
    if (!settings)
        return fail(refusal);
    QStringList reasons = settings->beyondLibrary;
    if (isKeyInDoubt) {
        const QString authority = client.hostKeys.authority(settings->knownAs(), settings->knownHosts);
        if (authority.isEmpty())
            return fail(refusal);
        reasons.prepend(Text::tr("the certificate authority of %1").arg(authority));
    }
    if (reasons.isEmpty())
        return fail(refusal);
    std::unique_ptr<SshMaster> master(new SshMaster(*settings, reasons));
    if (auto started = master->start(address, client, deadlines, cancel); !started)
        return fail(isKeyInDoubt && started.error().detail.contains(kUnverified) ? refusal : started.error());
    return master;
}

/// The same files that libssh was checked against, and no question on a terminal.
QStringList SshMaster::arguments(const ServerAddress& asked, const SshClient& client) const
{
    QStringList knownHosts;
    for (QString file : client.hostKeys.files(m_settings.knownHosts))
        knownHosts << QStringLiteral("\"%1\"").arg(file.replace(u'%', QLatin1String("%%")));
    QStringList words = sshBatchArguments(client.configFile);
    for (const QString& option :
         {QStringLiteral("ControlPersist=no"), QStringLiteral("ForwardX11=no"),
          QStringLiteral("ForwardAgent=no"), QStringLiteral("ClearAllForwardings=yes"),
          QStringLiteral("PermitLocalCommand=no"), QStringLiteral("RemoteCommand=none"),
          QStringLiteral("ServerAliveInterval=10"), QStringLiteral("ServerAliveCountMax=2"),
          QStringLiteral("StrictHostKeyChecking=yes"), QStringLiteral("UpdateHostKeys=no"),
          "UserKnownHostsFile=" + knownHosts.join(u' ')})
        words << "-o" << option;
    if (asked.port != 22)
        words << "-p" << QString::number(asked.port);
    if (!asked.user.isEmpty())
        words << "-l" << asked.user;
    if (!asked.keyFile.isEmpty())
        words << "-i" << m_settings.identityFiles.value(0);
    return words << "--" << asked.host;
}

Result<void> SshMaster::start(const ServerAddress& asked, const SshClient& client,
                              const SshDeadlines& deadlines, const Cancel& cancel)
{
    if (!m_folder.isValid())
        return fail(ErrorKind::Internal,
                    Text::tr("No folder for ssh's socket could be made: %1").arg(m_folder.errorString()));
    AskPass askPass(client, asked.serverId, m_settings.identityFiles);
    QStringList argv{"ssh", "-M", "-N", "-T", "-S", socketPath()};
    if (askPass.isWanted())
        argv << AskPass::options(); // of each option ssh takes the first
    argv << arguments(asked, client);
    if (askPass.isWanted()) {
        auto asking = askPass.around(argv, filePath(QStringLiteral("ask")));
        if (!asking)
            return fail(asking.error());
        argv = *asking;
    }
    auto stream = m_process.start(argv);
    if (!stream)
        return fail(stream.error());
    m_stream = std::move(*stream);
    const auto deadline = Deadline::in(deadlines.connect + deadlines.authenticate);
    while (!QFile::exists(socketPath())) {
        askPass.answer(m_stream.get());
        if (!isRunning())
            return fail(loginError());
        if (cancel.isAsked())
            return fail(cancelledError());
        if (deadline.isPassed())
            return fail(ErrorKind::Timeout,
                        Text::tr("Logging in to %1 with the system's ssh took too long.")
                            .arg(m_settings.address.host),
                        Text::tr("If a security key waits to be touched, touch it; then retry."),
                        m_process.errorText());
        QThread::msleep(20);
    }
    return {};
}

Error SshMaster::loginError() const
{
    Error error;
    error.detail = m_process.errorText();
    const bool isRefused = error.detail.contains(QLatin1String("Permission denied"));
    error.kind = isRefused ? ErrorKind::AuthFailed : ErrorKind::Unreachable;
    error.message = Text::tr("The system's ssh could not log in to %1 either: %2")
                        .arg(m_settings.address.host, error.detail.section(u'\n', -1));
    error.fix = Text::tr("Try `ssh %1` in a terminal: it must get in without asking anything.")
                    .arg(m_settings.address.host);
    return error;
}

Error SshMaster::lostError() const
{
    Error error;
    error.kind = ErrorKind::Unreachable;
    error.message = Text::tr("The connection to %1 was lost.").arg(m_settings.address.host);
    error.fix = Text::tr("Check that the server runs and can be reached, then retry.");
    error.detail = m_process.errorText();
    return error;
}

QStringList SshMaster::through(const QStringList& options) const
{
    QStringList argv{"ssh",
                     "-F",
                     "/dev/null",
                     "-S",
                     socketPath(),
                     "-o",
                     "ControlMaster=no",
                     "-o",
                     "ProxyCommand=false"}; // should the master be gone, nothing connects past its checks
    return argv << options << "--" << m_settings.address.host;
}

} // namespace pinacle

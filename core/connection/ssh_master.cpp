#include "core/connection/ssh_master.h"

#include "core/base/text.h"
#include "core/connection/wrapped_command.h"

#include <QFile>
#include <QThread>

namespace pinacle {

SshMaster::SshMaster(const SshSettings& settings)
    : m_settings(settings)
    // Short: the path of a socket has at most 104 bytes on macOS, whose own temporary folder takes half of
    // it.
    , m_folder(QStringLiteral("/tmp/pinacle-XXXXXX"))
{
}

Result<std::unique_ptr<SshMaster>> SshMaster::openInstead(const Error& refusal, const ServerAddress& address,
                                                          const SshClient& client,
                                                          const SshDeadlines& deadlines, const Cancel& cancel)
{
    const auto settings = readSshConfig(address, client.configFile, cancel);
    if (!settings || settings->beyondLibrary.isEmpty())
        return fail(refusal);
    std::unique_ptr<SshMaster> master(new SshMaster(*settings));
    if (auto started = master->start(address, client, deadlines, cancel); !started)
        return fail(started.error());
    return master;
}

/// The same files that libssh was checked against, and no question on a terminal.
Result<void> SshMaster::start(const ServerAddress& asked, const SshClient& client,
                              const SshDeadlines& deadlines, const Cancel& cancel)
{
    if (!m_folder.isValid())
        return fail(ErrorKind::Internal,
                    Text::tr("No folder for ssh's socket could be made: %1").arg(m_folder.errorString()));
    const QString knownHosts =
        QStringLiteral("\"%1\" \"%2\"").arg(client.hostKeys.ownFile(), client.hostKeys.userFile());
    QStringList argv{"ssh", "-M", "-N", "-T", "-S", socketPath()};
    argv << sshBatchArguments(client.configFile);
    for (const QString& option :
         {QStringLiteral("ControlPersist=no"), QStringLiteral("ForwardX11=no"),
          QStringLiteral("ForwardAgent=no"), QStringLiteral("ClearAllForwardings=yes"),
          QStringLiteral("PermitLocalCommand=no"), QStringLiteral("RemoteCommand=none"),
          QStringLiteral("ServerAliveInterval=10"), QStringLiteral("ServerAliveCountMax=2"),
          QStringLiteral("StrictHostKeyChecking=yes"), "UserKnownHostsFile=" + knownHosts})
        argv << "-o" << option;
    if (asked.port != 22)
        argv << "-p" << QString::number(asked.port);
    if (!asked.user.isEmpty())
        argv << "-l" << asked.user;
    if (!asked.keyFile.isEmpty())
        argv << "-i" << m_settings.identityFiles.value(0);
    argv << "--" << asked.host;
    auto stream = m_process.start(argv);
    if (!stream)
        return fail(stream.error());
    m_stream = std::move(*stream);
    const auto deadline = Deadline::in(deadlines.connect + deadlines.authenticate);
    while (!QFile::exists(socketPath())) {
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

#include "core/connection/ask_pass.h"

#include "core/base/text.h"
#include "core/connection/key_file.h"
#include "core/connection/tcp_socket.h"

#include <QFile>

#include <unistd.h>

namespace pinacle {

// A jump host's ssh inherits these variables, but its standard input is the way to that host: it asks
// nothing.
static constexpr char kStart[] = "PINACLE_ASKED_BY=$$ SSH_ASKPASS=$1 SSH_ASKPASS_REQUIRE=force; shift; "
                                 "export PINACLE_ASKED_BY SSH_ASKPASS SSH_ASKPASS_REQUIRE; exec \"$@\"";
static constexpr char kScript[] =
    "#!/bin/sh\n"
    "[ \"$PPID\" = \"$PINACLE_ASKED_BY\" ] || exit 1\n"
    "printf '%s\\n' \"$1\" >&0 && IFS= read -r answer && printf '%s\\n' \"$answer\"\n";

AskPass::AskPass(const SshClient& client, const QString& serverId, const QStringList& keyFiles)
    : m_client(client)
    , m_serverId(serverId)
{
    if (!client.passphrase)
        return;
    for (const QString& keyFile : keyFiles)
        if (isEncryptedKey(keyFile))
            m_keyFiles << keyFile;
}

QStringList AskPass::options()
{
    return {"-o", "BatchMode=no", "-o", "PasswordAuthentication=no", "-o", "KbdInteractiveAuthentication=no"};
}

Result<QStringList> AskPass::around(const QStringList& argv, const QString& scriptFile) const
{
    QFile script(scriptFile);
    if (!script.open(QIODevice::WriteOnly) || script.write(kScript) < 0 ||
        !script.setPermissions(QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner))
        return fail(ErrorKind::Internal,
                    Text::tr("%1 cannot be written: %2").arg(scriptFile, script.errorString()));
    return QStringList{"/bin/sh", "-c", QString::fromLatin1(kStart), "sh", scriptFile} + argv;
}

void AskPass::answer(int stream)
{
    char bytes[1024];
    for (ssize_t count; (count = ::read(stream, bytes, sizeof bytes)) > 0;)
        m_heard.append(bytes, qsizetype(count));
    for (qsizetype end; (end = m_heard.indexOf('\n')) >= 0;) {
        const QByteArray line = answerTo(m_heard.left(end)) + '\n';
        m_heard.remove(0, end + 1);
        (void)!::send(stream, line.constData(), std::size_t(line.size()), kNoSignal); // small: it has room
    }
}

/// Empty when nobody knows it, or when it is about something else: ssh then tries its next key.
QByteArray AskPass::answerTo(const QByteArray& question)
{
    static constexpr qsizetype kNamed = 100; // so many bytes of a name ssh tells
    for (const QString& keyFile : std::as_const(m_keyFiles)) {
        if (!question.contains('\'' + QFile::encodeName(keyFile).left(kNamed) + '\''))
            continue;
        const bool wasWrong = m_answered.contains(keyFile);
        m_answered << keyFile;
        return m_client.passphrase(m_serverId, keyFile, wasWrong).value_or(QString()).toUtf8();
    }
    return {};
}

} // namespace pinacle

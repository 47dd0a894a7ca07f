// Pods as SSH hosts: the line in ~/.ssh/config, and what ssh runs to reach a pod.

#include "app/cli/commands.h"
#include "app/cli/streams.h"
#include "app/cli/waiting.h"
#include "core/pods/pod_service.h"
#include "core/pods/ssh_access.h"

#include <QFile>

#include <csignal>
#include <unistd.h>

namespace pinacle::cli {

namespace {

/// Shows what would change and asks; nothing is changed unseen.
int change(const Console& console, const Arguments& arguments, const QString& diff,
           const std::function<Result<void>()>& act)
{
    if (!diff.isEmpty()) {
        console.note(diff.trimmed());
        if (!arguments.has("--yes") && !isatty(STDIN_FILENO)) {
            console.note(QStringLiteral("pinacle: confirm with --yes"));
            return kRefused;
        }
        if (!arguments.has("--yes")) {
            console.note(QStringLiteral("Change the file like this? [y/N]"));
            QFile input;
            if (!input.open(stdin, QIODevice::ReadOnly) || input.readLine().trimmed().toLower() != "y")
                return kRefused;
        }
    }
    const auto done = act();
    return done ? kDone : console.fail(done.error());
}

int setUp(Core& core, const Console& console, const Arguments& arguments)
{
    SshAccess access = SshAccess::ofUser(core.home());
    const int code = change(console, arguments, access.setUpDiff(), [&] { return access.setUp(); });
    if (code == kDone)
        console.note(
            QStringLiteral("Every pod is an SSH host now, for example: %1")
                .arg(SshAccess::command(core.pods().pods().isEmpty() ? QStringLiteral("POD")
                                                                     : core.pods().pods().last().slug)));
    return code;
}

int remove(Core& core, const Console& console, const Arguments& arguments)
{
    SshAccess access = SshAccess::ofUser(core.home());
    return change(console, arguments, access.removeDiff(), [&] { return access.remove(); });
}

QString sshdScript()
{
    QFile file(QStringLiteral(":/pods/sshd.sh"));
    return file.open(QIODevice::ReadOnly) ? QString::fromUtf8(file.readAll()) : QString();
}

/// A pod that sleeps is woken; its steps are told on standard error, which ssh shows.
int getRunning(Core& core, const Console& console, const PodRecord& pod)
{
    PodService& pods = core.pods();
    if (pod.status == PodState::Stopped)
        return waitForPod(core, console, pod.id, [&] { return pods.start(pod.id); });
    if (pod.status == PodState::Hibernated)
        return waitForPod(core, console, pod.id, [&] { return pods.wake(pod.id); });
    return kDone; // what else hinders, execInPod() says
}

int proxy(Core& core, const Console& console, const Arguments& arguments)
{
    const auto pod = findPod(core, console, SshAccess::slugOf(arguments.positional(0)));
    if (!pod)
        return kNotFound;
    SshAccess access = SshAccess::ofUser(core.home());
    const auto key = access.publicKey();
    if (!key)
        return console.fail(key.error());
    if (const int code = getRunning(core, console, *pod); code != kDone)
        return code;

    // ssh ends us with these; the end of our input ends the other side first, and then us.
    for (const int signal : {SIGHUP, SIGPIPE})
        std::signal(signal, SIG_IGN);
    // Before the first byte of SSH comes the line with the pod's host key.
    QByteArray head;
    bool isAnnounced = false;
    ExecOptions options;
    options.label = QStringLiteral("SSH");
    options.timeout = milliseconds(0);
    options.keepOutput = options.isOutputLogged = options.hasPodEnvironment = false;
    options.inputSource = readInput;
    options.inputReady = STDIN_FILENO;
    options.onOutput = [&](Stream stream, const QByteArray& bytes) {
        if (stream == Stream::Err || isAnnounced) {
            passOn(stream, bytes);
            return;
        }
        head += bytes;
        const qsizetype end = head.indexOf('\n');
        if (end < 0)
            return;
        isAnnounced = true;
        if (auto noted = access.noteHostKey(pod->slug, QString::fromUtf8(head.left(end))); !noted)
            console.note(QStringLiteral("pinacle: ") + noted.error().message);
        passOn(stream, head.mid(end + 1));
    };
    PodManager manager(contextOf(core), pod->id);
    const auto output =
        manager.execInPod({"/bin/sh", "-c", sshdScript(), "sh", *key}, options, interruption());
    return output ? output->exitCode : console.fail(output.error());
}

} // namespace

QList<CommandEntry> sshCommands()
{
    return {{{"ssh", "setup"}, "[--yes]", {{"--yes"}}, setUp},
            {{"ssh", "remove"}, "[--yes]", {{"--yes"}}, remove},
            {{"pod", "ssh-proxy"}, "NAME", {{}, 1, 1}, proxy}};
}

} // namespace pinacle::cli

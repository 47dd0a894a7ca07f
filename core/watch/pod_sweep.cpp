#include "core/watch/pod_sweep.h"

#include "core/base/shell_quote.h"

namespace pinacle {

/// Pods that are looked into at the same time: more would take the processor away from those who work there.
static constexpr int kAtOnce = 4;

/// A client of tmux costs the pod 32 MB under gVisor 20240729, for good (measured): it is asked only where
/// the answer counts, and somebody can have typed.
static QString scriptFor(const PodSpec& pod, bool isTypingAsked)
{
    const QString typed =
        isTypingAsked
            ? QStringLiteral(
                  "pgrep -x 'tmux: client' >/dev/null && tmux list-clients -F 'typed #{client_activity}' "
                  "2>/dev/null\n")
            : QString();
    return healthScript(healthItems(pod), pod) + listeningScript() + typed + QStringLiteral("echo done\n");
}

Command sweepCommand(const QList<PodSpec>& pods, const QSet<QString>& idleStopped, milliseconds timeout)
{
    QString script = QStringLiteral(
        "one() { printf '%s' \"$3\" | timeout 25 docker exec --interactive \"$2\" sh -s 2>/dev/null | "
        "sed \"s/^/$1 /\"; }\n");
    int begun = 0;
    for (const PodSpec& pod : pods) {
        script += QStringLiteral("one %1 %2 %3 &\n")
                      .arg(quoteForShell(pod.podId), quoteForShell(pod.containerName()),
                           quoteForShell(scriptFor(pod, idleStopped.contains(pod.podId))));
        if (++begun % kAtOnce == 0)
            script += QStringLiteral("wait\n");
    }
    Command command;
    command.argv = {"sh", "-s"};
    command.input = (script + QStringLiteral("wait\n")).toUtf8();
    command.privilege = Privilege::Docker;
    command.label = QStringLiteral("Look into the pods");
    command.timeout = timeout;
    command.isLogged = false;
    return command;
}

static PodSigns readSigns(const QStringList& lines, const PodSpec& pod)
{
    PodSigns signs{healthItems(pod), readListening(lines), {}};
    readHealth(lines.join(u'\n'), signs.health);
    for (const QString& line : lines)
        if (line.startsWith(QLatin1String("typed ")))
            signs.typedAt = std::max(
                signs.typedAt, QDateTime::fromSecsSinceEpoch(line.section(u' ', 1).toLongLong(), Qt::UTC));
    return signs;
}

QHash<QString, PodSigns> readSweep(const QByteArray& answer, const QList<PodSpec>& pods)
{
    QHash<QString, QStringList> lines;
    for (const QByteArray& line : answer.split('\n')) {
        const QString text = QString::fromUtf8(line);
        lines[text.section(u' ', 0, 0)] << text.section(u' ', 1);
    }
    QHash<QString, PodSigns> signs;
    for (const PodSpec& pod : pods)
        if (lines.value(pod.podId).contains(QLatin1String("done")))
            signs.insert(pod.podId, readSigns(lines.value(pod.podId), pod));
    return signs;
}

} // namespace pinacle

#include "core/pods/pod_work.h"

#include "core/runtime/gvisor_runtime.h"
#include "core/store/pod_store.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QLocale>

namespace pinacle {

/// Per repository, each ended by a NUL: path, uncommitted, unpushed, stashes, remotes. Git asks nobody for a
/// password and runs none of the repository's hooks or monitors.
static const char* const kScript = R"sh(
export GIT_OPTIONAL_LOCKS=0 GIT_TERMINAL_PROMPT=0
cd /workspace 2>/dev/null || exit 0
git() { command git -c core.fsmonitor=false -c safe.directory='*' "$@" 2>/dev/null; }
export -f git 2>/dev/null
find . -maxdepth 5 -name node_modules -prune -o -name .venv -prune -o -name .git -print0 |
while IFS= read -r -d '' entry; do
    folder=${entry%/.git}
    printf '%s\0%s\0%s\0%s\0%s\0' "${folder#./}" \
        "$(git -C "$folder" status --porcelain -z | tr -dc '\000' | wc -c)" \
        "$(git -C "$folder" rev-list --count --branches HEAD --not --remotes || echo 0)" \
        "$(git -C "$folder" rev-list --count --walk-reflogs refs/stash || echo 0)" \
        "$(git -C "$folder" remote | wc -l)"
done
)sh";

bool PodWork::isAnythingLost() const
{
    return std::any_of(repositories.begin(), repositories.end(), [](const RepositoryWork& repository) {
        return repository.uncommitted > 0 || repository.unpushed > 0 || repository.stashes > 0;
    });
}

Result<PodWork> lookAtWork(GVisorRuntime& runtime, const PodSpec& spec)
{
    ExecOptions options;
    options.input = kScript;
    options.label = QStringLiteral("Look for work that is only in the pod");
    options.timeout = std::chrono::seconds(15);
    options.hasPodEnvironment = false;
    auto output = runtime.execInContainer(spec.containerName(), {"bash", "-s"}, options);
    if (!output)
        return fail(output.error());
    Command command;
    command.label = options.label;
    if (!output->ok())
        return fail(commandError(command, *output));
    PodWork work;
    work.seenAt = QDateTime::currentDateTimeUtc();
    const QList<QByteArray> words = output->out.split('\0');
    for (qsizetype i = 0; i + 4 < words.size(); i += 5)
        work.repositories << RepositoryWork{QString::fromUtf8(words[i]), words[i + 1].trimmed().toInt(),
                                            words[i + 2].trimmed().toInt(), words[i + 3].trimmed().toInt(),
                                            words[i + 4].trimmed().toInt() > 0};
    return work;
}

QJsonObject workToJson(const PodWork& work)
{
    QJsonArray repositories;
    for (const RepositoryWork& repository : work.repositories)
        repositories << QJsonObject{{"path", repository.path},
                                    {"uncommitted", repository.uncommitted},
                                    {"unpushed", repository.unpushed},
                                    {"stashes", repository.stashes},
                                    {"has_remote", repository.hasRemote}};
    return {{"repositories", repositories},
            {"seen_at", work.seenAt.isValid() ? work.seenAt.toString(Qt::ISODateWithMs) : QString()}};
}

PodWork workFromJson(const QJsonObject& json)
{
    PodWork work;
    work.seenAt = QDateTime::fromString(json["seen_at"].toString(), Qt::ISODateWithMs);
    for (const QJsonValue& value : json["repositories"].toArray())
        work.repositories << RepositoryWork{value["path"].toString(), value["uncommitted"].toInt(),
                                            value["unpushed"].toInt(), value["stashes"].toInt(),
                                            value["has_remote"].toBool()};
    return work;
}

/// The context of these lines for translators.
struct Losses
{
    Q_DECLARE_TR_FUNCTIONS(Losses)
};

QStringList workLines(const PodWork& work)
{
    QStringList lines;
    for (const RepositoryWork& repository : work.repositories) {
        QStringList parts;
        if (repository.uncommitted > 0)
            parts << Losses::tr("%n changed file(s) not committed", nullptr, repository.uncommitted);
        if (repository.unpushed > 0)
            parts << (repository.hasRemote
                          ? Losses::tr("%n commit(s) not pushed", nullptr, repository.unpushed)
                          : Losses::tr("%n commit(s), which no other place has", nullptr,
                                       repository.unpushed));
        if (repository.stashes > 0)
            parts << Losses::tr("%n stash(es)", nullptr, repository.stashes);
        if (!parts.isEmpty())
            lines << QStringLiteral("%1: %2").arg(repository.path, parts.join(QStringLiteral(", ")));
    }
    return lines;
}

QStringList lossesOf(const PodRecord& pod, const PodWork& work)
{
    QStringList lines = workLines(work);
    lines << Losses::tr("The container with every file in it, its databases and its installed packages");
    lines << Losses::tr("The network, and the port %1").arg(pod.externalPort);
    return lines;
}

QString leftoverOf(const QList<SnapshotRecord>& snapshots)
{
    if (snapshots.isEmpty())
        return Losses::tr("It has no snapshot: nothing of it is left.");
    return Losses::tr(
               "%n snapshot(s) stay on the server; a new pod can be made of each. The newest is “%1” of "
               "%2.",
               nullptr, int(snapshots.size()))
        .arg(snapshots.last().name,
             QLocale().toString(snapshots.last().createdAt.toLocalTime(), QLocale::ShortFormat));
}

Step workStep(const std::shared_ptr<PodSpec>& spec, PodStore& pods)
{
    return {"work",
            "Note what is not committed or pushed",
            1,
            {},
            [spec, &pods](ServerConnection& c, const Cancel& cancel) -> Result<void> {
                GVisorRuntime runtime(c, cancel);
                auto container = runtime.getContainerForPod(spec->podId);
                if (container && *container && (*container)->isRunning())
                    if (const auto work = lookAtWork(runtime, *spec))
                        pods.setWork(spec->podId, workToJson(*work));
                return {};
            },
            {}};
}

} // namespace pinacle

#include "core/pods/pod_work.h"

#include "core/base/text.h"
#include "core/runtime/gvisor_runtime.h"
#include "core/store/pod_store.h"
#include "core/store/snapshot_store.h"

#include <QJsonArray>
#include <QLocale>

namespace pinacle {

constexpr int kMostChanged = 1000; ///< more are not counted

/// $1: seconds since 1970 of the newest snapshot, or nothing; $2: how many changed files are counted.
/// Per repository, each ended by a NUL: path, uncommitted, unpushed, stashes, remotes. Git asks nobody for a
/// password and runs none of the repository's hooks or monitors. Last, with an empty path: how many files
/// were changed since the snapshot, and whether the time was up before all were seen. What tools make again
/// and what Git has counted is left out.
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
[ -n "$1" ] || exit 0
count=$(
    timeout 6 find . \( -name .git -o -name node_modules -o -name .venv -o -name __pycache__ -o -name .cache \) -prune \
        -o ! -type d -newerct "@$1" -printf '\n' 2>/dev/null | head -n "$(($2 + 1))" | wc -l
    [ "${PIPESTATUS[0]}" = 124 ] && echo late)
printf '\0%s\0%s\0%s\0%s\0' "${count%%[!0-9]*}" "$(case $count in *late) echo 1 ;; *) echo 0 ;; esac)" 0 0
)sh";

bool PodWork::isAnythingLost() const
{
    return std::any_of(repositories.begin(), repositories.end(), [](const RepositoryWork& repository) {
        return repository.uncommitted > 0 || repository.unpushed > 0 || repository.stashes > 0;
    });
}

/// From what the script printed last.
static void readChanges(int count, bool isLate, PodWork& work)
{
    work.isMore = count > kMostChanged || (isLate && count > 0);
    if (!isLate || count > 0) // else nothing was found in the time that there was
        work.changedSince = qMin(count, kMostChanged);
}

Result<PodWork> lookAtWork(GVisorRuntime& runtime, const PodSpec& spec, const SnapshotStore& snapshots)
{
    const QList<SnapshotRecord> taken = snapshots.ofPod(spec.podId);
    ExecOptions options;
    options.input = kScript;
    options.label = QStringLiteral("Look for work that is only in the pod");
    options.timeout = std::chrono::seconds(15);
    options.hasPodEnvironment = false;
    const QString since =
        taken.isEmpty() ? QString() : QString::number(taken.last().createdAt.toSecsSinceEpoch());
    auto output = runtime.execInContainer(
        spec.containerName(), {"bash", "-s", "--", since, QString::number(kMostChanged)}, options);
    if (!output)
        return fail(output.error());
    Command command;
    command.label = options.label;
    if (!output->ok())
        return fail(commandError(command, *output));
    PodWork work;
    work.seenAt = QDateTime::currentDateTimeUtc();
    work.snapshotId = taken.isEmpty() ? QString() : taken.last().id;
    const QList<QByteArray> words = output->out.split('\0');
    const auto number = [&words](qsizetype i) { return words[i].trimmed().toInt(); };
    for (qsizetype i = 0; i + 4 < words.size(); i += 5)
        if (words[i].isEmpty())
            readChanges(number(i + 1), number(i + 2) > 0, work);
        else
            work.repositories << RepositoryWork{QString::fromUtf8(words[i]), number(i + 1), number(i + 2),
                                                number(i + 3), number(i + 4) > 0};
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
    QJsonObject json{
        {"repositories", repositories},
        {"seen_at", work.seenAt.isValid() ? work.seenAt.toString(Qt::ISODateWithMs) : QString()}};
    if (!work.snapshotId.isEmpty())
        json["since_snapshot"] = QJsonObject{
            {"id", work.snapshotId},
            {"changed_files", work.changedSince < 0 ? QJsonValue() : QJsonValue(work.changedSince)},
            {"is_more", work.isMore}};
    return json;
}

PodWork workFromJson(const QJsonObject& json)
{
    PodWork work;
    work.seenAt = QDateTime::fromString(json["seen_at"].toString(), Qt::ISODateWithMs);
    const QJsonValue since = json["since_snapshot"];
    work.snapshotId = since["id"].toString();
    work.changedSince = since["changed_files"].toInt(-1);
    work.isMore = since["is_more"].toBool();
    for (const QJsonValue& value : json["repositories"].toArray())
        work.repositories << RepositoryWork{value["path"].toString(), value["uncommitted"].toInt(),
                                            value["unpushed"].toInt(), value["stashes"].toInt(),
                                            value["has_remote"].toBool()};
    return work;
}

QStringList workLines(const PodWork& work)
{
    QStringList lines;
    for (const RepositoryWork& repository : work.repositories) {
        QStringList parts;
        if (repository.uncommitted > 0)
            parts << Text::tr("%n changed file(s) not committed", nullptr, repository.uncommitted);
        if (repository.unpushed > 0)
            parts << (repository.hasRemote
                          ? Text::tr("%n commit(s) not pushed", nullptr, repository.unpushed)
                          : Text::tr("%n commit(s), which no other place has", nullptr, repository.unpushed));
        if (repository.stashes > 0)
            parts << Text::tr("%n stash(es)", nullptr, repository.stashes);
        if (!parts.isEmpty())
            lines << QStringLiteral("%1: %2").arg(repository.path, parts.join(QStringLiteral(", ")));
    }
    return lines;
}

static QString shortTime(const QDateTime& time)
{
    return QLocale().toString(time.toLocalTime(), QLocale::ShortFormat);
}

/// What is newer than the newest snapshot; empty where nobody knows.
static QString changesLine(const PodRecord& pod, const PodWork& work, const SnapshotRecord& newest)
{
    const bool isSeenNow = pod.status == PodState::Running;
    const bool hasRunSince = newest.mode != QLatin1String("stopped") || pod.startedAt > newest.createdAt;
    if (!isSeenNow && !hasRunSince)
        return Text::tr("Its files are as they are in that snapshot: it has not run since.");
    if (work.snapshotId != newest.id || work.changedSince < 0)
        return {};
    QString line =
        work.isMore ? Text::tr("More than %n file(s) of the project changed after that snapshot.", nullptr,
                               work.changedSince)
        : work.changedSince > 0
            ? Text::tr("%n file(s) of the project changed after that snapshot.", nullptr, work.changedSince)
            : Text::tr("No file of the project changed after that snapshot.");
    if (!isSeenNow)
        line += u' ' + Text::tr("(As of %1.)").arg(shortTime(work.seenAt));
    return line;
}

QStringList lossesOf(const PodRecord& pod, const PodWork& work)
{
    QStringList lines = workLines(work);
    lines << Text::tr("The container with every file in it, its databases and its installed packages");
    lines << Text::tr("The network, and the port %1").arg(pod.externalPort);
    return lines;
}

QString leftoverOf(const PodRecord& pod, const PodWork& work, const QList<SnapshotRecord>& snapshots)
{
    if (snapshots.isEmpty())
        return Text::tr("It has no snapshot: nothing of it is left.");
    const SnapshotRecord& newest = snapshots.last();
    QStringList sentences{
        Text::tr(
            "%n snapshot(s) stay on the server; a new pod can be made of each. The newest is “%1” of %2.",
            nullptr, int(snapshots.size()))
            .arg(newest.name, shortTime(newest.createdAt))};
    if (const QString changes = changesLine(pod, work, newest); !changes.isEmpty())
        sentences << changes;
    return sentences.join(u' ');
}

Step workStep(const std::shared_ptr<PodSpec>& spec, PodStore& pods, const SnapshotStore& snapshots)
{
    return {"work",
            Text::tr("Note what is not committed or pushed"),
            1,
            {},
            [spec, &pods, &snapshots](ServerConnection& c, const Cancel& cancel) -> Result<void> {
                GVisorRuntime runtime(c, cancel);
                auto container = runtime.getContainerForPod(spec->podId);
                if (container && *container && (*container)->isRunning())
                    if (const auto work = lookAtWork(runtime, *spec, snapshots))
                        pods.setWork(spec->podId, workToJson(*work));
                return {};
            },
            {}};
}

} // namespace pinacle

#include "app/cli/commands.h"
#include "app/cli/editor.h"
#include "app/cli/waiting.h"
#include "core/pods/env_set_store.h"
#include "core/pods/environment_store.h"
#include "core/pods/pod_service.h"
#include "core/secrets/secret_store.h"

#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QTemporaryFile>

#include <optional>

#include <unistd.h>

namespace pinacle::cli {

namespace {

const QString kMask = QStringLiteral("••••••");

QString shown(const std::optional<QString>& value, bool isRevealed)
{
    return !value ? QStringLiteral("(removed)") : isRevealed ? *value : kMask;
}

/// The text with each value hidden.
QString masked(const DotEnv& environment)
{
    DotEnv hidden = environment;
    for (const QString& key : environment.keys())
        hidden.set(key, kMask);
    return hidden.text();
}

bool printMistakes(const Console& console, const QString& name, const DotEnv& environment)
{
    for (const ConfigMistake& mistake : environment.mistakes())
        console.note(QStringLiteral("%1:%2:%3: %4")
                         .arg(name)
                         .arg(mistake.line)
                         .arg(mistake.column)
                         .arg(mistake.message));
    return environment.mistakes().isEmpty();
}

int show(Core& core, const Console& console, const Arguments& arguments)
{
    const auto pod = findPod(core, console, arguments.positional(0));
    if (!pod)
        return kNotFound;
    const auto environment = EnvironmentStore(core.secrets()).read(pod->id);
    if (!environment)
        return console.fail(environment.error());
    const bool isRevealed = arguments.has("--reveal");
    if (console.isJson()) {
        QJsonArray variables;
        for (const QString& key : environment->ours.keys())
            variables << QJsonObject{
                {"key", key},
                {"secret", soundsSecret(key)},
                {"value", isRevealed ? QJsonValue(*environment->ours.value(key)) : QJsonValue()}};
        console.print(QJsonObject{{"variables", variables},
                                  {"text", isRevealed ? QJsonValue(environment->ours.text()) : QJsonValue()},
                                  {"synced", environment->ours.text() == environment->synced.text()},
                                  {"kept_in", core.secrets().place()}});
        return kDone;
    }
    const QString text = isRevealed ? environment->ours.text() : masked(environment->ours);
    console.print(text.endsWith(u'\n') ? text.chopped(1) : text);
    console.note(QStringLiteral("# kept in %1").arg(core.secrets().place()));
    return kDone;
}

void printConflicts(const Console& console, const QList<EnvironmentConflict>& conflicts, bool isRevealed)
{
    QList<QStringList> rows;
    for (const EnvironmentConflict& conflict : conflicts)
        rows << QStringList{conflict.key, shown(conflict.ours, isRevealed),
                            shown(conflict.theirs, isRevealed)};
    console.printTable({"KEY", "OURS", "THE POD'S FILE"}, rows);
}

/// Asks for each conflict; false when there is nobody to ask, or the person gives up.
bool decide(const Console& console, const EnvironmentMerge& merge, QMap<QString, EnvironmentSide>& choices)
{
    if (!isatty(STDIN_FILENO) || console.isJson())
        return false;
    QFile input;
    if (!input.open(stdin, QIODevice::ReadOnly))
        return false;
    for (const EnvironmentConflict& conflict : merge.conflicts) {
        console.note(
            QStringLiteral("%1 was changed on both sides.\n  ours:           %2\n  the pod's file: %3\nTake "
                           "[o]urs or [t]heirs?")
                .arg(conflict.key, shown(conflict.ours, true), shown(conflict.theirs, true)));
        const QByteArray answer = input.readLine().trimmed().toLower();
        if (answer != "o" && answer != "t" && answer != "ours" && answer != "theirs")
            return false;
        choices.insert(conflict.key,
                       answer.startsWith('o') ? EnvironmentSide::Ours : EnvironmentSide::Theirs);
    }
    return true;
}

int conflictLeft(const Console& console, const EnvironmentMerge& merge)
{
    if (console.isJson()) {
        QJsonArray keys;
        for (const EnvironmentConflict& conflict : merge.conflicts)
            keys << conflict.key;
        console.print(QJsonObject{{"conflicts", keys}});
    } else {
        printConflicts(console, merge.conflicts, false);
    }
    console.note(QStringLiteral(
        "pinacle: both sides were changed; nothing was written. Decide with `env sync POD "
        "--ours KEY` or `--theirs KEY` (\"*\" for all); `env diff POD --reveal` shows the values."));
    return kRefused;
}

int runSync(Core& core, const Console& console, const PodRecord& pod, QMap<QString, EnvironmentSide> choices,
            const std::optional<EnvironmentSide>& forAll = {})
{
    for (int attempt = 0; attempt < 2; ++attempt) {
        PodManager manager(contextOf(core), pod.id);
        auto merge = manager.syncEnvironment(choices, interruption());
        if (!merge)
            return console.fail(merge.error());
        if (merge->conflicts.isEmpty()) {
            if (console.isJson())
                console.print(QJsonObject{{"conflicts", QJsonArray()}});
            else
                console.note(
                    QStringLiteral("The environment and the project's .env are the same. Terminals that are "
                                   "opened from now on have it; processes and services after a restart."));
            return kDone;
        }
        for (const EnvironmentConflict& conflict : forAll ? merge->conflicts : QList<EnvironmentConflict>())
            choices.insert(conflict.key, *forAll);
        if (!forAll && !decide(console, *merge, choices))
            return conflictLeft(console, *merge);
    }
    return kFailed;
}

int sync(Core& core, const Console& console, const Arguments& arguments)
{
    const auto pod = findPod(core, console, arguments.positional(0));
    if (!pod)
        return kNotFound;
    QMap<QString, EnvironmentSide> choices;
    std::optional<EnvironmentSide> forAll;
    const QList<std::pair<QString, EnvironmentSide>> sides{{"--ours", EnvironmentSide::Ours},
                                                           {"--theirs", EnvironmentSide::Theirs}};
    for (const auto& [option, side] : sides)
        for (const QString& key : arguments.values(option)) {
            if (key == QLatin1String("*"))
                forAll = side;
            choices.insert(key, side);
        }
    return runSync(core, console, *pod, choices, forAll);
}

int diff(Core& core, const Console& console, const Arguments& arguments)
{
    const auto pod = findPod(core, console, arguments.positional(0));
    if (!pod)
        return kNotFound;
    PodManager manager(contextOf(core), pod->id);
    const auto merge = manager.lookAtEnvironment(interruption());
    if (!merge)
        return console.fail(merge.error());
    const auto stored = EnvironmentStore(core.secrets()).read(pod->id);
    if (!stored)
        return console.fail(stored.error());
    const bool isRevealed = arguments.has("--reveal");
    const DotEnv merged(merge->text);
    QStringList keys = merged.keys() + stored->ours.keys();
    keys.removeDuplicates();
    QList<QStringList> rows;
    QJsonArray array;
    for (const QString& key : std::as_const(keys)) {
        if (merged.value(key) == stored->ours.value(key) &&
            stored->ours.value(key) == stored->synced.value(key))
            continue;
        const bool isConflict = std::any_of(merge->conflicts.begin(), merge->conflicts.end(),
                                            [&](const EnvironmentConflict& c) { return c.key == key; });
        const QString what = isConflict ? QStringLiteral("conflict")
                             : merged.value(key) == stored->ours.value(key)
                                 ? QStringLiteral("changed here")
                                 : QStringLiteral("changed in the pod");
        rows << QStringList{key, what, shown(stored->ours.value(key), isRevealed),
                            shown(merged.value(key), isRevealed)};
        array << QJsonObject{{"key", key}, {"state", what}};
    }
    if (console.isJson()) {
        console.print(QJsonObject{{"differences", array}});
    } else {
        console.printTable({"KEY", "STATE", "OURS", "AFTER A SYNC"}, rows);
        if (isRevealed && !merge->conflicts.isEmpty())
            printConflicts(console, merge->conflicts, true);
    }
    return kDone;
}

Result<void> changeOurs(Core& core, const PodRecord& pod, const std::function<Result<void>(DotEnv&)>& work)
{
    PodManager manager(contextOf(core), pod.id);
    return manager.changeEnvironment(work);
}

/// A pod that runs gets a change at once.
int deliver(Core& core, const Console& console, const PodRecord& pod)
{
    if (pod.status == PodState::Running)
        return runSync(core, console, pod, {});
    console.note(QStringLiteral("Kept; the pod gets it when it is started."));
    return kDone;
}

int change(Core& core, const Console& console, const PodRecord& pod,
           const std::function<Result<void>(DotEnv&)>& work)
{
    if (auto changed = changeOurs(core, pod, work); !changed)
        return console.fail(changed.error());
    return deliver(core, console, pod);
}

/// The variables of a command's words and of --from; nothing, after it was said why, where they are wrong.
std::optional<DotEnv> variablesFrom(const Console& console, const Arguments& arguments)
{
    DotEnv wanted;
    if (arguments.has("--from")) {
        QFile file(arguments.value("--from"));
        const bool isOpen = arguments.value("--from") == QLatin1String("-")
                                ? file.open(stdin, QIODevice::ReadOnly)
                                : file.open(QIODevice::ReadOnly);
        if (!isOpen) {
            console.note(QStringLiteral("pinacle: cannot read %1: %2")
                             .arg(arguments.value("--from"), file.errorString()));
            return std::nullopt;
        }
        wanted = DotEnv(QString::fromUtf8(file.readAll()));
        if (!printMistakes(console, arguments.value("--from"), wanted))
            return std::nullopt;
    }
    for (const QString& pair : arguments.positionals().mid(1)) {
        const QString key = pair.section(u'=', 0, 0);
        if (!pair.contains(u'=') || !isEnvironmentKey(key)) {
            console.note(
                QStringLiteral("pinacle: expected KEY=VALUE; a key is letters, digits and _, no digit first; "
                               "found \"%1\"")
                    .arg(key.left(60)));
            return std::nullopt;
        }
        wanted.set(key, pair.section(u'=', 1));
    }
    if (wanted.keys().isEmpty()) {
        console.note(
            QStringLiteral("pinacle: nothing to set; give KEY=VALUE, or --from FILE (\"-\": standard input, "
                           "which no other program sees)"));
        return std::nullopt;
    }
    return wanted;
}

int set(Core& core, const Console& console, const Arguments& arguments)
{
    const auto pod = findPod(core, console, arguments.positional(0));
    if (!pod)
        return kNotFound;
    const auto wanted = variablesFrom(console, arguments);
    if (!wanted)
        return kUsage;
    return change(core, console, *pod, [&](DotEnv& environment) -> Result<void> {
        for (const QString& key : wanted->keys())
            environment.set(key, *wanted->value(key));
        return {};
    });
}

int unset(Core& core, const Console& console, const Arguments& arguments)
{
    const auto pod = findPod(core, console, arguments.positional(0));
    if (!pod)
        return kNotFound;
    return change(core, console, *pod, [&](DotEnv& environment) -> Result<void> {
        for (const QString& key : arguments.positionals().mid(1)) {
            if (!environment.value(key))
                return fail(ErrorKind::NotFound,
                            QStringLiteral("There is no variable \"%1\".").arg(key.left(60)));
            environment.remove(key);
        }
        return {};
    });
}

/// A file that nobody else can read, in memory where there is such a place.
bool writeForEditor(Core& core, const Console& console, QTemporaryFile& file, const QString& text)
{
    const QString folder = qEnvironmentVariable("XDG_RUNTIME_DIR", core.home());
    file.setFileTemplate(folder + QStringLiteral("/pinacle-XXXXXX.env"));
    const bool isWritten = file.open() && file.write(text.toUtf8()) >= 0 && file.flush();
    if (!isWritten)
        console.note(QStringLiteral("pinacle: cannot write to %1: %2").arg(folder, file.errorString()));
    return isWritten;
}

/// The file stays, with what was typed and could not be saved.
void keepFile(const Console& console, QTemporaryFile& file)
{
    file.setAutoRemove(false);
    QFile::setPermissions(file.fileName(), QFile::ReadOwner | QFile::WriteOwner);
    console.note(QStringLiteral("Your text is kept in %1").arg(file.fileName()));
}

/// What the person made of the file, once it has no mistakes; nothing after it was said why there is none.
std::optional<DotEnv> editedText(const Console& console, QTemporaryFile& file)
{
    const auto written = [&]() -> std::optional<DotEnv> {
        QFile edited(file.fileName()); // an editor may have put another file in its place
        return edited.open(QIODevice::ReadOnly) ? std::optional(DotEnv(QString::fromUtf8(edited.readAll())))
                                                : std::nullopt;
    };
    const auto before = written();
    for (;;) {
        if (auto ran = runEditor(file.fileName()); !ran) {
            console.fail(ran.error());
            if (const auto now = written(); now && before && now->text() != before->text())
                keepFile(console, file);
            return std::nullopt;
        }
        const auto wanted = written();
        if (!wanted) {
            console.note(QStringLiteral("pinacle: the editor left no file; nothing was changed"));
            return std::nullopt;
        }
        if (printMistakes(console, QStringLiteral(".env"), *wanted))
            return wanted;
        if (!asksToEditAgain(console)) {
            console.note(QStringLiteral("pinacle: nothing was changed"));
            keepFile(console, file);
            return std::nullopt;
        }
    }
}

/// The text in the person's editor, until it is right. What cannot be saved is kept.
int edit(Core& core, const Console& console, const Arguments& arguments)
{
    const auto pod = findPod(core, console, arguments.positional(0));
    if (!pod)
        return kNotFound;
    const auto environment = EnvironmentStore(core.secrets()).read(pod->id);
    if (!environment)
        return console.fail(environment.error());
    QTemporaryFile file;
    if (!writeForEditor(core, console, file, environment->ours.text()))
        return kFailed;
    const auto wanted = editedText(console, file);
    if (!wanted)
        return kFailed;
    if (wanted->text() == environment->ours.text()) {
        console.note(QStringLiteral("Nothing was changed."));
        return kDone;
    }
    const auto changed = changeOurs(core, *pod, [&](DotEnv& now) -> Result<void> {
        if (now.text() != environment->ours.text())
            return fail(ErrorKind::Conflict, QStringLiteral("The environment was changed meanwhile."),
                        QStringLiteral("Edit it again."));
        now = *wanted;
        return {};
    });
    if (!changed) {
        keepFile(console, file);
        return console.fail(changed.error());
    }
    return deliver(core, console, *pod);
}

int listSets(Core& core, const Console& console, const Arguments&)
{
    QJsonArray array;
    QList<QStringList> rows;
    for (const EnvSet& set : EnvSetStore(core.database(), core.secrets()).list()) {
        array << QJsonObject{{"name", set.name}, {"keys", QJsonArray::fromStringList(set.keys)}};
        rows << QStringList{set.name, set.keys.join(u' ')};
    }
    if (console.isJson())
        console.print(array);
    else
        console.printTable({"NAME", "KEYS"}, rows);
    return kDone;
}

int showSet(Core& core, const Console& console, const Arguments& arguments)
{
    const auto variables = EnvSetStore(core.database(), core.secrets()).read(arguments.positional(0));
    if (!variables)
        return console.fail(variables.error());
    const bool isRevealed = arguments.has("--reveal");
    const QString text = isRevealed ? variables->text() : masked(*variables);
    if (console.isJson())
        console.print(QJsonObject{{"name", arguments.positional(0)},
                                  {"keys", QJsonArray::fromStringList(variables->keys())},
                                  {"text", isRevealed ? QJsonValue(text) : QJsonValue()}});
    else
        console.print(text.endsWith(u'\n') ? text.chopped(1) : text);
    return kDone;
}

int saveSet(Core& core, const Console& console, const Arguments& arguments)
{
    const auto variables = variablesFrom(console, arguments);
    if (!variables)
        return kUsage;
    const auto saved = EnvSetStore(core.database(), core.secrets()).save(arguments.positional(0), *variables);
    return saved ? kDone : console.fail(saved.error());
}

int deleteSet(Core& core, const Console& console, const Arguments& arguments)
{
    const auto removed = EnvSetStore(core.database(), core.secrets()).remove(arguments.positional(0));
    return removed ? kDone : console.fail(removed.error());
}

} // namespace

QList<CommandEntry> environmentCommands()
{
    return {{{"env", "show"}, "POD [--reveal]", {{"--reveal"}, 1, 1}, show},
            {{"env", "set"}, "POD [KEY=VALUE…] [--from FILE|-]", {{"--from="}, 1, 1000}, set},
            {{"env", "unset"}, "POD KEY…", {{}, 2, 1000}, unset},
            {{"env", "edit"}, "POD", {{}, 1, 1}, edit},
            {{"env", "diff"}, "POD [--reveal]", {{"--reveal"}, 1, 1}, diff},
            {{"env", "sync"}, "POD [--ours KEY]… [--theirs KEY]…", {{"--ours=", "--theirs="}, 1, 1}, sync},
            {{"envset", "list"}, "", {{}, 0, 0}, listSets},
            {{"envset", "show"}, "NAME [--reveal]", {{"--reveal"}, 1, 1}, showSet},
            {{"envset", "save"}, "NAME [KEY=VALUE…] [--from FILE|-]", {{"--from="}, 1, 1000}, saveSet},
            {{"envset", "delete"}, "NAME", {{}, 1, 1}, deleteSet}};
}

} // namespace pinacle::cli

#include "app/cli/commands.h"
#include "app/cli/editor.h"
#include "app/cli/json.h"
#include "app/cli/waiting.h"
#include "core/config/config_resolver.h"
#include "core/config/devcontainer.h"
#include "core/config/project_detection.h"
#include "core/pods/pod_config.h"
#include "core/pods/pod_manager.h"
#include "core/pods/pod_service.h"

#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QProcess>
#include <QTemporaryDir>

#include <cstdio>
#include <optional>

#include <unistd.h>

namespace pinacle::cli {

namespace {

std::optional<QByteArray> readText(const Console& console, const QString& path)
{
    QFile file(path);
    if (file.open(QIODevice::ReadOnly))
        return file.readAll();
    console.note(QStringLiteral("pinacle: cannot read %1: %2").arg(path, file.errorString()));
    return std::nullopt;
}

QString placed(const QString& path, const ConfigMistake& mistake)
{
    return QStringLiteral("%1:%2:%3: %4")
        .arg(path)
        .arg(mistake.line)
        .arg(mistake.column)
        .arg(mistakeText(mistake));
}

/// The config of a file, or nothing after its mistakes were printed as FILE:LINE:COLUMN: MESSAGE.
std::optional<PinacleConfig> readConfig(Core& core, const Console& console, const QString& path, int& code)
{
    const auto text = readText(console, path);
    if (!text) {
        code = kNotFound;
        return std::nullopt;
    }
    const ParsedConfig parsed = checkConfig(*text, core.catalog());
    QJsonArray array;
    for (const ConfigMistake& mistake : parsed.mistakes) {
        array << QJsonObject{{"file", path},
                             {"line", mistake.line},
                             {"column", mistake.column},
                             {"key", mistake.key},
                             {"message", mistake.message}};
        if (!console.isJson())
            console.print(placed(path, mistake));
    }
    code = parsed.mistakes.isEmpty() ? kDone : kFailed;
    if (console.isJson() && !array.isEmpty())
        console.print(array);
    return parsed.mistakes.isEmpty() ? std::optional(parsed.config) : std::nullopt;
}

int checkFile(Core& core, const Console& console, const Arguments& arguments)
{
    int code = kDone;
    if (readConfig(core, console, arguments.positional(0), code) && console.isJson())
        console.print(QJsonArray());
    return code;
}

int expandFile(Core& core, const Console& console, const Arguments& arguments)
{
    int code = kDone;
    const auto config = readConfig(core, console, arguments.positional(0), code);
    if (!config)
        return code;
    const auto spec = ConfigResolver(core.catalog()).loadConfig(*config);
    if (!spec)
        return console.fail(spec.error());
    console.print(specJson(*spec));
    return kDone;
}

// ---- of a pod --------------------------------------------------------------------------------------------

void noteDifference(const Console& console, const PodConfigText& text)
{
    if (text.differs.isEmpty())
        return;
    console.note(QStringLiteral("note: %1 in the pod says something else than what the pod is: %2")
                     .arg(text.file, text.differs.join(QLatin1String(", "))));
    for (const ConfigChange& change : text.pending)
        console.note(QStringLiteral("  ") + change.text);
}

int showConfig(Core& core, const Console& console, const Arguments& arguments)
{
    const auto pod = findPod(core, console, arguments.positional(0));
    if (!pod)
        return kNotFound;
    const auto text = readPodConfig(contextOf(core), pod->id, interruption());
    if (!text)
        return console.fail(text.error());
    if (console.isJson()) {
        console.print(QJsonObject{{"text", QString::fromUtf8(text->text)},
                                  {"file", text->file.isEmpty() ? QJsonValue() : QJsonValue(text->file)},
                                  {"differs", QJsonArray::fromStringList(text->differs)},
                                  {"config", pod->config}});
        return kDone;
    }
    std::fwrite(text->text.constData(), 1, size_t(text->text.size()), stdout);
    std::fflush(stdout);
    noteDifference(console, *text);
    return kDone;
}

/// Keeps a text that could not be saved, and says where.
void keepText(Core& core, const Console& console, const PodRecord& pod, const QByteArray& text)
{
    const QString path = core.home() + QStringLiteral("/unsaved-") + pod.slug + QStringLiteral(".yaml");
    QFile file(path);
    if (file.open(QIODevice::WriteOnly) && file.write(text) == text.size())
        console.note(QStringLiteral("Your text is kept in %1").arg(path));
}

void printChanges(const Console& console, const QList<ConfigChange>& changes)
{
    QJsonArray array;
    for (const ConfigChange& change : changes)
        array << QJsonObject{{"key", change.key}, {"text", change.text}};
    if (console.isJson())
        return console.print(QJsonObject{{"saved", true}, {"changes", array}});
    console.print(QStringLiteral("Saved."));
    for (const ConfigChange& change : changes)
        console.print(QStringLiteral("  ") + change.text);
}

int editPod(Core& core, const Console& console, const Arguments& arguments)
{
    const auto pod = findPod(core, console, arguments.positional(0));
    if (!pod)
        return kNotFound;
    const auto before = readPodConfig(contextOf(core), pod->id, interruption());
    if (!before)
        return console.fail(before.error());
    noteDifference(console, *before);
    const QTemporaryDir folder(QDir::tempPath() + QStringLiteral("/pinacle-XXXXXX"));
    const QString path = folder.filePath(QStringLiteral("pinacle.yaml"));
    QFile file(path);
    if (!folder.isValid() || !file.open(QIODevice::WriteOnly) || file.write(before->text) < 0)
        return console.fail(
            {ErrorKind::Internal, QStringLiteral("Cannot write to %1").arg(QDir::tempPath())});
    file.close();
    QByteArray text;
    for (;;) {
        if (auto edited = runEditor(path); !edited)
            return console.fail(edited.error());
        text = readText(console, path).value_or(before->text);
        if (text == before->text && before->differs.isEmpty()) {
            console.note(QStringLiteral("Nothing was changed."));
            return kDone;
        }
        const ParsedConfig parsed = checkConfig(text, core.catalog());
        if (parsed.mistakes.isEmpty())
            break;
        for (const ConfigMistake& mistake : parsed.mistakes)
            console.note(placed(QStringLiteral("pinacle.yaml"), mistake));
        if (!asksToEditAgain(console)) {
            console.note(QStringLiteral("pinacle: nothing was saved"));
            keepText(core, console, *pod, text);
            return kFailed;
        }
    }
    const auto changes = savePodConfig(contextOf(core), pod->id, *before, text, interruption());
    if (!changes) {
        keepText(core, console, *pod, text);
        return console.fail(changes.error());
    }
    printChanges(console, *changes);
    if (pod->status != PodState::Running)
        console.note(QStringLiteral("The pod is %1: the file in its project stays as it is.")
                         .arg(podStateName(pod->status)));
    return kDone;
}

// ---- of a project ----------------------------------------------------------------------------------------

int detectFolder(Core& core, const Console& console, const Arguments& arguments)
{
    const QString path = arguments.positional(0);
    if (!QFileInfo(path).isDir()) {
        console.note(QStringLiteral("pinacle: %1 is not a folder").arg(path));
        return kNotFound;
    }
    const ProjectDetection found = detectProject(filesOfFolder(path), core.catalog());
    if (console.isJson()) {
        QJsonArray projects;
        for (const FoundProject& project : found.projects)
            projects << QJsonObject{{"folder", project.folder},
                                    {"kind", project.kind},
                                    {"template", project.templateId},
                                    {"reasons", QJsonArray::fromStringList(project.reasons)},
                                    {"install", QJsonArray::fromStringList(project.install)},
                                    {"start", project.start},
                                    {"port", project.port}};
        console.print(QJsonObject{{"projects", projects},
                                  {"config", configToJson(found.config)},
                                  {"notes", QJsonArray::fromStringList(found.notes)}});
        return found.projects.isEmpty() ? kFailed : kDone;
    }
    for (const FoundProject& project : found.projects) {
        console.note(project.folder.isEmpty() ? project.kind
                                              : QStringLiteral("%1 in %2").arg(project.kind, project.folder));
        for (const QString& reason : project.reasons)
            console.note(QStringLiteral("  ") + reason);
    }
    for (const QString& note : found.notes)
        console.note(note);
    if (found.projects.isEmpty())
        return kFailed;
    console.print(QString::fromUtf8(serialiseConfig(found.config)).chopped(1));
    return kDone;
}

int importFile(Core& core, const Console& console, const Arguments& arguments)
{
    const auto text = readText(console, arguments.positional(0));
    if (!text)
        return kNotFound;
    const auto imported = importDevcontainer(*text, core.catalog());
    if (!imported) {
        console.fail(imported.error());
        return kFailed;
    }
    QJsonObject environment;
    for (auto it = imported->environment.begin(); it != imported->environment.end(); ++it)
        environment.insert(it.key(), it.value());
    QJsonArray report;
    for (const ImportLine& line : imported->report) {
        report << QJsonObject{
            {"line", line.line}, {"key", line.key}, {"fate", fateName(line.fate)}, {"text", line.text}};
        if (!console.isJson())
            console.note(QStringLiteral("%1:%2: %3 %4: %5")
                             .arg(arguments.positional(0))
                             .arg(line.line)
                             .arg(fateName(line.fate), line.key, line.text));
    }
    if (console.isJson()) {
        console.print(QJsonObject{{"name", imported->name},
                                  {"config", configToJson(imported->config)},
                                  {"environment", environment},
                                  {"report", report}});
        return kDone;
    }
    console.print(QString::fromUtf8(serialiseConfig(imported->config)).chopped(1));
    if (!environment.isEmpty())
        console.note(QStringLiteral("Variables: give them with --env or --env-file: %1")
                         .arg(environment.keys().join(QLatin1String(", "))));
    return kDone;
}

} // namespace

QList<CommandEntry> configCommands()
{
    return {{{"config", "check"}, "FILE", {{}, 1, 1}, checkFile},
            {{"config", "expand"}, "FILE", {{}, 1, 1}, expandFile},
            {{"config", "show"}, "POD", {{}, 1, 1}, showConfig},
            {{"config", "edit"}, "POD", {{}, 1, 1}, editPod},
            {{"config", "detect"}, "FOLDER", {{}, 1, 1}, detectFolder},
            {{"config", "import"}, "FILE", {{}, 1, 1}, importFile}};
}

} // namespace pinacle::cli

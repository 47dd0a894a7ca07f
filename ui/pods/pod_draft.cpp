#include "ui/pods/pod_draft.h"

#include "core/config/devcontainer.h"
#include "core/config/git_remote.h"
#include "core/config/project_detection.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QRegularExpression>
#include <QSettings>
#include <QUrlQuery>

namespace pinacle {

namespace {

constexpr qsizetype kMaximumLink = 2000;
constexpr qint64 kMaximumConfig = 1024 * 1024;

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(PodDraft)
};

auto refuse(const QString& message, const QString& fix)
{
    return fail(ErrorKind::Invalid, message, fix);
}

auto badLink(const QString& why)
{
    return refuse(
        Words::tr("This link is not followed: %1").arg(why),
        Words::tr("A link looks like pinacle://open?repo=https://github.com/owner/project&branch=main"));
}

/// What a clone says about itself, read without running git: the folder may come from anywhere.
QString firstMatch(const QString& file, const char* pattern)
{
    QFile in(file);
    if (!in.open(QIODevice::ReadOnly))
        return {};
    const QRegularExpression expression(QLatin1String(pattern), QRegularExpression::MultilineOption);
    return expression.match(QString::fromUtf8(in.read(64 * 1024))).captured(1).trimmed();
}

} // namespace

Result<PodDraft> draftFromLink(const QString& link, const Catalog& catalog)
{
    if (link.size() > kMaximumLink)
        return badLink(Words::tr("it is longer than %1 characters.").arg(kMaximumLink));
    const QUrl url(link, QUrl::StrictMode);
    if (!url.isValid() || url.scheme() != QLatin1String("pinacle"))
        return badLink(Words::tr("it is not an address that begins with pinacle://."));
    const bool isOpen = url.host() == QLatin1String("open") && (url.path().isEmpty() || url.path() == u"/");
    if (!isOpen || url.port() != -1 || !url.userInfo().isEmpty() || url.hasFragment())
        return badLink(Words::tr("only pinacle://open?… is known."));
    PodDraft draft;
    const QMap<QString, QString*> known{
        {"repo", &draft.repository}, {"branch", &draft.branch}, {"template", &draft.templateId}};
    for (const auto& [key, value] : QUrlQuery(url).queryItems(QUrl::FullyDecoded)) {
        if (!known.contains(key))
            return badLink(
                Words::tr("“%1” is unknown; repo, branch and template are known.").arg(key.left(40)));
        if (!known.value(key)->isEmpty())
            return badLink(Words::tr("it names “%1” twice.").arg(key));
        *known.value(key) = value.trimmed();
    }
    if (draft.repository.isEmpty() && draft.templateId.isEmpty())
        return badLink(Words::tr("it names neither a repository nor a template."));
    if (!draft.templateId.isEmpty() && !catalog.templateById(draft.templateId))
        return badLink(Words::tr("there is no template “%1” here.").arg(draft.templateId.left(40)));
    if (!draft.branch.isEmpty() && draft.repository.isEmpty())
        return badLink(Words::tr("a branch belongs to a repository, and it names none."));
    if (!draft.repository.isEmpty()) {
        const auto remote = GitRemote::parse(draft.repository);
        if (!remote)
            return badLink(remote.error().message);
        if (const QString mistake = branchMistake(draft.branch);
            !draft.branch.isEmpty() && !mistake.isEmpty())
            return badLink(mistake);
        draft.repository = remote->url;
        draft.name = remote->name();
        draft.templateId.clear(); // what the repository brings decides
    }
    draft.origin =
        Words::tr("A link asked for this pod. Look at it: nothing is made, and nothing of it runs, "
                  "before you press Create pod.");
    return draft;
}

namespace {

QString fateText(ImportLine::Fate fate)
{
    switch (fate) {
    case ImportLine::Fate::Kept:
        return Words::tr("kept");
    case ImportLine::Fate::Approximated:
        return Words::tr("approximated");
    case ImportLine::Fate::Dropped:
        break;
    }
    return Words::tr("left out");
}

/// False where there is no pinacle.yaml.
Result<bool> readOwnConfig(const QDir& dir, const Catalog& catalog, PodDraft& draft)
{
    QFile file(dir.filePath(QStringLiteral("pinacle.yaml")));
    if (!file.open(QIODevice::ReadOnly))
        return false;
    if (file.size() > kMaximumConfig)
        return refuse(Words::tr("%1 is too big for a pinacle.yaml.").arg(file.fileName()),
                      Words::tr("It should be a few kilobytes."));
    const ParsedConfig parsed = parseConfig(file.readAll(), catalog);
    if (!parsed.mistakes.isEmpty()) {
        const ConfigMistake& first = parsed.mistakes.first();
        return refuse(Words::tr("%1:%2:%3: %4")
                          .arg(file.fileName())
                          .arg(first.line)
                          .arg(first.column)
                          .arg(first.message),
                      Words::tr("Correct the file and choose the folder again."));
    }
    draft.config = parsed.config;
    return true;
}

/// False where there is no devcontainer.json.
Result<bool> readDevcontainer(const ProjectFiles& files, const Catalog& catalog, PodDraft& draft)
{
    for (const QString& path :
         {QStringLiteral(".devcontainer/devcontainer.json"), QStringLiteral(".devcontainer.json")}) {
        const auto text = files.read(path);
        if (!text)
            continue;
        const auto imported = importDevcontainer(*text, catalog);
        if (!imported)
            return refuse(QStringLiteral("%1: %2").arg(path, imported.error().message), imported.error().fix);
        draft.config = imported->config;
        if (!imported->name.isEmpty())
            draft.name = imported->name;
        for (auto it = imported->environment.cbegin(); it != imported->environment.cend(); ++it)
            draft.environment.set(it.key(), it.value());
        draft.findings << Words::tr("What became of its %1:").arg(path);
        for (const ImportLine& line : imported->report)
            draft.findings << Words::tr("Line %1, %2: %3. %4")
                                  .arg(line.line)
                                  .arg(line.key, fateText(line.fate), line.text);
        return true;
    }
    return false;
}

void lookAtFiles(const ProjectFiles& files, const Catalog& catalog, PodDraft& draft)
{
    const ProjectDetection detection = detectProject(files, catalog);
    draft.config = detection.config;
    for (const FoundProject& project : detection.projects)
        draft.findings << Words::tr("%1: %2").arg(
            project.folder.isEmpty() ? project.kind : Words::tr("%1 in %2").arg(project.kind, project.folder),
            project.reasons.join(QLatin1String("; ")));
    draft.findings += detection.notes;
    if (detection.projects.isEmpty())
        draft.findings << Words::tr("No project of a known kind was found in it: choose below what the pod "
                                    "needs.");
}

} // namespace

Result<PodDraft> draftFromFolder(const QString& folder, const Catalog& catalog)
{
    const QDir dir(folder);
    const QString shown = QDir::toNativeSeparators(folder);
    if (folder.isEmpty() || !dir.exists())
        return refuse(Words::tr("%1 is no folder that can be read.").arg(shown),
                      Words::tr("Choose a folder of this computer."));
    PodDraft draft;
    draft.name = dir.dirName();
    draft.folder = folder;
    const ProjectFiles files = filesOfFolder(folder);
    auto isRead = readOwnConfig(dir, catalog, draft);
    const bool hasOwn = isRead && *isRead;
    if (isRead && !*isRead)
        isRead = readDevcontainer(files, catalog, draft);
    if (!isRead)
        return fail(isRead.error());
    const bool isDetected = !*isRead;
    if (isDetected)
        lookAtFiles(files, catalog, draft);
    draft.tier = draft.config->tier;
    const QString address = firstMatch(dir.filePath(QStringLiteral(".git/config")),
                                       R"(^\[remote "origin"\][^\[]*?^\s*url\s*=\s*(\S+)\s*$)");
    if (const auto remote = GitRemote::parse(address); !address.isEmpty() && remote) {
        draft.repository = remote->url;
        draft.branch = firstMatch(dir.filePath(QStringLiteral(".git/HEAD")), R"(^ref: refs/heads/(\S+)$)");
        if (hasOwn || isDetected) // the pod finds these itself, as they are in the repository
            draft.config.reset();
        draft.origin =
            Words::tr("From %1: the pod clones its repository afresh. What is not pushed stays here.")
                .arg(shown);
        return draft;
    }
    draft.templateId = draft.config->templateId;
    draft.origin =
        Words::tr("From %1: the pod gets its configuration. Its files stay here, because the folder is "
                  "no clone of a repository that the pod could clone.")
            .arg(shown);
    return draft;
}

} // namespace pinacle

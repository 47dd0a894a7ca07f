#include "core/config/project_detection.h"

#include "core/base/shell_quote.h"
#include "core/base/text.h"
#include "core/config/pod_tabs.h"

#include <QDir>
#include <QRegularExpression>
#include <QSet>

namespace pinacle {

namespace {

constexpr int kMostFolders = 300;
constexpr int kDeepest = 4;
constexpr int kMostEntries = 5000; ///< of one folder

/// Folders that hold what others made, or what is not the project itself.
const QSet<QString> kSkipped{"node_modules", "vendor", "dist",     "build", "target",  "out",      "venv",
                             "env",          "tests",  "test",     "docs",  "doc",     "examples", "example",
                             "__pycache__",  "tmp",    "coverage", "e2e",   "fixtures"};

bool isPlainName(const QString& name)
{
    return !name.isEmpty() && name.size() < 200 && !name.contains(u'/') && name != QLatin1String("..") &&
           std::none_of(name.begin(), name.end(),
                        [](QChar c) { return c.category() == QChar::Other_Control; });
}

/// Goes through the folders of a project, nearest first.
class FolderWalk final
{
public:
    FolderWalk(const ProjectFiles& files, QList<FoundProject>& found)
        : m_files(files)
        , m_found(found)
    {
    }

    void run()
    {
        QList<QPair<QString, int>> waiting{{QString(), 0}};
        for (int visited = 0; !waiting.isEmpty() && visited < kMostFolders; ++visited) {
            const auto [folder, depth] = waiting.takeFirst();
            QStringList names;
            for (const ProjectFiles::Entry& entry : m_files.list(folder).mid(0, kMostEntries)) {
                if (!isPlainName(entry.name))
                    continue;
                if (!entry.isFolder)
                    names << entry.name;
                else if (depth < kDeepest && !entry.name.startsWith(u'.') && !kSkipped.contains(entry.name))
                    waiting << qMakePair(pathIn(folder, entry.name), depth + 1);
            }
            look(folder, names);
        }
    }
    const QStringList& rootNames() const { return m_rootNames; }

private:
    void look(const QString& folder, const QStringList& names)
    {
        if (folder.isEmpty())
            m_rootNames = names;
        for (const auto& project :
             {detectNode(m_files, folder, names, m_rootNames), detectPython(m_files, folder, names)}) {
            // Below the whole there are many packages that nobody starts: what serves nothing is left out.
            if (project && (folder.isEmpty() || project->port > 0))
                m_found << *project;
        }
    }

    const ProjectFiles& m_files;
    QList<FoundProject>& m_found;
    QStringList m_rootNames;
};

bool matchesWorkspace(const QString& folder, const QStringList& patterns)
{
    for (QString pattern : patterns) {
        pattern = QDir::cleanPath(pattern);
        const QString wildcard = QRegularExpression::wildcardToRegularExpression(pattern.replace("**", "*"));
        if (QRegularExpression(wildcard).match(folder).hasMatch())
            return true;
        if (pattern.endsWith(u'*') && folder.startsWith(pattern.chopped(1)))
            return true;
    }
    return false;
}

QString processName(const FoundProject& project, const QStringList& taken)
{
    static const QRegularExpression other(QStringLiteral("[^a-z0-9]+"));
    const auto made = [&](const QString& text) {
        QString name = text.toLower().replace(other, "-").left(36);
        while (name.startsWith(u'-'))
            name.remove(0, 1);
        while (name.endsWith(u'-'))
            name.chop(1);
        return name;
    };
    QStringList candidates{made(project.folder.section(u'/', -1)), made(project.folder)};
    if (project.folder.isEmpty())
        candidates = QStringList{QStringLiteral("dev"), made(project.kind)};
    for (const QString& name : std::as_const(candidates))
        if (!name.isEmpty() && !taken.contains(name))
            return name;
    for (int n = 2;; ++n)
        if (const QString name = QStringLiteral("app-%1").arg(n); !taken.contains(name))
            return name;
}

QString inFolder(const QString& folder, const QString& line)
{
    return folder.isEmpty() ? line : QStringLiteral("cd %1 && %2").arg(quoteForShell(folder), line);
}

/// Moves a project to another port where its own is taken. False when it cannot be told to listen there.
bool settlePort(FoundProject& project, QSet<int>& taken, QStringList& notes)
{
    int port = project.port;
    while (taken.contains(port) && port < 65535)
        ++port;
    if (port != project.port) {
        if (project.portFlag.isEmpty()) {
            notes << Text::tr("%1 listens on port %2 like another one: change one of them.")
                         .arg(project.folder.isEmpty() ? project.kind : project.folder)
                         .arg(project.port);
            return false;
        }
        const QString flag = project.portFlag.arg(port);
        project.start = flag.endsWith(u' ') ? flag + project.start : project.start + flag;
        project.reasons
            << Text::tr("port %1 is taken by another one: moved to %2").arg(project.port).arg(port);
        project.port = port;
    }
    taken << port;
    return true;
}

void addProcess(FoundProject& project, PinacleConfig& config, QSet<int>& ports, QStringList& notes)
{
    if (project.start.isEmpty())
        return;
    const bool hasPort = project.port > 0 && settlePort(project, ports, notes);
    QStringList names;
    for (const ProcessDefinition& process : std::as_const(*config.processes))
        names << process.name;
    *config.processes << ProcessDefinition{processName(project, names),
                                           QStringList{inFolder(project.folder, project.start)},
                                           hasPort ? QStringLiteral("http://localhost:%1").arg(project.port)
                                                   : QString(),
                                           {}};
}

void addServices(const QList<FoundProject>& projects, PinacleConfig& config, const Catalog& catalog)
{
    QStringList services = effectiveServices(config, catalog);
    const qsizetype usual = services.size();
    for (const FoundProject& project : projects)
        for (const QString& id : project.services)
            if (catalog.service(id) && !services.contains(id))
                services << id;
    if (services.size() > usual)
        config = withServices(config, services, catalog);
}

void chooseTier(const QList<FoundProject>& projects, PinacleConfig& config, const Catalog& catalog)
{
    const TemplateDefinition* chosen = catalog.templateById(config.templateId);
    const Tier* least = catalog.tier(chosen ? chosen->minTier : QStringLiteral("dev.small"));
    for (const FoundProject& project : projects) {
        const Tier* needed = catalog.tier(project.minTier);
        if (needed && (!least || needed->memoryMb > least->memoryMb)) {
            least = needed;
            config.tier = needed->id;
        }
    }
}

/// One install at the root serves all packages of a workspace.
void shareInstall(QList<FoundProject>& projects, const QStringList& workspaces)
{
    for (FoundProject& project : projects) {
        if (project.folder.isEmpty() || !matchesWorkspace(project.folder, workspaces))
            continue;
        project.reasons << Text::tr("it is a package of the workspace");
        project.install.clear();
    }
}

} // namespace

QString pathIn(const QString& folder, const QString& name)
{
    return folder.isEmpty() ? name : folder + QLatin1Char('/') + name;
}

int portIn(const QString& text)
{
    static const QRegularExpression pattern(QStringLiteral(
        "(?:--port[ =]|(?:^|\\s)-p[ =]?|\\bPORT\\b['\")\\]]*\\s*(?:=|\\|\\||\\?\\?|,|or)\\s*['\"]?|"
        "\\blisten\\(\\s*|\\bport\\s*[=:]\\s*)(\\d{2,5})\\b"));
    const int port = pattern.match(text).captured(1).toInt();
    return port >= 80 && port <= 65535 ? port : 0;
}

ProjectDetection detectProject(const ProjectFiles& files, const Catalog& catalog)
{
    ProjectDetection detection;
    QList<FoundProject>& projects = detection.projects;
    FolderWalk walk(files, projects);
    walk.run();
    if (walk.rootNames().contains(QLatin1String("pinacle.yaml")) ||
        walk.rootNames().contains(QLatin1String("pinacle.yml")))
        detection.notes << Text::tr("It has a pinacle.yaml already: that is what a pod takes.");
    const QStringList workspaces = workspacesOf(files, walk.rootNames());
    const bool hasPackages = std::any_of(projects.begin(), projects.end(), [&](const FoundProject& project) {
        return !project.folder.isEmpty() && matchesWorkspace(project.folder, workspaces);
    });
    QStringList install;
    if (!workspaces.isEmpty() && hasPackages) {
        // The root of a workspace only starts its packages: they are taken one by one.
        install = nodeInstall(files, {}, walk.rootNames());
        projects.removeIf([](const FoundProject& p) { return p.folder.isEmpty() && p.kind == u"Node.js"; });
    }
    shareInstall(projects, workspaces);

    PinacleConfig& config = detection.config;
    if (projects.size() == 1 && catalog.templateById(projects.first().templateId))
        config.templateId = projects.first().templateId;
    addServices(projects, config, catalog);
    chooseTier(projects, config, catalog);
    if (projects.isEmpty()) {
        detection.notes << Text::tr("Nothing was found that Pinacle knows how to start.");
        return detection;
    }
    QSet<int> ports{80};
    for (const QString& id : effectiveServices(config, catalog))
        if (const ServiceDefinition* service = catalog.service(id))
            ports << service->port;
    config.processes.emplace();
    for (FoundProject& project : projects) {
        for (const QString& line : std::as_const(project.install))
            install << inFolder(project.folder, line);
        addProcess(project, config, ports, detection.notes);
    }
    install.removeDuplicates();
    config.install = install;
    return detection;
}

} // namespace pinacle

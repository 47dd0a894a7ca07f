#include "core/base/text.h"
#include "core/config/project_detection.h"

#include "core/base/shell_quote.h"
#include "core/config/yaml_reader.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QRegularExpression>

namespace pinacle {

namespace {

/// A framework by the package that a project depends on. Ports and flags are those of its dev server's
/// documentation; a dev server must not listen on ::1 alone.
struct Framework
{
    const char* package;
    const char* kind;
    const char* templateId;
    const char* minTier;
    int port;
    const char* command;  ///< where the project has no script of its own
    const char* hostFlag; ///< added unless the script names a host
    const char* portFlag;
};

const Framework kFrameworks[] = {
    {"next", "Next.js", "nextjs", "dev.medium", 3000, "npx next dev", "", " -p %1"},
    {"nuxt", "Nuxt", "", "dev.medium", 3000, "npx nuxt dev", " --host 0.0.0.0", " --port %1"},
    {"astro", "Astro", "", "", 4321, "npx astro dev", " --host 0.0.0.0", " --port %1"},
    {"@angular/cli", "Angular", "", "dev.medium", 4200, "npx ng serve", " --host 0.0.0.0", " --port %1"},
    {"gatsby", "Gatsby", "", "dev.medium", 8000, "npx gatsby develop", " -H 0.0.0.0", " -p %1"},
    {"react-scripts", "Create React App", "", "", 3000, "npx react-scripts start", "", "PORT=%1 "},
    {"vite", "Vite", "vite", "", 5173, "npx vite", " --host 0.0.0.0", " --port %1"},
};
const char* const kServers[] = {"express",      "fastify",    "koa", "hono",
                                "@nestjs/core", "@hapi/hapi", "h3",  "polka"};

struct Driver
{
    const char* package;
    const char* service;
};
const Driver kDrivers[] = {
    {"pg", "postgres"},         {"postgres", "postgres"}, {"@prisma/adapter-pg", "postgres"},
    {"pg-promise", "postgres"}, {"redis", "redis"},       {"ioredis", "redis"},
    {"bullmq", "redis"},        {"bull", "redis"}};

QJsonObject packageOf(const ProjectFiles& files, const QString& folder)
{
    const auto text = files.read(pathIn(folder, QStringLiteral("package.json")));
    return text ? QJsonDocument::fromJson(withoutByteOrderMark(*text)).object() : QJsonObject();
}

QJsonObject dependenciesOf(const QJsonObject& package)
{
    QJsonObject all = package["devDependencies"].toObject();
    const QJsonObject own = package["dependencies"].toObject();
    for (auto it = own.begin(); it != own.end(); ++it)
        all.insert(it.key(), it.value());
    return all;
}

/// How a package manager is called. Only npm is part of the pod image; npx fetches the others.
struct Manager
{
    QString name;
    QString call;
    bool hasLock = false;
};

Manager managerOf(const QJsonObject& package, const QStringList& names)
{
    static const QRegularExpression field(
        QStringLiteral("\\A(npm|pnpm|yarn|bun)@(\\d+)(\\.\\d+\\.\\d+)(\\+[a-z0-9.]+)?\\z"));
    static const QList<QPair<QString, QString>> locks{
        {"pnpm-lock.yaml", "pnpm"}, {"yarn.lock", "yarn"},        {"bun.lock", "bun"},
        {"bun.lockb", "bun"},       {"package-lock.json", "npm"}, {"npm-shrinkwrap.json", "npm"}};
    Manager manager{QStringLiteral("npm"), QStringLiteral("npm"), false};
    const auto match = field.match(package["packageManager"].toString());
    if (match.hasMatch())
        manager.name = match.captured(1);
    for (const auto& [file, name] : locks) {
        if (!names.contains(file) || (match.hasMatch() && name != manager.name))
            continue;
        manager.name = name;
        manager.hasLock = true;
        break;
    }
    if (manager.name == QLatin1String("npm"))
        return manager;
    QString from = manager.name;
    // From its second major version on, Yarn is another package.
    if (manager.name == QLatin1String("yarn") && match.captured(2).toInt() >= 2)
        from = QStringLiteral("@yarnpkg/cli-dist");
    if (match.hasMatch())
        from += QLatin1Char('@') + match.captured(2) + match.captured(3);
    manager.call = QStringLiteral("npx --yes ") + from;
    return manager;
}

QString runScript(const Manager& manager, const QString& script, const QString& arguments)
{
    // npm keeps what stands before "--" for itself; the others pass everything on.
    const bool isNpm = manager.name == QLatin1String("npm");
    return manager.call + QStringLiteral(" run ") + script +
           (arguments.isEmpty() ? QString() : (isNpm ? QStringLiteral(" --") : QString()) + arguments);
}

QString dependencyReason(const QString& folder, const QString& package, const QJsonValue& version)
{
    return Text::tr("%1 depends on %2 %3")
        .arg(pathIn(folder, QStringLiteral("package.json")), package,
             version.toString().left(30).simplified())
        .trimmed();
}

/// The file that a project without scripts is started by.
QString mainFile(const QJsonObject& package, const QStringList& names)
{
    for (const QString& name : {package["main"].toString(), QStringLiteral("server.js"),
                                QStringLiteral("index.js"), QStringLiteral("app.js")})
        if (names.contains(name))
            return name;
    return {};
}

/// Fills in how a plain Node.js project is started and where it listens; says why.
void describePlain(FoundProject& project, const ProjectFiles& files, const QJsonObject& package,
                   const QString& script, const QStringList& names)
{
    const QString file = mainFile(package, names);
    const QJsonObject dependencies = dependenciesOf(package);
    if (project.start.isEmpty() && !file.isEmpty()) {
        project.start = QStringLiteral("node ") + quoteForShell(file);
        project.reasons << Text::tr("%1 is there, and no script starts it").arg(pathIn(project.folder, file));
    }
    project.port = portIn(script);
    if (project.port > 0)
        project.reasons << Text::tr("its script names port %1").arg(project.port);
    for (const char* server : kServers) {
        if (project.port > 0 || !dependencies.contains(QLatin1String(server)))
            continue;
        project.port = 3000;
        project.reasons << dependencyReason(project.folder, QLatin1String(server),
                                            dependencies[QLatin1String(server)]);
    }
    if (project.port > 0 || file.isEmpty())
        return;
    const auto source = files.read(pathIn(project.folder, file));
    project.port = source ? portIn(QString::fromUtf8(*source)) : 0;
    if (project.port > 0)
        project.reasons << Text::tr("%1 listens on port %2").arg(file).arg(project.port);
}

} // namespace

QStringList nodeInstall(const ProjectFiles& files, const QString& folder, const QStringList& names)
{
    const Manager manager = managerOf(packageOf(files, folder), names);
    if (manager.name == QLatin1String("npm"))
        return {manager.hasLock ? QStringLiteral("npm ci") : QStringLiteral("npm install")};
    return {manager.call + QStringLiteral(" install")};
}

QStringList workspacesOf(const ProjectFiles& files, const QStringList& names)
{
    QStringList patterns;
    if (names.contains(QLatin1String("package.json"))) {
        const QJsonValue value = packageOf(files, {})["workspaces"];
        for (const QJsonValue& item : value.isArray() ? value.toArray() : value["packages"].toArray())
            patterns << item.toString();
    }
    if (names.contains(QLatin1String("pnpm-workspace.yaml"))) {
        YamlReader reader;
        try {
            const YAML::Node root =
                reader.parse(files.read(QStringLiteral("pnpm-workspace.yaml")).value_or(""));
            if (root.IsMap())
                patterns << reader.texts(root, "packages");
        } catch (const YAML::Exception&) {
            // not a list of folders: none is found by it
        }
    }
    patterns.removeAll(QString());
    return patterns;
}

std::optional<FoundProject> detectNode(const ProjectFiles& files, const QString& folder,
                                       const QStringList& names, const QStringList& rootNames)
{
    if (!names.contains(QLatin1String("package.json")))
        return std::nullopt;
    const QJsonObject package = packageOf(files, folder);
    if (package.isEmpty())
        return std::nullopt;
    const QJsonObject dependencies = dependenciesOf(package);
    const QJsonObject scripts = package["scripts"].toObject();
    FoundProject project;
    project.folder = folder;
    project.install = nodeInstall(files, folder, names);
    const Manager own = managerOf(package, names);
    const Manager manager =
        own.hasLock || folder.isEmpty() ? own : managerOf(packageOf(files, {}), rootNames);
    QString script;
    for (const char* name : {"dev", "develop", "start", "serve"})
        if (script.isEmpty() && scripts[QLatin1String(name)].isString())
            script = QLatin1String(name);
    const QString line = scripts[script].toString();
    for (const Driver& driver : kDrivers)
        if (dependencies.contains(QLatin1String(driver.package)) &&
            !project.services.contains(QLatin1String(driver.service))) {
            project.services << QLatin1String(driver.service);
            project.reasons << dependencyReason(folder, QLatin1String(driver.package),
                                                dependencies[QLatin1String(driver.package)]);
        }
    for (const Framework& framework : kFrameworks) {
        const QString name = QLatin1String(framework.package);
        if (!dependencies.contains(name))
            continue;
        project.kind = QLatin1String(framework.kind);
        project.templateId = QLatin1String(framework.templateId);
        project.minTier = QLatin1String(framework.minTier);
        project.reasons.prepend(dependencyReason(folder, name, dependencies[name]));
        const int named = portIn(line);
        project.port = named > 0 ? named : framework.port;
        project.portFlag = QLatin1String(framework.portFlag);
        const QString host =
            line.contains(QLatin1String("--host")) ? QString() : QLatin1String(framework.hostFlag);
        project.start =
            script.isEmpty() ? QLatin1String(framework.command) + host : runScript(manager, script, host);
        if (!script.isEmpty() && manager.name == QLatin1String("npm") && host.isEmpty() &&
            project.portFlag.startsWith(u' '))
            project.portFlag.prepend(QStringLiteral(" --"));
        return project;
    }
    project.kind = QStringLiteral("Node.js");
    project.templateId = QStringLiteral("nodejs-blank");
    project.portFlag = QStringLiteral("PORT=%1 ");
    project.reasons.prepend(Text::tr("%1 is there").arg(pathIn(folder, QStringLiteral("package.json"))));
    if (!script.isEmpty())
        project.start = runScript(manager, script, {});
    describePlain(project, files, package, line, names);
    return project;
}

} // namespace pinacle

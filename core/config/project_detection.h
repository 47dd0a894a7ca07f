#pragma once

#include "core/config/pinacle_config.h"
#include "core/config/project_files.h"

namespace pinacle {

/// One project that was found, and what makes it run.
struct FoundProject
{
    QString folder;       ///< "" is the whole
    QString kind;         ///< "Next.js", "Vite", "Node.js", "Langflow", "Django", "Python" …
    QStringList reasons;  ///< "package.json depends on next ^15.1.0"
    QString templateId;   ///< that it is like, or empty
    QString minTier;      ///< that it needs, or empty
    QStringList install;  ///< shell lines, in `folder`
    QString start;        ///< shell line, in `folder`; empty: nothing to start
    int port = 0;         ///< where it listens, or 0
    QString portFlag;     ///< what moves it to another port: " --port %1", or "PORT=%1 " in front
    QStringList services; ///< that it asks for: a database that it has a driver of
};

/// What was found in a project's files, and the pinacle.yaml that it suggests.
struct ProjectDetection
{
    QList<FoundProject> projects; ///< the whole first, then by folder
    PinacleConfig config;
    QStringList notes; ///< what else there is to know, a sentence each
};

/// Looks for projects in `files`: at most four folders deep and 300 folders in all. Nothing in them is run
/// or believed: what comes from them is quoted where it reaches a shell of the pod.
ProjectDetection detectProject(const ProjectFiles& files, const Catalog& catalog);

/// What one folder is, by its own files; `names` are those of the files in it. Nothing where it is nothing
/// that runs.
std::optional<FoundProject> detectNode(const ProjectFiles& files, const QString& folder,
                                       const QStringList& names, const QStringList& rootNames);
std::optional<FoundProject> detectPython(const ProjectFiles& files, const QString& folder,
                                         const QStringList& names);

/// The patterns of a package.json's or pnpm-workspace.yaml's workspaces; empty where there are none.
QStringList workspacesOf(const ProjectFiles& files, const QStringList& names);
/// The commands that install a Node.js project of these files.
QStringList nodeInstall(const ProjectFiles& files, const QString& folder, const QStringList& names);

/// A file of a folder, as a path of the project.
QString pathIn(const QString& folder, const QString& name);
/// The first port that a piece of a program or a command line names; 0: none.
int portIn(const QString& text);

} // namespace pinacle

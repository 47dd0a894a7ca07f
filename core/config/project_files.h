#pragma once

#include <QByteArray>
#include <QList>
#include <QString>
#include <QStringList>

#include <functional>
#include <optional>

namespace pinacle {

/// The files of a project, wherever they are: a folder of this computer, a repository behind an API, a folder
/// in a pod. Paths are relative to the project, with "/"; the project itself is "".
struct ProjectFiles
{
    struct Entry
    {
        QString name;
        bool isFolder = false;
    };
    static constexpr qint64 kMaximumFile = 1024 * 1024;

    std::function<QList<Entry>(const QString& folder)> list;
    /// Nothing when the file is missing, no file, or over kMaximumFile.
    std::function<std::optional<QByteArray>(const QString& path)> read;
};

/// A folder of this computer. Links are not followed: they may lead out of it.
ProjectFiles filesOfFolder(const QString& path);

/// Files of which all paths are known, as `git ls-tree` or a repository's API gives them.
ProjectFiles filesOfListing(const QStringList& paths,
                            std::function<std::optional<QByteArray>(const QString& path)> read);

} // namespace pinacle

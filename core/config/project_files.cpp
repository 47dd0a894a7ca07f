#include "core/config/project_files.h"

#include <QDir>
#include <QFile>
#include <QMap>

namespace pinacle {

ProjectFiles filesOfFolder(const QString& path)
{
    const QDir root(path);
    ProjectFiles files;
    files.list = [root](const QString& folder) {
        QList<ProjectFiles::Entry> entries;
        const QDir dir(folder.isEmpty() ? root.path() : root.filePath(folder));
        for (const QFileInfo& info : dir.entryInfoList(QDir::Files | QDir::Dirs | QDir::Hidden |
                                                           QDir::NoDotAndDotDot | QDir::NoSymLinks,
                                                       QDir::Name))
            entries << ProjectFiles::Entry{info.fileName(), info.isDir()};
        return entries;
    };
    files.read = [root](const QString& name) -> std::optional<QByteArray> {
        const QFileInfo info(root.filePath(name));
        QFile file(info.filePath());
        if (!info.isFile() || info.isSymLink() || info.size() > ProjectFiles::kMaximumFile ||
            !file.open(QIODevice::ReadOnly))
            return std::nullopt;
        return file.read(ProjectFiles::kMaximumFile);
    };
    return files;
}

ProjectFiles filesOfListing(const QStringList& paths,
                            std::function<std::optional<QByteArray>(const QString& path)> read)
{
    QMap<QString, QMap<QString, bool>> folders; // folder → name → whether it is one
    for (const QString& path : paths) {
        const QStringList parts = path.split(QLatin1Char('/'), Qt::SkipEmptyParts);
        for (int i = 0; i < parts.size(); ++i) {
            bool& isFolder = folders[parts.mid(0, i).join(QLatin1Char('/'))][parts[i]];
            isFolder = isFolder || i + 1 < parts.size();
        }
    }
    ProjectFiles files;
    files.list = [folders](const QString& folder) {
        QList<ProjectFiles::Entry> entries;
        const auto names = folders.value(folder);
        for (auto it = names.begin(); it != names.end(); ++it)
            entries << ProjectFiles::Entry{it.key(), it.value()};
        return entries;
    };
    files.read = [read = std::move(read)](const QString& path) -> std::optional<QByteArray> {
        auto content = read(path);
        return content && content->size() <= ProjectFiles::kMaximumFile ? content : std::nullopt;
    };
    return files;
}

} // namespace pinacle

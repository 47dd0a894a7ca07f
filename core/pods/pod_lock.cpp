#include "core/pods/pod_lock.h"

#include <QDir>
#include <QLockFile>
#include <QSysInfo>
#include <QThread>

#include <cerrno>
#include <csignal>

namespace pinacle {

PodLock::PodLock(std::unique_ptr<QLockFile> file)
    : m_file(std::move(file))
{
}
PodLock::~PodLock() = default;

/// Whether the program that a lock file names has ended.
static bool isOwnerGone(const QLockFile& file)
{
    qint64 process = 0;
    QString host;
    QString program;
    return file.getLockInfo(&process, &host, &program) && host == QSysInfo::machineHostName() &&
           ::kill(pid_t(process), 0) != 0 && errno == ESRCH;
}

std::unique_ptr<PodLock> PodLock::tryLock(const QString& home, const QString& podId)
{
    QDir().mkpath(home + QStringLiteral("/locks"));
    auto file =
        std::make_unique<QLockFile>(home + QStringLiteral("/locks/") + podId + QStringLiteral(".lock"));
    file->setStaleLockTime(
        0); // never by age: an operation may take an hour; a dead owner is noticed by its id
    bool isLocked = file->tryLock(0);
    // A program that was killed while it began another one: that child shares its lock until it has become
    // the other.
    for (int attempt = 0; !isLocked && attempt < 40 && isOwnerGone(*file); ++attempt) {
        QThread::msleep(25);
        isLocked = file->tryLock(0);
    }
    if (!isLocked)
        return nullptr;
    return std::unique_ptr<PodLock>(new PodLock(std::move(file)));
}

} // namespace pinacle

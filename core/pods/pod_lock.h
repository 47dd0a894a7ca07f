#pragma once

#include <QString>

#include <memory>

class QLockFile;

namespace pinacle {

/// The lock of one pod: one operation at a time, over all programs that share the database. The system
/// releases it when its program dies.
class PodLock final
{
public:
    /// Null when another operation, of this or of another program, holds the pod.
    static std::unique_ptr<PodLock> tryLock(const QString& home, const QString& podId);
    ~PodLock();

private:
    explicit PodLock(std::unique_ptr<QLockFile> file);
    std::unique_ptr<QLockFile> m_file;
};

} // namespace pinacle

#pragma once

#include <QProcess>
#include <QTemporaryDir>
#include <QUrl>

namespace pinacle {

/// tests/support/git_host.py as a program of its own, for tests in C++: GitHub's API and Git over HTTP on
/// 127.0.0.1, with the repositories that tell() makes.
class GitHost final
{
public:
    GitHost();
    ~GitHost();

    bool isRunning() const { return !m_api.isEmpty(); }
    QUrl api() const { return m_api; }
    bool tell(const QString& line); ///< one command of its own, done when this returns
    bool addFile(const QString& repository, const QString& name, const QByteArray& text);

    static constexpr const char* kToken = "ghp_t0psecretT0KEN4711"; ///< the one that is right

private:
    QTemporaryDir m_folder;
    QProcess m_process;
    QUrl m_api;
};

} // namespace pinacle

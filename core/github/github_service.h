#pragma once

#include "core/github/github_integration.h"
#include "core/store/records.h"

#include <QObject>

#include <functional>
#include <memory>
#include <vector>

class QThread;

namespace pinacle {

class Core;

/// GitHub for the window: asks are answered by signals, the requests run on threads of their own. Lives on
/// the main thread; waits for its threads when it goes.
class GitHubService final : public QObject
{
    Q_OBJECT

public:
    explicit GitHubService(Core& core, QObject* parent = nullptr);
    ~GitHubService() override;

    void readRepositories();
    void readBranches(const QString& fullName);
    void logIn(const QString& token); ///< proves and keeps it; the repositories follow

signals:
    void repositoriesRead(const QList<pinacle::GitHubRepository>& repositories);
    void branchesRead(const QString& fullName, const QStringList& branches);
    void failed(const pinacle::Error& error); ///< AuthFailed: nobody is logged in, or no more

private:
    void run(std::function<void()> work);
    void answer(std::function<void()> tell);
    void readHere();

    Core& m_core;
    Cancel m_closing;
    std::vector<std::unique_ptr<QThread>> m_threads;
};

} // namespace pinacle

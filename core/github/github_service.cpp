#include "core/github/github_service.h"

#include "core/core.h"
#include "core/github/github_login.h"

#include <QThread>

namespace pinacle {

GitHubService::GitHubService(Core& core, QObject* parent)
    : QObject(parent)
    , m_core(core)
{
}

GitHubService::~GitHubService()
{
    m_closing.ask();
    for (const auto& thread : m_threads)
        thread->wait();
}

void GitHubService::run(std::function<void()> work)
{
    std::erase_if(m_threads, [](const auto& thread) { return thread->isFinished(); });
    m_threads.emplace_back(QThread::create(std::move(work)));
    m_threads.back()->start();
}

void GitHubService::answer(std::function<void()> tell)
{
    QMetaObject::invokeMethod(this, std::move(tell), Qt::QueuedConnection);
}

void GitHubService::readRepositories()
{
    run([this] { readHere(); });
}

void GitHubService::readHere()
{
    auto github = GitHubLogin(m_core.database(), m_core.secrets()).integration();
    const auto found = github ? github->repositories(m_closing) : fail(github.error());
    answer([this, found] {
        if (found)
            emit repositoriesRead(*found);
        else
            emit failed(found.error());
    });
}

void GitHubService::readBranches(const QString& fullName)
{
    run([this, fullName] {
        auto github = GitHubLogin(m_core.database(), m_core.secrets()).integration();
        const auto found = github ? github->branches(fullName, m_closing) : fail(github.error());
        answer([this, fullName, found] {
            if (found)
                emit branchesRead(fullName, *found);
            else
                emit failed(found.error());
        });
    });
}

void GitHubService::logIn(const QString& token)
{
    run([this, token] {
        const auto name = GitHubLogin(m_core.database(), m_core.secrets()).logIn(token, m_closing);
        if (name)
            readHere();
        else
            answer([this, name] { emit failed(name.error()); });
    });
}

} // namespace pinacle

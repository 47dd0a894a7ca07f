#include "core/github/github_service.h"

#include "core/core.h"
#include "core/store/setting_store.h"

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
    m_login.ask();
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
    run([this] {
        auto github = GitHubLogin(m_core.database(), m_core.secrets()).integration();
        const auto found = github ? github->repositories(m_closing) : fail(github.error());
        answer([this, found] {
            if (found)
                emit repositoriesRead(*found);
            else
                emit failed(found.error());
        });
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

void GitHubService::readConfig(const QString& address, const QString& branch, const QString& token)
{
    run([this, address, branch, token] {
        answer([this, address, branch, found = configOf(address, branch, token)] {
            emit configRead(address, branch, found);
        });
    });
}

Result<GitRemote> GitHubService::remoteOf(const QString& address) const
{
    return GitRemote::parse(address, SettingStore(m_core.database()).list(QStringLiteral("git.http_hosts")));
}

RepositoryConfig GitHubService::configOf(const QString& address, const QString& branch, const QString& token)
{
    const auto remote = remoteOf(address);
    auto github = remote ? GitHubLogin(m_core.database(), m_core.secrets()).integrationFor(*remote, token)
                         : std::optional<GitHubIntegration>();
    RepositoryConfig found;
    if (github && !*github)
        return found;
    found.repository = remote->path;
    if (!github) {
        found.error = github.error();
        return found;
    }
    for (const char* name : {"pinacle.yaml", "pinacle.yml"}) {
        const auto text = (*github)->readFile(remote->path, branch, QLatin1String(name), m_closing);
        if (text && !*text)
            continue;
        found.error = text ? Error() : text.error();
        found.file = QLatin1String(name);
        found.text = text ? **text : QByteArray();
        return found;
    }
    // "Not found" is also what is said of a repository that is not shown.
    if (const auto seen = (*github)->repository(remote->path, m_closing); !seen)
        found.error = seen.error();
    return found;
}

void GitHubService::ensureRepository(const QString& address, const QString& token, MissingRepository missing)
{
    run([this, address, token, missing] {
        const auto remote = remoteOf(address);
        const GitHubLogin login(m_core.database(), m_core.secrets());
        const auto state = remote ? NewRepository(login, *remote, token).ensure(missing, m_closing)
                                  : Result<NewRepository::State>(fail(remote.error()));
        answer([this, error = state ? Error() : state.error()] { emit repositoryEnsured(error); });
    });
}

void GitHubService::readLogin()
{
    run([this] {
        GitHubLogin login(m_core.database(), m_core.secrets());
        tellLogin(login);
    });
}

void GitHubService::tellLogin(GitHubLogin& login)
{
    const auto source = login.source();
    auto github = source && !source->isEmpty() ? login.integration() : fail(Error());
    const auto user = !source             ? Result<QString>(fail(source.error()))
                      : source->isEmpty() ? Result<QString>(QString())
                      : github            ? github->login(m_closing)
                                          : Result<QString>(fail(github.error()));
    answer([this, user, from = source.value_or(QString())] {
        if (user)
            emit loginRead(*user, from);
        else
            emit failed(user.error());
    });
}

void GitHubService::runLogin(std::function<Result<QString>(GitHubLogin&, const Cancel&)> work)
{
    m_login.ask(); // one at a time
    m_login = Cancel();
    run([this, work = std::move(work), cancel = m_login] {
        GitHubLogin login(m_core.database(), m_core.secrets());
        const auto user = work(login, cancel);
        answer([this, user, cancel] {
            if (cancel.isAsked())
                return;
            if (user)
                emit loggedIn(*user);
            else
                emit failed(user.error());
        });
    });
}

void GitHubService::logIn(const QString& token)
{
    runLogin([token](GitHubLogin& login, const Cancel& cancel) { return login.logIn(token, cancel); });
}

void GitHubService::logInByDevice(const QString& clientId)
{
    runLogin([this, clientId](GitHubLogin& login, const Cancel& cancel) -> Result<QString> {
        GitHubIntegration github(login.api(), {});
        const auto code = github.beginDeviceLogin(clientId, cancel);
        if (!code)
            return fail(code.error());
        login.setClientId(clientId);
        answer([this, code = *code, cancel] {
            if (!cancel.isAsked())
                emit codeReceived(code.userCode, QUrl(code.verificationUrl), code.expiresAt);
        });
        const auto token = github.waitForDeviceLogin(clientId, *code, cancel);
        return token ? login.logIn(*token, cancel) : token;
    });
}

void GitHubService::cancelLogin()
{
    m_login.ask();
}

void GitHubService::logOut()
{
    run([this] {
        GitHubLogin login(m_core.database(), m_core.secrets());
        if (const auto done = login.logOut(); !done)
            answer([this, error = done.error()] { emit failed(error); });
        else
            tellLogin(login);
    });
}

} // namespace pinacle

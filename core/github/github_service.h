#pragma once

#include "core/github/new_repository.h"
#include "core/store/records.h"

#include <QObject>

#include <functional>
#include <memory>
#include <vector>

class QThread;

namespace pinacle {

class Core;

/// What a repository's own pinacle.yaml says, read before anything is cloned.
struct RepositoryConfig
{
    QString repository; ///< "owner/name"; empty: its address is none of this GitHub's
    QString file;       ///< "pinacle.yaml" or "pinacle.yml"; empty: it has none
    QByteArray text;
    Error error; ///< why nothing is known; no message: it was read
};

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
    /// `token` may be empty: then the login's, or none for what is public. configRead() tells.
    void readConfig(const QString& address, const QString& branch, const QString& token);

    /// See NewRepository::ensure(). repositoryEnsured() tells; a mistake in the address is said, too.
    void ensureRepository(const QString& address, const QString& token, MissingRepository missing);

    void readLogin();                 ///< who is logged in, and how
    void logIn(const QString& token); ///< proves and keeps it
    /// In the browser: codeReceived(), then loggedIn() or failed(). The id is kept once GitHub knows it.
    void logInByDevice(const QString& clientId);
    void cancelLogin(); ///< nothing more is said about it
    void logOut();      ///< forgets the token; loginRead() follows

signals:
    void repositoriesRead(const QList<pinacle::GitHubRepository>& repositories);
    void branchesRead(const QString& fullName, const QStringList& branches);
    /// `address` and `branch`: as they were asked for.
    void configRead(const QString& address, const QString& branch, const pinacle::RepositoryConfig& config);
    void repositoryEnsured(const pinacle::Error& error); ///< no message: it is there and takes the push
    void loginRead(const QString& user, const QString& source); ///< as GitHubLogin::source()
    void codeReceived(const QString& userCode, const QUrl& page, const QDateTime& expiresAt);
    void loggedIn(const QString& user);
    void failed(const pinacle::Error& error); ///< AuthFailed: nobody is logged in, or no more

private:
    void run(std::function<void()> work);
    void answer(std::function<void()> tell);
    Result<GitRemote> remoteOf(const QString& address) const;
    void runLogin(std::function<Result<QString>(GitHubLogin&, const Cancel&)> work);
    RepositoryConfig configOf(const QString& address, const QString& branch, const QString& token);
    void tellLogin(GitHubLogin& login);

    Core& m_core;
    Cancel m_closing;
    Cancel m_login; ///< of the login that is under way
    std::vector<std::unique_ptr<QThread>> m_threads;
};

} // namespace pinacle

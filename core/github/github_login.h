#pragma once

#include "core/config/git_remote.h"
#include "core/github/github_integration.h"

namespace pinacle {

class Database;
class Secrets;

/// Which GitHub is used and how we are logged in there: with a token among the secrets, or with the login of
/// the `gh` program, which is asked each time. Any thread; all but api() may wait.
class GitHubLogin final
{
public:
    GitHubLogin(Database& database, Secrets& secrets)
        : m_database(database)
        , m_secrets(secrets)
    {
    }

    QUrl api() const;
    Result<void> setApi(const QString& url);
    QString clientId() const;
    void setClientId(const QString& id);

    /// Empty when nobody is logged in.
    Result<QString> token() const;
    /// "token", "gh", or empty.
    Result<QString> source() const;
    /// An integration with the token; AuthFailed when nobody is logged in.
    Result<GitHubIntegration> integration() const;
    /// The one for a repository's address, with `token` or else that of the login, or with none; nothing
    /// where the repository is at another host.
    Result<std::optional<GitHubIntegration>> integrationFor(const GitRemote& remote,
                                                            const QString& token = {}) const;
    /// Proves the token, then keeps it; returns the user's name. Deploy keys that were left over are taken
    /// back.
    Result<QString> logIn(const QString& token, const Cancel& cancel);
    Result<void> logOut();

private:
    QString tokenOfGh() const;
    QString key() const;

    Database& m_database;
    Secrets& m_secrets;
};

} // namespace pinacle

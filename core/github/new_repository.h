#pragma once

#include "core/base/cancel.h"
#include "core/config/git_remote.h"
#include "core/github/github_login.h"

namespace pinacle {

/// What is done where the repository that a new project is pushed to does not exist.
enum class MissingRepository { Refuse, MakePrivate, MakePublic };

/// The empty repository for a new project's first commit: known to be there, to be empty and to take what is
/// pushed before a pod is made for it, not when it pushes minutes later. Any worker thread; waits.
class NewRepository final
{
public:
    enum class State { Made, Existed, Unknown };

    NewRepository(const GitHubLogin& login, const GitRemote& remote, const QString& token)
        : m_login(login)
        , m_remote(remote)
        , m_token(token)
    {
    }

    /// Made where it is missing and `missing` says so. Unknown where the host cannot be asked (another than
    /// GitHub, or nobody is logged in) and nothing is to be made: then the push says what is wrong.
    /// NotFound when it is missing and may not be made, Conflict when it is not empty, AuthFailed when it
    /// takes no push or nobody is logged in, Invalid when repositories cannot be made at its host.
    Result<State> ensure(MissingRepository missing, const Cancel& cancel);

private:
    Result<State> ensureAt(GitHubIntegration& github, MissingRepository missing, const Cancel& cancel);
    Result<void> checkPushable(GitHubIntegration& github, const GitHubRepository& repository,
                               const Cancel& cancel) const;

    const GitHubLogin& m_login;
    const GitRemote& m_remote;
    QString m_token;
};

} // namespace pinacle

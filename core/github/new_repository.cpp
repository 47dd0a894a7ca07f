#include "core/github/new_repository.h"

#include "core/base/text.h"

namespace pinacle {

Result<void> NewRepository::checkPushable(GitHubIntegration& github, const GitHubRepository& repository,
                                          const Cancel& cancel) const
{
    if (!repository.mayPush)
        return fail(
            ErrorKind::AuthFailed,
            Text::tr("You may read %1 at %2, but not push to it.").arg(repository.fullName, m_remote.host),
            Text::tr("Give a repository of yours, or a token that may write to this one."));
    const auto branches = github.branches(repository.fullName, cancel);
    if (!branches)
        return fail(branches.error());
    if (branches->isEmpty())
        return {};
    return fail(ErrorKind::Conflict,
                Text::tr("%1 at %2 is not empty; nothing was made.").arg(repository.fullName, m_remote.host),
                Text::tr("Give another name, or make the pod from this repository (--repo)."));
}

Result<NewRepository::State> NewRepository::ensureAt(GitHubIntegration& github, MissingRepository missing,
                                                     const Cancel& cancel)
{
    const auto found = github.repository(m_remote.path, cancel);
    if (found) {
        if (const auto checked = checkPushable(github, *found, cancel); !checked)
            return fail(checked.error());
        return State::Existed;
    }
    const bool isMissing = found.error().kind == ErrorKind::NotFound;
    if (!isMissing && missing == MissingRepository::Refuse)
        return State::Unknown;
    if (!isMissing)
        return fail(found.error());
    if (missing == MissingRepository::Refuse)
        return fail(ErrorKind::NotFound, Text::tr("%1 has no repository %2, or does not show it to you.")
                                             .arg(m_remote.host, m_remote.path));
    const auto made =
        github.createRepository(m_remote.path, missing == MissingRepository::MakePrivate, cancel);
    if (!made)
        return fail(made.error());
    return State::Made;
}

Result<NewRepository::State> NewRepository::ensure(MissingRepository missing, const Cancel& cancel)
{
    auto github = m_login.integrationFor(m_remote, m_token);
    if (github && *github && (*github)->hasToken())
        return ensureAt(**github, missing, cancel);
    if (missing == MissingRepository::Refuse)
        return State::Unknown;
    if (!github)
        return fail(github.error());
    if (*github)
        return fail(m_login.integration().error()); // nobody is logged in
    return fail(ErrorKind::Invalid,
                Text::tr("Repositories can be made at %1 alone, not at %2.")
                    .arg(GitHubIntegration::gitHost(m_login.api()), m_remote.host),
                Text::tr("Make it there yourself, and let the pod only push to it."));
}

} // namespace pinacle

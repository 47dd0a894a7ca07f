#include "core/github/github_login.h"

#include "core/base/text.h"
#include "core/connection/search_path.h"
#include "core/github/deploy_keys.h"
#include "core/secrets/secret_store.h"
#include "core/store/setting_store.h"

#include <QProcess>

namespace pinacle {

QUrl GitHubLogin::api() const
{
    const auto url = GitHubIntegration::checkedApi(
        SettingStore(m_database)
            .value(QStringLiteral("github.api"), QLatin1String(GitHubIntegration::kDefaultApi)),
        SettingStore(m_database).list(QStringLiteral("git.http_hosts")));
    return url ? *url : QUrl(QLatin1String(GitHubIntegration::kDefaultApi));
}

Result<void> GitHubLogin::setApi(const QString& url)
{
    const auto checked =
        GitHubIntegration::checkedApi(url, SettingStore(m_database).list(QStringLiteral("git.http_hosts")));
    if (!checked)
        return fail(checked.error());
    SettingStore(m_database).set(QStringLiteral("github.api"), checked->toString());
    return {};
}

QString GitHubLogin::clientId() const
{
    return SettingStore(m_database).value(QStringLiteral("github.client_id"));
}

void GitHubLogin::setClientId(const QString& id)
{
    SettingStore(m_database).set(QStringLiteral("github.client_id"), id);
}

QString GitHubLogin::key() const
{
    return QStringLiteral("github-") + api().host();
}

/// The login of GitHub's own program, where somebody has one.
QString GitHubLogin::tokenOfGh() const
{
    const QString program = findProgram(QStringLiteral("gh"));
    if (program.isEmpty())
        return {};
    QProcess gh;
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(QStringLiteral("PATH"), searchPath());
    gh.setProcessEnvironment(environment);
    gh.start(program, {"auth", "token", "--hostname", GitHubIntegration::gitHost(api())},
             QIODevice::ReadOnly);
    if (!gh.waitForFinished(5000) || gh.exitCode() != 0) {
        gh.kill();
        gh.waitForFinished(1000);
        return {};
    }
    return QString::fromUtf8(gh.readAllStandardOutput()).trimmed();
}

Result<QString> GitHubLogin::token() const
{
    auto stored = m_secrets.read(key());
    if (!stored)
        return fail(stored.error());
    return *stored ? **stored : tokenOfGh();
}

Result<QString> GitHubLogin::source() const
{
    auto stored = m_secrets.read(key());
    if (!stored)
        return fail(stored.error());
    if (*stored)
        return QStringLiteral("token");
    return tokenOfGh().isEmpty() ? QString() : QStringLiteral("gh");
}

Result<GitHubIntegration> GitHubLogin::integration() const
{
    auto found = token();
    if (!found)
        return fail(found.error());
    if (found->isEmpty())
        return fail(ErrorKind::AuthFailed, Text::tr("Nobody is logged in at %1.").arg(api().host()),
                    Text::tr("Log in with `pinacle github login`, or with `gh auth login`."));
    return GitHubIntegration(api(), *found);
}

Result<std::optional<GitHubIntegration>> GitHubLogin::integrationFor(const GitRemote& remote,
                                                                     const QString& given) const
{
    if (remote.host != GitHubIntegration::gitHost(api()))
        return std::optional<GitHubIntegration>();
    const auto found = given.isEmpty() ? token() : Result<QString>(given);
    if (!found)
        return fail(found.error());
    return std::optional(GitHubIntegration(api(), *found));
}

Result<QString> GitHubLogin::logIn(const QString& token, const Cancel& cancel)
{
    auto name = GitHubIntegration(api(), token).login(cancel);
    if (!name)
        return name;
    if (auto kept = m_secrets.write(key(), token); !kept)
        return fail(kept.error());
    DeployKeys(m_database, m_secrets).removeLeftOver(cancel);
    return name;
}

Result<void> GitHubLogin::logOut()
{
    return m_secrets.remove(key());
}

} // namespace pinacle

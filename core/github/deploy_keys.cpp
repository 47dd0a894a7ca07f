#include "core/github/deploy_keys.h"

#include "core/base/text.h"
#include "core/github/github_login.h"
#include "core/store/database.h"

namespace pinacle {

Result<void> DeployKeys::add(const QString& podId, const GitRemote& remote, const QString& publicKey,
                             bool mayWrite)
{
    const GitHubLogin login(m_database, m_secrets);
    auto github = login.integrationFor(remote);
    if (!github)
        return fail(github.error());
    if (!*github || !(*github)->hasToken())
        return {};
    auto id = (*github)->addDeployKey(remote.path, QStringLiteral("Pinacle ") + podId, publicKey, mayWrite,
                                      Cancel());
    if (!id)
        return fail(id.error());
    auto noted =
        m_database.exec(QStringLiteral("INSERT OR REPLACE INTO deploy_keys (pod_id, api, repository, key_id) "
                                       "VALUES (?, ?, ?, ?)"),
                        {podId, login.api().toString(), remote.path, *id});
    return noted ? Result<void>() : fail(noted.error());
}

Result<void> DeployKeys::remove(const QString& podId)
{
    auto row = m_database.exec(
        QStringLiteral("SELECT api, repository, key_id FROM deploy_keys WHERE pod_id = ?"), {podId});
    if (!row)
        return fail(row.error());
    if (!row->next())
        return {};
    const QUrl api(row->value(0).toString());
    const QString repository = row->value(1).toString();
    const qint64 id = row->value(2).toLongLong();
    row->finish();
    const auto token = GitHubLogin(m_database, m_secrets).token();
    auto removed = token ? GitHubIntegration(api, *token).removeDeployKey(repository, id, Cancel())
                         : fail(token.error());
    if (!removed)
        return fail(
            removed.error().kind,
            Text::tr("The pod's deploy key is still at %1: %2").arg(api.host(), removed.error().message),
            Text::tr("Remove the key \"Pinacle %1\" in the settings of %2.").arg(podId, repository));
    auto forgotten = m_database.exec(QStringLiteral("DELETE FROM deploy_keys WHERE pod_id = ?"), {podId});
    return forgotten ? Result<void>() : fail(forgotten.error());
}

} // namespace pinacle

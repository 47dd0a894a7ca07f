#include "core/github/deploy_keys.h"

#include "core/base/text.h"
#include "core/github/github_login.h"
#include "core/store/database.h"
#include "core/store/event_store.h"

#include <QVariant>

namespace pinacle {

QList<DeployKey> DeployKeys::read(const QString& condition, const QVariantList& values) const
{
    QList<DeployKey> keys;
    auto rows = m_database.exec(
        QStringLiteral("SELECT pod_id, api, repository, key_id FROM deploy_keys WHERE %1 ORDER BY pod_id")
            .arg(condition),
        values);
    while (rows && rows->next())
        keys << DeployKey{rows->value(0).toString(), QUrl(rows->value(1).toString()),
                          rows->value(2).toString(), rows->value(3).toLongLong()};
    return keys;
}

/// The token of one GitHub is never shown to another.
Result<GitHubIntegration> DeployKeys::loginAt(const QUrl& api) const
{
    const GitHubLogin login(m_database, m_secrets);
    if (login.api() == api)
        return login.integration();
    return fail(ErrorKind::AuthFailed, Text::tr("The login is one at %1.").arg(login.api().host()),
                Text::tr("Log in with `pinacle github login --api %1`.").arg(api.toString()));
}

Result<bool> DeployKeys::addAt(GitHubIntegration& github, const DeployKey& wanted, const QString& publicKey,
                               bool mayWrite)
{
    auto id = github.addDeployKey(wanted.repository, QStringLiteral("Pinacle ") + wanted.podId, publicKey,
                                  mayWrite, Cancel());
    if (!id)
        return fail(id.error());
    auto noted =
        m_database.exec(QStringLiteral("INSERT OR REPLACE INTO deploy_keys (pod_id, api, repository, key_id) "
                                       "VALUES (?, ?, ?, ?)"),
                        {wanted.podId, wanted.api.toString(), wanted.repository, *id});
    return noted ? Result<bool>(true) : fail(noted.error());
}

Result<bool> DeployKeys::add(const QString& podId, const GitRemote& remote, const QString& publicKey,
                             bool mayWrite)
{
    const GitHubLogin login(m_database, m_secrets);
    auto github = login.integrationFor(remote);
    if (!github)
        return fail(github.error());
    if (!*github || !(*github)->hasToken())
        return false;
    return addAt(**github, {podId, login.api(), remote.path}, publicKey, mayWrite);
}

Result<bool> DeployKeys::addOfCopy(const QString& podId, const QString& sourcePodId, const QString& publicKey)
{
    const QList<DeployKey> source = read(QStringLiteral("pod_id = ?"), {sourcePodId});
    if (source.isEmpty())
        return false;
    auto github = loginAt(source[0].api);
    if (!github)
        return fail(github.error());
    const auto mayWrite = github->mayDeployKeyWrite(source[0].repository, source[0].id, Cancel());
    if (mayWrite)
        return addAt(*github, {podId, source[0].api, source[0].repository}, publicKey, *mayWrite);
    if (mayWrite.error().kind == ErrorKind::NotFound) // somebody took it away there
        return false;
    return fail(mayWrite.error());
}

Result<void> DeployKeys::remove(const QString& podId, const Cancel& cancel)
{
    const QList<DeployKey> keys = read(QStringLiteral("pod_id = ?"), {podId});
    if (keys.isEmpty())
        return {};
    auto github = loginAt(keys[0].api);
    auto removed =
        github ? github->removeDeployKey(keys[0].repository, keys[0].id, cancel) : fail(github.error());
    if (!removed)
        return fail(removed.error().kind,
                    Text::tr("The pod's deploy key is still at %1: %2")
                        .arg(keys[0].api.host(), removed.error().message),
                    Text::tr("It is tried again after the next login there, and when the window "
                             "starts. Or remove the key \"Pinacle %1\" in the settings of %2.")
                        .arg(podId, keys[0].repository));
    auto forgotten = m_database.exec(QStringLiteral("DELETE FROM deploy_keys WHERE pod_id = ?"), {podId});
    if (!forgotten)
        return fail(forgotten.error());
    EventStore(m_database)
        .add(podId, QStringLiteral("deploy_key_removed"), {{"repository", keys[0].repository}});
    return {};
}

QList<DeployKey> DeployKeys::leftOver() const
{
    return read(QStringLiteral("pod_id NOT IN (SELECT id FROM pods)"), {});
}

void DeployKeys::removeLeftOver(const Cancel& cancel)
{
    for (const DeployKey& key : leftOver()) {
        if (cancel.isAsked())
            return;
        (void)remove(key.podId, cancel);
    }
}

} // namespace pinacle

#pragma once

#include "core/base/cancel.h"
#include "core/base/result.h"
#include "core/config/git_remote.h"

#include <QList>
#include <QUrl>

#include <optional>

namespace pinacle {

class Database;
class GitHubIntegration;
class Secrets;

/// A row of `deploy_keys`: a key that we added at a GitHub.
struct DeployKey
{
    QString podId;
    QUrl api;
    QString repository; ///< "owner/name"
    qint64 id = 0;      ///< GitHub's
};

/// The pods' deploy keys at GitHub: added when a pod is made from a repository there and somebody is logged
/// in, taken back with the pod. What could not be taken back then is not forgotten: it is tried again after
/// each login, with each later removal, and some time after the window has started. Any thread; waits.
class DeployKeys final
{
public:
    DeployKeys(Database& database, Secrets& secrets)
        : m_database(database)
        , m_secrets(secrets)
    {
    }

    /// False for another host, or when nobody is logged in: then a person adds the key.
    Result<bool> add(const QString& podId, const GitRemote& remote, const QString& publicKey, bool mayWrite);
    /// For a copy of a pod, where that one's key is, with its rights. False when that one has none that was
    /// added by us, and nothing that a pod says itself counts: else a pod could ask for any repository.
    Result<bool> addOfCopy(const QString& podId, const QString& sourcePodId, const QString& publicKey);
    Result<void> remove(const QString& podId, const Cancel& cancel = Cancel()); ///< none counts as removed

    QList<DeployKey> leftOver() const; ///< of pods that are gone
    /// Tries to take them back; what still cannot be stays for the next time.
    void removeLeftOver(const Cancel& cancel);

private:
    QList<DeployKey> read(const QString& condition, const QVariantList& values) const;
    Result<GitHubIntegration> loginAt(const QUrl& api) const;
    Result<bool> addAt(GitHubIntegration& github, const DeployKey& wanted, const QString& publicKey,
                       bool mayWrite);

    Database& m_database;
    Secrets& m_secrets;
};

} // namespace pinacle

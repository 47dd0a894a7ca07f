#pragma once

#include "core/base/result.h"
#include "core/config/git_remote.h"

namespace pinacle {

class Database;
class Secrets;

/// The pods' deploy keys at GitHub (the table `deploy_keys`): added when a pod is made from a repository
/// there and somebody is logged in, taken back with the pod. Belongs to an operation's thread; waits.
class DeployKeys final
{
public:
    DeployKeys(Database& database, Secrets& secrets)
        : m_database(database)
        , m_secrets(secrets)
    {
    }

    /// Does nothing for another host, or when nobody is logged in: then a person adds the key.
    Result<void> add(const QString& podId, const GitRemote& remote, const QString& publicKey, bool mayWrite);
    Result<void> remove(const QString& podId); ///< none counts as removed

private:
    Database& m_database;
    Secrets& m_secrets;
};

} // namespace pinacle

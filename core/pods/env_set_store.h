#pragma once

#include "core/config/dotenv.h"
#include "core/secrets/secret_store.h"

namespace pinacle {

class Database;

/// Variables under a name, to be used by several pods.
struct EnvSet
{
    QString id;
    QString name;
    QStringList keys;
};

/// The table `env_sets`: names and keys; the values are one secret a set. Any thread; list() never waits.
class EnvSetStore final
{
public:
    EnvSetStore(Database& database, Secrets& secrets)
        : m_database(database)
        , m_secrets(secrets)
    {
    }

    QList<EnvSet> list() const; ///< by name
    Result<DotEnv> read(const QString& name) const;
    /// Makes the set, or gives it these variables instead of its own. Invalid with every mistake.
    Result<void> save(const QString& name, const DotEnv& variables);
    Result<void> remove(const QString& name);

private:
    Result<EnvSet> find(const QString& name) const;

    Database& m_database;
    Secrets& m_secrets;
};

} // namespace pinacle

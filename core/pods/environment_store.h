#pragma once

#include "core/config/dotenv.h"
#include "core/secrets/secret_store.h"

namespace pinacle {

/// The environment of a pod as this computer knows it.
struct PodEnvironment
{
    DotEnv ours;      ///< the text of the pod's .env, with all its comments
    DotEnv synced;    ///< what the pod's file and ours had in common when they were compared last
    QStringList sets; ///< names of env sets whose variables are still to be added, by a thread that may wait
};

/// The pods' environments, whole, among the secrets: which of the values are none is not ours to decide.
/// Needed to go on after a crash. Any thread; all but put() and discard() may wait, as the
/// secrets do.
class EnvironmentStore final
{
public:
    explicit EnvironmentStore(Secrets& secrets)
        : m_secrets(secrets)
    {
    }

    /// An empty one when there is none; an error when it cannot be reached.
    Result<PodEnvironment> read(const QString& podId) const;
    Result<void> write(const QString& podId, const PodEnvironment& environment) const;
    Result<void> put(const QString& podId, const PodEnvironment& environment) const; ///< never waits
    Result<void> remove(const QString& podId) const;
    void discard(const QString& podId) const; ///< never waits

private:
    Secrets& m_secrets;
};

} // namespace pinacle

#pragma once

#include "core/secrets/secret_store.h"

namespace pinacle {

/// What is needed to reach a pod's repository while the pod is made, a secret of its own: gone when the pod
/// stands.
struct GitAccess
{
    QString token;      ///< for https; empty: the repository is public
    QString hostKey;    ///< "SHA256:…" of the Git host, accepted by a person; for ssh
    bool isNew = false; ///< the repository is empty: the project's first commit is pushed to it
};

/// The GitAccess of each pod among the secrets. Any thread; all but put() and discard() may wait, as the
/// secrets do.
class GitAccessStore final
{
public:
    explicit GitAccessStore(Secrets& secrets)
        : m_secrets(secrets)
    {
    }

    Result<GitAccess> read(const QString& podId) const; ///< an empty one when there is none
    Result<void> put(const QString& podId, const GitAccess& access) const; ///< never waits
    Result<void> remove(const QString& podId) const;
    void discard(const QString& podId) const; ///< never waits

private:
    Secrets& m_secrets;
};

} // namespace pinacle

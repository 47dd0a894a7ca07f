#pragma once

#include "core/config/git_remote.h"
#include "core/config/pod_spec.h"
#include "core/connection/host_keys.h"
#include "core/runtime/gvisor_runtime.h"

namespace pinacle {

/// What the deploy key of a pod is, and what the Git host says it is: to be checked before it is trusted.
struct GitHostFacts
{
    QString publicKey; ///< "ssh-ed25519 AAAA…"
    QList<HostKey> hostKeys;
};

/// The Git repository of a running pod. Everything runs in the pod; a token goes over standard input to a
/// credential helper that answers the repository's own host alone. Belongs to the runtime's thread.
class GitProject final
{
public:
    GitProject(GVisorRuntime& runtime, const PodSpec& spec, const GitRemote& remote)
        : m_runtime(runtime)
        , m_spec(spec)
        , m_remote(remote)
    {
    }

    /// Clones into the project folder. One that is cloned already is left alone, and so is a folder with
    /// anything else in it (Conflict). AuthFailed when the host wants another token or key.
    Result<void> clone();
    /// Makes the pod's deploy key unless it has one, and asks the Git host for its keys.
    Result<GitHostFacts> makeKey();
    /// In a copy of another pod: a key of its own in place of that pod's; empty when there is none.
    Result<QString> replaceKey();
    /// From now on SSH in the pod trusts this key of the Git host, and no other.
    Result<void> pinHost(const HostKey& key);
    /// Adds the remote and pushes the first commit, never forced: Conflict when the remote has commits.
    Result<void> pushNew();
    Result<QStringList> files(); ///< paths of all files in the repository, as far as 2 MB of names go
    /// The text of a file of the project, at most 1 MB; nothing when it is not there, or a link.
    Result<std::optional<QByteArray>> readFile(const QString& name);

private:
    Result<Output> run(const QString& script, const QStringList& arguments, const QString& label);
    QStringList transferArguments() const;
    Error failure(const QString& label, const Output& output) const;

    GVisorRuntime& m_runtime;
    const PodSpec& m_spec;
    const GitRemote& m_remote;
};

} // namespace pinacle

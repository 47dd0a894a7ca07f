#pragma once

#include "core/connection/host_keys.h"

#include <functional>
#include <optional>

namespace pinacle {

/// What connections over SSH are made with, beside the address. A value; `hostKeys` must outlive its copies.
struct SshClient
{
    /// The passphrase of a private key, or nothing; `wasWrong`: what it gave before does not open the key.
    /// Called on the thread that connects.
    using PassphraseSource =
        std::function<std::optional<QString>(const QString& serverId, const QString& keyFile, bool wasWrong)>;

    SshClient(HostKeyStore& keys) // implicit: who has nothing else to say gives the host keys alone
        : hostKeys(keys)
    {
    }

    HostKeyStore& hostKeys;
    QString configFile; ///< instead of ~/.ssh/config and the system's; empty: those
    PassphraseSource passphrase;
};

} // namespace pinacle

#pragma once

#include "core/base/cancel.h"
#include "core/base/result.h"
#include "core/config/server_address.h"

#include <QStringList>

namespace pinacle {

/// What the user's ssh configuration says about a server. A value.
struct SshSettings
{
    ServerAddress address;     ///< host, port and user as they are connected to
    QStringList identityFiles; ///< in order; those of the defaults need not exist
    QString agentSocket;       ///< empty: no agent
    bool usesAgent = true;     ///< false: IdentitiesOnly, only the files count
    QString hostKeyAlias;      ///< the name in known_hosts instead of the host's; empty: none
    QStringList knownHosts;    ///< the files that tell its host key, the user's first; empty: not said
    QString proxyJump;         ///< "user@first:22,second"; empty: none
    QString proxyCommand;      ///< for /bin/sh, expanded; from ProxyCommand or ProxyJump; empty: TCP
    QStringList beyondLibrary; ///< what only the system's ssh can do: "the certificate ~/.ssh/id-cert.pub"

    ServerAddress knownAs() const; ///< the address under which known_hosts files have its key
};

/// Asks `ssh -G`, which reads the files and their Match and Include lines as ssh itself does. What the
/// address says (a user, a key file, a port other than 22) wins. Without ssh, and for a Lima VM, the address
/// is all there is. `configFile`: instead of the user's and the system's; empty: those. Invalid with ssh's
/// own words when the configuration has a mistake.
Result<SshSettings> readSshConfig(const ServerAddress& address, const QString& configFile,
                                  const Cancel& cancel);

/// Reads the answer of `ssh -G`: a line `key value` for each setting. Pure, but for `~` and $SSH_AUTH_SOCK.
SshSettings parseSshSettings(const QByteArray& text, const ServerAddress& address, const QString& configFile);

/// Arguments of every `ssh` that connects with these settings: never asks anything on a terminal.
QStringList sshBatchArguments(const QString& configFile);

} // namespace pinacle

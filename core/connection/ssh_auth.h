#pragma once

#include "core/base/cancel.h"
#include "core/base/result.h"
#include "core/connection/deadline.h"
#include "core/connection/ssh_client.h"
#include "core/connection/ssh_config.h"
#include "core/connection/ssh_handles.h"

#include <QStringList>

namespace pinacle {

/// Proves to a connected server who we are: with the key file of the address, the agent's keys, and the key
/// files of the user's configuration, in this order. No passwords. Used once, by the thread that opens the
/// session.
class SshAuthenticator final
{
public:
    SshAuthenticator(ssh_session session, const SshSettings& settings,
                     const SshClient::PassphraseSource& passphrase, Deadline deadline, const Cancel& cancel);

    /// AuthFailed says everything that was tried; Timeout, Cancelled, Unreachable.
    Result<void> run();

private:
    enum class Outcome { Accepted, Refused, Stopped };

    Outcome tryKeyFile(const QString& path);
    SshKeyHandle readKey(const QString& path);
    Outcome tryAgent();
    Outcome outcome(int answer, const QString& what);
    template<typename Call>
    int complete(Call call);
    Error error() const;

    ssh_session m_session;
    const SshSettings& m_settings;
    const ServerAddress& m_address;
    const SshClient::PassphraseSource& m_passphrase;
    Deadline m_deadline;
    const Cancel& m_cancel;
    QString m_lockedKey; ///< a key whose passphrase nobody knows
    QStringList m_tried; // "key ~/.ssh/id_ed25519 (refused)"
};

/// The name that is logged in with: the address's, else that of the user who runs this program.
QString loginName(const ServerAddress& address);

} // namespace pinacle

#pragma once

#include "core/connection/host_keys.h"

#include <libssh/callbacks.h>
#include <libssh/libssh.h>

#include <memory>

namespace pinacle {

/// Owners for libssh's handles. A session and everything made from it belong to one thread at a time.
using SshKeyHandle = std::unique_ptr<ssh_key_struct, decltype(&ssh_key_free)>;
using SshEventHandle = std::unique_ptr<ssh_event_struct, decltype(&ssh_event_free)>;

inline void closeSshSession(ssh_session session)
{
    // ssh_disconnect() would leave a socket open that came through SSH_OPTIONS_FD.
    ssh_silent_disconnect(session);
    ssh_free(session);
}
using SshSessionHandle = std::unique_ptr<ssh_session_struct, decltype(&closeSshSession)>;

/// The public part of a key as text.
HostKey describeKey(ssh_key key);

} // namespace pinacle

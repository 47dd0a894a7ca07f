#include "core/connection/ssh_version.h"

#include <libssh/libssh.h>

namespace pinacle {

QString sshLibraryVersion()
{
    return QString::fromLatin1(ssh_version(0)).section(u'/', 0, 0);
}

} // namespace pinacle

#pragma once

#include "core/base/cancel.h"
#include "core/base/result.h"
#include "core/config/server_address.h"

#include <QList>

namespace pinacle {

/// A virtual machine as `limactl list` tells.
struct LimaVm
{
    QString name;
    QString status;  ///< "Running", "Stopped", "Broken", "Uninitialized", "Installing" or ""
    QString folder;  ///< where its ssh.config is
    int sshPort = 0; ///< 0 while it does not run
    QString error;   ///< what limactl says is wrong with it
};

/// The `limactl` of this computer. Each call runs it as a process with a deadline and may take seconds: call
/// it from a worker thread, not often. Facts: limactl(1) of Lima 0.18 to 2.1.
class LimaControl final
{
public:
    /// All VMs; NotFound when limactl is not installed.
    static Result<QList<LimaVm>> list(const Cancel& cancel);
    /// Where the VM's SSH server listens now: its port changes at every start, so it is never remembered.
    static Result<ServerAddress> getLimaSshPort(const ServerAddress& address, const Cancel& cancel);
    static Result<void> start(const QString& vmName, const Cancel& cancel);
    static Result<void> stop(const QString& vmName, const Cancel& cancel);

    static QList<LimaVm> parseList(const QByteArray& jsonLines);
    /// Reads `limactl show-ssh --format options`: `K=V` lines, values perhaps in double quotes.
    static Result<ServerAddress> parseShowSsh(const QByteArray& text, ServerAddress address);
    /// Reads an ssh.config: `Host lima-NAME`, then indented `Key Value`.
    static Result<ServerAddress> parseSshConfig(const QByteArray& text, ServerAddress address);
};

} // namespace pinacle

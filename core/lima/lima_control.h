#pragma once

#include "core/base/cancel.h"
#include "core/base/result.h"
#include "core/config/server_address.h"

#include <QList>

#include <functional>

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

/// The limactl that was found on this computer.
struct LimaProgram
{
    QString path;
    QString version;       ///< "1.0.7"; empty: it does not tell
    bool isTooOld = false; ///< older than kOldestVersion
};

/// How big a new machine is, and what it starts from.
struct LimaSize
{
    int cpus = 2;
    int memoryGb = 4;
    int diskGb = 60;
    QString image; ///< a file or an address instead of the definition's images; empty: those

    /// Half of the processors and of the memory, at least what two small pods need.
    static LimaSize forComputer(int cpus, qint64 memoryMb);
    static LimaSize forThisComputer();
};

/// The `limactl` of this computer. Each call runs it as a process with a deadline and may take seconds: call
/// it from a worker thread, not often. Facts: limactl(1) of Lima 0.18 to 2.1.
class LimaControl final
{
public:
    /// Receives what limactl is doing, a sentence each, on the thread that called.
    using Progress = std::function<void(const QString&)>;
    static constexpr const char* kOldestVersion = "0.18";

    /// NotFound when it is not installed.
    static Result<LimaProgram> program(const Cancel& cancel);
    /// All VMs; NotFound when limactl is not installed.
    static Result<QList<LimaVm>> list(const Cancel& cancel);
    /// Where the VM's SSH server listens now: its port changes at every start, so it is never remembered.
    static Result<ServerAddress> getLimaSshPort(const ServerAddress& address, const Cancel& cancel);
    /// Starts it; a broken one (after a crash of this computer, for example) is stopped by force before.
    static Result<void> start(const QString& vmName, const Progress& progress, const Cancel& cancel);
    static Result<void> stop(const QString& vmName, const Progress& progress, const Cancel& cancel);
    /// Makes a VM of resources/lima/pinacle.yaml and starts it. Conflict when the name is taken; Invalid when
    /// the paths of its sockets would be too long. A VM that could not be made is removed again.
    static Result<void> create(const QString& vmName, const LimaSize& size, const Progress& progress,
                               const Cancel& cancel);
    /// Removes the VM with everything in it.
    static Result<void> remove(const QString& vmName, const Progress& progress, const Cancel& cancel);

    /// `log`: what limactl said on standard error; versions up to 1.0 tell only there what is wrong with a
    /// VM.
    static QList<LimaVm> parseList(const QByteArray& jsonLines, const QByteArray& log = {});
    /// Reads the answer of `limactl show-ssh` in each of its formats: options, args, cmd and config.
    static Result<ServerAddress> parseShowSsh(const QByteArray& text, ServerAddress address);
    /// Reads an ssh.config: `Host lima-NAME`, then indented `Key Value`.
    static Result<ServerAddress> parseSshConfig(const QByteArray& text, ServerAddress address);
    /// The sentence of a line of limactl's log, as text or as JSON; empty for lines that tell a person
    /// nothing.
    static QString parseLogLine(const QByteArray& line);
    /// Why a machine ended, from the log of its host agent (ha.stderr.log, JSON lines): the last words of
    /// QEMU, or of the agent itself. Empty: it does not tell.
    static QString parseAgentLog(const QByteArray& log);
    static bool isTooOld(const QString& version);
};

} // namespace pinacle

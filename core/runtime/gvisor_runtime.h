#pragma once

#include "core/config/pod_spec.h"
#include "core/connection/server_connection.h"

#include <QJsonObject>

#include <optional>

namespace pinacle {

class TarArchive;

/// A container as Docker shows it.
struct Container
{
    QString id;
    QString name;
    QString podId; ///< label pinacle.pod-id
    QString slug;  ///< label pinacle.slug
    QString state; ///< "created", "running", "paused", "restarting", "exited", "dead"
    QString image;

    bool isRunning() const { return state == QLatin1String("running"); }
};

/// How a program is run in a container.
struct ExecOptions
{
    QByteArray input;
    InputSource inputSource;
    int inputReady = -1;                  ///< as Command::inputReady
    std::optional<TerminalSize> terminal; ///< as Command::terminal
    TerminalSizeSource terminalSize;
    milliseconds timeout{60'000};
    QString label;
    QStringList secrets;
    OutputSink onOutput;
    bool keepOutput = true;
    bool isOutputLogged = true;
    bool isLogged = true;
    bool hasPodEnvironment = true; ///< load /etc/pinacle/environment and start in the project folder
    bool isAwaited = true; ///< waitForOrphans() waits for it; false: it goes on until somebody ends it
};

struct LogOptions
{
    int tail = 200;
    bool isFollowed = false;
    OutputSink onOutput;
};

/// The pods' containers: Docker with the runtime `runsc`, through its command line. Holds no state of its
/// own; make one where it is needed. Belongs to the thread of its connection. Errors are those of run().
class GVisorRuntime final
{
public:
    static constexpr const char* kPodIdLabel = "pinacle.pod-id";
    static constexpr const char* kSlugLabel = "pinacle.slug";
    static constexpr const char* kOwnerLabel = "pinacle.owner";
    // In base64, so that a pod whose row is lost can be adopted as it was made.
    static constexpr const char* kNameLabel = "pinacle.name";
    static constexpr const char* kConfigLabel = "pinacle.config";
    static constexpr const char* kProjectLabel = "pinacle.project-folder";
    /// On the server: the resolv.conf that is mounted into pods (Docker's own resolver 127.0.0.11 cannot be
    /// reached from gVisor: https://github.com/google/gvisor/issues/7469).
    static constexpr const char* kResolvConf = "/var/lib/pinacle/resolv.conf";

    /// Ends the name of the old container while a restored one proves that it runs.
    static constexpr const char* kPutAside = "-before";

    GVisorRuntime(ServerConnection& connection, const Cancel& cancel)
        : m_connection(connection)
        , m_cancel(cancel)
    {
    }

    Result<QString> createContainer(const PodSpec& spec); ///< returns the container's id
    /// Unpacks `files` at the root of a container that does not run. Their content never reaches the log.
    Result<void> copyIntoContainer(const QString& container, const TarArchive& files, const QString& label);
    /// A file of a container, running or not. NotFound when there is none. Nothing of it reaches a log.
    Result<QByteArray> readFile(const QString& container, const QString& path);
    /// With `checkpoint`: its processes and memory go on where checkpointContainer() stopped them.
    Result<void> startContainer(const QString& container, const QString& checkpoint = {});
    /// Writes processes and memory to the server's disk and ends the container.
    Result<void> checkpointContainer(const QString& container, const QString& checkpoint);
    Result<void> removeCheckpoint(const QString& container, const QString& checkpoint); ///< gone counts
    Result<bool> hasCheckpoint(const QString& container, const QString& checkpoint);
    Result<void> unpauseContainer(const QString& container);
    Result<void> renameContainer(const QString& from, const QString& to);
    /// The limits of a container that does not run (runsc has no way to change those of one that does).
    Result<void> setLimits(const QString& container, const Tier& tier);
    Result<void> stopContainer(const QString& container);   ///< a container that is gone counts as stopped
    Result<void> removeContainer(const QString& container); ///< with its volumes; gone counts as removed
    Result<std::optional<Container>> getContainer(const QString& idOrName);
    /// The pod's own, not what a restore put aside (kPutAside).
    Result<std::optional<Container>> getContainerForPod(const QString& podId);
    Result<QList<Container>> allContainersOf(const QString& podId);
    Result<QList<Container>> listContainers(); ///< all of ours, stopped ones too
    /// Runs `argv` in the container. When cancelled or out of time, the processes in the container are ended
    /// too.
    Result<Output> execInContainer(const QString& container, const QStringList& argv,
                                   const ExecOptions& options = {});
    /// A program that was killed leaves running in the container what it began there: waits until that is
    /// over, and ends it after two minutes. No container, or a stopped one, counts as over.
    Result<void> waitForOrphans(const QString& container);
    Result<Output> getContainerLogs(const QString& container, const LogOptions& options = {});
    /// Proves that the running container is a gVisor sandbox: its runtime, and the kernel's banner inside.
    /// Returns the proof; IsolationNotProven otherwise.
    Result<QJsonObject> validateGVisorRuntime(const QString& container);

    /// The arguments after "docker" that create the container of `spec`.
    static QStringList createArguments(const PodSpec& spec);

private:
    Result<Output> docker(const QStringList& arguments, const QString& label,
                          milliseconds timeout = milliseconds(60'000));
    Result<QList<Container>> list(const QStringList& filters);
    Result<void> endSandbox(const QString& containerId);
    void killExec(const QString& container, const QString& token);

    ServerConnection& m_connection;
    const Cancel& m_cancel;
};

} // namespace pinacle

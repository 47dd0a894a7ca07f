#pragma once

#include "core/base/result.h"
#include "core/store/records.h"

#include <QObject>

#include <memory>
#include <optional>

namespace pinacle {

class Core;

/// One line of a server's check: a fact, whether it is good, and what mends it.
struct ServerCheck
{
    QString id;    ///< "connection", "docker", "runsc", "overlay", "dns", "disk", "image"
    QString title; ///< "gVisor (runsc)"
    bool isOk = false;
    bool isKnown = false; ///< false: not looked at yet
    QString text;         ///< "release-20260504.0"
    QString fix;          ///< what Provision would do, or what the user can do; empty when good
};

/// A Lima VM that limactl knows, or a machine that could become a server.
struct FoundServer
{
    QString address; ///< as `server add` takes it: "lima:default", "local"
    QString name;
    QString state; ///< "Running", "Stopped", "ready", "Docker is missing"
    bool isAdded = false;
};

/// Servers for the window and the command line. Lives on the main thread; slow work runs on threads of its
/// own.
class ServerService final : public QObject
{
    Q_OBJECT

public:
    explicit ServerService(Core& core, QObject* parent = nullptr);
    ~ServerService() override;

    QList<ServerRecord> servers() const; ///< oldest first
    std::optional<ServerRecord> server(const QString& idOrName) const;
    QList<ServerCheck> checks(const QString& serverId) const; ///< of the last check
    bool isWorking(const QString& serverId) const;

    /// `address`: "local", "lima:VM", "ssh://[USER@]HOST[:PORT]" or "[USER@]HOST". Stores it without
    /// connecting. Invalid with the reason for a bad address; Conflict when the name or the address is there
    /// already.
    Result<QString> add(const QString& address, const QString& name, const QString& keyFile);
    /// Refused (Conflict) while it has pods.
    Result<void> remove(const QString& serverId);
    Result<void> setCaCertificates(const QString& serverId, const QString& pem);
    Result<void> rename(const QString& serverId, const QString& name);

    /// Connects and looks at everything; serverChanged follows, and checkFinished at the end.
    /// `acceptedFingerprint`: a host key ("SHA256:…") that the user has confirmed just now.
    void check(const QString& serverId, const QString& acceptedFingerprint = {});
    /// Brings the server to a state in which pods run: Docker, gVisor, base image. `mayRestartDocker`: pods
    /// of this or another user may die with the daemon; without it the need for it is an error
    /// (NotConfirmed).
    void provision(const QString& serverId, bool mayRestartDocker = false);
    void cancel(const QString& serverId);

    /// Looks for Lima VMs and for Docker on this computer, in the background; foundChanged follows.
    void discover();
    QList<FoundServer> found() const;

    /// What provision() would run on the server with root's rights, for people.
    QString provisionExplanation(const QString& serverId) const;

signals:
    void serverAdded(const QString& serverId);
    void serverChanged(const QString& serverId);
    void serverRemoved(const QString& serverId);
    void foundChanged();
    /// Steps of provisioning, as for pods.
    void stepStarted(const QString& serverId, const QString& title, int index, int count);
    void outputReceived(const QString& serverId, const QString& text);
    /// A check ended. HostKeyUnknown: error.detail holds the fingerprint to confirm; call check() again with
    /// it.
    void checkFinished(const QString& serverId, const pinacle::Error& error);
    void provisionFinished(const QString& serverId, const pinacle::Error& error);

private:
    class Private;
    std::unique_ptr<Private> d;
};

} // namespace pinacle

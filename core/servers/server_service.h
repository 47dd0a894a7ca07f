#pragma once

#include "core/base/result.h"
#include "core/connection/host_keys.h"
#include "core/lima/lima_control.h"
#include "core/pods/lost_pods.h"
#include "core/servers/provision_types.h"
#include "core/servers/server_checks.h"
#include "core/store/records.h"

#include <QObject>

#include <memory>
#include <optional>

namespace pinacle {

class Core;

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
    /// What would be left of its pods elsewhere if it were gone for good.
    QList<LostPod> lostPods(const QString& serverId) const;
    /// The same, for people.
    QString lostPodsText(const QString& serverId) const;
    /// Takes it out of the list with its pods, without asking it: forgotten follows. Conflict while it
    /// answers, Busy while one of its pods is worked on. What is there stays, and can be adopted should it
    /// come back.
    void forget(const QString& serverId);
    Result<void> setCaCertificates(const QString& serverId, const QString& pem);
    Result<void> rename(const QString& serverId, const QString& name);
    /// Another way to a server over SSH, which keeps its pods: what add() takes for `ssh://`, or nothing
    /// where it stays. Its host key is judged anew where host or port are others. Conflict: another server
    /// has the address.
    Result<void> setAddress(const QString& serverId, const QString& address, const QString& keyFile);

    /// Connects and looks at everything; serverChanged follows, and checkFinished at the end.
    /// `consent`: a host key that the user has confirmed just now.
    void check(const QString& serverId, const HostKeyConsent& consent = {});
    /// Brings the server to a state in which pods run: Docker, gVisor, base image; goes on where an earlier
    /// run stopped. Without `mayRestartDocker` the need to stop containers with the daemon is an error
    /// (NotConfirmed).
    void provision(const QString& serverId, const ProvisionOptions& options = {});
    /// What provision() would do now; lookedAhead follows. Changes nothing.
    void lookAhead(const QString& serverId, const ProvisionOptions& options = {});
    /// The newest run of provision(), of this or another program; nothing when there was none. "running"
    /// while a program works on it, "interrupted" when that is gone.
    std::optional<OperationRecord> lastProvision(const QString& serverId) const;
    void cancel(const QString& serverId);
    /// After AuthFailed: the key file whose passphrase is wanted; empty: it failed for another reason.
    QString wantedPassphrase(const QString& serverId) const;
    /// Keeps the passphrase among the secrets; check() again to use it.
    void givePassphrase(const QString& keyFile, const QString& passphrase);
    /// A heartbeat (core/watch) found the server changed: serverChanged follows.
    void noteSeen(const QString& serverId);

    /// Looks for Lima VMs and for Docker on this computer, in the background; foundChanged follows.
    void discover();
    /// From now on does so by itself whenever a Lima machine changes.
    void followMachines();
    /// What such a look has found; foundChanged follows. `whyNoLima`: where there is none that can be used.
    void noteFound(const QList<FoundServer>& found, const std::optional<LimaProgram>& lima = {},
                   const Error& whyNoLima = {});
    QList<FoundServer> found() const;
    bool hasLooked() const; ///< a first such look has ended
    /// "Running", "Stopped" …; empty: not known.
    QString machineState(const QString& vmName) const;
    /// The limactl that discover() found; nothing when there is none.
    std::optional<LimaProgram> lima() const;
    Error whyNoLima() const;

    /// A Lima VM in the background; vmProgress tells what limactl does, vmFinished the end. Busy while the VM
    /// is worked on. createVm() makes and starts one; its server is "lima:NAME", to be added then. deleteVm()
    /// takes the machine, its server's row and the rows of its pods.
    void startVm(const QString& vmName);
    void stopVm(const QString& vmName);
    void createVm(const QString& vmName, const LimaSize& size);
    void deleteVm(const QString& vmName);
    void cancelVm(const QString& vmName);
    /// The pods that would go with the VM.
    QStringList podsOfVm(const QString& vmName) const;

    /// What provision() would run on the server with root's rights, for people.
    QString provisionExplanation(const QString& serverId) const;

signals:
    void serverAdded(const QString& serverId);
    void serverChanged(const QString& serverId);
    void serverRemoved(const QString& serverId);
    void forgotten(const QString& serverId, const pinacle::Error& error);
    void addressChanged(const QString& serverId);
    void foundChanged();
    /// A Lima machine has another state than when it was looked at before.
    void machineChanged(const QString& vmName);
    void vmProgress(const QString& vmName, const QString& text);
    void vmFinished(const QString& vmName, const pinacle::Error& error);
    /// A step of provisioning began or ended. `current`: the one that runs, or -1.
    void progressChanged(const QString& serverId, const QList<pinacle::StepRecord>& steps, int current);
    void lookedAhead(const QString& serverId, const QList<pinacle::UpcomingStep>& steps,
                     const pinacle::Error& error);
    void outputReceived(const QString& serverId, const QString& text);
    /// A check ended. HostKeyUnknown, HostKeyChanged: error.detail holds the fingerprint to confirm; call
    /// check() again with it.
    void checkFinished(const QString& serverId, const pinacle::Error& error);
    void provisionFinished(const QString& serverId, const pinacle::Error& error);

private:
    class Private;
    std::unique_ptr<Private> d;
};

} // namespace pinacle

#pragma once

#include "core/pods/pod_service.h"

#include <QAction>
#include <QHash>

#include <functional>

class QMenu;

namespace pinacle {

class Core;
class ServerService;
class SnapshotService;

QString verbText(PodVerb verb); ///< "Start"
QString verbIcon(PodVerb verb);

/// One QAction for each verb of the current pod, enabled by isVerbAllowed() where obstacle() names nothing.
/// Every button, menu entry and shortcut that does something to a pod is one of these.
class PodActions final : public QObject
{
    Q_OBJECT

public:
    PodActions(Core& core, QWidget* window);

    QAction* action(PodVerb verb) const { return m_actions.value(verb); }
    /// Every verb but those of `shown`, in groups, and what else belongs to a pod.
    void fillMenu(QMenu& menu, const QList<PodVerb>& shown = {});
    void setPod(const QString& podId);
    const QString& podId() const { return m_podId; }

    /// Why what the pod's state allows cannot be done just now; empty: it can.
    QString obstacle(PodVerb verb, const PodRecord& pod) const;
    /// Does `verb` to any pod, as the buttons of its row do.
    void run(PodVerb verb, const QString& podId);
    /// Asks whether the key of the Git host at which the pod failed is the right one; goes on when it is.
    void askAboutGitHost(const QString& podId);
    /// Does `then` once pods are SSH hosts of this user: where they are not, it shows what that changes and
    /// asks.
    void withSsh(const std::function<void()>& then);
    /// Asks for the name of a new pod, which is then made of the snapshot; created follows.
    void askForFork(const SnapshotRecord& snapshot);
    /// Opens an address of a pod in the browser.
    void openUrl(const QString& url);

signals:
    void created(const QString& podId);
    void refused(const pinacle::Error& error); ///< what was asked is not possible, and why

private:
    void update();
    Result<void> perform(PodVerb verb, const QString& podId);
    void openFirst(const QString& podId);
    void askForTier(const QString& podId);
    QList<ServerRecord> otherServers(const QString& podId) const; ///< that are ready
    void askToMove(const QString& podId);
    void askToDelete(const QString& podId);

    const QString m_home;
    PodService& m_pods;
    SnapshotService& m_snapshots;
    ServerService& m_servers;
    const Catalog& m_catalog;
    QWidget* m_window;
    QString m_podId;
    QHash<PodVerb, QAction*> m_actions;
};

} // namespace pinacle

#pragma once

#include "core/base/error.h"

#include <QObject>
#include <QSet>

class QDialog;
class QMenu;
class QWidget;

namespace pinacle {

class ConfirmDialog;
struct HostKeyConsent;
struct ServerCheck;
struct ServerRecord;
class ServerService;
class WatchService;

/// What a person does to servers, with the questions that belong to it: before anything runs with root's
/// rights, when a host key is new, before a server is taken out of the list.
class ServerActions final : public QObject
{
    Q_OBJECT

public:
    ServerActions(ServerService& servers, WatchService& watch, QWidget* window);

    void check(const QString& serverId);
    void provision(const QString& serverId);
    /// Asks before; of one that does not answer and has pods, whether it is gone for good.
    void remove(const QString& serverId);
    /// Shows what would be run to mend a check's finding, and runs it; without a command of its own:
    /// Provision.
    void fix(const QString& serverId, const ServerCheck& check);
    bool saveCertificates(const QString& serverId, const QString& pem);
    /// What can be done to a server besides looking at it and setting it up.
    void fillMenu(QMenu& menu, const QString& serverId);
    void add();                         ///< shows the dialog
    void edit(const QString& serverId); ///< its name, and over SSH the way to it
    /// Adds what discover() found, and looks at it at once.
    void addFound(const QString& address, const QString& name);
    void startVm(const QString& vmName);
    void stopVm(const QString& vmName);
    void createVm(); ///< shows the dialog; the machine is added and looked at once it runs
    void deleteVm(const QString& vmName);

signals:
    void refused(const pinacle::Error& error);
    void added(const QString& serverId);

private:
    void offerLook(ConfirmDialog& dialog, const QString& serverId);
    void forget(const ServerRecord& server);
    void vmFinished(const QString& vmName, const Error& error);
    void checkFinished(const QString& serverId, const Error& error);
    void provisionFinished(const QString& serverId, const Error& error);
    void askForPassphrase(const QString& serverId, const QString& keyFile);
    void askAboutHostKey(const QString& serverId, const Error& error);
    void askAboutChangedKey(const QString& serverId, const Error& error);
    void checkWhenAccepted(QDialog& dialog, const QString& serverId, const HostKeyConsent& consent);
    QString nameOf(const QString& serverId) const;

    ServerService& m_servers;
    WatchService& m_watch;
    QWidget* m_window;
    QSet<QString> m_created; ///< machines that become servers when they are there
    QSet<QString> m_asked;   ///< servers whose check a person asked for: only those bring up a question
};

} // namespace pinacle

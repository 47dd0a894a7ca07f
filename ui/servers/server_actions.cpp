#include "ui/servers/server_actions.h"

#include "core/servers/server_service.h"
#include "core/watch/watch_service.h"
#include "ui/icons.h"
#include "ui/servers/add_server_dialog.h"
#include "ui/servers/create_vm_dialog.h"
#include "ui/servers/delete_vm_dialog.h"
#include "ui/servers/passphrase_dialog.h"
#include "ui/widgets/confirm_dialog.h"

#include <QMenu>
#include <QPushButton>

namespace pinacle {

ServerActions::ServerActions(ServerService& servers, WatchService& watch, QWidget* window)
    : QObject(window)
    , m_servers(servers)
    , m_watch(watch)
    , m_window(window)
{
    connect(&m_servers, &ServerService::checkFinished, this, &ServerActions::checkFinished);
    connect(&m_servers, &ServerService::provisionFinished, this, &ServerActions::provisionFinished);
    connect(&m_servers, &ServerService::vmFinished, this, &ServerActions::vmFinished);
    connect(&m_servers, &ServerService::forgotten, this, [this](const QString&, const Error& error) {
        if (!error.message.isEmpty())
            emit refused(error);
    });
    connect(&m_watch, &WatchService::repaired, this,
            [this](const QString& serverId, const QString&, const Error& error) {
                if (!error.message.isEmpty())
                    emit refused(error);
                check(serverId); // whatever the command said: what is true now
            });
}

QString ServerActions::nameOf(const QString& serverId) const
{
    const auto server = m_servers.server(serverId);
    return server ? server->name : serverId;
}

void ServerActions::check(const QString& serverId)
{
    m_asked.insert(serverId);
    m_servers.check(serverId);
}

void ServerActions::fillMenu(QMenu& menu, const QString& serverId)
{
    const auto server = m_servers.server(serverId);
    if (!server)
        return;
    const bool isFree = !m_servers.isWorking(serverId);
    const auto addEntry = [&](const char* icon, const QString& text, const char* name, auto act) {
        QAction* action = menu.addAction(themeIcon(QLatin1String(icon)), text, this, act);
        action->setObjectName(QLatin1String(name));
        action->setEnabled(isFree);
        return action;
    };
    addEntry("code", tr("Edit…"), "editServer", [this, serverId] { edit(serverId); });
    menu.addSeparator();
    if (server->address.kind == ServerKind::Lima) {
        const QString vm = server->address.limaVmName;
        const QString state = m_servers.machineState(vm);
        addEntry("start", tr("Start the machine"), "startVm", [this, vm] {
            startVm(vm);
        })->setEnabled(state != QLatin1String("Running"));
        addEntry("stop", tr("Stop the machine"), "stopVm", [this, vm] {
            stopVm(vm);
        })->setEnabled(state != QLatin1String("Stopped"));
        addEntry("delete", tr("Delete the machine…"), "deleteVm", [this, vm] {
            deleteVm(vm);
        })->setEnabled(true);
        menu.addSeparator();
    }
    addEntry("delete", tr("Remove…"), "removeServer", [this, serverId] { remove(serverId); });
}

bool ServerActions::saveCertificates(const QString& serverId, const QString& pem)
{
    const Result<void> done = m_servers.setCaCertificates(serverId, pem);
    if (!done)
        emit refused(done.error());
    return done.has_value();
}

void ServerActions::add()
{
    auto* dialog = new AddServerDialog(m_servers, m_window);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &AddServerDialog::added, this, [this](const QString& serverId) {
        emit added(serverId);
        check(serverId);
    });
    connect(dialog, &AddServerDialog::createVmAsked, this, &ServerActions::createVm);
    dialog->open();
}

void ServerActions::edit(const QString& serverId)
{
    const auto server = m_servers.server(serverId);
    if (!server)
        return;
    auto* dialog = new AddServerDialog(m_servers, *server, m_window);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &AddServerDialog::moved, this, &ServerActions::check); // its key may have to be confirmed
    dialog->open();
}

void ServerActions::addFound(const QString& address, const QString& name)
{
    const Result<QString> id = m_servers.add(address, name, QString());
    if (!id) {
        emit refused(id.error());
        return;
    }
    emit added(*id);
    check(*id);
}

void ServerActions::startVm(const QString& vmName)
{
    m_servers.startVm(vmName);
}

void ServerActions::stopVm(const QString& vmName)
{
    const QStringList pods = m_servers.podsOfVm(vmName);
    if (pods.isEmpty())
        return m_servers.stopVm(vmName);
    auto* dialog = new ConfirmDialog(tr("Stop the machine “%1”?").arg(vmName),
                                     tr("Its pods stop with it. They keep their files."), m_window);
    dialog->setObjectName(QStringLiteral("stopVmDialog"));
    dialog->setDetail(pods.join(u'\n'));
    dialog->setAcceptButton(tr("Stop"), QStringLiteral("confirmStopVmButton"), false);
    connect(dialog, &QDialog::accepted, this, [this, vmName] { m_servers.stopVm(vmName); });
    dialog->open();
}

void ServerActions::createVm()
{
    auto* dialog = new CreateVmDialog(m_servers.lima().value_or(LimaProgram()), m_window);
    connect(dialog, &CreateVmDialog::asked, this, [this](const QString& vmName, const LimaSize& size) {
        m_created.insert(vmName);
        m_servers.createVm(vmName, size);
    });
    dialog->open();
}

void ServerActions::deleteVm(const QString& vmName)
{
    auto* dialog = new DeleteVmDialog(vmName, m_servers.podsOfVm(vmName), m_window);
    connect(dialog, &QDialog::accepted, this, [this, vmName] { m_servers.deleteVm(vmName); });
    dialog->open();
}

void ServerActions::vmFinished(const QString& vmName, const Error& error)
{
    const bool isNew = m_created.remove(vmName);
    if (!error.message.isEmpty())
        emit refused(error);
    else if (isNew)
        addFound(QStringLiteral("lima:") + vmName, vmName);
}

static QString upcomingText(const QList<UpcomingStep>& steps)
{
    QStringList lines;
    for (const UpcomingStep& step : steps)
        if (step.isDone)
            lines << ServerActions::tr("%1: nothing to do").arg(step.title);
        else
            lines << step.title + u':'
                  << QStringLiteral("    ") + QString(step.text).replace(u'\n', QLatin1String("\n    "));
    return lines.join(u'\n');
}

void ServerActions::provision(const QString& serverId)
{
    auto* dialog =
        new ConfirmDialog(tr("Provision “%1”?").arg(nameOf(serverId)),
                          tr("This will run on the server, with root's rights where it says so:"), m_window);
    dialog->setObjectName(QStringLiteral("provisionDialog"));
    dialog->setDetail(m_servers.provisionExplanation(serverId));
    dialog->setAcceptButton(tr("Provision"), QStringLiteral("confirmProvisionButton"), false);
    connect(dialog, &QDialog::accepted, this, [this, serverId] { m_servers.provision(serverId); });
    offerLook(*dialog, serverId);
    dialog->open();
}

/// What each step would do on this server now. Nothing else can be begun there while it looks.
void ServerActions::offerLook(ConfirmDialog& dialog, const QString& serverId)
{
    QPushButton* look = dialog.addButton(tr("What will happen?"), QStringLiteral("lookAheadButton"));
    const auto setLooking = [&dialog, look](bool isLooking) {
        look->setEnabled(!isLooking);
        dialog.setAcceptable(!isLooking);
    };
    connect(look, &QPushButton::clicked, &dialog, [this, &dialog, setLooking, serverId] {
        setLooking(true);
        dialog.setDetail(tr("Asking the server, which changes nothing …"));
        m_servers.lookAhead(serverId);
    });
    connect(&m_servers, &ServerService::lookedAhead, &dialog,
            [&dialog, setLooking, serverId](const QString& id, const QList<UpcomingStep>& steps,
                                            const Error& error) {
                if (id != serverId)
                    return;
                setLooking(false);
                dialog.setDetail(error.message.isEmpty() ? upcomingText(steps) : error.text());
            });
    connect(&dialog, &QDialog::rejected, this, [this, look, serverId] {
        if (!look->isEnabled())
            m_servers.cancel(serverId);
    });
}

void ServerActions::fix(const QString& serverId, const ServerCheck& check)
{
    if (check.command.isEmpty()) {
        provision(serverId);
        return;
    }
    auto* dialog = new ConfirmDialog(tr("%1 on “%2”?").arg(check.fix, nameOf(serverId)),
                                     tr("This will run on the server, with root's rights:"), m_window);
    dialog->setObjectName(QStringLiteral("fixDialog"));
    dialog->setDetail(check.commandText());
    dialog->setAcceptButton(tr("Run it"), QStringLiteral("confirmFixButton"), check.isRisky);
    if (check.isRisky)
        dialog->setCancelIsDefault();
    connect(dialog, &QDialog::accepted, this,
            [this, serverId, id = check.id] { m_watch.repair(serverId, id); });
    dialog->open();
}

void ServerActions::remove(const QString& serverId)
{
    const auto server = m_servers.server(serverId);
    if (server && server->status == QLatin1String("unreachable") && !m_servers.lostPods(serverId).isEmpty())
        return forget(*server);
    auto* dialog =
        new ConfirmDialog(tr("Remove “%1” from the list?").arg(nameOf(serverId)),
                          tr("The machine itself, its Docker and its images stay as they are."), m_window);
    dialog->setObjectName(QStringLiteral("removeServerDialog"));
    dialog->setAcceptButton(tr("Remove"), QStringLiteral("confirmRemoveButton"), true);
    connect(dialog, &QDialog::accepted, this, [this, serverId] {
        if (const Result<void> done = m_servers.remove(serverId); !done)
            emit refused(done.error());
    });
    dialog->open();
}

/// A server that is gone for good, with pods.
void ServerActions::forget(const ServerRecord& server)
{
    auto* dialog = new ConfirmDialog(
        tr("Is “%1” gone for good?").arg(server.name),
        tr("It does not answer. If it is only switched off, leave it in the list: its pods come back with "
           "it. "
           "If it is gone, it is taken out of the list together with these pods. What of them is elsewhere "
           "stays:"),
        m_window);
    dialog->setObjectName(QStringLiteral("forgetServerDialog"));
    dialog->setDetail(m_servers.lostPodsText(server.id));
    dialog->setAcceptButton(tr("Forget it"), QStringLiteral("confirmForgetButton"), true);
    dialog->setCancelIsDefault();
    dialog->askForName(server.name);
    connect(dialog, &QDialog::accepted, this, [this, id = server.id] { m_servers.forget(id); });
    dialog->open();
}

void ServerActions::checkFinished(const QString& serverId, const Error& error)
{
    if (!m_asked.remove(serverId) || error.message.isEmpty())
        return;
    if (error.kind == ErrorKind::HostKeyUnknown)
        askAboutHostKey(serverId, error);
    else if (error.kind == ErrorKind::HostKeyChanged)
        askAboutChangedKey(serverId, error);
    else if (const QString keyFile = m_servers.wantedPassphrase(serverId);
             error.kind == ErrorKind::AuthFailed && !keyFile.isEmpty())
        askForPassphrase(serverId, keyFile);
    else
        emit refused(error);
}

void ServerActions::askForPassphrase(const QString& serverId, const QString& keyFile)
{
    auto* dialog = new PassphraseDialog(nameOf(serverId), keyFile, m_window);
    connect(dialog, &PassphraseDialog::given, this, [this, serverId, keyFile](const QString& passphrase) {
        m_servers.givePassphrase(keyFile, passphrase);
        check(serverId);
    });
    dialog->open();
}

void ServerActions::askAboutHostKey(const QString& serverId, const Error& error)
{
    auto* dialog = new ConfirmDialog(
        tr("Trust the key of “%1”?").arg(nameOf(serverId)),
        tr("This server was never seen before. Compare its fingerprint with what its owner told you, or with "
           "the "
           "output of ssh-keygen -lf on the server itself. If they differ, somebody may be in between."),
        m_window);
    dialog->setObjectName(QStringLiteral("hostKeyDialog"));
    dialog->setDetail(error.detail);
    dialog->setAcceptButton(tr("Trust and connect"), QStringLiteral("trustHostKeyButton"), false);
    dialog->setCancelIsDefault();
    checkWhenAccepted(*dialog, serverId, {error.detail, false});
    dialog->open();
}

void ServerActions::askAboutChangedKey(const QString& serverId, const Error& error)
{
    auto* dialog = new ConfirmDialog(
        tr("“%1” shows another key than before").arg(nameOf(serverId)),
        tr("Nothing was sent to it. Either the server was installed anew or its key was replaced, or another "
           "machine answers in its place and would see all that is sent. Ask its owner for the fingerprint "
           "of its key, by another way than this connection, or run ssh-keygen -lf on the server itself. "
           "Only "
           "if that is the one shown now, replace the key."),
        m_window);
    dialog->setObjectName(QStringLiteral("changedHostKeyDialog"));
    dialog->setDetail(error.message);
    dialog->setAcceptButton(tr("Replace the key"), QStringLiteral("replaceHostKeyButton"), true);
    dialog->setCancelIsDefault();
    checkWhenAccepted(*dialog, serverId, {error.detail, true});
    dialog->open();
}

void ServerActions::checkWhenAccepted(QDialog& dialog, const QString& serverId, const HostKeyConsent& consent)
{
    connect(&dialog, &QDialog::accepted, this, [this, serverId, consent] {
        m_asked.insert(serverId);
        m_servers.check(serverId, consent);
    });
}

void ServerActions::provisionFinished(const QString& serverId, const Error& error)
{
    if (error.kind != ErrorKind::NotConfirmed || error.message.isEmpty())
        return;
    auto* dialog =
        new ConfirmDialog(tr("Restart Docker on “%1”?").arg(nameOf(serverId)), error.text(), m_window);
    dialog->setObjectName(QStringLiteral("restartDockerDialog"));
    dialog->setAcceptButton(tr("Restart Docker"), QStringLiteral("confirmRestartDockerButton"), true);
    dialog->setCancelIsDefault();
    connect(dialog, &QDialog::accepted, this,
            [this, serverId] { m_servers.provision(serverId, {.mayRestartDocker = true}); });
    dialog->open();
}

} // namespace pinacle

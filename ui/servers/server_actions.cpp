#include "ui/servers/server_actions.h"

#include "core/servers/server_service.h"
#include "ui/servers/add_server_dialog.h"
#include "ui/widgets/confirm_dialog.h"

namespace pinacle {

ServerActions::ServerActions(ServerService& servers, QWidget* window)
    : QObject(window)
    , m_servers(servers)
    , m_window(window)
{
    connect(&m_servers, &ServerService::checkFinished, this, &ServerActions::checkFinished);
    connect(&m_servers, &ServerService::provisionFinished, this, &ServerActions::provisionFinished);
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

void ServerActions::provision(const QString& serverId)
{
    auto* dialog =
        new ConfirmDialog(tr("Provision “%1”?").arg(nameOf(serverId)),
                          tr("This will run on the server, with root's rights where it says so:"), m_window);
    dialog->setObjectName(QStringLiteral("provisionDialog"));
    dialog->setDetail(m_servers.provisionExplanation(serverId));
    dialog->setAcceptButton(tr("Provision"), QStringLiteral("confirmProvisionButton"), false);
    connect(dialog, &QDialog::accepted, this, [this, serverId] { m_servers.provision(serverId); });
    dialog->open();
}

void ServerActions::remove(const QString& serverId)
{
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

void ServerActions::checkFinished(const QString& serverId, const Error& error)
{
    if (!m_asked.remove(serverId) || error.message.isEmpty())
        return;
    if (error.kind == ErrorKind::HostKeyUnknown)
        askAboutHostKey(serverId, error);
    else
        emit refused(error);
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
    const QString fingerprint = error.detail;
    connect(dialog, &QDialog::accepted, this, [this, serverId, fingerprint] {
        m_asked.insert(serverId);
        m_servers.check(serverId, fingerprint);
    });
    dialog->open();
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
    connect(dialog, &QDialog::accepted, this, [this, serverId] { m_servers.provision(serverId, true); });
    dialog->open();
}

} // namespace pinacle

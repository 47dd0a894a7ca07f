#include "ui/servers/server_model.h"

#include "ui/indicator.h"

namespace pinacle {

QString addressText(const ServerAddress& address)
{
    switch (address.kind) {
    case ServerKind::Local:
        return ServerModel::tr("this computer");
    case ServerKind::Lima:
        return ServerModel::tr("Lima machine %1").arg(address.limaVmName);
    case ServerKind::Ssh:
        break;
    }
    const QString host = address.host.contains(u':') ? u'[' + address.host + u']' : address.host;
    QString text = address.user.isEmpty() ? host : address.user + QLatin1Char('@') + host;
    if (address.port != 22)
        text += QStringLiteral(":%1").arg(address.port);
    return text;
}

ServerModel::ServerModel(ServerService& servers, QObject* parent)
    : QAbstractListModel(parent)
    , m_service(servers)
    , m_servers(servers.servers())
{
    connect(&m_service, &ServerService::serverAdded, this, &ServerModel::upsert);
    connect(&m_service, &ServerService::serverChanged, this, &ServerModel::upsert);
    connect(&m_service, &ServerService::serverRemoved, this, &ServerModel::remove);
    connect(&m_service, &ServerService::checkFinished, this, &ServerModel::upsert);
    connect(&m_service, &ServerService::provisionFinished, this, &ServerModel::upsert);
    connect(&m_service, &ServerService::progressChanged, this, &ServerModel::upsert);
}

int ServerModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : int(m_servers.size());
}

int ServerModel::rowOf(const QString& serverId) const
{
    for (int row = 0; row < m_servers.size(); ++row)
        if (m_servers[row].id == serverId)
            return row;
    return -1;
}

QVariant ServerModel::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const ServerRecord& server = m_servers[index.row()];
    switch (role) {
    case Qt::DisplayRole:
    case NameRole:
        return server.name;
    case Qt::AccessibleTextRole:
        return tr("%1, %2").arg(server.name, serverStatusText(server.status));
    case IdRole:
        return server.id;
    case KindRole:
        return int(server.address.kind);
    case AddressRole:
        return addressText(server.address);
    case StatusRole:
        return server.status;
    case WorkingRole:
        return m_service.isWorking(server.id);
    default:
        return {};
    }
}

void ServerModel::upsert(const QString& serverId)
{
    const auto server = m_service.server(serverId);
    if (!server) {
        remove(serverId);
        return;
    }
    const int row = rowOf(serverId);
    if (row >= 0) {
        m_servers[row] = *server;
        emit dataChanged(index(row), index(row));
        return;
    }
    beginInsertRows({}, int(m_servers.size()), int(m_servers.size()));
    m_servers << *server;
    endInsertRows();
}

void ServerModel::remove(const QString& serverId)
{
    const int row = rowOf(serverId);
    if (row < 0)
        return;
    beginRemoveRows({}, row, row);
    m_servers.removeAt(row);
    endRemoveRows();
}

} // namespace pinacle

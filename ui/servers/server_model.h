#pragma once

#include "core/servers/server_service.h"

#include <QAbstractListModel>

namespace pinacle {

/// The servers as facts for a view; rows are changed in place. Main thread.
class ServerModel final : public QAbstractListModel
{
    Q_OBJECT

public:
    enum Role {
        IdRole = Qt::UserRole + 1,
        NameRole,
        KindRole,    ///< ServerKind as int
        AddressRole, ///< "root@box1:22", "Lima default", "this computer"
        StatusRole,  ///< as stored
        WorkingRole, ///< bool
    };

    explicit ServerModel(ServerService& servers, QObject* parent = nullptr);

    int rowCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    int rowOf(const QString& serverId) const;

private:
    void upsert(const QString& serverId);
    void remove(const QString& serverId);

    ServerService& m_service;
    QList<ServerRecord> m_servers;
};

/// A server's address for people.
QString addressText(const ServerAddress& address);

} // namespace pinacle

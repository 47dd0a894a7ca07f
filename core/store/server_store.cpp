#include "core/store/server_store.h"

#include "core/base/text.h"
#include "core/store/database.h"

#include <QJsonDocument>
#include <QVariant>

namespace pinacle {

static const QString kColumns = QStringLiteral(
    "id, name, kind, ssh_host, ssh_port, ssh_user, ssh_key_file, lima_vm_name, cpus, memory_mb, "
    "disk_gb, status, last_error, last_heartbeat_at, runtime, ca_certificates, presence, presence_since, "
    "presence_reason, heartbeat");

static const std::pair<Presence, QString> kPresences[] = {{Presence::Unknown, QStringLiteral("unknown")},
                                                          {Presence::Online, QStringLiteral("online")},
                                                          {Presence::Degraded, QStringLiteral("degraded")},
                                                          {Presence::Offline, QStringLiteral("offline")}};

QString presenceName(Presence presence)
{
    return kPresences[int(presence)].second;
}

Presence presenceFromName(const QString& name)
{
    for (const auto& [presence, text] : kPresences)
        if (text == name)
            return presence;
    return Presence::Unknown;
}

QString serverKindName(ServerKind kind)
{
    switch (kind) {
    case ServerKind::Lima:
        return QStringLiteral("lima");
    case ServerKind::Ssh:
        return QStringLiteral("ssh");
    case ServerKind::Local:
        break;
    }
    return QStringLiteral("local");
}

ServerKind serverKindFromName(const QString& name)
{
    return name == QLatin1String("lima")  ? ServerKind::Lima
           : name == QLatin1String("ssh") ? ServerKind::Ssh
                                          : ServerKind::Local;
}

static ServerRecord readServer(const QSqlQuery& row)
{
    ServerRecord record;
    record.id = row.value(0).toString();
    record.name = row.value(1).toString();
    record.address = {record.id,
                      serverKindFromName(row.value(2).toString()),
                      row.value(3).toString(),
                      row.value(4).toInt(),
                      row.value(5).toString(),
                      row.value(6).toString(),
                      row.value(7).toString()};
    record.cpus = row.value(8).toDouble();
    record.memoryMb = row.value(9).toLongLong();
    record.diskGb = row.value(10).toLongLong();
    record.status = row.value(11).toString();
    record.lastError = row.value(12).toString();
    record.lastHeartbeatAt = fromStored(row.value(13));
    record.runtime = QJsonDocument::fromJson(row.value(14).toByteArray()).object();
    record.caCertificates = row.value(15).toString();
    record.presence = presenceFromName(row.value(16).toString());
    record.presenceSince = fromStored(row.value(17));
    record.presenceReason = row.value(18).toString();
    record.heartbeat = QJsonDocument::fromJson(row.value(19).toByteArray()).object();
    return record;
}

QList<ServerRecord> ServerStore::all() const
{
    QList<ServerRecord> records;
    auto query = m_database.exec(QStringLiteral("SELECT %1 FROM servers ORDER BY id").arg(kColumns));
    while (query && query->next())
        records << readServer(*query);
    return records;
}

std::optional<ServerRecord> ServerStore::byId(const QString& id) const
{
    auto query = m_database.exec(QStringLiteral("SELECT %1 FROM servers WHERE id = ?").arg(kColumns), {id});
    return query && query->next() ? std::optional(readServer(*query)) : std::nullopt;
}

std::optional<ServerRecord> ServerStore::byIdOrName(const QString& text) const
{
    auto query = m_database.exec(
        QStringLiteral("SELECT %1 FROM servers WHERE id = ? OR name = ? ORDER BY id = ? DESC").arg(kColumns),
        {text, text, text});
    return query && query->next() ? std::optional(readServer(*query)) : std::nullopt;
}

/// Names and addresses are unique by the schema.
static Result<void> orTaken(const Result<QSqlQuery>& query)
{
    if (query)
        return {};
    if (query.error().kind == ErrorKind::Conflict)
        return fail(ErrorKind::Conflict, Text::tr("A server with this name or address is there already."),
                    Text::tr("Choose another name, or use the server that is there."));
    return fail(query.error());
}

Result<void> ServerStore::insert(const ServerRecord& record)
{
    const ServerAddress& address = record.address;
    const auto text = [](const QString& value) { return value.isNull() ? QStringLiteral("") : value; };
    const auto done = m_database.exec(
        QStringLiteral(
            "INSERT INTO servers (id, name, kind, ssh_host, ssh_port, ssh_user, ssh_key_file, "
            "lima_vm_name, status, ca_certificates, created_at) VALUES (?,?,?,?,?,?,?,?,'unknown',?,?)"),
        {record.id, record.name, serverKindName(address.kind), text(address.host), address.port,
         text(address.user), text(address.keyFile), text(address.limaVmName), text(record.caCertificates),
         toStored(QDateTime::currentDateTimeUtc())});
    return orTaken(done);
}

static Result<void> noValue(const Result<QSqlQuery>& query)
{
    return query ? Result<void>() : fail(query.error());
}

Result<void> ServerStore::rename(const QString& id, const QString& name)
{
    return orTaken(m_database.exec(QStringLiteral("UPDATE servers SET name = ? WHERE id = ?"), {name, id}));
}

Result<void> ServerStore::setAddress(const ServerAddress& address)
{
    const auto text = [](const QString& value) { return value.isNull() ? QStringLiteral("") : value; };
    return orTaken(m_database.exec(
        QStringLiteral(
            "UPDATE servers SET ssh_host = ?, ssh_port = ?, ssh_user = ?, ssh_key_file = ? WHERE id = ?"),
        {address.host, address.port, text(address.user), text(address.keyFile), address.serverId}));
}

Result<void> ServerStore::setCaCertificates(const QString& id, const QString& pem)
{
    return noValue(m_database.exec(QStringLiteral("UPDATE servers SET ca_certificates = ? WHERE id = ?"),
                                   {pem.isNull() ? QStringLiteral("") : pem, id}));
}

Result<void> ServerStore::setFacts(const ServerRecord& record)
{
    const QVariant heartbeat =
        record.lastHeartbeatAt.isValid() ? QVariant(toStored(record.lastHeartbeatAt)) : QVariant();
    return noValue(m_database.exec(
        QStringLiteral("UPDATE servers SET status = ?, last_error = ?, cpus = ?, memory_mb = ?, disk_gb = ?, "
                       "last_heartbeat_at = ?, runtime = ? WHERE id = ?"),
        {record.status, record.lastError.isNull() ? QStringLiteral("") : record.lastError, record.cpus,
         record.memoryMb, record.diskGb, heartbeat,
         QString::fromUtf8(QJsonDocument(record.runtime).toJson(QJsonDocument::Compact)), record.id}));
}

Result<void> ServerStore::setHeartbeat(const ServerRecord& record)
{
    const auto text = [](const QString& value) { return value.isNull() ? QStringLiteral("") : value; };
    const auto time = [](const QDateTime& value) {
        return value.isValid() ? QVariant(toStored(value)) : QVariant();
    };
    return noValue(m_database.exec(
        QStringLiteral("UPDATE servers SET status = ?, last_error = ?, last_heartbeat_at = ?, presence = ?, "
                       "presence_since = ?, presence_reason = ?, heartbeat = ? WHERE id = ?"),
        {record.status, text(record.lastError), time(record.lastHeartbeatAt), presenceName(record.presence),
         time(record.presenceSince), text(record.presenceReason),
         QString::fromUtf8(QJsonDocument(record.heartbeat).toJson(QJsonDocument::Compact)), record.id}));
}

Result<void> ServerStore::remove(const QString& id)
{
    auto pods = m_database.exec(
        QStringLiteral("SELECT group_concat(name, ', ') FROM pods WHERE server_id = ?"), {id});
    if (pods && pods->next() && !pods->value(0).toString().isEmpty())
        return fail(ErrorKind::Conflict,
                    Text::tr("The server still has pods: %1.").arg(pods->value(0).toString()),
                    Text::tr("Delete them or move them away first. A server that is gone for good is "
                             "forgotten together with its pods."));
    return noValue(m_database.exec(QStringLiteral("DELETE FROM servers WHERE id = ?"), {id}));
}

} // namespace pinacle

#include "core/store/pod_store.h"

#include "core/base/ids.h"
#include "core/base/text.h"
#include "core/store/database.h"
#include "core/store/setting_store.h"

#include <QJsonDocument>
#include <QVariant>

namespace pinacle {

static const QString kColumns = QStringLiteral(
    "id, name, slug, config, template, server_id, status, last_error, interrupted, container_id, "
    "subnet, external_port, repository, branch, isolation, created_at, started_at, "
    "source_image, sleep, work, idle_stop_minutes, project_folder, active_at, idle_stop_at");

static QString compact(const QJsonObject& object)
{
    return QString::fromUtf8(QJsonDocument(object).toJson(QJsonDocument::Compact));
}

static QJsonObject objectOf(const QVariant& value)
{
    return QJsonDocument::fromJson(value.toByteArray()).object();
}

static PodRecord readPod(const QSqlQuery& row)
{
    PodRecord record;
    record.id = row.value(0).toString();
    record.name = row.value(1).toString();
    record.slug = row.value(2).toString();
    record.config = objectOf(row.value(3));
    record.templateId = row.value(4).toString();
    record.serverId = row.value(5).toString();
    record.status = podStateFromName(row.value(6).toString());
    const QJsonObject error = objectOf(row.value(7));
    record.lastError.kind = errorKindFromName(error["kind"].toString());
    record.lastError.message = error["message"].toString();
    record.lastError.detail = error["detail"].toString();
    record.lastError.step = error["step"].toString();
    record.lastError.fix = error["fix"].toString();
    record.isInterrupted = row.value(8).toBool();
    record.containerId = row.value(9).toString();
    record.subnet = row.value(10).toInt();
    record.externalPort = row.value(11).toInt();
    record.repository = row.value(12).toString();
    record.branch = row.value(13).toString();
    record.isolation = objectOf(row.value(14));
    record.createdAt = fromStored(row.value(15));
    record.startedAt = fromStored(row.value(16));
    record.sourceImage = row.value(17).toString();
    record.sleep = row.value(18).toString();
    record.work = objectOf(row.value(19));
    record.idleStopMinutes = row.value(20).toInt();
    record.projectFolder = row.value(21).toString();
    record.activeAt = fromStored(row.value(22));
    record.idleStopAt = fromStored(row.value(23));
    return record;
}

static Result<void> noValue(const Result<QSqlQuery>& query)
{
    return query ? Result<void>() : fail(query.error());
}

QList<PodRecord> PodStore::all() const
{
    QList<PodRecord> records;
    auto query = m_database.exec(QStringLiteral("SELECT %1 FROM pods ORDER BY id").arg(kColumns));
    while (query && query->next())
        records << readPod(*query);
    return records;
}

std::optional<PodRecord> PodStore::byId(const QString& id) const
{
    auto query = m_database.exec(QStringLiteral("SELECT %1 FROM pods WHERE id = ?").arg(kColumns), {id});
    return query && query->next() ? std::optional(readPod(*query)) : std::nullopt;
}

std::optional<PodRecord> PodStore::byName(const QString& text) const
{
    auto query = m_database.exec(QStringLiteral("SELECT %1 FROM pods WHERE id = ? OR slug = ? OR name = ? "
                                                "ORDER BY id = ? DESC, slug = ? DESC, id")
                                     .arg(kColumns),
                                 {text, text, text, text, text});
    return query && query->next() ? std::optional(readPod(*query)) : std::nullopt;
}

int PodStore::countOn(const QString& serverId) const
{
    auto query = m_database.exec(QStringLiteral("SELECT count(*) FROM pods WHERE server_id = ?"), {serverId});
    return query && query->next() ? query->value(0).toInt() : 0;
}

namespace {

QSet<int> numbers(Database& database, const QString& sql, const QVariantList& values)
{
    QSet<int> found;
    auto query = database.exec(sql, values);
    while (query && query->next())
        found << query->value(0).toInt();
    return found;
}

/// The first free subnet and port; call it inside a transaction.
Result<void> allocate(Database& database, PodRecord& record, const UsedOnServer& used)
{
    const QSet<int> subnets =
        numbers(database, QStringLiteral("SELECT subnet FROM pods WHERE server_id = ?"), {record.serverId}) +
        used.subnets;
    const QSet<int> ports =
        numbers(database, QStringLiteral("SELECT external_port FROM pods"), {}) + used.ports;
    int subnet = 0;
    while (subnets.contains(subnet))
        ++subnet;
    // Two installations on one computer can be kept apart.
    const int wanted = SettingStore(database).value(QStringLiteral("ports.first")).toInt();
    int port = qBound(PodStore::kFirstPort, wanted, PodStore::kLastPort);
    while (ports.contains(port))
        ++port;
    if (subnet > 255)
        return fail(ErrorKind::Conflict, Text::tr("All 256 pod networks of this server are in use."),
                    Text::tr("Delete a pod, or use another server."));
    if (port > PodStore::kLastPort)
        return fail(ErrorKind::Conflict, Text::tr("All ports for pods, up to 39999, are in use."),
                    Text::tr("Delete a pod, or lower the setting ports.first."));
    record.subnet = subnet;
    record.externalPort = port;
    return {};
}

QString freeSlug(Database& database, const QString& name)
{
    const QString base = slugFor(name);
    QString slug = base;
    for (int n = 2;; ++n) {
        auto query = database.exec(QStringLiteral("SELECT 1 FROM pods WHERE slug = ?"), {slug});
        if (!query || !query->next())
            return slug;
        const QString suffix = QStringLiteral("-%1").arg(n);
        slug = base.left(40 - suffix.size()) + suffix;
    }
}

Result<void> insertRow(Database& database, const PodRecord& record)
{
    const auto text = [](const QString& value) { return value.isNull() ? QStringLiteral("") : value; };
    return noValue(database.exec(
        QStringLiteral("INSERT INTO pods (id, name, slug, config, template, server_id, status, subnet, "
                       "external_port, repository, branch, source_image, project_folder, created_at) VALUES "
                       "(?,?,?,?,?,?,?,?,?,?,?,?,?,?)"),
        {record.id, record.name, record.slug, compact(record.config), text(record.templateId),
         record.serverId, podStateName(record.status), record.subnet, record.externalPort,
         text(record.repository), text(record.branch), text(record.sourceImage), text(record.projectFolder),
         toStored(record.createdAt)}));
}

} // namespace

Result<PodRecord> PodStore::reserve(PodRecord record, const UsedOnServer& used)
{
    record.createdAt = QDateTime::currentDateTimeUtc();
    record.status = PodState::Pending;
    auto done = m_database.transaction([&]() -> Result<void> {
        record.slug = freeSlug(m_database, record.name);
        if (auto allocated = allocate(m_database, record, used); !allocated)
            return allocated;
        return insertRow(m_database, record);
    });
    if (!done)
        return fail(done.error());
    return record;
}

Result<PodRecord> PodStore::adopt(PodRecord record)
{
    if (!record.createdAt.isValid())
        record.createdAt = QDateTime::currentDateTimeUtc();
    auto done = m_database.transaction([&]() -> Result<void> {
        auto taken = m_database.exec(
            QStringLiteral("SELECT name FROM pods WHERE external_port = ? OR (server_id = ? AND subnet = ?)"),
            {record.externalPort, record.serverId, record.subnet});
        if (taken && taken->next())
            return fail(ErrorKind::Conflict,
                        Text::tr("Its port %1 or its network belongs to the pod \"%2\" here.")
                            .arg(record.externalPort)
                            .arg(taken->value(0).toString()),
                        Text::tr("Delete that pod, then adopt this one."));
        record.slug = freeSlug(m_database, record.slug);
        if (auto added = insertRow(m_database, record); !added)
            return added;
        return setContainer(record.id, record.containerId);
    });
    if (!done)
        return fail(done.error());
    return record;
}

Result<PodRecord> PodStore::reserveAgain(const QString& id, const UsedOnServer& used)
{
    std::optional<PodRecord> record;
    auto done = m_database.transaction([&]() -> Result<void> {
        record = byId(id);
        if (!record)
            return fail(ErrorKind::NotFound, Text::tr("The pod is gone."));
        if (auto allocated = allocate(m_database, *record, used); !allocated)
            return allocated;
        return noValue(
            m_database.exec(QStringLiteral("UPDATE pods SET subnet = ?, external_port = ? WHERE id = ?"),
                            {record->subnet, record->externalPort, id}));
    });
    if (!done)
        return fail(done.error());
    return *record;
}

Result<void> PodStore::setStatus(const QString& id, PodState status)
{
    return m_database.transaction([&]() -> Result<void> {
        const auto record = byId(id);
        if (!record)
            return fail(ErrorKind::NotFound, Text::tr("The pod is gone."));
        if (record->status == status)
            return {};
        if (!isTransitionAllowed(record->status, status))
            return fail(ErrorKind::Conflict, Text::tr("A pod that is %1 cannot become %2.")
                                                 .arg(podStateName(record->status), podStateName(status)));
        return noValue(m_database.exec(QStringLiteral("UPDATE pods SET status = ? WHERE id = ?"),
                                       {podStateName(status), id}));
    });
}

Result<void> PodStore::setFailed(const QString& id, const Error& error, bool isInterrupted)
{
    const QJsonObject json{{"kind", errorKindName(error.kind)},
                           {"message", error.message},
                           {"detail", error.detail},
                           {"step", error.step},
                           {"fix", error.fix}};
    return noValue(m_database.exec(
        QStringLiteral("UPDATE pods SET status = 'failed', last_error = ?, interrupted = ? WHERE id = ?"),
        {compact(json), isInterrupted, id}));
}

Result<void> PodStore::setInterrupted(const QString& id, bool isInterrupted)
{
    return noValue(
        m_database.exec(QStringLiteral("UPDATE pods SET interrupted = ? WHERE id = ?"), {isInterrupted, id}));
}

Result<void> PodStore::setContainer(const QString& id, const QString& containerId)
{
    return noValue(m_database.exec(QStringLiteral("UPDATE pods SET container_id = ? WHERE id = ?"),
                                   {containerId.isNull() ? QStringLiteral("") : containerId, id}));
}

Result<void> PodStore::setIsolation(const QString& id, const QJsonObject& proof)
{
    return noValue(
        m_database.exec(QStringLiteral("UPDATE pods SET isolation = ? WHERE id = ?"), {compact(proof), id}));
}

Result<void> PodStore::setConfig(const QString& id, const QJsonObject& config)
{
    return noValue(
        m_database.exec(QStringLiteral("UPDATE pods SET config = ? WHERE id = ?"), {compact(config), id}));
}

Result<void> PodStore::setSleep(const QString& id, const QString& sleep)
{
    return noValue(m_database.exec(QStringLiteral("UPDATE pods SET sleep = ? WHERE id = ?"),
                                   {sleep.isNull() ? QStringLiteral("") : sleep, id}));
}

Result<void> PodStore::setWork(const QString& id, const QJsonObject& work)
{
    return noValue(
        m_database.exec(QStringLiteral("UPDATE pods SET work = ? WHERE id = ?"), {compact(work), id}));
}

Result<void> PodStore::setIdleStop(const QString& id, int minutes)
{
    return noValue(
        m_database.exec(QStringLiteral("UPDATE pods SET idle_stop_minutes = ? WHERE id = ?"), {minutes, id}));
}

Result<void> PodStore::setActivity(const QString& id, const QDateTime& activeAt, const QDateTime& idleStopAt)
{
    return noValue(
        m_database.exec(QStringLiteral("UPDATE pods SET active_at = ?, idle_stop_at = ? WHERE id = ?"),
                        {toStored(activeAt), toStored(idleStopAt), id}));
}

Result<bool> PodStore::replaceActivity(const PodRecord& seen, const QDateTime& activeAt,
                                       const QDateTime& idleStopAt)
{
    const auto query =
        m_database.exec(QStringLiteral("UPDATE pods SET active_at = ?, idle_stop_at = ? WHERE id = ? "
                                       "AND active_at IS ? AND idle_stop_at IS ?"),
                        {toStored(activeAt), toStored(idleStopAt), seen.id, toStored(seen.activeAt),
                         toStored(seen.idleStopAt)});
    if (!query)
        return fail(query.error());
    return query->numRowsAffected() > 0;
}

Result<void> PodStore::noteUse(const QString& id, const QDateTime& now)
{
    return noValue(m_database.exec(
        QStringLiteral("UPDATE pods SET active_at = ? WHERE id = ? AND coalesce(active_at, '') < ?"),
        {toStored(now), id, toStored(now)}));
}

Result<void> PodStore::setServer(const QString& id, const QString& serverId, int subnet)
{
    return noValue(m_database.exec(QStringLiteral("UPDATE pods SET server_id = ?, subnet = ? WHERE id = ?"),
                                   {serverId, subnet, id}));
}

Result<void> PodStore::setStarted(const QString& id)
{
    return noValue(m_database.exec(QStringLiteral("UPDATE pods SET started_at = ? WHERE id = ?"),
                                   {toStored(QDateTime::currentDateTimeUtc()), id}));
}

Result<void> PodStore::remove(const QString& id)
{
    return noValue(m_database.exec(QStringLiteral("DELETE FROM pods WHERE id = ?"), {id}));
}

} // namespace pinacle

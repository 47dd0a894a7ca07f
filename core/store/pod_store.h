#pragma once

#include "core/base/result.h"
#include "core/store/records.h"

#include <QSet>

#include <optional>

namespace pinacle {

class Database;

/// What must not be given to a new pod, because the server uses it already.
struct UsedOnServer
{
    QSet<int> subnets; ///< N of 10.249.N.0/24
    QSet<int> ports;
};

/// The table `pods`. Any thread. Subnet, port and slug are unique by the schema, so two programs never share
/// one.
class PodStore final
{
public:
    static constexpr int kFirstPort = 30000;
    static constexpr int kLastPort = 39999;

    explicit PodStore(Database& database)
        : m_database(database)
    {
    }

    QList<PodRecord> all() const; ///< oldest first
    std::optional<PodRecord> byId(const QString& id) const;
    std::optional<PodRecord> byName(const QString& idOrSlugOrName) const;
    int countOn(const QString& serverId) const;

    /// Inserts the pod with the first free slug, subnet and port, in one transaction; returns it as stored.
    /// Invalid when the server is unknown, Conflict when the range of ports or subnets is used up.
    Result<PodRecord> reserve(PodRecord record, const UsedOnServer& used);
    /// Gives the pod another subnet and port: what it had turned out to be used on the server.
    Result<PodRecord> reserveAgain(const QString& id, const UsedOnServer& used);

    /// Inserts a pod that was found on its server, with the subnet and port that it has there. Its slug gets
    /// a number when another pod has it. Conflict when its port or subnet belongs to another pod.
    Result<PodRecord> adopt(PodRecord record);

    /// Changes the state if the table of states allows it (Conflict otherwise), in one transaction.
    Result<void> setStatus(const QString& id, PodState status);
    Result<void> setFailed(const QString& id, const Error& error, bool isInterrupted);
    Result<void> setInterrupted(const QString& id, bool isInterrupted);
    Result<void> setContainer(const QString& id, const QString& containerId);
    Result<void> setIsolation(const QString& id, const QJsonObject& proof);
    Result<void> setStarted(const QString& id);
    Result<void> setConfig(const QString& id, const QJsonObject& config);
    Result<void> setSleep(const QString& id, const QString& sleep);
    Result<void> setWork(const QString& id, const QJsonObject& work);
    Result<void> setIdleStop(const QString& id, int minutes); ///< 0: never
    /// When somebody last used it, and when it is announced to stop (invalid: it is not).
    Result<void> setActivity(const QString& id, const QDateTime& activeAt, const QDateTime& idleStopAt);
    /// The same, unless somebody said something else since `seen` was read; whether it was written.
    Result<bool> replaceActivity(const PodRecord& seen, const QDateTime& activeAt, const QDateTime& idleStopAt);
    /// Somebody uses it now; what is known already to be later stays.
    Result<void> noteUse(const QString& id, const QDateTime& now);
    Result<void> setServer(const QString& id, const QString& serverId, int subnet); ///< it has moved
    Result<void> remove(const QString& id);

private:
    Database& m_database;
};

} // namespace pinacle

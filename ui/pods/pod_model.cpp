#include "ui/pods/pod_model.h"

#include "core/base/clock.h"
#include "core/config/catalog.h"
#include "core/servers/server_service.h"
#include "ui/format.h"
#include "ui/indicator.h"
#include "ui/pods/pod_reach.h"

namespace pinacle {

PodModel::PodModel(PodService& pods, ServerService& servers, const Catalog& catalog, QObject* parent)
    : QAbstractListModel(parent)
    , m_service(pods)
    , m_servers(servers)
    , m_catalog(catalog)
    , m_pods(pods.pods())
{
    m_clock.setInterval(1000);
    connect(&m_clock, &QTimer::timeout, this, &PodModel::tick);
    connect(&m_service, &PodService::podAdded, this, &PodModel::upsert);
    connect(&m_service, &PodService::podChanged, this, &PodModel::upsert);
    connect(&m_service, &PodService::podRemoved, this, &PodModel::remove);
    connect(&m_service, &PodService::progressChanged, this, [this](const QString& podId) {
        changed(podId, {StepRole, FractionRole, ElapsedRole, Qt::AccessibleTextRole});
        watchTime();
    });
    connect(&m_servers, &ServerService::serverAdded, this, &PodModel::readServers);
    connect(&m_servers, &ServerService::serverChanged, this, &PodModel::readServers);
    readServers();
    watchTime();
}

int PodModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : int(m_pods.size());
}

int PodModel::rowOf(const QString& podId) const
{
    for (int row = 0; row < m_pods.size(); ++row)
        if (m_pods[row].id == podId)
            return row;
    return -1;
}

QString PodModel::idAt(int row) const
{
    return row >= 0 && row < m_pods.size() ? m_pods[row].id : QString();
}

QVariant PodModel::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const PodRecord& pod = m_pods[index.row()];
    switch (role) {
    case Qt::DisplayRole:
    case NameRole:
        return pod.name;
    case IdRole:
        return pod.id;
    case StateRole:
        return int(pod.status);
    case InterruptedRole:
        return pod.isInterrupted;
    case Qt::AccessibleTextRole:
        return accessibleText(pod);
    case ReasonRole:
        return pod.status == PodState::Failed ? firstLine(pod.lastError.message) : QString();
    case TemplateRole:
    case IconRole: {
        const TemplateDefinition* found = m_catalog.templateById(pod.templateId);
        if (role == TemplateRole)
            return found ? found->name : pod.templateId;
        return found && !found->icons.isEmpty() ? found->icons.first() : QStringLiteral("pods");
    }
    case LoadRole:
        return pod.status == PodState::Running ? QVariant::fromValue(m_loads.value(pod.id)) : QVariant();
    case ServerRole:
        return isAway(pod) ? tr("%1 does not answer").arg(m_known.value(pod.serverId).name)
                           : m_known.value(pod.serverId).name;
    case ServerIdRole:
        return pod.serverId;
    case AwayRole:
        return isAway(pod);
    case CutOffRole:
        return cutOffReason(m_service, pod, m_known.value(pod.serverId));
    case TierRole: {
        const QString id = configFromJson(pod.config).tier;
        const Tier* tier = m_catalog.tier(id.isEmpty() ? QStringLiteral("dev.small") : id);
        return tier ? tier->name : id;
    }
    default:
        return progressFact(pod, role);
    }
}

QVariant PodModel::progressFact(const PodRecord& pod, int role) const
{
    if (role != StepRole && role != FractionRole && role != ElapsedRole)
        return {};
    const auto progress = isRunningOperation(pod) ? m_service.progress(pod.id) : std::nullopt;
    switch (role) {
    case StepRole:
        return progress && progress->current >= 0 && progress->current < progress->steps.size()
                   ? progress->steps[progress->current].title
                   : QString();
    case FractionRole:
        return progress ? progress->fraction : 0.0;
    default:
        break;
    }
    const QDateTime begun =
        progress && !progress->steps.isEmpty() ? progress->steps.first().startedAt : QDateTime();
    return begun.isValid() ? qMax<qint64>(0, begun.msecsTo(timeNow())) : qint64(-1);
}

QString PodModel::accessibleText(const PodRecord& pod) const
{
    QString text = tr("%1, %2").arg(pod.name, isAway(pod) ? awayText(pod.status, pod.isInterrupted)
                                                          : podStateText(pod.status, pod.isInterrupted));
    if (pod.status == PodState::Failed)
        text += QStringLiteral(": ") + firstLine(pod.lastError.message);
    return text;
}

void PodModel::readServers()
{
    QHash<QString, ServerRecord> known;
    bool isSame = true;
    for (const ServerRecord& server : m_servers.servers()) {
        const ServerRecord before = m_known.value(server.id);
        isSame = isSame && before.name == server.name && before.isAway() == server.isAway();
        known.insert(server.id, server);
    }
    m_known = known;
    if (isSame)
        return;
    if (!m_pods.isEmpty())
        emit dataChanged(index(0), index(int(m_pods.size()) - 1),
                         {ServerRole, AwayRole, CutOffRole, Qt::AccessibleTextRole});
}

bool PodModel::isRunningOperation(const PodRecord& pod) const
{
    return !pod.isInterrupted && isVerbAllowed(PodVerb::Cancel, pod.status, pod.isInterrupted);
}

void PodModel::upsert(const QString& podId)
{
    const auto pod = m_service.pod(podId);
    if (!pod) {
        remove(podId);
        return;
    }
    const int row = rowOf(podId);
    if (row < 0) {
        beginInsertRows({}, int(m_pods.size()), int(m_pods.size()));
        m_pods << *pod;
        endInsertRows();
    } else {
        m_pods[row] = *pod;
        changed(podId);
    }
    watchTime();
}

void PodModel::setLoad(const QString& podId, const QList<MetricSample>& samples)
{
    const int row = rowOf(podId);
    if (row < 0)
        return;
    const QString tierId = configFromJson(m_pods[row].config).tier;
    const Tier* tier = m_catalog.tier(tierId.isEmpty() ? QStringLiteral("dev.small") : tierId);
    PodLoad load;
    for (const MetricSample& sample : samples) {
        load.cpu << sample.cpuPercent;
        if (tier && tier->memoryMb > 0)
            load.memory << 100 * sample.memoryMb / double(tier->memoryMb);
    }
    m_loads.insert(podId, load);
    changed(podId, {LoadRole});
}

void PodModel::remove(const QString& podId)
{
    m_loads.remove(podId);
    const int row = rowOf(podId);
    if (row < 0)
        return;
    beginRemoveRows({}, row, row);
    m_pods.removeAt(row);
    endRemoveRows();
}

void PodModel::changed(const QString& podId, const QList<int>& roles)
{
    const int row = rowOf(podId);
    if (row >= 0)
        emit dataChanged(index(row), index(row), roles);
}

void PodModel::tick()
{
    for (const PodRecord& pod : std::as_const(m_pods))
        if (isRunningOperation(pod))
            changed(pod.id, {ElapsedRole});
    watchTime();
}

void PodModel::watchTime()
{
    const bool isBusy = std::any_of(m_pods.cbegin(), m_pods.cend(),
                                    [this](const PodRecord& pod) { return isRunningOperation(pod); });
    if (isBusy && !m_clock.isActive())
        m_clock.start();
    else if (!isBusy)
        m_clock.stop();
}

} // namespace pinacle

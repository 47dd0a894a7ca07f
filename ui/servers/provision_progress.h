#pragma once

#include "core/base/error.h"
#include "core/store/records.h"

#include <QHash>
#include <QObject>

namespace pinacle {

class ServerService;

/// Remembers the steps and the output of setting up each server, so that every page that shows it tells the
/// same and nothing is lost when another server is looked at. Main thread.
class ProvisionProgress final : public QObject
{
    Q_OBJECT

public:
    explicit ProvisionProgress(ServerService& servers, QObject* parent = nullptr);

    QList<StepRecord> steps(const QString& serverId) const { return m_runs.value(serverId).steps; }
    QString output(const QString& serverId) const { return m_runs.value(serverId).output; }
    int current(const QString& serverId) const { return m_runs.value(serverId).current; }
    bool isRunning(const QString& serverId) const { return m_runs.value(serverId).isRunning; }
    Error error(const QString& serverId) const { return m_runs.value(serverId).error; }

signals:
    void stepsChanged(const QString& serverId);

private:
    struct Run
    {
        QList<StepRecord> steps;
        QString output;
        Error error;
        int current = -1;
        bool isRunning = false;
    };
    void show(const QString& serverId, const QList<StepRecord>& steps, int current);
    void finish(const QString& serverId, const Error& error);

    QHash<QString, Run> m_runs;
};

} // namespace pinacle

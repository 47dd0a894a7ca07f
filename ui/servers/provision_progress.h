#pragma once

#include "core/base/error.h"
#include "core/store/records.h"

#include <QHash>
#include <QObject>

namespace pinacle {

class ServerService;

/// Remembers the steps and the output of setting up each server, so that every page that shows it tells the
/// same and nothing is lost when another server is looked at; of earlier runs and other programs what the
/// journal keeps. Main thread.
class ProvisionProgress final : public QObject
{
    Q_OBJECT

public:
    enum class State {
        None,
        Running,
        Elsewhere, ///< another program does it
        Stopped,   ///< with an error or a cancel: provision() goes on from there
        CutOff,    ///< the program is gone that did it: the same
        Done
    };

    explicit ProvisionProgress(ServerService& servers, QObject* parent = nullptr);

    /// Reads the journal again for a server that was not set up since this program was started.
    void remember(const QString& serverId);
    State state(const QString& serverId) const { return m_runs.value(serverId).state; }
    QList<StepRecord> steps(const QString& serverId) const { return m_runs.value(serverId).steps; }
    QString output(const QString& serverId) const { return m_runs.value(serverId).output; }
    int current(const QString& serverId) const { return m_runs.value(serverId).current; }
    Error error(const QString& serverId) const { return m_runs.value(serverId).error; }

signals:
    void stepsChanged(const QString& serverId);

private:
    struct Run
    {
        State state = State::None;
        bool isRemembered = true;
        QList<StepRecord> steps;
        QString output;
        Error error;
        int current = -1;
    };
    void show(const QString& serverId, const QList<StepRecord>& steps, int current);
    void finish(const QString& serverId, const Error& error);

    ServerService& m_servers;
    QHash<QString, Run> m_runs;
};

} // namespace pinacle

#pragma once

#include <QObject>
#include <QPointer>
#include <QString>

class QProgressDialog;
class QWidget;

namespace pinacle {

class Core;
class PodActions;
struct Error;
struct ServerRecord;

/// A file that a snapshot was exported to comes back: asks for the file and, where there are several, for the
/// server; loads it there with its progress shown.
class SnapshotImport final : public QObject
{
    Q_OBJECT

public:
    SnapshotImport(Core& core, PodActions& actions, QWidget* window);

    void ask();
    void begin(const QString& path); ///< with a file that is known

signals:
    void imported(const QString& snapshotId); ///< it is in the list of snapshots now

private:
    void askForServer(const QString& path, const QList<ServerRecord>& servers);
    void load(const QString& path, const ServerRecord& server);
    void finish(const QString& snapshotId, const Error& error);

    Core& m_core;
    PodActions& m_actions;
    QWidget* m_window;
    QPointer<QProgressDialog> m_progress;
    int m_job = 0;
    qint64 m_size = 0; ///< of the file, in bytes
};

} // namespace pinacle

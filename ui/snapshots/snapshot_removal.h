#pragma once

#include "core/store/records.h"

#include <QMap>
#include <QObject>

class QWidget;

namespace pinacle {

class Core;
struct Error;

/// Deletes snapshots one after the other, after one question about all of them. One that fails does not stop
/// the others; those that failed are named at the end.
class SnapshotRemoval final : public QObject
{
    Q_OBJECT

public:
    SnapshotRemoval(Core& core, QWidget* window);

    void ask(const QList<SnapshotRecord>& snapshots);
    bool isRunning() const { return m_job != 0; }
    void cancel(); ///< the one that is in work, and those that wait for it

signals:
    void progressed(const QString& text);    ///< what is deleted now
    void ended(const pinacle::Error& error); ///< without a message: nothing failed

private:
    QString whatGoesWith(const QList<SnapshotRecord>& snapshots) const;
    void begin(const QList<SnapshotRecord>& snapshots);
    void next();
    void note(const Error& error);
    Error failure() const;

    Core& m_core;
    QWidget* m_window;
    QList<SnapshotRecord> m_waiting;     ///< the first one is in work
    QMap<QString, QStringList> m_failed; ///< names by what was wrong
    int m_count = 0;
    int m_job = 0;
    bool m_isCancelled = false;
};

} // namespace pinacle

#pragma once

#include "core/base/cancel.h"

#include <QDateTime>
#include <QObject>
#include <QTimer>

#include <memory>

class QThread;

namespace pinacle {

class Database;
class Secrets;

/// Clears old history (core/store/retention.h), and takes back deploy keys that could not be taken back with
/// their pods, once a day while the program runs, on a thread of its own. Lives on the main thread; waits for
/// its thread when it goes.
class Housekeeping final : public QObject
{
    Q_OBJECT

public:
    Housekeeping(Database& database, Secrets& secrets, QObject* parent = nullptr);
    ~Housekeeping() override;

    void start(); ///< the first time soon, but not while the program begins
    /// Clears when a day is over since the last time. A timer asks each hour: it does not count what this
    /// computer slept.
    void look(const QDateTime& now);

signals:
    void done();

private:
    Database& m_database;
    Secrets& m_secrets;
    Cancel m_closing;
    QDateTime m_last;
    QTimer m_hour;
    std::unique_ptr<QThread> m_thread;
};

} // namespace pinacle

#pragma once

#include "core/store/log_store.h"

#include <QObject>
#include <QThread>

#include <atomic>

namespace pinacle {

/// Runs filters over the log on a thread of its own, because one may read a million rows. Only the answer to
/// the newest question is delivered; questions that were overtaken are not even asked. Lives on the main
/// thread.
class LogSearch final : public QObject
{
    Q_OBJECT

public:
    explicit LogSearch(LogStore& logs, QObject* parent = nullptr);
    ~LogSearch() override;

    /// `found` follows, unless another search begins first.
    void search(const LogFilter& filter);
    void forget(); ///< no answer is wanted any more
    bool isSearching() const { return m_isSearching; }

signals:
    void found(const QList<qint64>& ids, bool isTail); ///< isTail: the filter had an `afterId`

private:
    void deliver(int job, const QList<qint64>& ids, bool isTail);

    LogStore& m_logs;
    QThread m_thread;
    QObject* m_worker; ///< lives in m_thread: what is invoked on it runs there
    std::atomic<int> m_latest{0};
    bool m_isSearching = false;
};

} // namespace pinacle

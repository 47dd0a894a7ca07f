#include "ui/logs/log_search.h"

namespace pinacle {

LogSearch::LogSearch(LogStore& logs, QObject* parent)
    : QObject(parent)
    , m_logs(logs)
    , m_worker(new QObject)
{
    m_thread.setObjectName(QStringLiteral("log search"));
    m_worker->moveToThread(&m_thread);
    connect(&m_thread, &QThread::finished, m_worker, &QObject::deleteLater);
    m_thread.start(QThread::LowPriority);
}

LogSearch::~LogSearch()
{
    forget();
    m_thread.quit();
    m_thread.wait();
}

void LogSearch::forget()
{
    ++m_latest;
    m_isSearching = false;
}

void LogSearch::search(const LogFilter& filter)
{
    const int job = ++m_latest;
    m_isSearching = true;
    QMetaObject::invokeMethod(m_worker, [this, job, filter] {
        if (job != m_latest)
            return;
        const QList<qint64> ids = m_logs.matching(filter);
        const bool isTail = filter.afterId > 0;
        QMetaObject::invokeMethod(
            this, [this, job, ids, isTail] { deliver(job, ids, isTail); }, Qt::QueuedConnection);
    });
}

void LogSearch::deliver(int job, const QList<qint64>& ids, bool isTail)
{
    if (job != m_latest)
        return;
    m_isSearching = false;
    emit found(ids, isTail);
}

} // namespace pinacle

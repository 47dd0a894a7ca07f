#include "core/watch/housekeeping.h"

#include "core/base/clock.h"
#include "core/github/deploy_keys.h"
#include "core/store/retention.h"

#include <QThread>

namespace pinacle {

using namespace std::chrono_literals;

Housekeeping::Housekeeping(Database& database, Secrets& secrets, QObject* parent)
    : QObject(parent)
    , m_database(database)
    , m_secrets(secrets)
{
    m_hour.setInterval(1h);
    connect(&m_hour, &QTimer::timeout, this, [this] { look(timeNow()); });
}

Housekeeping::~Housekeeping()
{
    m_closing.ask();
    if (m_thread)
        m_thread->wait();
}

void Housekeeping::start()
{
    QTimer::singleShot(30s, this, [this] { look(timeNow()); });
    m_hour.start();
}

void Housekeeping::look(const QDateTime& now)
{
    const bool isDayOver = !m_last.isValid() || m_last.secsTo(now) >= 24 * 3600;
    if (!isDayOver || (m_thread && m_thread->isRunning()))
        return;
    m_last = now;
    m_thread.reset(QThread::create([this, now] {
        (void)clearOldHistory(m_database, now);
        DeployKeys(m_database, m_secrets).removeLeftOver(m_closing);
    }));
    connect(m_thread.get(), &QThread::finished, this, &Housekeeping::done);
    m_thread->start(QThread::LowPriority);
}

} // namespace pinacle

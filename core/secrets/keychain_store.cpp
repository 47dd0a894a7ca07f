#include "core/base/text.h"
#include "core/secrets/secret_store.h"

#include <QEventLoop>
#include <QThread>
#include <QTimer>

#include <functional>
#include <mutex>

#include <qt6keychain/keychain.h>

namespace pinacle {

namespace {

const QString kService = QStringLiteral("Pinacle Desktop");

/// QtKeychain's jobs, waited for by the calling thread. They all run on one thread of our own: the library
/// queues them in the thread that asked first, and that one must turn an event loop for the others' sake.
class KeychainStore final : public SecretStore
{
public:
    ~KeychainStore() override
    {
        m_thread.quit();
        m_thread.wait();
    }

    Result<std::optional<QString>> read(const QString& key) override
    {
        QString value;
        const Answer answer = run<QKeychain::ReadPasswordJob>(
            key, {}, [&](QKeychain::ReadPasswordJob& job) { value = job.textData(); });
        if (answer.error == QKeychain::EntryNotFound)
            return std::optional<QString>();
        if (answer.error != QKeychain::NoError)
            return failure(answer);
        return std::optional(value);
    }

    Result<void> write(const QString& key, const QString& value) override
    {
        const Answer answer = run<QKeychain::WritePasswordJob>(
            key, [&](QKeychain::WritePasswordJob& job) { job.setTextData(value); }, {});
        return answer.error == QKeychain::NoError ? Result<void>() : failure(answer);
    }

    Result<void> remove(const QString& key) override
    {
        const Answer answer = run<QKeychain::DeletePasswordJob>(key, {}, {});
        const bool isGone = answer.error == QKeychain::NoError || answer.error == QKeychain::EntryNotFound;
        return isGone ? Result<void>() : failure(answer);
    }

    /// Asked once, by reading what is not there: every back end answers that differently when nobody serves
    /// it.
    bool isAvailable() override
    {
#ifndef Q_OS_MACOS
        // Without a session there is nobody to ask, and the bus library would start one of its own.
        if (!qEnvironmentVariableIsSet("DBUS_SESSION_BUS_ADDRESS"))
            return false;
#endif
        std::call_once(m_asked, [this] {
            const Answer answer = run<QKeychain::ReadPasswordJob>(QStringLiteral("availability"), {}, {});
            m_isAvailable = answer.error == QKeychain::NoError || answer.error == QKeychain::EntryNotFound;
        });
        return m_isAvailable;
    }

private:
    struct Answer
    {
        QKeychain::Error error = QKeychain::OtherError;
        QString message;
    };

    template<typename Job>
    Answer run(const QString& key, const std::function<void(Job&)>& prepare,
               const std::function<void(Job&)>& take)
    {
        std::call_once(m_started, [this] {
            m_worker.moveToThread(&m_thread);
            m_thread.start();
        });
        Answer answer;
        QMetaObject::invokeMethod(
            &m_worker,
            [&] {
                Job job(kService);
                if (prepare)
                    prepare(job);
                answer = wait(job, key);
                if (answer.error == QKeychain::NoError && take)
                    take(job);
            },
            Qt::BlockingQueuedConnection);
        return answer;
    }

    /// A job never ends by itself when the service hangs; a person may take a while to unlock it.
    static Answer wait(QKeychain::Job& job, const QString& key)
    {
        job.setAutoDelete(false);
        job.setInsecureFallback(false);
        job.setKey(key);
        QEventLoop loop;
        Answer answer{QKeychain::OtherError, Text::tr("no answer within two minutes")};
        QObject::connect(&job, &QKeychain::Job::finished, &loop, [&] {
            answer = {job.error(), job.errorString()};
            loop.quit();
        });
        QTimer::singleShot(std::chrono::minutes(2), &loop, &QEventLoop::quit);
        job.start();
        loop.exec();
        return answer;
    }

    static tl::unexpected<Error> failure(const Answer& answer)
    {
        return fail(ErrorKind::Unreachable,
                    Text::tr("The keychain of this computer did not answer: %1").arg(answer.message),
                    Text::tr("Unlock it (on Linux it belongs to the desktop session), then retry."));
    }

    QThread m_thread;
    QObject m_worker;
    std::once_flag m_started;
    std::once_flag m_asked;
    bool m_isAvailable = false;
};

} // namespace

std::unique_ptr<SecretStore> makeKeychainStore()
{
    return std::make_unique<KeychainStore>();
}

} // namespace pinacle

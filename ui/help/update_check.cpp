#include "ui/help/update_check.h"

#include "ui/settings/window_settings.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QNetworkReply>
#include <QVersionNumber>

namespace pinacle {

static constexpr qint64 kMaximumAnswer = 64 * 1024;
static constexpr int kAnswerMs = 15'000;
static constexpr int kClockMs = 10 * 60 * 1000;
static constexpr int kFirstMs = 20'000;
static constexpr qint64 kDayS = 24 * 3600;

Result<std::optional<NewVersion>> newerVersion(const QByteArray& json, const QString& own)
{
    const QJsonObject object = QJsonDocument::fromJson(json).object();
    const QString text = object.value(QLatin1String("version")).toString();
    qsizetype end = 0;
    const QVersionNumber version = QVersionNumber::fromString(text, &end);
    if (version.isNull() || end != text.size())
        return fail(ErrorKind::Invalid, UpdateCheck::tr("The answer names no version."),
                    UpdateCheck::tr("Look at the address in Settings → General."));
    const QUrl page(object.value(QLatin1String("page")).toString(), QUrl::StrictMode);
    const bool isWeb = page.scheme() == QLatin1String("https") && !page.host().isEmpty();
    if (!isWeb)
        return fail(ErrorKind::Invalid, UpdateCheck::tr("The answer names no https page about the version."),
                    UpdateCheck::tr("Look at the address in Settings → General."));
    if (version <= QVersionNumber::fromString(own))
        return std::nullopt;
    return NewVersion{text, page};
}

UpdateCheck::UpdateCheck(WindowSettings& settings, const QString& own, QObject* parent)
    : QObject(parent)
    , m_settings(settings)
    , m_own(own)
{
    connect(&m_clock, &QTimer::timeout, this, &UpdateCheck::lookIfDue);
    connect(&settings, &WindowSettings::changed, this, &UpdateCheck::lookIfDue);
    m_clock.start(kClockMs);
    QTimer::singleShot(kFirstMs, this, &UpdateCheck::lookIfDue); // not while the window is made
}

void UpdateCheck::lookIfDue()
{
    const QDateTime now = QDateTime::currentDateTimeUtc();
    const QDateTime last = m_settings.value(QStringLiteral("updates/last")).toDateTime();
    const bool isDue = !last.isValid() || last > now || last.secsTo(now) >= kDayS;
    if (!m_settings.isLookingForUpdates() || !isDue)
        return;
    m_settings.setValue(QStringLiteral("updates/last"), now); // also when it fails: once a day is enough
    ask(false);
}

void UpdateCheck::look()
{
    ask(true);
}

void UpdateCheck::ask(bool isAsked)
{
    if (!m_network)
        m_network = new QNetworkAccessManager(this);
    QNetworkRequest request{QUrl(m_settings.updatesAddress())};
    request.setTransferTimeout(kAnswerMs);
    // Qt would tell the language of this computer.
    request.setRawHeader("Accept-Language", "en");
    request.setHeader(QNetworkRequest::UserAgentHeader, QStringLiteral("Pinacle Desktop"));
    request.setAttribute(QNetworkRequest::CookieLoadControlAttribute, QNetworkRequest::Manual);
    request.setAttribute(QNetworkRequest::CookieSaveControlAttribute, QNetworkRequest::Manual);
    request.setAttribute(QNetworkRequest::CacheSaveControlAttribute, false);
    QNetworkReply* reply = m_network->get(request);
    connect(reply, &QNetworkReply::downloadProgress, reply, [reply](qint64 received) {
        if (received > kMaximumAnswer)
            reply->abort();
    });
    connect(reply, &QNetworkReply::finished, this, [this, reply, isAsked] {
        reply->deleteLater();
        read(*reply, isAsked);
    });
}

void UpdateCheck::read(QNetworkReply& reply, bool isAsked)
{
    if (reply.error() != QNetworkReply::NoError) {
        const auto reason =
            fail(ErrorKind::Unreachable,
                 tr("The newest version could not be asked for: %1").arg(reply.errorString()));
        emit failed(reason.value(), isAsked);
        return;
    }
    const auto answer = newerVersion(reply.readAll(), m_own);
    if (!answer) {
        emit failed(answer.error(), isAsked);
        return;
    }
    m_newest = *answer;
    if (m_newest)
        emit found(*m_newest);
    else
        emit upToDate(isAsked);
}

} // namespace pinacle

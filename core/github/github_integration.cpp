#include "core/github/github_integration.h"

#include "core/base/text.h"

#include <QEventLoop>
#include <QJsonArray>
#include <QJsonObject>
#include <QNetworkAccessManager>
#include <QNetworkReply>
#include <QRegularExpression>
#include <QThread>
#include <QTimer>
#include <QUrlQuery>

namespace pinacle {

namespace {

constexpr int kTimeoutMs = 30'000;
constexpr int kMaximumPages = 50;

bool isThisComputer(const QString& host)
{
    return host == QLatin1String("localhost") || host == QLatin1String("127.0.0.1") ||
           host == QLatin1String("::1");
}

bool isSameOrigin(const QUrl& a, const QUrl& b)
{
    return a.scheme() == b.scheme() && a.host() == b.host() && a.port() == b.port();
}

/// "<https://…?page=2>; rel="next", <…>; rel="last"" (RFC 8288)
QUrl nextOf(const QByteArray& link)
{
    static const QRegularExpression next(QStringLiteral("<([^>]*)>\\s*;[^,]*rel=\"next\""));
    const auto match = next.match(QString::fromLatin1(link));
    return match.hasMatch() ? QUrl(match.captured(1)) : QUrl();
}

/// GitHub's own words: "message", and the entries of "errors".
QString reasonIn(const QByteArray& body)
{
    const QJsonObject json = QJsonDocument::fromJson(body).object();
    QStringList parts{json["message"].toString()};
    for (const QJsonValue& error : json["errors"].toArray())
        parts << (error.isString() ? error.toString() : error["message"].toString(error["code"].toString()));
    parts.removeAll(QString());
    return parts.join(QLatin1String("; ")).left(300);
}

/// An owner or a repository, as part of a path.
QString repositoryPath(const QString& fullName)
{
    QStringList parts;
    for (const QString& part : fullName.split(u'/'))
        parts << QString::fromLatin1(QUrl::toPercentEncoding(part));
    return QStringLiteral("/repos/") + parts.join(u'/');
}

GitHubRepository repositoryOf(const QJsonObject& json)
{
    return {json["full_name"].toString(),
            json["default_branch"].toString(),
            json["clone_url"].toString(),
            json["ssh_url"].toString(),
            json["description"].toString(),
            json["private"].toBool(),
            json["permissions"].toObject()["push"].toBool()};
}

Error networkError(const QNetworkReply& reply, const QString& host)
{
    Error error;
    error.kind = ErrorKind::Unreachable;
    error.detail = reply.errorString();
    error.message = Text::tr("%1 cannot be reached: %2").arg(host, reply.errorString());
    error.fix = Text::tr("Check the network and the address, then try again.");
    if (reply.error() == QNetworkReply::SslHandshakeFailedError) {
        error.message = Text::tr("The connection to %1 is not secure: %2").arg(host, reply.errorString());
        error.fix =
            Text::tr("Where a company inspects TLS, add its certificate to this computer's trust store.");
    }
    return error;
}

} // namespace

GitHubIntegration::GitHubIntegration(const QUrl& api, const QString& token)
    : m_api(api)
    , m_token(token)
{
}

Result<QUrl> GitHubIntegration::checkedApi(const QString& text, const QStringList& plainHttpHosts)
{
    const QUrl url(text.trimmed(), QUrl::StrictMode);
    const bool isSafe = url.scheme() == QLatin1String("https") ||
                        (url.scheme() == QLatin1String("http") &&
                         (isThisComputer(url.host()) || plainHttpHosts.contains(url.host())));
    if (!url.isValid() || url.host().isEmpty() || !isSafe || !url.userInfo().isEmpty() || url.hasQuery())
        return fail(ErrorKind::Invalid, Text::tr("\"%1\" is no address of a GitHub API.").arg(text.left(80)),
                    Text::tr("For example https://api.github.com, or https://HOST/api/v3 of an Enterprise "
                             "server."));
    return url;
}

QString GitHubIntegration::gitHost(const QUrl& api)
{
    return api.host() == QLatin1String("api.github.com") ? QStringLiteral("github.com") : api.host();
}

QUrl GitHubIntegration::url(const QString& path) const
{
    QString base = m_api.toString(QUrl::FullyEncoded);
    while (base.endsWith(u'/'))
        base.chop(1);
    return QUrl(base + path, QUrl::StrictMode);
}

/// Logins are not part of the API: they live on the site itself.
QUrl GitHubIntegration::webUrl(const QString& path) const
{
    QUrl site = m_api;
    if (site.host() == QLatin1String("api.github.com"))
        site.setHost(QStringLiteral("github.com"));
    site.setPath(path);
    return site;
}

Result<GitHubIntegration::Answer> GitHubIntegration::send(const QByteArray& verb, const QUrl& url,
                                                          const QByteArray& body, const Cancel& cancel)
{
    QNetworkRequest request(url);
    request.setRawHeader("Accept", url.path().startsWith(QLatin1String("/login/"))
                                       ? "application/json"
                                       : "application/vnd.github+json");
    request.setRawHeader("X-GitHub-Api-Version", "2022-11-28");
    request.setRawHeader("User-Agent", "Pinacle-Desktop/" PINACLE_VERSION);
    // A redirect would take the token along: to the same host alone, below.
    request.setAttribute(QNetworkRequest::RedirectPolicyAttribute, QNetworkRequest::ManualRedirectPolicy);
    if (!m_token.isEmpty())
        request.setRawHeader("Authorization", "Bearer " + m_token.toUtf8());
    if (!body.isEmpty())
        request.setHeader(QNetworkRequest::ContentTypeHeader, QStringLiteral("application/json"));
    QNetworkAccessManager network;
    const std::unique_ptr<QNetworkReply> reply(network.sendCustomRequest(request, verb, body));
    QEventLoop loop;
    QTimer clock;
    int waited = 0;
    QObject::connect(reply.get(), &QNetworkReply::finished, &loop, &QEventLoop::quit);
    QObject::connect(&clock, &QTimer::timeout, &loop, [&] {
        if (cancel.isAsked() || (waited += 50) > kTimeoutMs)
            loop.quit();
    });
    clock.start(50);
    if (!reply->isFinished())
        loop.exec();
    if (cancel.isAsked())
        return fail(ErrorKind::Cancelled, Text::tr("Cancelled."));
    if (!reply->isFinished())
        return fail(ErrorKind::Timeout, Text::tr("%1 did not answer within 30 s.").arg(url.host()),
                    Text::tr("Try again later."));
    Answer answer;
    answer.status = reply->attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt();
    if (answer.status == 0)
        return fail(networkError(*reply, url.host()));
    answer.body = reply->readAll();
    answer.next = nextOf(reply->rawHeader("Link"));
    if (reply->hasRawHeader("X-RateLimit-Remaining"))
        m_rate = {reply->rawHeader("X-RateLimit-Remaining").toInt(),
                  QDateTime::fromSecsSinceEpoch(reply->rawHeader("X-RateLimit-Reset").toLongLong())};
    if (answer.status >= 301 && answer.status <= 308) {
        const QUrl target = url.resolved(QUrl(QString::fromLatin1(reply->rawHeader("Location"))));
        if (verb == "GET" && target != url && isSameOrigin(target, url))
            return send(verb, target, body, cancel);
        return fail(
            ErrorKind::Unreachable,
            Text::tr("%1 sends us to %2, where the token does not belong.").arg(url.host(), target.host()));
    }
    if (answer.status >= 400 && answer.status != 404)
        return fail(failure(answer, reply->rawHeader("Retry-After")));
    return answer;
}

Error GitHubIntegration::failure(const Answer& answer, const QByteArray& retryAfter) const
{
    const QString host = m_api.host();
    const QString reason = reasonIn(answer.body);
    Error error;
    error.detail = QString::fromUtf8(answer.body.left(2000));
    const bool isLimited =
        answer.status == 429 || (answer.status == 403 && (m_rate.remaining == 0 || !retryAfter.isEmpty()));
    if (isLimited) {
        const QDateTime until =
            retryAfter.isEmpty() ? m_rate.resetsAt : QDateTime::currentDateTime().addSecs(retryAfter.toInt());
        error.kind = ErrorKind::Busy;
        error.message = Text::tr("%1 takes no more requests until %2.")
                            .arg(host, until.toString(QStringLiteral("HH:mm:ss")));
        error.fix = m_token.isEmpty() ? Text::tr("Log in: the limit is much higher then.")
                                      : Text::tr("Wait until then. Nothing was changed.");
    } else if (answer.status == 401) {
        error.kind = ErrorKind::AuthFailed;
        error.message = Text::tr("%1 does not accept the token: it expired, or was taken back.").arg(host);
        error.fix = Text::tr("Log in again with `pinacle github login`.");
    } else if (answer.status == 403) {
        error.kind = ErrorKind::AuthFailed;
        error.message = Text::tr("%1 does not allow this: %2").arg(host, reason);
        error.fix = Text::tr("Log in with a token that has the right: \"repo\", or for a fine-grained one "
                             "contents and administration of the repository.");
    } else if (answer.status == 422 || answer.status == 400 || answer.status == 409) {
        error.kind = ErrorKind::Invalid;
        error.message = Text::tr("%1 refuses this: %2").arg(host, reason);
    } else {
        error.kind = ErrorKind::Unreachable;
        error.message =
            Text::tr("%1 has trouble of its own (status %2): %3").arg(host).arg(answer.status).arg(reason);
        error.fix = Text::tr("Try again later.");
    }
    return error;
}

Result<GitHubIntegration::Answer> GitHubIntegration::ask(const QByteArray& verb, const QString& path,
                                                         const QJsonDocument& body, const Cancel& cancel)
{
    auto answer =
        send(verb, url(path), body.isNull() ? QByteArray() : body.toJson(QJsonDocument::Compact), cancel);
    if (answer && answer->status == 404)
        return fail(ErrorKind::NotFound,
                    Text::tr("%1 knows no %2, or does not show it to us.")
                        .arg(m_api.host(), path.section(u'?', 0, 0)),
                    Text::tr("Check the name; private repositories need a token that may see them."));
    return answer;
}

Result<QList<QJsonObject>> GitHubIntegration::all(const QString& path, const Cancel& cancel)
{
    QList<QJsonObject> items;
    QUrl page = url(path);
    for (int count = 0; !page.isEmpty() && count < kMaximumPages; ++count) {
        auto answer = send("GET", page, {}, cancel);
        if (!answer)
            return fail(answer.error());
        if (answer->status == 404)
            return fail(ErrorKind::NotFound,
                        Text::tr("%1 knows no %2, or does not show it to us.")
                            .arg(m_api.host(), path.section(u'?', 0, 0)),
                        Text::tr("Check the name; private repositories need a token that may see them."));
        const QJsonDocument document = QJsonDocument::fromJson(answer->body);
        if (!document.isArray())
            return fail(ErrorKind::Unreachable,
                        Text::tr("%1 answers, but not as GitHub does.").arg(m_api.host()),
                        Text::tr("Check the address of the API."));
        for (const QJsonValue& item : document.array())
            items << item.toObject();
        if (!answer->next.isEmpty() && !isSameOrigin(answer->next, m_api))
            return fail(ErrorKind::Unreachable,
                        Text::tr("%1 sends us to another host for the rest of a list.").arg(m_api.host()));
        page = answer->next;
    }
    return items;
}

Result<QString> GitHubIntegration::login(const Cancel& cancel)
{
    auto answer = ask("GET", QStringLiteral("/user"), {}, cancel);
    if (!answer)
        return fail(answer.error());
    const QString name = QJsonDocument::fromJson(answer->body).object()["login"].toString();
    if (name.isEmpty())
        return fail(ErrorKind::Unreachable, Text::tr("%1 answers, but not as GitHub does.").arg(m_api.host()),
                    Text::tr("Check the address of the API."));
    return name;
}

Result<QList<GitHubRepository>> GitHubIntegration::repositories(const Cancel& cancel)
{
    auto items = all(QStringLiteral("/user/repos?per_page=100&sort=pushed"), cancel);
    if (!items)
        return fail(items.error());
    QList<GitHubRepository> repositories;
    for (const QJsonObject& item : *items)
        repositories << repositoryOf(item);
    return repositories;
}

Result<QStringList> GitHubIntegration::branches(const QString& fullName, const Cancel& cancel)
{
    auto items = all(repositoryPath(fullName) + QStringLiteral("/branches?per_page=100"), cancel);
    if (!items)
        return fail(items.error());
    QStringList names;
    for (const QJsonObject& item : *items)
        names << item["name"].toString();
    return names;
}

Result<std::optional<QByteArray>> GitHubIntegration::readFile(const QString& fullName, const QString& branch,
                                                              const QString& path, const Cancel& cancel)
{
    QString query = repositoryPath(fullName) + QStringLiteral("/contents/") +
                    QString::fromLatin1(QUrl::toPercentEncoding(path, "/"));
    if (!branch.isEmpty())
        query += QStringLiteral("?ref=") + QString::fromLatin1(QUrl::toPercentEncoding(branch));
    auto answer = send("GET", url(query), {}, cancel);
    if (!answer)
        return fail(answer.error());
    if (answer->status == 404)
        return std::optional<QByteArray>();
    const QJsonObject json = QJsonDocument::fromJson(answer->body).object();
    if (json["type"].toString() != QLatin1String("file") ||
        json["encoding"].toString() != QLatin1String("base64"))
        return std::optional<QByteArray>(); // a folder, a link, or larger than 1 MB
    return std::optional(QByteArray::fromBase64(json["content"].toString().toLatin1()));
}

Result<GitHubRepository> GitHubIntegration::repository(const QString& fullName, const Cancel& cancel)
{
    auto answer = ask("GET", repositoryPath(fullName), {}, cancel);
    if (!answer)
        return fail(answer.error());
    return repositoryOf(QJsonDocument::fromJson(answer->body).object());
}

Result<GitHubRepository> GitHubIntegration::createRepository(const QString& name, bool isPrivate,
                                                             const Cancel& cancel)
{
    QString path = QStringLiteral("/user/repos");
    QString organisation;
    if (name.contains(u'/')) {
        const auto user = login(cancel);
        if (!user)
            return fail(user.error());
        const QString owner = name.section(u'/', 0, 0);
        if (owner.compare(*user, Qt::CaseInsensitive) != 0) {
            organisation = owner;
            path = QStringLiteral("/orgs/%1/repos").arg(QString::fromLatin1(QUrl::toPercentEncoding(owner)));
        }
    }
    const QJsonObject wanted{{"name", name.section(u'/', -1)}, {"private", isPrivate}, {"auto_init", false}};
    auto answer = ask("POST", path, QJsonDocument(wanted), cancel);
    if (!answer && answer.error().kind == ErrorKind::NotFound && !organisation.isEmpty())
        return fail(ErrorKind::NotFound,
                    Text::tr("%1 has no organisation \"%2\", or does not show it to us.")
                        .arg(m_api.host(), organisation.left(60)),
                    Text::tr("Check the owner in the address."));
    if (!answer && answer.error().kind == ErrorKind::Invalid) {
        Error error = answer.error();
        error.kind = ErrorKind::Conflict;
        error.fix = Text::tr("Give another name; one that you cannot see may have this one.");
        return fail(error);
    }
    if (!answer)
        return fail(answer.error());
    return repositoryOf(QJsonDocument::fromJson(answer->body).object());
}

Result<qint64> GitHubIntegration::addDeployKey(const QString& fullName, const QString& title,
                                               const QString& publicKey, bool mayWrite, const Cancel& cancel)
{
    const QString path = repositoryPath(fullName) + QStringLiteral("/keys");
    auto keys = all(path + QStringLiteral("?per_page=100"), cancel);
    if (!keys)
        return fail(keys.error());
    for (const QJsonObject& key : *keys) // cut off after it was added
        if (key["key"].toString().section(u' ', 0, 1) == publicKey.section(u' ', 0, 1))
            return key["id"].toInteger();
    auto answer = ask(
        "POST", path,
        QJsonDocument(QJsonObject{{"title", title}, {"key", publicKey}, {"read_only", !mayWrite}}), cancel);
    if (!answer)
        return fail(answer.error());
    return QJsonDocument::fromJson(answer->body).object()["id"].toInteger();
}

Result<bool> GitHubIntegration::mayDeployKeyWrite(const QString& fullName, qint64 id, const Cancel& cancel)
{
    auto answer =
        ask("GET", repositoryPath(fullName) + QStringLiteral("/keys/") + QString::number(id), {}, cancel);
    if (!answer)
        return fail(answer.error());
    return !QJsonDocument::fromJson(answer->body).object()["read_only"].toBool(true);
}

Result<void> GitHubIntegration::removeDeployKey(const QString& fullName, qint64 id, const Cancel& cancel)
{
    auto answer = send(
        "DELETE", url(repositoryPath(fullName) + QStringLiteral("/keys/") + QString::number(id)), {}, cancel);
    return answer ? Result<void>() : fail(answer.error());
}

Result<GitHubDeviceCode> GitHubIntegration::beginDeviceLogin(const QString& clientId, const Cancel& cancel)
{
    auto answer = send(
        "POST", webUrl(QStringLiteral("/login/device/code")),
        QJsonDocument(QJsonObject{{"client_id", clientId}, {"scope", "repo"}}).toJson(QJsonDocument::Compact),
        cancel);
    if (!answer)
        return fail(answer.error());
    const QJsonObject json = QJsonDocument::fromJson(answer->body).object();
    if (json["device_code"].toString().isEmpty())
        return fail(ErrorKind::Invalid,
                    Text::tr("%1 begins no login for this application: %2")
                        .arg(m_api.host(), json["error_description"].toString(
                                               json["error"].toString(Text::tr("no reason given")))),
                    Text::tr("Check the setting github.client_id, or log in with a token."));
    // It is opened in the browser: a page of the one that was asked, and nothing else.
    const QUrl page(json["verification_uri"].toString(), QUrl::StrictMode);
    if (!isSameOrigin(page, webUrl({})))
        return fail(ErrorKind::Invalid, Text::tr("%1 sends you to a page that is not its own: %2")
                                            .arg(m_api.host(), page.toString().left(200)));
    return GitHubDeviceCode{json["device_code"].toString(), json["user_code"].toString(),
                            json["verification_uri"].toString(), qMax(1, json["interval"].toInt(5)),
                            QDateTime::currentDateTimeUtc().addSecs(json["expires_in"].toInt(900))};
}

Result<QString> GitHubIntegration::waitForDeviceLogin(const QString& clientId, GitHubDeviceCode code,
                                                      const Cancel& cancel)
{
    const QByteArray body =
        QJsonDocument(QJsonObject{{"client_id", clientId},
                                  {"device_code", code.deviceCode},
                                  {"grant_type", "urn:ietf:params:oauth:grant-type:device_code"}})
            .toJson(QJsonDocument::Compact);
    while (QDateTime::currentDateTimeUtc() < code.expiresAt) {
        for (int waited = 0; waited < code.intervalSeconds * 1000; waited += 50) {
            if (cancel.isAsked())
                return fail(ErrorKind::Cancelled, Text::tr("Cancelled."));
            QThread::msleep(50);
        }
        auto answer = send("POST", webUrl(QStringLiteral("/login/oauth/access_token")), body, cancel);
        if (!answer)
            return fail(answer.error());
        const QJsonObject json = QJsonDocument::fromJson(answer->body).object();
        if (const QString token = json["access_token"].toString(); !token.isEmpty())
            return token;
        const QString error = json["error"].toString();
        if (error == QLatin1String("slow_down"))
            code.intervalSeconds = qMax(json["interval"].toInt(), code.intervalSeconds + 5);
        else if (error == QLatin1String("access_denied"))
            return fail(ErrorKind::AuthFailed, Text::tr("The login was refused in the browser."));
        else if (error == QLatin1String("expired_token"))
            break;
        else if (error != QLatin1String("authorization_pending"))
            return fail(ErrorKind::Invalid,
                        Text::tr("%1 ends the login: %2")
                            .arg(m_api.host(), json["error_description"].toString(error)));
    }
    return fail(ErrorKind::Timeout, Text::tr("The code expired before it was typed in."),
                Text::tr("Begin the login again."));
}

} // namespace pinacle

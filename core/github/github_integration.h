#pragma once

#include "core/base/cancel.h"
#include "core/base/result.h"

#include <QDateTime>
#include <QJsonDocument>
#include <QList>
#include <QMetaType>
#include <QUrl>

#include <optional>

namespace pinacle {

struct GitHubRepository
{
    QString fullName; ///< "owner/name"
    QString defaultBranch;
    QString httpsUrl;
    QString sshUrl;
    QString description;
    bool isPrivate = false;
    bool mayPush = false;
};

/// What a person has to do for a device login, and what it is polled with.
struct GitHubDeviceCode
{
    QString deviceCode; ///< a secret
    QString userCode;   ///< to be typed at verificationUrl
    QString verificationUrl;
    int intervalSeconds = 5;
    QDateTime expiresAt;
};

/// How many requests are left, as the last answer said; -1 before the first.
struct GitHubRate
{
    int remaining = -1;
    QDateTime resetsAt;
};

/// One GitHub, github.com or an Enterprise server, through its REST API
/// (https://docs.github.com/en/rest). The methods wait and turn an event loop of their own: call them on a
/// worker thread, to which the object belongs. Errors: AuthFailed (token expired or without the right),
/// NotFound, Invalid (refused, with GitHub's reason), Busy (rate limit, with when it ends), Unreachable,
/// Timeout, Cancelled.
class GitHubIntegration final
{
public:
    static constexpr const char* kDefaultApi = "https://api.github.com";

    /// `token` may be empty: then only what is public is seen.
    GitHubIntegration(const QUrl& api, const QString& token);

    /// Invalid unless it is https, or http to this computer or to one of the hosts that are named.
    static Result<QUrl> checkedApi(const QString& text, const QStringList& plainHttpHosts = {});
    /// The host that Git speaks to: "github.com" of "https://api.github.com".
    static QString gitHost(const QUrl& api);

    bool hasToken() const { return !m_token.isEmpty(); }
    Result<QString> login(const Cancel& cancel);                        ///< the user's name: proves the token
    Result<QList<GitHubRepository>> repositories(const Cancel& cancel); ///< all pages, newest push first
    Result<QStringList> branches(const QString& fullName, const Cancel& cancel);
    /// Nothing when there is no such file; at most 1 MB.
    Result<std::optional<QByteArray>> readFile(const QString& fullName, const QString& branch,
                                               const QString& path, const Cancel& cancel);
    /// NotFound when there is none, or the token may not see it.
    Result<GitHubRepository> repository(const QString& fullName, const Cancel& cancel);
    /// "name", or "owner/name": of the user or of an organisation. Conflict where the name is taken, NotFound
    /// where there is no such owner.
    Result<GitHubRepository> createRepository(const QString& name, bool isPrivate, const Cancel& cancel);
    /// Returns the key's id; one that is there already is found again.
    Result<qint64> addDeployKey(const QString& fullName, const QString& title, const QString& publicKey,
                                bool mayWrite, const Cancel& cancel);
    Result<bool> mayDeployKeyWrite(const QString& fullName, qint64 id, const Cancel& cancel);
    Result<void> removeDeployKey(const QString& fullName, qint64 id, const Cancel& cancel); ///< gone counts

    /// Device login (https://docs.github.com/en/apps/oauth-apps/building-oauth-apps/authorizing-oauth-apps).
    Result<GitHubDeviceCode> beginDeviceLogin(const QString& clientId, const Cancel& cancel);
    /// Polls until the person is done; returns the token. Timeout when the code expired.
    Result<QString> waitForDeviceLogin(const QString& clientId, GitHubDeviceCode code, const Cancel& cancel);

    const GitHubRate& rate() const { return m_rate; }

private:
    struct Answer
    {
        int status = 0;
        QByteArray body;
        QUrl next; ///< of the Link header
    };
    Result<Answer> send(const QByteArray& verb, const QUrl& url, const QByteArray& body,
                        const Cancel& cancel);
    Result<Answer> ask(const QByteArray& verb, const QString& path, const QJsonDocument& body,
                       const Cancel& cancel);
    Result<QList<QJsonObject>> all(const QString& path, const Cancel& cancel);
    Error failure(const Answer& answer, const QByteArray& retryAfter) const;
    QUrl url(const QString& path) const;
    QUrl webUrl(const QString& path) const;

    QUrl m_api;
    QString m_token;
    GitHubRate m_rate;
};

} // namespace pinacle

Q_DECLARE_METATYPE(pinacle::GitHubRepository)

#pragma once

#include "core/base/result.h"
#include "core/store/records.h" // Error as a type that signals carry

#include <QDateTime>
#include <QNetworkAccessManager>
#include <QTimer>
#include <QUrl>

#include <optional>

namespace pinacle {

class WindowSettings;

/// A version that is newer than this one, and the page about it.
struct NewVersion
{
    QString version;
    QUrl page;
};

/// Reads {"version": "1.2.0", "page": "https://…"}; nothing when that is not newer than `own`.
Result<std::optional<NewVersion>> newerVersion(const QByteArray& json, const QString& own);

/// Asks the address of the settings for the newest version: once a day where the settings allow it, and when
/// a person asks. The request says nothing about this computer. Main thread.
class UpdateCheck final : public QObject
{
    Q_OBJECT

public:
    UpdateCheck(WindowSettings& settings, const QString& own, QObject* parent = nullptr);

    void look();                                                         ///< a person asks; an answer follows
    const std::optional<NewVersion>& newest() const { return m_newest; } ///< what the last answer said

signals:
    void found(const pinacle::NewVersion& version);
    void upToDate(bool isAsked); ///< by a person, not by the day
    void failed(const pinacle::Error& error, bool isAsked);

private:
    void lookIfDue();
    void ask(bool isAsked);
    void read(QNetworkReply& reply, bool isAsked);

    WindowSettings& m_settings;
    const QString m_own;
    QNetworkAccessManager* m_network = nullptr; ///< made for the first request: most starts make none
    QTimer m_clock;
    std::optional<NewVersion> m_newest;
};

} // namespace pinacle

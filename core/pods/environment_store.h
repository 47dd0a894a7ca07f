#pragma once

#include "core/base/result.h"

#include <QMap>
#include <QString>

namespace pinacle {

/// The pods' environment values on this computer: a file a pod, mode 0600, outside the database because the
/// values may be secrets. Needed to go on after a crash. Any thread.
class EnvironmentStore final
{
public:
    explicit EnvironmentStore(const QString& home)
        : m_folder(home + QStringLiteral("/environments"))
    {
    }

    QMap<QString, QString> read(const QString& podId) const;
    Result<void> write(const QString& podId, const QMap<QString, QString>& environment) const;
    void remove(const QString& podId) const;

private:
    QString path(const QString& podId) const
    {
        return m_folder + QLatin1Char('/') + podId + QStringLiteral(".json");
    }
    QString m_folder;
};

} // namespace pinacle

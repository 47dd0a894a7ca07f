#pragma once

#include "core/base/result.h"

#include <QSqlQuery>
#include <QString>
#include <QVariantList>

#include <functional>
#include <memory>

namespace pinacle {

/// The SQLite file of all state: WAL, foreign keys, a busy timeout of 10 s, numbered migrations.
/// One object serves all threads: each thread has a connection of its own, opened at its first use and closed
/// when the thread ends (a SQLite connection belongs to its thread).
class Database final
{
public:
    /// Opens or creates the file and migrates it, each migration in one transaction, after a copy of the file
    /// was put beside it. Conflict when a newer program has written it.
    static Result<std::unique_ptr<Database>> open(const QString& path);
    ~Database();
    Database(const Database&) = delete;
    Database& operator=(const Database&) = delete;

    const QString& path() const { return m_path; }

    /// Runs one statement with its values bound in order.
    Result<QSqlQuery> exec(const QString& sql, const QVariantList& values = {});

    /// Runs `work` between BEGIN IMMEDIATE and COMMIT; an error rolls back. Not to be nested.
    Result<void> transaction(const std::function<Result<void>()>& work);

    /// Number of the newest migration of this program.
    static int newestVersion();

private:
    explicit Database(QString path);
    QSqlDatabase connection();
    Result<void> migrate();

    QString m_path;
    QString m_key; ///< makes names of connections unique over Database objects
};

/// Now, as stored: ISO 8601, UTC, milliseconds.
QString toStored(const QDateTime& time);
QDateTime fromStored(const QVariant& value);

} // namespace pinacle

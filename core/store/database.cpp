#include "core/store/database.h"

#include "core/base/text.h"

#include <QDateTime>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QSqlDatabase>
#include <QSqlError>
#include <QThread>
#include <QUuid>

#include <utility>

namespace pinacle {

namespace {

/// Closes the connections of a thread when the thread ends.
class ThreadConnections final
{
public:
    ~ThreadConnections() { close(); }
    void close()
    {
        for (const QString& name : std::exchange(m_names, {}))
            QSqlDatabase::removeDatabase(name);
    }
    void add(const QString& name)
    {
        // The destructor runs after QThread::wait() has let others go on, to the end of the program perhaps,
        // where Qt's list of connections is gone already. `finished` is emitted before, on the thread that
        // ends.
        if (m_names.isEmpty())
            QObject::connect(QThread::currentThread(), &QThread::finished, [this] { close(); });
        m_names << name;
    }
    void drop(const QString& name)
    {
        if (m_names.removeAll(name))
            QSqlDatabase::removeDatabase(name);
    }

private:
    QStringList m_names;
};

thread_local ThreadConnections t_connections;

tl::unexpected<Error> sqlError(const QString& what, const QSqlError& error)
{
    const bool isUnique = error.nativeErrorCode() == QLatin1String("2067") ||
                          error.nativeErrorCode() == QLatin1String("1555") ||
                          error.nativeErrorCode() == QLatin1String("19");
    const bool isFull = error.nativeErrorCode() == QLatin1String("13");
    return fail(isUnique ? ErrorKind::Conflict
                : isFull ? ErrorKind::NoSpace
                         : ErrorKind::Internal,
                Text::tr("The database refused \"%1\": %2").arg(what, error.databaseText()), {},
                error.text());
}

QStringList migrationFiles()
{
    return QDir(QStringLiteral(":/sql")).entryList({QStringLiteral("*.sql")}, QDir::Files, QDir::Name);
}

/// SQLite runs one statement a call; comments and blank ones are skipped. Our migrations hold no ";" in
/// literals.
QStringList statementsOf(const QString& script)
{
    QString plain;
    for (const QString& line : script.split(QLatin1Char('\n')))
        if (!line.trimmed().startsWith(QLatin1String("--")))
            plain += line + QLatin1Char('\n');
    QStringList statements;
    for (const QString& statement : plain.split(QLatin1Char(';')))
        if (!statement.trimmed().isEmpty())
            statements << statement.trimmed();
    return statements;
}

} // namespace

QString toStored(const QDateTime& time)
{
    return time.isValid() ? time.toUTC().toString(Qt::ISODateWithMs) : QString();
}

QDateTime fromStored(const QVariant& value)
{
    return QDateTime::fromString(value.toString(), Qt::ISODateWithMs).toUTC();
}

Database::Database(QString path)
    : m_path(std::move(path))
    , m_key(QUuid::createUuid().toString(QUuid::WithoutBraces))
{
}

Database::~Database()
{
    t_connections.drop(m_key + QString::number(quintptr(&t_connections)));
}

int Database::newestVersion()
{
    return int(migrationFiles().size());
}

QSqlDatabase Database::connection()
{
    const QString name = m_key + QString::number(quintptr(&t_connections));
    if (QSqlDatabase::contains(name))
        return QSqlDatabase::database(name, false);
    QSqlDatabase db = QSqlDatabase::addDatabase(QStringLiteral("QSQLITE"), name);
    db.setDatabaseName(m_path);
    db.setConnectOptions(QStringLiteral("QSQLITE_BUSY_TIMEOUT=10000"));
    t_connections.add(name);
    if (db.open()) {
        QSqlQuery pragma(db);
        for (const char* text :
             {"PRAGMA journal_mode=WAL", "PRAGMA foreign_keys=ON", "PRAGMA synchronous=NORMAL"})
            pragma.exec(QString::fromLatin1(text));
    }
    return db;
}

Result<QSqlQuery> Database::exec(const QString& sql, const QVariantList& values)
{
    QSqlQuery query(connection());
    query.setForwardOnly(true);
    const QString what = sql.section(QLatin1Char(' '), 0, 2).toLower();
    if (!query.prepare(sql))
        return sqlError(what, query.lastError());
    for (const QVariant& value : values)
        query.addBindValue(value);
    if (!query.exec())
        return sqlError(what, query.lastError());
    return query;
}

Result<void> Database::transaction(const std::function<Result<void>()>& work)
{
    if (auto begun = exec(QStringLiteral("BEGIN IMMEDIATE")); !begun)
        return fail(begun.error());
    if (auto done = work(); !done) {
        exec(QStringLiteral("ROLLBACK"));
        return done;
    }
    auto committed = exec(QStringLiteral("COMMIT"));
    if (!committed) {
        exec(QStringLiteral("ROLLBACK"));
        return fail(committed.error());
    }
    return {};
}

Result<void> Database::migrate()
{
    const auto versionNow = [this]() -> Result<int> {
        auto query = exec(QStringLiteral("SELECT max(version) FROM schema_version"));
        if (!query)
            return fail(query.error());
        return query->next() ? query->value(0).toInt() : 0;
    };
    if (auto made = exec(QStringLiteral("CREATE TABLE IF NOT EXISTS schema_version (version INTEGER PRIMARY "
                                        "KEY, applied_at TEXT NOT NULL)"));
        !made)
        return fail(made.error());
    auto version = versionNow();
    if (!version)
        return fail(version.error());
    if (*version > newestVersion())
        return fail(ErrorKind::Conflict,
                    Text::tr("%1 was written by a newer version of Pinacle Desktop.").arg(m_path),
                    Text::tr("Install the newest version, or set PINACLE_HOME to another folder."));
    if (*version > 0 && *version < newestVersion()) {
        const QString copy = QStringLiteral("%1.before-%2").arg(m_path).arg(*version + 1);
        if (!QFile::exists(copy)) // VACUUM INTO is consistent, unlike a copy of the file beside its WAL
            if (auto copied = exec(QStringLiteral("VACUUM INTO ?"), {copy}); !copied)
                return fail(copied.error());
    }
    const QStringList files = migrationFiles();
    for (int next = *version + 1; next <= files.size(); ++next) {
        QFile file(QStringLiteral(":/sql/") + files.at(next - 1));
        if (!file.open(QIODevice::ReadOnly))
            return fail(ErrorKind::Internal, QStringLiteral("Missing migration %1").arg(files.at(next - 1)));
        const QStringList statements = statementsOf(QString::fromUtf8(file.readAll()));
        auto applied = transaction([&]() -> Result<void> {
            // Another program may have been faster: look again, now that the write lock is ours.
            if (auto now = versionNow(); !now || *now >= next)
                return now ? Result<void>() : fail(now.error());
            for (const QString& statement : statements)
                if (auto ran = exec(statement); !ran)
                    return fail(ran.error());
            auto noted = exec(QStringLiteral("INSERT INTO schema_version VALUES (?, ?)"),
                              {next, toStored(QDateTime::currentDateTimeUtc())});
            return noted ? Result<void>() : fail(noted.error());
        });
        if (!applied)
            return applied;
    }
    return {};
}

Result<std::unique_ptr<Database>> Database::open(const QString& path)
{
    std::unique_ptr<Database> database(new Database(path));
    if (const QSqlDatabase connection = database->connection(); !connection.isOpen())
        return fail(
            ErrorKind::Internal,
            Text::tr("Cannot open the database %1: %2").arg(path, connection.lastError().databaseText()));
    if (auto migrated = database->migrate(); !migrated)
        return fail(migrated.error());
    QFile::setPermissions(path, QFile::ReadOwner | QFile::WriteOwner);
    return database;
}

} // namespace pinacle

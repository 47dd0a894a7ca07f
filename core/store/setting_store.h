#pragma once

#include <QString>
#include <QStringList>

namespace pinacle {

class Database;

/// The table `settings`: what a person chose for the whole installation. Never secrets. Any thread.
class SettingStore final
{
public:
    explicit SettingStore(Database& database)
        : m_database(database)
    {
    }

    QString value(const QString& key, const QString& fallback = {}) const;
    QStringList list(const QString& key) const; ///< separated by commas
    void set(const QString& key, const QString& value);

private:
    Database& m_database;
};

} // namespace pinacle

#include "core/store/setting_store.h"

#include "core/store/database.h"

namespace pinacle {

QString SettingStore::value(const QString& key, const QString& fallback) const
{
    auto query = m_database.exec(QStringLiteral("SELECT value FROM settings WHERE key = ?"), {key});
    return query && query->next() ? query->value(0).toString() : fallback;
}

QStringList SettingStore::list(const QString& key) const
{
    QStringList items;
    for (const QString& item : value(key).split(u',', Qt::SkipEmptyParts))
        items << item.trimmed();
    return items;
}

void SettingStore::set(const QString& key, const QString& value)
{
    m_database.exec(QStringLiteral("INSERT INTO settings (key, value) VALUES (?, ?) "
                                   "ON CONFLICT (key) DO UPDATE SET value = excluded.value"),
                    {key, value.isNull() ? QStringLiteral("") : value});
}

} // namespace pinacle

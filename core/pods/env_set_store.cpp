#include "core/pods/env_set_store.h"

#include "core/base/ids.h"
#include "core/base/shell_quote.h"
#include "core/base/text.h"
#include "core/store/database.h"

#include <QJsonArray>
#include <QJsonDocument>

namespace pinacle {

static QString secretOf(const QString& id)
{
    return QStringLiteral("environment-") + id;
}

QList<EnvSet> EnvSetStore::list() const
{
    QList<EnvSet> sets;
    auto query =
        m_database.exec(QStringLiteral("SELECT id, name, keys FROM env_sets ORDER BY name COLLATE NOCASE"));
    while (query && query->next()) {
        EnvSet set{query->value(0).toString(), query->value(1).toString(), {}};
        for (const QJsonValue& key : QJsonDocument::fromJson(query->value(2).toByteArray()).array())
            set.keys << key.toString();
        sets << set;
    }
    return sets;
}

Result<EnvSet> EnvSetStore::find(const QString& name) const
{
    const QList<EnvSet> sets = list();
    QStringList names;
    for (const EnvSet& set : sets) {
        if (set.name == name)
            return set;
        names << set.name;
    }
    return fail(ErrorKind::NotFound, Text::tr("There is no env set \"%1\".").arg(name.left(60)),
                names.isEmpty() ? Text::tr("Make one with `pinacle envset save NAME KEY=VALUE…`.")
                                : Text::tr("There are: %1").arg(names.join(QLatin1String(", "))));
}

Result<DotEnv> EnvSetStore::read(const QString& name) const
{
    const auto set = find(name);
    if (!set)
        return fail(set.error());
    auto text = m_secrets.read(secretOf(set->id));
    if (!text)
        return fail(text.error());
    return DotEnv(text->value_or(QString()));
}

Result<void> EnvSetStore::save(const QString& name, const DotEnv& variables)
{
    const bool hasControl =
        std::any_of(name.begin(), name.end(), [](QChar c) { return c.category() == QChar::Other_Control; });
    if (name.trimmed().isEmpty() || name.size() > 100 || hasControl || !isPassable(name))
        return fail(ErrorKind::Invalid, Text::tr("\"%1\" cannot name an env set.").arg(name.left(60)),
                    Text::tr("A name has 1 to 100 characters and no control characters."));
    if (!variables.mistakes().isEmpty()) {
        const ConfigMistake& mistake = variables.mistakes().first();
        return fail(
            ErrorKind::Invalid,
            Text::tr("Line %1, column %2: %3").arg(mistake.line).arg(mistake.column).arg(mistake.message));
    }
    const auto known = find(name);
    const QString id = known ? known->id : newId(QStringLiteral("set"));
    // The secret first: a set without its values would look as if they were lost.
    if (auto kept = m_secrets.write(secretOf(id), variables.text()); !kept)
        return kept;
    const QString keys = QString::fromUtf8(
        QJsonDocument(QJsonArray::fromStringList(variables.keys())).toJson(QJsonDocument::Compact));
    auto noted = m_database.exec(QStringLiteral("INSERT INTO env_sets (id, name, keys) VALUES (?, ?, ?) "
                                                "ON CONFLICT (name) DO UPDATE SET keys = excluded.keys"),
                                 {id, name, keys});
    return noted ? Result<void>() : fail(noted.error());
}

Result<void> EnvSetStore::remove(const QString& name)
{
    const auto set = find(name);
    if (!set)
        return fail(set.error());
    if (auto removed = m_secrets.remove(secretOf(set->id)); !removed)
        return removed;
    auto forgotten = m_database.exec(QStringLiteral("DELETE FROM env_sets WHERE id = ?"), {set->id});
    return forgotten ? Result<void>() : fail(forgotten.error());
}

} // namespace pinacle

#include "core/config/catalog.h"

#include "core/base/text.h"
#include "core/config/catalog_reader.h"

#include <QUrl>

namespace pinacle {

int ProcessDefinition::port() const
{
    return url.isEmpty() ? 0 : QUrl(url).port(0);
}

static CatalogEntries readEntries(const QString& userFolder)
{
    CatalogEntries all = readBuiltInEntries();
    if (!userFolder.isEmpty())
        addOwnEntries(all, userFolder);
    return all;
}

Catalog::Catalog(CatalogEntries entries)
{
    std::promise<CatalogEntries> promise;
    promise.set_value(std::move(entries));
    m_entries = promise.get_future();
}

Result<Catalog> Catalog::load(const QString& userFolder)
{
    CatalogEntries all = readBuiltInEntries();
    if (!all.problems.isEmpty())
        return fail(ErrorKind::Internal, all.problems.first().text());
    const Catalog builtIn(std::move(all));
    return userFolder.isEmpty() ? builtIn : builtIn.withOwn(userFolder);
}

Catalog Catalog::readLater(const QString& userFolder)
{
    Catalog catalog;
    catalog.m_entries = std::async(std::launch::deferred, readEntries, userFolder);
    return catalog;
}

Catalog Catalog::withOwn(const QString& userFolder) const
{
    CatalogEntries all = entries();
    addOwnEntries(all, userFolder);
    return Catalog(std::move(all));
}

const Tier* Catalog::tier(const QString& id) const
{
    return findById(tiers(), id);
}
const ServiceDefinition* Catalog::service(const QString& id) const
{
    return findById(services(), id);
}
const TemplateDefinition* Catalog::templateById(const QString& id) const
{
    return findById(templates(), id);
}
QStringList Catalog::tierIds() const
{
    return idsOf(tiers());
}
QStringList Catalog::serviceIds() const
{
    return idsOf(services());
}
QStringList Catalog::templateIds() const
{
    return idsOf(templates());
}

QString unknownWord(const QString& what, const QString& found, const QStringList& allowed)
{
    const QString near = nearestWord(found, allowed);
    return Text::tr("unknown %1 \"%2\"%3; allowed: %4")
        .arg(what, found.left(60), near.isEmpty() ? QString() : Text::tr(" (did you mean \"%1\"?)").arg(near),
             allowed.join(QLatin1String(", ")));
}

QString nearestWord(const QString& found, const QStringList& allowed)
{
    const auto distance = [](const QString& a, const QString& b) { // Levenshtein
        QList<int> row(b.size() + 1);
        std::iota(row.begin(), row.end(), 0);
        for (int i = 1; i <= a.size(); ++i) {
            int diagonal = row[0]++;
            for (int j = 1; j <= b.size(); ++j) {
                const int substituted = diagonal + (a[i - 1] == b[j - 1] ? 0 : 1);
                diagonal = row[j];
                row[j] = std::min({row[j] + 1, row[j - 1] + 1, substituted});
            }
        }
        return row.last();
    };
    if (found.size() > 64)
        return {};
    QString nearest;
    int least = qMax(2, int(found.size()) / 3) + 1;
    for (const QString& word : allowed) {
        const int d = distance(found.toLower(), word.toLower());
        if (d < least) {
            least = d;
            nearest = word;
        }
    }
    return nearest;
}

} // namespace pinacle

#pragma once

#include "core/config/catalog.h"

#include <algorithm>

namespace pinacle {

/// The catalogue's files that travel in the program; a problem is a defect of the build.
CatalogEntries readBuiltInEntries();
/// Adds the user's own from their folder, but not those with a mistake: they are told in `problems`.
void addOwnEntries(CatalogEntries& all, const QString& folder);

template<typename T>
const T* findById(const QList<T>& list, const QString& id)
{
    const auto it = std::find_if(list.begin(), list.end(), [&](const T& item) { return item.id == id; });
    return it == list.end() ? nullptr : &*it;
}

template<typename T>
QStringList idsOf(const QList<T>& list)
{
    QStringList ids;
    for (const T& item : list)
        ids << item.id;
    return ids;
}

} // namespace pinacle

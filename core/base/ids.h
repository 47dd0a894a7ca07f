#pragma once

#include <QString>

namespace pinacle {

/// A new id that sorts by time of creation: prefix, "_", 26 characters of Crockford base32 in lower case
/// (48 bits of milliseconds, 80 random bits; https://github.com/ulid/spec).
QString newId(const QString& prefix);

/// The part of an id after its prefix: "01j…" of "pod_01j…". Names of remote objects are made from it.
QString idSuffix(const QString& id);

/// Lower case, runs of other characters become "-", trimmed, at most 40 characters; "pod" when nothing is
/// left.
QString slugFor(const QString& name);

} // namespace pinacle

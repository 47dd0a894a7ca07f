#pragma once

#include <QStringList>

namespace pinacle {

/// More than 200 texts that break careless quoting: quotes, substitutions, globs, newlines, control
/// characters, leading dashes, all of Unicode's odd corners, long ones. None holds U+0000. The same texts on
/// every run.
QStringList hostileTexts();

} // namespace pinacle

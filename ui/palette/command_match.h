#pragma once

#include <QString>

namespace pinacle {

/// How well what was typed fits a text, without regard to case: all its characters, in their order. The
/// beginnings of words and neighbours count more. -1: not at all; an empty pattern fits everything with 0.
int fuzzyScore(const QString& pattern, const QString& text);

} // namespace pinacle

#pragma once

#include <QRectF>

class QColor;
class QPainter;

namespace pinacle {

/// Paints a block element (U+2580 to U+259F) from edge to edge of its cell: a font leaves seams between them,
/// and pictures that programs make of them fall apart. False: it is another character.
bool paintBlock(QPainter& painter, const QRectF& cell, char16_t character, const QColor& colour);

} // namespace pinacle

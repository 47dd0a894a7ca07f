#include "ui/terminal/terminal_blocks.h"

#include <QColor>
#include <QPainter>

namespace pinacle {

/// In eighths of the cell.
struct Eighths
{
    int left = 0;
    int top = 0;
    int right = 8;
    int bottom = 8;
};

static void fill(QPainter& painter, const QRectF& cell, const Eighths& part, const QColor& colour)
{
    const auto x = [&](int eighth) { return qRound(cell.x() + cell.width() * eighth / 8); };
    const auto y = [&](int eighth) { return qRound(cell.y() + cell.height() * eighth / 8); };
    painter.fillRect(QRect(QPoint(x(part.left), y(part.top)), QPoint(x(part.right) - 1, y(part.bottom) - 1)),
                     colour);
}

/// U+2596 to U+259F: which quarters they are made of.
static void fillQuarters(QPainter& painter, const QRectF& cell, char16_t character, const QColor& colour)
{
    enum { UpperLeft = 1, UpperRight = 2, LowerLeft = 4, LowerRight = 8 };
    static constexpr int kQuarters[]{LowerLeft,
                                     LowerRight,
                                     UpperLeft,
                                     UpperLeft | LowerLeft | LowerRight,
                                     UpperLeft | LowerRight,
                                     UpperLeft | UpperRight | LowerLeft,
                                     UpperLeft | UpperRight | LowerRight,
                                     UpperRight,
                                     UpperRight | LowerLeft,
                                     UpperRight | LowerLeft | LowerRight};
    const int quarters = kQuarters[character - 0x2596];
    if (quarters & UpperLeft)
        fill(painter, cell, {0, 0, 4, 4}, colour);
    if (quarters & UpperRight)
        fill(painter, cell, {4, 0, 8, 4}, colour);
    if (quarters & LowerLeft)
        fill(painter, cell, {0, 4, 4, 8}, colour);
    if (quarters & LowerRight)
        fill(painter, cell, {4, 4, 8, 8}, colour);
}

bool paintBlock(QPainter& painter, const QRectF& cell, char16_t character, const QColor& colour)
{
    if (character < 0x2580 || character > 0x259f)
        return false;
    if (character == 0x2580) // upper half
        fill(painter, cell, {0, 0, 8, 4}, colour);
    else if (character <= 0x2588) // lower one to eight eighths
        fill(painter, cell, {0, 8 - (character - 0x2580), 8, 8}, colour);
    else if (character <= 0x258f) // left seven to one eighths
        fill(painter, cell, {0, 0, 0x2590 - character, 8}, colour);
    else if (character == 0x2590) // right half
        fill(painter, cell, {4, 0, 8, 8}, colour);
    else if (character <= 0x2593) { // light, medium and dark shade
        QColor shade = colour;
        shade.setAlphaF(float(colour.alphaF()) * float(character - 0x2590) / 4);
        fill(painter, cell, {}, shade);
    } else if (character == 0x2594) // upper eighth
        fill(painter, cell, {0, 0, 8, 1}, colour);
    else if (character == 0x2595) // right eighth
        fill(painter, cell, {7, 0, 8, 8}, colour);
    else
        fillQuarters(painter, cell, character, colour);
    return true;
}

} // namespace pinacle

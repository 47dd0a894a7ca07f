#pragma once

#include "ui/terminal/terminal_surface.h"

#include <QColor>
#include <QPalette>

namespace pinacle {

/// What a cell is painted in. The first 16 colours fit the light or dark palette; the others are xterm's.
struct CellColours
{
    QColor foreground;
    QColor background;
};

CellColours cellColours(const TerminalStyle& style, const QPalette& palette);

} // namespace pinacle

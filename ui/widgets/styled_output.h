#pragma once

#include "ui/terminal/terminal_surface.h"

#include <QList>
#include <QTextCharFormat>

class QPalette;

namespace pinacle {

/// A piece of output in one style.
struct StyledText
{
    QString text;
    TerminalStyle style;
};

/// Output of a command as it looks on a terminal at the end: colours and weights kept, all other control
/// sequences left out, lines that were written over shown as they ended. `style` goes on from piece to piece.
QList<StyledText> styledOutput(const QString& raw, TerminalStyle& style);

/// A style as a document takes it, in colours that fit the palette.
QTextCharFormat charFormat(const TerminalStyle& style, const QPalette& palette);

} // namespace pinacle

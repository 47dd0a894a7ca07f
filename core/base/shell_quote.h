#pragma once

#include <QString>
#include <QStringList>

namespace pinacle {

/// One word of a POSIX shell that expands to exactly `text`: plain where every character is harmless, else in
/// single quotes. The only quoting in the program; apply it once for each shell a text passes.
/// `text` must not hold U+0000 (no program can receive one); isPassable() tells.
QString quoteForShell(const QString& text);

/// The command line that runs `argv` in a POSIX shell.
QString quoteForShell(const QStringList& argv);

/// False for texts that no argument vector can carry: those with U+0000 or unpaired surrogates.
bool isPassable(const QString& text);

} // namespace pinacle

#pragma once

#include "app/cli/console.h"
#include "core/base/result.h"

namespace pinacle::cli {

/// Runs the user's editor on a file, in this terminal. The setting may hold arguments ("code --wait"); no
/// shell reads it.
Result<void> runEditor(const QString& path);
/// Asks whether to go on after a mistake; false when there is nobody to ask.
bool asksToEditAgain(const Console& console);

} // namespace pinacle::cli

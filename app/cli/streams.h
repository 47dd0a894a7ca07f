#pragma once

#include "core/connection/server_connection.h"

namespace pinacle::cli {

/// Standard input, handed on as it comes: an InputSource.
std::optional<QByteArray> readInput();
/// Another program's output, as ours: an OutputSink.
void passOn(Stream stream, const QByteArray& bytes);

} // namespace pinacle::cli

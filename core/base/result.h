#pragma once

#include "core/base/error.h"

#include <tl/expected.hpp>

namespace pinacle {

/// The value, or why there is none. Every boundary of core returns one; exceptions never cross it.
template<typename T>
using Result = tl::expected<T, Error>;

/// The error side of a Result: `return fail(ErrorKind::NotFound, tr("…"));`
inline tl::unexpected<Error> fail(ErrorKind kind, const QString& message, const QString& fix = {},
                                  const QString& detail = {})
{
    Error error;
    error.kind = kind;
    error.message = message;
    error.fix = fix;
    error.detail = detail;
    return tl::make_unexpected(std::move(error));
}

/// Hands an error on unchanged: `if (!x) return fail(x.error());`
inline tl::unexpected<Error> fail(Error error)
{
    return tl::make_unexpected(std::move(error));
}

} // namespace pinacle

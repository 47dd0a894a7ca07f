#include "core/base/error.h"

#include <array>
#include <utility>

namespace pinacle {

static constexpr std::array<std::pair<ErrorKind, const char*>, 15> kNames{{
    {ErrorKind::Internal, "internal"},
    {ErrorKind::Invalid, "invalid"},
    {ErrorKind::NotFound, "not_found"},
    {ErrorKind::Conflict, "conflict"},
    {ErrorKind::Busy, "busy"},
    {ErrorKind::Cancelled, "cancelled"},
    {ErrorKind::Timeout, "timeout"},
    {ErrorKind::Unreachable, "unreachable"},
    {ErrorKind::AuthFailed, "auth_failed"},
    {ErrorKind::HostKeyUnknown, "host_key_unknown"},
    {ErrorKind::HostKeyChanged, "host_key_changed"},
    {ErrorKind::CommandFailed, "command_failed"},
    {ErrorKind::NoSpace, "no_space"},
    {ErrorKind::NotConfirmed, "not_confirmed"},
    {ErrorKind::IsolationNotProven, "isolation_not_proven"},
}};

QString errorKindName(ErrorKind kind)
{
    for (const auto& [value, name] : kNames)
        if (value == kind)
            return QString::fromLatin1(name);
    return QStringLiteral("internal");
}

ErrorKind errorKindFromName(const QString& name)
{
    for (const auto& [value, known] : kNames)
        if (name == QLatin1String(known))
            return value;
    return ErrorKind::Internal;
}

} // namespace pinacle

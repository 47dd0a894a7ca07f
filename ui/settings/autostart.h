#pragma once

#include "core/base/result.h"

namespace pinacle {

/// Whether the window starts when the user logs in: a desktop file in the autostart folder (the XDG
/// specification), on macOS a LaunchAgent. The file is the truth; nothing else remembers it.
class Autostart final
{
public:
    /// `program`: absolute path of the window program. `folder`: for tests; empty: the user's own.
    explicit Autostart(const QString& program, const QString& folder = {});

    /// The program's argument: it waits in the tray, where there is one.
    static constexpr const char* kBackground = "--background";

    bool isOn() const;
    /// Adds that argument to a file of this program that was written without it.
    Result<void> refresh() const;
    Result<void> set(bool isOn) const;
    const QString& file() const { return m_file; }

private:
    QByteArray text() const;

    QString m_program;
    QString m_file;
};

} // namespace pinacle

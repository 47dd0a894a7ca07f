#pragma once

#include "core/config/dotenv.h"

#include <QByteArray>
#include <QMap>
#include <QString>

namespace pinacle {

/// Text of a shell script that runs in a pod, fed over stdin: every value is quoted, nothing depends on
/// delimiters.
class PodScript final
{
public:
    PodScript& line(const QString& text); ///< a line of shell, as it is
    /// Writes a file, whole or not at all, its folder made when missing. `mode`: "0644", "0600" or "0755".
    PodScript& writeFile(const QString& path, const QString& content, const QString& mode);
    QByteArray text() const { return m_text.toUtf8(); }

private:
    QString m_text = QStringLiteral("set -eu\numask 022\n");
};

/// Lines `export KEY='value'` for a shell. Keys must be isEnvironmentKey().
QString exportLines(const QMap<QString, QString>& environment);
/// The way back. Reads only what exportLines() writes; anything else is left out, nothing is ever run.
QMap<QString, QString> parseExportLines(const QString& text);

} // namespace pinacle

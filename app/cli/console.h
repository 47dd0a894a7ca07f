#pragma once

#include "core/base/error.h"

#include <QJsonArray>
#include <QJsonObject>
#include <QStringList>

namespace pinacle::cli {

/// What the process returns; see the command line's documentation.
enum ExitCode { kDone = 0, kFailed = 1, kUsage = 2, kNotFound = 3, kRefused = 4, kCancelled = 130 };

/// Standard output and standard error of the program.
class Console final
{
public:
    explicit Console(bool isJson)
        : m_isJson(isJson)
    {
    }

    bool isJson() const { return m_isJson; }
    void print(const QString& line) const; ///< to standard output
    void note(const QString& line) const;  ///< to standard error: progress, hints
    void print(const QJsonObject& document) const;
    void print(const QJsonArray& document) const;
    void printLine(const QJsonObject& document) const; ///< compact, for streams
    /// A table for people: the columns as wide as their content.
    void printTable(const QStringList& header, const QList<QStringList>& rows) const;
    /// Message and fix on standard error; returns the exit code for its kind.
    int fail(const Error& error) const;

private:
    bool m_isJson;
};

} // namespace pinacle::cli

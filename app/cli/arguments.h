#pragma once

#include "core/base/result.h"

#include <QMultiMap>
#include <QSet>
#include <QStringList>

namespace pinacle::cli {

/// What a command understands. An option name ends with "=" when it takes a value, with "=#" when that is a
/// whole number from 1 on.
struct Syntax
{
    QStringList options; ///< "--name=", "--yes"
    int minimumPositional = 0;
    int maximumPositional = 0;
    bool takesRest = false; ///< words after "--" belong to another program
};

/// The words of one command, sorted out.
class Arguments final
{
public:
    /// Invalid, with what was found and what is allowed.
    static Result<Arguments> parse(const QStringList& words, const Syntax& syntax);

    QString positional(int index) const { return m_positional.value(index); }
    const QStringList& positionals() const { return m_positional; }
    bool has(const QString& option) const { return m_flags.contains(option) || m_values.contains(option); }
    QString value(const QString& option, const QString& fallback = {}) const;
    int number(const QString& option, int fallback) const
    {
        return m_values.value(option, QString::number(fallback)).toInt();
    }
    QStringList values(const QString& option) const; ///< in the order given
    const QStringList& rest() const { return m_rest; }

private:
    QStringList m_positional;
    QStringList m_rest;
    QSet<QString> m_flags;
    QMultiMap<QString, QString> m_values;
};

} // namespace pinacle::cli

#pragma once

#include "core/config/pinacle_config.h"

#include <QList>
#include <QMap>
#include <QString>

#include <optional>

namespace pinacle {

/// The text of a .env file, which is the truth: comments, order, quoting, line ends and lines that nobody
/// understands stay as they are, and a change touches the one value that it is about. Understood are
/// `KEY=value`, `export KEY=value`, 'literal' and "escaped" values (\n \r \t \" \\ \$) over several lines,
/// and comments. Nothing is ever expanded.
class DotEnv final
{
public:
    DotEnv() = default;
    explicit DotEnv(const QString& text);
    static DotEnv fromValues(const QMap<QString, QString>& values);

    const QString& text() const { return m_text; }
    /// Everything that is wrong, with its place; what is right is understood all the same. Of a key that is
    /// there twice the last one counts, and that is a mistake too.
    const QList<ConfigMistake>& mistakes() const { return m_mistakes; }
    QStringList keys() const; ///< in the order of the text, each once
    std::optional<QString> value(const QString& key) const;
    QMap<QString, QString> values() const;
    /// Lines that are no variable: comments, and what is not understood.
    QStringList otherLines() const;

    /// Changes the value in its place, or appends it. The key must be isEnvironmentKey(), the value without
    /// NUL.
    void set(const QString& key, const QString& value);
    void remove(const QString& key); ///< with its line; a comment above it stays
    /// Takes another text's variables and comments: what is new goes to the end, in its order.
    void add(const DotEnv& other);
    /// Puts a line that is no variable at the end.
    void append(const QString& line);

private:
    struct Entry
    {
        QString key;
        QString value;
        qsizetype start = 0; ///< of the line
        qsizetype end = 0;   ///< after its line end
        qsizetype valueStart = 0;
        qsizetype valueEnd = 0; ///< quotes included
    };
    class Parser;
    const Entry* find(const QString& key) const;
    QString lineBreak() const;
    void addComments(const QString& text, const QStringList& known);
    void addEntry(const Entry& entry, const QString& line);

    QString m_text;
    QList<Entry> m_entries;
    QStringList m_otherLines;
    QList<ConfigMistake> m_mistakes;
};

/// A letter or "_", then letters, digits, "_"; at most 255 characters.
bool isEnvironmentKey(const QString& key);
/// Whether the name of a variable says that its value is a secret.
bool soundsSecret(const QString& key);

enum class EnvironmentSide { Ours, Theirs };

/// A key that both sides changed since the base, to different values; none: it was removed there.
struct EnvironmentConflict
{
    QString key;
    std::optional<QString> base;
    std::optional<QString> ours;
    std::optional<QString> theirs;
};

struct EnvironmentMerge
{
    QString text;                         ///< with our value where there is a conflict
    QList<EnvironmentConflict> conflicts; ///< those that `choices` does not decide
};

/// Three-way merge, key by key: what one side changed since `base` is taken, what both changed is a conflict
/// unless `choices` names the side. Comments of both sides are kept.
EnvironmentMerge mergeEnvironments(const DotEnv& base, const DotEnv& ours, const DotEnv& theirs,
                                   const QMap<QString, EnvironmentSide>& choices = {});

} // namespace pinacle

#include "core/config/dotenv.h"

#include "core/base/text.h"

#include <QRegularExpression>

namespace pinacle {

bool isEnvironmentKey(const QString& key)
{
    static const QRegularExpression pattern(QStringLiteral("\\A[A-Za-z_][A-Za-z0-9_]{0,254}\\z"));
    return pattern.match(key).hasMatch();
}

bool soundsSecret(const QString& key)
{
    static const QRegularExpression words(
        QStringLiteral("SECRET|TOKEN|PASSWORD|PASSWD|PASSPHRASE|KEY|PRIVATE|CREDENTIAL|DATABASE_URL|DSN"),
        QRegularExpression::CaseInsensitiveOption);
    static const QRegularExpression harmless(QStringLiteral("PUBLIC|PUBLISHABLE"),
                                             QRegularExpression::CaseInsensitiveOption);
    return words.match(key).hasMatch() && !harmless.match(key).hasMatch();
}

/// The value as a word of a .env: plain where every reader agrees on it, else quoted.
static QString written(const QString& value)
{
    static const QRegularExpression plain(QStringLiteral("\\A[A-Za-z0-9_./:@%+,=?&-]*\\z"));
    if (plain.match(value).hasMatch())
        return value;
    static const QRegularExpression needsEscapes(QStringLiteral("['\\x00-\\x1f]"));
    if (!needsEscapes.match(value).hasMatch())
        return u'\'' + value + u'\'';
    QString escaped;
    for (const QChar c : value) {
        if (c == u'\n')
            escaped += QLatin1String("\\n");
        else if (c == u'\r')
            escaped += QLatin1String("\\r");
        else if (c == u'\t')
            escaped += QLatin1String("\\t");
        else if (c == u'"' || c == u'\\' || c == u'$')
            (escaped += u'\\') += c;
        else
            escaped += c;
    }
    return u'"' + escaped + u'"';
}

/// Reads the text once, a line at a time; only quoted values go over line ends.
class DotEnv::Parser final
{
public:
    explicit Parser(DotEnv& target)
        : m(target)
        , m_text(target.m_text)
    {
    }

    void run()
    {
        if (m_text.startsWith(QChar(0xFEFF)))
            m_at = 1;
        while (m_at < m_text.size())
            readLine();
    }

private:
    qsizetype lineEnd(qsizetype from) const
    {
        const qsizetype end = m_text.indexOf(u'\n', from);
        return end < 0 ? m_text.size() : end;
    }

    static bool isBlank(QChar c) { return c == u' ' || c == u'\t' || c == u'\r'; }
    void skipBlanks(qsizetype end)
    {
        while (m_at < end && isBlank(m_text[m_at]))
            ++m_at;
    }

    void mistake(qsizetype at, const QString& key, const QString& message)
    {
        const QStringView before = QStringView(m_text).left(at);
        m.m_mistakes << ConfigMistake{m_line + int(before.mid(m_lineStart).count(u'\n')),
                                      int(at - before.lastIndexOf(u'\n')), key, message};
    }

    void readLine()
    {
        const qsizetype start = m_lineStart = m_at;
        qsizetype end = lineEnd(m_at);
        const bool isRead = readEntry(start, end);
        if (!isRead) {
            const QString line = m_text.mid(start, end - start).trimmed();
            if (!line.isEmpty())
                m.m_otherLines << line;
        }
        const qsizetype next = qMin(end + 1, m_text.size());
        if (isRead)
            m.m_entries.last().end = next;
        m_line += int(m_text.mid(start, next - start).count(u'\n'));
        m_at = next;
    }

    /// False where the line is no variable. `end` moves when a quoted value goes over it.
    bool readEntry(qsizetype start, qsizetype& end)
    {
        skipBlanks(end);
        if (m_at == end || m_text[m_at] == u'#')
            return false;
        if (const qsizetype nul = m_text.mid(start, end - start).indexOf(QChar(0)); nul >= 0) {
            mistake(start + nul, {}, Text::tr("a NUL character; no variable can hold one"));
            return false;
        }
        static const QRegularExpression exported(QStringLiteral("export[ \\t]+"));
        const auto match = exported.match(m_text, m_at, QRegularExpression::NormalMatch,
                                          QRegularExpression::AnchorAtOffsetMatchOption);
        if (match.hasMatch() && match.capturedEnd() < end && m_text[match.capturedEnd()] != u'=')
            m_at = match.capturedEnd();
        const qsizetype keyStart = m_at;
        const qsizetype equals = m_text.indexOf(u'=', m_at);
        if (equals < 0 || equals >= end) {
            mistake(keyStart, {}, Text::tr("expected KEY=VALUE, a comment or an empty line"));
            return false;
        }
        Entry entry;
        entry.start = start;
        entry.key = m_text.mid(keyStart, equals - keyStart).trimmed();
        if (!isEnvironmentKey(entry.key)) {
            mistake(keyStart, entry.key.left(60),
                    Text::tr("\"%1\" is not a name of a variable; allowed: letters, digits and _, no "
                             "digit first")
                        .arg(entry.key.left(60)));
            return false;
        }
        m_at = equals + 1;
        skipBlanks(end);
        entry.valueStart = m_at;
        const bool isQuoted = m_at < end && (m_text[m_at] == u'"' || m_text[m_at] == u'\'');
        if (!(isQuoted ? readQuoted(entry, end) : readPlain(entry, end)))
            return false;
        if (m.find(entry.key))
            mistake(keyStart, entry.key, Text::tr("%1 is given twice; the last one counts").arg(entry.key));
        m.m_entries << entry;
        return true;
    }

    bool readPlain(Entry& entry, qsizetype end)
    {
        qsizetype stop = end;
        for (qsizetype i = entry.valueStart; i < end; ++i)
            if (m_text[i] == u'#' && (i == entry.valueStart || isBlank(m_text[i - 1]))) {
                stop = i;
                break;
            }
        while (stop > entry.valueStart && isBlank(m_text[stop - 1]))
            --stop;
        entry.valueEnd = stop;
        entry.value = m_text.mid(entry.valueStart, stop - entry.valueStart);
        return true;
    }

    bool readQuoted(Entry& entry, qsizetype& end)
    {
        const QChar quote = m_text[m_at];
        qsizetype i = m_at + 1;
        for (; i < m_text.size() && m_text[i] != quote; ++i) {
            if (m_text[i].isNull()) {
                mistake(entry.valueStart, entry.key,
                        Text::tr("the value of %1 holds a NUL character").arg(entry.key));
                return false;
            }
            if (quote == u'"' && m_text[i] == u'\\' && i + 1 < m_text.size()) {
                ++i;
                const QChar c = m_text[i];
                if (c == u'n' || c == u'r' || c == u't')
                    entry.value += c == u'n' ? u'\n' : c == u'r' ? u'\r' : u'\t';
                else if (c == u'"' || c == u'\\' || c == u'$')
                    entry.value += c;
                else
                    (entry.value += u'\\') += c;
                continue;
            }
            entry.value += m_text[i];
        }
        if (i >= m_text.size()) {
            mistake(entry.valueStart, entry.key,
                    Text::tr("the value of %1 begins with %2 and never ends with one")
                        .arg(entry.key, QString(quote)));
            return false;
        }
        entry.valueEnd = i + 1;
        end = lineEnd(i + 1);
        m_at = i + 1;
        skipBlanks(end);
        if (m_at < end && m_text[m_at] != u'#')
            mistake(m_at, entry.key,
                    Text::tr("text after the closing quote of the value of %1").arg(entry.key));
        return true;
    }

    DotEnv& m;
    const QString& m_text;
    qsizetype m_at = 0;
    qsizetype m_lineStart = 0;
    int m_line = 1;
};

DotEnv::DotEnv(const QString& text)
    : m_text(text)
{
    Parser(*this).run();
}

DotEnv DotEnv::fromValues(const QMap<QString, QString>& values)
{
    DotEnv result;
    for (auto it = values.begin(); it != values.end(); ++it)
        result.set(it.key(), it.value());
    return result;
}

const DotEnv::Entry* DotEnv::find(const QString& key) const
{
    for (auto entry = m_entries.crbegin(); entry != m_entries.crend(); ++entry)
        if (entry->key == key)
            return &*entry;
    return nullptr;
}

QStringList DotEnv::keys() const
{
    QStringList keys;
    for (const Entry& entry : m_entries)
        keys << entry.key;
    keys.removeDuplicates();
    return keys;
}

std::optional<QString> DotEnv::value(const QString& key) const
{
    const Entry* entry = find(key);
    return entry ? std::optional(entry->value) : std::nullopt;
}

QMap<QString, QString> DotEnv::values() const
{
    QMap<QString, QString> values;
    for (const Entry& entry : m_entries)
        values.insert(entry.key, entry.value);
    return values;
}

QStringList DotEnv::otherLines() const
{
    return m_otherLines;
}

void DotEnv::set(const QString& key, const QString& value)
{
    if (this->value(key) == value)
        return;
    const QString word = written(value);
    DotEnv changed = *this;
    if (const Entry* entry = find(key)) {
        QString text = m_text;
        text.replace(entry->valueStart, entry->valueEnd - entry->valueStart, word);
        changed = DotEnv(text);
    } else {
        changed.append(key + u'=' + word);
    }
    QMap<QString, QString> wanted = values();
    wanted.insert(key, value);
    if (changed.values() != wanted) { // a quote that was left open further up would end in the new value
        changed = *this;
        changed.remove(key);
        const int mark = changed.m_text.startsWith(QChar(0xFEFF)) ? 1 : 0;
        changed = DotEnv(QString(changed.m_text).insert(mark, key + u'=' + word + changed.lineBreak()));
    }
    *this = changed;
}

void DotEnv::remove(const QString& key)
{
    QString text = m_text;
    for (auto entry = m_entries.crbegin(); entry != m_entries.crend(); ++entry)
        if (entry->key == key)
            text.remove(entry->start, entry->end - entry->start);
    *this = DotEnv(text);
}

QString DotEnv::lineBreak() const
{
    return m_text.contains(QLatin1String("\r\n")) ? QStringLiteral("\r\n") : QStringLiteral("\n");
}

void DotEnv::append(const QString& line)
{
    QString text = m_text;
    if (!text.isEmpty() && !text.endsWith(u'\n') && text != QString(QChar(0xFEFF)))
        text += lineBreak();
    *this = DotEnv(text + line + lineBreak());
}

void DotEnv::add(const DotEnv& other)
{
    if (m_text.isEmpty() && other.m_mistakes.isEmpty()) {
        *this = other;
        return;
    }
    const QStringList known = m_otherLines;
    qsizetype at = other.m_text.startsWith(QChar(0xFEFF)) ? 1 : 0;
    for (const Entry& entry : other.m_entries) {
        const qsizetype start = qMax(at, entry.start);
        addComments(other.m_text.mid(at, start - at), known);
        at = entry.end;
        if (other.find(entry.key) == &entry) // else it is given again further down
            addEntry(entry, other.m_text.mid(start, entry.end - start));
    }
    addComments(other.m_text.mid(at), known);
}

/// A line that nobody understands is left out.
void DotEnv::addComments(const QString& text, const QStringList& known)
{
    for (const QStringView part : QStringView(text).split(u'\n')) {
        const QString line = part.trimmed().toString();
        if (!line.startsWith(u'#') || known.contains(line))
            continue;
        DotEnv changed = *this;
        changed.append(line);
        if (changed.values() == values())
            *this = changed;
    }
}

void DotEnv::addEntry(const Entry& entry, const QString& line)
{
    QMap<QString, QString> wanted = values();
    wanted.insert(entry.key, entry.value);
    DotEnv changed = *this;
    if (!find(entry.key))
        changed.append(line.trimmed());
    if (changed.values() == wanted && changed.m_mistakes.size() == m_mistakes.size())
        *this = changed;
    else
        set(entry.key, entry.value);
}

// ---- merging
// ------------------------------------------------------------------------------------------------------

EnvironmentMerge mergeEnvironments(const DotEnv& base, const DotEnv& ours, const DotEnv& theirs,
                                   const QMap<QString, EnvironmentSide>& choices)
{
    // One side's text is the skeleton: the one that changed; where both did, the one whose comments changed,
    // or theirs.
    const bool isOursSkeleton = theirs.text() == base.text() ||
                                (ours.text() != base.text() && theirs.otherLines() == base.otherLines());
    const DotEnv& other = isOursSkeleton ? theirs : ours;
    DotEnv merged = isOursSkeleton ? ours : theirs;
    QList<EnvironmentConflict> conflicts;
    QStringList keys = ours.keys() + theirs.keys();
    keys.removeDuplicates();
    for (const QString& key : std::as_const(keys)) {
        const auto b = base.value(key);
        const auto o = ours.value(key);
        const auto t = theirs.value(key);
        std::optional<QString> taken = o;
        if (o != t && t != b) {
            if (o == b)
                taken = t;
            else if (!choices.contains(key))
                conflicts << EnvironmentConflict{key, b, o, t};
            else if (choices.value(key) == EnvironmentSide::Theirs)
                taken = t;
        }
        if (taken)
            merged.set(key, *taken);
        else
            merged.remove(key);
    }
    const QStringList there = merged.otherLines() + base.otherLines();
    for (const QString& line : other.otherLines())
        if (!there.contains(line))
            merged.append(line);
    return {merged.text(), conflicts};
}

} // namespace pinacle

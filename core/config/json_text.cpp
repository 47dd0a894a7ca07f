#include "core/config/json_text.h"

#include <QList>

namespace pinacle {

namespace {

struct Level
{
    bool isArray = false;
    bool expectsKey = false;
    int index = 0;
    QString key;
};

QString pathOf(const QList<Level>& levels)
{
    QStringList parts;
    for (const Level& level : levels)
        parts << (level.isArray ? QString::number(level.index) : level.key);
    return parts.join(QLatin1Char('/'));
}

/// The text of a string that begins at `at`; moves `at` to its closing quote.
QString readString(const QByteArray& json, qsizetype& at)
{
    QByteArray text;
    for (++at; at < json.size() && json[at] != '"'; ++at) {
        if (json[at] == '\\' && at + 1 < json.size())
            ++at;
        text += json[at];
    }
    return QString::fromUtf8(text);
}

} // namespace

QByteArray plainJson(const QByteArray& text)
{
    QByteArray json = text;
    qsizetype comma = -1; // the last one, while only spaces and comments came after it
    for (qsizetype i = 0; i < json.size(); ++i) {
        const char c = json[i];
        if (c == '"') {
            comma = -1;
            for (++i; i < json.size() && json[i] != '"'; ++i)
                if (json[i] == '\\')
                    ++i;
        } else if (c == '/' && (json.mid(i + 1, 1) == "/" || json.mid(i + 1, 1) == "*")) {
            const bool isLine = json[i + 1] == '/';
            const qsizetype end = isLine ? json.indexOf('\n', i) : json.indexOf("*/", i + 2);
            const qsizetype stop = end < 0 ? json.size() : isLine ? end : end + 2;
            for (; i < stop; ++i)
                if (json[i] != '\n' && json[i] != '\r')
                    json[i] = ' ';
            --i;
        } else if (c == ',') {
            comma = i;
        } else if (c == '}' || c == ']') {
            if (comma >= 0)
                json[comma] = ' ';
            comma = -1;
        } else if (c != ' ' && c != '\t' && c != '\n' && c != '\r') {
            comma = -1;
        }
    }
    return json;
}

QHash<QString, qsizetype> placesInJson(const QByteArray& json)
{
    QHash<QString, qsizetype> places;
    QList<Level> levels;
    const auto note = [&](qsizetype at) {
        const QString path = pathOf(levels);
        if (!places.contains(path))
            places.insert(path, at);
    };
    for (qsizetype at = 0; at < json.size(); ++at) {
        const char c = json[at];
        const bool isValue =
            c != '\n' && c != ' ' && c != '\t' && c != '\r' && c != ',' && c != ':' && c != ']' && c != '}';
        if (isValue && !levels.isEmpty() && levels.last().isArray)
            note(at);
        if (c == '{' || c == '[') {
            levels << Level{c == '[', c == '{', 0, {}};
        } else if ((c == '}' || c == ']') && !levels.isEmpty()) {
            levels.removeLast();
        } else if (c == ',' && !levels.isEmpty()) {
            ++levels.last().index;
            levels.last().expectsKey = !levels.last().isArray;
        } else if (c == '"') {
            const qsizetype begin = at;
            const QString text = readString(json, at);
            if (!levels.isEmpty() && levels.last().expectsKey) {
                levels.last().key = text;
                levels.last().expectsKey = false;
                note(begin);
            }
        }
    }
    return places;
}

} // namespace pinacle

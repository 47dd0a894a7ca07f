#include "core/config/json_places.h"

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

#include "core/config/yaml_reader.h"

#include "core/base/languages.h"
#include "core/base/text.h"

#include <QRegularExpression>

namespace pinacle {

static QString kindOf(const YAML::Node& node)
{
    if (node.IsSequence())
        return Text::tr("a list");
    if (node.IsMap())
        return Text::tr("a map");
    if (node.IsScalar())
        return QStringLiteral("\"%1\"").arg(YamlReader::scalar(node).left(60));
    return Text::tr("nothing");
}

QString YamlReader::scalar(const YAML::Node& node)
{
    return QString::fromStdString(node.Scalar());
}

QByteArray withoutByteOrderMark(const QByteArray& text)
{
    return text.startsWith("\xEF\xBB\xBF") ? text.mid(3) : text;
}

YAML::Node YamlReader::parse(const QByteArray& text)
{
    m_text = withoutByteOrderMark(text);
    if (m_text.size() > kMaximumSize) {
        mistakeAt({}, {}, Text::tr("the file is over 1 MB"));
        return {};
    }
    YAML::Mark mark;
    for (const char c : std::as_const(m_text)) { // yaml-cpp takes one of them for the end of the text
        if (uchar(c) < 0x20 && c != '\t' && c != '\n' && c != '\r') {
            mistakeAt(mark, {}, Text::tr("not valid YAML: a control character"));
            return {};
        }
        ++mark.column;
        if (c == '\n') {
            ++mark.line;
            mark.column = 0;
        }
    }
    try {
        return YAML::Load(m_text.toStdString());
    } catch (const YAML::Exception& exception) {
        mistakeAt(exception.mark, {},
                  Text::tr("not valid YAML: %1").arg(QString::fromStdString(exception.msg)));
        return {};
    }
}

/// yaml-cpp counts bytes; people, and editors, count characters.
void YamlReader::mistakeAt(const YAML::Mark& mark, const QString& key, const QString& message)
{
    const int line = qMax(0, mark.line);
    if (m_text.isEmpty()) { // a node of another reader's text
        m_mistakes << ConfigMistake{line + 1, qMax(0, mark.column) + 1, key, message, {}};
        return;
    }
    qsizetype start = 0;
    for (int i = 0; i < line && start >= 0; ++i)
        start = m_text.indexOf('\n', start) + 1;
    const QString before = QString::fromUtf8(m_text.mid(start, qMax(0, mark.column)));
    m_mistakes << ConfigMistake{line + 1, int(before.size()) + 1, key, message, {}};
}

void YamlReader::mistake(const YAML::Node& at, const QString& key, const QString& message)
{
    mistakeAt(at.Mark(), key, message);
}

/// `texts` in the language that `key` names: {"description[de]"} for "descripton[de]".
static QStringList inLanguageOf(const QString& key, const QStringList& texts)
{
    static const QRegularExpression pattern(
        QStringLiteral("\\A[A-Za-z]+(\\[[a-z]{2,3}(?:_[A-Za-z]{2,4})?\\])\\z"));
    QStringList keys;
    if (const auto match = pattern.match(key); match.hasMatch())
        for (const QString& text : texts)
            keys << text + match.captured(1);
    return keys;
}

bool YamlReader::expectMap(const YAML::Node& node, const QString& key, const QStringList& allowed,
                           const QStringList& texts)
{
    if (!node.IsMap()) {
        mistake(node, key, Text::tr("expected a map, found %1").arg(kindOf(node)));
        return false;
    }
    QStringList seen;
    for (const auto& entry : node) {
        const QString name = entry.first.IsScalar() ? scalar(entry.first) : QString();
        if (seen.contains(name))
            mistake(entry.first, name, Text::tr("given twice"));
        seen << name;
        const QStringList translated = inLanguageOf(name, texts);
        if (allowed.contains(name) || translated.contains(name))
            continue;
        const QString near = nearestWord(name, allowed + translated);
        mistake(entry.first, name,
                Text::tr("unknown key%1; allowed: %2")
                    .arg(near.isEmpty() ? QString() : Text::tr(" (did you mean \"%1\"?)").arg(near),
                         allowed.join(QLatin1String(", "))));
    }
    return true;
}

QString YamlReader::translated(const YAML::Node& map, const char* key)
{
    const QString plain = text(map, key);
    for (const QString& language : languageNames())
        if (const QByteArray name = key + QByteArray("[") + language.toLatin1() + ']';
            map[name.toStdString()])
            return text(map, name.constData());
    return plain;
}

QString YamlReader::text(const YAML::Node& map, const char* key)
{
    const YAML::Node node = map[key];
    if (!node || node.IsNull())
        return {};
    if (!node.IsScalar()) {
        mistake(node, QString::fromLatin1(key), Text::tr("expected a text, found %1").arg(kindOf(node)));
        return {};
    }
    return scalar(node);
}

int YamlReader::number(const YAML::Node& map, const char* key, int fallback)
{
    const QString value = text(map, key);
    if (value.isEmpty())
        return fallback;
    bool isNumber = false;
    const int result = value.toInt(&isNumber);
    if (!isNumber)
        mistake(map[key], QString::fromLatin1(key), Text::tr("expected a number, found \"%1\"").arg(value));
    return isNumber ? result : fallback;
}

double YamlReader::real(const YAML::Node& map, const char* key)
{
    const QString value = text(map, key);
    bool isNumber = false;
    const double result = value.toDouble(&isNumber);
    if (!isNumber && !value.isEmpty())
        mistake(map[key], QString::fromLatin1(key), Text::tr("expected a number, found \"%1\"").arg(value));
    return result;
}

bool YamlReader::flag(const YAML::Node& map, const char* key)
{
    const QString value = text(map, key);
    if (!value.isEmpty() && value != QLatin1String("true") && value != QLatin1String("false"))
        mistake(map[key], QString::fromLatin1(key),
                Text::tr("expected true or false, found \"%1\"").arg(value));
    return value == QLatin1String("true");
}

QStringList YamlReader::texts(const YAML::Node& map, const char* key)
{
    const YAML::Node node = map[key];
    if (!node || node.IsNull())
        return {};
    if (node.IsScalar())
        return {scalar(node)};
    QStringList list;
    if (!node.IsSequence()) {
        mistake(node, QString::fromLatin1(key),
                Text::tr("expected a text or a list, found %1").arg(kindOf(node)));
        return list;
    }
    for (const YAML::Node& item : node) {
        if (item.IsScalar())
            list << scalar(item);
        else
            mistake(item, QString::fromLatin1(key), Text::tr("expected a text, found %1").arg(kindOf(item)));
    }
    return list;
}

QMap<QString, QString> YamlReader::pairs(const YAML::Node& map, const char* key)
{
    QMap<QString, QString> result;
    const YAML::Node node = map[key];
    if (!node || node.IsNull())
        return result;
    if (!node.IsMap()) {
        mistake(node, QString::fromLatin1(key), Text::tr("expected a map, found %1").arg(kindOf(node)));
        return result;
    }
    for (const auto& entry : node)
        result.insert(scalar(entry.first), scalar(entry.second));
    return result;
}

} // namespace pinacle

#include "app/cli/arguments.h"

#include "core/config/catalog.h"

namespace pinacle::cli {

static tl::unexpected<Error> usage(const QString& message)
{
    return fail(ErrorKind::Invalid, message);
}

/// "--tail" of "--tail=#".
static QString nameOf(const QString& option)
{
    return option.section(u'=', 0, 0);
}

static bool isNumber(const QString& text)
{
    bool isWhole = false;
    return text.toInt(&isWhole) > 0 && isWhole;
}

Result<Arguments> Arguments::parse(const QStringList& words, const Syntax& syntax)
{
    Arguments result;
    QStringList known;
    for (const QString& option : syntax.options)
        known << nameOf(option);
    for (int i = 0; i < words.size(); ++i) {
        const QString& word = words[i];
        if (word == QLatin1String("--")) {
            result.m_rest = words.mid(i + 1);
            if (!syntax.takesRest)
                result.m_positional << result.m_rest;
            break;
        }
        if (!word.startsWith(u'-') || word == QLatin1String("-")) {
            result.m_positional << word;
            continue;
        }
        const QString name = word.section(u'=', 0, 0);
        if (!known.contains(name)) {
            const QString near = nearestWord(name, known);
            return usage(QStringLiteral("unknown option %1%2")
                             .arg(name.left(60),
                                  near.isEmpty() ? near : QStringLiteral(" (did you mean %1?)").arg(near)));
        }
        const bool takesNumber = syntax.options.contains(name + QLatin1String("=#"));
        const bool takesValue = takesNumber || syntax.options.contains(name + u'=');
        if (!takesValue) {
            if (word.contains(u'='))
                return usage(QStringLiteral("%1 takes no value").arg(name));
            result.m_flags << name;
        } else if (word.contains(u'=')) {
            result.m_values.insert(name, word.section(u'=', 1));
        } else if (i + 1 < words.size()) {
            result.m_values.insert(name, words[++i]);
        } else {
            return usage(QStringLiteral("%1 needs a value").arg(name));
        }
        if (takesNumber && !isNumber(result.m_values.value(name)))
            return usage(QStringLiteral("%1 takes a whole number from 1 on; found \"%2\"")
                             .arg(name, result.m_values.value(name).left(60)));
    }
    if (result.m_positional.size() < syntax.minimumPositional)
        return usage(QStringLiteral("something is missing"));
    if (result.m_positional.size() > syntax.maximumPositional)
        return usage(
            QStringLiteral("unexpected \"%1\"").arg(result.m_positional[syntax.maximumPositional].left(60)));
    if (syntax.takesRest && result.m_rest.isEmpty())
        return usage(QStringLiteral("a command is missing after \"--\""));
    return result;
}

QString Arguments::value(const QString& option, const QString& fallback) const
{
    return m_values.contains(option) ? m_values.value(option) : fallback;
}

QStringList Arguments::values(const QString& option) const
{
    QStringList list = m_values.values(option); // newest first
    std::reverse(list.begin(), list.end());
    return list;
}

} // namespace pinacle::cli

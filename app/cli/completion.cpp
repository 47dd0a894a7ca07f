// What a shell offers when Tab is pressed: `pinacle complete -- WORDS…`, the last word unfinished.

#include "app/cli/commands.h"
#include "core/pods/pod_service.h"
#include "core/servers/server_service.h"

#include <algorithm>

namespace pinacle::cli {

namespace {

QStringList podNames(Core& core)
{
    QStringList names;
    for (const PodRecord& pod : core.pods().pods())
        names << pod.slug;
    return names;
}

QStringList serverNames(Core& core)
{
    QStringList names;
    for (const ServerRecord& server : core.servers().servers())
        names << server.name;
    return names;
}

template<typename List>
QStringList idsOf(const List& definitions)
{
    QStringList ids;
    for (const auto& definition : definitions)
        ids << definition.id;
    return ids;
}

/// What may stand for a word of a usage text, or after an option: "POD", "--server=".
QStringList valuesFor(Core& core, const CommandEntry& command, const QString& wanted)
{
    const QString about = command.words.first();
    if (wanted == QLatin1String("--server=") || wanted == QLatin1String("SERVER") ||
        (wanted == QLatin1String("NAME") && about == QLatin1String("server")))
        return serverNames(core);
    if (wanted == QLatin1String("--tier=") || wanted == QLatin1String("TIER"))
        return idsOf(core.catalog().tiers());
    if (wanted == QLatin1String("--template=") || wanted == QLatin1String("TEMPLATE") ||
        (wanted == QLatin1String("ID") && about == QLatin1String("template")))
        return idsOf(core.catalog().templates());
    if (wanted == QLatin1String("--service=") || wanted == QLatin1String("SERVICE") ||
        (wanted == QLatin1String("ID") && about == QLatin1String("service")))
        return idsOf(core.catalog().services());
    if (wanted == QLatin1String("--pod=") || wanted == QLatin1String("POD") ||
        (wanted == QLatin1String("NAME") && about == QLatin1String("pod")))
        return podNames(core);
    return {};
}

bool takesValue(const CommandEntry& command, const QString& option)
{
    return command.syntax.options.contains(option + u'=') ||
           command.syntax.options.contains(option + QLatin1String("=#"));
}

/// Of a command whose words are complete; `typed` is what follows them.
QStringList argumentsOf(Core& core, const CommandEntry& command, const QStringList& typed)
{
    const QString unfinished = typed.last();
    const QString before = typed.value(typed.size() - 2);
    if (typed.mid(0, typed.size() - 1).contains(QLatin1String("--")))
        return {}; // another program's words
    if (before.startsWith(QLatin1String("--")) && takesValue(command, before))
        return valuesFor(core, command, before + u'=');
    if (unfinished.startsWith(u'-')) {
        QStringList options{QStringLiteral("--json")};
        for (const QString& option : command.syntax.options)
            options << option.section(u'=', 0, 0);
        return options;
    }
    qsizetype place = 0;
    for (qsizetype i = 0; i + 1 < typed.size(); ++i) {
        if (!typed[i].startsWith(u'-'))
            ++place;
        else if (takesValue(command, typed[i]))
            ++i;
    }
    QStringList usage;
    for (const QString& word : command.usage.split(u' ', Qt::SkipEmptyParts))
        if (!word.isEmpty() && word.front().isUpper())
            usage << word;
    return valuesFor(core, command, usage.value(place));
}

} // namespace

QStringList completions(Core& core, const QList<CommandEntry>& commands, const QStringList& words)
{
    const QStringList typed = words.isEmpty() ? QStringList{QString()} : words;
    const QStringList complete = typed.mid(0, typed.size() - 1);
    QStringList found;
    for (const CommandEntry& command : commands) {
        if (complete.mid(0, command.words.size()) == command.words)
            found += argumentsOf(core, command, typed.mid(command.words.size()));
        else if (command.words.mid(0, complete.size()) == complete)
            found << command.words[complete.size()];
    }
    found.removeIf([&](const QString& word) { return !word.startsWith(typed.last()); });
    found.removeDuplicates();
    std::sort(found.begin(), found.end());
    return found;
}

} // namespace pinacle::cli

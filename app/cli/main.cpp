#include "app/cli/commands.h"
#include "app/cli/waiting.h"
#include "core/base/languages.h"

#include <QCoreApplication>
#include <QStringDecoder>

#include <algorithm>
#include <optional>

using namespace pinacle;
using namespace pinacle::cli;

static QList<CommandEntry> allCommands()
{
    return serverCommands() + machineCommands() + createCommands() + podCommands() + lifeCommands() +
           podExecCommands() + sshCommands() + serviceCommands() + catalogCommands() + configCommands() +
           environmentCommands() + githubCommands() + settingCommands() + logCommands() + watchCommands() +
           moveCommands();
}

/// For the shells' completion scripts; not among those that it offers.
static CommandEntry completeCommand(const QList<CommandEntry>& commands)
{
    return {{"complete"},
            "-- WORDS…",
            {{}, 0, 0, true},
            [&commands](Core& core, const Console& console, const Arguments& arguments) {
                for (const QString& word : completions(core, commands, arguments.rest()))
                    console.print(word);
                return kDone;
            }};
}

/// The usage of the commands that begin with these words, or that these words call; of all for no words.
static QString usageOf(const QList<CommandEntry>& commands, const QStringList& words)
{
    QString text;
    for (const CommandEntry& command : commands) {
        const qsizetype common = std::min(command.words.size(), words.size());
        if (command.words.mid(0, common) == words.mid(0, common))
            text += QStringLiteral("  pinacle %1 %2\n")
                        .arg(command.words.join(u' '), command.usage)
                        .replace(QLatin1String(" \n"), QLatin1String("\n"));
    }
    return text;
}

static QString helpText(const QList<CommandEntry>& commands, const QStringList& words)
{
    return QStringLiteral(
               "pinacle %1 – isolated development pods\n\n%2\n--json anywhere: JSON instead of tables.  "
               "PINACLE_HOME: folder of all state.")
        .arg(QStringLiteral(PINACLE_VERSION), usageOf(commands, words));
}

/// What help is asked for: `help WORDS…`, or `--help` anywhere before `--`. Nothing where none is.
static std::optional<QStringList> helpAsked(const QStringList& words)
{
    QStringList mine = words.mid(0, words.indexOf(QLatin1String("--")));
    if (mine.value(0) == QLatin1String("help"))
        return mine.mid(1);
    if (!mine.contains(QLatin1String("--help")))
        return std::nullopt;
    mine.removeAll(QLatin1String("--help"));
    return mine;
}

/// The entry whose words begin `words`; they are removed from it.
static const CommandEntry* findCommand(const QList<CommandEntry>& commands, QStringList& words)
{
    for (const CommandEntry& command : commands) {
        if (words.mid(0, command.words.size()) != command.words)
            continue;
        words = words.mid(command.words.size());
        return &command;
    }
    return nullptr;
}

/// The words as they were typed; nothing where one is not UTF-8. Qt's own list lacks what Qt takes for its
/// options, loses a leading byte order mark, and holds other characters for bytes that are no text: another
/// file's name, perhaps.
static std::optional<QStringList> wordsOf(int argc, char** argv)
{
    QStringList words;
    for (int i = 1; i < argc; ++i) {
        QStringDecoder decoder(QStringDecoder::Utf8, QStringDecoder::Flag::ConvertInitialBom);
        words << decoder(QByteArrayView(argv[i]));
        if (words.last().toUtf8() != argv[i])
            return std::nullopt;
    }
    return words;
}

int main(int argc, char** argv)
{
    const auto typed = wordsOf(argc, argv);
    QCoreApplication app(argc, argv);
    QCoreApplication::setApplicationName(QStringLiteral("pinacle"));
    QCoreApplication::setApplicationVersion(QStringLiteral(PINACLE_VERSION));
    installTranslations(app, QLocale(QLocale::English)); // scripts read what it says
    catchInterruption();

    if (!typed) {
        Console(false).note(QStringLiteral("pinacle: an argument is not valid UTF-8"));
        return kUsage;
    }
    QStringList words = *typed;
    const qsizetype end =
        words.indexOf(QLatin1String("--")) < 0 ? words.size() : words.indexOf(QLatin1String("--"));
    const qsizetype json = words.indexOf(QLatin1String("--json"));
    const bool isJson = json >= 0 && json < end;
    if (isJson)
        words.removeAt(json);
    const Console console(isJson);
    const QList<CommandEntry> commands = allCommands();
    const auto help = helpAsked(words);
    if (words.isEmpty() || (help && !usageOf(commands, *help).isEmpty())) {
        console.print(helpText(commands, help.value_or(QStringList())));
        return words.isEmpty() ? kUsage : kDone;
    }
    if (words.first() == QLatin1String("--version")) {
        console.print(QStringLiteral("pinacle %1").arg(QStringLiteral(PINACLE_VERSION)));
        return kDone;
    }
    const CommandEntry complete = completeCommand(commands);
    const CommandEntry* command =
        words.first() == complete.words.first() ? &complete : findCommand(commands, words);
    if (command == &complete)
        words.removeFirst();
    if (!command) {
        const QString near = usageOf(commands, words);
        console.note(near.isEmpty()
                         ? QStringLiteral("pinacle: there is no command \"%1\"; `pinacle help` lists them")
                               .arg(help.value_or(words).mid(0, 2).join(u' ').left(60))
                         : "usage:\n" + near.chopped(1));
        return kUsage;
    }
    auto arguments = Arguments::parse(words, command->syntax);
    if (!arguments) {
        console.note(QStringLiteral("pinacle: %1\nusage: pinacle %2 %3")
                         .arg(arguments.error().message, command->words.join(u' '), command->usage));
        return kUsage;
    }
    auto core = Core::open(Core::defaultHome(), QStringLiteral("cli"));
    if (!core)
        return console.fail(core.error());
    return command->run(**core, console, *arguments);
}

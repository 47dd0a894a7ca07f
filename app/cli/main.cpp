#include "app/cli/commands.h"
#include "app/cli/waiting.h"
#include "core/base/languages.h"

#include <QCoreApplication>
#include <QStringDecoder>

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

static QString helpText(const QList<CommandEntry>& commands)
{
    QString text =
        QStringLiteral("pinacle %1 – isolated development pods\n\n").arg(QStringLiteral(PINACLE_VERSION));
    for (const CommandEntry& command : commands)
        text += QStringLiteral("  pinacle %1 %2\n")
                    .arg(command.words.join(u' '), command.usage)
                    .replace(QLatin1String(" \n"), QLatin1String("\n"));
    return text +
           QStringLiteral("\n--json anywhere: JSON instead of tables.  PINACLE_HOME: folder of all state.");
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
    if (words.isEmpty() || words.first() == QLatin1String("--help") ||
        words.first() == QLatin1String("help")) {
        console.print(helpText(commands));
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
        console.note(QStringLiteral("pinacle: there is no command \"%1\"; `pinacle help` lists them")
                         .arg(words.mid(0, 2).join(u' ').left(60)));
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

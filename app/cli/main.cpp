#include "app/cli/commands.h"
#include "app/cli/waiting.h"

#include <QCoreApplication>

using namespace pinacle;
using namespace pinacle::cli;

static QList<CommandEntry> allCommands()
{
    return serverCommands() + podCommands() + podExecCommands() + catalogCommands() + logCommands();
}

static QString helpText(const QList<CommandEntry>& commands)
{
    QString text = QStringLiteral("pinacle %1 – isolated development pods\n\n").arg(QStringLiteral(PINACLE_VERSION));
    for (const CommandEntry& command : commands)
        text += QStringLiteral("  pinacle %1 %2\n").arg(command.words.join(u' '), command.usage).replace(QLatin1String(" \n"), QLatin1String("\n"));
    return text + QStringLiteral("\n--json anywhere: JSON instead of tables.  PINACLE_HOME: folder of all state.");
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

int main(int argc, char** argv)
{
    QCoreApplication app(argc, argv);
    QCoreApplication::setApplicationName(QStringLiteral("pinacle"));
    QCoreApplication::setApplicationVersion(QStringLiteral(PINACLE_VERSION));
    catchInterruption();

    QStringList words = QCoreApplication::arguments().mid(1);
    const qsizetype end = words.indexOf(QLatin1String("--")) < 0 ? words.size() : words.indexOf(QLatin1String("--"));
    const qsizetype json = words.indexOf(QLatin1String("--json"));
    const bool isJson = json >= 0 && json < end;
    if (isJson)
        words.removeAt(json);
    const Console console(isJson);
    const QList<CommandEntry> commands = allCommands();
    if (words.isEmpty() || words.first() == QLatin1String("--help") || words.first() == QLatin1String("help")) {
        console.print(helpText(commands));
        return words.isEmpty() ? kUsage : kDone;
    }
    if (words.first() == QLatin1String("--version")) {
        console.print(QStringLiteral("pinacle %1").arg(QStringLiteral(PINACLE_VERSION)));
        return kDone;
    }
    const CommandEntry* command = findCommand(commands, words);
    if (!command) {
        console.note(QStringLiteral("pinacle: there is no command \"%1\"; `pinacle help` lists them").arg(words.mid(0, 2).join(u' ').left(60)));
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

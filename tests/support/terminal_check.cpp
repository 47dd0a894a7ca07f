#include "tests/support/terminal_check.h"

#include "core/connection/server_connection.h"
#include "core/connection/tcp_socket.h"

#include <QElapsedTimer>

#include <unistd.h>

namespace pinacle {

namespace {

/// A person at the terminal: waits for what should appear, then types. All on the thread of exec().
class Typist final
{
public:
    Typist()
    {
        int ends[2];
        if (::pipe(ends) == 0) {
            reader.reset(ends[0]);
            writer.reset(ends[1]);
            setNonBlocking(ends[0]);
        }
    }

    void see(const QByteArray& bytes)
    {
        screen += bytes;
        for (;;) {
            if (step >= std::size(kScript) || !screen.contains(kScript[step].expected))
                return;
            screen.clear();
            answered.restart();
            size = kScript[step].size;
            keys += kScript[step].typed;
            ++step;
            if (::write(writer.get(), "", 1) != 1)
                screen = "the pipe is full";
        }
    }

    std::optional<QByteArray> input()
    {
        char byte;
        while (::read(reader.get(), &byte, 1) > 0) {
        }
        return keys.isEmpty() ? std::nullopt : std::optional(std::exchange(keys, {}));
    }

    struct Line
    {
        QByteArray expected;
        QByteArray typed;
        std::optional<TerminalSize> size;
    };
    // The shell's echo of what was typed never looks like what is waited for.
    inline static const Line kScript[] = {
        {"24 80\r\n", "\x03", {}},          // Ctrl-C reaches the program as a signal
        {"interrupted\r\n", "first\r", {}}, // keys
        {"got first\r\n", "again\r", TerminalSize{100, 40}},
        {"got again, 40 100\r\n", QByteArray("\xc3\xa4 \xe2\x82\xac\r"), {}},
        {"got \xc3\xa4 \xe2\x82\xac\r\n", "exit\r", {}},
    };

    std::size_t step = 0;
    QByteArray screen;
    QByteArray keys;
    std::optional<TerminalSize> size;
    QElapsedTimer answered;
    FileDescriptor reader;
    FileDescriptor writer;
};

} // namespace

QString checkTerminal(ServerConnection& connection)
{
    Typist typist;
    Command command;
    command.argv = {"/bin/sh", "-c",
                    "trap i=1 INT; stty size; until [ $i ]; do sleep 0.1; done; sleep 0.1; echo interrupted; "
                    "read a; echo \"got $a\"; "
                    "read a; sleep 0.3; echo \"got $a, $(stty size)\"; read a; echo \"got $a\"; read a; "
                    "[ \"$TERM\" = xterm-256color ] && exit 7"};
    command.terminal = TerminalSize{80, 24};
    command.timeout = milliseconds(15'000);
    command.onOutput = [&](Stream, const QByteArray& bytes) { typist.see(bytes); };
    command.inputSource = [&] { return typist.input(); };
    command.inputReady = typist.reader.get();
    command.terminalSize = [&] { return std::exchange(typist.size, std::nullopt); };
    const auto output = connection.exec(command, {});
    if (!output)
        return output.error().message + QStringLiteral(" at step %1, screen: ").arg(typist.step) +
               QString::fromUtf8(typist.screen);
    if (output->exitCode != 7 || typist.step != std::size(Typist::kScript))
        return QStringLiteral("ended with %1 at step %2, screen: ").arg(output->exitCode).arg(typist.step) +
               QString::fromUtf8(typist.screen);
    if (!output->err.isEmpty())
        return QStringLiteral("a second stream: ") + QString::fromUtf8(output->err);

    // A key and its echo take a round trip, not the 50 ms after which input is looked for anyway.
    static constexpr int kKeys = 20;
    int echoed = 0;
    QElapsedTimer time;
    Command echo;
    echo.argv = {"/bin/sh", "-c", "stty raw -echo; printf .; exec dd bs=1 count=20 2>/dev/null"};
    echo.terminal = TerminalSize();
    echo.timeout = milliseconds(15'000);
    echo.onOutput = [&](Stream, const QByteArray& bytes) {
        if (echoed == 0)
            time.start();
        echoed += int(bytes.size());
        if (echoed > kKeys) // nobody reads more
            return;
        typist.keys = QByteArray(1, '.');
        if (::write(typist.writer.get(), "", 1) != 1)
            echoed = -1000;
    };
    echo.inputSource = [&] { return typist.input(); };
    echo.inputReady = typist.reader.get();
    if (const auto echoes = connection.exec(echo, {}); !echoes || !echoes->ok())
        return QStringLiteral("the echo failed");
    if (echoed != kKeys + 1 || time.elapsed() > kKeys * 25)
        return QStringLiteral("%1 keys took %2 ms").arg(echoed).arg(time.elapsed());
    return {};
}

} // namespace pinacle

#include "tests/ui/terminal_program.h"
#include "ui/theme.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QProcess>
#include <QStandardPaths>
#include <QTemporaryDir>

using namespace pinacle;

/// The window's terminal with programs that people run in it, by what is on the screen. What they printed is
/// given to tmux, too, whose screen must say the same.
class TerminalProgramsTest : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void init();
    void cleanup();
    void vimEdits();
    void vimFollowsSizeAndMouse();
    void lessScrollsAndSearches();
    void htopSelects();
    void tmuxSplitsAndAttaches();
    void anAssistantDrawsItsFrame();
    void aPodsTerminal();
    void aPodsTerminalComesBack();

private:
    QString path(const QString& name) const { return m_folder->filePath(name); }
    QString write(const QString& name, const QByteArray& text) const;
    QByteArray read(const QString& name) const;
    QString screenInTmux(const QByteArray& printed, TerminalSurface& surface) const;
    bool startPodTerminal(TerminalProgram& program) const;

    std::unique_ptr<QTemporaryDir> m_folder;
};

static QString screenOf(TerminalSurface& surface)
{
    QStringList lines;
    for (int row = 0; row < surface.rows(); ++row)
        lines << surface.lineText(surface.screenTop() + row);
    return lines.join(u'\n');
}

/// Whether tmux has the same screen after what the program has printed so far.
#define COMPARE_WITH_TMUX(program)                                                                           \
    do {                                                                                                     \
        const QByteArray printed = (program).printed();                                                      \
        TerminalSurface surface((program).surface().columns(), (program).surface().rows());                  \
        surface.feed(printed.constData(), printed.size());                                                   \
        QCOMPARE(screenOf(surface), screenInTmux(printed, surface));                                         \
    } while (false)
#define EVENTUALLY(program, condition) QVERIFY((program).becomes([&] { return condition; }))

void TerminalProgramsTest::initTestCase()
{
    new Theme(*qApp);
    PINACLE_NEEDS("vim", "vim");
    PINACLE_NEEDS("less", "less");
    PINACLE_NEEDS("htop", "htop");
    PINACLE_NEEDS("tmux", "tmux");
    PINACLE_NEEDS("python3", "python3");
}

void TerminalProgramsTest::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    QVERIFY(m_folder->isValid());
    QVERIFY(!write(QStringLiteral("tmux.conf"), "set -g status off\nset -g default-command sh\n").isEmpty());
}

void TerminalProgramsTest::cleanup()
{
    QProcess::execute(QStringLiteral("sh"),
                      {QStringLiteral("-c"),
                       QStringLiteral("for socket in \"$1\"/tmux-*/* \"$1\"/socket*; do "
                                      "[ ! -S \"$socket\" ] || tmux -S \"$socket\" "
                                      "kill-server; done 2>/dev/null"),
                       QStringLiteral("sh"), m_folder->path()});
    m_folder.reset();
}

QString TerminalProgramsTest::write(const QString& name, const QByteArray& text) const
{
    QFile file(path(name));
    return file.open(QIODevice::WriteOnly) && file.write(text) == text.size() ? file.fileName() : QString();
}

QByteArray TerminalProgramsTest::read(const QString& name) const
{
    QFile file(path(name));
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

/// Waits until it is the surface's screen, or too long.
QString TerminalProgramsTest::screenInTmux(const QByteArray& printed, TerminalSurface& surface) const
{
    const QStringList server{QStringLiteral("-S"), path(QStringLiteral("socket-of-reference")),
                             QStringLiteral("-f"), path(QStringLiteral("tmux.conf"))};
    const QString show =
        QStringLiteral("stty raw -echo; cat '%1'; sleep 60").arg(write(QStringLiteral("printed"), printed));
    const auto run = [&](const QStringList& arguments) {
        QProcess process;
        process.start(QStringLiteral("tmux"), QStringList{QStringLiteral("-u")} + server + arguments);
        process.waitForFinished(TerminalProgram::kLimitMs);
        return QString::fromUtf8(process.readAllStandardOutput());
    };
    run({QStringLiteral("new-session"), QStringLiteral("-d"), QStringLiteral("-x"),
         QString::number(surface.columns()), QStringLiteral("-y"), QString::number(surface.rows()), show});
    QString screen;
    (void)QTest::qWaitFor(
        [&] {
            QStringList lines = run({QStringLiteral("capture-pane"), QStringLiteral("-p")}).split(u'\n');
            lines.resize(surface.rows());
            for (QString& line : lines)
                while (line.endsWith(u' '))
                    line.chop(1);
            screen = lines.join(u'\n');
            return screen == screenOf(surface);
        },
        TerminalProgram::kLimitMs / 3);
    run({QStringLiteral("kill-server")});
    return screen;
}

/// As in a pod, but for its init, which starts the session there.
bool TerminalProgramsTest::startPodTerminal(TerminalProgram& program) const
{
    QFile file(QStringLiteral(":/pods/terminal.sh"));
    if (!file.open(QIODevice::ReadOnly))
        return false;
    const QString script =
        QString::fromUtf8(file.readAll()).remove(QStringLiteral("/usr/lib/pinacle/as-init "));
    return program.start(
        QStringLiteral("sh"),
        {QStringLiteral("-c"), script, QStringLiteral("sh"), QStringLiteral("terminal-1"),
         QStringLiteral("history")},
        {QStringLiteral("TMUX_TMPDIR=") + m_folder->path(), QStringLiteral("HOME=") + m_folder->path()});
}

void TerminalProgramsTest::vimEdits()
{
    const QString file = write(QStringLiteral("text"), "first\nsecond\nthird\n");
    TerminalProgram program;
    QVERIFY(program.start(
        QStringLiteral("sh"),
        {QStringLiteral("-c"),
         QStringLiteral("echo before; exec vim -u NONE -N -n -i NONE '+set backspace=2' \"$0\""), file}));
    EVENTUALLY(program,
               program.line(2) == QStringLiteral("third") && program.line(22) == QStringLiteral("~"));
    QVERIFY(program.surface().isAlternate());

    program.type(QStringLiteral("o漢字 grüßen"));
    program.press(Qt::Key_Left);
    program.press(Qt::Key_Backspace);
    program.press(Qt::Key_Home);
    program.type(QStringLiteral("é"));
    program.press(Qt::Key_Down);
    program.press(Qt::Key_End);
    program.type(QStringLiteral("!"));
    program.press(Qt::Key_Escape);
    EVENTUALLY(program, program.line(2) == QStringLiteral("second!") && program.line(23).isEmpty());
    QCOMPARE(program.line(1), QStringLiteral("é漢字 grüßn"));
    QCOMPARE(int(program.cell(1, 1).width), 2);
    COMPARE_WITH_TMUX(program);

    program.type(QStringLiteral("gg/thi"));
    program.press(Qt::Key_Return);
    EVENTUALLY(program, program.surface().cursor().at.row - program.surface().screenTop() == 3);
    program.type(QStringLiteral(":wq"));
    program.press(Qt::Key_Return);
    EVENTUALLY(program, program.hasEnded() && program.line(0) == QStringLiteral("before"));
    QVERIFY(!program.surface().isAlternate());
    QCOMPARE(program.line(1), QString());
    QCOMPARE(QString::fromUtf8(read(QStringLiteral("text"))),
             QStringLiteral("first\né漢字 grüßn\nsecond!\nthird\n"));
}

void TerminalProgramsTest::vimFollowsSizeAndMouse()
{
    const QString file = write(QStringLiteral("text"), "first line\nsecond line\nthird line\n");
    TerminalProgram program;
    QVERIFY(program.start(QStringLiteral("vim"),
                          {QStringLiteral("-u"), QStringLiteral("NONE"), QStringLiteral("-N"),
                           QStringLiteral("-n"), QStringLiteral("-i"), QStringLiteral("NONE"),
                           QStringLiteral("+syntax off | set mouse=a ttymouse=sgr"), file}));
    EVENTUALLY(program, program.surface().mouse() != TerminalSurface::Mouse::None &&
                            program.line(2) == QStringLiteral("third line"));
    program.click(1, 7);
    EVENTUALLY(program,
               program.surface().cursor().at == (TerminalPosition{program.surface().screenTop() + 1, 7}));
    program.type(QStringLiteral("iclicked "));
    program.press(Qt::Key_Escape);
    EVENTUALLY(program, program.line(1) == QStringLiteral("second clicked line"));

    program.setSize(100, 30);
    QCOMPARE(program.surface().columns(), 100);
    EVENTUALLY(program, program.line(28) == QStringLiteral("~"));
    program.type(QStringLiteral(":echo &columns &lines"));
    program.press(Qt::Key_Return);
    EVENTUALLY(program, program.line(29).startsWith(QStringLiteral("100 30")));
    program.setSize(60, 12);
    EVENTUALLY(program,
               program.line(10) == QStringLiteral("~") && program.line(0) == QStringLiteral("first line"));
    program.type(QStringLiteral(":q!"));
    program.press(Qt::Key_Return);
    EVENTUALLY(program, program.hasEnded());
    EVENTUALLY(program, program.surface().mouse() == TerminalSurface::Mouse::None);
}

void TerminalProgramsTest::lessScrollsAndSearches()
{
    QByteArray text;
    for (int i = 1; i <= 10'000; ++i)
        text +=
            "\x1b[3" + QByteArray::number(1 + i % 6) + "mline " + QByteArray::number(i) + "\x1b[0m of many\n";
    const QString file = write(QStringLiteral("text"), text);
    TerminalProgram program;
    QVERIFY(program.start(QStringLiteral("less"), {QStringLiteral("-R"), file}, {QStringLiteral("LESS=")}));
    EVENTUALLY(program, program.line(22) == QStringLiteral("line 23 of many"));
    QVERIFY(program.cell(0, 0).style.foreground == (TerminalColour{2, TerminalColour::Indexed}));
    QVERIFY(program.cell(1, 0).style.foreground == (TerminalColour{3, TerminalColour::Indexed}));
    QVERIFY(program.cell(0, 8).style == TerminalStyle{});
    program.type(QStringLiteral(" "));
    EVENTUALLY(program, program.line(0) == QStringLiteral("line 24 of many"));
    COMPARE_WITH_TMUX(program);
    program.type(QStringLiteral("/ine 5000 "));
    program.press(Qt::Key_Return);
    EVENTUALLY(program, program.line(0) == QStringLiteral("line 5000 of many"));
    QVERIFY(program.cell(0, 1).style.isReversed);
    QVERIFY(!program.cell(0, 0).style.isReversed);
    program.press(Qt::Key_PageUp);
    EVENTUALLY(program, program.line(22) == QStringLiteral("line 4999 of many"));
    program.type(QStringLiteral("G"));
    EVENTUALLY(program, program.line(22) == QStringLiteral("line 10000 of many"));
    COMPARE_WITH_TMUX(program);

    const QPointF at = program.view().rectOf({program.surface().screenTop() + 5, 5}).center();
    QWheelEvent up(at, at, {}, QPoint(0, 120), Qt::NoButton, Qt::NoModifier, Qt::NoScrollPhase, false);
    QApplication::sendEvent(program.view().viewport(), &up);
    EVENTUALLY(program, program.line(22) == QStringLiteral("line 9997 of many"));
    program.type(QStringLiteral("q"));
    EVENTUALLY(program, program.hasEnded() && !program.surface().isAlternate());
    EVENTUALLY(program, program.screen().trimmed().isEmpty());
}

void TerminalProgramsTest::htopSelects()
{
    TerminalProgram program(100, 30);
    QVERIFY(program.start(QStringLiteral("sh"),
                          {QStringLiteral("-c"), QStringLiteral("echo before; exec htop")},
                          {QStringLiteral("HTOPRC=") + path(QStringLiteral("htoprc"))}));
    const auto rowOf = [&](auto isWanted) {
        for (int row = 0; row < program.surface().rows() - 1; ++row)
            if (isWanted(row))
                return row;
        return -1;
    };
    const auto backgroundAt = [&](int row) { return program.cell(row, 20).style.background; };
    const auto header = [&] {
        return rowOf([&](int row) { return program.line(row).contains("PID USER"); });
    };
    const auto selected = [&] {
        return rowOf([&](int row) {
            return backgroundAt(row) == (TerminalColour{6, TerminalColour::Indexed});
        });
    };
    EVENTUALLY(program, header() > 0 && selected() == header() + 1);
    QVERIFY(backgroundAt(header()) == (TerminalColour{2, TerminalColour::Indexed}));
    QVERIFY(program.screen().contains(QStringLiteral("Load average: ")));
    EVENTUALLY(program, program.line(29).contains(QStringLiteral("F10Quit")));
    program.press(Qt::Key_Down);
    EVENTUALLY(program, selected() == header() + 2);
    program.press(Qt::Key_Up);
    EVENTUALLY(program, selected() == header() + 1);
    program.setSize(90, 24);
    EVENTUALLY(program, program.line(23).contains(QStringLiteral("F10Quit")));
    program.press(Qt::Key_F10);
    EVENTUALLY(program, program.hasEnded() && program.line(0) == QStringLiteral("before"));
    QVERIFY(!program.surface().isAlternate());
    QVERIFY(program.surface().cursor().isVisible);
}

void TerminalProgramsTest::tmuxSplitsAndAttaches()
{
    const QStringList server{QStringLiteral("-S"), path(QStringLiteral("socket")), QStringLiteral("-f"),
                             QStringLiteral("/dev/null")};
    const QStringList environment{QStringLiteral("SHELL=/bin/sh"),
                                  QStringLiteral("ENV=") + write(QStringLiteral("shrc"), "PS1='$ '\n")};
    const auto isBordered = [](TerminalProgram& program, int column, int rows) {
        for (int row = 0; row < rows; ++row)
            if (program.surface().text(program.cell(row, column)) != QStringLiteral("│"))
                return false;
        return true;
    };
    const auto hasStatus = [](TerminalProgram& program, int row) {
        return program.line(row).startsWith(u'[') &&
               program.cell(row, 0).style.background == (TerminalColour{2, TerminalColour::Indexed});
    };
    QString left;
    {
        TerminalProgram program;
        QVERIFY(program.start(QStringLiteral("tmux"), server + QStringList{QStringLiteral("new-session")},
                              environment));
        EVENTUALLY(program, program.line(0) == QStringLiteral("$") && hasStatus(program, 23));
        program.press(Qt::Key_B, kProgramControl);
        program.type(QStringLiteral("%"));
        EVENTUALLY(program, isBordered(program, 40, 23) && program.line(0).endsWith(QStringLiteral("│$")));
        program.type(QStringLiteral("echo on the $((1+1))nd"));
        program.press(Qt::Key_Return);
        EVENTUALLY(program, program.line(1) == QString(40, u' ') + QStringLiteral("│on the 2nd"));

        program.press(Qt::Key_B, kProgramControl);
        program.type(QStringLiteral(":"));
        EVENTUALLY(program, program.line(23) == QStringLiteral(":"));
        program.type(QStringLiteral("set -g mouse on"));
        program.press(Qt::Key_Return);
        EVENTUALLY(program,
                   program.surface().mouse() != TerminalSurface::Mouse::None && hasStatus(program, 23));
        program.click(5, 10);
        program.type(QStringLiteral("echo on the $((0+1))st"));
        program.press(Qt::Key_Return);
        EVENTUALLY(program, program.line(1).startsWith(QStringLiteral("on the 1st")) &&
                                program.line(1).endsWith(QStringLiteral("│on the 2nd")));
        COMPARE_WITH_TMUX(program);

        program.setSize(100, 30);
        EVENTUALLY(program, hasStatus(program, 29) && isBordered(program, program.line(1).indexOf(u'│'), 29));
        left = program.screen().section(u'\n', 0, -2); // the status line has a clock
        program.press(Qt::Key_B, kProgramControl);
        program.type(QStringLiteral("d"));
        EVENTUALLY(program, program.hasEnded() && program.screen().contains(QStringLiteral("[detached")));
        QVERIFY(!program.surface().isAlternate());
    }
    TerminalProgram program(100, 30);
    QVERIFY(
        program.start(QStringLiteral("tmux"), server + QStringList{QStringLiteral("attach")}, environment));
    EVENTUALLY(program, hasStatus(program, 29) && program.screen().section(u'\n', 0, -2) == left);
}

void TerminalProgramsTest::anAssistantDrawsItsFrame()
{
    TerminalProgram program;
    QVERIFY(program.start(
        QStringLiteral("sh"),
        {QStringLiteral("-c"), QStringLiteral("seq 1 20; exec python3 \"$0\""), QStringLiteral(ASSISTANT)}));
    const QString border(44, u'─');
    EVENTUALLY(program, program.screen().contains(QStringLiteral("focus ?")));
    QCOMPARE(program.line(15), QStringLiteral("20")); // the frame moved what was before up
    QCOMPARE(program.line(16), u'╭' + border + u'╮');
    QCOMPARE(program.line(17), QStringLiteral("│ ❯ 1. Trust this folder                     │"));
    QVERIFY(program.cell(17, 2).style.foreground == (TerminalColour{6, TerminalColour::Indexed}));
    QCOMPARE(program.line(21), QStringLiteral("> Ask something"));
    QVERIFY(program.cell(21, 2).style.isDim && !program.cell(22, 0).style.isDim);
    const bool isDark = coloursOf(program.view().palette()).panel.lightness() < 128;
    QCOMPARE(program.line(22),
             QStringLiteral("background %1 · focus ?").arg(QLatin1String(isDark ? "dark" : "light")));
    QVERIFY(program.cell(22, 0).style.foreground == (TerminalColour{0x78828c, TerminalColour::Rgb}));
    QVERIFY(!program.surface().cursor().isVisible);

    program.press(Qt::Key_Down);
    program.press(Qt::Key_Down);
    program.press(Qt::Key_Up);
    program.type(QStringLiteral("grüß 漢x"));
    program.press(Qt::Key_Backspace);
    program.press(Qt::Key_Return, Qt::AltModifier);
    QGuiApplication::clipboard()->setText(QStringLiteral("one\ntwo\nthree"));
    program.press(Qt::Key_V, kProgramControl == Qt::MetaModifier ? Qt::ControlModifier
                                                                 : Qt::ControlModifier | Qt::ShiftModifier);
    EVENTUALLY(program, program.line(21) == QStringLiteral("> grüß 漢⏎[3 lines pasted]"));
    QCOMPARE(program.line(18), QStringLiteral("│ ❯ 2. Read only                             │"));
    QCOMPARE(program.screen().count(border), 2);
    QFocusEvent away(QEvent::FocusOut);
    QApplication::sendEvent(&program.view(), &away);
    EVENTUALLY(program, program.line(22).endsWith(QStringLiteral("focus out")));
    COMPARE_WITH_TMUX(program);

    program.press(Qt::Key_Return);
    EVENTUALLY(program,
               program.hasEnded() && program.screen().contains(QStringLiteral("synchronised: asked")));
    QVERIFY(program.screen().contains(QStringLiteral("chose 'Read only', wrote 'grüß 漢⏎[3 lines pasted]'")));
    QVERIFY(program.surface().cursor().isVisible);
    COMPARE_WITH_TMUX(program);
}

void TerminalProgramsTest::aPodsTerminal()
{
    QVERIFY(!write(QStringLiteral("text"), "first line\nsecond line\n").isEmpty());
    QVERIFY(!write(QStringLiteral(".profile"), "PS1='$ '\nunset HISTFILE\ncd\n").isEmpty());
    TerminalProgram program;
    QVERIFY(startPodTerminal(program));
    EVENTUALLY(program, program.line(0) == QStringLiteral("$"));

    // Colours arrive as they were printed.
    QVERIFY(!write(QStringLiteral("colours"),
                   "\x1b[38;2;10;20;30mtrue\x1b[0m \x1b[38;5;200;2mdim\x1b[0m \x1b[3;4;9mall\x1b[0m\n")
                 .isEmpty());
    program.type(QStringLiteral("clear; cat colours"));
    program.press(Qt::Key_Return);
    EVENTUALLY(program,
               program.line(0) == QStringLiteral("true dim all") && program.line(1) == QStringLiteral("$"));
    QVERIFY(program.cell(0, 0).style.foreground == (TerminalColour{0x0a141e, TerminalColour::Rgb}));
    QVERIFY(program.cell(0, 5).style.foreground == (TerminalColour{200, TerminalColour::Indexed}));
    QVERIFY(program.cell(0, 5).style.isDim && !program.cell(0, 9).style.isDim);
    const TerminalStyle all = program.cell(0, 9).style;
    QVERIFY(all.isItalic && all.isUnderlined && all.isStruck);

    program.type(QStringLiteral("vim -u NONE -N -n -i NONE '+set mouse=a ttymouse=sgr' text"));
    program.press(Qt::Key_Return);
    EVENTUALLY(program, program.line(1) == QStringLiteral("second line") &&
                            program.surface().mouse() != TerminalSurface::Mouse::None);
    program.click(1, 7);
    program.type(QStringLiteral("iclicked 漢 "));
    program.press(Qt::Key_Escape);
    EVENTUALLY(program,
               program.line(1) == QStringLiteral("second clicked 漢 line") && program.line(23).isEmpty());
    program.type(QStringLiteral(":wq"));
    program.press(Qt::Key_Return);
    EVENTUALLY(program,
               program.line(0) == QStringLiteral("true dim all") && program.line(2) == QStringLiteral("$"));
    QCOMPARE(QString::fromUtf8(read(QStringLiteral("text"))),
             QStringLiteral("first line\nsecond clicked 漢 line\n"));
    QVERIFY(program.surface().mouse() == TerminalSurface::Mouse::None);
    program.setSize(100, 30);
    program.type(QStringLiteral("clear; until stty size | grep '30 100'; do sleep 0.1; done"));
    program.press(Qt::Key_Return);
    EVENTUALLY(program,
               program.line(0) == QStringLiteral("30 100") && program.line(1) == QStringLiteral("$"));
    program.type(QStringLiteral("exit"));
    program.press(Qt::Key_Return);
    EVENTUALLY(program, program.hasEnded());
}

void TerminalProgramsTest::aPodsTerminalComesBack()
{
    QVERIFY(!write(QStringLiteral(".profile"), "PS1='$ '\nunset HISTFILE\ncd\n").isEmpty());
    const auto remembered = [](TerminalProgram& program) { // all that can be scrolled to, without blank lines
        const TerminalSurface& surface = program.surface();
        QStringList lines = surface.textBetween({surface.firstRow(), 0}, {surface.endRow(), 0})
                                .split(u'\n', Qt::SkipEmptyParts);
        return lines.join(u'\n');
    };
    QString numbers;
    for (int i = 1; i <= 100; ++i)
        numbers += QString::number(i) + u'\n';
    {
        TerminalProgram program;
        QVERIFY(startPodTerminal(program));
        EVENTUALLY(program, program.line(0) == QStringLiteral("$"));
        program.type(QStringLiteral("seq 100"));
        program.press(Qt::Key_Return);
        EVENTUALLY(program, program.line(23) == QStringLiteral("$"));
    } // cut off
    TerminalProgram program;
    QVERIFY(startPodTerminal(program));
    EVENTUALLY(program, program.line(23) == QStringLiteral("$"));
    QCOMPARE(remembered(program), QStringLiteral("$ seq 100\n") + numbers + u'$');
}

QTEST_MAIN(TerminalProgramsTest)
#include "terminal_programs_test.moc"

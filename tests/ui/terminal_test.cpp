#include "ui/stall_watch.h"
#include "ui/terminal/terminal_colours.h"
#include "ui/terminal/terminal_pane.h"
#include "ui/terminal/terminal_view.h"
#include "ui/theme.h"

#include <QAccessible>
#include <QClipboard>
#include <QElapsedTimer>
#include <QGuiApplication>
#include <QLineEdit>
#include <QScrollBar>
#include <QSignalSpy>
#include <QTest>

using namespace pinacle;

/// The surface by what programs print, the view by what people do.
class TerminalTest : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase() { new Theme(*qApp); }
    void keepsColoursAndStyles();
    void onlyWhatCannotBeReadIsChanged();
    void takesWideAndCombiningCharacters();
    void picturesAreWide();
    void keepsWhatScrollsAway();
    void theAlternateScreenLeavesTheOtherAlone();
    void saysWhatTheProgramAskedFor();
    void findsInBothDirections();
    void knowsDimText();
    void tellsItsColours();
    void aTitleIsOneHarmlessLine();
    void sendsKeys_data();
    void sendsKeys();
    void pastesInBrackets();
    void aPasteCannotEndItsBracket();
    void reportsTheMouse();
    void selectsAndCopies();
    void theReaderIsNotMoved();
    void searchBarSelects();
    void aFloodDoesNotStallTheWindow();
    void aScreenReaderReadsTheScreen();
    void paintsInBothSchemes();
    void blocksFillTheirCells();

private:
    static void feed(TerminalSurface& surface, const QByteArray& bytes) { surface.feed(bytes, bytes.size()); }
    static QByteArray sent(QSignalSpy& spy)
    {
        QByteArray all;
        for (const QList<QVariant>& one : std::as_const(spy))
            all += one.first().toByteArray();
        spy.clear();
        return all;
    }
};

void TerminalTest::keepsColoursAndStyles()
{
    TerminalSurface surface(40, 5);
    feed(surface, "\x1b[1;31mred\x1b[0m \x1b[3;4;38;2;1;2;3;48;5;200mtrue\x1b[0m \x1b[7;9mx");
    const TerminalLine line = surface.line(0);
    QVERIFY(line[0].style.isBold && line[0].style.foreground == (TerminalColour{1, TerminalColour::Indexed}));
    QVERIFY(line[3].style == TerminalStyle{});
    QVERIFY(line[4].style.isItalic && line[4].style.isUnderlined);
    QVERIFY(line[4].style.foreground == (TerminalColour{0x010203, TerminalColour::Rgb}));
    QVERIFY(line[4].style.background == (TerminalColour{200, TerminalColour::Indexed}));
    QVERIFY(line[9].style.isReversed && line[9].style.isStruck);
    QPalette palette;
    const CellColours colours = cellColours(line[4].style, palette);
    QCOMPARE(colours.foreground, QColor(1, 2, 3));
    QCOMPARE(colours.background, QColor(255, 0, 215)); // xterm's 200
}

void TerminalTest::onlyWhatCannotBeReadIsChanged()
{
    const auto foreground = [](quint32 colour, quint32 background) {
        TerminalStyle style;
        style.foreground = {colour, TerminalColour::Indexed};
        style.background = {background, TerminalColour::Indexed};
        return cellColours(style, QPalette()).foreground;
    };
    QCOMPARE(foreground(174, 16), QColor(215, 135, 135)); // an assistant's sign on black
    QCOMPARE(foreground(231, 21), QColor(255, 255, 255));
    QVERIFY(foreground(17, 16) != QColor(0, 0, 95)); // dark blue on black
    QVERIFY(foreground(230, 231) != QColor(255, 255, 215));
}

void TerminalTest::takesWideAndCombiningCharacters()
{
    TerminalSurface surface(20, 3);
    const QString text = QStringLiteral("a漢e\u0301z");
    feed(surface, text.toUtf8());
    const TerminalLine line = surface.line(0);
    QCOMPARE(int(line[1].width), 2);
    QCOMPARE(int(line[2].width), 0);
    QCOMPARE(surface.text(line[3]), QStringLiteral("e\u0301"));
    QList<int> columns;
    QCOMPARE(surface.lineText(0, &columns), text);
    QCOMPARE(columns.first(5), (QList<int>{0, 1, 3, 3, 4}));
    QCOMPARE(surface.textBetween({0, 1}, {0, 4}), QStringLiteral("漢e\u0301"));
}

void TerminalTest::picturesAreWide()
{
    // As tmux counts: made a picture by U+FE0F, wide already, newer than libvterm, and no picture at all.
    const QByteArray text = QStringLiteral("⚠️|⚡️|🥟|🪄|✔|é|").toUtf8();
    const auto bars = [](const TerminalSurface& surface) {
        QList<int> all;
        const TerminalLine line = surface.line(0);
        for (size_t column = 0; column < line.size(); ++column)
            if (surface.text(line[column]) == QStringLiteral("|"))
                all << int(column);
        return all;
    };
    const QList<int> expected{2, 5, 8, 11, 13, 15};
    TerminalSurface surface(30, 3);
    feed(surface, text);
    QCOMPARE(bars(surface), expected);
    QCOMPARE(surface.text(surface.line(0)[0]), QStringLiteral("⚠️"));
    QCOMPARE(surface.lineText(0).toUtf8(), text);
    surface.reset();
    for (const char byte : text)
        surface.feed(&byte, 1);
    QCOMPARE(bars(surface), expected);
    surface.reset();
    feed(surface, "caf\xe9 o"); // no UTF-8: nothing waits for the rest of it
    QVERIFY(surface.lineText(0).endsWith(QStringLiteral(" o")));
}

void TerminalTest::keepsWhatScrollsAway()
{
    TerminalSurface surface(30, 4);
    for (int i = 0; i < TerminalSurface::kScrollbackLines + 100; ++i)
        feed(surface, "line " + QByteArray::number(i) + "\r\n");
    QCOMPARE(surface.screenTop() - surface.firstRow(), TerminalSurface::kScrollbackLines);
    QCOMPARE(surface.lineText(surface.firstRow()), QStringLiteral("line %1").arg(surface.firstRow()));
    QCOMPARE(surface.lineText(surface.endRow() - 2), QStringLiteral("line 10099"));
    QCOMPARE(surface.line(surface.firstRow() - 1).size(), size_t(0)); // forgotten
    surface.resize(60, 10);
    QVERIFY(surface.lineText(surface.screenTop() - 1).startsWith("line "));
}

void TerminalTest::theAlternateScreenLeavesTheOtherAlone()
{
    TerminalSurface surface(20, 3);
    feed(surface, "before\x1b[?1049h\x1b[2J\x1b[Hfull");
    QVERIFY(surface.isAlternate());
    QCOMPARE(surface.lineText(0), QStringLiteral("full"));
    feed(surface, "\n\n\n\n\n\n");
    QCOMPARE(surface.screenTop(), 0); // nothing of it goes into the scrollback
    feed(surface, "\x1b[?1049l");
    QCOMPARE(surface.lineText(0), QStringLiteral("before"));
}

void TerminalTest::saysWhatTheProgramAskedFor()
{
    TerminalSurface surface(20, 3);
    QSignalSpy output(&surface, &TerminalSurface::output);
    feed(surface, "\x1b[6n"); // where is the cursor?
    QCOMPARE(sent(output), QByteArray("\x1b[1;1R"));
    feed(surface, "\x1b[5 q\x1b[?25l");
    QVERIFY(surface.cursor().shape == TerminalSurface::CursorShape::Bar && !surface.cursor().isVisible);
    feed(surface, "\x1b[?25h\x1b[2;3H");
    QCOMPARE(surface.cursor().at.row, 1);
    QCOMPARE(surface.cursor().at.column, 2);
}

void TerminalTest::findsInBothDirections()
{
    TerminalSurface surface(20, 2);
    feed(surface, "one apple\r\ntwo\r\nApple, apple\r\nend");
    using Direction = TerminalSurface::Direction;
    const auto at = [&](TerminalPosition from, Direction direction) {
        const auto found = surface.find(QStringLiteral("apple"), from, direction);
        return found ? QPoint(found->column, found->row) : QPoint(-1, -1);
    };
    QCOMPARE(at({3, 3}, Direction::Up), QPoint(7, 2));
    QCOMPARE(at({2, 7}, Direction::Up), QPoint(0, 2));
    QCOMPARE(at({2, 0}, Direction::Up), QPoint(4, 0));
    QCOMPARE(at({0, 4}, Direction::Up), QPoint(7, 2)); // around the end
    QCOMPARE(at({2, 7}, Direction::Down), QPoint(4, 0));
    QVERIFY(!surface.find(QStringLiteral("pear"), {0, 0}, Direction::Down));
}

void TerminalTest::knowsDimText()
{
    TerminalSurface surface(40, 5);
    const QByteArray text = "a\x1b[2mb\x1b[31mc\x1b[22md\x1b[2me\x1b[mf\x1b[1mg";
    const auto dim = [&] {
        QString all;
        for (const TerminalCell& cell : surface.line(0))
            if (cell.style.isDim)
                all += surface.text(cell);
        return all;
    };
    feed(surface, text);
    QCOMPARE(surface.lineText(0), QStringLiteral("abcdefg"));
    QCOMPARE(dim(), QStringLiteral("bce"));
    QVERIFY(surface.line(0)[6].style.isBold);
    surface.reset();
    for (const char byte : text)
        surface.feed(&byte, 1);
    QCOMPARE(surface.lineText(0), QStringLiteral("abcdefg"));
    QCOMPARE(dim(), QStringLiteral("bce"));

    QPalette palette;
    const QColor plain = cellColours(surface.line(0)[0].style, palette).foreground;
    QVERIFY(cellColours(surface.line(0)[1].style, palette).foreground != plain);
}

void TerminalTest::tellsItsColours()
{
    TerminalView view;
    QSignalSpy input(&view, &TerminalView::input);
    const auto answer = [&](const QByteArray& colour) { return "\x1b]11;rgb:" + colour + "\x1b\\"; };
    for (const bool isDark : {false, true}) {
        QPalette palette = view.palette();
        palette.setColor(QPalette::Window, isDark ? Qt::black : Qt::white);
        view.setPalette(palette);
        feed(view.surface(), "\x1b]11;?\x1b\\");
        const QByteArray name = coloursOf(palette).panel.name().mid(1).toLatin1();
        QCOMPARE(sent(input), answer(name.mid(0, 2).repeated(2) + '/' + name.mid(2, 2).repeated(2) + '/' +
                                     name.mid(4, 2).repeated(2)));
    }
    feed(view.surface(), "\x1b]10;?\x07\x1b]10;#123456\x07");
    QCOMPARE(sent(input).count("\x1b]10;rgb:"), 1);
}

void TerminalTest::aTitleIsOneHarmlessLine()
{
    TerminalSurface surface(20, 2);
    feed(surface, "\x1b]2;a title\x07");
    QCOMPARE(surface.title(), QStringLiteral("a title"));
    feed(surface, "\x1b]2;" + QByteArray(5000, 'x') + "\x07");
    QVERIFY(surface.title().size() <= 200);
}

void TerminalTest::sendsKeys_data()
{
    QTest::addColumn<int>("key");
    QTest::addColumn<Qt::KeyboardModifiers>("held");
    QTest::addColumn<QByteArray>("expected");
    const auto row = [](const char* name, int key, Qt::KeyboardModifiers held, const QByteArray& expected) {
        QTest::newRow(name) << key << held << expected;
    };
    row("Enter", Qt::Key_Return, Qt::NoModifier, "\r");
    row("Alt+Enter", Qt::Key_Return, Qt::AltModifier, "\x1b\r");
    row("Backspace", Qt::Key_Backspace, Qt::NoModifier, "\x7f");
    row("Tab", Qt::Key_Tab, Qt::NoModifier, "\t");
    row("Shift+Tab", Qt::Key_Backtab, Qt::ShiftModifier, "\x1b[Z");
    row("Up", Qt::Key_Up, Qt::NoModifier, "\x1b[A");
    row("Ctrl+Right", Qt::Key_Right, kProgramControl, "\x1b[1;5C");
    row("F5", Qt::Key_F5, Qt::NoModifier, "\x1b[15~");
    row("Delete", Qt::Key_Delete, Qt::NoModifier, "\x1b[3~");
    row("Ctrl+C", Qt::Key_C, kProgramControl, "\x03");
    row("Ctrl+J", Qt::Key_J, kProgramControl, "\n");
    row("Ctrl+Space", Qt::Key_Space, kProgramControl, QByteArray(1, '\0'));
    row("Ctrl+/", Qt::Key_Slash, kProgramControl, "\x1f");
    row("Alt+B", Qt::Key_B, Qt::AltModifier,
        "\x1b"
        "b");
    row("Escape", Qt::Key_Escape, Qt::NoModifier, "\x1b");
    row("Shift alone", Qt::Key_Shift, Qt::ShiftModifier, "");
}

void TerminalTest::sendsKeys()
{
    QFETCH(int, key);
    QFETCH(Qt::KeyboardModifiers, held);
    QFETCH(QByteArray, expected);
    TerminalView view;
    QSignalSpy input(&view, &TerminalView::input);
    QTest::keyClick(&view, Qt::Key(key), held);
    QCOMPARE(sent(input), expected);
}

void TerminalTest::pastesInBrackets()
{
    TerminalView view;
    QSignalSpy input(&view, &TerminalView::input);
    QGuiApplication::clipboard()->setText(QStringLiteral("one\ntwo"));
    QTest::keyClick(&view, Qt::Key_V, Qt::ControlModifier | Qt::ShiftModifier);
    QCOMPARE(sent(input), QByteArray("one\rtwo"));
    feed(view.surface(), "\x1b[?2004h");
    view.paste();
    QCOMPARE(sent(input), QByteArray("\x1b[200~one\rtwo\x1b[201~"));
}

void TerminalTest::aPasteCannotEndItsBracket()
{
    TerminalSurface surface(20, 2);
    QSignalSpy output(&surface, &TerminalSurface::output);
    feed(surface, "\x1b[?2004h");
    surface.paste(QStringLiteral("a\x1b[201~rm -rf /\n"));
    const QByteArray all = sent(output);
    QCOMPARE(all.count("\x1b[201~"), 1);
    QVERIFY(all.endsWith("\x1b[201~"));
}

void TerminalTest::reportsTheMouse()
{
    TerminalView view;
    view.resize(600, 300);
    view.show();
    QSignalSpy input(&view, &TerminalView::input);
    QTest::mouseClick(view.viewport(), Qt::LeftButton, {}, QPoint(8, 8));
    QVERIFY(sent(input).isEmpty());
    feed(view.surface(), "\x1b[?1000h\x1b[?1006h");
    QTest::mouseClick(view.viewport(), Qt::LeftButton, {}, QPoint(8, 8));
    QCOMPARE(sent(input), QByteArray("\x1b[<0;1;1M\x1b[<0;1;1m"));
    QTest::mouseClick(view.viewport(), Qt::LeftButton, Qt::ShiftModifier, QPoint(8, 8));
    QVERIFY(sent(input).isEmpty()); // Shift selects
}

void TerminalTest::selectsAndCopies()
{
    TerminalView view;
    view.resize(600, 300);
    view.show();
    view.feed("hello world\r\nsecond line");
    QTRY_COMPARE(view.surface().lineText(1), QStringLiteral("second line"));
    QTest::mouseDClick(view.viewport(), Qt::LeftButton, {}, QPoint(10, 10));
    QCOMPARE(view.selectedText(), QStringLiteral("hello"));
    QTest::keyClick(&view, Qt::Key_C, Qt::ControlModifier | Qt::ShiftModifier);
    QCOMPARE(QGuiApplication::clipboard()->text(), QStringLiteral("hello"));
    view.selectAll();
    QCOMPARE(view.selectedText().trimmed(), QStringLiteral("hello world\nsecond line"));
    QTest::keyClick(&view, Qt::Key_A);
    QVERIFY(!view.hasSelection());
}

void TerminalTest::theReaderIsNotMoved()
{
    TerminalView view;
    view.resize(600, 200);
    view.show();
    QByteArray text;
    for (int i = 0; i < 500; ++i)
        text += "line " + QByteArray::number(i) + "\r\n";
    view.feed(text);
    QScrollBar& bar = *view.verticalScrollBar();
    QTRY_VERIFY(bar.maximum() > 400);
    QCOMPARE(bar.value(), bar.maximum());
    bar.setValue(100);
    const int before = bar.maximum();
    view.feed(text);
    QTRY_VERIFY(bar.maximum() > before);
    QCOMPARE(bar.value(), 100);
    QTest::keyClick(&view, Qt::Key_A); // typing goes back to the end
    QCOMPARE(bar.value(), bar.maximum());
}

void TerminalTest::searchBarSelects()
{
    TerminalPane pane;
    pane.resize(600, 300);
    pane.show();
    pane.view().feed("alpha\r\nbeta\r\n");
    QTRY_COMPARE(pane.view().surface().lineText(1), QStringLiteral("beta"));
    QTest::keyClick(&pane.view(), Qt::Key_F, Qt::ControlModifier | Qt::ShiftModifier);
    auto* needle = pane.findChild<QLineEdit*>(QStringLiteral("terminalSearch"));
    QVERIFY(needle->isVisible());
    QTest::keyClicks(needle, QStringLiteral("ALPHA"));
    QTest::keyClick(needle, Qt::Key_Return);
    QCOMPARE(pane.view().selectedText(), QStringLiteral("alpha"));
    QTest::keyClick(needle, Qt::Key_Escape);
    QVERIFY(!needle->isVisible());
}

void TerminalTest::aFloodDoesNotStallTheWindow()
{
    const qsizetype megabytes = qEnvironmentVariableIntValue("PINACLE_FLOOD_MB") > 0
                                    ? qEnvironmentVariableIntValue("PINACLE_FLOOD_MB")
                                    : 8;
    QByteArray piece;
    for (int i = 0; piece.size() < 64 * 1024; ++i)
        piece += "\x1b[3" + QByteArray::number(i % 8) + "m" + QByteArray::number(i) +
                 " the quick brown fox jumps over the lazy dog, again and again and again\x1b[0m\r\n";
    TerminalView view;
    view.resize(900, 600);
    view.show();
    qsizetype sentBytes = 0;
    qsizetype consumed = 0;
    const auto send = [&] { // as PodTerminal does: never more than 256 KiB ahead
        while (sentBytes < megabytes * 1024 * 1024 && sentBytes - consumed < 256 * 1024) {
            sentBytes += piece.size();
            view.feed(piece);
        }
    };
    connect(&view, &TerminalView::consumed, this, [&](qsizetype bytes) {
        consumed += bytes;
        send();
    });
    StallWatch watch;
    QElapsedTimer clock;
    clock.start();
    send();
    QTRY_VERIFY_WITH_TIMEOUT(consumed == sentBytes && consumed >= megabytes * 1024 * 1024, 280'000);
    qInfo("%lld MB in %lld ms; late: p99 %.1f ms, worst %.1f ms, of %lld turns",
          static_cast<long long>(megabytes), static_cast<long long>(clock.elapsed()), watch.percentile(0.99),
          watch.worst(), static_cast<long long>(watch.turns()));
    // The machine of a test run is shared, and the build may not be optimised.
    QVERIFY2(watch.percentile(0.99) < 4 * StallWatch::kFrameMs,
             qPrintable(QString::number(watch.percentile(0.99))));
}

void TerminalTest::aScreenReaderReadsTheScreen()
{
    TerminalView view;
    view.resize(view.sizeHint());
    view.show();
    for (int i = 0; i < 30; ++i)
        view.surface().feed("away\r\n", 6);
    const QByteArray screen = "\x1b[H\x1b[2J$ 漢 ls\r\nfile";
    view.surface().feed(screen.constData(), screen.size());
    QAccessibleInterface* accessible = QAccessible::queryAccessibleInterface(&view);
    QVERIFY(accessible);
    QCOMPARE(accessible->role(), QAccessible::Terminal);
    QAccessibleTextInterface* text = accessible->textInterface();
    QVERIFY(text);
    QVERIFY(text->text(0, -1).startsWith(QStringLiteral("$ 漢 ls\nfile\n")));
    QCOMPARE(text->text(2, 6), QStringLiteral("漢 ls"));
    QCOMPARE(text->cursorPosition(), 11);
    QCOMPARE(text->offsetAtPoint(text->characterRect(8).center()), 8);
    QVERIFY(text->characterRect(8).left() > text->characterRect(7).left());
    QCOMPARE(text->selectionCount(), 0);
    view.selectAll();
    QCOMPARE(text->selectionCount(), 1);
}

void TerminalTest::paintsInBothSchemes()
{
    TerminalView view;
    view.resize(640, 260);
    view.show();
    view.feed("\x1b[32mgreen\x1b[0m plain\r\n");
    QTRY_COMPARE(view.surface().lineText(0), QStringLiteral("green plain"));
    for (const bool isDark : {false, true}) {
        QPalette palette = view.palette();
        palette.setColor(QPalette::Window, isDark ? Qt::black : Qt::white);
        view.setPalette(palette);
        const QImage image = view.viewport()->grab().toImage();
        const QColor background = coloursOf(palette).panel;
        QCOMPARE(image.pixelColor(image.width() - 2, image.height() - 2), background);
        int greenish = 0;
        for (int x = 0; x < 80; ++x)
            for (int y = 0; y < 30; ++y) {
                const QColor colour = image.pixelColor(x, y);
                greenish += colour.green() > colour.red() + 30 && colour.green() > colour.blue() + 20;
            }
        QVERIFY2(greenish > 20, qPrintable(QString::number(greenish)));
    }
}

void TerminalTest::blocksFillTheirCells()
{
    TerminalView view;
    view.resize(640, 260);
    view.show();
    const QColor red(255, 0, 0);
    // Two whole ones, above and beside each other; then a right half, a lower eighth, an upper left quarter.
    const QByteArray text = "\x1b[?25l\x1b[38;2;255;0;0m" + QStringLiteral("██▐▁▘\r\n██").toUtf8();
    feed(view.surface(), text);
    const QImage image = view.viewport()->grab().toImage();
    const auto pixel = [&](int row, int column, double x, double y) {
        const QRectF cell = view.rectOf({row, column});
        return image.pixelColor(int(cell.x() + x * (cell.width() - 1)),
                                int(cell.y() + y * (cell.height() - 1)));
    };
    const QRect four = view.rectOf({0, 0}).united(view.rectOf({1, 1})).toRect();
    for (int x = four.left(); x <= four.right(); ++x)
        for (int y = four.top(); y <= four.bottom(); ++y)
            QVERIFY2(image.pixelColor(x, y) == red, qPrintable(QStringLiteral("%1, %2").arg(x).arg(y)));
    QVERIFY(pixel(0, 2, 0, 0.5) != red && pixel(0, 2, 1, 0) == red && pixel(0, 2, 1, 1) == red);
    QVERIFY(pixel(0, 3, 0.5, 0.7) != red && pixel(0, 3, 0, 1) == red && pixel(0, 3, 1, 1) == red);
    QVERIFY(pixel(0, 4, 0, 0) == red && pixel(0, 4, 1, 0) != red && pixel(0, 4, 0, 1) != red);
}

QTEST_MAIN(TerminalTest)
#include "terminal_test.moc"

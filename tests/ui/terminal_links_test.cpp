#include "ui/terminal/terminal_view.h"
#include "ui/theme.h"

#include <QSignalSpy>
#include <QTest>
#include <QToolTip>

using namespace pinacle;

/// Addresses that are written out, and links that programs put under words.
class TerminalLinksTest : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase() { new Theme(*qApp); }
    void knowsLinks();
    void knowsLinksUnderWords();
    void aLinkIsOnlyAWebPage_data();
    void aLinkIsOnlyAWebPage();
    void aLinkGoesWithItsWords();
    void aLinkIsShownBeforeItIsOpened();

private:
    static QString addressAt(const TerminalSurface& surface, TerminalPosition at)
    {
        const auto link = surface.linkAt(at);
        return link ? link->address : QString();
    }
    static void feed(TerminalSurface& surface, const QByteArray& bytes) { surface.feed(bytes, bytes.size()); }
};

void TerminalLinksTest::knowsLinks()
{
    TerminalSurface surface(90, 2);
    feed(surface, "see (http://localhost:3000/a?b=1). Or \x1b[1mhttps://x.example/q_(r)\x1b[0m, ftp://no");
    const auto link = surface.linkAt({0, 10});
    QVERIFY(link);
    QCOMPARE(link->address, QStringLiteral("http://localhost:3000/a?b=1"));
    QCOMPARE(link->begin, 5);
    QCOMPARE(link->end, 32);
    QCOMPARE(addressAt(surface, {0, 45}), QStringLiteral("https://x.example/q_(r)"));
    QVERIFY(!surface.linkAt({0, 1}));
}

void TerminalLinksTest::knowsLinksUnderWords()
{
    TerminalSurface surface(30, 4);
    // As tmux writes them: the next cell is gone to before the link is closed.
    feed(surface, "see \x1b]8;id=a;https://x.example/a;b\x1b\\the 漢 page\x1b[3;1H\x1b]8;;\x1b\\plain");
    QCOMPARE(surface.lineText(0), QStringLiteral("see the 漢 page"));
    QCOMPARE(surface.lineText(2), QStringLiteral("plain"));
    QCOMPARE(surface.namedLinks(0).size(), 1);
    QCOMPARE(*surface.linkAt({0, 9}), (TerminalLink{QStringLiteral("https://x.example/a;b"), 0, 4, 15}));
    QVERIFY(!surface.linkAt({0, 3}) && !surface.linkAt({0, 15}) && !surface.linkAt({2, 0}));

    // In pieces, ended by BEL, over two lines, one right after the other.
    surface.reset();
    for (const char byte : QByteArray("\x1b]8;;http://one.example\x07" + QByteArray(32, 'a') +
                                      "\x1b]8;;http://two.example\x07" + "b\x1b]8;;\x07" + "c"))
        surface.feed(&byte, 1);
    QCOMPARE(addressAt(surface, {0, 29}), QStringLiteral("http://one.example"));
    QCOMPARE(addressAt(surface, {1, 1}), QStringLiteral("http://one.example"));
    QCOMPARE(addressAt(surface, {1, 2}), QStringLiteral("http://two.example"));
    QVERIFY(!surface.linkAt({1, 3}));
}

void TerminalLinksTest::aLinkIsOnlyAWebPage_data()
{
    QTest::addColumn<QByteArray>("address");
    QTest::addColumn<QString>("expected");
    const auto row = [](const QByteArray& address, const QString& expected = {}) {
        QTest::newRow(address.left(40)) << address << expected;
    };
    row("https://x.example/q?a=b#c", QStringLiteral("https://x.example/q?a=b#c"));
    row("http://localhost:3000", QStringLiteral("http://localhost:3000"));
    row(QStringLiteral("https://bücher.example/ä").toUtf8(),
        QStringLiteral("https://xn--bcher-kva.example/%C3%A4"));
    row("file:///etc/passwd");
    row("javascript:alert(1)");
    row("vscode://file/x");
    row("https://");
    row("https://bank.example@evil.example/"); // looks like another's
    row("nothing");
    row("");
    row("https://x.example/" + QByteArray(5000, 'x'));
}

void TerminalLinksTest::aLinkIsOnlyAWebPage()
{
    QFETCH(QByteArray, address);
    QFETCH(QString, expected);
    TerminalSurface surface(20, 2);
    feed(surface, "\x1b]8;;" + address + "\x1b\\words\x1b]8;;\x1b\\ after");
    QCOMPARE(surface.lineText(0), QStringLiteral("words after"));
    QCOMPARE(addressAt(surface, {0, 2}), expected);
}

void TerminalLinksTest::aLinkGoesWithItsWords()
{
    TerminalSurface surface(20, 3);
    feed(surface, "\x1b]8;;https://x.example\x1b\\words\x1b]8;;\x1b\\\r\n");
    feed(surface, "1\r\n2\r\n3\r\n4\r\n"); // into the scrollback
    QCOMPARE(surface.lineText(0), QStringLiteral("words"));
    QVERIFY(surface.linkAt({0, 0}));
    const int row = surface.screenTop();
    feed(surface, "\x1b[H\x1b]8;;https://x.example\x1b\\words\x1b]8;;\x1b\\");
    QVERIFY(surface.linkAt({row, 0}));
    feed(surface, "\x1b[Hother");
    QVERIFY(!surface.linkAt({row, 0}));
}

void TerminalLinksTest::aLinkIsShownBeforeItIsOpened()
{
    TerminalView view;
    view.resize(600, 200);
    view.show();
    feed(view.surface(), "\x1b]8;;https://x.example\x1b\\https://other.example\x1b]8;;\x1b\\");
    QSignalSpy opened(&view, &TerminalView::linkActivated);
    const QPoint at = view.rectOf({0, 3}).center().toPoint();
    QTest::mouseClick(view.viewport(), Qt::LeftButton, {}, at);
    QVERIFY(opened.isEmpty());
    QTest::mouseClick(view.viewport(), Qt::LeftButton, Qt::ControlModifier, at);
    QVERIFY(opened.isEmpty()); // it was not seen yet where it leads
    QCOMPARE(QToolTip::text(), QStringLiteral("https://x.example"));
    QTest::mouseClick(view.viewport(), Qt::LeftButton, Qt::ControlModifier, at);
    QCOMPARE(opened.size(), 1);
    QCOMPARE(opened.first().first().toString(), QStringLiteral("https://x.example"));
}

QTEST_MAIN(TerminalLinksTest)
#include "terminal_links_test.moc"

// The window with a real core and real servers: a person makes a pod with clicks, opens a page of it, stops,
// starts and deletes it. Run by tests/e2e/test_window.py, which brings the servers (PINACLE_HOME) and a
// display.
#include "core/core.h"
#include "core/pods/pod_service.h"
#include "core/servers/server_service.h"
#include "core/watch/watch_service.h"
#include "ui/logs/line_log.h"
#include "ui/main_window.h"
#include "ui/stall_watch.h"
#include "ui/terminal/terminal_view.h"
#include "ui/theme.h"

#include <QAction>
#include <QCheckBox>
#include <QComboBox>
#include <QDesktopServices>
#include <QLineEdit>
#include <QListView>
#include <QProcess>
#include <QPushButton>
#include <QTabWidget>
#include <QTest>
#include <QToolButton>

using namespace pinacle;

class WindowOnBed : public QObject
{
    Q_OBJECT

public slots:
    void open(const QUrl& url) { m_opened << url.toString(); }

private slots:
    void initTestCase();
    void makes_a_pod_with_clicks();
    void opens_a_page();
    void works_in_a_terminal();
    void edits_a_file_there();
    void reads_what_the_pod_says();
    void says_that_the_server_is_away();
    void stops_starts_and_deletes_it();
    void cleanupTestCase();

private:
    template<typename T>
    T* widget(const QString& name)
    {
        for (QWidget* top : QApplication::topLevelWidgets())
            for (T* found : top->findChildren<T*>(name))
                if (found->isVisible())
                    return found;
        return nullptr;
    }
    void picture(const char* name)
    {
        if (const QString folder = qEnvironmentVariable("PINACLE_PICTURES"); !folder.isEmpty())
            m_window->grab().save(folder + QLatin1Char('/') + QLatin1String(name));
    }
    void showTab(const char* name)
    {
        auto* tabs = widget<QTabWidget>("podTabs");
        for (int i = 0; tabs && i < tabs->count(); ++i)
            if (tabs->tabText(i) == QLatin1String(name))
                tabs->setCurrentIndex(i);
    }
    TerminalView* terminal()
    {
        showTab("Terminal");
        return widget<TerminalView>("terminalView");
    }
    static QString screen(TerminalView* view)
    {
        TerminalSurface& surface = view->surface();
        return surface.textBetween({surface.firstRow(), 0}, {surface.endRow(), 0});
    }
    /// What the list of pods says of the first, for those who do not see it.
    QString firstRow()
    {
        auto* list = widget<QListView>("podList");
        return list ? list->model()->index(0, 0).data(Qt::AccessibleTextRole).toString() : QString();
    }
    PodState state() const { return m_core->pods().pods().value(0).status; }

    std::unique_ptr<Theme> m_theme;
    std::unique_ptr<Core> m_core;
    std::unique_ptr<MainWindow> m_window;
    QStringList m_opened;
};

void WindowOnBed::initTestCase()
{
    StallWatch::watchIfAsked(this);
    m_theme = std::make_unique<Theme>(*qApp);
    auto core = Core::open(Core::defaultHome(), "window");
    QVERIFY(core);
    m_core = std::move(*core);
    m_core->pods().holdForwards();
    m_core->watch().start();
    QDesktopServices::setUrlHandler("http", this, "open");
    m_window = std::make_unique<MainWindow>(*m_core);
    m_window->resize(1240, 780);
    m_window->show();
    QVERIFY(QTest::qWaitForWindowExposed(m_window.get()));
    QCOMPARE(m_core->pods().pods().size(), 0);
}

void WindowOnBed::makes_a_pod_with_clicks()
{
    auto* create = widget<QPushButton>("newPodButton");
    if (create)
        QTest::mouseClick(create, Qt::LeftButton);
    else
        m_window->findChild<QAction*>("newPodAction")->trigger();
    QTRY_VERIFY(widget<QLineEdit>("podName"));
    QTest::keyClicks(widget<QLineEdit>("podName"), "From the window");
    auto* server = widget<QComboBox>("podServer");
    server->setCurrentIndex(
        server->findText(qEnvironmentVariable("PINACLE_SERVER", "here"), Qt::MatchContains));
    auto* editor = widget<QCheckBox>("service:code-server"); // the terminal is page enough
    QVERIFY(editor && editor->isChecked());
    QTest::mouseClick(editor, Qt::LeftButton, {}, QPoint(8, editor->height() / 2));
    QVERIFY(!editor->isChecked());
    const StallWatch stalls;
    auto* button = widget<QPushButton>("createButton");
    QTRY_VERIFY(button->isEnabled());
    QTest::mouseClick(button, Qt::LeftButton);
    QTRY_COMPARE(m_core->pods().pods().size(), 1);
    QTRY_VERIFY(widget<QWidget>("stepList"));
    QTest::qWait(1500);
    picture("live-busy.png");
    QTRY_VERIFY_WITH_TIMEOUT(state() == PodState::Running || state() == PodState::Failed, 240'000);
    QVERIFY2(state() == PodState::Running, qPrintable(m_core->pods().pods().value(0).lastError.text()));
    qInfo("worst stall of the interface while a pod was made: %.0f ms", stalls.worst());
    QVERIFY2(stalls.worst() < 1000, "the interface thread waited");
}

void WindowOnBed::opens_a_page()
{
    const QString podId = m_core->pods().pods().first().id;
    QTRY_VERIFY_WITH_TIMEOUT(
        m_core->pods().reach(podId) == Reach::Up || m_core->pods().reach(podId) == Reach::Direct, 20'000);
    auto* open = widget<QToolButton>("openButton");
    QVERIFY(open);
    QTRY_VERIFY_WITH_TIMEOUT(open->isEnabled(), 10'000);
    QTest::mouseClick(open, Qt::LeftButton, {}, QPoint(12, open->height() / 2));
    QTRY_COMPARE(m_opened.size(), 1);
    const PodRecord pod = m_core->pods().pods().first();
    QCOMPARE(m_opened.first(), podUrl(pod.slug, pod.externalPort, 3000));
    QTest::qWait(300);
    picture("live-running.png");
}

void WindowOnBed::works_in_a_terminal()
{
    TerminalView* view = terminal();
    QVERIFY(view);
    QTRY_VERIFY_WITH_TIMEOUT(screen(view).contains(u'#'), 30'000); // the prompt
    QTest::keyClicks(view, "echo -e \"\\e[32mgreen $((40+2))\"");
    QTest::keyClick(view, Qt::Key_Return);
    QTRY_VERIFY_WITH_TIMEOUT(screen(view).contains(QLatin1String("\ngreen 42")), 10'000);
    const int columns = view->surface().columns();
    m_window->resize(1100, 700);
    QTRY_VERIFY(view->surface().columns() < columns);
    QTest::keyClicks(view, "sleep 1; echo size $(stty size)");
    QTest::keyClick(view, Qt::Key_Return);
    const QString size =
        QStringLiteral("\nsize %1 %2").arg(view->surface().rows()).arg(view->surface().columns());
    QTRY_VERIFY_WITH_TIMEOUT(screen(view).contains(size), 10'000);
    StallWatch stalls;
    QTest::keyClicks(view, "seq 1 300000; echo flood $((1+1))");
    QTest::keyClick(view, Qt::Key_Return);
    QTRY_VERIFY_WITH_TIMEOUT(screen(view).contains(QLatin1String("\nflood 2")), 60'000);
    qInfo("worst stall of the interface in a flood: %.0f ms, p99 %.1f ms", stalls.worst(),
          stalls.percentile(0.99));
    picture("live-terminal.png");
    // The session outlives the window, and what it printed is there again.
    m_window.reset();
    m_window = std::make_unique<MainWindow>(*m_core);
    m_window->show();
    QTRY_VERIFY(view = terminal());
    QTRY_VERIFY_WITH_TIMEOUT(screen(view).contains(QLatin1String("\nflood 2")), 30'000);
}

void WindowOnBed::edits_a_file_there()
{
    TerminalView* view = terminal();
    QVERIFY(view);
    QTest::keyClicks(view, "vi /tmp/note");
    QTest::keyClick(view, Qt::Key_Return);
    QTRY_VERIFY_WITH_TIMEOUT(screen(view).contains(QLatin1String("\n~\n")), 10'000);
    QTest::keyClicks(view, "ione two");
    QTest::keyClick(view, Qt::Key_Escape);
    QTest::keyClicks(view, ":wq");
    QTest::keyClick(view, Qt::Key_Return);
    QTRY_VERIFY_WITH_TIMEOUT(!screen(view).contains(QLatin1String("\n~\n")),
                             10'000); // what was before is back
    QTest::keyClicks(view, "cat /tmp/note | rev");
    QTest::keyClick(view, Qt::Key_Return);
    QTRY_VERIFY_WITH_TIMEOUT(screen(view).contains(QLatin1String("\nowt eno")), 10'000);
}

void WindowOnBed::reads_what_the_pod_says()
{
    showTab("Logs");
    LineLog* log = nullptr;
    QTRY_VERIFY((log = widget<LineLog>("podLog")));
    const auto says = [log](const char* source, const char* text) {
        const QList<PodLogLine>& lines = log->shown();
        return std::any_of(lines.begin(), lines.end(), [&](const PodLogLine& line) {
            return LineLog::sourceText(line.source).contains(QLatin1String(source)) &&
                   line.text.contains(QLatin1String(text));
        });
    };
    QTRY_VERIFY_WITH_TIMEOUT(says("dev", "3000"), 20'000);      // the process
    QTRY_VERIFY_WITH_TIMEOUT(says("web-terminal", ""), 10'000); // a service
    QTRY_VERIFY_WITH_TIMEOUT(says("commands", "$"), 10'000);
    QVERIFY(std::is_sorted(log->shown().begin(), log->shown().end(),
                           [](const auto& a, const auto& b) { return a.time < b.time; }));
    picture("live-logs.png");
    showTab("Overview");
}

/// The cable of a box is pulled: the window says so, and the truth again within a heartbeat of its return.
void WindowOnBed::says_that_the_server_is_away()
{
    const QString box = qEnvironmentVariable("PINACLE_BOX");
    if (box.isEmpty()) // this computer does not go away
        return;
    const auto link = [&box](const char* verb) {
        return QProcess::execute(qEnvironmentVariable("PINACLE_BED_SCRIPT"), {"box", box, "link", verb}) == 0;
    };
    QTRY_VERIFY2_WITH_TIMEOUT(firstRow().contains("running"), qPrintable(firstRow()), 20'000);
    StallWatch stalls;
    QVERIFY(link("down"));
    QTRY_VERIFY2_WITH_TIMEOUT(firstRow().contains("not reachable"), qPrintable(firstRow()), 40'000);
    const QString podId = m_core->pods().pods().first().id;
    QTRY_VERIFY_WITH_TIMEOUT(m_core->pods().reach(podId) != Reach::Up, 20'000);
    picture("live-away.png");
    QVERIFY(link("up"));
    QTRY_VERIFY2_WITH_TIMEOUT(!firstRow().contains("not reachable") && firstRow().contains("running"),
                              qPrintable(firstRow()), 40'000);
    QTRY_VERIFY_WITH_TIMEOUT(m_core->pods().reach(podId) == Reach::Up, 40'000);
    QVERIFY2(stalls.worst() < 1000, "the interface thread waited");
}

void WindowOnBed::stops_starts_and_deletes_it()
{
    QTest::mouseClick(widget<QAbstractButton>("stopButton"), Qt::LeftButton);
    QTRY_COMPARE_WITH_TIMEOUT(state(), PodState::Stopped, 60'000);
    QTRY_VERIFY(widget<QAbstractButton>("startButton") &&
                widget<QAbstractButton>("startButton")->isEnabled());
    QTest::mouseClick(widget<QAbstractButton>("startButton"), Qt::LeftButton);
    QTRY_COMPARE_WITH_TIMEOUT(state(), PodState::Running, 120'000);
    auto* remove = m_window->findChild<QAction*>("deleteAction");
    QTRY_VERIFY_WITH_TIMEOUT(remove->isEnabled(), 10'000);
    remove->trigger();
    QTRY_VERIFY(widget<QLineEdit>("deletePodName"));
    QVERIFY(!widget<QPushButton>("confirmDeleteButton")->isEnabled());
    QTest::keyClicks(widget<QLineEdit>("deletePodName"), "From the window");
    QTest::mouseClick(widget<QPushButton>("confirmDeleteButton"), Qt::LeftButton);
    QTRY_COMPARE_WITH_TIMEOUT(m_core->pods().pods().size(), 0, 60'000);
}

void WindowOnBed::cleanupTestCase()
{
    m_window.reset();
    m_core.reset();
}

QTEST_MAIN(WindowOnBed)
#include "window_on_bed.moc"

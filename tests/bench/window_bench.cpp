// The window's figures, each printed as a line of numbers:
//   window_bench                 on PINACLE_HOME: milliseconds to the first frame, resident and private MB
//   window_bench fill ROWS       fills the log of PINACLE_HOME
//   window_bench pods N          N running pods: the same as the first
//   window_bench idle SECONDS    on PINACLE_HOME, with its servers watched: per cent of a core
//   window_bench stalls          how late the interface thread answered while much went on: "NAME: p99 worst"
#include "core/core.h"
#include "core/pods/pod_service.h"
#include "core/store/database.h"
#include "core/watch/watch_service.h"
#include "tests/bench/first_frame.h"
#include "tests/ui/seeded_home.h"
#include "ui/main_window.h"
#include "ui/settings/window_settings.h"
#include "ui/stall_watch.h"
#include "ui/terminal/terminal_view.h"
#include "ui/theme.h"

#include <QApplication>
#include <QLineEdit>
#include <QListView>
#include <QScrollBar>
#include <QTabWidget>
#include <QTableView>
#include <QThread>

#include <ctime>

using namespace pinacle;

static int fill(Core& core, int rows)
{
    auto done =
        core.database().exec("WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < ?) "
                             "INSERT INTO pod_logs (time, label, command, exit_code, duration_ms, asked_by) "
                             "SELECT strftime('%Y-%m-%dT%H:%M:%fZ'), 'Look for the network', 'docker network "
                             "ls', i % 17 = 0, 12, 'cli' FROM n",
                             {rows});
    return done ? 0 : 1;
}

static int showFirstFrame(Core& core, Section section)
{
    WindowSettings(core.home()).setValue(QStringLiteral("window/section"), int(section)); // where it was left
    MainWindow window(core);
    window.resize(1240, 780);
    reportFirstFrame(window);
    window.show();
    return QApplication::exec();
}

static double processorSeconds()
{
    timespec used{};
    clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &used);
    return double(used.tv_sec) + double(used.tv_nsec) / 1e9;
}

static int idle(Core& core, int seconds)
{
    core.pods().holdForwards();
    core.watch().start();
    MainWindow window(core);
    window.showSection(Section::Pods);
    window.show();
    QTimer::singleShot(5000, &window, [seconds] { // what a start has to do is over
        const double before = processorSeconds();
        QTimer::singleShot(seconds * 1000, qApp, [before, seconds] {
            std::printf("%.3f\n", 100 * (processorSeconds() - before) / seconds);
            QApplication::exit();
        });
    });
    return QApplication::exec();
}

/// What the window has to do at its worst. Each scene runs for some seconds beside a watch.
class Stalls final
{
public:
    Stalls()
        : m_window(prepared(m_seeded))
    {
        m_window.resize(1240, 780);
        m_window.show();
    }

    void measure()
    {
        scene("200 pods", Section::Pods, 20, [this](int turn) { walkPods(turn); });
        scene("a create's events", Section::Pods, 5, [this](int turn) { sayMore(turn); });
        scene("1,000,000 log rows", Section::Logs, 20, [this](int turn) { walkLog(turn); });
        flood();
    }

private:
    static Core& prepared(SeededHome& seeded)
    {
        for (int i = 0; i < 200; ++i)
            seeded.addPod(QStringLiteral("pod-%1").arg(i), i % 3 ? PodState::Running : PodState::Stopped);
        seeded.addLogRows(1'000'000);
        return seeded.core();
    }

    template<typename Do>
    void scene(const char* name, Section section, int everyMs, Do act)
    {
        m_window.showSection(section);
        wait(1500); // the page is made and painted
        StallWatch watch;
        QTimer timer;
        int turn = 0;
        QObject::connect(&timer, &QTimer::timeout, &m_window, [&] { act(turn++); });
        timer.start(everyMs);
        wait(6000);
        timer.stop();
        report(name, watch);
    }

    static void report(const char* name, const StallWatch& watch)
    {
        std::printf("%s: %.1f %.1f\n", name, watch.percentile(0.99), watch.worst());
        std::fflush(stdout);
    }

    static void wait(int ms)
    {
        QEventLoop loop;
        QTimer::singleShot(ms, &loop, &QEventLoop::quit);
        loop.exec();
    }

    void walkPods(int turn)
    {
        PodService& pods = m_seeded.core().pods();
        const QList<PodRecord> all = pods.pods();
        for (int i = 0; i < 5; ++i)
            emit pods.podChanged(all[(turn * 7 + i * 31) % all.size()].id);
        auto* list = m_window.findChild<QListView*>(QStringLiteral("podList"));
        QScrollBar* bar = list->verticalScrollBar();
        bar->setValue((turn * 40) % qMax(1, bar->maximum()));
        if (turn % 15 == 0) // as fast as anybody presses Down
            list->setCurrentIndex(list->model()->index((turn / 15) % list->model()->rowCount(), 0));
        if (turn % 50 == 0)
            m_window.findChild<QLineEdit*>(QStringLiteral("podSearch"))->setText(turn % 100 ? "pod-1" : "");
    }

    void sayMore(int turn)
    {
        if (m_busy.isEmpty()) {
            m_busy = m_seeded.addBusyPod(QStringLiteral("busy"));
            m_window.showPod(m_busy);
        }
        PodService& pods = m_seeded.core().pods();
        QString text;
        for (int line = 0; line < 40; ++line)
            text += QStringLiteral(
                        "\x1b[32m%1\x1b[0m npm http fetch GET 200 https://registry.example/express %2ms\n")
                        .arg(turn)
                        .arg(line);
        emit pods.outputReceived(m_busy, text);
        if (turn % 10 == 0)
            emit pods.progressChanged(m_busy);
    }

    void walkLog(int turn)
    {
        auto* table = m_window.findChild<QTableView*>(QStringLiteral("logTable"));
        QScrollBar* bar = table->verticalScrollBar();
        bar->setValue(int((qint64(turn) * 7919 * 131) % qMax(1, bar->maximum())));
        if (turn % 20 == 0)
            table->selectRow(table->rowAt(20));
        if (turn % 100 == 50)
            m_window.findChild<QLineEdit*>(QStringLiteral("logSearch"))
                ->setText(turn % 200 == 50 ? QStringLiteral("refused") : QString());
    }

    void flood()
    {
        static constexpr qsizetype kBytes = 100'000'000;
        QByteArray piece;
        for (int i = 0; piece.size() < 64 * 1024; ++i)
            piece += "\x1b[3" + QByteArray::number(i % 8) + "m" + QByteArray::number(i) +
                     " the quick brown fox jumps over the lazy dog, again and again and again\x1b[0m\r\n";
        TerminalView view;
        view.resize(900, 600);
        view.show();
        wait(500);
        qsizetype sent = 0;
        qsizetype consumed = 0;
        QEventLoop loop;
        const auto send = [&] { // as PodTerminal does: never more than 256 KiB ahead
            for (; sent < kBytes && sent - consumed < 256 * 1024; sent += piece.size())
                view.feed(piece);
        };
        QObject::connect(&view, &TerminalView::consumed, &loop, [&](qsizetype bytes) {
            consumed += bytes;
            QMetaObject::invokeMethod(&loop, send, Qt::QueuedConnection);
            if (consumed >= kBytes)
                loop.quit();
        });
        const StallWatch watch;
        QMetaObject::invokeMethod(&loop, send, Qt::QueuedConnection);
        loop.exec();
        report("a flood of 100 MB", watch);
    }

    SeededHome m_seeded;
    MainWindow m_window;
    QString m_busy;
};

static int showPods(int count)
{
    SeededHome seeded;
    for (int i = 0; i < count; ++i)
        seeded.addPod(QStringLiteral("pod-%1").arg(i), PodState::Running);
    return showFirstFrame(seeded.core(), Section::Pods);
}

int main(int argc, char** argv)
{
    QApplication application(argc, argv);
    const Theme theme(application);
    const QString what = QCoreApplication::arguments().value(1);
    const int number = QCoreApplication::arguments().value(2).toInt();
    if (what == QLatin1String("pods"))
        return showPods(number);
    StallWatch::watchIfAsked(&application);
    if (what == QLatin1String("stalls")) {
        Stalls().measure();
        return 0;
    }
    const auto core = Core::open(Core::defaultHome(), "window");
    if (!core)
        return 1;
    if (what == QLatin1String("fill"))
        return fill(**core, number);
    return what == QLatin1String("idle") ? idle(**core, number) : showFirstFrame(**core, Section::Logs);
}

// A pod: its row, its page and each of its tabs.

#include "tests/ui/pictures/pictures.h"

#include "core/base/clock.h"
#include "core/store/pod_store.h"
#include "core/watch/watch_service.h"
#include "ui/main_window.h"
#include "ui/metrics/metric_chart.h"
#include "ui/pods/pod_model.h"
#include "ui/terminal/terminal_pane.h"
#include "ui/terminal/terminal_view.h"

#include <QLineEdit>
#include <QMenu>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QTabWidget>
#include <QTest>
#include <QToolButton>

namespace pinacle {

QList<HealthItem> healthOf(bool isWell)
{
    const QString base = QStringLiteral("http://localhost-%1.pod-shop-api.localhost:30000");
    QList<HealthItem> items{
        {"dev", {}, 3000, true, base.arg(3000), Light::Healthy, "200 OK · 12 ms"},
        {"Claude Code", "claude-code", 2528, true, base.arg(2528), Light::Healthy, "200 OK · 9 ms"},
        {"VS Code", "code-server", 8726, true, base.arg(8726), Light::Listening, "listening"},
        {"Terminal", "web-terminal", 7681, true, base.arg(7681), Light::Healthy, "200 OK · 8 ms"}};
    items[0].process = QStringLiteral("dev");
    if (!isWell) {
        items[0].light = Light::Unhealthy;
        items[0].text = QStringLiteral("500 Internal Server Error · 31 ms");
        items[0].since = timeNow().addSecs(-310);
        items[2].light = Light::NotListening;
        items[2].text = QStringLiteral("not listening");
        items[3].isOptional = items[3].isFailed = true;
        items[3].light = Light::NotListening;
        items[3].text = QStringLiteral("npm error code ENOTFOUND: the registry did not answer");
    }
    return items;
}

/// A menu as it opens, beside no window.
static QMenu& opened(QMenu& menu)
{
    emit menu.aboutToShow();
    menu.popup(QPoint(0, 0));
    QTest::qWait(50);
    return menu;
}

void Pictures::takePods(SeededHome& seeded, MainWindow& window)
{
    PodService& pods = seeded.core().pods();
    const QString running = seeded.addPod(QStringLiteral("shop-api"), PodState::Running);
    const QString longName = seeded.addPod(
        QStringLiteral("A pod with a name that is much longer than any list has room for, and then some"),
        PodState::Running);
    const QString failed = seeded.addFailedPod(QStringLiteral("agent-1"));
    const QString stopped = seeded.addPod(QStringLiteral("old-thing"), PodState::Stopped);
    const QString busy = seeded.addBusyPod(QStringLiteral("blog"));
    pods.refresh();
    window.showSection(Section::Pods);
    choose(window, running);
    QTest::qWait(500); // the server that nothing answers on was asked
    save(window, QStringLiteral("pod-loading"));
    pods.noteHealth(running, healthOf(true));
    QList<MetricSample> load;
    for (int i = 0; i < WatchService::kRecent; ++i) {
        MetricSample sample;
        sample.cpuPercent = 14 + 9 * std::sin(i / 3.0) + (i > 26 && i < 32 ? 55 : 0);
        sample.memoryMb = 620 + 12 * i + (i > 26 ? 300 : 0);
        load << sample;
    }
    auto* model = window.findChild<PodModel*>();
    model->setLoad(running, load);
    model->setLoad(longName, load.mid(12));
    save(window, QStringLiteral("pods"));
    saveSharp(window, QStringLiteral("pods"));
    for (const auto& [button, name] :
         {std::pair{"openButton", "menu-open"}, std::pair{"moreButton", "menu-more"}}) {
        QMenu& menu = opened(*window.findChild<QToolButton*>(QLatin1String(button))->menu());
        save(menu, QLatin1String(name));
        menu.close();
    }
    pods.noteHealth(running, healthOf(false));
    save(window, QStringLiteral("pod-unhealthy"));
    pods.noteHealth(running, healthOf(true));
    choose(window, longName);
    save(window, QStringLiteral("pod-long-name"));
    choose(window, failed);
    save(window, QStringLiteral("pod-failed"));
    choose(window, busy);
    emit pods.outputReceived(
        busy, QStringLiteral(
                  "$ npm install --global code-server@4.96.4\n"
                  "npm warn deprecated inflight@1.0.6: This module is not supported\nnpm http fetch GET 200 "
                  "https://registry.example/code-server 412ms\nadded 247 packages in 21s\n\x1b[32m✔\x1b[0m "
                  "Building native modules…\n"));
    save(window, QStringLiteral("pod-busy"));
    choose(window, stopped);
    save(window, QStringLiteral("pod-stopped"));
    takePodTabs(seeded, window, running);
    showTab(window, QStringLiteral("Overview"));
    window.resize(window.minimumSize());
    choose(window, running);
    save(window, QStringLiteral("pods-narrow"));
    show(window);
}

void Pictures::takePodTabs(SeededHome& seeded, MainWindow& window, const QString& running)
{
    const QString stopped = seeded.core().pods().podByName(QStringLiteral("old-thing"))->id;
    choose(window, stopped);
    showTab(window, QStringLiteral("Terminal"));
    save(window, QStringLiteral("pod-terminal-stopped"));
    takeMetrics(seeded, window, running);
    takePodLogs(seeded, window, running);
    choose(window, stopped);
    showTab(window, QStringLiteral("Configuration"));
    save(window, QStringLiteral("pod-configuration"));
    window.findChild<QPlainTextEdit*>(QStringLiteral("podConfiguration"))
        ->setPlainText(QStringLiteral("# The shop's own.\nversion: \"1.0\"\ntier: dev.smal\nservices:\n"
                                      "  - code-server  # the editor\n  - redsi\ninstall: |\n  npm ci\n"
                                      "processes:\n  - name: Web\n    startCommand: 'npm run dev'\n"));
    QTest::qWait(300); // checked
    save(window, QStringLiteral("pod-configuration-mistakes"));
    choose(window, running); // on a server that does not answer
    QTest::qWait(700);
    save(window, QStringLiteral("pod-configuration-failed"));
    takeSnapshots(seeded, window, running);
}

/// Lines of services, a process and a command, as a pod would tell them.
static QList<PodLogLine> logLines()
{
    const QDateTime now = timeNow();
    const auto line = [&](const char* source, int secondsAgo, LineTime certainty, const char* text,
                          qint64 command = 0) {
        return PodLogLine{QString::fromLatin1(source), now.addMSecs(-1000 * secondsAgo + 37), certainty,
                          QString::fromUtf8(text), command};
    };
    return mergedByTime(
        {{line("commands", 92, LineTime::Said, "$ npm ci  # Install its packages  → 0", 7),
          line("commands", 61, LineTime::Before, "added 247 packages in 31 s", 7)},
         {line("postgres", 88, LineTime::Said,
               "2026-11-24 12:02:47.037 UTC [31] LOG:  starting PostgreSQL 17.2 on x86_64-pc-linux-gnu"),
          line("postgres", 87, LineTime::Said,
               "2026-11-24 12:02:48.037 UTC [31] LOG:  listening on port 5432"),
          line("postgres", 12, LineTime::Said,
               "2026-11-24 12:04:03.037 UTC [77] ERROR:  relation \"carts\" does not exist at character 15")},
         {line("code-server", 80, LineTime::Said,
               "[2026-11-24T12:02:55.037Z] info  HTTP server listening on http://0.0.0.0:8726/")},
         {line("process-dev", 70, LineTime::Before, "> shop-api@1.0.0 dev"),
          line("process-dev", 70, LineTime::Before, "> node --watch server.js"),
          line("process-dev", 60, LineTime::Seen,
               "\x1b[32m✓\x1b[0m listening on \x1b[1mhttp://localhost:3000\x1b[0m"),
          line("process-dev", 12, LineTime::Seen,
               "\x1b[31mError: relation \"carts\" does not exist\x1b[0m while answering GET /api/cart"),
          line("process-dev", 12, LineTime::Seen,
               "    at Parser.parseErrorMessage (node_modules/pg-protocol/parser.js:285:98)"),
          line("process-dev", 3, LineTime::Seen, "GET /api/health 200 2 ms")}});
}

void Pictures::takePodLogs(SeededHome& seeded, MainWindow& window, const QString& podId)
{
    showTab(window, QStringLiteral("Logs")); // of a pod on a server that does not answer
    QTest::qWait(400);
    save(window, QStringLiteral("pod-logs-failed"));
    window.findChild<QLineEdit*>(QStringLiteral("podLogSearch"))->setText(QStringLiteral("carts"));
    emit seeded.core().pods().logsRead(podId, {logLines(), {}, {}});
    QTest::qWait(200); // marked
    save(window, QStringLiteral("pod-logs"));
    window.findChild<QLineEdit*>(QStringLiteral("podLogSearch"))->clear();
    showTab(window, QStringLiteral("Commands"));
    save(window, QStringLiteral("pod-commands-none"));
}

void Pictures::takeSnapshots(SeededHome& seeded, MainWindow& window, const QString& podId)
{
    const auto add = [&](const QString& name, qint64 size, bool isAutomatic, int minutesAgo) {
        SnapshotRecord snapshot;
        snapshot.podId = podId;
        snapshot.name = name;
        snapshot.sizeBytes = size;
        snapshot.isAutomatic = isAutomatic;
        snapshot.mode = QStringLiteral("paused");
        snapshot.createdAt = timeNow().addSecs(-60 * minutesAgo);
        seeded.addSnapshot(snapshot);
    };
    showTab(window, QStringLiteral("Snapshots"));
    save(window, QStringLiteral("pod-snapshots-none"));
    add(QStringLiteral("before the big change"), 612'000'000, false, 90);
    add(QStringLiteral("before restoring before the big change"), 640'000'000, true, 60);
    add(QStringLiteral("a name that is as long as a name of a snapshot may be, and then some more"), 48'000,
        false, 5);
    save(window, QStringLiteral("pod-snapshots"));
    for (int i = 0; i < 60; ++i)
        add(QStringLiteral("nightly %1").arg(i + 1), 600'000'000 + 1'000'000 * i, i % 3 > 0, 200 + 1440 * i);
    save(window, QStringLiteral("pod-snapshots-full"));
}

void Pictures::takeMetrics(SeededHome& seeded, MainWindow& window, const QString& podId)
{
    choose(window, podId);
    showTab(window, QStringLiteral("Metrics"));
    save(window, QStringLiteral("pod-metrics-empty"));
    seeded.addMetrics(MetricSubject::Pod, podId);
    PodStore store(seeded.core().database());
    if (!store.setIdleStop(podId, 30) ||
        !store.setActivity(podId, timeNow().addSecs(-1600), timeNow().addSecs(240)))
        qFatal("seeding");
    seeded.core().pods().refresh();
    choose(window, seeded.core().pods().podByName(QStringLiteral("old-thing"))->id);
    choose(window, podId);
    QTest::qWait(300);
    auto* chart = window.findChild<MetricChart*>();
    QTest::mouseMove(chart, QPoint(chart->width() * 3 / 4, chart->height() / 2));
    save(window, QStringLiteral("pod-metrics"));
    QTest::mouseMove(&window, QPoint(1, window.height() - 1));
    window.findChild<QPushButton*>(QStringLiteral("metricsRange120"))->click();
    QTest::qWait(300);
    save(window, QStringLiteral("pod-metrics-days"));
}

void Pictures::takeTerminal()
{
    TerminalPane pane;
    pane.resize(860, 420);
    pane.show();
    QByteArray text(
        "\x1b[1;32mdev@shop-api\x1b[0m:\x1b[1;34m/workspace/shop-api\x1b[0m$ npm test\r\n"
        "\x1b[7m PASS \x1b[0m src/\x1b[1mcart.test.ts\x1b[0m (\x1b[33m1.2 s\x1b[0m)\r\n"
        "\x1b[41m FAIL \x1b[0m src/\x1b[1mprices.test.ts\x1b[0m\r\n"
        "  \x1b[31m✕ rounds to cents\x1b[0m \x1b[2m(3 ms)\x1b[0m\r\n"
        "  \x1b[32m✓ 漢字 and e\xcc\x81 keep their columns\x1b[0m |\r\n"
        "\x1b[3mitalic\x1b[0m \x1b[4munderlined\x1b[0m \x1b[9mstruck\x1b[0m see http://localhost:3000/a\r\n");
    for (int colour = 0; colour < 16; ++colour)
        text += "\x1b[48;5;" + QByteArray::number(colour) + "m   ";
    text += "\x1b[0m\r\n";
    for (int i = 0; i < 64; ++i)
        text += "\x1b[48;2;" + QByteArray::number(i * 4) + ";120;" + QByteArray::number(255 - i * 4) + "m ";
    text += "\x1b[0m\r\n┌────────────┐\r\n│ box \x1b[36mlines\x1b[0m  │\r\n└────────────┘\r\n$ ";
    pane.view().feed(text);
    pane.view().setFocus();
    save(pane, QStringLiteral("terminal"));
    saveSharp(pane, QStringLiteral("terminal"));
    Error lost;
    lost.message = QStringLiteral("10.0.0.7 does not answer.");
    pane.showLost(lost);
    pane.showSearch();
    pane.findChild<QLineEdit*>(QStringLiteral("terminalSearch"))->setText(QStringLiteral("cents"));
    pane.view().find(QStringLiteral("cents"), TerminalSurface::Direction::Up);
    save(pane, QStringLiteral("terminal-lost"));
}

} // namespace pinacle

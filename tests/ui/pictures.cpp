#include "tests/ui/seeded_home.h"

#include "core/base/ids.h"
#include "core/base/languages.h"
#include "core/core.h"
#include "core/pods/snapshot_service.h"
#include "core/store/pod_store.h"
#include "core/store/snapshot_store.h"
#include "ui/github/github_login_dialog.h"
#include "ui/help/diagnostics_dialog.h"
#include "ui/main_window.h"
#include "ui/metrics/metric_chart.h"
#include "ui/pods/delete_pod_dialog.h"
#include "ui/pods/environment_conflict_dialog.h"
#include "ui/pods/environment_tab.h"
#include "ui/pods/health_card.h"
#include "ui/pods/new_pod_dialog.h"
#include "ui/pods/repository_needs.h"
#include "ui/pods/repository_picker.h"
#include "ui/servers/add_server_dialog.h"
#include "ui/servers/passphrase_dialog.h"
#include "ui/settings/settings_dialog.h"
#include "ui/shell/quit_dialog.h"
#include "ui/terminal/terminal_pane.h"
#include "ui/terminal/terminal_view.h"
#include "ui/theme.h"

#include <QApplication>
#include <QDir>
#include <QLineEdit>
#include <QListView>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QTabWidget>
#include <QTableView>
#include <QTest>

using namespace pinacle;

/// Renders each page in light and dark into $PINACLE_PICTURES, for eyes. What a seeded database cannot hold
/// (answers of a pod, live output) is put in through the same signals and setters that the program uses.
/// $PINACLE_PICTURES_TEXT: how many times larger the text is.
class Pictures final
{
public:
    Pictures(Theme& theme, const QString& folder)
        : m_theme(theme)
        , m_folder(folder)
    {
    }

    void take(const QString& suffix);

private:
    void takePods(SeededHome& seeded, MainWindow& window);
    void takeMetrics(SeededHome& seeded, MainWindow& window, const QString& podId);
    void takeSections(SeededHome& seeded, MainWindow& window);
    void takeDialogs(SeededHome& seeded);
    void takeKeys(SeededHome& seeded, MainWindow& window);
    void takeEmpty();
    void takeTerminal();
    void takeShell(SeededHome& seeded, MainWindow& window);
    void save(QWidget& widget, const QString& name);
    static void choose(MainWindow& window, const QString& podId);
    static void showHealth(MainWindow& window);

    Theme& m_theme;
    QString m_folder;
    QString m_suffix;
};

void Pictures::save(QWidget& widget, const QString& name)
{
    QTest::qWait(180); // layouts, batched output
    const QString file = QStringLiteral("%1/%2-%3.png").arg(m_folder, name, m_suffix);
    if (!widget.grab().toImage().convertToFormat(QImage::Format_RGB888).save(file, "PNG"))
        qFatal("cannot write %s", qPrintable(file));
}

void Pictures::choose(MainWindow& window, const QString& podId)
{
    auto* list = window.findChild<QListView*>(QStringLiteral("podList"));
    for (int row = 0; row < list->model()->rowCount(); ++row)
        if (list->model()->index(row, 0).data(Qt::UserRole + 1).toString() == podId)
            list->setCurrentIndex(list->model()->index(row, 0));
}

void Pictures::showHealth(MainWindow& window)
{
    const QString base = QStringLiteral("http://localhost-%1.pod-shop-api.localhost:30000");
    const QList<HealthItem> items{
        {"dev", {}, 3000, true, base.arg(3000), Light::Healthy, "200 OK · 12 ms"},
        {"Claude Code", "claude-code", 2528, true, base.arg(2528), Light::Healthy, "200 OK · 9 ms"},
        {"VS Code", "code-server", 8726, true, base.arg(8726), Light::Listening, "listening"},
        {"Terminal", "web-terminal", 7681, true, base.arg(7681), Light::Healthy, "200 OK · 8 ms"}};
    const auto cards = window.findChildren<HealthCard*>();
    for (int i = 0; i < qMin(cards.size(), items.size()); ++i)
        cards[i]->setItem(items[i], true);
}

void Pictures::takePods(SeededHome& seeded, MainWindow& window)
{
    const QString running = seeded.addPod(QStringLiteral("shop-api"), PodState::Running);
    seeded.addPod(
        QStringLiteral("A pod with a name that is much longer than any list has room for, and then some"),
        PodState::Running);
    const QString failed = seeded.addFailedPod(QStringLiteral("agent-1"));
    const QString stopped = seeded.addPod(QStringLiteral("old-thing"), PodState::Stopped);
    const QString busy = seeded.addBusyPod(QStringLiteral("blog"));
    seeded.core().pods().refresh();
    window.showSection(Section::Pods);
    choose(window, running);
    showHealth(window);
    save(window, QStringLiteral("pods"));
    choose(window, failed);
    save(window, QStringLiteral("pod-failed"));
    choose(window, busy);
    emit seeded.core().pods().outputReceived(
        busy, QStringLiteral(
                  "$ npm install --global code-server@4.96.4\n"
                  "npm warn deprecated inflight@1.0.6: This module is not supported\nnpm http fetch GET 200 "
                  "https://registry.example/code-server 412ms\nadded 247 packages in 21s\n\x1b[32m✔\x1b[0m "
                  "Building native modules…\n"));
    save(window, QStringLiteral("pod-busy"));
    choose(window, stopped);
    save(window, QStringLiteral("pod-stopped"));
    takeMetrics(seeded, window, running);
    choose(window, stopped);
    auto* tabs = window.findChild<QTabWidget*>(QStringLiteral("podTabs"));
    for (int i = 0; i < tabs->count(); ++i)
        if (tabs->tabText(i) == QLatin1String("Configuration"))
            tabs->setCurrentIndex(i);
    QTest::qWait(300); // read
    save(window, QStringLiteral("pod-configuration"));
    window.findChild<QPlainTextEdit*>(QStringLiteral("podConfiguration"))
        ->setPlainText(QStringLiteral("# The shop's own.\nversion: \"1.0\"\ntier: dev.smal\nservices:\n"
                                      "  - code-server  # the editor\n  - redsi\ninstall: |\n  npm ci\n"
                                      "processes:\n  - name: Web\n    startCommand: 'npm run dev'\n"));
    QTest::qWait(300); // checked
    save(window, QStringLiteral("pod-configuration-mistakes"));
    for (int i = 0; i < tabs->count(); ++i)
        if (tabs->tabText(i) == QLatin1String("Snapshots"))
            tabs->setCurrentIndex(i);
    save(window, QStringLiteral("pod-snapshots-none"));
    const PodRecord pod = *seeded.core().pods().pod(running);
    for (const auto& [name, size, isAutomatic] :
         {std::tuple{"before the big change", 612'000'000, false},
          std::tuple{"before restoring before the big change", 640'000'000, true},
          std::tuple{"a name that is as long as a name of a snapshot may be, and then some more", 48'000,
                     false}}) {
        SnapshotRecord snapshot;
        snapshot.id = newId(QStringLiteral("snap"));
        snapshot.podId = pod.id;
        snapshot.podName = pod.name;
        snapshot.serverId = pod.serverId;
        snapshot.name = QString::fromLatin1(name);
        snapshot.image = QStringLiteral("pinacle/snapshot:x");
        snapshot.sizeBytes = size;
        snapshot.isAutomatic = isAutomatic;
        snapshot.mode = QStringLiteral("paused");
        snapshot.isReady = true;
        snapshot.createdAt = QDateTime::currentDateTimeUtc();
        SnapshotStore(seeded.core().database()).insert(snapshot);
    }
    choose(window, running);
    save(window, QStringLiteral("pod-snapshots"));
    tabs->setCurrentIndex(0);
    window.resize(window.minimumSize());
    choose(window, running);
    save(window, QStringLiteral("pods-narrow"));
    window.resize(1240, 780);
}

void Pictures::takeMetrics(SeededHome& seeded, MainWindow& window, const QString& podId)
{
    auto* tabs = window.findChild<QTabWidget*>(QStringLiteral("podTabs"));
    const int before = tabs->currentIndex();
    for (int i = 0; i < tabs->count(); ++i)
        if (tabs->tabText(i) == QLatin1String("Metrics"))
            tabs->setCurrentIndex(i);
    QTest::qWait(300); // read: this one has no figures
    save(window, QStringLiteral("pod-metrics-empty"));
    seeded.addMetrics(MetricSubject::Pod, podId);
    PodStore store(seeded.core().database());
    const QDateTime now = QDateTime::currentDateTimeUtc();
    if (!store.setIdleStop(podId, 30) || !store.setActivity(podId, now.addSecs(-1600), now.addSecs(240)))
        qFatal("seeding");
    seeded.core().pods().refresh();
    choose(window, podId);
    QTest::qWait(300);
    auto* chart = window.findChild<MetricChart*>();
    QTest::mouseMove(chart, QPoint(chart->width() * 3 / 4, chart->height() / 2));
    save(window, QStringLiteral("pod-metrics"));
    window.findChild<QPushButton*>(QStringLiteral("metricsRange120"))->click();
    QTest::qWait(300);
    save(window, QStringLiteral("pod-metrics-days"));
    tabs->setCurrentIndex(before);
}

void Pictures::takeSections(SeededHome& seeded, MainWindow& window)
{
    seeded.addServer(QStringLiteral("gpu-box"), QStringLiteral("incomplete"));
    seeded.addServer(QStringLiteral("new-one"), QStringLiteral("unknown"));
    seeded.addMetrics(MetricSubject::Server, seeded.core().servers().servers().first().id);
    window.showSection(Section::Servers);
    QTest::qWait(300);
    save(window, QStringLiteral("servers"));
    auto* list = window.findChild<QListView*>(QStringLiteral("serverList"));
    const QString id = seeded.core().servers().servers().at(1).id;
    list->setCurrentIndex(list->model()->index(1, 0));
    const QDateTime now = QDateTime::currentDateTimeUtc();
    const QList<StepRecord> steps{
        {"docker", "Install Docker", 0, StepState::Done, false, now.addSecs(-40), now.addSecs(-4), {}},
        {"gvisor", "Install gVisor", 1, StepState::Running, false, now.addSecs(-4), {}, {}},
        {"resolver", "Write the resolver's addresses", 2, StepState::Waiting, false, {}, {}, {}},
        {"image", "Build the pod image", 3, StepState::Waiting, false, {}, {}, {}},
        {"trial", "Try a container", 4, StepState::Waiting, false, {}, {}, {}}};
    emit seeded.core().servers().progressChanged(id, steps, 1);
    emit seeded.core().servers().outputReceived(
        id, QStringLiteral("runsc: release-20260504.0\nsha512 matches\n"));
    save(window, QStringLiteral("server-setup"));
    takeKeys(seeded, window);
    window.showSection(Section::Templates);
    save(window, QStringLiteral("templates"));
    window.showSection(Section::Tiers);
    save(window, QStringLiteral("tiers"));
    seeded.addLogRows(1'000'000);
    window.showSection(Section::Logs);
    QTest::qWait(700);
    auto* table = window.findChild<QTableView*>(QStringLiteral("logTable"));
    table->selectRow(999'949);
    save(window, QStringLiteral("logs"));
}

/// What is asked when a server shows another key, and when the key to it is locked.
void Pictures::takeKeys(SeededHome& seeded, MainWindow& window)
{
    Error changed;
    changed.kind = ErrorKind::HostKeyChanged;
    changed.message = QStringLiteral(
        "The host key of gpu-box has changed. Known (/home/ada/.local/share/pinacle/known_hosts line 4): "
        "SHA256:3kXq8Z0vYJm1nQ5aRrWc7dLtPbEoUu2sHhGfTiVxKqs. Shown now: "
        "SHA256:Jc9wV4yN6bT1mZ8pQe0rLxDkSgAaUh3oFfCiYtGqWvE.");
    changed.detail = QStringLiteral("SHA256:Jc9wV4yN6bT1mZ8pQe0rLxDkSgAaUh3oFfCiYtGqWvE");
    const QString id = window.findChild<QListView*>(QStringLiteral("serverList"))
                           ->currentIndex()
                           .data(Qt::UserRole + 1)
                           .toString();
    window.findChild<QPushButton*>(QStringLiteral("checkButton"))->click();
    emit seeded.core().servers().checkFinished(id, changed);
    auto* dialog = window.findChild<QDialog*>(QStringLiteral("changedHostKeyDialog"));
    if (!dialog)
        qFatal("no question about the changed key");
    save(*dialog, QStringLiteral("host-key-changed"));
    dialog->reject();
    PassphraseDialog passphrase(QStringLiteral("gpu-box"), QStringLiteral("/home/ada/.ssh/id_ed25519"),
                                nullptr);
    passphrase.setAttribute(Qt::WA_DeleteOnClose, false);
    passphrase.show();
    save(passphrase, QStringLiteral("passphrase"));
}

void Pictures::takeDialogs(SeededHome& seeded)
{
    NewPodDialog newPod(seeded.core());
    newPod.show();
    newPod.findChild<QLineEdit*>(QStringLiteral("podName"))->setText(QStringLiteral("shop-api"));
    save(newPod, QStringLiteral("new-pod"));
    newPod.findChild<QLineEdit*>(QStringLiteral("podName"))->clear();
    save(newPod, QStringLiteral("new-pod-mistake"));
    newPod.findChild<QLineEdit*>(QStringLiteral("podName"))->setText(QStringLiteral("shop-api"));
    newPod.chooseRepository();
    auto* repository = newPod.findChild<RepositoryPicker*>();
    repository->setRepositories(
        {{"octo/shop-api", "main", "https://github.com/octo/shop-api.git", "", "", true, true},
         {"octo/blog", "main", "https://github.com/octo/blog.git", "", "", false, true}});
    newPod.findChild<QLineEdit*>(QStringLiteral("repository"))
        ->setText(QStringLiteral("https://github.com/octo/shop-api.git"));
    newPod.findChild<QLineEdit*>(QStringLiteral("repositoryToken"))->setText(QStringLiteral("ghp_something"));
    newPod.findChild<RepositoryNeeds*>()->showConfig(
        {"octo/shop-api",
         "pinacle.yaml",
         "version: \"1.0\"\ntier: dev.medium\nservices: [claude-code, postgres]\ninstall: npm ci\n"
         "processes:\n  - name: web\n    startCommand: npm run dev\n    url: http://localhost:3000\n",
         {}});
    save(newPod, QStringLiteral("new-pod-repository"));
    GitHubLoginDialog login(seeded.core());
    login.setAttribute(Qt::WA_DeleteOnClose, false);
    login.show();
    QTest::qWait(500); // it has looked who is logged in
    login.showLogin({}, {});
    save(login, QStringLiteral("github-login"));
    login.showCode(QStringLiteral("WDJB-MJHT"), QUrl("https://github.com/login/device"),
                   QDateTime(QDate(2026, 11, 24), QTime(12, 15)));
    save(login, QStringLiteral("github-code"));
    login.hide();
    EnvironmentTab environment(seeded.core());
    environment.resize(760, 460);
    environment.show();
    environment.setPod(seeded.core().pods().pods().first().id);
    QTest::qWait(200);
    environment.showEnvironment(
        seeded.core().pods().pods().first().id,
        {DotEnv("# the shop\nDATABASE_URL=postgres://localhost/shop\nNODE_ENV=development\n"
                "API_TOKEN='s3cret'\n"),
         {},
         {}});
    save(environment, QStringLiteral("environment"));
    environment.hide();
    auto* conflicts =
        new EnvironmentConflictDialog({{"API_TOKEN", "old", "new-token-of-this-computer", "another-token"},
                                       {"NODE_ENV", "development", "production", {}}},
                                      nullptr);
    conflicts->show();
    save(*conflicts, QStringLiteral("environment-conflict"));
    conflicts->close();
    newPod.hide();
    DeletePodDialog remove(seeded.core().pods().pods().first(), seeded.core().snapshots().snapshots());
    remove.show();
    save(remove, QStringLiteral("delete-pod"));
    remove.hide();
    AddServerDialog addServer(seeded.core().servers());
    addServer.show();
    QTest::qWait(800);
    save(addServer, QStringLiteral("add-server"));
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
    Error lost;
    lost.message = QStringLiteral("10.0.0.7 does not answer.");
    pane.showLost(lost);
    pane.showSearch();
    pane.findChild<QLineEdit*>(QStringLiteral("terminalSearch"))->setText(QStringLiteral("cents"));
    pane.view().find(QStringLiteral("cents"), TerminalSurface::Direction::Up);
    save(pane, QStringLiteral("terminal-lost"));
}

void Pictures::takeShell(SeededHome& seeded, MainWindow& window)
{
    window.showSection(Section::Pods);
    const auto take = [&](QWidget* dialog, const char* name) {
        dialog->show();
        save(*dialog, QString::fromLatin1(name));
        dialog->close();
        QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
    };
    window.findChild<QAction*>(QStringLiteral("paletteAction"))->trigger();
    auto* palette = window.findChild<CommandPalette*>();
    palette->findChild<QLineEdit*>()->setText(QStringLiteral("shop"));
    take(palette, "palette");
    auto* settings =
        new SettingsDialog(seeded.core(), window.settings(), Autostart("/x", seeded.home()), nullptr);
    settings->resize(settings->width(), 840); // all of it, which the screen of this platform has no room for
    take(settings, "settings");
    window.findChild<QAction*>(QStringLiteral("diagnosticsAction"))->trigger();
    take(window.findChild<DiagnosticsDialog*>(), "diagnostics");
    take(new QuitDialog(seeded.core(), window.settings(), nullptr), "quit");
    auto* link = new NewPodDialog(seeded.core());
    link->setAttribute(Qt::WA_DeleteOnClose);
    link->setDraft(
        *draftFromLink("pinacle://open?repo=https://github.com/octo/shop.git", seeded.core().catalog()));
    take(link, "new-pod-link");
    window.findChild<QAction*>(QStringLiteral("aboutAction"))->trigger();
    take(window.findChild<QWidget*>(QStringLiteral("aboutBox")), "about");
}

void Pictures::takeEmpty()
{
    SeededHome ready;
    MainWindow noPods(ready.core());
    noPods.resize(1240, 780);
    noPods.show();
    save(noPods, QStringLiteral("empty"));
    SeededHome fresh;
    if (!fresh.core().servers().remove(fresh.serverId()))
        qFatal("cannot remove the server");
    MainWindow first(fresh.core());
    first.resize(1240, 780);
    first.show();
    QTest::qWait(800);
    save(first, QStringLiteral("first-start"));
    fresh.addServer(QStringLiteral("this-computer"), QStringLiteral("incomplete"));
    save(first, QStringLiteral("first-start-setup"));
}

void Pictures::take(const QString& suffix)
{
    m_suffix = suffix;
    m_theme.setScheme(suffix == QLatin1String("dark") ? Scheme::Dark : Scheme::Light);
    SeededHome seeded;
    MainWindow window(seeded.core());
    window.resize(1240, 780);
    window.show();
    takePods(seeded, window);
    takeSections(seeded, window);
    takeDialogs(seeded);
    takeShell(seeded, window);
    takeTerminal();
    window.hide();
    takeEmpty();
}

int main(int argc, char** argv)
{
    const QString folder = qEnvironmentVariable("PINACLE_PICTURES");
    if (folder.isEmpty())
        qFatal("Set PINACLE_PICTURES to the folder that the pictures go to.");
    QDir().mkpath(folder);
    QApplication application(argc, argv);
    installTranslations(application, windowLanguage());
    QFont font = QApplication::font();
    font.setPointSizeF(font.pointSizeF() *
                       qMax(1.0, qEnvironmentVariable("PINACLE_PICTURES_TEXT").toDouble()));
    QApplication::setFont(font);
    Theme theme(application);
    Pictures pictures(theme, folder);
    pictures.take(QStringLiteral("light"));
    pictures.take(QStringLiteral("dark"));
    return 0;
}

#include "tests/ui/seeded_home.h"

#include "core/base/ids.h"
#include "core/core.h"
#include "core/pods/snapshot_service.h"
#include "core/store/snapshot_store.h"
#include "ui/main_window.h"
#include "ui/pods/delete_pod_dialog.h"
#include "ui/pods/environment_conflict_dialog.h"
#include "ui/pods/environment_tab.h"
#include "ui/pods/health_card.h"
#include "ui/pods/new_pod_dialog.h"
#include "ui/pods/repository_picker.h"
#include "ui/servers/add_server_dialog.h"
#include "ui/theme.h"

#include <QApplication>
#include <QDir>
#include <QLineEdit>
#include <QListView>
#include <QPlainTextEdit>
#include <QTabWidget>
#include <QTableView>
#include <QTest>

using namespace pinacle;

/// Renders each page in light and dark into $PINACLE_PICTURES, for eyes. What a seeded database cannot hold
/// (answers of a pod, live output) is put in through the same signals and setters that the program uses.
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
    void takeSections(SeededHome& seeded, MainWindow& window);
    void takeDialogs(SeededHome& seeded);
    void takeEmpty();
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

void Pictures::takeSections(SeededHome& seeded, MainWindow& window)
{
    seeded.addServer(QStringLiteral("gpu-box"), QStringLiteral("incomplete"));
    seeded.addServer(QStringLiteral("new-one"), QStringLiteral("unknown"));
    window.showSection(Section::Servers);
    save(window, QStringLiteral("servers"));
    auto* list = window.findChild<QListView*>(QStringLiteral("serverList"));
    const QString id = seeded.core().servers().servers().at(1).id;
    list->setCurrentIndex(list->model()->index(1, 0));
    emit seeded.core().servers().stepStarted(id, QStringLiteral("Install Docker"), 0, 4);
    emit seeded.core().servers().stepStarted(id, QStringLiteral("Install gVisor"), 1, 4);
    emit seeded.core().servers().outputReceived(
        id, QStringLiteral("runsc: release-20260504.0\nsha512 matches\n"));
    save(window, QStringLiteral("server-setup"));
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
    save(newPod, QStringLiteral("new-pod-repository"));
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
    Theme theme(application);
    Pictures pictures(theme, folder);
    pictures.take(QStringLiteral("light"));
    pictures.take(QStringLiteral("dark"));
    return 0;
}

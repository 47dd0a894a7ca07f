// The other sections, and what belongs to the program as a whole.

#include "tests/ui/pictures/pictures.h"

#include "core/base/clock.h"
#include "core/store/retention.h"
#include "ui/help/diagnostics_dialog.h"
#include "ui/logs/log_view.h"
#include "ui/logs/logs_page.h"
#include "ui/main_window.h"
#include "ui/pods/new_pod_dialog.h"
#include "ui/servers/passphrase_dialog.h"
#include "ui/settings/settings_dialog.h"
#include "ui/shell/quit_dialog.h"
#include "ui/snapshots/snapshots_page.h"

#include <QAction>
#include <QLineEdit>
#include <QListView>
#include <QPushButton>
#include <QTabWidget>
#include <QTableView>
#include <QTest>
#include <QTreeView>

namespace pinacle {

static void waitFor(const std::function<bool()>& condition)
{
    if (!QTest::qWaitFor(condition, 120'000))
        qFatal("what a picture shows did not come");
}

void Pictures::takeSections(SeededHome& seeded, MainWindow& window)
{
    seeded.addServer(QStringLiteral("gpu-box"), QStringLiteral("incomplete"));
    seeded.addServer(QStringLiteral("new-one"), QStringLiteral("unknown"));
    seeded.addMetrics(MetricSubject::Server, seeded.core().servers().servers().first().id);
    window.showSection(Section::Servers);
    QTest::qWait(300);
    save(window, QStringLiteral("servers"));
    auto* tabs = window.findChild<QTabWidget*>(QStringLiteral("serverTabs"));
    tabs->setCurrentIndex(1);
    QTest::qWait(300);
    save(window, QStringLiteral("server-metrics"));
    tabs->setCurrentIndex(0);
    auto* list = window.findChild<QListView*>(QStringLiteral("serverList"));
    const QString id = seeded.core().servers().servers().at(1).id;
    list->setCurrentIndex(list->model()->index(1, 0));
    const QDateTime now = timeNow();
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
    takeAllSnapshots(seeded, window);
    window.showSection(Section::Templates);
    save(window, QStringLiteral("templates"));
    window.showSection(Section::Tiers);
    save(window, QStringLiteral("tiers"));
    takeLogs(seeded, window);
}

/// Beside those of the pods that are there: one whose pod is gone, and one that came as a file.
void Pictures::takeAllSnapshots(SeededHome& seeded, MainWindow& window)
{
    SnapshotRecord snapshot;
    snapshot.podId = QStringLiteral("pod_gone");
    snapshot.podName = QStringLiteral("last-summer");
    snapshot.name = QStringLiteral("before the trip");
    snapshot.mode = QStringLiteral("stopped");
    snapshot.sizeBytes = 1'240'000'000;
    snapshot.createdAt = timeNow().addSecs(-1200);
    seeded.addSnapshot(snapshot);
    snapshot.podId.clear();
    snapshot.podName = QStringLiteral("shop-api");
    snapshot.name = QStringLiteral("friday");
    snapshot.mode = QStringLiteral("imported");
    snapshot.createdAt = timeNow().addSecs(-100);
    seeded.addSnapshot(snapshot);
    window.showSection(Section::Snapshots);
    save(window, QStringLiteral("snapshots"));
    auto* search = window.findChild<QLineEdit*>(QStringLiteral("snapshotSearch"));
    search->setText(QStringLiteral("last-summer"));
    save(window, QStringLiteral("snapshots-search"));
    search->setText(QStringLiteral("nothing is called so"));
    save(window, QStringLiteral("snapshots-no-match"));
    search->clear();
    takeSeveralSnapshots(window);
    const QSize usual = window.size();
    window.resize(window.minimumSize());
    save(window, QStringLiteral("snapshots-narrow"));
    window.resize(usual);
}

void Pictures::takeSeveralSnapshots(MainWindow& window)
{
    auto* page = window.findChild<SnapshotsPage*>(); // a pod's tab has such a list, too
    auto* list = page->findChild<QTreeView*>(QStringLiteral("snapshotList"));
    const auto row = [list](int i) { return list->model()->index(i, 0); };
    list->selectionModel()->select(QItemSelection(row(0), row(4)),
                                   QItemSelectionModel::ClearAndSelect | QItemSelectionModel::Rows);
    save(window, QStringLiteral("snapshots-several"));
    page->findChild<QAction*>(QStringLiteral("deleteSnapshot"))->trigger();
    auto* question = page->findChild<QDialog*>(QStringLiteral("deleteSnapshotsDialog"));
    save(*question, QStringLiteral("snapshots-delete"));
    question->reject();
    list->setCurrentIndex(row(0));
}

void Pictures::takeLogs(SeededHome& seeded, MainWindow& window)
{
    window.showSection(Section::Logs);
    save(window, QStringLiteral("logs-empty"));
    const Retention kept = Retention::of(seeded.core().database());
    Retention more = kept; // eleven days of commands, and history is cleared half a minute after the start
    more.logDays = Retention::kMaximumDays;
    more.save(seeded.core().database());
    seeded.addLogRows(1'000'000);
    QTest::qWait(700);
    auto* page = window.findChild<LogsPage*>(); // a pod's tab has such a table, too
    auto* table = page->findChild<QTableView*>(QStringLiteral("logTable"));
    table->selectRow(999'949);
    save(window, QStringLiteral("logs"));
    saveSharp(window, QStringLiteral("logs"));
    auto* search = page->findChild<QLineEdit*>(QStringLiteral("logSearch"));
    search->setText(QStringLiteral("connect to Redis"));
    waitFor([&] { return table->model()->rowCount() == 20'000; });
    table->selectRow(19'999);
    save(window, QStringLiteral("logs-search"));
    search->setText(QStringLiteral("nothing says this"));
    waitFor([&] { return table->model()->rowCount() == 0; });
    QTest::qWait(500);
    save(window, QStringLiteral("logs-no-match"));
    search->clear();
    QTest::qWait(500);
    page->view().showMinute(timeNow().addSecs(-600));
    waitFor([&] { return table->model()->rowCount() > 50 && table->model()->rowCount() < 100; });
    save(window, QStringLiteral("logs-minute"));
    page->findChild<QPushButton*>(QStringLiteral("minuteChip"))->click();
    kept.save(seeded.core().database());
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
    save(*palette, QStringLiteral("palette"));
    palette->findChild<QLineEdit*>()->setText(QStringLiteral("no command is called so"));
    take(palette, "palette-none");
    auto* settings =
        new SettingsDialog(seeded.core(), window.settings(), Autostart("/x", seeded.home()), nullptr);
    settings->show();
    auto* pages = settings->findChild<QTabWidget*>(QStringLiteral("settingTabs"));
    for (const char* name : {"settings", "settings-terminal", "settings-servers", "settings-ssh"}) {
        save(*settings, QString::fromLatin1(name));
        pages->setCurrentIndex(pages->currentIndex() + 1);
    }
    take(settings, "settings-history");
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

} // namespace pinacle

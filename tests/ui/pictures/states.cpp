// Whole windows with nothing, with very much, and with trouble.

#include "tests/ui/pictures/pictures.h"

#include "core/base/clock.h"
#include "core/store/server_store.h"
#include "ui/help/diagnostics_dialog.h"
#include "ui/main_window.h"
#include "ui/pods/new_pod_dialog.h"

#include <QAction>
#include <QListView>
#include <QTest>

namespace pinacle {

void Pictures::takeEmpty()
{
    SeededHome ready;
    MainWindow noPods(ready.core());
    show(noPods);
    save(noPods, QStringLiteral("empty"));
    SeededHome fresh;
    if (!fresh.core().servers().remove(fresh.serverId()))
        qFatal("cannot remove the server");
    MainWindow first(fresh.core());
    show(first);
    save(first, QStringLiteral("first-start-looking"));
    QTest::qWait(1500); // it has looked around here
    ServerService& servers = fresh.core().servers();
    servers.noteFound({}, {}, fail(ErrorKind::NotFound, QStringLiteral("limactl is not installed.")).value());
    save(first, QStringLiteral("first-start-no-lima"));
    servers.noteFound({{"lima:default", "default", "Stopped", false},
                       {"local", "This computer", "gVisor is missing", false}},
                      LimaProgram{"/opt/homebrew/bin/limactl", "1.0.7", false});
    save(first, QStringLiteral("first-start"));
    first.showSection(Section::Servers);
    save(first, QStringLiteral("servers-none"));
    first.findChild<QAction*>(QStringLiteral("diagnosticsAction"))->trigger();
    auto* diagnostics = first.findChild<DiagnosticsDialog*>();
    save(*diagnostics, QStringLiteral("diagnostics-none"));
    diagnostics->close();
    first.showSection(Section::Pods);
    fresh.addServer(QStringLiteral("this-computer"), QStringLiteral("incomplete"));
    servers.noteFound({});
    save(first, QStringLiteral("first-start-setup"));
}

void Pictures::takeFull()
{
    SeededHome seeded;
    for (int i = 1; i <= 200; ++i)
        seeded.addPod(QStringLiteral("team-%1-service-%2").arg(i / 20 + 1).arg(i),
                      i % 3 ? PodState::Running : PodState::Stopped);
    for (int i = 1; i <= 30; ++i)
        seeded.addServer(QStringLiteral("box-in-a-rack-with-a-long-name-%1").arg(i),
                         i % 4 ? QStringLiteral("ready") : QStringLiteral("incomplete"));
    MainWindow window(seeded.core());
    show(window);
    QTest::qWait(500);
    save(window, QStringLiteral("pods-full"));
    window.showSection(Section::Servers);
    save(window, QStringLiteral("servers-full"));
    window.showSection(Section::Snapshots);
    save(window, QStringLiteral("snapshots-none"));
    NewPodDialog newPod(seeded.core());
    newPod.show();
    save(newPod, QStringLiteral("new-pod-full"));
}

/// A server that does not answer any more: what is shown is old, and says so.
void Pictures::takeTroubles()
{
    SeededHome seeded;
    const QString podId = seeded.addPod(QStringLiteral("shop-api"), PodState::Running);
    seeded.core().pods().noteHealth(podId, healthOf(true));
    ServerRecord record = *seeded.core().servers().server(seeded.serverId());
    record.status = QStringLiteral("unreachable");
    record.presence = Presence::Offline;
    record.presenceSince = timeNow().addSecs(-340);
    record.presenceReason = QStringLiteral("10.0.0.7 port 22 does not answer.");
    record.lastError = record.presenceReason;
    record.lastHeartbeatAt = timeNow().addSecs(-345);
    if (!ServerStore(seeded.core().database()).setHeartbeat(record))
        qFatal("seeding");
    seeded.core().servers().noteSeen(record.id);
    MainWindow window(seeded.core());
    show(window);
    QTest::qWait(500);
    save(window, QStringLiteral("pods-offline"));
    window.showSection(Section::Servers);
    save(window, QStringLiteral("servers-offline"));
    SnapshotRecord snapshot;
    snapshot.podId = podId;
    snapshot.name = QStringLiteral("before the big change");
    snapshot.mode = QStringLiteral("paused");
    snapshot.sizeBytes = 612'000'000;
    seeded.addSnapshot(snapshot);
    window.showSection(Section::Snapshots);
    save(window, QStringLiteral("snapshots-offline"));
}

} // namespace pinacle

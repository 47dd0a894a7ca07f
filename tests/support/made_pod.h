#pragma once

#include "core/store/snapshot_store.h"
#include "tests/support/fake_installation.h"

#include <QTest>

namespace pinacle {

/// An installation whose pod runs on a made-up Docker; its files are the word "work".
struct MadePod : FakeInstallation
{
    SnapshotStore snapshots{*database};
    QString podId = reserve({"redis"});
    QString container;

    explicit MadePod(bool hasCheckpoint = true)
        : FakeInstallation({{"checkpoint", hasCheckpoint}})
    {
        docker.isExperimental = hasCheckpoint;
        QVERIFY(PodManager(context, podId).createPod(Cancel()));
        container = docker.containers.firstKey();
        docker.containers[container].files = "work";
    }

    PodRecord pod() const { return pods.byId(podId).value_or(PodRecord()); }
    QString tier() const { return configFromJson(pod().config).tier; }
    QString takeSnapshot(const QString& files)
    {
        docker.containers[container].files = files;
        PodManager(context, podId).snapshotPod(files, false, Cancel());
        return snapshots.ofPod(podId).last().id;
    }
};

/// Whether the pod is there once, runs and has these files.
inline bool runsWith(MadePod& world, const QString& files)
{
    return world.docker.containers.size() == 1 && world.docker.containers.contains(world.container) &&
           world.docker.containers[world.container].isRunning &&
           world.docker.containers[world.container].files == files &&
           world.pod().status == PodState::Running && !world.pod().isInterrupted;
}

} // namespace pinacle

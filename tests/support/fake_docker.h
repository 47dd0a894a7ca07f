#pragma once

#include "tests/support/fake_server_connection.h"

#include <QMap>
#include <QSet>

namespace pinacle {

/// The state of a made-up Docker daemon behind a FakeServer: networks and containers appear and go as
/// commands say, so that a test can ask what is left. Programs run in containers answer well. One thread.
class FakeDocker final
{
public:
    explicit FakeDocker(FakeServer& server);

    struct Box
    {
        QString podId;
        bool isRunning = false;
        QString files;  ///< stands for everything in the container: a word
        QString memory; ///< saved by a checkpoint; empty: none
        QString tier;   ///< "CPUS MEMORY"
    };

    QMap<QString, Box> containers;   ///< by name
    QMap<QString, QString> images;   ///< snapshots: name → files
    QMap<QString, QString> networks; ///< name → pod's id
    QSet<QString> subnets;           ///< "10.249.0.0/24"
    bool isGVisor = true;
    bool isCheckpointBroken = false;
    bool isExperimental = true; ///< without it Docker refuses every word about checkpoints
    bool spoilsImages = false;  ///< what is loaded is not what was sent
    /// Called before each command takes effect and after it did; a throw is a crash of the program.
    std::function<void(const QStringList& argv, bool isAfter)> onCommand;
    /// Runs `work`, and kills it as a crash would at command number `at`, before it takes effect or after.
    /// False: it ended before it came to that.
    bool killAt(int at, bool isAfter, const std::function<void()>& work);

private:
    Result<Output> answer(const Command& command);
    Result<Output> network(const QStringList& argv);
    Result<Output> snapshot(const QStringList& argv);
    Result<Output> travel(const Command& command);
    Result<Output> changeContainer(const QStringList& argv);
    Result<Output> createContainer(const QStringList& argv);
    QString listContainers(const QStringList& argv) const;
};

} // namespace pinacle

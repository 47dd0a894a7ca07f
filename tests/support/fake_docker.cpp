#include "tests/support/fake_docker.h"

#include "core/runtime/tar_archive.h"

#include <QCryptographicHash>
#include <QJsonDocument>
#include <QJsonObject>

namespace pinacle {

static Result<Output> said(const QByteArray& out, int exitCode = 0, const QByteArray& err = {})
{
    Output output;
    output.out = out;
    output.err = err;
    output.exitCode = exitCode;
    return output;
}

static QString valueAfter(const QStringList& argv, const QString& option)
{
    return argv.value(argv.indexOf(option) + 1);
}

static QString podIdIn(const QStringList& argv)
{
    for (const QString& word : argv)
        if (const auto at = word.indexOf(QLatin1String("pinacle.pod-id=")); at >= 0)
            return word.mid(at + 15);
    return {};
}

FakeDocker::FakeDocker(FakeServer& server)
{
    server.on(
        [](const Command& command) {
            return command.argv.value(0) == QLatin1String("docker") || command.label.contains("napshot");
        },
        [this](const Command& command, const Cancel&) {
            if (onCommand)
                onCommand(command.argv, false);
            auto result = answer(command);
            if (onCommand)
                onCommand(command.argv, true);
            return result;
        });
}

Result<Output> FakeDocker::network(const QStringList& argv)
{
    const QString verb = argv.value(2);
    if (verb == QLatin1String("ls")) {
        QStringList names;
        for (auto it = networks.begin(); it != networks.end(); ++it)
            if (it.value() == podIdIn(argv))
                names << it.key();
        return said(names.join(u'\n').toUtf8());
    }
    if (verb == QLatin1String("create")) {
        const QString subnet = valueAfter(argv, "--subnet");
        if (subnets.contains(subnet))
            return said({}, 1,
                        "Error response from daemon: Pool overlaps with other one on this address space");
        subnets << subnet;
        networks.insert(argv.last(), podIdIn(argv));
        return said("id");
    }
    networks.remove(argv.last());
    subnets.clear();
    return said("id");
}

Result<Output> FakeDocker::createContainer(const QStringList& argv)
{
    const QString name = valueAfter(argv, "--name");
    if (containers.contains(name))
        return said({}, 1, "Conflict. The container name is already in use");
    containers.insert(name, Box{podIdIn(argv), false, images.value(argv.last()), {}, {}});
    return said("id-of-" + name.toUtf8());
}

QString FakeDocker::listContainers(const QStringList& argv) const
{
    QString lines;
    for (auto it = containers.begin(); it != containers.end(); ++it) {
        if (!podIdIn(argv).isEmpty() && podIdIn(argv) != it->podId)
            continue;
        const QJsonObject json{{"ID", "id-of-" + it.key()},
                               {"Names", it.key()},
                               {"State", it->isRunning ? "running" : "exited"},
                               {"Labels", "pinacle.pod-id=" + it->podId + ",pinacle.slug=x"},
                               {"Image", "pinacle/pod:x"}};
        lines += QString::fromUtf8(QJsonDocument(json).toJson(QJsonDocument::Compact)) + u'\n';
    }
    return lines;
}

static QByteArray factsOf(const QString& files, bool isRunning = true)
{
    const QByteArray sum = QCryptographicHash::hash(files.toUtf8(), QCryptographicHash::Sha256).toHex();
    return "{\"checksum\":\"" + sum + "\",\"sizeBytes\":42,\"files\":1,\"mode\":\"" +
           (isRunning ? "paused" : "stopped") + "\"}";
}

/// What the script snapshot.sh does, and the removal of images.
Result<Output> FakeDocker::snapshot(const QStringList& argv)
{
    if (argv.value(3) == QLatin1String("take")) {
        const Box& box = containers[QString(argv.value(4)).remove("id-of-")];
        images.insert(argv.value(5), box.files);
        return said(factsOf(box.files, box.isRunning));
    }
    if (argv.value(3) == QLatin1String("check"))
        return images.contains(argv.value(4)) ? said(factsOf(images.value(argv.value(4)))) : said({}, 66);
    images.remove(argv.last());
    return said({});
}

/// An image that goes from one Docker to another: "NAME FILES".
/// What `docker save` writes, as far as anybody here reads it.
static QByteArray archiveOf(const QString& image, const QString& content)
{
    TarArchive archive;
    archive.add("content", (image + u' ' + content).toUtf8());
    archive.add("manifest.json", "[{\"RepoTags\":[\"" + image.toUtf8() + "\"]}]");
    return archive.finished();
}

Result<Output> FakeDocker::travel(const Command& command)
{
    const QString verb = command.argv.value(1);
    const QString name = command.argv.last();
    if (verb == QLatin1String("save"))
        return images.contains(name) ? said(archiveOf(name, images.value(name)))
                                     : said({}, 1, "No such image");
    if (verb == QLatin1String("load")) {
        const QString text = QString::fromUtf8(firstFileOf(command.input));
        if (!text.contains(u' ') || !command.input.endsWith(QByteArray(1024, '\0')))
            return said({}, 1, "unexpected EOF");
        images.insert(text.section(u' ', 0, 0), text.section(u' ', 1) + (spoilsImages ? "?" : ""));
        return said("Loaded image: " + text.section(u' ', 0, 0).toUtf8());
    }
    const auto encoded = [](const QString& text) { return QString::fromLatin1(text.toUtf8().toBase64()); };
    return said(QJsonDocument(QJsonObject{{"pinacle.snapshot-id", encoded("snap_" + name.section(u':', 1))},
                                          {"pinacle.created", encoded("2026-11-24T12:00:00.000Z")},
                                          {"pinacle.config", encoded(R"({"version":"1.0"})")}})
                    .toJson(QJsonDocument::Compact));
}

Result<Output> FakeDocker::changeContainer(const QStringList& argv)
{
    const QString verb = argv.value(1);
    if (verb == QLatin1String("rename")) {
        if (!containers.contains(argv[2]) || containers.contains(argv[3]))
            return said({}, 1, "No such container, or the name is taken");
        containers.insert(argv[3], containers.take(argv[2]));
        return said({});
    }
    const bool isCheckpoint = verb == QLatin1String("checkpoint");
    if (isCheckpoint && !isExperimental)
        return said({}, 1,
                    "docker checkpoint " + argv.value(2).toUtf8() +
                        " is only supported on a Docker daemon with experimental features enabled");
    const QString name = QString(isCheckpoint ? argv.value(3) : argv.last()).remove("id-of-");
    if (!containers.contains(name))
        return said({}, 1, "No such container");
    Box& box = containers[name];
    if (verb == QLatin1String("update")) {
        if (box.isRunning)
            return said({}, 1, "Cannot update container");
        box.tier = valueAfter(argv, "--cpus") + u' ' + valueAfter(argv, "--memory");
    } else if (argv.value(2) == QLatin1String("create")) {
        if (isCheckpointBroken || !box.isRunning)
            return said({}, 1, "checkpoint failed");
        box.memory = argv.last();
        box.isRunning = false;
    } else if (argv.value(2) == QLatin1String("ls")) {
        return said("CHECKPOINT NAME\n" + box.memory.toUtf8());
    } else if (isCheckpoint) {
        box.memory.clear();
    }
    return said({});
}

bool FakeDocker::killAt(int at, bool isAfter, const std::function<void()>& work)
{
    struct Killed
    {
    };
    int count = 0;
    onCommand = [&](const QStringList&, bool after) {
        if (after == isAfter && ++count == at)
            throw Killed();
    };
    bool died = false;
    try {
        work();
    } catch (const Killed&) {
        died = true;
    }
    onCommand = {};
    return died;
}

Result<Output> FakeDocker::answer(const Command& command)
{
    const QStringList& argv = command.argv;
    const QString verb = argv.value(1);
    if (argv.value(0) != QLatin1String("docker"))
        return snapshot(argv);
    if (verb == QLatin1String("network"))
        return network(argv);
    if (verb == QLatin1String("tag")) {
        images.insert(argv[3], images.value(argv[2]));
        return said({});
    }
    if (QStringList{"rename", "update", "checkpoint"}.contains(verb))
        return changeContainer(argv);
    if (verb == QLatin1String("save") || verb == QLatin1String("load") || verb == QLatin1String("image"))
        return travel(command);
    if (verb == QLatin1String("images"))
        return said("0123456789ab");
    if (verb == QLatin1String("create"))
        return createContainer(argv);
    if (verb == QLatin1String("ps"))
        return said(listContainers(argv).toUtf8());
    if (verb == QLatin1String("start") || verb == QLatin1String("stop")) {
        const QString name = QString(argv.last()).remove("id-of-");
        if (!containers.contains(name))
            return said({}, 1, "No such container");
        containers[name].isRunning = verb == QLatin1String("start");
        return said(argv.last().toUtf8());
    }
    if (verb == QLatin1String("rm")) {
        containers.remove(QString(argv.last()).remove("id-of-"));
        return said(argv.last().toUtf8());
    }
    if (verb == QLatin1String("inspect"))
        return said("runsc true");
    if (verb == QLatin1String("exec") && argv.last() == QLatin1String("dmesg"))
        return said(isGVisor ? "[    0.000000] Starting gVisor..." : "[    0.000000] Linux version 6.1");
    if (command.label ==
        QLatin1String("Check health")) // everything is well; more lines than items do no harm
        return said("0 ready\n1 ready\n2 ready\n3 ready\n4 ready\n5 ready\n6 ready\n7 ready\n");
    if (command.label == QLatin1String("Make the pod's deploy key"))
        return said("key ssh-ed25519 AAAA\nhost ssh-ed25519 BBBB\n");
    if (command.label == QLatin1String("Read the project's .env"))
        return said("absent\n");
    return said({});
}

} // namespace pinacle

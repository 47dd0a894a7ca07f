#include "core/runtime/snapshot_image.h"

#include "core/base/ids.h"
#include "core/base/text.h"
#include "core/runtime/snapshot_archive.h"

#include <QFile>
#include <QJsonDocument>

namespace pinacle {

static constexpr int kExitGone = 66;

QString SnapshotImage::imageOf(const QString& snapshotId)
{
    return QStringLiteral("pinacle/snapshot:") + idSuffix(snapshotId);
}

QString SnapshotImage::baseTag(const QString& podId)
{
    return QStringLiteral("pinacle/restored:") + idSuffix(podId);
}

Result<Output> SnapshotImage::script(const QStringList& arguments, const QString& label, milliseconds timeout)
{
    QFile file(QStringLiteral(":/provision/snapshot.sh"));
    if (!file.open(QIODevice::ReadOnly))
        return fail(ErrorKind::Internal,
                    QStringLiteral("The script snapshot.sh is missing from this build."));
    Command command;
    command.argv = QStringList{"sh", "-s", "--"} + arguments;
    command.input = file.readAll();
    command.privilege = Privilege::Root; // it reads Docker's own folders
    command.label = label;
    command.timeout = timeout;
    return m_connection.exec(command, m_cancel);
}

static SnapshotFacts factsOf(const Output& output)
{
    const QJsonObject json = QJsonDocument::fromJson(output.out.trimmed()).object();
    return {json["checksum"].toString(), json["sizeBytes"].toInteger(), json["pausedMs"].toInt(),
            json["mode"].toString()};
}

Result<SnapshotFacts> SnapshotImage::take(const QString& container, const SnapshotRecord& record)
{
    const QString config = QString::fromUtf8(QJsonDocument(record.config).toJson(QJsonDocument::Compact));
    const QString label = QStringLiteral("Take the snapshot");
    auto output = script({"take", container, record.image, "pinacle.snapshot-id=" + record.id,
                          "pinacle.snapshot-name=" + record.name, "pinacle.pod-name=" + record.podName,
                          "pinacle.config=" + config, "pinacle.project-folder=" + record.projectFolder,
                          "pinacle.created=" + record.createdAt.toString(Qt::ISODateWithMs),
                          "pinacle.snapshot-pod-id=" + record.podId,
                          QStringLiteral("pinacle.automatic=%1").arg(record.isAutomatic)},
                         label, std::chrono::minutes(60));
    if (!output)
        return fail(output.error());
    Command command;
    command.label = label;
    if (!output->ok())
        return fail(commandError(command, *output));
    const SnapshotFacts facts = factsOf(*output);
    if (facts.checksum.size() == 64)
        return facts;
    return fail(ErrorKind::CommandFailed, Text::tr("The server's answer makes no sense."), {},
                output->outText());
}

Result<void> SnapshotImage::check(const SnapshotRecord& record)
{
    const QString label = QStringLiteral("Check the snapshot");
    auto output = script({"check", record.image, record.checksum}, label, std::chrono::minutes(60));
    if (!output)
        return fail(output.error());
    if (output->exitCode == kExitGone)
        return fail(ErrorKind::NotFound,
                    Text::tr("The snapshot \"%1\" is no longer on the server.").arg(record.name),
                    Text::tr("Somebody removed its image there. Nothing was changed."));
    Command command;
    command.label = label;
    if (!output->ok())
        return fail(commandError(command, *output));
    if (factsOf(*output).checksum == record.checksum)
        return {};
    return fail(ErrorKind::Conflict,
                Text::tr("The snapshot \"%1\" is damaged: its files are not those that were stored.")
                    .arg(record.name),
                Text::tr("Nothing was changed. Use another snapshot."));
}

Result<void> SnapshotImage::tag(const QString& image, const QString& tag)
{
    Command command;
    command.argv = {"docker", "tag", image, tag};
    command.privilege = Privilege::Docker;
    command.label = QStringLiteral("Keep the snapshot's files");
    auto output = run(m_connection, command, m_cancel);
    return output ? Result<void>() : fail(output.error());
}

Result<void> SnapshotImage::remove(const QString& image)
{
    // Then what has no name left and is used by no container: parents of restored pods, for example.
    Command command;
    command.argv = {"sh", "-c",
                    "if docker image inspect \"$1\" >/dev/null 2>&1; then docker rmi \"$1\" >/dev/null || "
                    "exit 1; fi; docker image prune --force --filter label=pinacle.snapshot-id >/dev/null",
                    "sh", image};
    command.privilege = Privilege::Docker;
    command.label = QStringLiteral("Remove the snapshot's files");
    command.timeout = std::chrono::minutes(5);
    auto output = run(m_connection, command, m_cancel);
    return output ? Result<void>() : fail(output.error());
}

Result<void> SnapshotImage::exportTo(const QString& image,
                                     const std::function<Result<void>(const QByteArray&)>& sink)
{
    Result<void> written;
    Cancel broken; // a sink that fails (disk full) ends the transfer
    Command command;
    command.argv = {"docker", "save", image};
    command.privilege = Privilege::Docker;
    command.label = QStringLiteral("Export the snapshot");
    command.timeout = milliseconds(0);
    command.keepOutput = false;
    command.isOutputLogged = false;
    command.onOutput = [&](Stream stream, const QByteArray& piece) {
        if (stream == Stream::Out && written && !(written = sink(piece)))
            broken.ask();
        if (m_cancel.isAsked())
            broken.ask();
    };
    auto output = run(m_connection, command, broken);
    if (!written)
        return written;
    return output ? Result<void>() : fail(output.error());
}

static QString decoded(const QJsonObject& labels, const char* key)
{
    return QString::fromUtf8(QByteArray::fromBase64(labels[QLatin1String(key)].toString().toLatin1()));
}

/// What the labels tell; earlier versions left the pod's id to its container's own label, which the image has
/// as well.
static SnapshotRecord recordFrom(const QJsonObject& labels)
{
    SnapshotRecord record;
    record.id = decoded(labels, "pinacle.snapshot-id");
    record.name = decoded(labels, "pinacle.snapshot-name");
    record.podId = decoded(labels, "pinacle.snapshot-pod-id");
    if (record.podId.isEmpty())
        record.podId = labels["pinacle.pod-id"].toString();
    record.podName = decoded(labels, "pinacle.pod-name");
    record.config = QJsonDocument::fromJson(decoded(labels, "pinacle.config").toUtf8()).object();
    record.createdAt = QDateTime::fromString(decoded(labels, "pinacle.created"), Qt::ISODateWithMs);
    record.projectFolder = decoded(labels, "pinacle.project-folder");
    record.mode = decoded(labels, "pinacle.mode");
    record.isAutomatic = decoded(labels, "pinacle.automatic") == QLatin1String("1");
    record.image = SnapshotImage::imageOf(record.id);
    return record;
}

Result<SnapshotRecord> SnapshotImage::importFrom(const InputSource& source)
{
    Command load;
    load.argv = {"docker", "load", "--quiet"};
    load.privilege = Privilege::Docker;
    load.label = QStringLiteral("Import the snapshot");
    load.timeout = milliseconds(0);
    SnapshotArchive archive;
    Result<void> good;
    Cancel broken; // before the end of what is refused
    load.inputSource = [&]() -> std::optional<QByteArray> {
        if (m_cancel.isAsked())
            broken.ask();
        auto piece = good ? source() : std::nullopt;
        if (piece && !(good = piece->isEmpty() ? archive.finish() : archive.feed(*piece)))
            broken.ask();
        return good ? piece : std::nullopt;
    };
    load.onOutput = [&](Stream, const QByteArray&) {
        if (m_cancel.isAsked())
            broken.ask();
    };
    auto loaded = run(m_connection, load, broken);
    if (!good)
        return fail(good.error());
    if (!loaded)
        return fail(loaded.error());
    const QString image = archive.image();
    Command inspect;
    inspect.argv = {"docker", "image", "inspect", "--format", "{{json .Config.Labels}}", image};
    inspect.privilege = Privilege::Docker;
    inspect.label = QStringLiteral("Read the snapshot's labels");
    auto answer = run(m_connection, inspect, m_cancel);
    if (!answer)
        return fail(answer.error());
    SnapshotRecord record = recordFrom(QJsonDocument::fromJson(answer->out).object());
    record.podId.clear(); // a pod of another installation, perhaps
    record.isAutomatic = false;
    record.mode = QStringLiteral("imported");
    if (record.image != image)
        return fail(ErrorKind::Invalid, Text::tr("The file's snapshot is not whole."), {}, answer->outText());
    return readBack(record);
}

Result<QList<SnapshotRecord>> SnapshotImage::list()
{
    Command command;
    command.argv = {"sh", "-c",
                    "docker images --filter label=pinacle.snapshot-id --filter "
                    "reference='pinacle/snapshot:*' --format '{{.Repository}}:{{.Tag}}' | sort -u | "
                    "xargs -r docker image inspect --format '{{json .Config.Labels}}'"};
    command.privilege = Privilege::Docker;
    command.label = QStringLiteral("Look for snapshots");
    auto output = run(m_connection, command, m_cancel);
    if (!output)
        return fail(output.error());
    QList<SnapshotRecord> records;
    for (const QByteArray& line : output->out.split('\n'))
        if (const SnapshotRecord record = recordFrom(QJsonDocument::fromJson(line).object());
            !record.id.isEmpty() && !record.config.isEmpty())
            records << record;
    std::sort(records.begin(), records.end(),
              [](const auto& a, const auto& b) { return a.createdAt < b.createdAt; });
    return records;
}

Result<SnapshotRecord> SnapshotImage::readBack(SnapshotRecord record)
{
    auto output =
        script({"check", record.image}, QStringLiteral("Check the snapshot"), std::chrono::minutes(60));
    if (!output)
        return fail(output.error());
    const SnapshotFacts facts = factsOf(*output);
    record.checksum = facts.checksum;
    record.sizeBytes = facts.sizeBytes;
    record.isReady = true;
    if (!output->ok() || facts.checksum.isEmpty() || record.id.isEmpty() || record.config.isEmpty())
        return fail(ErrorKind::Invalid, Text::tr("The file's snapshot is not whole."), {}, output->errText());
    return record;
}

} // namespace pinacle

#include "core/lima/lima_control.h"

#include "core/connection/local_server_connection.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace pinacle {

static Result<Output> limactl(const QStringList& arguments, const Cancel& cancel, milliseconds timeout)
{
    LocalServerConnection here;
    Command command;
    command.argv = QStringList{"limactl"} + arguments;
    command.label = QStringLiteral("limactl %1").arg(arguments.value(0));
    command.timeout = timeout;
    auto output = here.exec(command, cancel);
    if (output && output->exitCode == 127)
        return fail(ErrorKind::NotFound, QStringLiteral("limactl is not installed."),
                    QStringLiteral("Install Lima: `brew install lima`."));
    if (output && !output->ok())
        return fail(commandError(command, *output));
    return output;
}

static bool isPlainName(const QString& name)
{
    return !name.isEmpty() && !name.startsWith(u'-') && std::all_of(name.begin(), name.end(), [](QChar c) {
        return c.isLetterOrNumber() || c == u'-' || c == u'_' || c == u'.';
    });
}

QList<LimaVm> LimaControl::parseList(const QByteArray& jsonLines)
{
    QList<LimaVm> vms;
    for (const QByteArray& line : jsonLines.split('\n')) {
        const QJsonObject json = QJsonDocument::fromJson(line).object();
        if (json["name"].toString().isEmpty())
            continue;
        QStringList errors;
        for (const QJsonValue& error : json["errors"].toArray())
            errors << (error.isString()
                           ? error.toString()
                           : QString::fromUtf8(
                                 QJsonDocument(error.toObject()).toJson(QJsonDocument::Compact)));
        vms << LimaVm{json["name"].toString(), json["status"].toString(), json["dir"].toString(),
                      qBound(0, json["sshLocalPort"].toInt(), 65535), errors.join(QLatin1String("; "))};
    }
    return vms;
}

Result<QList<LimaVm>> LimaControl::list(const Cancel& cancel)
{
    auto output = limactl({"list", "--json"}, cancel, milliseconds(20'000));
    if (!output)
        return fail(output.error());
    return parseList(output->out);
}

static void takeOption(ServerAddress& address, const QString& key, QString value)
{
    if (value.size() >= 2 && value.startsWith(u'"') && value.endsWith(u'"'))
        value = value.mid(1, value.size() - 2);
    if (key.compare(QLatin1String("Hostname"), Qt::CaseInsensitive) == 0)
        address.host = value;
    else if (key.compare(QLatin1String("Port"), Qt::CaseInsensitive) == 0)
        address.port = value.toInt();
    else if (key.compare(QLatin1String("User"), Qt::CaseInsensitive) == 0)
        address.user = value;
    else if (key.compare(QLatin1String("IdentityFile"), Qt::CaseInsensitive) == 0 &&
             address.keyFile.isEmpty())
        address.keyFile = value; // repeated is normal: Lima's own key comes first
}

static Result<ServerAddress> complete(const ServerAddress& address)
{
    if (address.port > 0 && address.port <= 65535 && !address.host.isEmpty())
        return address;
    return fail(
        ErrorKind::Unreachable,
        QStringLiteral("The Lima VM \"%1\" has no SSH port: it does not run.").arg(address.limaVmName),
        QStringLiteral("Start it."));
}

Result<ServerAddress> LimaControl::parseShowSsh(const QByteArray& text, ServerAddress address)
{
    address.keyFile.clear();
    address.port = 0;
    for (const QString& line : QString::fromUtf8(text).split(u'\n'))
        takeOption(address, line.section(u'=', 0, 0).trimmed(), line.section(u'=', 1).trimmed());
    return complete(address);
}

Result<ServerAddress> LimaControl::parseSshConfig(const QByteArray& text, ServerAddress address)
{
    address.keyFile.clear();
    address.port = 0;
    for (const QString& line : QString::fromUtf8(text).split(u'\n'))
        takeOption(address, line.trimmed().section(u' ', 0, 0), line.trimmed().section(u' ', 1).trimmed());
    return complete(address);
}

Result<ServerAddress> LimaControl::getLimaSshPort(const ServerAddress& address, const Cancel& cancel)
{
    if (!isPlainName(address.limaVmName))
        return fail(ErrorKind::Invalid,
                    QStringLiteral("\"%1\" is not a name of a Lima VM.").arg(address.limaVmName));
    auto vms = list(cancel);
    if (!vms)
        return fail(vms.error());
    const auto vm =
        std::find_if(vms->begin(), vms->end(), [&](const LimaVm& v) { return v.name == address.limaVmName; });
    if (vm == vms->end())
        return fail(ErrorKind::NotFound,
                    QStringLiteral("There is no Lima VM \"%1\".").arg(address.limaVmName),
                    QStringLiteral("`limactl list` shows those that are there."));
    if (vm->status != QLatin1String("Running"))
        return fail(ErrorKind::Unreachable,
                    QStringLiteral("The Lima VM \"%1\" is %2.").arg(vm->name, vm->status.toLower()),
                    QStringLiteral("Start it."), vm->error);
    // show-ssh is deprecated but in every version; then the file it would print; then the port of the list.
    if (auto shown = limactl({"show-ssh", "--format", "options", vm->name}, cancel, milliseconds(15'000)))
        if (auto parsed = parseShowSsh(shown->out, address))
            return parsed;
    if (QFile file(vm->folder + QStringLiteral("/ssh.config")); file.open(QIODevice::ReadOnly))
        if (auto parsed = parseSshConfig(file.readAll(), address))
            return parsed;
    ServerAddress fallback = address;
    fallback.host = QStringLiteral("127.0.0.1");
    fallback.port = vm->sshPort;
    return complete(fallback);
}

Result<void> LimaControl::start(const QString& vmName, const Cancel& cancel)
{
    auto output = limactl({"start", "--tty=false", vmName}, cancel, std::chrono::minutes(15));
    return output ? Result<void>() : fail(output.error());
}

Result<void> LimaControl::stop(const QString& vmName, const Cancel& cancel)
{
    auto output = limactl({"stop", vmName}, cancel, std::chrono::minutes(5));
    return output ? Result<void>() : fail(output.error());
}

} // namespace pinacle

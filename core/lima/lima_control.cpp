#include "core/lima/lima_control.h"

#include "core/base/text.h"
#include "core/connection/local_server_connection.h"
#include "core/connection/search_path.h"

#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QRegularExpression>
#include <QThread>
#include <QVersionNumber>

#include <unistd.h>

namespace pinacle {

static Command limactlCommand(const QStringList& arguments, milliseconds timeout)
{
    Command command;
    command.argv = QStringList{"limactl"} + arguments;
    command.label = QStringLiteral("limactl %1").arg(arguments.value(0));
    command.timeout = timeout;
    return command;
}

static Result<Output> limactl(const Command& command, const Cancel& cancel)
{
    LocalServerConnection here;
    auto output = here.exec(command, cancel);
    if (output && output->exitCode == 127)
        return fail(ErrorKind::NotFound, Text::tr("limactl is not installed."),
                    Text::tr("Install Lima: `brew install lima`."));
    if (output && !output->ok())
        return fail(commandError(command, *output));
    return output;
}

static Result<Output> limactl(const QStringList& arguments, const Cancel& cancel, milliseconds timeout)
{
    return limactl(limactlCommand(arguments, timeout), cancel);
}

/// Runs what takes minutes: its log is told while it is written, and its last words are the error.
static Result<void> longRun(const QStringList& arguments, const QByteArray& input,
                            const LimaControl::Progress& progress, const Cancel& cancel, milliseconds timeout)
{
    Command command = limactlCommand(arguments, timeout);
    command.input = input;
    QByteArray rest;
    QString last;
    command.onOutput = [&](Stream, const QByteArray& piece) {
        rest += piece;
        for (qsizetype end = rest.indexOf('\n'); end >= 0; end = rest.indexOf('\n')) {
            const QString sentence = LimaControl::parseLogLine(rest.left(end));
            rest.remove(0, end + 1);
            if (sentence.isEmpty())
                continue;
            last = sentence;
            if (progress)
                progress(sentence);
        }
    };
    const auto output = limactl(command, cancel);
    if (output)
        return {};
    Error error = output.error();
    if (error.kind == ErrorKind::CommandFailed && !last.isEmpty())
        error.message = Text::tr("Lima says: %1").arg(last);
    return fail(error);
}

QString LimaControl::parseLogLine(const QByteArray& line)
{
    const QByteArray text = line.trimmed();
    if (text.startsWith('{')) {
        const QJsonObject json = QJsonDocument::fromJson(text).object();
        return json["level"].toString() == QLatin1String("debug") ? QString() : json["msg"].toString();
    }
    static const QRegularExpression pattern(
        QStringLiteral("\\blevel=(\\w+) msg=(\"(?:[^\"\\\\]|\\\\.)*\"|\\S+)"));
    const auto match = pattern.match(QString::fromUtf8(text));
    if (!match.hasMatch() || match.captured(1) == QLatin1String("debug"))
        return {};
    const QString message = match.captured(2);
    if (!message.startsWith(u'"'))
        return message;
    // Go quotes as JSON does, for what a log holds.
    const QJsonArray unquoted = QJsonDocument::fromJson("[" + message.toUtf8() + "]").array();
    return unquoted.isEmpty() ? message.mid(1, message.size() - 2) : unquoted[0].toString();
}

bool LimaControl::isTooOld(const QString& version)
{
    const auto known = QVersionNumber::fromString(version);
    return !known.isNull() && known < QVersionNumber::fromString(QLatin1String(kOldestVersion));
}

Result<LimaProgram> LimaControl::program(const Cancel& cancel)
{
    const auto output = limactl({"--version"}, cancel, milliseconds(10'000));
    if (!output)
        return fail(output.error());
    static const QRegularExpression number(QStringLiteral("\\d+\\.\\d+[\\w.-]*"));
    LimaProgram program;
    program.path = findProgram(QStringLiteral("limactl"));
    program.version = number.match(output->outText()).captured();
    program.isTooOld = isTooOld(program.version);
    return program;
}

LimaSize LimaSize::forComputer(int cpus, qint64 memoryMb)
{
    LimaSize size;
    size.cpus = qBound(2, cpus / 2, 16);
    size.memoryGb = int(std::clamp<qint64>(memoryMb / 1024 / 2, 2, 32));
    return size;
}

LimaSize LimaSize::forThisComputer()
{
    const qint64 memory = qint64(::sysconf(_SC_PHYS_PAGES)) * ::sysconf(_SC_PAGESIZE);
    return forComputer(QThread::idealThreadCount(), memory / (1024 * 1024));
}

static bool isPlainName(const QString& name)
{
    return !name.isEmpty() && !name.startsWith(u'-') && std::all_of(name.begin(), name.end(), [](QChar c) {
        return c.isLetterOrNumber() || c == u'-' || c == u'_' || c == u'.';
    });
}

/// The first line of what the log says about a VM: `instance "NAME" has errors" errors="[…`.
static QString errorInLog(const QString& name, const QByteArray& log)
{
    const QString mark = QStringLiteral("instance \\\"%1\\\" has errors").arg(name);
    for (const QString& line : QString::fromUtf8(log).split(u'\n')) {
        const qsizetype begin = line.indexOf(QLatin1String("errors=\"["));
        if (line.contains(mark) && begin >= 0)
            return line.mid(begin + 9).section(QLatin1String("\\n"), 0, 0).replace("\\\"", "\"");
    }
    return Text::tr("limactl cannot read its configuration");
}

QList<LimaVm> LimaControl::parseList(const QByteArray& jsonLines, const QByteArray& log)
{
    QList<LimaVm> vms;
    for (const QByteArray& line : jsonLines.split('\n')) {
        const QJsonObject json = QJsonDocument::fromJson(line).object();
        const QString name = json["name"].toString();
        if (name.isEmpty())
            continue;
        QStringList errors;
        for (const QJsonValue& error : json["errors"].toArray())
            errors << (error.isString() ? error.toString()
                       : error.toObject().isEmpty()
                           ? errorInLog(name, log)
                           : QString::fromUtf8(
                                 QJsonDocument(error.toObject()).toJson(QJsonDocument::Compact)));
        const QString status = json["status"].toString();
        vms << LimaVm{name, status.isEmpty() && !errors.isEmpty() ? QStringLiteral("Broken") : status,
                      json["dir"].toString(), qBound(0, json["sshLocalPort"].toInt(), 65535),
                      errors.join(QLatin1String("; "))};
    }
    return vms;
}

Result<QList<LimaVm>> LimaControl::list(const Cancel& cancel)
{
    auto output = limactl({"list", "--json"}, cancel, milliseconds(20'000));
    if (!output)
        return fail(output.error());
    return parseList(output->out, output->err);
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
    return fail(ErrorKind::Unreachable,
                Text::tr("The Lima VM \"%1\" has no SSH port: it does not run.").arg(address.limaVmName),
                Text::tr("Start it."));
}

/// The words of one shell line in which only single quotes are used.
static QStringList shellWords(const QString& line)
{
    QStringList words{QString()};
    bool isQuoted = false;
    for (const QChar c : line) {
        if (c == u'\'')
            isQuoted = !isQuoted;
        else if (c.isSpace() && !isQuoted)
            words << QString();
        else
            words.last() += c;
    }
    return words;
}

Result<ServerAddress> LimaControl::parseShowSsh(const QByteArray& text, ServerAddress address)
{
    const QString answer = QString::fromUtf8(text).trimmed();
    if (answer.startsWith(QLatin1String("Host ")))
        return parseSshConfig(text, address);
    address.keyFile.clear();
    address.port = 0;
    const bool isOneLine =
        answer.startsWith(QLatin1String("ssh ")) || answer.startsWith(QLatin1String("-o "));
    for (const QString& option : isOneLine ? shellWords(answer) : answer.split(u'\n'))
        takeOption(address, option.section(u'=', 0, 0).trimmed(), option.section(u'=', 1).trimmed());
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

static Result<LimaVm> findVm(const QString& name, const Cancel& cancel)
{
    if (!isPlainName(name))
        return fail(ErrorKind::Invalid, Text::tr("\"%1\" is not a name of a Lima VM.").arg(name));
    auto vms = LimaControl::list(cancel);
    if (!vms)
        return fail(vms.error());
    for (const LimaVm& vm : *vms)
        if (vm.name == name)
            return vm;
    return fail(ErrorKind::NotFound, Text::tr("There is no Lima VM \"%1\".").arg(name),
                Text::tr("`limactl list` shows those that are there."));
}

Result<ServerAddress> LimaControl::getLimaSshPort(const ServerAddress& address, const Cancel& cancel)
{
    const auto vm = findVm(address.limaVmName, cancel);
    if (!vm)
        return fail(vm.error());
    if (vm->status != QLatin1String("Running"))
        return fail(ErrorKind::Unreachable,
                    Text::tr("The Lima VM \"%1\" is %2.")
                        .arg(vm->name, vm->status.isEmpty() ? Text::tr("not ready") : vm->status.toLower()),
                    Text::tr("Start it."), vm->error);
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

QString LimaControl::parseAgentLog(const QByteArray& log)
{
    static const QLatin1String ofTheMachine("qemu[stderr]: ");
    QString reason;
    for (const QByteArray& line : log.split('\n')) {
        const QJsonObject json = QJsonDocument::fromJson(line).object();
        const QString message = json["msg"].toString();
        if (message.startsWith(ofTheMachine))
            reason = message.mid(ofTheMachine.size()).trimmed();
        else if (json["level"].toString() == QLatin1String("fatal"))
            reason = message;
    }
    return reason;
}

/// A slow start: SSH and the boot scripts were waited for, but limactl had no patience left for its guest
/// agent.
static constexpr QLatin1String kDegraded("degraded, status={Running:true ");

/// limactl's own last words are where its log is; what the machine said is only in there.
static Error withReason(Error error, const LimaVm& vm)
{
    QFile log(vm.folder + QStringLiteral("/ha.stderr.log"));
    const QString reason =
        log.open(QIODevice::ReadOnly) ? LimaControl::parseAgentLog(log.readAll()) : QString();
    if (reason.isEmpty())
        return error;
    error.message = Text::tr("The Lima VM \"%1\" did not start: %2").arg(vm.name, reason);
    if (reason.contains(QLatin1String("kvm"), Qt::CaseInsensitive))
        error.fix = Text::tr("QEMU needs KVM: `ls -l /dev/kvm` shows whether it is there and whose it is; "
                             "`sudo usermod --append --groups kvm $USER` and a new login allow it.");
    return error;
}

Result<void> LimaControl::start(const QString& vmName, const Progress& progress, const Cancel& cancel)
{
    const auto vm = findVm(vmName, cancel);
    if (!vm)
        return fail(vm.error());
    if (vm->status == QLatin1String("Running"))
        return {};
    if (vm->status == QLatin1String("Broken")) {
        if (progress)
            progress(Text::tr("The VM is broken (%1): stopping what is left of it").arg(vm->error));
        if (auto stopped =
                longRun({"stop", "--force", vmName}, {}, progress, cancel, std::chrono::minutes(2));
            !stopped && stopped.error().kind != ErrorKind::CommandFailed) // nothing left to stop is fine
            return stopped;
    }
    auto started = longRun({"start", "--tty=false", vmName}, {}, progress, cancel, std::chrono::minutes(20));
    if (started || started.error().kind != ErrorKind::CommandFailed)
        return started;
    // Without Lima's own agent in it: what it is for, shared folders and forwards, is not needed here.
    if (started.error().message.contains(kDegraded))
        return {};
    return fail(withReason(started.error(), *vm));
}

Result<void> LimaControl::stop(const QString& vmName, const Progress& progress, const Cancel& cancel)
{
    const auto vm = findVm(vmName, cancel);
    if (!vm)
        return fail(vm.error());
    if (vm->status == QLatin1String("Stopped"))
        return {};
    const bool isBroken = vm->status == QLatin1String("Broken");
    return longRun(isBroken ? QStringList{"stop", "--force", vmName} : QStringList{"stop", vmName}, {},
                   progress, cancel, std::chrono::minutes(5));
}

/// A socket's path has at most 104 bytes on macOS, 108 on Linux; the longest is that of ssh's master, with 17
/// random characters behind it.
static Result<void> checkPaths(const QString& vmName)
{
    const QString home = qEnvironmentVariable("LIMA_HOME", QDir::homePath() + QStringLiteral("/.lima"));
    const QString longest = QStringLiteral("%1/%2/ssh.sock.1234567890123456").arg(home, vmName);
    if (longest.toLocal8Bit().size() < 104)
        return {};
    return fail(ErrorKind::Invalid,
                Text::tr("The paths of the sockets of \"%1\" below %2 would be too long.").arg(vmName, home),
                Text::tr("Choose a shorter name, or set LIMA_HOME to a shorter folder."));
}

Result<void> LimaControl::create(const QString& vmName, const LimaSize& size, const Progress& progress,
                                 const Cancel& cancel)
{
    if (const auto there = findVm(vmName, cancel); there)
        return fail(ErrorKind::Conflict, Text::tr("There is a Lima VM \"%1\" already.").arg(vmName),
                    Text::tr("Choose another name, or use it: lima:%1.").arg(vmName));
    else if (there.error().kind != ErrorKind::NotFound || findProgram(QStringLiteral("limactl")).isEmpty())
        return fail(there.error());
    if (auto checked = checkPaths(vmName); !checked)
        return checked;
    QFile definition(QStringLiteral(":/lima/pinacle.yaml"));
    if (!definition.open(QIODevice::ReadOnly))
        return fail(ErrorKind::Internal, QStringLiteral("The VM's definition is missing from this build."));
#ifdef Q_OS_MACOS
    const QString kind = QStringLiteral("vz");
#else
    const QString kind = QStringLiteral("qemu");
#endif
    QStringList arguments{"create",
                          "--tty=false",
                          "--name=" + vmName,
                          "--vm-type=" + kind,
                          QStringLiteral("--cpus=%1").arg(size.cpus),
                          QStringLiteral("--memory=%1").arg(size.memoryGb),
                          QStringLiteral("--disk=%1").arg(size.diskGb)};
    if (!size.image.isEmpty())
        arguments << "--set=.images=" +
                         QString::fromUtf8(QJsonDocument(QJsonArray{QJsonObject{{"location", size.image}}})
                                               .toJson(QJsonDocument::Compact));
    arguments << QStringLiteral("-");
    // The image has some hundred megabytes.
    auto made = longRun(arguments, definition.readAll(), progress, cancel, std::chrono::minutes(60));
    if (made)
        return start(vmName, progress, cancel);
    (void)longRun({"delete", "--force", vmName}, {}, {}, {}, std::chrono::minutes(2));
    return made;
}

Result<void> LimaControl::remove(const QString& vmName, const Progress& progress, const Cancel& cancel)
{
    if (auto vm = findVm(vmName, cancel); !vm)
        return fail(vm.error());
    return longRun({"delete", "--force", vmName}, {}, progress, cancel, std::chrono::minutes(5));
}

} // namespace pinacle

#include "core/pods/pod_steps.h"

#include "core/base/text.h"
#include "core/network/network_manager.h"
#include "core/pods/environment_sync.h"
#include "core/pods/pod_health.h"
#include "core/pods/project_setup.h"
#include "core/runtime/gvisor_runtime.h"
#include "core/runtime/pod_image.h"
#include "core/runtime/snapshot_image.h"
#include "core/runtime/tar_archive.h"
#include "core/services/process_provisioner.h"
#include "core/services/service_provisioner.h"
#include "core/store/pod_store.h"
#include "core/store/snapshot_store.h"

#include <QElapsedTimer>
#include <QFile>
#include <QJsonDocument>
#include <QTcpServer>
#include <QThread>

namespace pinacle {

using Connection = ServerConnection;

template<typename T>
static Result<void> dropped(const Result<T>& result)
{
    return result ? Result<void>() : fail(result.error());
}

/// Removes the container, also one that was renamed by hand: the label says whose it is.
Result<void> removeContainerOf(const PodSpec& spec, Connection& connection, const Cancel& cancel)
{
    GVisorRuntime runtime(connection, cancel);
    auto containers = runtime.allContainersOf(spec.podId);
    if (!containers)
        return fail(containers.error());
    for (const Container& container : *containers)
        if (auto removed = runtime.removeContainer(container.id); !removed)
            return removed;
    return {};
}

Step imageStep(const SharedSpec& spec, const PodPlanContext& context)
{
    const auto image = std::make_shared<PodImage>(context.catalog, *spec, context.caCertificates);
    return {"image",
            Text::tr("Prepare the pod image"),
            10,
            [image](Connection& c, const Cancel& cancel) { return image->isBuilt(c, cancel); },
            [image](Connection& c, const Cancel& cancel) { return image->build(c, cancel); },
            {}}; // stays: other pods start from it
}

/// Whether a forward could listen on this computer: other programs, and other homes of ours, have ports here
/// too.
static bool isFreeHere(int port)
{
    for (const QHostAddress::SpecialAddress address :
         {QHostAddress::LocalHost, QHostAddress::LocalHostIPv6}) {
        QTcpServer listener;
        if (!listener.listen(address, quint16(port)) &&
            listener.serverError() == QAbstractSocket::AddressInUseError)
            return false; // an address that this computer does not have is no obstacle
    }
    return true;
}

/// Asks the server and this computer whether subnet and port are free, and takes others where not.
static Result<void> settleAddress(const SharedSpec& spec, PodStore& pods, Connection& c, const Cancel& cancel)
{
    NetworkManager network(c, cancel);
    auto own = network.hasNetwork(*spec);
    if (!own)
        return fail(own.error());
    if (*own)
        return {};
    auto used = network.inUse();
    if (!used)
        return fail(used.error());
    for (;;) {
        if (!isFreeHere(spec->externalPort))
            used->ports << spec->externalPort;
        if (!used->subnets.contains(spec->subnet) && !used->ports.contains(spec->externalPort))
            return {};
        auto record = pods.reserveAgain(spec->podId, *used);
        if (!record)
            return fail(record.error());
        spec->subnet = record->subnet;
        spec->externalPort = record->externalPort;
    }
}

Step addressStep(const SharedSpec& spec, const PodPlanContext& context)
{
    PodStore& pods = context.pods;
    return {
        "address",
        Text::tr("Check subnet and port"),
        1,
        {},
        [spec, &pods](Connection& c, const Cancel& cancel) { return settleAddress(spec, pods, c, cancel); },
        {}};
}

static Result<void> createNetwork(const SharedSpec& spec, PodStore& pods, int mtu, Connection& c,
                                  const Cancel& cancel)
{
    NetworkManager network(c, cancel);
    for (int attempt = 0;; ++attempt) {
        auto created = network.createNetwork(*spec, mtu);
        // Somebody took the subnet since it was looked at: look again.
        if (created || created.error().kind != ErrorKind::Conflict || attempt == 5)
            return created;
        if (auto settled = settleAddress(spec, pods, c, cancel); !settled)
            return settled;
    }
}

Step networkStep(const SharedSpec& spec, const PodPlanContext& context)
{
    PodStore& pods = context.pods;
    const int mtu = context.mtu;
    return {
        "network",
        Text::tr("Create the network"),
        2,
        [spec](Connection& c, const Cancel& cancel) { return NetworkManager(c, cancel).hasNetwork(*spec); },
        [spec, &pods, mtu](Connection& c, const Cancel& cancel) {
            return createNetwork(spec, pods, mtu, c, cancel);
        },
        [spec](Connection& c, const Cancel& cancel) {
            return NetworkManager(c, cancel).removeNetwork(*spec);
        }};
}

Step networkAgainStep(const SharedSpec& spec, const PodPlanContext& context)
{
    const int mtu = context.mtu;
    return {
        "network",
        Text::tr("Look for the network"),
        1,
        [spec](Connection& c, const Cancel& cancel) { return NetworkManager(c, cancel).isAttached(*spec); },
        [spec, mtu](Connection& c, const Cancel& cancel) {
            return NetworkManager(c, cancel).attach(*spec, mtu);
        },
        {}};
}

/// The script that writes /var/lib/pinacle/resolv.conf: an answer of 127.0.0.11 or 127.0.0.53 is dead in
/// gVisor.
static Result<void> writeResolvConf(Connection& c, const Cancel& cancel)
{
    QFile file(QStringLiteral(":/provision/resolv.sh"));
    if (!file.open(QIODevice::ReadOnly))
        return fail(ErrorKind::Internal, QStringLiteral("The script resolv.sh is missing from this build."));
    Command command;
    command.argv = {"sh", "-s"};
    command.input = file.readAll();
    command.privilege = Privilege::Root;
    command.label = QStringLiteral("Write the resolver's addresses");
    return dropped(run(c, command, cancel));
}

Step containerStep(const SharedSpec& spec, PodStore& pods)
{
    const auto note = [spec, &pods](const QString& id) { return pods.setContainer(spec->podId, id); };
    return {"container",
            Text::tr("Create the container"),
            3,
            [spec, note](Connection& c, const Cancel& cancel) -> Result<bool> {
                auto container = GVisorRuntime(c, cancel).getContainerForPod(spec->podId);
                if (!container)
                    return fail(container.error());
                if (*container)
                    note((*container)->id);
                return container->has_value();
            },
            [spec, note](Connection& c, const Cancel& cancel) -> Result<void> {
                if (auto written = writeResolvConf(c, cancel); !written)
                    return written;
                auto id = GVisorRuntime(c, cancel).createContainer(*spec);
                return id ? note(*id) : fail(id.error());
            },
            [spec](Connection& c, const Cancel& cancel) { return removeContainerOf(*spec, c, cancel); }};
}

static Result<bool> isRunning(const PodSpec& spec, Connection& c, const Cancel& cancel)
{
    auto container = GVisorRuntime(c, cancel).getContainerForPod(spec.podId);
    if (!container)
        return fail(container.error());
    if (!*container)
        return fail(ErrorKind::NotFound, Text::tr("The pod's container is gone from the server."),
                    Text::tr("Restore one of its snapshots (pinacle snapshot list %1), or delete the pod and "
                             "create it again.")
                        .arg(spec.slug));
    return (*container)->isRunning();
}

Step startStep(const SharedSpec& spec)
{
    return {"start",
            Text::tr("Start the container"),
            3,
            [spec](Connection& c, const Cancel& cancel) { return isRunning(*spec, c, cancel); },
            [spec](Connection& c, const Cancel& cancel) {
                return GVisorRuntime(c, cancel).startContainer(spec->containerName());
            },
            [spec](Connection& c, const Cancel& cancel) {
                return GVisorRuntime(c, cancel).stopContainer(spec->containerName());
            }};
}

/// Never skipped, not even on resume: a pod runs proven or not at all.
Step isolationStep(const SharedSpec& spec, PodStore& pods)
{
    const auto verify = [spec, &pods](Connection& c, const Cancel& cancel) -> Result<void> {
        GVisorRuntime runtime(c, cancel);
        auto proof = runtime.validateGVisorRuntime(spec->containerName());
        if (proof)
            return pods.setIsolation(spec->podId, *proof);
        pods.setIsolation(spec->podId, {});
        const Cancel never;
        GVisorRuntime(c, never).stopContainer(spec->containerName());
        return fail(proof.error());
    };
    return {"isolation", Text::tr("Prove the isolation"),
            1,           [](Connection&, const Cancel&) -> Result<bool> { return false; },
            verify,      {}};
}

static constexpr auto kIdentityLabel = QT_TRANSLATE_NOOP("Core", "Write identity and environment");

Result<void> writeIdentity(const PodSpec& spec, Connection& c, const Cancel& cancel)
{
    PodScript script; // gVisor keeps the files of a running container to itself
    script.writeFile("/etc/pinacle/pod-id", spec.podId, "0644")
        .writeFile("/etc/pinacle/default-port", QString::number(spec.defaultPort()), "0644")
        .writeFile("/etc/pinacle/environment", environmentFile(spec, spec.environment), "0600")
        .line("/usr/lib/pinacle/route");
    ExecOptions options;
    options.input = script.text();
    options.label = QLatin1String(kIdentityLabel);
    options.secrets = spec.environment.values();
    options.hasPodEnvironment = false;
    auto output = GVisorRuntime(c, cancel).execInContainer(spec.containerName(), {"sh", "-s"}, options);
    if (!output)
        return fail(output.error());
    Command command;
    command.label = options.label;
    return output->ok() ? Result<void>() : fail(commandError(command, *output));
}

QByteArray memoOf(const PodSpec& spec, const QJsonObject& config)
{
    return QJsonDocument(QJsonObject{{"config", config},
                                     {"repository", spec.source.repository},
                                     {"branch", spec.source.branch}})
        .toJson(QJsonDocument::Compact);
}

Result<void> writeMemo(const PodSpec& spec, const QJsonObject& config, Connection& c, const Cancel& cancel)
{
    ExecOptions options;
    options.input = PodScript().writeFile(kMemoFile, QString::fromUtf8(memoOf(spec, config)), "0644").text();
    options.label = QStringLiteral("Note the configuration in the pod");
    options.hasPodEnvironment = false;
    return dropped(GVisorRuntime(c, cancel).execInContainer(spec.containerName(), {"sh", "-s"}, options));
}

enum class Definitions { Kept, Written };

/// Into a container that does not run: as files, half a second sooner than by a program inside.
static Result<void> placeIdentity(const PodSpec& spec, Definitions definitions, Connection& c,
                                  const Cancel& cancel)
{
    TarArchive files; // init makes the route when it starts
    files.add("etc/pinacle/pod-id", spec.podId.toUtf8());
    files.add("etc/pinacle/default-port", QByteArray::number(spec.defaultPort()));
    files.add("etc/pinacle/environment", environmentFile(spec, spec.environment).toUtf8(), 0600);
    files.add(QString::fromLatin1(kMemoFile).mid(1), memoOf(spec, configToJson(spec.config)));
    GVisorRuntime runtime(c, cancel);
    if (definitions == Definitions::Written)
        ServiceProvisioner(runtime, spec).addDefinitions(files);
    return runtime.copyIntoContainer(spec.containerName(), files, QLatin1String(kIdentityLabel));
}

Step identityStep(const SharedSpec& spec)
{
    return {"environment",
            Text::tr(kIdentityLabel),
            1,
            {},
            [spec](Connection& c, const Cancel& cancel) {
                return placeIdentity(*spec, Definitions::Kept, c, cancel);
            },
            {}};
}

Step copyIdentityStep(const SharedSpec& spec)
{
    Step step = identityStep(spec);
    step.apply = [spec](Connection& c, const Cancel& cancel) {
        return placeIdentity(*spec, Definitions::Written, c, cancel);
    };
    return step;
}

Step freshIdentityStep(const SharedSpec& spec)
{
    Step step = identityStep(spec);
    step.isDone = [spec](Connection& c, const Cancel& cancel) { return isRunning(*spec, c, cancel); };
    return step;
}

Result<PodEnvironment> environmentOfCopy(const SharedSpec& spec, const QString& container,
                                         const PodPlanContext& context, Connection& c, const Cancel& cancel)
{
    if (!context.environments)
        return PodEnvironment();
    auto kept = context.environments->read(spec->podId);
    if (!kept)
        return kept;
    GVisorRuntime runtime(c, cancel);
    const auto then = environmentIn(runtime, container);
    if (!then && then.error().kind != ErrorKind::NotFound)
        return fail(then.error());
    takeOverEnvironment(kept->ours, then.value_or(QMap<QString, QString>()), *spec);
    spec->environment.insert(kept->ours.values());
    return kept;
}

/// One step each for all services: what is independent is installed, and started, side by side.
QList<Step> serviceSteps(const SharedSpec& spec)
{
    if (spec->services.isEmpty())
        return {};
    return {Step{"install-services",
                 Text::tr("Install the services"),
                 8,
                 [spec](Connection& c, const Cancel& cancel) {
                     GVisorRuntime runtime(c, cancel);
                     return ServiceProvisioner(runtime, *spec).areInstalled(spec->services);
                 },
                 [spec](Connection& c, const Cancel& cancel) {
                     GVisorRuntime runtime(c, cancel);
                     return ServiceProvisioner(runtime, *spec).provisionServices(spec->services);
                 },
                 {}}, // goes with the container
            Step{"services",
                 Text::tr("Start the services"),
                 4,
                 {},
                 [spec](Connection& c, const Cancel& cancel) {
                     GVisorRuntime runtime(c, cancel);
                     return ServiceProvisioner(runtime, *spec).startServices(spec->services);
                 },
                 {}}};
}

Step sourceImageStep(const SharedSpec& spec, SnapshotStore& snapshots)
{
    const auto prepare = [spec, &snapshots](Connection& c, const Cancel& cancel) -> Result<void> {
        SnapshotImage image(c, cancel);
        for (const SnapshotRecord& record : snapshots.all())
            if (record.image == spec->sourceImage && record.serverId == spec->serverId) {
                auto checked = image.check(record);
                return checked ? image.tag(record.image, spec->image) : checked;
            }
        return fail(ErrorKind::NotFound, Text::tr("The snapshot is gone."));
    };
    return {
        "image", Text::tr("Check the snapshot"), 3, {}, prepare, [spec](Connection& c, const Cancel& cancel) {
            return SnapshotImage(c, cancel).remove(spec->image);
        }};
}

QList<Step> projectSteps(const SharedSpec& spec)
{
    const auto project = [spec](const QString& id, const QString& title, int weight,
                                Result<void> (ProjectSetup::*part)()) {
        return Step{id,
                    title,
                    weight,
                    {},
                    [spec, part](Connection& c, const Cancel& cancel) {
                        GVisorRuntime runtime(c, cancel);
                        ProjectSetup setup(runtime, *spec);
                        return (setup.*part)();
                    },
                    {}};
    };
    QList<Step> steps{project("project", Text::tr("Make the project"), 4, &ProjectSetup::initialise)};
    if (!spec->install.isEmpty())
        steps << project("install", Text::tr("Install the project's dependencies"), 10,
                         &ProjectSetup::install);
    return steps;
}

Step processesStep(const SharedSpec& spec)
{
    return {"processes",
            Text::tr("Start the project's processes"),
            2,
            {},
            [spec](Connection& c, const Cancel& cancel) -> Result<void> {
                GVisorRuntime runtime(c, cancel);
                return ProcessProvisioner(runtime, *spec).startAll();
            },
            {}};
}

static Result<void> waitUntilHealthy(const PodSpec& spec, const PodPlanContext& context, Connection& c,
                                     const Cancel& cancel)
{
    GVisorRuntime runtime(c, cancel);
    int limit = 60;
    for (const ServiceDefinition& service : spec.services)
        limit = qMax(limit, service.delaySeconds + service.timeoutSeconds);
    QElapsedTimer waited;
    waited.start();
    for (ulong pause = 200;; pause = qMin<ulong>(pause * 2, 1500)) {
        auto items = checkPodHealth(runtime, spec);
        const bool isLate = waited.elapsed() > limit * 1000LL;
        // A server that is busy with starting the pod may be too slow to look.
        if (!items && (items.error().kind != ErrorKind::Timeout || isLate))
            return fail(items.error());
        if (items && context.onHealth)
            context.onHealth(*items);
        if (items && isUsable(*items, isLate)) {
            for (const HealthItem& item : *items)
                if (item.light != Light::Healthy && context.onServiceFailed)
                    context.onServiceFailed(item.service, item.text);
            return {};
        }
        if (items && isLate) {
            QStringList bad;
            for (const HealthItem& item : *items)
                if (item.light != Light::Healthy && !item.isOptional)
                    bad << QStringLiteral("%1 (%2)").arg(item.name, item.text);
            return fail(ErrorKind::Timeout,
                        Text::tr("Not healthy after %1 s: %2").arg(limit).arg(bad.join(", ")),
                        Text::tr("Look at the log of what is named, then retry."));
        }
        if (cancel.isAsked())
            return fail(ErrorKind::Cancelled, Text::tr("Cancelled."));
        QThread::msleep(pause);
    }
}

Step healthStep(const SharedSpec& spec, const PodPlanContext& context)
{
    return {"health",
            Text::tr("Wait until everything answers"),
            4,
            {},
            [spec, context](Connection& c, const Cancel& cancel) {
                return waitUntilHealthy(*spec, context, c, cancel);
            },
            {}};
}

} // namespace pinacle

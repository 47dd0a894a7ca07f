#include "tests/support/fake_installation.h"

#include "core/base/ids.h"
#include "core/store/server_store.h"

namespace pinacle {

static void must(const Result<void>& result)
{
    if (!result)
        qFatal("a fake installation could not be made: %s", qPrintable(result.error().text()));
}

FakeInstallation::FakeInstallation(const QJsonObject& runtime)
    : catalog(*Catalog::load())
    , database(*Database::open(home.filePath("pinacle.db")))
    , logs(*database)
    , secrets(home.path(), nullptr)
    , context{*database, logs, pool, catalog, home.path(), "test", secrets}
    , pods(*database)
{
    record.id = newId("srv");
    record.name = "box";
    record.address.serverId = record.id;
    record.runtime = runtime;
    record.status = "ready";
    record.lastError = "";
    must(ServerStore(*database).insert(record));
    must(ServerStore(*database).setFacts(record));
}

QString FakeInstallation::reserve(const QStringList& services, const std::function<void(PodRecord&)>& change)
{
    PinacleConfig config;
    config.services = services;
    PodRecord pod;
    pod.id = newId("pod");
    pod.name = "Shop";
    pod.serverId = record.id;
    pod.config = configToJson(config);
    if (change)
        change(pod);
    const auto reserved = pods.reserve(pod, {});
    must(reserved ? Result<void>() : fail(reserved.error()));
    return pod.id;
}

} // namespace pinacle

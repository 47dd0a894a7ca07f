#pragma once

#include "core/connection/connection_pool.h"
#include "core/pods/pod_manager.h"
#include "core/secrets/secret_store.h"
#include "core/store/database.h"
#include "core/store/log_store.h"
#include "core/store/pod_store.h"
#include "tests/support/fake_docker.h"

#include <QTemporaryDir>

namespace pinacle {

/// An installation in a folder of its own, with one server: a made-up Docker. Everything else is real.
struct FakeInstallation
{
    /// `runtime`: what is known of the server.
    explicit FakeInstallation(const QJsonObject& runtime = {});

    QTemporaryDir home;
    Catalog catalog;
    std::unique_ptr<Database> database;
    LogStore logs;
    FakeServer server;
    FakeDocker docker{server};
    ConnectionPool pool{server.connector()};
    Secrets secrets;
    PodManagerContext context;
    PodStore pods;
    ServerRecord record;

    /// A row for a pod "Shop" with these services; ends the test where it cannot be made. `change` may set
    /// more.
    QString reserve(const QStringList& services = {}, const std::function<void(PodRecord&)>& change = {});
};

} // namespace pinacle

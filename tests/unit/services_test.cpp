#include "core/config/config_resolver.h"
#include "core/pods/pod_health.h"
#include "core/pods/pod_request.h"
#include "core/pods/service_plans.h"
#include "core/runtime/pod_image.h"
#include "core/store/database.h"
#include "tests/support/fake_installation.h"

#include <QJsonArray>
#include <QTest>

using namespace pinacle;

/// What the catalogue's services and templates mean for a pod, without a server.
class ServicesTest : public QObject
{
    Q_OBJECT

private slots:
    void everyServiceAndTemplateIsThere();
    void everyTemplateMakesAPod();
    void generatedValuesAreMadeOnce();
    void aRequiredVariableHasToBeGiven();
    void imagesDifferByTheirServicesOnly();
    void anAdditionBringsWhatItNeeds();
    void whatCannotBeAddedOrRemoved();
    void aRemovedServiceLeavesNoTrace();
    void settingsAreDotFilesAlone();
    void aPodIsUsableWithoutATool();
    void aRenamedTabKeepsItsProcessAndItsCheck();
    void whatIsIllSaysSinceWhenAndWhatToDo();

private:
    PodSpec specWith(const QStringList& services, const QString& templateId = {})
    {
        PinacleConfig config;
        config.services = services;
        config.templateId = templateId;
        return *ConfigResolver(catalog).loadConfig(config);
    }

    Catalog catalog = *Catalog::load();
};

void ServicesTest::everyServiceAndTemplateIsThere()
{
    for (const char* id : {"claude-code", "openai-codex", "cursor-cli", "gemini-cli", "code-server",
                           "vibe-kanban", "web-terminal", "postgres", "redis", "jupyter"}) {
        const ServiceDefinition* service = catalog.service(QLatin1String(id));
        QVERIFY2(service, id);
        QVERIFY2(!service->install.isEmpty() && !service->installed.isEmpty() &&
                     !service->healthCommand.isEmpty() && !service->cleanup.isEmpty(),
                 id);
        QCOMPARE(service->kind == ServiceKind::Assistant, service->port == 2528);
    }
    QCOMPARE(catalog.templateIds(),
             QStringList({"nodejs-blank", "nextjs", "vite", "python-blank", "langflow"}));
    QCOMPARE(catalog.services().first().id, QString("code-server")); // the layer that takes longest
}

void ServicesTest::everyTemplateMakesAPod()
{
    for (const TemplateDefinition& definition : catalog.templates()) {
        PinacleConfig config;
        config.templateId = definition.id;
        const auto spec = ConfigResolver(catalog).loadConfig(config);
        QVERIFY2(spec, qPrintable(definition.id));
        QCOMPARE(spec->tier.id, definition.minTier);
        QVERIFY(spec->hasService("claude-code") && spec->hasService("code-server") &&
                spec->hasService("web-terminal"));
        QCOMPARE(spec->processes.size(), 1);
        QCOMPARE(spec->defaultPort(), spec->processes.first().port());
    }
}

void ServicesTest::generatedValuesAreMadeOnce()
{
    const PodSpec spec = specWith({"postgres", "redis"}, "nextjs");
    DotEnv environment;
    completeEnvironment(environment, spec);
    const auto values = environment.values();
    QCOMPARE(values["POSTGRES_PASSWORD"].size(), 64);
    QCOMPARE(values["NEXTAUTH_SECRET"].size(), 64);
    QCOMPARE(
        values["DATABASE_URL"],
        QStringLiteral("postgresql://pinacle:%1@127.0.0.1:5432/pinacle").arg(values["POSTGRES_PASSWORD"]));
    QCOMPARE(values["REDIS_URL"], QString("redis://127.0.0.1:6379"));
    completeEnvironment(environment, spec);
    QCOMPARE(environment.values(), values);
    // What a person sets stays, here the address of a database elsewhere.
    DotEnv own("DATABASE_URL=postgresql://elsewhere/shop\n");
    completeEnvironment(own, spec);
    QCOMPARE(own.values()["DATABASE_URL"], QString("postgresql://elsewhere/shop"));
}

void ServicesTest::aRequiredVariableHasToBeGiven()
{
    QTemporaryDir folder;
    QVERIFY(QDir(folder.path()).mkpath("services") && QDir(folder.path()).mkpath("templates"));
    const auto write = [&](const QString& name, const QByteArray& text) {
        QFile file(folder.filePath(name));
        return file.open(QIODevice::WriteOnly) && file.write(text) == text.size();
    };
    QVERIFY(write("services/mailer.yaml",
                  "id: mailer\nname: Mailer\nkind: tool\nport: 1080\nstart: exec true\n"
                  "requires: [SMTP_PASSWORD, MAIL_ID, MODE]\nenvironment: { MODE: plain }\n"
                  "provides:\n  - { key: MAIL_ID, generator: hex32 }\n"));
    QVERIFY(write("services/bad.yaml",
                  "id: bad\nname: Bad\nkind: tool\nport: 1081\nstart: exec true\nrequires: [A-B]\n"));
    QVERIFY(write("templates/shop.yaml", "id: shop\nname: Shop\nrequires: [SHOP_KEY]\nservices: [mailer]\n"));
    const Catalog own = catalog.withOwn(folder.path());
    QCOMPARE(own.problems().size(), 1);
    QVERIFY(own.problems().first().message.contains("A-B"));
    const auto askers = [](const QList<MissingVariable>& missing) {
        QStringList list;
        for (const MissingVariable& variable : missing)
            list << variable.askedBy + ":" + variable.key;
        return list;
    };
    PodRequest request;
    request.config.templateId = "shop";
    const PodSpec spec = *ConfigResolver(own).loadConfig(request.config);
    const auto missing = [&] {
        return askers(missingVariables(spec, environmentFor(request, own).values()));
    };
    QCOMPARE(missing(), QStringList({"Shop:SHOP_KEY", "Mailer:SMTP_PASSWORD"})); // MAIL_ID is generated
    request.environment = DotEnv("SHOP_KEY=1\nSMTP_PASSWORD=\n");
    QCOMPARE(missing(), QStringList("Mailer:SMTP_PASSWORD")); // empty is not given
    request.environment.set("SMTP_PASSWORD", "hush");
    QVERIFY(missing().isEmpty());
    QVERIFY(missingVariables(spec, {{"SHOP_KEY", "1"}, {"MAIL_ID", "1"}}, {"SMTP_PASSWORD"}).isEmpty());

    PodSpec pod = specWith({"code-server"});
    pod.slug = "blog";
    const auto refused = additionOf("mailer", pod, own);
    QCOMPARE(refused.error().kind, ErrorKind::Invalid);
    QVERIFY(refused.error().message.contains("SMTP_PASSWORD"));
    QVERIFY2(refused.error().fix.contains("pinacle env set blog SMTP_PASSWORD=VALUE"),
             qPrintable(refused.error().fix));
    pod.environment["SMTP_PASSWORD"] = "hush";
    QVERIFY(additionOf("mailer", pod, own));
}

void ServicesTest::imagesDifferByTheirServicesOnly()
{
    const auto tag = [&](const PodSpec& spec, const QString& certificates = {}) {
        return PodImage(catalog, spec, certificates).tag();
    };
    QCOMPARE(tag(specWith({"postgres", "code-server"})), tag(specWith({"code-server", "postgres"})));
    QVERIFY(tag(specWith({"postgres"})) != tag(specWith({})));
    QVERIFY(tag(specWith({"web-terminal", "redis"})) == tag(specWith({}))); // nothing heavy
    QVERIFY(tag(specWith({}, "vite")) != tag(specWith({}, "nodejs-blank")));
    QVERIFY(tag(specWith({}), "-----BEGIN CERTIFICATE-----\nAAAA\n-----END CERTIFICATE-----\n") !=
            tag(specWith({})));
}

void ServicesTest::anAdditionBringsWhatItNeeds()
{
    const PodSpec spec = specWith({"code-server"});
    const auto added = additionOf("postgres", spec, catalog);
    QVERIFY(added);
    QCOMPARE((*added)["ids"].toArray(), QJsonArray({"postgres"}));
    QCOMPARE((*added)["keys"].toArray(), QJsonArray({"POSTGRES_PASSWORD", "DATABASE_URL"}));
    const PinacleConfig after = configFromJson((*added)["after"].toObject());
    QCOMPARE(*after.services, QStringList({"code-server", "postgres"}));
    QCOMPARE(configFromJson((*added)["before"].toObject()), spec.config);

    // Tabs that are not named stay so while that says the same; else they are named, in the order that people
    // know.
    QVERIFY(!after.tabs);
    const PodSpec shell = specWith({"claude-code", "web-terminal", "redis"});
    const auto tabsAfter = [&](const Result<QJsonObject>& parameters) {
        QStringList names;
        for (const TabDefinition& tab :
             configFromJson((*parameters)["after"].toObject()).tabs.value_or(QList<TabDefinition>()))
            names << tab.service;
        return names;
    };
    QCOMPARE(tabsAfter(additionOf("code-server", shell, catalog)),
             QStringList({"claude-code", "web-terminal", "redis", "code-server"}));
    QVERIFY(tabsAfter(removalOf("web-terminal", shell, catalog)).isEmpty());

    // A tab of a service comes and goes with it where the pod has tabs of its own; others are left alone.
    PinacleConfig config = spec.config;
    config.tabs = {TabDefinition{"Shop", {}, "http://localhost:3000"},
                   TabDefinition{"Code", "code-server", {}}};
    const PodSpec tabbed = *ConfigResolver(catalog).loadConfig(config);
    const auto more = additionOf("jupyter", tabbed, catalog);
    QCOMPARE(configFromJson((*more)["after"].toObject()).tabs->last().service, QString("jupyter"));
    const auto less = removalOf("code-server", tabbed, catalog);
    QVERIFY(less);
    QCOMPARE(configFromJson((*less)["after"].toObject()).tabs->size(), 1);
}

void ServicesTest::whatCannotBeAddedOrRemoved()
{
    const PodSpec spec = specWith({"claude-code", "redis"});
    QCOMPARE(additionOf("redis", spec, catalog).error().kind, ErrorKind::Conflict);
    PodSpec named = spec;
    named.slug = "shop";
    const Error second = additionOf("openai-codex", named, catalog).error();
    QCOMPARE(second.kind, ErrorKind::Conflict);
    QVERIFY2(second.message.contains("Claude Code"), qPrintable(second.message));
    QVERIFY2(
        second.fix.contains("pinacle service remove shop claude-code\npinacle service add shop openai-codex"),
        qPrintable(second.fix));
    const auto unknown = additionOf("postgress; rm -rf /", spec, catalog);
    QCOMPARE(unknown.error().kind, ErrorKind::NotFound);
    QVERIFY(additionOf("postgress", spec, catalog).error().fix.contains("\"postgres\""));
    QCOMPARE(removalOf("postgres", spec, catalog).error().kind, ErrorKind::NotFound);
    PodSpec needed = spec;
    needed.services[0].dependsOn = {"redis"};
    const auto refused = removalOf("redis", needed, catalog);
    QCOMPARE(refused.error().kind, ErrorKind::Conflict);
    QVERIFY(refused.error().message.contains("Claude Code"));
}

void ServicesTest::aRemovedServiceLeavesNoTrace()
{
    for (const ServiceDefinition& service : catalog.services()) {
        QVERIFY2(service.kind != ServiceKind::Assistant || !service.settings.isEmpty(),
                 qPrintable(service.id)); // a login is left nowhere
        for (const QString& path : service.settings)
            QVERIFY(removalNotice(service).contains("~" + path.mid(5)));
    }
    QVERIFY(removalNotice(*catalog.service("claude-code")).contains("login"));

    FakeInstallation installation;
    const QString id = installation.reserve({"redis"});
    QVERIFY(installation.pods.setStatus(id, PodState::Provisioning) &&
            installation.pods.setStatus(id, PodState::Running));
    PodSpec pod;
    pod.podId = id;
    installation.docker.containers.insert(pod.containerName(), {id, true, {}, {}, {}});
    const auto cleanups = [&] {
        QStringList texts;
        for (const Command& command : installation.server.commands())
            if (command.label == QLatin1String("Remove OpenAI Codex"))
                texts << QString::fromUtf8(command.input);
        return texts;
    };
    // An addition that fails is taken back, and nothing that it may have found there.
    installation.server.on([](const Command& command) { return command.label == "Install OpenAI Codex"; },
                           [](const Command&, const Cancel&) -> Result<Output> {
                               Output output;
                               output.exitCode = 1;
                               return output;
                           });
    PodManager manager(installation.context, id);
    QVERIFY(!manager.addService("openai-codex", {}));
    QCOMPARE(cleanups().size(), 1);
    QVERIFY(!cleanups().first().contains("/root/.codex"));
    installation.server.on([](const Command& command) { return command.label == "Install OpenAI Codex"; },
                           [](const Command&, const Cancel&) { return Result<Output>(Output()); });
    QVERIFY(manager.addService("openai-codex", {}));
    QVERIFY(manager.removeService("openai-codex", {}));
    QCOMPARE(cleanups().size(), 2);
    QVERIFY2(cleanups().last().contains("rm -rf -- /root/.codex\n"), qPrintable(cleanups().last()));
}

void ServicesTest::settingsAreDotFilesAlone()
{
    QTemporaryDir folder;
    QVERIFY(QDir(folder.path()).mkpath("services"));
    for (const char* path : {"/workspace", "/root", "/root/.", "/root/..", "/root/.x/../..", "/root/.x;y",
                             "/root/.x /", "/root/.config/x/", "/root/.x/*"}) {
        QFile file(folder.filePath("services/own.yaml"));
        QVERIFY(file.open(QIODevice::WriteOnly | QIODevice::Truncate));
        file.write(QByteArray("id: own\nname: Own\nkind: tool\nport: 1080\nstart: exec true\nsettings: ['") +
                   path + "']\n");
        file.close();
        QVERIFY2(!catalog.withOwn(folder.path()).service("own"), path);
    }
}

void ServicesTest::aPodIsUsableWithoutATool()
{
    PodSpec spec = specWith({"claude-code", "redis"});
    QList<HealthItem> items = healthItems(spec);
    QVERIFY(items[0].isOptional && !items[1].isOptional);
    items[1].light = Light::Healthy;
    QVERIFY(!isUsable(items, false)); // it may only be slow
    QVERIFY(isUsable(items, true));
    items[0].isFailed = true;
    QVERIFY(isUsable(items, false));
    QVERIFY(!isHealthy(items));
    items[1].light = Light::Unhealthy;
    QVERIFY(!isUsable(items, true)); // a database is needed
}

void ServicesTest::aRenamedTabKeepsItsProcessAndItsCheck()
{
    PodSpec spec = specWith({});
    spec.processes = {ProcessDefinition{"dev", {"run"}, "http://localhost:3000", "grep -q 'well' /state"},
                      ProcessDefinition{"hidden", {"run"}, "http://localhost:4000", {}}};
    spec.tabs = {PodTab{"Site", {}, 3000, true}, PodTab{"Other", {}, 9000, true}};
    const QList<HealthItem> items = healthItems(spec);
    QCOMPARE(items.size(), 3);
    QCOMPARE(items[0].program(), QStringLiteral("dev"));
    QVERIFY(items[1].program().isEmpty());
    QCOMPARE(items[2].program(), QStringLiteral("hidden")); // no tab shows it: it is watched all the same
    const QString script = healthScript(items, spec);
    QVERIFY2(script.contains("both 0 3000 'grep -q '\\''well'\\'' /state' &"), qPrintable(script));
    QVERIFY(script.contains("web 1 9000 &"));
    QVERIFY(script.contains("run 2 hidden &"));
}

void ServicesTest::whatIsIllSaysSinceWhenAndWhatToDo()
{
    const auto event = [](const char* name, const QJsonObject& data = {}) {
        return EventRow{0, {}, "pod_1", name, data, {}};
    };
    const auto seen = [](const char* name, const char* state, const char* since) {
        return QJsonObject{{"name", name}, {"service", ""}, {"state", state}, {"since", since}};
    };
    const QString early = "2026-01-01T10:00:00.000Z";
    const QString late = "2026-01-01T11:00:00.000Z";
    const QList<EventRow> newestFirst{
        event("health_check", seen("web", "unhealthy", qPrintable(late))), event("progress"),
        event("health_check", {{"items", QJsonArray{seen("web", "healthy", qPrintable(early)),
                                                    seen("worker", "unhealthy", qPrintable(early))}}}),
        event("started"), event("health_check", seen("other", "unhealthy", qPrintable(early)))};
    const QList<HealthItem> before = lastHealth(newestFirst);
    QCOMPARE(before.size(), 2); // what was before the start is another life
    QList<HealthItem> items{HealthItem{"web"}, HealthItem{"worker"}, HealthItem{"other"}};
    for (HealthItem& item : items)
        item.light = Light::Unhealthy;
    items[1].light = Light::Healthy;
    const QDateTime now = QDateTime::currentDateTimeUtc();
    keepSince(before, items, now);
    QCOMPARE(items[0].since, fromStored(late));
    QCOMPARE(items[1].since, now); // it became well
    QCOMPARE(items[2].since, now);
    items[0].process = "web";
    QVERIFY(healthFix(items[0], "shop").contains("pinacle process logs \"shop\" web"));
    QVERIFY(healthFix(items[1], "shop").isEmpty());
}

QTEST_GUILESS_MAIN(ServicesTest)
#include "services_test.moc"

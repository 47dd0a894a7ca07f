#include "core/config/pod_tabs.h"

#include "core/config/config_check.h"
#include "core/config/config_resolver.h"

#include <QDir>
#include <QTemporaryDir>
#include <QTest>

using namespace pinacle;

static void writeFile(const QString& path, const QByteArray& text)
{
    QVERIFY(QDir().mkpath(QFileInfo(path).absolutePath()));
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(text);
}

static QByteArray service(const QByteArray& id, const QByteArray& kind, int port, const QByteArray& more = {})
{
    return "id: " + id + "\nname: The " + id + "\nkind: " + kind + "\nport: " + QByteArray::number(port) +
           "\nstart: exec sleep 1\n" + more;
}

/// What a config means as a whole: tabs, mistakes of the whole, the users' own catalogue.
class ConfigWholeTest : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void tabs_are_generated_in_order();
    void tabs_are_patched();
    void other_services_patch_the_tabs();
    void mistakes_of_the_whole_have_a_place_data();
    void mistakes_of_the_whole_have_a_place();
    void processes_are_checked_without_a_text();
    void changes_are_named();
    void what_is_gone_from_the_catalogue_is_left_out();
    void users_own_entries_are_merged();
    void a_wrong_file_is_left_out_alone();
    void it_is_read_when_it_is_asked();

private:
    Catalog catalog;
    std::unique_ptr<QTemporaryDir> folder;
    QString path(const char* name) const { return folder->filePath(QString::fromLatin1(name)); }
};

void ConfigWholeTest::init()
{
    folder = std::make_unique<QTemporaryDir>();
    writeFile(path("services/ada.yaml"), service("ada", "assistant", 2528));
    writeFile(path("services/bob.yaml"), service("bob", "assistant", 2528));
    writeFile(path("services/one.yaml"), service("one", "tool", 9001, "dependsOn: [two]\n"));
    writeFile(path("services/two.yaml"), service("two", "tool", 9002, "dependsOn: [one]\n"));
    writeFile(path("services/same.yaml"), service("same", "tool", 6379));
    writeFile(path("templates/big.yaml"),
              "id: big\nname: Big\nminTier: dev.large\nservices: [redis]\nprocesses:\n"
              "  - {name: web, startCommand: run, port: 6379}\n");
    auto loaded = Catalog::load(folder->path());
    QVERIFY(loaded);
    catalog = *loaded;
    QVERIFY2(catalog.problems().isEmpty(), qPrintable(catalog.problems().value(0).text()));
}

static QStringList names(const QList<TabDefinition>& tabs)
{
    QStringList list;
    for (const TabDefinition& tab : tabs)
        list << (tab.service.isEmpty() ? tab.name : QStringLiteral("@") + tab.service);
    return list;
}

void ConfigWholeTest::tabs_are_generated_in_order()
{
    const QList<ProcessDefinition> processes{{"web", {"x"}, "http://localhost:3000", {}},
                                             {"worker", {"x"}, {}, {}}};
    QCOMPARE(names(generateTabs(processes, {"redis", "web-terminal", "code-server", "ada"}, catalog)),
             QStringList({"web", "@code-server", "@web-terminal", "@redis", "@ada"}));
}

void ConfigWholeTest::tabs_are_patched()
{
    const QList<TabDefinition> tabs{{"My site", {}, "http://localhost:3000"},
                                    {"Ada", "ada", {}},
                                    {"Docs", {}, "http://localhost:4000"},
                                    {"VS", "code-server", {}}};
    QCOMPARE(patchTabs(tabs, {"ada", "code-server"}, {"ada", "code-server"}, catalog), tabs);
    // replaced in place, with its own name
    const auto replaced = patchTabs(tabs, {"ada", "code-server"}, {"bob", "code-server"}, catalog);
    QCOMPARE(names(replaced), QStringList({"My site", "@bob", "Docs", "@code-server"}));
    QCOMPARE(replaced[1].name, QString("The bob"));
    QCOMPARE(replaced[3].name, QString("VS")); // the user's words stay
    // removed and added
    QCOMPARE(names(patchTabs(tabs, {"ada", "code-server"}, {"redis", "web-terminal"}, catalog)),
             QStringList({"My site", "Docs", "@web-terminal", "@redis"}));
    // an assistant where none was comes last; one that has a tab gets no second one
    QCOMPARE(names(patchTabs({tabs[0]}, {}, {"bob"}, catalog)), QStringList({"My site", "@bob"}));
    QCOMPARE(names(patchTabs(tabs, {"code-server"}, {"ada", "code-server"}, catalog)), names(tabs));
}

void ConfigWholeTest::other_services_patch_the_tabs()
{
    PinacleConfig config;
    config.templateId = "nodejs-blank";                      // code-server, web-terminal
    QVERIFY(!withServices(config, {"redis"}, catalog).tabs); // unset stays unset: generated each time
    config.tabs = QList<TabDefinition>{{"Editor", "code-server", {}}, {"Site", {}, "http://localhost:1"}};
    const PinacleConfig changed = withServices(config, {"redis", "code-server", "redis"}, catalog);
    QCOMPARE(*changed.services, QStringList({"code-server", "redis"}));
    QCOMPARE(names(*changed.tabs), QStringList({"@code-server", "Site", "@redis"}));
    QCOMPARE(changed.templateId, config.templateId);
}

void ConfigWholeTest::mistakes_of_the_whole_have_a_place_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<int>("line");
    QTest::addColumn<int>("column");
    QTest::addColumn<QString>("message");
    QTest::newRow("two assistants") << QByteArray("services:\n  - ada\n  - redis\n  - bob\n") << 4 << 5
                                    << "services: at most one coding assistant in a pod; found ada, bob";
    QTest::newRow("two services on one port") << QByteArray("services: [redis, same]\n") << 1 << 19
                                              << "services: Redis and The same both use port 6379";
    QTest::newRow("a process on a service's port")
        << QByteArray("services: [redis]\nprocesses:\n  - startCommand: x\n    name: db\n"
                      "    url: http://localhost:6379\n")
        << 4 << 11 << "processes: Redis and db both use port 6379";
    QTest::newRow("the proxy's port")
        << QByteArray("services: []\nprocesses:\n  - {name: \"é\", startCommand: x}\n") << 3 << 12
        << "name: \"é\" is not a process name; allowed: a-z, 0-9 and - (at most 40)";
    QTest::newRow("a circle") << QByteArray("# é\nservices: [redis, one]\n") << 2 << 19
                              << "services: services depend on each other in a circle: one → two → one";
    QTest::newRow("below the minimum") << QByteArray("template: big\ntier: dev.medium\nprocesses: []\n") << 2
                                       << 7 << "tier: Big needs at least dev.large; found dev.medium";
    QTest::newRow("of the template") << QByteArray("version: \"1.0\"\ntemplate: big\n") << 2 << 11
                                     << "processes: Redis and web both use port 6379";
    QTest::newRow("unknown") << QByteArray("services: [é, redsi]\n") << 1 << 15
                             << "services: unknown service \"redsi\" (did you mean \"redis\"?)";
    QTest::newRow("a tab of nothing")
        << QByteArray("tabs:\n  - name: Docs\n") << 2 << 5 << "url: missing: a tab shows a service or a url";
    QTest::newRow("a tab without a port")
        << QByteArray("tabs: [{name: D, url: 'http://x'}]\n") << 1 << 23
        << "url: \"http://x\" names no port; expected like http://localhost:3000";
    QTest::newRow("a control character")
        << QByteArray("tier: dev.small\n# \x04\n") << 2 << 3 << "not valid YAML: a control character";
    QTest::newRow("too big") << QByteArray(1100000, '#') << 1 << 1 << "the file is over 1 MB";
    QTest::newRow("after a byte order mark") << QByteArray("\xEF\xBB\xBFtier: x\n") << 1 << 7
                                             << "tier: unknown tier \"x\"; allowed: dev.small, dev.medium, "
                                                "dev.large, dev.xlarge";
}

void ConfigWholeTest::mistakes_of_the_whole_have_a_place()
{
    QFETCH(QByteArray, text);
    const ParsedConfig parsed = checkConfig(text, catalog);
    QVERIFY(!parsed.mistakes.isEmpty());
    const ConfigMistake& last = parsed.mistakes.last();
    QString message = mistakeText(last);
    if (message.startsWith(QLatin1String("services: unknown"))) // what is allowed is the shipped catalogue
        message = message.section(QLatin1String("; allowed: "), 0, 0);
    QTEST(message, "message");
    QTEST(last.line, "line");
    QTEST(last.column, "column");
}

void ConfigWholeTest::processes_are_checked_without_a_text()
{
    PinacleConfig config;
    config.services = QStringList();
    config.processes =
        QList<ProcessDefinition>{{"web", {"x"}, {}, {}}, {"web", {"x"}, {}, {}}, {"Web", {}, "nowhere", {}}};
    QStringList messages;
    for (const ConfigMistake& mistake : ConfigResolver(catalog).validate(config))
        messages << mistakeText(mistake);
    QCOMPARE(messages,
             QStringList({"processes: two processes are called \"web\"",
                          "processes: \"Web\" is not a process name; allowed: a-z, 0-9 and - (at most 40)",
                          "processes: Web: the command that starts it is missing",
                          "processes: \"nowhere\" names no port; expected like http://localhost:3000"}));
    config.processes.reset();
    config.tier = "dev.smal";
    config.templateId = "bigg";
    messages.clear();
    for (const ConfigMistake& mistake : ConfigResolver(catalog).validate(config))
        messages << mistakeText(mistake).section(u';', 0, 0);
    QCOMPARE(messages, QStringList({"tier: unknown tier \"dev.smal\" (did you mean \"dev.small\"?)",
                                    "template: unknown template \"bigg\" (did you mean \"big\"?)"}));
}

void ConfigWholeTest::what_is_gone_from_the_catalogue_is_left_out()
{
    PinacleConfig config;
    config.tier = "own.gone";
    config.templateId = "gone";
    config.services = QStringList{"gone", "redis"};
    config.tabs = QList<TabDefinition>{{"Gone", "gone", {}}, {"Redis", "redis", {}}};
    QVERIFY(!ConfigResolver(catalog).loadConfig(config));
    const PodSpec spec = ConfigResolver(catalog).expandKnown(config);
    QCOMPARE(spec.tier.id, QString("dev.small"));
    QCOMPARE(spec.services.size(), 1);
    QCOMPARE(spec.tabs.size(), 1);
    QVERIFY(configFromSpec(spec) == config); // and is there again when the catalogue has it again
}

void ConfigWholeTest::changes_are_named()
{
    PinacleConfig before;
    before.templateId = "nodejs-blank";
    QStringList services = effectiveServices(before, catalog);
    QVERIFY(services.removeOne("web-terminal") && !services.contains("redis"));
    PinacleConfig after = withServices(before, services << "redis", catalog);
    after.tier = "dev.large";
    after.install = QStringList{"npm ci"};
    after.processes = QList<ProcessDefinition>{{"dev", {"npm start"}, "http://localhost:3000", {}}};
    QStringList keys;
    for (const ConfigChange& change : configChanges(before, after, catalog))
        keys << change.key + u' ' + change.text.section(u':', 0, 0);
    QCOMPARE(keys, QStringList({"tier tier dev.small → dev.large", "services service redis added",
                                "services service web-terminal taken out", "install install",
                                "processes process dev"}));
    QVERIFY(configChanges(after, after, catalog).isEmpty());
    // saying what the template says anyway changes nothing
    after = before;
    after.services = effectiveServices(before, catalog);
    after.tier = "dev.small";
    QVERIFY(configChanges(before, after, catalog).isEmpty());
}

void ConfigWholeTest::users_own_entries_are_merged()
{
    writeFile(
        path("tiers.yaml"),
        "tiers:\n  - {id: own.tiny, name: Tiny, cpus: 0.25, memory_mb: 512, storage_gb: 5, price: 0}\n");
    const auto loaded = Catalog::load(folder->path());
    QVERIFY(loaded && loaded->problems().isEmpty());
    QCOMPARE(loaded->tierIds().first(), QString("own.tiny"));
    QCOMPARE(loaded->tier("own.tiny")->source, path("tiers.yaml"));
    QCOMPARE(loaded->service("ada")->source, path("services/ada.yaml"));
    QVERIFY(loaded->service("redis")->source.isEmpty());
    QCOMPARE(loaded->templateById("big")->services, QStringList("redis"));
    QVERIFY(Catalog::load(path("no such folder"))->problems().isEmpty());
}

void ConfigWholeTest::a_wrong_file_is_left_out_alone()
{
    writeFile(path("services/redis.yaml"), service("redis", "tool", 9100));
    writeFile(path("services/broken.yaml"), "id: [\n");
    writeFile(path("services/list.yaml"), "- a\n");
    writeFile(path("services/typo.yaml"), service("typo", "tool", 9101, "instal: x\n"));
    writeFile(path("services/shape.yaml"), service("shape", "tool", 9102, "health: {command: {a: b}}\n"));
    writeFile(path("services/needs.yaml"), service("needs", "tool", 9103, "dependsOn: [rediss]\n"));
    writeFile(path("services/needs-that.yaml"), service("needs-that", "tool", 9104, "dependsOn: [needs]\n"));
    writeFile(path("services/upper.yaml"), service("UPPER", "tool", 9105));
    writeFile(path("services/ada2.yaml"), service("ada", "tool", 9106));
    writeFile(path("templates/out.yaml"), "id: out\nname: Out\nfiles:\n  - {path: ../x, content: y}\n");
    writeFile(path("templates/scalars.yaml"), "id: s\nname: S\nprocesses: [web]\n");
    writeFile(path("templates/tier.yaml"), "id: t\nname: T\nminTier: dev.huge\n");
    writeFile(path("tiers.yaml"), "tiers:\n  - {id: none, name: None, cpus: 0}\n");
    const auto loaded = Catalog::load(folder->path());
    QVERIFY(loaded);
    QStringList found;
    for (const CatalogProblem& problem : loaded->problems()) {
        QVERIFY(problem.line >= 1 && problem.column >= 1);
        found << QFileInfo(problem.file).fileName() + QStringLiteral(":%1 ").arg(problem.line) +
                     problem.message.left(28);
    }
    found.sort();
    const QStringList expected{"ada2.yaml:1 id: \"ada\" is given in " + path("services/ada.yaml").left(5),
                               "broken.yaml:2 not valid YAML: end of seque",
                               "list.yaml:1 expected a map, found a list",
                               "needs-that.yaml:6 dependsOn: unknown service \"n",
                               "needs.yaml:6 dependsOn: unknown service \"r",
                               "out.yaml:4 files: \"../x\" is not a path i",
                               "redis.yaml:1 id: \"redis\" is a built-in se",
                               "scalars.yaml:3 processes: expected a map, f",
                               "shape.yaml:6 command: expected a text, fo",
                               "tier.yaml:3 minTier: unknown tier \"dev.h",
                               "tiers.yaml:2 tier: id, name, cpus (over 0",
                               "typo.yaml:6 instal: unknown key (did you ",
                               "upper.yaml:1 id: \"UPPER\" is not an id; all"};
    for (int i = 0; i < qMax(found.size(), expected.size()); ++i)
        QCOMPARE(found.value(i).left(36), expected.value(i).left(36));
    QCOMPARE(loaded->service("redis")->port, 6379);
    QVERIFY(loaded->service("ada") && loaded->service("one") && loaded->templateById("big"));
    for (const char* gone : {"typo", "shape", "needs", "needs-that", "UPPER", "broken"})
        QVERIFY2(!loaded->service(gone), gone);
    QCOMPARE(loaded->tiers().size(), 4);
}

void ConfigWholeTest::it_is_read_when_it_is_asked()
{
    const Catalog later = Catalog::readLater(folder->path());
    const Catalog copy = later;
    writeFile(path("services/late.yaml"), service("late", "tool", 9100));
    QVERIFY(copy.service("late") && copy.service("redis"));
    writeFile(path("services/later.yaml"), service("later", "tool", 9101));
    QVERIFY(later.service("late") && !later.service("later")); // once
}

QTEST_GUILESS_MAIN(ConfigWholeTest)
#include "config_whole_test.moc"
